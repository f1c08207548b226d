/** Wording of the command line of the receiving side. */
import type { Text } from './text';

/** How each command is written, without the program before it, and what it does. */
export const commandWording = {
  documents: {
    line: { zh: 'documents', en: 'documents' },
    purpose: { zh: '列出内置文件', en: 'list the embedded documents' },
  },
  indicators: {
    line: { zh: 'indicators [--document 文号]', en: 'indicators [--document NUMBER]' },
    purpose: { zh: '列出指标', en: 'list the indicators' },
  },
  regions: {
    line: { zh: 'regions', en: 'regions' },
    purpose: { zh: '列出地区和单位', en: 'list regions and units' },
  },
  targets: {
    line: { zh: 'targets [--document 文号]', en: 'targets [--document NUMBER]' },
    purpose: { zh: '列出全部目标和基期', en: 'list every target and baseline' },
  },
  call: {
    line: { zh: 'call 函数 参数…', en: 'call NAME ARGUMENT…' },
    purpose: {
      zh: '计算一个函数，如 call GAP 高新技术企业数量 1800 2023；空参数写成 \'""\'，一列数写成 [[1],[2]]',
      en: 'evaluate one function, e.g. call GAP 高新技术企业数量 1800 2023; a blank is \'""\', a column [[1],[2]]',
    },
  },
  template: {
    line: {
      zh: 'template list 或 template write 模板 --out 文件.xlsx [--region 单位] [--year 年度] [--period 报告期]',
      en: 'template list, or template write ID --out FILE.xlsx [--region R] [--year Y] [--period P]',
    },
    purpose: {
      zh: '列出模板，或写出一张表',
      en: 'list the templates, or write a sheet',
    },
  },
  validate: {
    line: {
      zh: 'validate 文件或文件夹… [--report 报告.xlsx]',
      en: 'validate FILE or FOLDER… [--report FILE.xlsx]',
    },
    purpose: {
      zh: '校验填好的表，另存校验报告；文件夹指其中的全部表格，包括下级文件夹里的',
      en: 'check filled-in sheets, and write a report; a folder is all workbooks in it and below it',
    },
  },
  seal: {
    line: { zh: 'seal 文件 --out 新文件.xlsx或文件夹', en: 'seal FILE --out FILE.xlsx or FOLDER' },
    purpose: {
      zh: '封存填好、校验通过的表：写入校验回执，另存为新文件；写文件夹则自动取名',
      en: 'seal a filled-in workbook that passes: a copy with a receipt; in a folder it is named for you',
    },
  },
  verify: {
    line: { zh: 'verify 文件或文件夹…', en: 'verify FILE or FOLDER…' },
    purpose: {
      zh: '核验封存过的表，指出封存以后改动的单元格',
      en: 'verify sealed workbooks, and name the cells that changed since',
    },
  },
  consolidate: {
    line: {
      zh: 'consolidate 文件或文件夹… --out 汇总.xlsx [--due 日期] [--weights 权数.xlsx] [--newest] [--unsealed] [--region 地区] [--year 年度] [--period 报告期]',
      en: 'consolidate FILE or FOLDER… --out FILE.xlsx [--due DATE] [--weights FILE.xlsx] [--newest] [--unsealed] [--region R] [--year Y] [--period P]',
    },
    purpose: {
      zh: '逐个核验、校验各单位报来的指标完成情况报表，汇总成汇总表，并列出报送情况和每个数的来源',
      en: 'verify and check the reports of the units one by one and fill in the summary, with what came in and all sources',
    },
  },
  rules: {
    line: { zh: 'rules [规则]', en: 'rules [ID]' },
    purpose: { zh: '列出审核规则及说明', en: 'list the rules, with what they are for' },
  },
  'check-seeds': {
    line: { zh: 'check-seeds [文件夹]', en: 'check-seeds [FOLDER]' },
    purpose: { zh: '检查内置数据', en: 'check the embedded data' },
  },
} satisfies Record<string, { readonly line: Text; readonly purpose: Text }>;

export type CommandName = keyof typeof commandWording;

export const optionWording = {
  document: { zh: '--document 文号：只看这个文件', en: '--document NUMBER: this document only' },
  region: { zh: '--region 单位：填报单位', en: '--region NAME: the unit that reports' },
  year: { zh: '--year 年度：四位年份', en: '--year YEAR: four digits' },
  period: { zh: '--period 报告期：如 上半年、全年', en: '--period PERIOD: such as 上半年, 全年' },
  out: {
    zh: '--out 文件.xlsx：写到这个新文件，不覆盖已有的',
    en: '--out FILE.xlsx: the new file; none is overwritten',
  },
  report: {
    zh: '--report 报告.xlsx：把校验结果另存为一张表',
    en: '--report FILE.xlsx: the findings as a sheet',
  },
  due: {
    zh: '--due 日期：报送期限，如 2026-01-10；报出日期或封存时间晚于它的记为逾期',
    en: '--due DATE: the last day, such as 2026-01-10; forms dated or sealed later are late',
  },
  weights: {
    zh: '--weights 权数.xlsx：比率类指标的权数表，第一列“单位”，其余各列是指标',
    en: '--weights FILE.xlsx: what shares weigh: first column 单位, the others indicators',
  },
  newest: {
    zh: '--newest：同一单位报了几份不同的，取最后封存的一份；不写则都不取，列出来由人决定',
    en: '--newest: of several of one unit take the one sealed last; otherwise none is taken',
  },
  unsealed: {
    zh: '--unsealed：没有封存、但校验通过的也接收',
    en: '--unsealed: takes what was never sealed but passes the checks',
  },
  json: { zh: '--json：输出 JSON，供其他程序使用', en: '--json: prints JSON, for other programs' },
  help: { zh: '--help：显示这个说明', en: '--help: prints this' },
} satisfies Record<string, Text>;

export const cliWording = {
  usage: {
    zh: '用法：npm run -s cli -- {line}',
    en: 'usage: npm run -s cli -- {line}',
  },
  commandLine: { zh: '命令 [参数]', en: 'COMMAND [ARGUMENT…]' },
  commandPurpose: { zh: '{line}：{purpose}', en: '{line}: {purpose}' },
  exitCodes: {
    zh: '退出码：0 正常，1 有强制性问题，2 拒收或无法执行。',
    en: 'exit code: 0 fine, 1 findings of level error, 2 refused or unusable input.',
  },
  missingCommand: {
    zh: '缺少命令，请从下面的命令中选择。',
    en: 'A command is missing; choose one of these.',
  },
  unknownCommand: {
    zh: '没有“{command}”这个命令，请从下面的命令中选择。',
    en: 'There is no command "{command}"; choose one of these.',
  },
  missingArgument: {
    zh: '命令“{command}”缺少{argument}，请补上后再运行。',
    en: 'The command "{command}" lacks {argument}.',
  },
  unexpectedArgument: {
    zh: '命令“{command}”不需要“{argument}”，请去掉后再运行；含空格的内容要用引号括起来。',
    en: 'The command "{command}" takes no "{argument}"; put quotes around what contains a space.',
  },
  unknownOption: {
    zh: '命令“{command}”没有“{option}”这个选项，可用的选项：{known}。',
    en: 'The command "{command}" has no option "{option}"; known: {known}.',
  },
  optionLacksValue: {
    zh: '选项“{option}”后面缺少内容，请补上后再运行。',
    en: 'The option "{option}" lacks its value.',
  },
  functionArgument: { zh: '函数名', en: 'the name of a function' },
  functionArguments: { zh: '参数“{names}”', en: 'the arguments {names}' },
  templateArguments: { zh: ' list 或 write 模板', en: 'list, or write and a template' },
  outArgument: { zh: ' --out 文件.xlsx', en: '--out FILE.xlsx' },
  oneFileArgument: { zh: '文件名', en: 'the name of a file' },
  fileArgument: { zh: '文件名或文件夹', en: 'the name of a file or folder' },
  unknownTemplate: {
    zh: '没有“{template}”这个模板，可用的模板：{known}。',
    en: 'There is no template "{template}"; known: {known}.',
  },
  unknownRule: {
    zh: '没有“{rule}”这条审核规则，可用的规则：{known}。',
    en: 'There is no rule "{rule}"; known: {known}.',
  },
  unknownFunction: {
    zh: '没有“{name}”这个函数，可用的函数：{known}。',
    en: 'There is no function "{name}"; known: {known}.',
  },
  notAYear: {
    zh: '年度“{year}”不是四位年份，请写成 2025 这样的数字。',
    en: 'The year "{year}" is not a four-digit year.',
  },
  notAPeriod: {
    zh: '报告期“{period}”不认识，请从 {known} 中选择。',
    en: 'The period "{period}" is unknown; choose one of {known}.',
  },
  fileExists: {
    zh: '文件 {file} 已经存在，为免覆盖没有写入；请换一个文件名。',
    en: 'The file {file} exists already and was not overwritten; choose another name.',
  },
  unreadable: {
    zh: '无法打开文件 {file}，请检查文件名和位置。',
    en: 'The file {file} cannot be opened; check its name and place.',
  },
  cannotWrite: {
    zh: '无法写入文件 {file}，请检查文件夹是否存在、是否有权限。',
    en: 'The file {file} cannot be written; check that the folder exists and may be written to.',
  },
  written: { zh: '已写入 {file}。', en: 'Wrote {file}.' },
  refused: { zh: '{file}：拒收（{code}）。{message}', en: '{file}: refused ({code}). {message}' },
  sheetUnrecognised: {
    zh: '{file} · {sheet}：不是内置的报表，没有校验。',
    en: '{file} · {sheet}: not one of the known forms; not checked.',
  },
  sheetClean: { zh: '{file} · {sheet}：没有发现问题。', en: '{file} · {sheet}: nothing found.' },
  sheetFindings: { zh: '{file} · {sheet}：{count} 个问题', en: '{file} · {sheet}: {count} findings' },
  emptyFolder: {
    zh: '文件夹 {folder} 里没有表格文件，请检查位置。',
    en: 'There is no workbook in the folder {folder}; check its place.',
  },
  unreadableFolder: {
    zh: '无法打开文件夹 {folder} 或其下级文件夹，请检查权限。',
    en: 'The folder {folder}, or one below it, cannot be opened; check the permissions.',
  },
  otherFiles: {
    zh: '{folder}：另有 {count} 个文件不是表格，没有校验：{names}。',
    en: '{folder}: {count} more files are no workbooks and were not checked: {names}.',
  },
  allOf: { zh: '{names}', en: '{names}' },
  someOf: { zh: '{names} 等', en: '{names} and others' },
  summary: { zh: '共 {count} 个文件：{parts}。', en: '{count} files: {parts}.' },
  summaryClean: { zh: '没有发现问题 {count} 个', en: '{count} without findings' },
  summaryErrors: { zh: '有强制性问题 {count} 个', en: '{count} with findings of level error' },
  summaryOthers: {
    zh: '只有核实性问题或提示 {count} 个',
    en: '{count} with queries or notes only',
  },
  summaryUnrecognised: { zh: '不是内置报表 {count} 个', en: '{count} with none of the known forms' },
  summaryRefused: { zh: '拒收 {count} 个', en: '{count} refused' },
  explained: { zh: '已说明：{text}（{by}，{on}）', en: 'explained: {text} ({by}, {on})' },
  sealRefused: {
    zh: '{file}：没有封存，有 {count} 处要先处理。',
    en: '{file}: not sealed; {count} things have to be settled first.',
  },
  sealed: {
    zh: '已封存，写入 {file}。回执码 {code}。',
    en: 'Sealed, wrote {file}. Receipt {code}.',
  },
  leftOut: { zh: '{file}：{sentence}', en: '{file}: {sentence}' },
  intact: {
    zh: '{file}：与封存时一致（{on} 封存，回执码 {code}）。',
    en: '{file}: as it was sealed ({on}, receipt {code}).',
  },
  changed: {
    zh: '{file}：封存以后有 {count} 处改动（{on} 封存）。',
    en: '{file}: {count} changes since it was sealed ({on}).',
  },
  otherRules: {
    zh: '封存时的审核规则版本（{then}）与本机的（{now}）不同，可再校验一次。',
    en: 'It was sealed under other rules ({then}) than those here ({now}); it may be checked again.',
  },
  verifyRefused: { zh: '{file}：无法核验。{message}', en: '{file}: cannot be verified. {message}' },
  notADay: {
    zh: '“{text}”不是日期，请写成 2026-01-10 这样。',
    en: '"{text}" is no date; write it as 2026-01-10.',
  },
  consolidated: {
    zh: '{region} {period}：应报 {count} 个单位，计入 {in} 个。',
    en: '{region} {period}: {in} of {count} units are in.',
  },
  unitIn: { zh: '  {unit}：{state}（{file}）', en: '  {unit}: {state} ({file})' },
  unitOut: { zh: '  {unit}：{state}', en: '  {unit}: {state}' },
  arrival: { zh: '    {files}：{message}', en: '    {files}: {message}' },
  strangers: { zh: '没有计入的其他文件：', en: 'Other files, not counted:' },
  stranger: { zh: '  {file}：{message}', en: '  {file}: {message}' },
  totals: { zh: '合计：', en: 'Totals:' },
  total: {
    zh: '  {label}：{value}{unit}（{count} 个单位）',
    en: '  {label}: {value} {unit} ({count} units)',
  },
  noTotal: { zh: '  {label}：无合计。{reason}', en: '  {label}: no total. {reason}' },
  notRun: { zh: '未运行 {rule}：{reason}', en: 'not run {rule}: {reason}' },
} satisfies Record<string, Text>;
