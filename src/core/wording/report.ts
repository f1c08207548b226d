/** Wording of what the validator writes beside its findings: 校验说明, 校验报告, the page on the rules. */
import type { Text } from './text';

export const explanationWording = {
  sheetName: { zh: '校验说明', en: 'Explanations' },
  title: { zh: '校验说明', en: 'Explanations' },
  note: {
    zh: '对核实性问题的说明，随表一并报送。说明只对所列单元格的当前数值有效，数值改动后须重新说明。请勿改动校验码。',
    en: 'Explanations of findings to be verified. They hold for the value listed and no other. Leave the codes alone.',
  },
  columns: {
    sheet: { zh: '工作表', en: 'Sheet' },
    cell: { zh: '单元格', en: 'Cell' },
    rule: { zh: '审核规则', en: 'Rule' },
    value: { zh: '当前数值', en: 'Value' },
    text: { zh: '说明', en: 'Explanation' },
    by: { zh: '说明人', en: 'By' },
    on: { zh: '日期', en: 'Date' },
    code: { zh: '校验码', en: 'Code' },
  },
  unsigned: { zh: '未署名', en: 'unsigned' },
  undated: { zh: '未注明日期', en: 'undated' },
  blank: { zh: '（空白）', en: '(blank)' },
  block: { zh: '（{count} 个单元格）', en: '({count} cells)' },
  valueChanged: {
    zh: '说明已失效：{cell} 的数值由 {was} 改为 {now}，请重新说明或改正。',
    en: 'The explanation is void: {cell} changed from {was} to {now}. Explain again or correct it.',
  },
  contentChanged: {
    zh: '说明已失效：{cell} 的内容在说明之后有改动，请重新说明或改正。',
    en: 'The explanation is void: {cell} was changed since. Explain again or correct it.',
  },
} as const;

export const reportWording = {
  sheetName: { zh: '校验报告', en: 'Validation report' },
  title: { zh: '校验报告', en: 'Validation report' },
  on: { zh: '{on} 校验。', en: 'Checked on {on}. ' },
  counts: {
    zh: '强制性 {error} 项，核实性 {query} 项（已说明 {explained} 项，说明失效 {void} 项），提示 {info} 项；未运行的检查 {notRun} 项。',
    en: '{error} to correct, {query} to verify ({explained} explained, {void} explanations void), {info} notes; {notRun} checks not run.',
  },
  clean: { zh: '没有发现问题。', en: 'Nothing was found.' },
  columns: {
    number: { zh: '序号', en: 'No.' },
    file: { zh: '文件', en: 'File' },
    sheet: { zh: '工作表', en: 'Sheet' },
    cell: { zh: '单元格', en: 'Cell' },
    level: { zh: '级别', en: 'Level' },
    rule: { zh: '审核规则', en: 'Rule' },
    message: { zh: '问题', en: 'Finding' },
    actual: { zh: '填报数', en: 'Actual' },
    expected: { zh: '应为（参照）', en: 'Expected (or compared with)' },
    difference: { zh: '相差', en: 'Difference' },
    unit: { zh: '单位', en: 'Unit' },
    basis: { zh: '依据', en: 'Basis' },
    suspects: { zh: '疑似出错的单元格', en: 'Suspect cells' },
    explanation: { zh: '说明', en: 'Explanation' },
  },
  ruleSeparator: { zh: '；', en: '; ' },
  explained: { zh: '{text}（{by}，{on}）', en: '{text} ({by}, {on})' },
  suspect: { zh: '{cell}：{reasoning}', en: '{cell}: {reasoning}' },
  sheets: {
    title: { zh: '各表情况', en: 'Sheet by sheet' },
    template: { zh: '报表', en: 'Form' },
    recognisedBy: { zh: '识别方式', en: 'Recognised by' },
    explained: { zh: '已说明', en: 'Explained' },
    void: { zh: '说明失效', en: 'Void' },
    notRun: { zh: '未运行', en: 'Not run' },
    identity: { zh: '按表号', en: 'form code' },
    labels: { zh: '按表头', en: 'labels' },
    none: { zh: '未认出，没有校验', en: 'not recognised, not checked' },
    refused: { zh: '拒收：{message}', en: 'Refused: {message}' },
  },
  notRun: {
    title: { zh: '未运行的检查', en: 'Checks not run' },
    note: {
      zh: '以下检查缺少依据，结果既不是通过，也不是不通过。',
      en: 'These checks lack their ground: neither passed nor failed.',
    },
    layer: { zh: '层次', en: 'Layer' },
    count: { zh: '项数', en: 'Checks' },
    reason: { zh: '原因', en: 'Reason' },
  },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<string, Text>>>>;

export const ruleDocWording = {
  title: { zh: '审核规则', en: 'Rules' },
  generated: {
    zh: '共 {count} 条，按运行顺序排列。本页由规则自身的说明生成，请勿手工修改；规则改动后运行 `npm run -s cli -- rules > src/core/validation/rules/README.md`。',
    en: '{count} rules in the order in which they run. Generated from the rules themselves: change them and run that line again. One file per rule, `meta` and a pure check; a rule may not read a host, write a sheet or name an address.',
  },
  levelIs: { zh: '级别', en: 'Level' },
  whyIs: { zh: '为什么', en: 'Why' },
  wrongIs: { zh: '错例', en: 'Wrong' },
  rightIs: { zh: '正例', en: 'Right' },
  missesIs: { zh: '查不出的', en: 'Does not catch' },
  basisIs: { zh: '依据', en: 'Basis' },
} as const satisfies Readonly<Record<string, Text>>;
