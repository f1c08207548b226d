import { sheetRule } from '../rule';

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
        zh: '{cell} 联系电话“{actual}”不完整，请填区号和号码或11位手机号。',
        en: '{cell}: the number “{actual}” is not complete; give area code and number, or a mobile number.',
      },
    },
  },
  function* ({ sheet }) {
    const field = sheet.identityOf('phone');
    if (!field || field.row === null || field.column === null || field.text === '') return;
    const plain = field.text.normalize('NFKC');
    const digits = plain.replace(/\D/g, '').length;
    if (digits >= 7 && digits <= 20) return;
    yield { messageId: 'short', at: { row: field.row, column: field.column }, actual: field.text };
  },
);
