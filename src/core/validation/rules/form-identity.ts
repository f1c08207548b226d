import type { IdentityField } from '../../sheet/model';
import type { PlacedIdentity } from '../recognition/filledSheet';
import { recogniseRule, type Finding } from '../rule';

type MessageId = 'unit' | 'period' | 'version';

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
    messages: {
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
  function* ({ recognition }) {
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
      const at = row !== null && column !== null ? { row, column } : sheet.table;
      return { messageId, at, actual: text === '' ? null : text };
    };
    if (sheet.assumed.has('region')) yield finding('unit', 'unit');
    if (sheet.assumed.has('period')) yield finding('period', 'period');
  },
);
