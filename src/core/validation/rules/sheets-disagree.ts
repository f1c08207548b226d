import { sheetAddress } from '../../sheet/address';
import type { FilledSheet, PlacedCell } from '../filledSheet';
import { isFigure } from '../layout';
import { timeOf } from '../period';
import { numberOf } from '../reading';
import { about, sheetRule } from '../rule';

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
    const before = workbook
      .slice(0, workbook.indexOf(sheet))
      .filter((other) => timeOf(other) === timeOf(sheet));
    if (timeOf(sheet) === null || before.length === 0) return;
    const told = before.flatMap((other) => [...actualsOf(other)].map(([key, cell]) => [key, cell] as const));
    const first = new Map<string, PlacedCell>();
    for (const [key, cell] of told) if (!first.has(key)) first.set(key, cell);
    for (const [key, cell] of actualsOf(sheet)) {
      const other = first.get(key);
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

function actualsOf(sheet: FilledSheet): Map<string, PlacedCell> {
  return new Map(
    sheet.cells
      .filter(({ expected }) => isFigure(expected) && expected.binding.field === 'actual')
      .map(
        (cell) =>
          [`${cell.expected.binding.indicator ?? ''}|${cell.expected.binding.region ?? ''}`, cell] as const,
      ),
  );
}
