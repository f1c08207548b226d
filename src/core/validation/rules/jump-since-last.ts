import type Big from 'big.js';
import { digits } from '../../plan/decimal';
import { startsAtZero } from '../../plan/startsAtZero';
import type { Indicator } from '../../plan/types';
import { sheetAddress } from '../../sheet/address';
import { isSameForm, lastFigure, type LastFigure } from '../evidence/earlierForms';
import { FAR_PLACES, HIGH_TIMES } from '../evidence/far';
import type { FilledSheet } from '../recognition/filledSheet';
import { isTyped } from '../recognition/layout';
import { monthsOf, timeOf, timeWords } from '../evidence/period';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { about, sheetRule } from '../rule';
import { slipFor } from '../evidence/slip';

/** Times the figure of the last period that no growth explains. */
const JUMP = 3;
/** A figure may jump as far as its target, and somewhat beyond. */
const BEYOND_TARGET = '1.5';
/** Half the target is no share that a percentage falls to between two periods. */
const BELOW_TARGET = '0.5';
/** Small counts jump easily: one enterprise, then four. */
const SMALL = 5;

export const jumpSinceLast = sheetRule(
  {
    id: 'jump-since-last',
    level: 'query',
    layer: 'across',
    description: {
      zh: '与上一报告期相比变化悬殊',
      en: 'A figure is far from that of the last period',
    },
    why: {
      zh: '同一单位同一指标，两期之间很少翻几番；多半是填错了行、单位或位数。',
      en: 'From one period to the next a figure seldom multiplies; mostly row, unit or digits are wrong.',
    },
    example: {
      wrong: { zh: '上半年 210 家，前三季度填 840', en: '210 by June, 840 by September' },
      right: { zh: '填 240', en: '240' },
    },
    messages: {
      jump: {
        zh: '{cell}（{what}）填的是 {actual}，是按{when}的 {before} 推算的 {ratio} 倍，请核对；无误请说明原因。',
        en: '{cell} ({what}) is {actual}, {ratio} times what {before} ({when}) leads to; check it or say why.',
      },
      drop: {
        zh: '{cell}（{what}）填的是 {actual}，不到{when}的 {before} 的三分之一，请核对；无误请说明原因。',
        en: '{cell} ({what}) is {actual}, under a third of {before} ({when}); check it or say why.',
      },
      rank: {
        zh: '{cell}（{what}）填的是第 {actual} 位，{when}是第 {before} 位，请核对；无误请说明原因。',
        en: '{cell} ({what}) is rank {actual}, after {before} ({when}); check it or say why.',
      },
      noEarlier: {
        zh: '工作簿中没有上一报告期的表，未与上期比较。',
        en: 'The workbook has no form of an earlier period to compare with.',
      },
    },
  },
  function* ({ library, sheet, workbook, indicator }) {
    let isFilledIn = false;
    let isCompared = false;
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || cell.expected.binding.field !== 'actual') continue;
      const value = numberOf(cell.reading);
      const subject = indicator(cell.expected.binding.indicator);
      if (value === null || !subject) continue;
      isFilledIn = true;
      const last = lastFigure(sheet, workbook, cell);
      if (!last) continue;
      isCompared = true;
      const target = referenceOf(library, sheet, cell.expected)?.value;
      const expected = expectedFrom(subject, last, sheet);
      const messageId =
        subject.measure === 'rank' ? judgeRank(value, last.value) : judge(subject, value, expected, target);
      if (messageId === null) continue;
      yield {
        ...about(cell),
        messageId,
        related: [sheetAddress(last.form.name, last.cell.address)],
        data: {
          when: timeWords(last.form),
          before: digits(last.value),
          ...(messageId === 'jump' && { ratio: digits(value.div(expected).round(1)) }),
        },
      };
    }
    if (isFilledIn && !isCompared && !isFirstOfSeveral(sheet, workbook)) yield { notRun: 'noEarlier' };
  },
);

/** The later forms are compared with the first one. */
function isFirstOfSeveral(sheet: FilledSheet, workbook: readonly FilledSheet[]): boolean {
  const own = timeOf(sheet);
  if (own === null) return false;
  return workbook.some((other) => isSameForm(sheet, other) && (timeOf(other) ?? own) > own);
}

function judgeRank(value: Big, before: Big): 'rank' | null {
  return value.minus(before).abs().gt(FAR_PLACES) ? 'rank' : null;
}

function judge(
  subject: Indicator,
  value: Big,
  expected: Big,
  target: Big | undefined,
): 'jump' | 'drop' | null {
  // Without a figure there is nothing to multiply; what is far from its target has been asked about already.
  if (expected.lte(0) || value.lte(0)) return null;
  if (target && (value.gt(target.times(HIGH_TIMES)) || slipFor(subject, value.div(target)))) return null;
  if (value.gt(expected.times(JUMP)) && value.gt(target ? target.times(BEYOND_TARGET) : SMALL)) return 'jump';
  // Counts that fall and unmet targets have rules of their own.
  const isDrop = subject.measure === 'ratio' && value.times(JUMP).lt(expected);
  return isDrop && (!target || value.lt(target.times(BELOW_TARGET))) ? 'drop' : null;
}

/** The figure that the last one leads to: what counts from the start of the year grows with the months. */
function expectedFrom(indicator: Indicator, { form, value }: LastFigure, sheet: FilledSheet): Big {
  if (!startsAtZero(indicator)) return value;
  return value.times(monthsOf(sheet)).div(monthsOf(form));
}
