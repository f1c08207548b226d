import type { PlacedCell } from '../filledSheet';
import { numberOf, readValue, statedValue, wordsOf } from '../reading';
import { about, sheetRule, type Finding } from '../rule';
import { plainLabel } from '../vocabulary';

type MessageId = 'number' | 'scaled' | 'blank' | 'words' | 'added' | 'unknownForm';

const SCALES = ['10000', '100', '0.01', '0.0001'] as const;

export const officialChanged = sheetRule<MessageId>(
  {
    id: 'official-changed',
    level: 'error',
    layer: 'plan',
    description: {
      zh: '文件规定的数字或文字被改动',
      en: 'A figure or text of the official document was changed',
    },
    why: {
      zh: '目标由文件下达，只能照录；改动目标会使差距和完成率失去依据。',
      en: 'Targets are set by the document and only copied; gaps and rates rest on them.',
    },
    example: {
      wrong: { zh: '高新区2023年高新技术企业数量“631”改成“613”', en: '631 becomes 613' },
      right: { zh: '照录文件的“631”', en: '631 as printed' },
    },
    messages: {
      number: {
        zh: '{cell}（{what}）文件为 {expected}，现为 {actual}，相差 {difference}，请改回 {expected}。',
        en: '{cell} ({what}): the document says {expected}, the sheet {actual} (difference {difference}); restore {expected}.',
      },
      scaled: {
        zh: '{cell}（{what}）文件为 {expected}{unit}，现为 {actual}，正好相差 {factor} 倍，像是单位用错，请改回 {expected}。',
        en: '{cell} ({what}): the document says {expected} {unit}, the sheet {actual}, exactly {factor} times: a wrong unit; restore {expected}.',
      },
      blank: {
        zh: '{cell}（{what}）文件为 {expected}，现为空白，请补上。',
        en: '{cell} ({what}): the document says {expected}, the cell is blank; restore it.',
      },
      words: {
        zh: '{cell} 与文件原文不一致，应为“{expected}”，现为“{actual}”，请改回。',
        en: '{cell} differs from the document: “{expected}” became “{actual}”; restore it.',
      },
      added: {
        zh: '{cell} 文件此处为空白，现为“{actual}”，请核对。',
        en: '{cell} is blank in the document but holds “{actual}”; check it.',
      },
      unknownForm: {
        zh: '填报单位或年度无法识别，没有可对照的文件目标。',
        en: 'Unit or year cannot be read, so there are no targets to compare with.',
      },
    },
  },
  function* ({ sheet }) {
    if (sheet.assumed.has('region') || sheet.assumed.has('year')) {
      yield { notRun: 'unknownForm' };
      return;
    }
    for (const cell of sheet.cells) {
      if (cell.expected.role !== 'official') continue;
      const finding = judge(cell);
      if (finding) yield finding;
    }
  },
);

function judge(cell: PlacedCell): Finding<MessageId> | null {
  const official = cell.expected.cell.value;
  const { kind } = cell.reading;
  if (kind === 'error' || kind === 'uncalculated') return null;
  const expected = typeof official === 'number' ? numberOf(readValue(official)) : null;
  const printed = cell.expected.cell.printed ?? statedValue(official);
  if (expected === null) {
    const wanted = plainLabel(wordsOf(official));
    const found = kind === 'blank' ? '' : plainLabel(wordsOf(cell.value));
    if (wanted === found) return null;
    const messageId = found === '' ? 'blank' : wanted === '' ? 'added' : 'words';
    return {
      ...about(cell),
      messageId,
      expected: official === null ? null : printed,
      ...(messageId === 'added' ? { level: 'query' as const } : {}),
    };
  }
  if (kind === 'blank') return { ...about(cell), messageId: 'blank', expected: printed, fix: restore(cell) };
  const found = numberOf(cell.reading);
  if (found === null) return { ...about(cell), messageId: 'words', expected: printed, fix: restore(cell) };
  if (found.eq(expected)) return null;
  const factor = SCALES.find((scale) => expected.times(scale).eq(found) && !expected.eq(0));
  return {
    ...about(cell),
    messageId: factor ? 'scaled' : 'number',
    expected: printed,
    difference: found.minus(expected),
    fix: restore(cell),
    data: { factor: factor ?? '' },
  };
}

function restore(cell: PlacedCell): NonNullable<Finding['fix']> {
  const { cell: official } = cell.expected;
  const shown = official.printed ?? wordsOf(official.value);
  return {
    preview: `${statedValue(cell.value) ?? '空白'} → ${shown}`,
    changes: [
      {
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        value: official.value,
        ...(official.style?.numberFormat === undefined ? {} : { numberFormat: official.style.numberFormat }),
        expected: cell.value,
      },
    ],
    safe: false,
  };
}
