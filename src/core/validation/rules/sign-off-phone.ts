import { sheetRule } from '../rule';

const COUNTRY = String.raw`(?:\+|00)86-?`;
const MOBILE = String.raw`1[3-9]\d-?\d{4}-?\d{4}`;
const LOCAL = String.raw`[2-9]\d{6,7}`;
const SERVICE = String.raw`[48]00-?\d{3}-?\d{4}`;
/** With +86 the area code has lost its zero. */
const NUMBER = new RegExp(
  `^(?:(?:${COUNTRY})?(?:${MOBILE}|(?:0\\d{2,3}-?)?${LOCAL})|${COUNTRY}[1-9]\\d{1,2}-?${LOCAL}|${SERVICE})(?:-\\d{1,8})?$`,
);
const EXTENSION = /(?:转|分机号?:?|ext\.?|#)\s*\d{1,8}/gi;
/** 0791-88888888/89: the last digits of a second line. */
const LAST_DIGITS = /^\d{1,4}$/;

export const signOffPhone = sheetRule(
  {
    id: 'sign-off-phone',
    level: 'query',
    layer: 'sign-off',
    description: { zh: '联系电话不完整', en: 'The telephone number is not complete' },
    why: {
      zh: '上级核对数字要打这个电话；少一位就打不通。',
      en: 'The receiving office calls this number when a figure is in doubt.',
    },
    example: {
      wrong: { zh: '8888', en: '8888' },
      right: { zh: '0791-88888888 或 11 位手机号', en: '0791-88888888 or a mobile number' },
    },
    messages: {
      short: {
        zh: '{cell} 联系电话“{actual}”位数不对，请填区号和号码或11位手机号。',
        en: '{cell}: the number “{actual}” has too few or too many digits; give area code and number, or a mobile number.',
      },
    },
  },
  function* ({ sheet }) {
    const field = sheet.identityOf('phone');
    if (!field || field.row === null || field.text === '') return;
    if (isComplete(field.text)) return;
    yield { messageId: 'short', at: { row: field.row, column: field.column }, actual: field.text };
  },
);

/** One number or several: each must be one that can be called. */
function isComplete(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(EXTENSION, '');
  // Whatever is neither digit nor what stands between digits parts one number from the next: words, 、 and /.
  const parts = plain.split(/[^\d+\-()\s.]+|\n/).filter((part) => /\d/.test(part));
  const [first] = parts;
  return (
    first !== undefined &&
    isNumber(first) &&
    parts.every((part) => isNumber(part) || LAST_DIGITS.test(part.trim()))
  );
}

/** In groups, as 138 0000 0000, or two numbers with nothing but a blank between them. */
function isNumber(part: string): boolean {
  const compact = (digits: string): string => digits.replace(/[\s().]/g, '').replace(/^-|-$/g, '');
  return (
    NUMBER.test(compact(part)) ||
    part
      .trim()
      .split(/\s+/)
      .every((each) => NUMBER.test(compact(each)))
  );
}
