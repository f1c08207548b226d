/**
 * The worksheet functions, namespace KC: what each takes and how it answers. What evaluates them, what describes them
 * and what saves them to a file is made from this table; the comments of `functions.ts` are held to it by a test.
 */

/**
 * How an argument is read. `name`, `number`, `year` and `date` are single values; `yearIfAny` is a year that may be
 * blank, which asks for the target of a text that names none; `cells` and `numbers` are whole blocks.
 */
export type ArgumentKind = 'name' | 'number' | 'year' | 'yearIfAny' | 'date' | 'cells' | 'numbers';

export interface FunctionArgument {
  /** Its name in the question that the calculation gets. */
  readonly id: string;
  /** Its name in Excel, and in sentences about it. */
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly optional?: true;
  /** While it is blank the form is not filled in yet, and the answer is blank too, whatever else is asked. */
  readonly awaited?: true;
}

export interface WorksheetFunction {
  /** `cell`: one answer for each cell of its arguments; `whole`: one answer about a block; `block`: spills. */
  readonly answers: 'cell' | 'whole' | 'block';
  readonly arguments: readonly FunctionArgument[];
}

const indicator = { id: 'indicator', name: '指标', kind: 'name' } as const;
const actual = { id: 'actual', name: '完成值', kind: 'number', awaited: true } as const;
const year = { id: 'year', name: '年份', kind: 'year' } as const;
const yearIfAny = { ...year, kind: 'yearIfAny' } as const;
const region = { id: 'region', name: '地区', kind: 'name', optional: true } as const;
const document = { id: 'document', name: '文件', kind: 'name', optional: true } as const;
const values = { id: 'values', name: '数值', kind: 'cells' } as const;

export const functionTable = {
  TARGET: { answers: 'cell', arguments: [indicator, yearIfAny, region, document] },
  GAP: { answers: 'cell', arguments: [indicator, actual, yearIfAny, region, document] },
  COMPLETION: { answers: 'cell', arguments: [indicator, actual, yearIfAny, region, document] },
  STATUS: { answers: 'cell', arguments: [indicator, actual, yearIfAny, region, document] },
  PACE: {
    answers: 'cell',
    arguments: [indicator, actual, { id: 'date', name: '日期', kind: 'date' }, region, document],
  },
  REQUIRED_GROWTH: {
    answers: 'cell',
    arguments: [
      indicator,
      actual,
      { id: 'fromYear', name: '起算年份', kind: 'year' },
      { id: 'toYear', name: '目标年份', kind: 'year' },
      region,
      document,
    ],
  },
  SERIES: { answers: 'block', arguments: [indicator, region, document] },
  ALLOCATION: { answers: 'block', arguments: [indicator, year, region, document] },
  ALLOCATION_CHECK: {
    answers: 'whole',
    arguments: [
      { ...values, awaited: true },
      indicator,
      year,
      region,
      document,
      { id: 'weights', name: '权数', kind: 'cells', optional: true },
    ],
  },
  ALLOCATION_DIFF: { answers: 'block', arguments: [values, indicator, year, region, document] },
  ALLOCATE: {
    answers: 'block',
    arguments: [
      { id: 'total', name: '总数', kind: 'number', awaited: true },
      { id: 'weights', name: '权数', kind: 'numbers' },
      { id: 'decimals', name: '小数位数', kind: 'number', optional: true },
      { id: 'minimums', name: '下限', kind: 'numbers', optional: true },
    ],
  },
  SOURCE: { answers: 'cell', arguments: [indicator, yearIfAny, region, document] },
  LEAD: { answers: 'cell', arguments: [indicator, document] },
  CONFLICTS: { answers: 'block', arguments: [indicator, year, region] },
  INDICATORS: { answers: 'block', arguments: [document] },
  REGIONS: { answers: 'block', arguments: [region] },
  DOCUMENTS: { answers: 'block', arguments: [] },
} as const satisfies Readonly<Record<string, WorksheetFunction>>;

export type FunctionTable = typeof functionTable;
export type FunctionName = keyof FunctionTable;

export const functionNames = Object.keys(functionTable) as readonly FunctionName[];

/**
 * True for the name of a function, without the namespace.
 *
 * @example isFunctionName('GAP') // true
 * @example isFunctionName('toString') // false
 */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionTable, name);
}

/**
 * True for an argument that is read as a whole block, whatever shape it has.
 *
 * @example readsBlock(functionTable.ALLOCATE.arguments[1]) // true
 */
export function readsBlock({ kind }: FunctionArgument): boolean {
  return kind === 'cells' || kind === 'numbers';
}
