import type { Text } from './text';

/** Why a file is refused. The key is the code of the refusal. */
export const xlsxRefusals = {
  'too-large': {
    zh: '文件有 {size} MB，超过 {limit} MB 的上限；请删去图片或无关的工作表后再打开。',
    en: 'The file has {size} MB, more than the limit of {limit} MB; remove pictures or unrelated sheets and open it again.',
  },
  'not-xlsx': {
    zh: '这不是 .xlsx 工作簿；请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: 'This is not an .xlsx workbook; open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)".',
  },
  'lock-file': {
    zh: '这是打开文件时的临时文件（文件名以“~$”开头），不是工作簿；请选择同名而不带“~$”的文件。',
    en: 'This is the temporary file of an open workbook (its name begins with "~$"); choose the file of the same name without it.',
  },
  'legacy-xls': {
    zh: '这是旧格式的 .xls 工作簿；请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: 'This is a workbook in the old .xls format; open it in Excel or WPS and save it as "Excel Workbook (*.xlsx)".',
  },
  'binary-xlsb': {
    zh: '这是二进制格式的 .xlsb 工作簿；请在 Excel 中打开它，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: 'This is a workbook in the binary .xlsb format; open it in Excel and save it as "Excel Workbook (*.xlsx)".',
  },
  'other-format': {
    zh: '这是 {format} 文件，不是 .xlsx 工作簿；请用原来的程序打开它，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: 'This is a file of {format}, not an .xlsx workbook; open it in its own program and save it as "Excel Workbook (*.xlsx)".',
  },
  encrypted: {
    zh: '工作簿设有打开密码；请在 Excel 或 WPS 中输入密码打开它，取消密码后另存一份再试。',
    en: 'The workbook has a password for opening; open it in Excel or WPS, remove the password and save a copy.',
  },
  damaged: {
    zh: '文件已损坏或没有传完（{detail}）；请让发送方重新发一份，或在 Excel 中打开修复后另存再试。',
    en: 'The file is damaged or incomplete ({detail}); have it sent again, or repair it in Excel and save it.',
  },
  'too-many-parts': {
    zh: '文件内部有 {count} 个部件，超过 {limit} 个的上限，不像正常的报表；请在 Excel 中另存为新的 .xlsx 后再试。',
    en: 'The file has {count} parts inside, more than the limit of {limit}; save it as a new .xlsx in Excel and try again.',
  },
  'expands-too-much': {
    zh: '文件解开后超过 {limit} MB，可能是恶意文件，已停止读取；请向发送方核实后重新取得文件。',
    en: 'The file expands to more than {limit} MB and may be malicious; reading was stopped. Check with the sender.',
  },
  'too-many-cells': {
    zh: '工作簿的表格过大（{count} 个单元格，上限 {limit} 个）；请删去与报表无关的工作表和空行后再试。',
    en: 'The workbook is too big ({count} cells, the limit is {limit}); remove sheets and rows that are not part of the form.',
  },
  'too-many-elements': {
    zh: '文件内容过多（超过 {limit} 项），不像正常的报表，已停止读取；请删去与报表无关的内容后另存再试。',
    en: 'The file holds too much (more than {limit} items) for a form, so reading was stopped; remove what is not part of the form.',
  },
  unreadable: {
    zh: '读取文件时出错，没有读取任何内容；请在 Excel 或 WPS 中打开它，另存为新的 .xlsx 后再试。',
    en: 'Reading the file failed and nothing was read; open it in Excel or WPS, save it as a new .xlsx and try again.',
  },
  'no-sheets': {
    zh: '文件中没有工作表；请在 Excel 或 WPS 中检查后另存再试。',
    en: 'The file holds no worksheet; check it in Excel or WPS and save it again.',
  },
} as const satisfies Record<string, Text>;

export type XlsxRefusalCode = keyof typeof xlsxRefusals;

/** Why a sheet or a change is refused; the codes are those that every host uses. */
export const xlsxSheetRefusals = {
  badSheetName: {
    code: 'sheet-name',
    zh: '工作表名称“{sheet}”不能使用（须为 1 至 31 个字，不含 \\ / ? * [ ] :，首尾不是单引号）；请改名后再试。',
    en: 'The sheet name "{sheet}" cannot be used (1 to 31 characters, none of \\ / ? * [ ] :, no apostrophe at the ends); rename it.',
  },
  duplicateSheetName: {
    code: 'sheet-name',
    zh: '有两张工作表都叫“{sheet}”；请改其中一张的名称后再试。',
    en: 'Two sheets are called "{sheet}"; rename one of them.',
  },
  nothingVisible: {
    code: 'sheet-model',
    zh: '工作簿中所有工作表都是隐藏的；请至少留一张可见的工作表。',
    en: 'Every sheet of the workbook is hidden; leave at least one visible.',
  },
  overlappingMerges: {
    code: 'sheet-model',
    zh: '“{sheet}”的合并单元格 {first} 与 {second} 相互重叠；请取消其中一处合并后再试。',
    en: 'The merges {first} and {second} of "{sheet}" overlap; undo one of them.',
  },
  badNumber: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {cell} 不是有效的数字，无法保存；请重新填写该单元格。',
    en: 'The number in {cell} of "{sheet}" is not valid and cannot be saved; enter it again.',
  },
  textTooLong: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {cell} 有 {length} 个字，超过单元格 32,767 个字的上限；请缩短后再试。',
    en: 'The text in {cell} of "{sheet}" has {length} characters, more than the 32,767 a cell can hold; shorten it.',
  },
  formulaTooLong: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {cell} 公式有 {length} 个字符，超过 8,192 个的上限；请拆成几步后再试。',
    en: 'The formula in {cell} of "{sheet}" has {length} characters, more than the limit of 8,192; split it.',
  },
  badFormula: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {cell} 公式不以等号开头或没有内容；请改正后再试。',
    en: 'The formula in {cell} of "{sheet}" is empty or does not begin with an equals sign; correct it.',
  },
  outsideSheet: {
    code: 'sheet-model',
    zh: '“{sheet}”的内容超出了工作表的范围（1,048,576 行、16,384 列）；请移到范围之内后再试。',
    en: 'Something in "{sheet}" lies outside the sheet (1,048,576 rows, 16,384 columns); move it inside.',
  },
  badName: {
    code: 'sheet-model',
    zh: '“{sheet}”的区域名称“{name}”不能使用（须以文字或下划线开头，不含空格，不像单元格地址）；请改名后再试。',
    en: 'The name "{name}" in "{sheet}" cannot be used (begin with a letter or underscore, no blanks, not like an address).',
  },
  emptyList: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {range} 下拉选项是空的；请至少给出一个选项。',
    en: 'The drop-down list of {range} in "{sheet}" is empty; give at least one item.',
  },
  sheetMissing: {
    code: 'sheet-missing',
    zh: '工作簿中没有名为“{sheet}”的工作表；请刷新后再试。',
    en: 'The workbook has no sheet called "{sheet}"; refresh and try again.',
  },
  cellChanged: {
    code: 'cell-changed',
    zh: '“{sheet}”的 {cell} 已经被改动，与所见的内容不同，没有作任何修改；请重新校验后再试。',
    en: 'The cell {cell} of "{sheet}" has changed meanwhile, so nothing was altered; validate again.',
  },
  cellInMerge: {
    code: 'sheet-model',
    zh: '“{sheet}”的 {cell} 在合并单元格 {merge} 之内，不能单独填写；请改填 {anchor}。',
    en: 'The cell {cell} of "{sheet}" lies inside the merge {merge}; write to {anchor} instead.',
  },
} as const satisfies Record<string, Text & { readonly code: string }>;

/** What a damaged file lacks, put into the sentence of `damaged`. */
export const xlsxDamage = {
  truncated: { zh: '找不到文件目录', en: 'the directory is missing' },
  directory: { zh: '文件目录有错', en: 'the directory is wrong' },
  duplicate: { zh: '部件“{part}”出现了两次', en: 'the part "{part}" appears twice' },
  compression: { zh: '压缩方式无法识别', en: 'the compression is unknown' },
  part: { zh: '部件“{part}”无法解开', en: 'the part "{part}" cannot be expanded' },
  zip64: { zh: '使用了超大文件的压缩格式', en: 'it uses the format of huge archives' },
  missing: { zh: '缺少部件“{part}”', en: 'the part "{part}" is missing' },
  markup: {
    zh: '部件“{part}”的内容不完整或不合规范',
    en: 'the part "{part}" is incomplete or breaks the rules of the format',
  },
  encoding: {
    zh: '部件“{part}”的文字不是它所称的 {encoding} 编码',
    en: 'the text of the part "{part}" is not in {encoding} as it says',
  },
  unknownEncoding: {
    zh: '部件“{part}”的文字编码 {encoding} 无法识别',
    en: 'the encoding {encoding} of the part "{part}" is unknown',
  },
  sheetNames: { zh: '有两张工作表名称相同', en: 'two sheets have the same name' },
  cellAddress: { zh: '单元格地址“{address}”有错', en: 'the cell address "{address}" is wrong' },
} as const satisfies Record<string, Text>;

/** What a file holds that the sheet model cannot carry; told to the user, never dropped in silence. */
export const xlsxLeftOut = {
  rows: {
    zh: '“{sheet}”只读取了前 {rows} 行、前 {columns} 列，其外还有 {count} 个有内容的单元格没有读取。',
    en: 'Only the first {rows} rows and {columns} columns of "{sheet}" were read; {count} filled cells beyond were not.',
  },
  sheets: {
    zh: '工作簿有 {count} 张工作表，只读取了前 {limit} 张。',
    en: 'The workbook has {count} sheets; only the first {limit} were read.',
  },
  strings: {
    zh: '“{sheet}”中 {cells}的文字丢失（文件内部编号有错），读作空白；请对照原表补填。',
    en: 'The text of {cells} in "{sheet}" is lost (the file numbers it wrongly) and was read as blank; fill it in again.',
  },
  repeated: {
    zh: '“{sheet}”中 {cells}在文件里出现了不止一次，以最后一次为准；请对照原表核对。',
    en: 'The file holds {cells} of "{sheet}" more than once; the last one counts. Compare with the original.',
  },
  unlistedSheets: {
    zh: '文件中有 {count} 张工作表没有列入目录，没有读取。',
    en: '{count} sheets in the file are not in its list of sheets and were not read.',
  },
  noStyles: {
    zh: '文件缺少单元格格式的部件，日期、百分比等格式丢失；请在 Excel 或 WPS 中打开核对后另存。',
    en: 'The part with the formats of cells is missing, so that dates, percentages and the like are lost; check the file in Excel or WPS and save it.',
  },
  macros: {
    zh: '工作簿带有宏程序，没有读取，也不会保存。',
    en: 'The workbook contains macros; they were not read and will not be saved.',
  },
  externalLinks: {
    zh: '工作簿引用了其他文件（{targets}），只保留最后的计算结果，不再更新。',
    en: 'The workbook refers to other files ({targets}); the last results are kept and no longer updated.',
  },
  otherSheets: {
    zh: '“{sheet}”不是普通工作表（图表页或对话框页），没有读取。',
    en: '"{sheet}" is not a worksheet (a chart or dialog sheet) and was not read.',
  },
  drawings: {
    zh: '“{sheet}”中的图片、图形或图表没有读取。',
    en: 'Pictures, shapes or charts in "{sheet}" were not read.',
  },
  comments: {
    zh: '“{sheet}”中的 {count} 条批注没有读取。',
    en: '{count} comments in "{sheet}" were not read.',
  },
  tables: {
    zh: '“{sheet}”中的表格样式、筛选或数据透视表没有保留，数据已照常读取。',
    en: 'Table styles, filters or pivot tables in "{sheet}" were not kept; the data were read.',
  },
  conditionalFormats: {
    zh: '“{sheet}”中有 {count} 条条件格式（色阶、图标等）没有保留。',
    en: '{count} conditional formats (scales, icons and the like) in "{sheet}" were not kept.',
  },
  validations: {
    zh: '“{sheet}”中有 {count} 条数据验证无法识别，没有保留。',
    en: '{count} data validations in "{sheet}" were not understood and not kept.',
  },
  styles: {
    zh: '下划线、删除线、边框颜色、渐变填充、斜排等少见格式没有保留。',
    en: 'Rare formats (underline, strike-through, border colours, gradients, slanted text) were not kept.',
  },
  richText: {
    zh: '同一单元格内的多种字体没有保留，文字已照常读取。',
    en: 'Several fonts within one cell were not kept; the text was read.',
  },
  names: {
    zh: '名称“{name}”不是本工作簿的一个区域，没有保留。',
    en: 'The name "{name}" is not one block of this workbook and was not kept.',
  },
  manyNames: {
    zh: '工作簿中有 {count} 个名称（{names} 等）不是本工作簿的一个区域，没有保留。',
    en: '{count} names of the workbook ({names} and others) are not one block of it and were not kept.',
  },
  unnamedSheet: {
    zh: '有一张工作表没有名称，读作“{sheet}”。',
    en: 'A sheet without a name was read as "{sheet}".',
  },
  uncalculated: {
    zh: '“{sheet}”的公式没有重新计算（写出文件的程序没有算出结果），结果读作空白；请在 Excel 或 WPS 中打开并保存后再试。',
    en: 'The formulas of "{sheet}" were never calculated by the program that wrote them, so their results are blank; open and save the file in Excel or WPS.',
  },
  webLinks: {
    zh: '“{sheet}”中通往网页或其他文件的链接没有保留。',
    en: 'Links from "{sheet}" to web pages or other files were not kept.',
  },
  arrays: {
    zh: '“{sheet}”中 {cells}是数组公式，其余单元格只保留结果。',
    en: '{cells} in "{sheet}" hold array formulas; their other cells keep the results only.',
  },
  outsideFormulas: {
    zh: '“{sheet}”中 {cells}的公式引用了其他文件或表格，只保留结果。',
    en: 'Formulas in {cells} of "{sheet}" refer to other files or tables; only their results are kept.',
  },
  merges: {
    zh: '“{sheet}”的合并单元格 {range} 与别处重叠，已取消这一处合并。',
    en: 'The merge {range} of "{sheet}" overlaps another one and was undone.',
  },
  manyMerges: {
    zh: '“{sheet}”的合并单元格 {ranges}与别处重叠，已取消这些合并。',
    en: 'The merges {ranges} of "{sheet}" overlap others and were undone.',
  },
  badMerges: {
    zh: '“{sheet}”有 {count} 处合并单元格的地址有错或数量过多，没有保留。',
    en: '{count} merges of "{sheet}" have a wrong address or are too many, and were not kept.',
  },
  printArea: {
    zh: '“{sheet}”有多个打印区域，没有保留打印区域。',
    en: '"{sheet}" has several print areas; the print area was not kept.',
  },
  password: {
    zh: '“{sheet}”的保护设有密码，保存后保护仍在，但没有密码。',
    en: 'The protection of "{sheet}" has a password; after saving, the protection stays but without it.',
  },
  sharedFormula: {
    zh: '“{sheet}”中 {cells}的公式不完整，只保留了结果。',
    en: 'The formulas of {cells} in "{sheet}" are incomplete; only the results were kept.',
  },
} as const satisfies Record<string, Text>;

/** What the written file shows on paper and in its drop-down source. */
export const xlsxWording = {
  pageNumber: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  unnamedSheet: { zh: '未命名工作表', en: 'Unnamed sheet' },
  andMore: { zh: '{cells} 等 {count} 处', en: '{cells} and others, {count} in all' },
} as const satisfies Record<string, Text>;

/** Name of the hidden sheet that carries drop-down items which a list in the cell itself cannot hold. */
export const LIST_SHEET = '下拉选项';
