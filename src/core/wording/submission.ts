/** Wording of sealing, verification and consolidation. */
import type { Text } from './text';

export const submissionWording = {
  row: { zh: '第{row}行', en: 'row {row}: ' },
  spareName: { zh: '自行填写的单位名称', en: 'the name of a unit that the office wrote in' },
  labels: { zh: '标题、表头、指标或单位名称', en: 'title, headings and names of rows' },
  extra: { zh: '表外增加的行列', en: 'rows and columns that the form does not have' },
} as const satisfies Record<string, Text>;

/** The sheet 校验回执. */
export const receiptWording = {
  sheetName: { zh: '校验回执', en: 'Receipt' },
  title: { zh: '校验回执', en: 'Receipt' },
  note: {
    zh: '本表由封存时生成，请勿改动。封存以后，填报数、说明、填报单位、报告期或合计有任何改动，核验时都会指出是哪个单元格；调整格式、另存不受影响。摘要码按单元格逐个列出。它能发现改动，但不是电子签名，不能证明是谁封存的。',
    en: 'Written when the workbook was sealed; leave it alone. Any later change of an entry, explanation, unit, period or total is found and its cell named; formats and saving again do no harm. It shows tampering; it is no signature and does not prove who sealed.',
  },
  code: { zh: '回执码', en: 'Code' },
  rules: { zh: '规则版本', en: 'Rules' },
  on: { zh: '封存时间', en: 'Sealed on' },
  form: { zh: '报表', en: 'Form' },
  explanations: { zh: '校验说明', en: 'Explanations' },
  cell: { zh: '单元格', en: 'Cell' },
  digest: { zh: '摘要码', en: 'Digest' },
  sheetOf: { zh: '工作表：{sheet}', en: 'Sheet: {sheet}' },
} as const satisfies Record<string, Text>;

/** Why a workbook is not sealed. */
export const sealWording = {
  noForm: {
    zh: '没有可以封存的报表：工作簿里没有认得出的表。请打开填好的报表再封存。',
    en: 'There is nothing to seal: no sheet of the workbook is a known form.',
  },
  error: {
    zh: '{sheet} {cell}：{message}（强制性问题，改正后才能封存）',
    en: '{sheet} {cell}: {message} (must be corrected before sealing)',
  },
  query: {
    zh: '{sheet} {cell}：{message}（核实性问题，请改正，或填写说明后再封存）',
    en: '{sheet} {cell}: {message} (correct it, or explain it before sealing)',
  },
  voidExplanation: { zh: '{sheet} {cell}：{reason}', en: '{sheet} {cell}: {reason}' },
  unplaced: {
    zh: '{sheet}：行列与模板对不上，没有一个单元格能认出来，不能封存。请按模板排列，或者把这张表移到别的文件。',
    en: '{sheet}: its rows and columns are not those of the form, so that no cell can be sealed; arrange it as the form has it, or move it to another file.',
  },
  failing: {
    zh: '{sheet} {cell}：公式显示错误值，不能转为数值，请改正后再封存。',
    en: '{sheet} {cell}: the formula shows an error and cannot be frozen; correct it first.',
  },
  uncalculated: {
    zh: '{sheet} {cell}：公式没有计算结果，请先在 Excel、WPS 或工作台中打开并保存，再封存。',
    en: '{sheet} {cell}: the formula has no result; open and save the file in a spreadsheet before sealing.',
  },
} as const satisfies Record<string, Text>;

/** What has changed since a workbook was sealed. */
export const verifyWording = {
  unsealed: {
    zh: '没有校验回执：这个文件没有封存过，或者“校验回执”工作表被删掉了。请退回填报单位封存后再报。',
    en: 'There is no receipt: the file was never sealed, or the sheet 校验回执 was deleted.',
  },
  several: {
    zh: '有 {count} 张校验回执（{sheets}），不知道以哪张为准。请退回填报单位重新封存。',
    en: 'There are {count} receipts ({sheets}); which one counts cannot be told. Have it sealed again.',
  },
  unreadable: {
    zh: '工作表“{sheet}”的回执码残缺，无法核验。请退回填报单位重新封存。',
    en: 'The code of the receipt “{sheet}” is not complete; nothing can be verified. Have it sealed again.',
  },
  entry: {
    zh: '{sheet} {cell}（{what}）与封存时不一致。',
    en: '{sheet} {cell} ({what}) is not what was sealed.',
  },
  gone: {
    zh: '{sheet}：封存时在 {cell} 的“{what}”找不到了，所在的行或列被删除。',
    en: '{sheet}: what was sealed in {cell} ({what}) is gone; its row or column was deleted.',
  },
  result: {
    zh: '{sheet} {cell} 的结果与填报数对不上：{message}',
    en: '{sheet} {cell} does not follow from the entries: {message}',
  },
  formGone: {
    zh: '封存时的报表“{form} {unit} {period}”（工作表“{sheet}”）找不到了。',
    en: 'The sealed form {form} of {unit}, {period} (sheet “{sheet}”) is gone.',
  },
  formAdded: {
    zh: '工作表“{sheet}”（{form} {unit} {period}）是封存以后加进来的。',
    en: 'The sheet “{sheet}” ({form}, {unit}, {period}) was added after sealing.',
  },
  otherRows: {
    zh: '{sheet}：填报单位或报告期改动后，表的行数与封存时不同，其余单元格无法逐个比较。',
    en: '{sheet}: with another unit or period the form has other rows; its other cells cannot be compared.',
  },
  explanationChanged: {
    zh: '{sheet} {cell} 的说明与封存时不一致，或是封存以后加的。',
    en: '{sheet} {cell}: the explanation is not what was sealed, or was added since.',
  },
  explanationGone: {
    zh: '封存时“校验说明”{cell} 的说明被改动或删除。',
    en: 'The explanation that stood in {cell} when sealed was changed or deleted.',
  },
  receipt: {
    zh: '工作表“{sheet}”（校验回执）本身被改动：回执码、规则版本、封存时间或摘要码与表中内容不符。',
    en: 'The receipt “{sheet}” itself was changed: code, rules, time or digests do not fit what the forms say.',
  },
} as const satisfies Record<string, Text>;

/** What is said of the files and figures of a consolidation. */
export const consolidationWording = {
  nothing: {
    zh: '没有可以汇总的报表：这些文件里没有一份是下级单位的《指标完成情况报表》，或者读不出单位和报告期。请检查文件，或用 --region、--year、--period 写明汇总什么。',
    en: 'There is nothing to consolidate: none of the files holds 指标完成情况报表 of a unit below. Check them, or name region, year and period.',
  },
  noForm: {
    zh: '文件里没有读得出单位和报告期的《{title}》，请核对是否报错了表。',
    en: 'There is no {title} in it that tells its unit and period.',
  },
  tampered: {
    zh: '封存以后有 {count} 处改动：{sentences}请退回重新校验、封存。',
    en: '{count} changes since it was sealed: {sentences} Return it.',
  },
  open: {
    zh: '校验有 {count} 个未解决的问题：{sentences}请退回改正或说明。',
    en: '{count} findings are open: {sentences} Return it.',
  },
  issue: { zh: '{sheet}：{message}', en: '{sheet}: {message} ' },
  other: {
    zh: '填报单位是“{unit}”，报告期是“{period}”，不属于本次汇总（{region}所属单位，{wanted}）。',
    en: 'It is of {unit}, {period}, which is not what is consolidated ({region}, {wanted}).',
  },
  copy: { zh: '与 {file} 是同一份，只计一次。', en: 'The same as {file}; counted once.' },
  older: {
    zh: '同一单位另有最后封存的 {file}，已取那一份。',
    en: 'The unit sealed {file} last, which is taken.',
  },
  twice: {
    zh: '同一单位报了 {count} 份内容不同的表（{files}），都没有计入；请向该单位核实，只留一份（命令加 --newest 则取最后封存的）。',
    en: '{count} different forms of the unit came in ({files}); none is counted. Keep one, or take the newest with --newest.',
  },
  unsealedTaken: {
    zh: '没有封存，但校验没有未解决的问题，按 --unsealed 接收。',
    en: 'Not sealed, but nothing is open; taken because of --unsealed.',
  },
  guessed: {
    zh: '读不出填报单位，按文件名认作{unit}的。{message}',
    en: 'Taken for that of {unit} by its name. {message}',
  },
  carried: { zh: '{unit}说明：{text}', en: '{unit}: {text}' },
  noFigures: { zh: '没有单位报送这项数字。', en: 'No unit has reported it.' },
  rank: { zh: '排名类指标不合并。', en: 'Ranks are not merged.' },
  ratio: {
    zh: '比率类指标不能相加，没有给出权数，留空，由汇总单位按口径另行核算。',
    en: 'Shares do not add up and no weights are given; left blank.',
  },
  notAdditive: {
    zh: '这项指标各单位的数不能相加，留空，由汇总单位另行核算。',
    en: 'Its figures do not add up; left blank.',
  },
  lacksWeight: {
    zh: '缺少{units}的权数，不能加权，留空。',
    en: 'The weights of {units} are lacking; left blank.',
  },
  /** In the narrow column 备注 of the summary. */
  short: {
    unreadable: { zh: '打不开', en: 'unreadable' },
    unsealed: { zh: '未封存', en: 'not sealed' },
    tampered: { zh: '封存后改动', en: 'changed' },
    open: { zh: '校验未通过', en: 'findings open' },
    noForm: { zh: '无报表', en: 'no form' },
    other: { zh: '不属本次', en: 'another' },
    copy: { zh: '重复文件', en: 'a copy' },
    older: { zh: '已有新报', en: 'superseded' },
    twice: { zh: '重复报送', en: 'twice' },
  },
  states: {
    in: { zh: '已报送', en: 'in' },
    late: { zh: '逾期报送', en: 'late' },
    returned: { zh: '退回修改', en: 'returned' },
    twice: { zh: '重复报送', en: 'twice' },
    missing: { zh: '未报送', en: 'missing' },
  },
} as const;

/** The sheets beside the summary. */
export const consolidationSheetWording = {
  arrivals: {
    sheetName: { zh: '报送情况', en: 'Arrivals' },
    title: { zh: '各单位报送情况', en: 'Arrivals' },
    note: {
      zh: '{region} {period}：应报 {count} 个单位，已报 {in} 个（其中逾期 {late} 个），退回修改 {returned} 个，重复报送待核实 {twice} 个，未报 {missing} 个；另有 {strangers} 个文件没有计入。合计只含已报单位。',
      en: '{region} {period}: {count} units, {in} in ({late} of them late), {returned} returned, {twice} twice, {missing} missing; {strangers} other files. Totals hold the units that are in.',
    },
    columns: {
      number: { zh: '序号', en: 'No.' },
      unit: { zh: '填报单位', en: 'Unit' },
      state: { zh: '状态', en: 'State' },
      file: { zh: '文件', en: 'File' },
      reportedOn: { zh: '报出日期', en: 'Dated' },
      sealedOn: { zh: '封存时间', en: 'Sealed' },
      code: { zh: '回执码（前16位）', en: 'Receipt' },
      reason: { zh: '说明', en: 'Remarks' },
    },
    taken: { zh: '已计入汇总。', en: 'In the summary.' },
    late: { zh: '逾期，已计入汇总。', en: 'Late, in the summary. ' },
    other: { zh: '不属本次', en: 'another' },
    refused: { zh: '未计入', en: 'refused' },
  },
  sources: {
    sheetName: { zh: '汇总来源', en: 'Sources' },
    title: { zh: '汇总来源', en: 'Sources' },
    note: {
      zh: '汇总表中每个数的来源：文件、工作表和单元格。点“汇总表单元格”可跳到汇总表中的那一格。',
      en: 'Where every figure of the summary comes from. The address leads to its cell.',
    },
    columns: {
      number: { zh: '序号', en: 'No.' },
      indicator: { zh: '指标', en: 'Indicator' },
      unit: { zh: '单位', en: 'Unit' },
      value: { zh: '完成值', en: 'Figure' },
      here: { zh: '汇总表单元格', en: 'Cell here' },
      file: { zh: '来源文件', en: 'File' },
      sheet: { zh: '工作表', en: 'Sheet' },
      cell: { zh: '单元格', en: 'Cell' },
    },
    whole: { zh: '{region}合计', en: '{region}' },
    sum: { zh: '{count} 个单位相加（应报 {all} 个）。', en: 'The sum of {count} of {all}.' },
    weighted: {
      zh: '按给定权数加权平均，{count} 个单位（应报 {all} 个）。',
      en: 'The weighted mean of {count} of {all}.',
    },
    blank: { zh: '{units}已报，但这一项空白。', en: ' {units} left it blank.' },
  },
} as const;

/** The table of weights. */
export const weightsWording = {
  /** What the heading of its first column says. */
  headings: ['单位', '地区', '填报单位', '单位名称'],
  /** How the label of a row of the whole ends. */
  wholes: ['合计', '总计', '全市', '全区'],
  noTable: {
    zh: '权数文件里没有找到权数表：请做一张表，第一列标题写“单位”，其余各列标题写指标名称，下面逐个单位填权数（如地区生产总值）。',
    en: 'There is no table of weights: its first heading is 单位, the others are indicators, the units stand below.',
  },
  noWeight: {
    zh: '权数表“{sheet}”的 {cell} 不是大于 0 的数，请改正；没有权数的留空。',
    en: '{cell} of “{sheet}” is no weight above 0; correct it, or leave it blank.',
  },
  twice: {
    zh: '权数表“{sheet}”的 {cell}：{unit}出现了两次，请只留一行。',
    en: '{cell} of “{sheet}”: {unit} is there twice; keep one row.',
  },
} as const;
