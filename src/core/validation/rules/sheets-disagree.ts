import { sheetAddress } from '../../sheet/address';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';
import { actualsOf, ofSamePeriod } from '../evidence/sameFigure';

export const sheetsDisagree = sheetRule(
  {
    id: 'sheets-disagree',
    level: 'query',
    layer: 'across',
    description: {
      zh: '同一指标在两张表里数字不同',
      en: 'The same figure is told differently in two sheets',
    },
    why: {
      zh: '同一单位、同一时期、同一指标只能有一个数，两张表不一致，上级不知道用哪个。',
      en: 'One unit, one period, one indicator: there can be only one figure.',
    },
    example: {
      wrong: { zh: '报表填 1800，汇总表填 1810', en: '1800 in the report, 1810 in the summary' },
      right: { zh: '两处一致', en: 'The same in both' },
    },
    messages: {
      differs: {
        zh: '{cell}（{what}）为 {actual}，但 {other} 为 {expected}，请核对哪个正确。',
        en: '{cell} ({what}) is {actual}, but {other} says {expected}; find out which is right.',
      },
    },
  },
  function* ({ sheet, workbook }) {
    const at = workbook.indexOf(sheet);
    const before = ofSamePeriod(sheet, workbook).filter((other) => workbook.indexOf(other) < at);
    for (const [key, cell] of actualsOf(sheet)) {
      const other = before.flatMap((each) => actualsOf(each).get(key) ?? [])[0];
      const [one, two] = [numberOf(cell.reading), other ? numberOf(other.reading) : null];
      if (!other || !one || !two || one.eq(two)) continue;
      const address = sheetAddress(other.sheet, other.address);
      yield {
        ...about(cell),
        messageId: 'differs',
        expected: two,
        difference: one.minus(two),
        related: [address],
        data: { other: address },
      };
    }
  },
);
