import Big from 'big.js';
import { PERIODS } from '../../templates/template';
import { sheetAddress } from '../../sheet/address';
import { earlierForms, figuresToDate } from '../evidence/earlierForms';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';
import { sameFigureIn } from '../evidence/sameFigure';
import { digits } from '../../plan/decimal';

/** A figure of so many digits does not equal a sum by chance. */
const TELLING = 3;
/** Two such figures in one form do not either. */
const FAIRLY_TELLING = 2;

interface Sum {
  readonly cell: PlacedCell;
  /** How many digits speak against chance. */
  readonly evidence: number;
  readonly parts: readonly { readonly form: FilledSheet; readonly cell: PlacedCell; readonly value: Big }[];
}

export const periodsAddedUp = sheetRule(
  {
    id: 'periods-added-up',
    level: 'query',
    layer: 'across',
    description: {
      zh: '全年数是把各报告期的数相加得来的',
      en: 'The figure of the year is the sum of the figures of its periods',
    },
    why: {
      zh: '各报告期填的是年初至期末的累计数，前三季度已经包含上半年；再相加，全年数就重复计算了。各期如果只填了本季度的数，相加又漏了第四季度。',
      en: 'Every period counts from the start of the year, so adding them counts months twice; if each holds its quarter alone, the sum lacks the last quarter.',
    },
    example: {
      wrong: {
        zh: '一季度 62、上半年 130、前三季度 205，全年填 397（三数相加）',
        en: '62, 130 and 205, and 397 for the year (their sum)',
      },
      right: { zh: '全年填累计 281', en: '281 for the year' },
    },
    messages: {
      added: {
        zh: '{cell}（{what}）填的 {actual} 正好是{periods}之和（{sum}）；各期填的应是年初以来的累计数，不能相加，请核对。',
        en: '{cell} ({what}) is {actual}, the sum of the earlier periods ({sum}); each should count from the start of the year, so they must not be added.',
      },
      noEarlier: {
        zh: '工作簿中没有同年两个以上更早报告期的表，未核对全年数是否由各期相加。',
        en: 'The workbook has no two earlier forms of the year, so it was not checked whether periods were added up.',
      },
    },
  },
  function* ({ sheet, workbook, indicator }) {
    const cells = figuresToDate(sheet, indicator);
    if (cells.length === 0 || sheet.layout.options.period !== '全年') return;
    const earlier = earlierForms(sheet, workbook);
    if (earlier.length < 2) {
      yield { notRun: 'noEarlier' };
      return;
    }
    const sums = cells.flatMap((cell) => sumOf(cell, earlier) ?? []);
    const isProven =
      sums.some(({ evidence }) => evidence >= TELLING) ||
      sums.filter(({ evidence }) => evidence >= FAIRLY_TELLING).length > 1;
    for (const { cell, parts } of sums.filter(isProven ? ({ evidence }) => evidence > 0 : isAddedByFormula)) {
      yield {
        ...about(cell),
        messageId: 'added',
        related: parts.map((part) => sheetAddress(part.form.name, part.cell.address)),
        data: {
          periods: parts.map(({ form }) => form.layout.options.period ?? ''),
          sum: parts.map(({ value }) => digits(value)).join('+'),
        },
      };
    }
  },
);

/** Whatever the figure, a formula says itself what it adds. */
function isAddedByFormula({ cell, parts }: Sum): boolean {
  const formula = cell.cell?.formula;
  return formula !== undefined && parts.every(({ form }) => formula.includes(form.name));
}

/** A year that goes on as it began ends at the sum of its first quarter and its first three. */
function isLikelyByChance(parts: Sum['parts']): boolean {
  const periods = parts.map(({ form }) => form.layout.options.period);
  return periods[0] === PERIODS[0] && periods[1] === PERIODS[2];
}

function sumOf(cell: PlacedCell, earlier: readonly FilledSheet[]): Sum | null {
  const value = numberOf(cell.reading);
  if (value === null) return null;
  const parts = earlier.flatMap((form) => {
    const same = sameFigureIn(form, cell);
    const part = same ? numberOf(same.reading) : null;
    return same && part ? [{ form, cell: same, value: part }] : [];
  });
  const sum = parts.reduce((total, part) => total.plus(part.value), new Big(0));
  if (parts.length < earlier.length || !sum.eq(value)) return null;
  const added = parts.filter((part) => part.value.gt(0));
  if (added.length < 2) return null;
  return { cell, parts, evidence: value.c.length - (isLikelyByChance(added) ? 1 : 0) };
}
