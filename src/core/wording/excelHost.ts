/** What the Excel host tells the user: refusals, and what an older Excel leaves out. */
import type { Text } from './text';

export const excelRefusals = {
  sheetName: {
    zh: '工作表名“{name}”含有 Excel 不接受的字符（\\ / ? * [ ] : 或首尾的撇号）。请换一个名称后再插入。',
    en: 'Excel does not accept "{name}" as the name of a sheet. Choose another name.',
  },
  overlappingMerges: {
    zh: '工作表“{sheet}”的合并区域 {first} 与 {second} 相互重叠，无法插入。请检查来源文件中的合并单元格。',
    en: 'The merged blocks {first} and {second} of "{sheet}" overlap, so the sheet cannot be inserted.',
  },
  textTooLong: {
    zh: '工作表“{sheet}”的 {cell} 超过一个单元格能容纳的长度（文字 32767 个字符，公式 8192 个字符），无法写入。请缩短内容。',
    en: '{cell} of "{sheet}" is longer than a cell can hold (32,767 characters, 8,192 in a formula). Shorten it.',
  },
  notANumber: {
    zh: '工作表“{sheet}”的 {cell} 不是可以写入的数字。请检查该单元格。',
    en: '{cell} of "{sheet}" is not a number that can be written.',
  },
  sheetMissing: {
    zh: '工作簿中没有工作表“{sheet}”。它可能已改名或删除，请重新校验后再试。',
    en: 'There is no sheet "{sheet}". It may have been renamed or deleted; check again and retry.',
  },
  cellChanged: {
    zh: '工作表“{sheet}”的 {cell} 已不是原来的内容，所有修改都没有执行。请重新校验后再试。',
    en: '{cell} of "{sheet}" has changed since, so nothing was written. Check again and retry.',
  },
  sheetProtected: {
    zh: '工作表“{sheet}”的 {range} 受保护，所有修改都没有执行。请先在“审阅”中撤销工作表保护，或改填未锁定的单元格。',
    en: '{range} of "{sheet}" is protected, so nothing was written. Unprotect the sheet or use unlocked cells.',
  },
  writeFailed: {
    zh: '工作表“{sheet}”的 {range} 没有写入成功，所有修改都已撤回。请结束单元格编辑（按 Enter 键）后再试。',
    en: 'Writing to {range} of "{sheet}" did not succeed; everything was put back. Finish editing and retry.',
  },
  editing: {
    zh: 'Excel 正在编辑单元格，操作没有执行。请按 Enter 键结束编辑后再试。',
    en: 'Excel is in cell editing, so nothing was done. Press Enter and retry.',
  },
  insertFailed: {
    zh: 'Excel 没有完成插入，已把加入的工作表全部撤回。请再试一次；若仍不成功，请检查工作簿结构是否受保护。（{detail}）',
    en: 'Excel did not complete the insertion; every sheet added was removed again. ({detail})',
  },
  readFailed: {
    zh: 'Excel 没有读出工作簿，什么都没有改动。请再试一次；若仍不成功，请先保存工作簿再重新打开。（{detail}）',
    en: 'Excel could not read the workbook; nothing was changed. ({detail})',
  },
  readingCancelled: {
    zh: '已按要求停止读取，什么都没有改动。需要时请重新校验。',
    en: 'Reading was stopped as asked; nothing was changed. Check again when needed.',
  },
  recalculateFailed: {
    zh: 'Excel 没有重新计算，公式显示的可能还是原来的结果。请按 Ctrl+Alt+F9 全部重算。（{detail}）',
    en: 'Excel did not recalculate, so formulas may show old results. Press Ctrl+Alt+F9. ({detail})',
  },
  applyFailed: {
    zh: 'Excel 没有完成修改，已恢复原来的内容。请再试一次。（{detail}）',
    en: 'Excel did not complete the changes; the earlier content is back. ({detail})',
  },
  restoreFailed: {
    zh: 'Excel 没有完成修改，工作表“{sheet}”的 {range} 也没能恢复原来的内容。请用“撤销”（Ctrl+Z）检查这些单元格。（{detail}）',
    en: 'Excel failed half-way and {range} of "{sheet}" could not be put back. Check these cells. ({detail})',
  },
  markFailed: {
    zh: 'Excel 没有标出单元格。请再试一次；若仍不成功，请检查工作表是否受保护。（{detail}）',
    en: 'Excel did not mark the cells. Is the sheet protected? ({detail})',
  },
  unmarkFailed: {
    zh: 'Excel 没有清除标记。请再试一次；若仍不成功，请在“条件格式”的“管理规则”中删除。（{detail}）',
    en: 'Excel did not take off the marks; remove them under Conditional Formatting. ({detail})',
  },
  removeFailed: {
    zh: 'Excel 没有删除工作表。请检查工作簿结构是否受保护，或右键单击工作表标签手工删除。（{detail}）',
    en: 'Excel did not delete the sheets. Is the structure of the workbook protected? ({detail})',
  },
  lastSheet: {
    zh: '工作簿至少要留一张可见的工作表，没有删除。请先新建一张工作表。',
    en: 'A workbook must keep one visible sheet, so nothing was deleted. Add a sheet first.',
  },
  selectFailed: {
    zh: 'Excel 无法选中工作表“{sheet}”的 {range}。请检查该工作表是否已隐藏。（{detail}）',
    en: 'Excel cannot select {range} of "{sheet}". Is the sheet hidden? ({detail})',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Sentences of what could not be drawn or read, by the part that was left out. */
export const excelLeftOut = {
  validation: {
    zh: '当前 Excel 版本不支持由加载项设置数据验证，填报单元格没有输入限制和提示；请在上报前点击“校验”。',
    en: 'This Excel cannot take data validation from an add-in: entry cells have no limits or prompts.',
  },
  print: {
    zh: '当前 Excel 版本不支持由加载项设置打印格式；打印前请自行设置 A4 纸张、方向和重复标题行。',
    en: 'This Excel cannot take print set-up from an add-in: set paper, orientation and title rows yourself.',
  },
  indent: {
    zh: '当前 Excel 版本不支持由加载项设置缩进，分级文字没有缩进。',
    en: 'This Excel cannot take indents from an add-in.',
  },
  mergesUnread: {
    zh: '当前 Excel 版本不能告诉加载项哪些单元格已合并，校验时按未合并处理。',
    en: 'This Excel does not tell add-ins which cells are merged; they are read as not merged.',
  },
  hiddenUnread: {
    zh: '当前 Excel 版本不能告诉加载项工作表“{sheet}”隐藏了哪些行列，相关检查没有进行；请取消隐藏后再校验。',
    en: 'This Excel does not tell add-ins which rows and columns of "{sheet}" are hidden.',
  },
  tooLarge: {
    zh: '工作表“{sheet}”太大，只读取了前 {rows} 行、前 {columns} 列，其余内容没有参加校验。',
    en: 'The sheet "{sheet}" is too large: only its first {rows} rows and {columns} columns were read.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Footer of printed sheets, in the codes of Excel: page number and number of pages. */
export const PAGE_FOOTER = '第 &P 页，共 &N 页';
