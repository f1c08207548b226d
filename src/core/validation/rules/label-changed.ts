import { hasNoRows, type FilledSheet, type PlacedLabel } from '../recognition/filledSheet';
import { plainLabel } from '../recognition/vocabulary';
import { sheetRule, type Finding } from '../rule';

type MessageId = 'changed' | 'unit' | 'blank' | 'title' | 'mark';

export const labelChanged = sheetRule<MessageId>(
  {
    id: 'label-changed',
    level: 'error',
    layer: 'structure',
    description: { zh: '表头、行名称或计量单位被改动', en: 'A header, row label or unit has been changed' },
    why: {
      zh: '数字的含义由表头和行名称决定；名称或单位一改，数字就对不上文件的口径。',
      en: 'Labels decide what a figure means; a changed name or unit breaks the link with the document.',
    },
    example: {
      wrong: { zh: '“科贷通放贷额(亿元)”改成“科贷通放贷额(万元)”', en: '(亿元) is changed to (万元)' },
      right: { zh: '保留“科贷通放贷额(亿元)”', en: 'The label stays as printed' },
    },
    messages: {
      changed: {
        zh: '{cell} 应为“{expected}”，现为“{actual}”，请改回原名称。',
        en: '{cell} should read “{expected}” but reads “{actual}”; restore it.',
      },
      unit: {
        zh: '{cell} 的计量单位应与“{expected}”一致，现为“{actual}”，请改回，并核对本列数字的单位。',
        en: '{cell}: the unit should be that of “{expected}” but the label reads “{actual}”; restore it and check the figures.',
      },
      blank: {
        zh: '{cell} 应为“{expected}”，现为空白，请补上。',
        en: '{cell} should read “{expected}” but is blank; restore it.',
      },
      title: {
        zh: '{cell} 标题应为“{expected}”，现为“{actual}”，请核对是否用错了表。',
        en: '{cell}: the title should be “{expected}” but is “{actual}”; check that this is the right table.',
      },
      mark: {
        zh: '{cell} 应为“{expected}”（该项不适用），现为“{actual}”，请核对。',
        en: '{cell} should be “{expected}” (not applicable) but is “{actual}”; check it.',
      },
    },
  },
  function* ({ sheet }) {
    // Labels are told by their rows.
    if (hasNoRows(sheet)) return;
    for (const label of sheet.labels) {
      const finding = isTitleOfThisForm(sheet, label) ? null : judge(label);
      if (finding) yield finding;
    }
  },
);

function judge(label: PlacedLabel): Finding<MessageId> | null {
  const { expected, state, text, row, column } = label;
  if (row === null || state === 'same' || state === 'equivalent') return null;
  if (expected.binding.field === 'annex') return null;
  const common = { at: { row, column }, expected: expected.text, actual: text === '' ? null : text };
  if (expected.role === 'title') return { ...common, messageId: 'title', level: 'query' };
  if (isSerial(expected.token)) return null;
  if (state === 'unit') return { ...common, messageId: 'unit' };
  if (expected.text === '—')
    return { ...common, messageId: 'mark', level: state === 'blank' ? 'info' : 'query' };
  return { ...common, messageId: state === 'blank' ? 'blank' : 'changed' };
}

/** The title with the form's own unit and period before it or in brackets behind it: 三家店街办2025年指标完成情况报表. */
function isTitleOfThisForm(sheet: FilledSheet, { expected, text }: PlacedLabel): boolean {
  const [plain, title] = [plainLabel(text), plainLabel(expected.text)];
  if (expected.role !== 'title' || !plain.includes(title)) return false;
  const { region, year, period } = sheet.layout.options;
  const unit = sheet.identityOf('unit')?.text ?? '';
  const own = [unit, region, `${year}年度`, `${year}年`, period].map((each) => plainLabel(each ?? ''));
  const rest = own.reduce((words, each) => words.replace(each, ''), plain.replace(title, ''));
  return /^[()]*$/.test(rest);
}

/** A wrong serial number changes nothing: rows are known by their names. */
function isSerial(token: string): boolean {
  return token.startsWith('n:');
}
