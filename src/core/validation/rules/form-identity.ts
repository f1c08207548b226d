import { documentKey } from '../../plan/resolve';
import type { IdentityField } from '../../sheet/model';
import type { PlacedIdentity } from '../recognition/filledSheet';
import { recogniseRule, type Finding } from '../rule';

type MessageId = 'unit' | 'period' | 'version' | 'noCode' | 'noBasis' | 'otherBasis' | 'unknownBasis';

export const formIdentity = recogniseRule<MessageId>(
  {
    id: 'form-identity',
    level: 'error',
    layer: 'recognise',
    description: {
      zh: '报表的表号、填报单位或报告期无法识别',
      en: 'Form code, reporting unit or period cannot be read',
    },
    why: {
      zh: '表号、填报单位、报告期决定按哪一年、哪个单位的目标核对，上级汇总也靠它们归户。',
      en: 'They decide which targets the form is checked against and where its figures go in the consolidation.',
    },
    example: {
      wrong: { zh: '填报单位改成“高新”', en: 'The unit is changed to “高新”' },
      right: { zh: '填报单位为“南昌高新区”', en: 'The unit is “南昌高新区”' },
    },
    misses: {
      zh: '单位、报告期写成了另一个真实的单位、时期，要靠目标对不上才看得出来。',
      en: 'A unit or period that is another real one: only the targets give it away.',
    },
    messages: {
      noCode: {
        zh: '{cell} 的表号是空的，应为“{expected}”，请补上。',
        en: '{cell}: the form code is blank; it should be {expected}.',
      },
      noBasis: {
        zh: '{cell} 的制定依据是空的，应为“{expected}”，请补上。',
        en: '{cell}: the document that the form rests on is blank; it should be {expected}.',
      },
      otherBasis: {
        zh: '{cell} 的制定依据是“{actual}”，但该文件没有本表的目标，应为“{expected}”，请改正。',
        en: '{cell}: the form rests on {actual}, which sets none of its targets; it should be {expected}.',
      },
      unknownBasis: {
        zh: '{cell} 的制定依据“{actual}”不在指标库的文件中，应为“{expected}”，请核对文号。',
        en: '{cell}: the document {actual} is unknown; it should be {expected}. Check its number.',
      },
      unit: {
        zh: '{cell} 填报单位“{actual}”不在指标库的单位名单中，或没有该年度目标，请改为规范名称。',
        en: '{cell}: the unit “{actual}” is unknown or has no targets for the year; use its official name.',
      },
      period: {
        zh: '{cell} 报告期“{actual}”无法识别，请写成“2025年上半年”这样的形式。',
        en: '{cell}: the period “{actual}” cannot be read; write it like 2025年上半年.',
      },
      version: {
        zh: '{cell} 表号是“{actual}”，现行表号是“{expected}”，请在新版报表上填报。',
        en: '{cell}: the form code is “{actual}”, the one in force is “{expected}”; fill in the new form.',
      },
    },
  },
  function* ({ library, recognition }) {
    if (recognition.kind !== 'found') return;
    const { sheet, otherVersion } = recognition;
    if (otherVersion) {
      yield {
        messageId: 'version',
        at: otherVersion,
        actual: otherVersion.code,
        expected: sheet.layout.template.formCode,
      };
    }
    const finding = (messageId: MessageId, field: IdentityField): Finding<MessageId> => {
      // What had to be assumed is read from the identity block, so that the form has one.
      const { row, column, text } = sheet.identityOf(field) as PlacedIdentity;
      const at = row !== null ? { row, column } : sheet.table;
      return { messageId, at, actual: text === '' ? null : text };
    };
    if (sheet.assumed.has('region')) yield finding('unit', 'unit');
    if (sheet.assumed.has('period')) yield finding('period', 'period');
    const code = sheet.identityOf('formCode');
    if (code && isBlank(code)) {
      yield { ...finding('noCode', 'formCode'), level: 'query', expected: sheet.layout.template.formCode };
    }
    const basis = sheet.identityOf('basis');
    // What a form of an unknown unit or year would rest on is unknown, too.
    if (!basis || basis.row === null || sheet.assumed.size > 0) return;
    const expected = sheet.layout.basis;
    if (isBlank(basis)) yield { ...finding('noBasis', 'basis'), level: 'query', expected };
    else {
      const named = documentKey(library, basis.text);
      if (named === expected) return;
      const messageId = named === null ? 'unknownBasis' : 'otherBasis';
      yield { ...finding(messageId, 'basis'), level: 'query', expected };
    }
  },
);

/** Its label is there, and nothing beside it. */
function isBlank({ row, text }: PlacedIdentity): boolean {
  return row !== null && text === '';
}
