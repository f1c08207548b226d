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
