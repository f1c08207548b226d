/** What Excel says about the worksheet functions and their arguments while somebody types a formula. */
import type { Text } from './text';

export interface FunctionDescription {
  readonly does: Text;
  /** By the ids of the arguments. */
  readonly arguments: Readonly<Record<string, Text>>;
}

const indicator = {
  zh: '指标名称或通用简称，如“高新技术企业”',
  en: 'name of the indicator, or a usual short name',
};
const year = { zh: '目标年份，如2025', en: 'year of the target, such as 2025' };
const actual = { zh: '实际完成的数字，空白时结果也为空白', en: 'figure reached; a blank gives a blank' };
const region = {
  zh: '地区或单位名称，省略时为发文地区',
  en: 'region or unit; left out: the issuer of the document',
};
const document = {
  zh: '文号、标题或年份，省略时以现行文件为准',
  en: 'number, title or year of a document; left out: the one in force',
};
const values = {
  zh: '一列按官方顺序排列的数值，或名称、数值两列（顺序不限）',
  en: 'one column in the official order, or two columns, name and value, in any order',
};

export const functionDescriptions = {
  TARGET: {
    does: { zh: '查目标值', en: 'The target' },
    arguments: { indicator, year, region, document },
  },
  GAP: {
    does: {
      zh: '距目标的差距：正数为未达，0为正好，负数为超出；位次为完成值减目标',
      en: 'What is still missing: positive = short, 0 = exactly there, negative = beyond; for ranks actual − target',
    },
    arguments: { indicator, actual, year, region, document },
  },
  COMPLETION: {
    does: {
      zh: '完成率：完成值÷目标；位次为目标÷完成值',
      en: 'Completion rate: actual ÷ target; for ranks target ÷ actual',
    },
    arguments: { indicator, actual, year, region, document },
  },
  STATUS: {
    does: {
      zh: '完成情况：已完成、未完成，或“持平，未突破”（文件要求突破、超过时）',
      en: 'Met, not met, or level but not exceeded (where the document says 突破 or 超过)',
    },
    arguments: { indicator, actual, year, region, document },
  },
  PACE: {
    does: {
      zh: '与序时进度之差：完成值减去该日应完成的数字',
      en: 'Actual minus what linear progress demands on the date',
    },
    arguments: {
      indicator,
      actual,
      date: { zh: '截至日期，如2024-06-30', en: 'date reached, such as 2024-06-30' },
      region,
      document,
    },
  },
  REQUIRED_GROWTH: {
    does: { zh: '达到目标所需的年均增长率', en: 'The yearly growth still needed to reach the target' },
    arguments: {
      indicator,
      actual: { zh: '起算年份实际完成的数字', en: 'figure reached in the first year' },
      fromYear: { zh: '完成值所属年份', en: 'year of the figure reached' },
      toYear: { zh: '目标所属年份', en: 'year of the target' },
      region,
      document,
    },
  },
  SERIES: {
    does: {
      zh: '列出一份文件（省略时为现行文件）中各年份及其目标',
      en: 'Lists the years and their targets in one document: the one named, else the one in force',
    },
    arguments: { indicator, region, document },
  },
  ALLOCATION: {
    does: {
      zh: '列出任务分解：下属地区及其目标',
      en: 'Lists how a target is split: regions and targets',
    },
    arguments: { indicator, year, region, document },
  },
  ALLOCATION_CHECK: {
    does: {
      zh: '核对分解：合计与目标一致时为“通过”，否则说明问题',
      en: 'Checks a split: passed, or what is wrong in words and numbers',
    },
    arguments: {
      values,
      indicator,
      year,
      region,
      document,
      weights: {
        zh: '比率指标各行的权数，如当年GDP',
        en: 'weights of the rows for ratios, such as GDP of the year',
      },
    },
  },
  ALLOCATION_DIFF: {
    does: { zh: '列出地区、所填数、文件数和差额', en: 'Lists region, given, official and difference' },
    arguments: { values, indicator, year, region, document },
  },
  ALLOCATE: {
    does: {
      zh: '按权数分配总数，各部分之和正好等于总数（最大余额法）',
      en: 'Splits a total by weights into parts that add up to it exactly (largest remainder)',
    },
    arguments: {
      total: { zh: '要分配的总数', en: 'total to split' },
      weights: {
        zh: '各部分的权数，空白不参加分配',
        en: 'weights of the parts; blanks take no part',
      },
      decimals: {
        zh: '各部分保留的小数位数，省略时与总数相同',
        en: 'decimals of the parts; left out: those of the total',
      },
      minimums: {
        zh: '各部分的最低数，一个数或与权数一样多',
        en: 'least of every part: one number, or as many as weights',
      },
    },
  },
  SOURCE: {
    does: {
      zh: '查目标出处：文号和附件或章节',
      en: 'Where the target stands: document and annex or section',
    },
    arguments: { indicator, year, region, document },
  },
  LEAD: {
    does: {
      zh: '查指标或任务的牵头单位和责任单位，或一个单位牵头的事项',
      en: 'The unit in the lead and the units responsible, or all that a unit leads',
    },
    arguments: {
      indicator: {
        zh: '指标、任务名称，或单位名称，如“市科技局”',
        en: 'name of an indicator or a task, or of a unit, such as 市科技局',
      },
      document,
    },
  },
  CONFLICTS: {
    does: {
      zh: '列出各文件的说法：文号、目标、发文日期、出处，现行文件在前',
      en: 'Lists every document that speaks: document, target, date of issue, place; the one in force first',
    },
    arguments: { indicator, year, region },
  },
  INDICATORS: {
    does: { zh: '列出指标名称和计量单位', en: 'Lists the indicators and their units' },
    arguments: { document },
  },
  REGIONS: {
    does: { zh: '列出地区名称', en: 'Lists the regions' },
    arguments: {
      region: { zh: '上级地区，省略时列出全部', en: 'the region above; left out: all regions' },
    },
  },
  DOCUMENTS: {
    does: {
      zh: '列出文件：文号、标题、发文地区、发文日期',
      en: 'Lists the documents: number, title, issuer, date of issue',
    },
    arguments: {},
  },
} as const satisfies Readonly<Record<string, FunctionDescription>>;
