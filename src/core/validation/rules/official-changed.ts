import { cellDecimal } from '../../plan/decimal';
import { displacedOf } from '../evidence/displaced';
import { addressOf, type PlacedCell } from '../recognition/filledSheet';
import { numberOf, statedValue, wordsOf } from '../recognition/readValue';
import { otherFormOf } from '../evidence/otherForm';
import { restoreAll, restoreOne } from '../evidence/restore';
import { about, sheetRule, type Finding } from '../rule';
import { plainLabel } from '../recognition/vocabulary';

type MessageId = 'many' | 'number' | 'scaled' | 'blank' | 'words' | 'added' | 'unknownForm';

/** What a figure is multiplied with when it is typed in another unit. */
const SCALES = ['10000', '100', '0.01', '0.0001'];

/** So many changes are one mistake, not many. */
const MANY = 30;

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
      many: {
        zh: '{cell} 有 {count} 个数字或文字与文件不一致（共 {all} 个）：如果这里填的是完成值，请改用“指标完成情况报表”；否则请恢复文件数字。',
        en: '{cell}: {count} of {all} figures differ from the document. If these are actuals use the report form; otherwise restore them.',
      },
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
  function* ({ library, sheet }) {
    if (sheet.assumed.has('region') || sheet.assumed.has('year')) {
      yield { notRun: 'unknownForm' };
      return;
    }
    // One mistake is told once: by the rules that know its cause.
    const displaced = new Set([
      ...displacedOf(sheet).flatMap(({ cells }) => cells),
      ...(otherFormOf(library, sheet)?.cells ?? []),
    ]);
    const official = sheet.cells.filter((cell) => cell.expected.role === 'official' && !displaced.has(cell));
    const changed = official.filter(isChanged);
    if (changed.length > MANY && changed.length * 2 > official.length) {
      yield {
        messageId: 'many',
        at: sheet.table,
        related: changed.map(addressOf),
        fix: restoreAll(changed),
        data: { count: changed.length, all: official.length },
      };
      return;
    }
    for (const cell of changed) yield judge(cell);
  },
);

function isChanged({ expected, reading, value }: PlacedCell): boolean {
  const official = expected.cell.value;
  if (reading.kind === 'error' || reading.kind === 'uncalculated') return false;
  if (official === value) return false;
  if (typeof official === 'number') {
    const found = numberOf(reading);
    return found === null || !found.eq(cellDecimal(official));
  }
  return plainLabel(wordsOf(official)) !== plainLabel(wordsOf(value));
}

function judge(cell: PlacedCell): Finding<MessageId> {
  const official = cell.expected.cell.value;
  const expected = typeof official === 'number' ? cellDecimal(official) : null;
  const printed = cell.expected.cell.printed ?? statedValue(official);
  if (expected === null) {
    const wanted = plainLabel(wordsOf(official));
    const found = plainLabel(wordsOf(cell.value));
    const messageId = found === '' ? 'blank' : wanted === '' ? 'added' : 'words';
    return {
      ...about(cell),
      messageId,
      expected: printed,
      ...(messageId === 'added' ? { level: 'query' as const } : {}),
    };
  }
  if (cell.reading.kind === 'blank')
    return { ...about(cell), messageId: 'blank', expected: printed, fix: restoreOne(cell) };
  const found = numberOf(cell.reading);
  if (found === null) return { ...about(cell), messageId: 'words', expected: printed, fix: restoreOne(cell) };
  const changed = {
    ...about(cell),
    expected: printed,
    difference: found.minus(expected),
    fix: restoreOne(cell),
  };
  const factor = SCALES.find((each) => found.eq(expected.times(each)));
  return factor === undefined
    ? { ...changed, messageId: 'number' }
    : { ...changed, messageId: 'scaled', data: { factor } };
}
