/** The functions as Excel calls them: through a stand-in of its runtime. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import {
  type FunctionName,
  functionNames,
  functionTable,
  readsBlock,
  type WorksheetFunction,
} from '../../src/core/plan/functionTable';
import type { FunctionDescription } from '../../src/core/wording/functionDescriptions';
import { descriptions, englishMetadata, excelMetadata } from '../../src/functions/descriptions';
import * as wrappers from '../../src/functions/functions';

class FunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}
const ErrorCode = { invalidValue: '#VALUE!', notAvailable: '#N/A' };
Object.assign(globalThis, { CustomFunctions: { Error: FunctionError, ErrorCode } });

const source = resolve(__dirname, '../../src/functions/functions.ts');

/** REQUIRED_GROWTH is the wrapper requiredGrowth. */
type WrapperOf<Name extends string> = Name extends `${infer Word}_${infer Words}`
  ? `${Lowercase<Word>}${Capitalize<WrapperOf<Words>>}`
  : Lowercase<Name>;
type Wrappers = Readonly<Record<WrapperOf<FunctionName>, (...args: never[]) => unknown[][]>>;
// A function of the table without a wrapper does not compile. The host calls them with whatever the cells hold.
const functions = wrappers satisfies Wrappers as unknown as Readonly<
  Record<string, (...args: unknown[]) => unknown[][]>
>;

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: {
      name: string;
      description: string;
      dimensionality?: string;
      optional?: boolean;
      repeating?: boolean;
      type: string;
    }[];
    result: { dimensionality?: string };
    options?: unknown;
  }[];
}

async function metadata(): Promise<{
  metadata: Metadata;
  errors: readonly string[];
  associate: readonly { id: string; functionName: string }[];
}> {
  const result = await generateCustomFunctionsMetadata(source);
  return {
    metadata: JSON.parse(result.metadataJson) as Metadata,
    errors: result.errors,
    associate: result.associate,
  };
}

describe('the functions in Excel', () => {
  it('answer a block of one cell for a single question', () => {
    expect(functions.gap!([['高新技术企业数量']], [[1800]], [[2023]], undefined, null)).toEqual([[200]]);
  });

  it('answer a column with errors only where they belong', () => {
    const answer = functions.gap!([['高企']], [[1800], ['x'], ['']], [[2023]]);
    expect(answer).toEqual([[200], [expect.any(FunctionError)], ['']]);
    expect(answer[1]![0]).toMatchObject({
      code: '#VALUE!',
      message: '完成值“x”是文本，不是数字，请改为数字。',
    });
  });

  it.each([
    ['target', [[['高企']], [[2031]]], '#N/A'],
    ['target', [[['不存在']], [[2025]]], '#VALUE!'],
    ['requiredGrowth', [[['高企']], [[0]], [[2023]], [[2025]]], '#VALUE!'],
  ])('throw the Excel error when the only answer is an error: %s', (name, args, code) => {
    let thrown: unknown;
    try {
      functions[name]!(...args);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(/[一-鿿].*。$/) as unknown });
  });

  it('reads an error of a block by its code, however it is made', () => {
    const block = [[new FunctionError('#DIV/0!')], [{ code: '#REF!', message: '' }], [1800]];
    const answers = functions.gap!([['高企']], block, [[2023]]).flat();
    expect(answers.map((answer) => (answer instanceof FunctionError ? answer.message : answer))).toEqual([
      expect.stringContaining('#DIV/0!'),
      expect.stringContaining('#REF!'),
      200,
    ]);
  });
});

describe('the metadata that Excel reads', () => {
  it('is made without errors for every function, and only for those', async () => {
    const { metadata: made, errors, associate } = await metadata();
    expect(errors).toEqual([]);
    expect(made.functions.map(({ id }) => id).sort()).toEqual([...functionNames].sort());
    expect(associate.map(({ id, functionName }) => [id, typeof functions[functionName]])).toEqual(
      made.functions.map(({ id }) => [id, 'function']),
    );
  });

  it('lets errors inside a block reach the functions, in both languages', async () => {
    const chinese = excelMetadata((await metadata()).metadata);
    expect(chinese.allowErrorForDataTypeAny).toBe(true);
    expect(englishMetadata(chinese).allowErrorForDataTypeAny).toBe(true);
    for (const { parameters } of chinese.functions) {
      for (const { dimensionality, type } of parameters) {
        if (dimensionality === 'matrix') expect(type).toBe('any');
      }
    }
  });

  it('has ids that Excel accepts, none of them volatile, none with repeating parameters', async () => {
    const { metadata: made } = await metadata();
    for (const { id, name, options, parameters, result } of made.functions) {
      expect(id).toMatch(/^[A-Z][A-Z_]*$/);
      expect(name).toBe(id);
      expect(options).toBeUndefined();
      expect(result.dimensionality).toBe('matrix');
      expect(parameters.every(({ repeating, type }) => repeating === undefined && type === 'any')).toBe(true);
    }
  });

  it('carries the arguments of the table, with their Chinese words', async () => {
    const { metadata: made } = await metadata();
    for (const { id, description, parameters } of made.functions) {
      const { arguments: known }: WorksheetFunction = functionTable[id as FunctionName];
      const words: FunctionDescription = descriptions[id as FunctionName];
      expect(description).toBe(words.does.zh);
      expect(
        parameters.map((parameter) => [parameter.name, parameter.description, parameter.optional === true]),
      ).toEqual(known.map((about) => [about.name, words.arguments[about.id]?.zh, about.optional === true]));
      expect(Object.keys(words.arguments)).toEqual(known.map((about) => about.id));
      expect(
        [description, ...parameters.map(({ name }) => name)].every((text) => /^[^a-z]*[一-鿿]/.test(text)),
      ).toBe(true);
    }
  });

  it('reads as blocks what is answered cell by cell or read as a whole, and nothing else', async () => {
    const { metadata: made } = await metadata();
    for (const { id, parameters } of made.functions) {
      const { answers, arguments: known }: WorksheetFunction = functionTable[id as FunctionName];
      const blocks = answers === 'cell' ? known : known.filter(readsBlock);
      expect(
        parameters.filter(({ dimensionality }) => dimensionality === 'matrix').map(({ name }) => name),
      ).toEqual(blocks.map(({ name }) => name));
    }
  });

  it('has optional parameters only at the end', async () => {
    const { metadata: made } = await metadata();
    for (const { parameters } of made.functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect([...optional].sort()).toEqual(optional);
    }
  });

  it('has English descriptions for every function and parameter', async () => {
    const english = englishMetadata((await metadata()).metadata);
    for (const { description, parameters } of english.functions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/[A-Za-z]{3}/);
      }
    }
  });

  it('names nothing of the host but the errors of the runtime', () => {
    expect(readFileSync(source, 'utf8')).not.toMatch(/\bExcel\.|\bOffice\./);
  });
});
