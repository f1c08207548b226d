import type { IdentityField } from '../../sheet/model';
import { identityWords } from '../../wording/templates';
import { isRequired, isTyped } from '../recognition/layout';
import { sheetRule } from '../rule';
import { plainLabel } from '../recognition/vocabulary';

const SIGN_OFF: readonly IdentityField[] = ['head', 'filler', 'phone', 'reportedOn'];

export const signOffMissing = sheetRule(
  {
    id: 'sign-off-missing',
    level: 'error',
    layer: 'sign-off',
    description: { zh: '签署栏没有填全', en: 'The sign-off line is not complete' },
    why: {
      zh: '单位负责人、填表人、联系电话、报出日期是统计报表的法定要素，缺一上级不予受理。',
      en: 'Head of unit, filler, phone and date are required of statistical forms; without them a form is refused.',
    },
    example: {
      wrong: { zh: '单位负责人空白', en: 'The head of the unit is blank' },
      right: { zh: '单位负责人、填表人、联系电话、报出日期齐全', en: 'All four are filled in' },
    },
    messages: {
      blank: { zh: '{cell} “{field}”没有填写，请补上。', en: '{cell}: “{field}” is blank; fill it in.' },
      gone: {
        zh: '表中找不到“{field}”一栏，请从模板恢复签署栏并填写。',
        en: 'The sheet has no “{field}”; restore the sign-off line from the template.',
      },
      formBlank: {
        zh: '报表还没有填数，填报后再检查签署栏。',
        en: 'Nothing is filled in yet; the sign-off line is checked after that.',
      },
    },
  },
  function* ({ sheet }) {
    const fields = sheet.identity.filter(({ expected }) => SIGN_OFF.includes(expected.field));
    if (fields.length === 0) return;
    const entries = sheet.cells.filter(({ expected }) => isRequired(expected) || isTyped(expected));
    if (entries.every(({ reading }) => reading.kind === 'blank')) {
      yield { notRun: 'formBlank' };
      return;
    }
    for (const { expected, row, column, text } of fields) {
      const field = plainLabel(identityWords[expected.field]);
      if (row === null) yield { messageId: 'gone', at: sheet.table, data: { field } };
      else if (text === '') yield { messageId: 'blank', at: { row, column }, data: { field } };
    }
  },
);
