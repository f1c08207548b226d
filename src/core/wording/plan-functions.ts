/** What the worksheet functions say about arguments they cannot use. */
import type { Text } from './text';

export const functionWording = {
  notNumber: {
    zh: '{field}“{typed}”是文本，不是数字，请改为数字。',
    en: '{field} “{typed}” is text, not a number; please type a number.',
  },
  missing: { zh: '缺少参数“{field}”。', en: 'The argument {field} is missing.' },
  errorValue: {
    zh: '{field}是错误值{typed}，请先更正。',
    en: '{field} is the error {typed}; please correct it first.',
  },
  notName: { zh: '{field}“{typed}”不是名称。', en: '{field} “{typed}” is not a name.' },
  notYear: { zh: '{field}“{typed}”不是四位年份。', en: '{field} “{typed}” is not a year of four digits.' },
  notDate: {
    zh: '{field}“{typed}”不是日期，请写成2024-06-30这样的年月日。',
    en: '{field} “{typed}” is not a date; please write it like 2024-06-30.',
  },
  shapes: {
    zh: '各参数的行数或列数不一致，不能逐格计算。',
    en: 'The arguments differ in rows or columns and cannot be taken cell by cell.',
  },
  tooMany: {
    zh: '参数最多{most}个，现有{given}个。',
    en: 'There are at most {most} arguments; {given} are given.',
  },
} as const satisfies Record<string, Text>;
