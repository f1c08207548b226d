/** Wording of the command line of the receiving side. */
import type { Text } from './text';

export const cliWording = {
  usage: {
    zh: [
      '用法：npm run -s cli -- 命令 [参数] [--json]',
      '  documents                         列出内置文件',
      '  indicators [--document 文号]      列出指标',
      '  regions                           列出地区和单位',
      '  targets [--document 文号]         列出全部目标和基期',
      '  call 函数 参数…                   计算一个函数，如 call GAP 高新技术企业数量 1800 2023',
      '  template list                     列出模板',
      '  template write 模板 --out 文件.xlsx [--region 单位] [--year 年度] [--period 报告期]',
      '  validate 文件.xlsx… [--report 报告.xlsx]  校验填好的表，另存校验报告',
      '  rules [规则]                      列出审核规则及说明',
      '  check-seeds [文件夹]              检查内置数据',
    ].join('\n'),
    en: [
      'usage: npm run -s cli -- COMMAND [ARGUMENT…] [--json]',
      '  documents                         list the embedded documents',
      '  indicators [--document NUMBER]    list the indicators',
      '  regions                           list regions and units',
      '  targets [--document NUMBER]       list every target and baseline',
      '  call NAME ARGUMENT…               evaluate one function, e.g. call GAP 高新技术企业数量 1800 2023',
      '  template list                     list the templates',
      '  template write ID --out FILE.xlsx [--region R] [--year Y] [--period P]',
      '  validate FILE.xlsx… [--report FILE.xlsx]  check filled-in sheets, and write a report',
      '  rules [ID]                        list the rules, with what they are for',
      '  check-seeds [FOLDER]              check the embedded data',
    ].join('\n'),
  },
  unknownCommand: {
    zh: '没有“{command}”这个命令，请从下面的命令中选择。',
    en: 'There is no command "{command}"; choose one of these.',
  },
  missingArgument: {
    zh: '命令“{command}”缺少{argument}，请补上后再运行。',
    en: 'The command "{command}" lacks {argument}.',
  },
  templateArguments: { zh: ' list 或 write 模板', en: 'list, or write and a template' },
  outArgument: { zh: ' --out 文件.xlsx', en: '--out FILE.xlsx' },
  fileArgument: { zh: '文件名', en: 'the name of a file' },
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
  explained: { zh: '已说明：{text}（{by}，{on}）', en: 'explained: {text} ({by}, {on})' },
  notRun: { zh: '未运行 {rule}：{reason}', en: 'not run {rule}: {reason}' },
} satisfies Record<string, Text>;
