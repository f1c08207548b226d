import {
  type ExcelValidationAnswer,
  fitsAsText,
  fromExcelFormat,
  fromExcelValidation,
  toExcelFormat,
  toExcelValidation,
} from '../../../src/core/sheet/excelRule';
import { createListCollector, createListResolver } from '../../../src/core/sheet/listSheet';
import type { ConditionalFormat, DataValidation } from '../../../src/core/sheet/model';

const RANGE = { top: 2, left: 1, bottom: 8, right: 1 };

function validation(rule: DataValidation['rule'], more: Partial<DataValidation> = {}): DataValidation {
  return { range: RANGE, rule, allowBlank: true, ...more };
}

const NO_LISTS = (): never => {
  throw new Error('no list was to be put aside');
};

/** As Excel answers: what was not set is there too, empty. */
function answer(
  words: Pick<ExcelValidationAnswer, 'rule'> & Partial<ExcelValidationAnswer>,
): ExcelValidationAnswer {
  const nothing = { title: '', message: '' };
  return { ignoreBlanks: true, prompt: nothing, errorAlert: nothing, ...words };
}

function read(rule: Readonly<Record<string, unknown>>): DataValidation['rule'] | undefined {
  return fromExcelValidation(RANGE, answer({ rule }), () => null)?.rule;
}

describe('a rule in the words of Excel comes back as it was', () => {
  it.each<[string, DataValidation]>([
    ['a list', validation({ type: 'list', items: ['工信局', '统计局'] })],
    ["somebody's own range", validation({ type: 'list', source: "='单位'!$A$1:$A$9" })],
    ['a number between bounds', validation({ type: 'decimal', min: 0, max: 100 })],
    ['a number with a lower bound', validation({ type: 'decimal', min: -2.5 })],
    ['a number with an upper bound', validation({ type: 'decimal', max: 0 })],
    ['any number', validation({ type: 'decimal' })],
    ['any whole number', validation({ type: 'whole' })],
    ['a whole number from one', validation({ type: 'whole', min: 1 })],
    ['any day', validation({ type: 'date' })],
    ['a day from one on', validation({ type: 'date', from: '2000-01-01' })],
    ['a day between days', validation({ type: 'date', from: '2023-01-01', to: '2025-12-31' })],
    ['a length', validation({ type: 'textLength', max: 200 })],
    ['a formula', validation({ type: 'custom', formula: '=B3>B2' })],
    [
      'a prompt and an alert',
      validation(
        { type: 'whole', min: 0 },
        {
          allowBlank: false,
          prompt: { title: '完成值', message: '填整数' },
          error: { title: '不是整数', message: '请填整数。' },
        },
      ),
    ],
  ])('%s', (_, given) => {
    expect(fromExcelValidation(RANGE, answer(toExcelValidation(given, NO_LISTS)), () => null)).toEqual(given);
  });

  it.each<[string, readonly string[]]>([
    ['a comma', ['工信局,统计局', '科技局']],
    ['outer blanks', [' 科技局', '工信局 ']],
    ['more than 255 characters', Array.from({ length: 60 }, (_, index) => `第${index}街道办`)],
    ['an equals sign in front', ['=不适用', '适用']],
    ['a line break', ['工信局\n统计局']],
    ['nothing in one of them', ['', '科技局']],
    ['digits only', ['2023', '2024,2025']],
  ])('a list of items with %s, through a sheet that holds them', (_, items) => {
    const lists = createListCollector(['指标完成情况报表']);
    const words = toExcelValidation(validation({ type: 'list', items }), lists.add);
    expect(words.rule).toMatchObject({
      list: { source: expect.stringMatching(/^=下拉选项!\$A\$1/) as string },
    });
    const sheet = lists.sheet();
    expect(sheet?.visibility).toBe('veryHidden');
    const resolver = createListResolver(sheet ? [sheet] : []);
    expect(fromExcelValidation(RANGE, answer(words), resolver.items)?.rule).toEqual({ type: 'list', items });
  });
});

describe('a rule of Excel', () => {
  it.each<[string, Readonly<Record<string, unknown>>, DataValidation['rule'] | undefined]>([
    [
      'is strict on whole numbers by the number beside',
      { wholeNumber: { operator: 'GreaterThan', formula1: 0 } },
      { type: 'whole', min: 1 },
    ],
    [
      'gives days as serial numbers',
      { date: { operator: 'LessThan', formula1: 45108 } },
      { type: 'date', to: '2023-06-30' },
    ],
    [
      'gives numbers as text',
      { decimal: { operator: 'EqualTo', formula1: '5' } },
      { type: 'decimal', min: 5, max: 5 },
    ],
    ['may be strict on decimals', { decimal: { operator: 'GreaterThan', formula1: 0 } }, undefined],
    ['may compute its bound', { decimal: { operator: 'GreaterThanOrEqualTo', formula1: '=A1' } }, undefined],
    ['may leave a gap', { decimal: { operator: 'NotBetween', formula1: 1, formula2: 2 } }, undefined],
    ['may want a least length', { textLength: { operator: 'Between', formula1: 2, formula2: 9 } }, undefined],
    ['may be of a kind that the model has not', { time: { formula1: '8:00' } }, undefined],
    ['may be missing', {}, undefined],
    [
      'names the kinds that it is not',
      { list: null, custom: { formula: '=TRUE' } },
      { type: 'custom', formula: '=TRUE' },
    ],
  ])('%s', (_, words, rule) => {
    expect(read(words)).toEqual(rule);
  });
});

it('keeps a list in its rule up to 255 characters', () => {
  expect(fitsAsText(['一'.repeat(127), '二'.repeat(127)])).toBe(true);
  expect(fitsAsText(['一'.repeat(127), '二'.repeat(128)])).toBe(false);
});

it('cuts titles and messages to what Excel takes', () => {
  const long = { title: '题'.repeat(40), message: '文'.repeat(300) };
  const { prompt, errorAlert } = toExcelValidation(
    validation({ type: 'whole' }, { prompt: long, error: long }),
    NO_LISTS,
  );
  expect([prompt?.title.length, prompt?.message.length]).toEqual([32, 255]);
  expect([errorAlert?.title.length, errorAlert?.message.length]).toEqual([32, 255]);
});

it.each<[string, ConditionalFormat['style']]>([
  ['a fill', { fill: '#FFC7CE' }],
  ['bold red type', { bold: true, color: '#9C0006' }],
  ['everything', { bold: false, color: '#9C0006', fill: '#FFC7CE' }],
])('a conditional format with %s comes back as it was', (_, style) => {
  const format = { range: RANGE, formula: '=B3<0', style };
  expect(fromExcelFormat(RANGE, toExcelFormat(format))).toEqual(format);
});
