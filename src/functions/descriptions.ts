/**
 * Names and words of the functions in both languages. `functions.ts` carries the Chinese ones in its comments, where
 * the metadata of Excel is made from; a test holds the two together.
 */

export interface ParameterDescription {
  /** Name that Excel shows. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly optional?: true;
  /** True when the function reads a whole block at once, instead of answering cell by cell. */
  readonly block?: true;
}

export interface FunctionDescription {
  readonly zh: string;
  readonly en: string;
  readonly parameters: readonly ParameterDescription[];
}

const indicator = {
  name: '指标',
  zh: '指标名称或通用简称，如“高新技术企业”',
  en: 'name of the indicator, or a usual short name',
} as const;
const year = { name: '年份', zh: '目标年份，如2025', en: 'year of the target, such as 2025' } as const;
const actual = {
  name: '完成值',
  zh: '实际完成的数字，空白时结果也为空白',
  en: 'figure reached; a blank gives a blank',
} as const;
const region = {
  name: '地区',
  zh: '地区或单位名称，省略时为发文地区',
  en: 'region or unit; left out: the issuer of the document',
  optional: true,
} as const;
const document = {
  name: '文件',
  zh: '文号、标题或年份，省略时以现行文件为准',
  en: 'number, title or year of a document; left out: the one in force',
  optional: true,
} as const;
const values = {
  name: '数值',
  zh: '一列按官方顺序排列的数值，或名称、数值两列（顺序不限）',
  en: 'one column in the official order, or two columns, name and value, in any order',
  block: true,
} as const;

export const descriptions = {
  TARGET: {
    zh: '查目标值',
    en: 'The target',
    parameters: [indicator, year, region, document],
  },
  GAP: {
    zh: '距目标的差距：正数为未达，0为正好，负数为超出；位次为完成值减目标',
    en: 'What is still missing: positive = short, 0 = exactly there, negative = beyond; for ranks actual − target',
    parameters: [indicator, actual, year, region, document],
  },
  COMPLETION: {
    zh: '完成率：完成值÷目标；位次为目标÷完成值',
    en: 'Completion rate: actual ÷ target; for ranks target ÷ actual',
    parameters: [indicator, actual, year, region, document],
  },
  STATUS: {
    zh: '完成情况：已完成、未完成，或“持平，未突破”（文件要求突破、超过时）',
    en: 'Met, not met, or level but not exceeded (where the document says 突破 or 超过)',
    parameters: [indicator, actual, year, region, document],
  },
  PACE: {
    zh: '与序时进度之差：完成值减去该日应完成的数字',
    en: 'Actual minus what linear progress demands on the date',
    parameters: [
      indicator,
      actual,
      { name: '日期', zh: '截至日期，如2024-06-30', en: 'date reached, such as 2024-06-30' },
      region,
      document,
    ],
  },
  REQUIRED_GROWTH: {
    zh: '达到目标所需的年均增长率',
    en: 'The yearly growth still needed to reach the target',
    parameters: [
      indicator,
      { ...actual, zh: '起算年份实际完成的数字', en: 'figure reached in the first year' },
      { name: '起算年份', zh: '完成值所属年份', en: 'year of the figure reached' },
      { name: '目标年份', zh: '目标所属年份', en: 'year of the target' },
      region,
      document,
    ],
  },
  SERIES: {
    zh: '列出各年份及其目标',
    en: 'Lists the years and their targets',
    parameters: [indicator, region, document],
  },
  ALLOCATION: {
    zh: '列出任务分解：下属地区及其目标',
    en: 'Lists how a target is split: regions and targets',
    parameters: [indicator, year, region, document],
  },
  ALLOCATION_CHECK: {
    zh: '核对分解：合计与目标一致时为“通过”，否则说明问题',
    en: 'Checks a split: passed, or what is wrong in words and numbers',
    parameters: [
      values,
      indicator,
      year,
      region,
      document,
      {
        name: '权数',
        zh: '比率指标各行的权数，如当年GDP',
        en: 'weights of the rows for ratios, such as GDP of the year',
        optional: true,
        block: true,
      },
    ],
  },
  ALLOCATION_DIFF: {
    zh: '列出地区、所填数、文件数和差额',
    en: 'Lists region, given, official and difference',
    parameters: [values, indicator, year, region, document],
  },
  ALLOCATE: {
    zh: '按权数分配总数，各部分之和正好等于总数（最大余额法）',
    en: 'Splits a total by weights into parts that add up to it exactly (largest remainder)',
    parameters: [
      { name: '总数', zh: '要分配的总数', en: 'total to split' },
      {
        name: '权数',
        zh: '各部分的权数，空白不参加分配',
        en: 'weights of the parts; blanks take no part',
        block: true,
      },
      {
        name: '小数位数',
        zh: '各部分保留的小数位数，省略时与总数相同',
        en: 'decimals of the parts; left out: those of the total',
        optional: true,
      },
      {
        name: '下限',
        zh: '各部分的最低数，一个数或与权数一样多',
        en: 'least of every part: one number, or as many as weights',
        optional: true,
        block: true,
      },
    ],
  },
  SOURCE: {
    zh: '查目标出处：文号和附件或章节',
    en: 'Where the target stands: document and annex or section',
    parameters: [indicator, year, region, document],
  },
  LEAD: {
    zh: '查牵头单位和责任单位',
    en: 'The unit in the lead and the units responsible',
    parameters: [{ ...indicator, zh: '指标名称或任务名称', en: 'name of an indicator or a task' }, document],
  },
  CONFLICTS: {
    zh: '列出各文件的说法：文号、目标、发文日期、出处，现行文件在前',
    en: 'Lists every document that speaks: document, target, date of issue, place; the one in force first',
    parameters: [indicator, year, region],
  },
  INDICATORS: {
    zh: '列出指标名称和计量单位',
    en: 'Lists the indicators and their units',
    parameters: [document],
  },
  REGIONS: {
    zh: '列出地区名称',
    en: 'Lists the regions',
    parameters: [
      { ...region, zh: '上级地区，省略时列出全部', en: 'the region above; left out: all regions' },
    ],
  },
  DOCUMENTS: {
    zh: '列出文件：文号、标题、发文地区、发文日期',
    en: 'Lists the documents: number, title, issuer, date of issue',
    parameters: [],
  },
} as const satisfies Record<string, FunctionDescription>;

export type FunctionName = keyof typeof descriptions;

export const functionNames = Object.keys(descriptions) as readonly FunctionName[];

/** Metadata of a function as Excel reads it; only what is translated. */
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

/** The metadata with English descriptions, for the English manifest. Names stay: formulas do not show them. */
export function englishMetadata<T extends Metadata>(metadata: T): T {
  return {
    ...metadata,
    functions: metadata.functions.map((item) => {
      const words: FunctionDescription = descriptions[item.id as FunctionName];
      return {
        ...item,
        description: words.en,
        parameters: item.parameters.map((parameter, place) => ({
          ...parameter,
          description: words.parameters[place]?.en,
        })),
      };
    }),
  };
}
