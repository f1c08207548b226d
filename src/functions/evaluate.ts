/**
 * The functions without a host: values in, a value or an Excel error with its sentence out. Excel, the workbench and
 * the command line all answer from this table.
 */
import { allocate } from '../core/plan/allocate';
import { allocation } from '../core/plan/allocation';
import { allocationCheck } from '../core/plan/allocationCheck';
import { allocationDiff } from '../core/plan/allocationDiff';
import { completion } from '../core/plan/completion';
import { conflicts } from '../core/plan/conflicts';
import { gap } from '../core/plan/gap';
import { lead, leadLine } from '../core/plan/lead';
import { documentsOf, indicatorsOf, regionsOf } from '../core/plan/lists';
import { pace } from '../core/plan/pace';
import { requiredGrowth } from '../core/plan/requiredGrowth';
import { series } from '../core/plan/series';
import { source } from '../core/plan/source';
import { status } from '../core/plan/status';
import { findTarget } from '../core/plan/target';
import { type ErrorCode, PlanError, type PlanLibrary } from '../core/plan/types';
import { planWording } from '../core/wording/plan';
import { fill } from '../core/wording/text';
import {
  type Block,
  isBlank,
  isBlock,
  readBlock,
  readCells,
  readDate,
  readName,
  readNumber,
  readOptionalName,
  readOptionalYear,
  readYear,
  refuse,
} from './arguments';
import { descriptions, type FunctionDescription, type FunctionName } from './descriptions';

/** An Excel error and the sentence that goes with it. */
export interface Failure {
  readonly error: ErrorCode;
  readonly message: string;
}

export type Answer = string | number;

/** One answer, a block of them (single cells of it may fail on their own), or a failure of the whole call. */
export type Evaluation = { readonly value: Answer | readonly (readonly (Answer | Failure)[])[] } | Failure;

type Calculation = (
  library: PlanLibrary,
  args: readonly unknown[],
) => Answer | readonly (readonly Answer[])[];

/** Names of the arguments, for sentences; the same that Excel shows. */
const names = {
  actual: '完成值',
  indicator: '指标',
  year: '年份',
  region: '地区',
  document: '文件',
  date: '日期',
  from: '起算年份',
  to: '目标年份',
  total: '总数',
  weights: '权数',
  decimals: '小数位数',
  minimums: '下限',
} as const;

function about(
  args: readonly unknown[],
  regionAt: number,
): {
  readonly region: string | undefined;
  readonly document: string | undefined;
} {
  return {
    region: readOptionalName(args[regionAt], names.region),
    document: readOptionalName(args[regionAt + 1], names.document),
  };
}

function actualQuestion(args: readonly unknown[]): Parameters<typeof gap>[1] {
  const [indicator, actual, year] = args;
  return {
    indicator: readName(indicator, names.indicator),
    actual: readNumber(actual, names.actual),
    year: readOptionalYear(year, names.year),
    ...about(args, 3),
  };
}

function targetQuestion(args: readonly unknown[]): Parameters<typeof findTarget>[1] {
  const [indicator, year] = args;
  return {
    indicator: readName(indicator, names.indicator),
    year: readOptionalYear(year, names.year),
    ...about(args, 2),
  };
}

function yearQuestion(args: readonly unknown[]): Parameters<typeof conflicts>[1] {
  const [indicator, year] = args;
  return {
    indicator: readName(indicator, names.indicator),
    year: readYear(year, names.year),
    ...about(args, 2),
  };
}

/** Functions that answer cell by cell. A blank actual is a form that is not filled in yet: the answer is blank too. */
const cellByCell: Partial<Record<FunctionName, (library: PlanLibrary, args: readonly unknown[]) => Answer>> =
  {
    TARGET: (library, args) => findTarget(library, targetQuestion(args)).value.toNumber(),
    GAP: (library, args) => (isBlank(args[1]) ? '' : gap(library, actualQuestion(args))),
    COMPLETION: (library, args) => (isBlank(args[1]) ? '' : completion(library, actualQuestion(args))),
    STATUS: (library, args) => {
      if (isBlank(args[1])) return '';
      return fill(planWording[status(library, actualQuestion(args))]);
    },
    PACE: (library, args) => {
      const [indicator, actual, date] = args;
      if (isBlank(actual)) return '';
      return pace(library, {
        indicator: readName(indicator, names.indicator),
        actual: readNumber(actual, names.actual),
        date: readDate(date, names.date),
        ...about(args, 3),
      });
    },
    REQUIRED_GROWTH: (library, args) => {
      const [indicator, actual, from, to] = args;
      if (isBlank(actual)) return '';
      return requiredGrowth(library, {
        indicator: readName(indicator, names.indicator),
        actual: readNumber(actual, names.actual),
        fromYear: readYear(from, names.from),
        toYear: readYear(to, names.to),
        ...about(args, 4),
      });
    },
    SOURCE: (library, args) => source(library, targetQuestion(args)),
    LEAD: (library, [indicator, document]) => {
      const question = {
        indicator: readName(indicator, names.indicator),
        document: readOptionalName(document, names.document),
      };
      return leadLine(lead(library, question));
    },
  };

/** Functions whose answer is a block of its own size, or one sentence about a block. */
const whole: Partial<Record<FunctionName, Calculation>> = {
  SERIES: (library, args) => {
    const question = { indicator: readName(args[0], names.indicator), ...about(args, 1) };
    return series(library, question).map(({ year, value }) => [year ?? '', value.toNumber()]);
  },
  ALLOCATION: (library, args) =>
    allocation(library, yearQuestion(args)).map(({ region, value }) => [region, value.toNumber()]),
  ALLOCATION_CHECK: (library, args) => {
    const values = readCells(args[0]);
    if (values.every((row) => isBlank(row[row.length - 1]))) return '';
    const weights = readCells(args[5]);
    const findings = allocationCheck(library, {
      ...yearQuestion(args.slice(1)),
      values,
      weights: weights.flat().every(isBlank) ? undefined : weights,
    });
    return findings.length === 0 ? fill(planWording.passed) : `${findings.join('；')}。`;
  },
  ALLOCATION_DIFF: (library, args) =>
    allocationDiff(library, { ...yearQuestion(args.slice(1)), values: readCells(args[0]) }).map(
      ({ region, given, official, difference }) => [
        region,
        given?.toNumber() ?? '',
        official.value.toNumber(),
        difference?.toNumber() ?? '',
      ],
    ),
  ALLOCATE: (_library, [total, weights, decimals, minimums]) => {
    if (isBlank(total)) return '';
    const block = readBlock(weights);
    const parts = allocate({
      total: readNumber(total, names.total),
      weights: block.flat().map((cell) => (isBlank(cell) ? null : readNumber(cell, names.weights))),
      decimals: isBlank(decimals) ? undefined : readNumber(decimals, names.decimals),
      minimums: readMinimums(minimums),
    });
    let place = 0;
    return block.map((row) => row.map(() => parts[place++] ?? ''));
  },
  CONFLICTS: (library, args) =>
    conflicts(library, { ...yearQuestion(args), document: undefined }).map(({ document, target }) => [
      document.key,
      target.value === null || target.qualifier !== undefined ? target.printed : target.value.toNumber(),
      document.issued,
      target.source,
    ]),
  INDICATORS: (library, [document]) =>
    indicatorsOf(library, readOptionalName(document, names.document)).map(({ name, unit }) => [name, unit]),
  REGIONS: (library, [region]) =>
    regionsOf(library, readOptionalName(region, names.region)).map(({ name }) => [name]),
  DOCUMENTS: (library) =>
    documentsOf(library).map(({ key, title, issuer, issued }) => [key, title, issuer, issued]),
};

/** A single value, also where the host hands over a block of one cell. */
function single(argument: unknown): unknown {
  return isBlock(argument) ? readBlock(argument)[0]?.[0] : argument;
}

function readMinimums(argument: unknown): number | (number | null)[] | undefined {
  const cells = readBlock(argument).flat();
  const numbers = cells.map((cell) => (isBlank(cell) ? null : readNumber(cell, names.minimums)));
  const [first] = numbers;
  if (numbers.length === 1) return first ?? undefined;
  return numbers;
}

function failure({ code, message }: PlanError): Failure {
  return { error: code, message };
}

function attempt<T>(calculate: () => T): T | Failure {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof PlanError) return failure(error);
    throw error;
  }
}

/** A block of one row or column is repeated to the size of the others, as Excel does. */
function cellOf(block: Block, row: number, column: number): unknown {
  const cells = block[block.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : column];
}

function evaluateCells(
  library: PlanLibrary,
  args: readonly unknown[],
  calculate: (library: PlanLibrary, args: readonly unknown[]) => Answer,
): Evaluation {
  if (!args.some(isBlock)) {
    const value = attempt(() => calculate(library, args));
    return typeof value === 'object' ? value : { value };
  }
  const blocks = args.map(readBlock);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  const fits = blocks.every((block) => {
    const width = block[0]?.length ?? 0;
    return (block.length === rows || block.length === 1) && (width === columns || width === 1);
  });
  if (!fits) return failure(refuse('shapes'));
  const value = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = blocks.map((block) => cellOf(block, row, column));
      // A blank line between filled ones asks nothing.
      if (rows * columns > 1 && isBlank(cells[0])) return '';
      return attempt(() => calculate(library, cells));
    }),
  );
  return { value };
}

/** True for the name of a function (without the namespace KC). */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(descriptions, name);
}

/**
 * Evaluates one function.
 *
 * @param args scalars, or blocks of rows; a blank or missing argument is `null`, `undefined` or `""`
 * @example evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', 1800, 2023]) // { value: 200 }
 * @example evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', [[1800], ['']], 2023]) // { value: [[200], ['']] }
 */
export function evaluate(library: PlanLibrary, name: FunctionName, args: readonly unknown[]): Evaluation {
  const { parameters }: FunctionDescription = descriptions[name];
  if (args.length > parameters.length) {
    return failure(refuse('tooMany', { most: parameters.length, given: args.length }));
  }
  const scalar = cellByCell[name];
  if (scalar !== undefined) return evaluateCells(library, args, scalar);
  const calculation = whole[name];
  if (calculation === undefined) throw new Error(`function ${name} has no calculation`);
  // Some hosts hand over every reference as a block of one cell.
  const plain = args.map((argument, place) => (parameters[place]?.block ? argument : single(argument)));
  const value = attempt(() => calculation(library, plain));
  return typeof value === 'object' && 'error' in value ? value : { value };
}
