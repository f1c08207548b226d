import type Big from 'big.js';
import { digits } from '../../plan/decimal';
import type { PlacedCell } from '../recognition/filledSheet';
import type { Fix, Level } from '../issue';
import { isTyped } from '../recognition/layout';
import { numberOf, wordsOf } from '../recognition/readValue';
import { about, sheetRule, type Finding } from '../rule';
import { slipFor, slipsOf, within, type Slip } from '../evidence/slip';
import { referenceOf, wholeOf, wholeShareOf, type Reference } from '../evidence/reference';

export const unitSlip = sheetRule(
  {
    id: 'unit-slip',
    level: 'error',
    layer: 'ranges',
    description: { zh: '单位用错，数字相差1万倍或100倍', en: 'A wrong unit: 10,000 or 100 times off' },
    why: {
      zh: '万元与亿元、名与万名相差1万倍，百分数与小数相差100倍。判断只看与目标之比，不看大小：文件中研发强度本来就有小于1的。',
      en: 'Judged by the ratio to the target, not by size: regional R&D shares below 1 % are genuine.',
    },
    example: {
      wrong: { zh: '目标0.09亿元，按万元填成 900', en: 'Target 0.09 (亿元), typed 900 (万元)' },
      right: { zh: '填 0.09', en: '0.09' },
    },
    messages: {
      slip: {
        zh: '{cell}（{what}）填的是 {actual}，目标是 {expected}{unit}，约为 {ratio} 倍，像是按“{meant}”填的；如是，请改为 {converted}。',
        en: '{cell} ({what}) is {actual} against a target of {expected} {unit}, about {ratio} times: perhaps in {meant}; if so, type {converted}.',
      },
      noTarget: {
        zh: '{cells} 没有可比的目标，未判断单位是否用错。',
        en: '{cells}: no target to compare with, so the unit was not judged.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    const unjudged: string[] = [];
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected)) continue;
      const value = numberOf(cell.reading);
      const subject = indicator(cell.expected.binding.indicator);
      if (!subject || value === null || value.lte(0) || slipsOf(subject).length === 0) continue;
      const reference = referenceOf(library, sheet, cell.expected);
      const whole = reference ? null : wholeOf(sheet, cell.expected, subject);
      if (whole && value.gt(whole.value.times(10))) {
        const slip = slipsOf(subject).find(({ factor }) =>
          within(value.div(whole.value).div(factor), '0.0005', '1'),
        );
        if (slip) yield slipFinding(cell, value, whole, slip, 'error');
        continue;
      }
      if (whole) continue;
      const share = reference ? null : wholeShareOf(sheet, cell.expected, subject);
      const slipped = share && slipFor(subject, value.div(share.value));
      if (slipped) yield slipFinding(cell, value, share, slipped, 'query');
      if (share) continue;
      if (!reference) {
        unjudged.push(cell.address);
        continue;
      }
      const ratio = value.div(reference.value);
      const slip = slipFor(subject, ratio);
      if (!slip) continue;
      const sure = within(ratio.div(slip.factor), '0.4', '2.5');
      yield slipFinding(cell, value, reference, slip, sure ? 'error' : 'query');
    }
    if (unjudged.length > 0) yield { notRun: 'noTarget', data: { cells: unjudged } };
  },
);

function slipFinding(
  cell: PlacedCell,
  value: Big,
  reference: Reference,
  slip: Slip,
  level: Level,
): Finding<'slip'> {
  const converted = value.div(slip.factor);
  const ratio = digits(value.div(reference.value).round(4));
  return {
    ...about(cell),
    messageId: 'slip',
    level,
    expected: reference.printed,
    related: reference.cell ? [reference.cell] : [],
    fix: convert(cell, converted),
    data: { ratio, meant: slip.meant, converted: digits(converted) },
  };
}

function convert(cell: PlacedCell, converted: Big): Fix {
  return {
    preview: `${wordsOf(cell.value)} → ${digits(converted)}`,
    changes: [
      {
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        value: Number(digits(converted)),
        expected: cell.value,
      },
    ],
    safe: false,
  };
}
