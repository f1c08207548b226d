/** Wording of the browser workbench: its title bar, its status line, and what its grid refuses. */
import type { Text } from './text';

export const workbenchWording = {
  /** Name of a new workbook, without its ending. */
  newWorkbook: { zh: '工作簿1', en: 'Workbook1' },
  notOpened: {
    zh: '工作台没有打开，请刷新页面重试。',
    en: 'The workbench did not open; reload the page to try again.',
  },
  closePane: { zh: '关闭任务窗格', en: 'Close the task pane' },
  paneEdge: {
    zh: '拖动调整任务窗格的宽度，双击恢复',
    en: 'Drag to change the width of the task pane, double-click to reset it',
  },
  zoomToFit: { zh: '适合宽度', en: 'Fit to width' },
  foldRibbon: { zh: '收起或展开功能区（Ctrl+F1）', en: 'Fold or unfold the ribbon (Ctrl+F1)' },
  running: { zh: '正在执行：{command}…', en: 'Running: {command}…' },
  notRun: { zh: '“{command}”没有完成：{why}', en: '"{command}" was not completed: {why}' },
  filled: { zh: '已填 {filled} / {total}', en: '{filled} of {total} filled in' },
  nextBlank: { zh: '下一个空格', en: 'Next blank' },
  functionError: { zh: '{code}：{message}', en: '{code}: {message}' },
} as const satisfies Record<string, Text>;

/** Opening and saving files. */
export const workbenchFiles = {
  create: { zh: '新建', en: 'New' },
  creating: { zh: '正在新建工作簿…', en: 'Making a new workbook…' },
  discard: {
    zh: '“{name}”有未保存的改动，新建后会丢失，是否继续？',
    en: '"{name}" has unsaved changes, which a new workbook discards. Continue?',
  },
  open: { zh: '打开…', en: 'Open…' },
  save: { zh: '保存', en: 'Save' },
  saveElsewhere: { zh: '另存为…', en: 'Save as…' },
  notSaved: { zh: '没有保存。', en: 'Not saved.' },
  notAllowed: {
    zh: '浏览器没有得到写入“{name}”的许可。请再按“保存”并选择允许，或者用“另存为”。',
    en: 'The browser was not allowed to write "{name}". Press "Save" again and allow it, or use "Save as".',
  },
  notWritten: {
    zh: '“{name}”没有写入，可能正在 Excel 或 WPS 中打开。请先关闭它再保存，或者用“另存为”。',
    en: '"{name}" was not written; it may be open in Excel or WPS. Close it there and save again, or use "Save as".',
  },
  oneAtATime: {
    zh: '一次只能打开一个文件，请只拖入一个。',
    en: 'Only one file can be opened at a time; drop one.',
  },
  choose: { zh: '选择要打开的 .xlsx 文件', en: 'Choose the .xlsx file to open' },
  replace: {
    zh: '“{name}”有未保存的改动。打开“{next}”会替换它，是否继续？',
    en: '"{name}" has unsaved changes. Opening "{next}" replaces it. Continue?',
  },
  opening: { zh: '正在打开“{name}”…', en: 'Opening "{name}"…' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  opened: { zh: '已打开“{name}”。', en: 'Opened "{name}".' },
  saved: { zh: '已保存“{name}”。', en: 'Saved "{name}".' },
  openedInPart: {
    zh: '已打开“{name}”，以下内容未能带入：{leftOut}',
    en: 'Opened "{name}"; this could not be taken over: {leftOut}',
  },
  savedInPart: {
    zh: '已保存“{name}”，以下内容未能带入：{leftOut}',
    en: 'Saved "{name}"; this could not be taken over: {leftOut}',
  },
  openFailed: { zh: '“{name}”没有打开：{why}', en: '"{name}" was not opened: {why}' },
  saveFailed: { zh: '没有保存：{why}', en: 'Not saved: {why}' },
  unexpected: {
    zh: '程序出错（{error}），请把文件发给维护人员。',
    en: 'Something went wrong ({error}); please send the file to the maintainers.',
  },
  tooSlow: {
    zh: '读取文件超过30秒，已停止。请用 Excel 另存为较小的 .xlsx 文件后再打开。',
    en: 'Reading took more than 30 seconds and was stopped. Save a smaller .xlsx file with Excel and open that.',
  },
  validationsLost: {
    zh: '“{sheet}”：部分数据有效性规则无法保存到文件。',
    en: '"{sheet}": some data validation rules cannot be saved to the file.',
  },
  notesLost: {
    zh: '“{sheet}”：{count} 条批注无法保存到文件。',
    en: '"{sheet}": {count} notes cannot be saved to the file.',
  },
  nameLost: {
    zh: '名称“{name}”不是单元格区域，无法保存到文件。',
    en: 'The name "{name}" is no range of cells and cannot be saved to the file.',
  },
} as const satisfies Record<string, Text>;

/** Workbooks that were never saved and that the browser has kept. */
export const workbenchRecovery = {
  offerOne: { zh: '上次有 1 个工作簿没有保存。', en: 'One workbook was not saved last time.' },
  offerMany: { zh: '上次有 {count} 个工作簿没有保存。', en: '{count} workbooks were not saved last time.' },
  show: { zh: '恢复…', en: 'Recover…' },
  title: { zh: '恢复未保存的工作簿', en: 'Recover unsaved workbooks' },
  limit: {
    zh: '只保存在这台电脑的浏览器里，最多 {most} 个，超过时最早的一个自动清除。恢复后请保存。',
    en: 'Kept in the browser of this computer only, {most} at most; beyond that the oldest goes. Save after recovering.',
  },
  name: { zh: '名称', en: 'Name' },
  time: { zh: '最后改动', en: 'Last change' },
  sheets: { zh: '工作表', en: 'Sheets' },
  sheetCount: { zh: '{names}（共 {count} 张）', en: '{names} ({count} in all)' },
  recover: { zh: '恢复', en: 'Recover' },
  recoverThis: { zh: '恢复“{name}”（{time}）', en: 'Recover "{name}" ({time})' },
  discard: { zh: '丢弃', en: 'Discard' },
  discardThis: { zh: '丢弃“{name}”（{time}）', en: 'Discard "{name}" ({time})' },
  close: { zh: '关闭', en: 'Close' },
  sure: {
    zh: '丢弃“{name}”（{time}）后不能再恢复，是否丢弃？',
    en: '"{name}" ({time}) cannot be recovered once discarded. Discard it?',
  },
  replace: {
    zh: '“{name}”有未保存的改动。恢复“{next}”会替换它，是否继续？',
    en: '"{name}" has unsaved changes. Recovering "{next}" replaces it. Continue?',
  },
  recovered: { zh: '已恢复“{name}”，请保存。', en: 'Recovered "{name}"; please save it.' },
  recoveredInPart: {
    zh: '已恢复“{name}”，请保存。以下内容未能恢复：{leftOut}',
    en: 'Recovered "{name}"; please save it. This could not be recovered: {leftOut}',
  },
  draft: {
    zh: '“{sheet}”{cell}的内容“{text}”当时还没有输完，请核对。',
    en: '"{text}" in {cell} of "{sheet}" was still being typed; please check it.',
  },
  draftLost: {
    zh: '“{sheet}”{cell}受保护，当时输入的“{text}”没有填入。',
    en: '{cell} of "{sheet}" is protected, so "{text}", which was being typed, was not filled in.',
  },
  notWhole: {
    zh: '“{name}”已不完整，不能恢复。',
    en: '"{name}" is no longer whole and cannot be recovered.',
  },
  notKept: {
    zh: '浏览器不能留存未保存的改动，刷新或关闭后会丢失，请及时保存。',
    en: 'The browser cannot keep unsaved changes; a reload or closing loses them. Please save in time.',
  },
  full: {
    zh: '浏览器的存储空间不足，不能留存未保存的改动，请及时保存。',
    en: 'The browser has no room left to keep unsaved changes. Please save in time.',
  },
} as const satisfies Record<string, Text>;

/** What screen readers call the parts of the grid that say nothing themselves. */
export const gridNames = {
  nameBox: { zh: '名称框', en: 'Name box' },
  definedNames: { zh: '已定义的名称', en: 'Defined names' },
  formulaBar: { zh: '展开或收起编辑栏', en: 'Expand or collapse the formula bar' },
  toolbar: { zh: '格式工具', en: 'Formatting tools' },
  sidePanel: { zh: '侧边栏', en: 'Side panel' },
  closeSidePanel: { zh: '关闭侧边栏', en: 'Close the side panel' },
  sheetTabs: { zh: '工作表标签', en: 'Sheet tabs' },
  addSheet: { zh: '新建工作表', en: 'Add a sheet' },
  allSheets: { zh: '所有工作表', en: 'All sheets' },
  notifications: { zh: '通知', en: 'Notifications' },
  zoom: { zh: '显示比例', en: 'Zoom' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomReset: { zh: '恢复到 100%', en: 'Back to 100%' },
} as const satisfies Record<string, Text>;

/** Finding and replacing. */
export const workbenchFind = {
  button: { zh: '查找', en: 'Find' },
  buttonTitle: { zh: '查找（Ctrl+F），替换（Ctrl+H）', en: 'Find (Ctrl+F), replace (Ctrl+H)' },
  title: { zh: '查找和替换', en: 'Find and replace' },
  text: { zh: '查找内容', en: 'Find' },
  by: { zh: '替换为', en: 'Replace with' },
  scope: { zh: '范围', en: 'In' },
  sheet: { zh: '本工作表', en: 'This sheet' },
  workbook: { zh: '整个工作簿', en: 'The whole workbook' },
  noSelection: { zh: '选中的区域', en: 'The selected cells' },
  selection: { zh: '选中的区域（{range}）', en: 'The selected cells ({range})' },
  within: { zh: '查找的是', en: 'Look at' },
  shown: { zh: '显示的内容', en: 'What cells show' },
  formulas: { zh: '公式', en: 'Formulas' },
  exact: { zh: '区分大小写和全半角', en: 'Match case and width' },
  whole: { zh: '整格相同', en: 'Match the whole cell' },
  previous: { zh: '上一个', en: 'Previous' },
  next: { zh: '下一个', en: 'Next' },
  showReplace: { zh: '替换…', en: 'Replace…' },
  replace: { zh: '替换', en: 'Replace' },
  replaceAll: { zh: '全部替换', en: 'Replace all' },
  close: { zh: '关闭查找', en: 'Close find' },
  found: { zh: '第 {at} 个，共 {count} 个：{cell}', en: '{at} of {count}: {cell}' },
  place: { zh: '“{sheet}”{cell}', en: '{cell} of "{sheet}"' },
  notFound: { zh: '没有找到“{text}”。', en: '"{text}" was not found.' },
  notOnSheet: {
    zh: '本工作表没有“{text}”，可把范围改为“整个工作簿”。',
    en: '"{text}" is not on this sheet; try the whole workbook.',
  },
  notSelected: {
    zh: '选中的区域里没有“{text}”。',
    en: '"{text}" is not in the selected cells.',
  },
  replacedOne: { zh: '已替换 {cell}。', en: 'Replaced in {cell}.' },
  replacedAll: {
    zh: '已替换 {cells} 个单元格，共 {places} 处。',
    en: 'Replaced {places} times in {cells} cells.',
  },
  kept: {
    zh: '有 {count} 个单元格显示的是公式结果、百分数、日期或带格式的数字，没有替换。',
    en: '{count} cells show results of formulas, percentages, dates or formatted numbers and were left.',
  },
  notReplaced: {
    zh: '{cell} 显示的是公式结果、百分数、日期或带格式的数字，没有替换：请在单元格里改。',
    en: '{cell} shows the result of a formula, a percentage, a date or a formatted number and was left; change it in the cell.',
  },
  nothing: { zh: '空', en: 'nothing' },
} as const satisfies Record<string, Text>;

/** Printing. */
export const workbenchPrint = {
  button: { zh: '打印', en: 'Print' },
  buttonTitle: { zh: '打印预览和打印（Ctrl+P）', en: 'Print preview and printing (Ctrl+P)' },
  title: { zh: '打印预览：{sheet}', en: 'Print preview: {sheet}' },
  portrait: { zh: '共 {pages} 页，A4 纵向，缩放 {scale}%。', en: '{pages} pages, A4 upright, at {scale}%.' },
  landscape: {
    zh: '共 {pages} 页，A4 横向，缩放 {scale}%。',
    en: '{pages} pages, A4 on its side, at {scale}%.',
  },
  hint: {
    zh: '打印前请在浏览器的打印窗口里核对纸张为 A4，缩放为“默认”；要存成 PDF，选“另存为 PDF”。',
    en: 'In the dialog of the browser, choose A4 and the default scale; to keep a PDF, choose "Save as PDF".',
  },
  preparing: { zh: '正在准备打印预览…', en: 'Preparing the print preview…' },
  page: { zh: '第 {page} 页', en: 'Page {page}' },
  print: { zh: '打印', en: 'Print' },
  close: { zh: '关闭', en: 'Close' },
  nothing: {
    zh: '本工作表是空的，没有可以打印的内容。',
    en: 'This sheet is empty; there is nothing to print.',
  },
} as const satisfies Record<string, Text>;

/** What the grid answers where Excel itself would. */
export const workbenchGrid = {
  cellLocked: {
    zh: '此单元格受保护，不能修改：请在浅色底纹的填报格中填写。',
    en: 'This cell is protected and cannot be changed: fill in the light-coloured cells.',
  },
  sheetLocked: {
    zh: '此工作表受保护，不能增删行列或合并单元格。',
    en: 'This sheet is protected: rows, columns and merges cannot be changed.',
  },
  moveLocked: {
    zh: '此工作表受保护，不能剪切或拖动单元格：请复制后粘贴，再清空原来的填报格。',
    en: 'This sheet is protected: cells cannot be cut or dragged. Copy and paste them, then empty the first ones.',
  },
  formatLocked: {
    zh: '此工作表受保护，不能改单元格的格式和规则。',
    en: 'This sheet is protected: the formats and rules of its cells cannot be changed.',
  },
  sizesLocked: {
    zh: '此工作表受保护，不能改行高、列宽，也不能隐藏或显示行列。',
    en: 'This sheet is protected: rows and columns cannot be resized, hidden or shown.',
  },
  fillMerged: {
    zh: '填充范围里有合并单元格，不能填充：请逐格填写，或先取消合并。',
    en: 'There are merged cells where this would be filled in: fill in cell by cell, or unmerge them first.',
  },
  pasteRefused: {
    zh: '没有粘贴：{cell} 不能填写复制来的内容。{why}',
    en: 'Nothing was pasted: {cell} does not take what was copied. {why}',
  },
  pasteTooNarrow: {
    zh: '没有粘贴：要填到 {cell} 的数字在原来的表里因列太窄显示为 ###，请先在原表把列加宽，再复制。',
    en: 'Nothing was pasted: the number for {cell} shows as ### where it comes from. Widen its column there, then copy it again.',
  },
  replaceLocked: {
    zh: '没有替换：“{sheet}”的 {cell} 受保护，不能修改。请先选中要改的填报格，再把范围改为“选中的区域”。',
    en: 'Nothing was replaced: {cell} of "{sheet}" is protected. Select the cells to be filled in, and replace in these.',
  },
  replaceRefused: {
    zh: '没有替换：“{sheet}”的 {cell} 不能填写“{text}”。{why}',
    en: 'Nothing was replaced: {cell} of "{sheet}" does not take "{text}". {why}',
  },
  formulaUnreadable: {
    zh: '{cell} 没有写入：公式“{formula}”写法有误，请检查括号、引号和运算符，再重新输入。',
    en: 'Nothing was written to {cell}: the formula “{formula}” cannot be read. Check its brackets, quotes and operators, and enter it again.',
  },
  ruleBroken: {
    zh: '它不符合此单元格的填写要求。',
    en: 'It breaks the rule of the cell.',
  },
  functionsLoading: {
    zh: '插件正在加载，稍候自动重算。',
    en: 'The add-in is loading; cells recalculate soon.',
  },
  wrongArgumentCount: {
    zh: '参数个数不对，应为 {call}。',
    en: 'The number of arguments is wrong; it should be {call}.',
  },
  notANumber: { zh: '此处应填数字。', en: 'A number belongs here.' },
} as const satisfies Record<string, Text>;
