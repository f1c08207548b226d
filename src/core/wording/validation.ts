/** Words of the validator that belong to no single rule. */
import type { Text } from './text';

export const levelTexts = {
  error: { zh: '强制性', en: 'Must be corrected' },
  query: { zh: '核实性', en: 'Correct or explain' },
  info: { zh: '提示', en: 'Note' },
} satisfies Record<string, Text>;

export const layerTexts = {
  recognise: { zh: '识别', en: 'Recognition' },
  structure: { zh: '表式', en: 'Structure' },
  types: { zh: '格式', en: 'Types' },
  ranges: { zh: '取值', en: 'Ranges' },
  arithmetic: { zh: '合计', en: 'Arithmetic' },
  across: { zh: '表间与跨期', en: 'Across tables and time' },
  plan: { zh: '文件目标', en: 'Against the plan' },
  'sign-off': { zh: '签署', en: 'Sign-off' },
} satisfies Record<string, Text>;

export const validationWording = {
  nothing: { zh: '空白', en: 'blank' },
  of: { zh: '的', en: ': ' },
  restoreAll: { zh: '恢复 {count} 个文件数字', en: 'Restore {count} official numbers' },
  /** Why a cell is suspected. */
  suspect: {
    zh: '若 {cell} 由 {from} 改为 {to}，有关的 {count} 项核对均相符{evidence}。',
    en: 'If {cell} were {to} instead of {from}, all {count} checks concerned would agree{evidence}.',
  },
  /** Why a cell is suspected where the document says what it is. */
  deviates: {
    zh: '{cell} 填的是 {found}，文件的分解表为 {wanted}。',
    en: '{cell} is {found}, the document says {wanted}.',
  },
  evidence: {
    official: { zh: '，且与文件一致', en: ', as in the document' },
    plan: { zh: '，且等于文件下达的目标', en: ', which is the target of the document' },
    transposed: { zh: '，像是相邻两个数字颠倒', en: ', as if two digits changed places' },
    shifted: { zh: '，像是小数点或零的位置错了', en: ', as if the decimal point slipped' },
    dropped: { zh: '，像是多打或漏打了一个数字', en: ', as if a digit was lost or added' },
    digit: { zh: '，像是打错了一个数字', en: ', as if one digit was mistyped' },
  },
  unrecognised: {
    zh: '没有认出这张表是哪个模板，未做此项检查。',
    en: 'The sheet was not recognised as any template, so this was not checked.',
  },
  /** What a column of a form holds, where it is not the figure of the table itself. */
  fields: {
    actual: { zh: '本期完成值', en: 'actual' },
    before: { zh: '上年基数', en: 'figure of the year before' },
    baseline: { zh: '基期数', en: 'baseline' },
    gap: { zh: '差距', en: 'gap' },
    completion: { zh: '完成率', en: 'completion' },
    status: { zh: '进度状态', en: 'status' },
    pace: { zh: '序时进度', en: 'pace' },
    reason: { zh: '未完成原因', en: 'reason' },
    progress: { zh: '进展情况', en: 'progress' },
    problems: { zh: '存在问题', en: 'problems' },
    next: { zh: '下步打算', en: 'next steps' },
    remark: { zh: '备注', en: 'remark' },
  } as Readonly<Record<string, Text | undefined>>,
} as const;
