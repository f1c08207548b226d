import type Big from 'big.js';
import type { PlacedCell } from '../recognition/filledSheet';
import { numberOf } from '../recognition/readValue';
import { digits } from '../../plan/decimal';
import { about, sheetRule } from '../rule';

export const shareOutsideParts = sheetRule(
  {
    id: 'share-outside-parts',
    level: 'query',
    layer: 'arithmetic',
    description: {
      zh: '比率类指标的总数不在各部分的最小值与最大值之间',
      en: 'A share of the whole lies outside the range of its parts',
    },
    why: {
      zh: '比率不能相加，但整体的比率一定介于各部分的最低和最高之间，不论权数是多少。',
      en: 'Shares do not add up, but whatever the weights, that of the whole lies between those of its parts.',
    },
    example: {
      wrong: { zh: '各区研发强度都在 2% 以下，全市填 2.4%', en: 'All regions below 2 %, the city 2.4 %' },
      right: { zh: '全市在最低与最高的地区之间', en: 'The city lies between its regions' },
    },
    messages: {
      outside: {
        zh: '{cell}（{what}）为 {actual}，不在各部分的 {low} 至 {high} 之间，请核对各行数字。',
        en: '{cell} ({what}) is {actual}, outside the range {low} to {high} of its parts; check the rows.',
      },
      notCompared: {
        zh: '比率类指标的各部分尚未填全，未核对。',
        en: 'The parts of the share are not all filled in, so it was not checked.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    for (const [total, parts] of sharesOf(sheet.cells, (cell) => indicator(cell)?.measure === 'ratio')) {
      const whole = numberOf(total.reading);
      const numbers = parts.map(({ reading }) => numberOf(reading));
      if (whole === null) continue;
      if (numbers.every((number) => number === null)) continue;
      if (numbers.some((number) => number === null)) {
        yield { notRun: 'notCompared' };
        continue;
      }
      const known = numbers as Big[];
      const low = known.reduce((one, other) => (other.lt(one) ? other : one));
      const high = known.reduce((one, other) => (other.gt(one) ? other : one));
      if (whole.gte(low) && whole.lte(high)) continue;
      yield {
        ...about(total),
        messageId: 'outside',
        related: parts.map(({ address }) => address),
        data: { low: digits(low), high: digits(high) },
      };
    }
  },
);

/** Whole and parts of every share that the table splits by region. */
function sharesOf(
  cells: readonly PlacedCell[],
  isShare: (indicator: string | undefined) => boolean,
): [PlacedCell, PlacedCell[]][] {
  const groups = new Map<string, { total?: PlacedCell; parts: PlacedCell[] }>();
  for (const cell of cells) {
    const { indicator, year, field, total } = cell.expected.binding;
    if (!isShare(indicator) || field !== 'target') continue;
    if (cell.expected.role === 'spare' && cell.reading.kind === 'blank') continue;
    const key = [indicator, year].join('|');
    const group = groups.get(key) ?? { parts: [] };
    groups.set(key, group);
    if (total) group.total = cell;
    else group.parts.push(cell);
  }
  return [...groups.values()].flatMap(({ total, parts }) =>
    total && parts.length > 1 ? [[total, parts]] : [],
  );
}
