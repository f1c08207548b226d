import { decimalPlaces } from '../../plan/decimal';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { about, sheetRule } from '../rule';

export const precisionLost = sheetRule(
  {
    id: 'precision-lost',
    level: 'info',
    layer: 'ranges',
    description: {
      zh: '比率填得比目标粗，少了小数位',
      en: 'A share is given with fewer decimals than its target',
    },
    why: {
      zh: '目标是 2.37，填 2 就看不出是 1.95 还是 2.44，是否达标说不清。',
      en: 'Against a target of 2.37, “2” may be 1.95 or 2.44: met or missed cannot be told.',
    },
    example: {
      wrong: { zh: '研发投入强度填 2', en: '2' },
      right: { zh: '填 2.38', en: '2.38' },
    },
    messages: {
      coarse: {
        zh: '{cell}（{what}）填的是 {actual}，目标 {expected} 有 {places} 位小数，请按同样的位数填报。',
        en: '{cell} ({what}) is {actual}, but the target {expected} has {places} decimals; give as many.',
      },
      noTarget: {
        zh: '没有可比的目标，未核对小数位数。',
        en: 'There is no target to compare decimals with.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    let entered = false;
    let compared = false;
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || cell.expected.binding.field !== 'actual') continue;
      const subject = indicator(cell.expected.binding.indicator);
      const value = numberOf(cell.reading);
      if (subject?.measure !== 'ratio' || value === null) continue;
      entered = true;
      const reference = referenceOf(library, sheet, cell.expected);
      if (!reference) continue;
      compared = true;
      const places = reference.printed.split('.')[1]?.length ?? 0;
      // One place less may be a closing zero, which a number cannot hold; as text, 2.4 near 2.37 leaves the verdict open.
      const given = decimalPlaces(value);
      const open = typeof cell.value === 'string' && value.minus(reference.value).abs().lt('0.05');
      if (places < 2 || given >= places || (given === places - 1 && !open)) continue;
      yield { ...about(cell), messageId: 'coarse', expected: reference.printed, data: { places } };
    }
    if (entered && !compared) yield { notRun: 'noTarget' };
  },
);
