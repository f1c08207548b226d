/** Titles of the templates and the sentences that go with them. */
import type { Text } from './text';

/** Of the forms, by the id of the template; annexes bring their own. */
export const templateTitles = {
  'report-indicators': { zh: '指标完成情况报表', en: 'Report on indicators' },
  'report-allocation': { zh: '任务分解上报表', en: 'Report on the allocation of targets' },
  'report-tasks': { zh: '重点任务推进情况季报', en: 'Quarterly report on key tasks' },
  summary: { zh: '汇总表', en: 'Summary of units' },
} satisfies Readonly<Record<string, Text>>;

/** What is printed above 汇总表, which is read without the pane beside it. */
export const summaryTitle = '主要科技指标完成情况汇总表';

export const templateProblems = {
  missingAnnex: {
    zh: '指标库中没有“{title}”，请检查{document}的数据。',
    en: 'The plan library lacks “{title}”; check the data of {document}.',
  },
  noTable: {
    zh: '{where}没有为{region}下达{year}年目标，无法生成“{title}”；有目标的年份：{years}{instead}。',
    en: '{where} set no targets for {region} in {year}, so “{title}” cannot be built; years with targets: {years}{instead}.',
  },
  instead: {
    zh: '，最近可用的是{document}（{year}年）',
    en: '; the nearest is {document} for {year}',
  },
  noTables: {
    zh: '指标库中没有可供填报的附表，无法生成“{title}”；请先加入有附表的文件。',
    en: 'The plan library has no annex to report on, so “{title}” cannot be built; add a document with one first.',
  },
  nothingSplit: {
    zh: '{document}没有分解表，{region}{year}年没有可分解的目标，无法生成“{title}”；请改用“指标完成情况报表”。',
    en: '{document} splits no target of {region} for {year}, so “{title}” cannot be built; use the report on indicators.',
  },
  noTasks: {
    zh: '{where}中没有任务表，无法生成“{title}”；请先加入有任务表的文件。',
    en: '{where} hold no table of tasks, so “{title}” cannot be built; add a document with one first.',
  },
  anyAnnex: { zh: '各文件的附表', en: 'The annexes' },
  annexesOf: { zh: '{document}的附表', en: 'The annexes of {document}' },
  noLeadUnit: {
    zh: '{document}的任务表中没有牵头单位“{unit}”，可选：{units}。',
    en: 'The tasks of {document} have no lead unit “{unit}”; choose one of {units}.',
  },
  noTaskYear: {
    zh: '{document}不涉及{year}年，可选年份：{years}{instead}。',
    en: '{document} does not cover {year}; it covers {years}{instead}.',
  },
  noParts: {
    zh: '没有任何文件的附表把{region}{year}年的目标分解到下属单位，无法生成“{title}”；可选：{units}{instead}。',
    en: 'No annex splits the targets of {region} for {year}, so “{title}” cannot be built; choose one of {units}{instead}.',
  },
  noYears: { zh: '无', en: 'none' },
} satisfies Readonly<Record<string, Text>>;

/**
 * Words printed on the sheets themselves. The sheets are official Chinese documents in any language of the pane,
 * so these have no translation.
 */
export const formWords = {
  rowNumber: '序号',
  indicatorName: '指标名称',
  department: '单位',
  duties: '重点任务',
  unitOfMeasure: '计量单位',
  before: '上年基数',
  target: '年度目标',
  actual: '本期完成值',
  gap: '差距',
  completion: '完成率',
  status: '进度状态',
  pace: '序时进度',
  reason: '未完成原因',
  remark: '备注',
  unit: '单位',
  allocated: '分解目标',
  sum: '分解合计',
  difference: '差额',
  check: '核对结果',
  total: '合计',
  reached: '完成值',
  unitData: '各单位数据',
  notes: '填表说明：',
  task: '主要任务',
  lead: '牵头单位',
  responsible: '责任单位',
  progress: '进展情况',
  problems: '存在问题',
  next: '下步打算',
  taskStatus: '推进状态',
  submission: '报送情况',
  periodEnd: '报告期末',
  paceShare: '序时比例',
  none: '—',
  colon: '：',
} as const;

/** Words of the block at the top right and of the sign-off line. */
export const identityWords = {
  formCode: '表    号',
  basis: '制定依据',
  unit: '填报单位',
  period: '报 告 期',
  head: '单位负责人',
  filler: '填表人',
  phone: '联系电话',
  reportedOn: '报出日期',
} as const;

/** What `KC.STATUS` answers; the native formulas of the forms give the same words. */
export const statusWords = { met: '已完成', equalNotBeyond: '持平，未突破', short: '未完成' } as const;

/** What a number cell of a form asks for. */
export const entryPurposes = {
  actual: { title: '本期完成值', what: '请填写截至报告期末的累计数' },
  allocated: { title: '分解目标', what: '请填写分解给该单位的年度目标' },
} as const;

/** Prompts and refusals of number cells, by the kind of number. */
export const numberHints = {
  count: {
    prompt: '{what}，单位：{unit}；只填整数，不带单位和千分号。',
    error: '“{name}”只能填写不小于0的整数，请勿填写文字、单位或小数。',
  },
  rank: {
    prompt: '请填写名次，只填不小于1的整数，名次越小越好。',
    error: '“{name}”只能填写不小于1的整数名次。',
  },
  percentage: {
    prompt: '{what}，单位：%；例如2.37%填“2.37”，不要填“0.0237”。',
    error: '“{name}”只能填写0至100之间的数字，不带百分号。',
  },
  amount: {
    prompt: '{what}，单位：{unit}；只填数字，可带小数。',
    error: '“{name}”只能填写不小于0的数字，请勿填写文字或单位。',
  },
  money: {
    prompt: '{what}，单位：{unit}；以万元等计的，请换算后填写。',
    error: '“{name}”只能填写不小于0的数字，请勿填写文字或单位。',
  },
} as const;

/** Prompts and refusals of the other cells that are typed into. */
export const entryHints = {
  period: {
    title: '报告期',
    prompt: '请从下拉列表中选择报告期。',
    error: '报告期只能从下拉列表中选择。',
  },
  reason: {
    title: '未完成原因',
    prompt: '全年未完成目标的，请说明原因，不超过200字。',
    error: '未完成原因请控制在200字以内。',
  },
  partName: {
    title: '单位',
    prompt: '如有其他下属单位，请填写单位全称。',
    error: '单位名称请控制在30个字符以内。',
  },
  taskText: {
    title: '推进情况',
    prompt: '请分条简要填写，不超过500字。',
    error: '请控制在500字以内。',
  },
  taskStatus: {
    title: '推进状态',
    prompt: '请从下拉列表中选择推进状态。',
    error: '推进状态只能从下拉列表中选择。',
  },
  submission: {
    title: '报送情况',
    prompt: '请从下拉列表中选择报送情况。',
    error: '报送情况只能从下拉列表中选择。',
  },
  reportedOn: {
    title: '报出日期',
    prompt: '请填写日期，例如2025-7-5。',
    error: '报出日期须为日期，例如2025-7-5。',
  },
  phone: {
    title: '联系电话',
    prompt: '请填写区号和号码，例如0791-88888888。',
    error: '联系电话请控制在30个字符以内。',
  },
  person: { title: '签署', prompt: '请填写姓名。', error: '姓名请控制在30个字符以内。' },
} as const;

/** Answers of the 核对结果 row. */
export const checkWords = {
  equal: '相符',
  more: '合计多于目标',
  less: '合计少于目标',
  within: '在区间内',
  outside: '超出区间',
} as const;

/** 填表说明 under report-indicators. */
export const indicatorNotes = [
  '填表说明：1.淡黄色单元格由填报单位填写，其余单元格由系统带出或自动计算，请勿改动；填报示例：完成1800家，填“1800”。',
  '2.差距＝年度目标－本期完成值，正数为尚差，0为持平，负数为超出；排名类指标的差距＝本期完成值－年度目标，名次越小越好。',
  '3.完成率＝本期完成值÷年度目标，排名类为年度目标÷本期完成值。序时进度＝本期完成值－截至报告期末按序时应完成数，新增类、年度额类自0起算，其余自上年基数起算。',
  '4.全年报表中进度状态为“未完成”的，须填写未完成原因；没有发生填“0”，不得留空。',
] as const;

/** 填表说明 under report-allocation. */
export const allocationNotes = [
  '填表说明：1.淡黄色单元格由填报单位填写，其余由系统带出或自动计算，请勿改动；例：分解31家，填“31”。',
  '2.差额＝分解合计－年度目标，须为0。未列出的下属单位填在空行，不用的空行留空，不得填写小计或合计。',
  '3.比率类指标不得相加，不计算合计和差额，只核对年度目标是否介于各单位最低值与最高值之间。',
] as const;

/** Choices of 推进状态 in the report on tasks, best first. */
export const taskStatuses = {
  done: '已完成',
  onTime: '按序时推进',
  behind: '滞后',
  notStarted: '未启动',
} as const;

/** 填表说明 under report-tasks. */
export const taskNotes = [
  '填表说明：1.淡黄色单元格由牵头单位会同责任单位填写，其余单元格由系统带出，请勿改动。',
  '2.进展情况填写截至报告期末的累计进展，宜用数字说明，例如“已认定高新技术企业31家，完成年度目标的78%”。',
  '3.推进状态从下拉列表中选择；“滞后”“未启动”的，须填写存在问题和下步打算。',
] as const;

/** Choices of 报送情况 in the summary. */
export const submissionStates = {
  in: '已报送',
  late: '逾期报送',
  returned: '退回修改',
  missing: '未报送',
} as const;

/** 填表说明 under the summary; the last two go with tables that hold such indicators. */
export const summaryNotes = {
  general:
    '淡黄色单元格按各单位报送数填写，其余单元格由系统带出或自动计算，请勿改动；合计数只计已填报的单位。填报示例：完成31家，填“31”。',
  ratio: '{names}为比率类指标，各单位数据不得相加或平均，合计完成值留空，由汇总单位按有关口径另行核算。',
  rank: '{names}为排名类指标，各单位数据不得合并，合计完成值留空。',
} as const;
