/** Figures that cannot be: digits, units, directions, columns and rows that slipped. */
import { facts } from './reached';
import { cityReport, indicators, swap, wholeYear, type Kind } from './kind';
import { indicatorOf } from '../facts';
import { rounded } from '../formula';
import { type } from '../sheets';

const counts = (id: string, value: number): boolean =>
  indicatorOf(id).integer && id !== 'ht-zone-rank' && value >= 30;
const amounts = (id: string): boolean => indicatorOf(id).unit === '亿元';
const only =
  (wanted: string) =>
  (id: string): boolean =>
    id === wanted;

export const figureKinds: readonly Kind[] = [
  {
    name: 'decimal point one place to the left',
    why: 'a tenth of what the unit has had all along',
    base: wholeYear,
    spoil: (scene) =>
      scene.retype(
        (id, value) => value >= 2 && indicatorOf(id).measure !== 'rank' && !indicatorOf(id).integer,
        (value) => rounded(value / 10, 4),
      ),
  },
  {
    name: 'last digit dropped',
    why: '1984 typed as 198',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && value >= 100 && indicatorOf(id).measure === 'level',
        (value) => Math.floor(value / 10),
      ),
  },
  {
    name: 'digit typed twice',
    why: '365 typed as 3365',
    base: indicators(),
    spoil: (scene) => scene.retype(counts, (value) => Number(String(value).replace(/^(\d)/, '$1$1'))),
  },
  {
    name: 'zero added',
    why: '60 typed as 600',
    base: indicators(),
    spoil: (scene) => scene.retype(counts, (value) => value * 10),
  },
  {
    name: 'middle digit lost',
    why: '2381 typed as 281',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && value >= 300 && indicatorOf(id).measure === 'level',
        (value) => Number(String(value).replace(/^(\d)\d/, '$1')),
      ),
  },
  {
    name: 'first two digits swapped',
    why: '1984 typed as 9184',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && value >= 100,
        (value) => {
          const [first = '', second = '', ...rest] = String(value);
          return Math.abs(Number(first) - Number(second)) >= 4 && second !== '0'
            ? Number(second + first + rest.join(''))
            : undefined;
        },
      ),
  },
  {
    name: 'zero where there cannot be none',
    why: 'a standing count does not vanish',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && indicatorOf(id).measure === 'level',
        () => 0,
      ),
  },
  {
    name: 'all figures zero',
    why: 'zeros typed to get the form through',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      for (const spot of spots) type(spot, 0);
      return spots;
    },
  },
  {
    name: 'negative figure',
    why: 'nothing of this kind is below zero',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (_, value) => value > 0,
        (value) => -value,
      ),
  },
  {
    name: 'base of last year copied as reached',
    why: 'the column 上年基数 was pasted into 本期完成值',
    base: cityReport({ period: '全年' }),
    spoil: (scene) => {
      const spots = scene.figures().filter((spot) => typeof scene.beside(spot, 'before')?.value === 'number');
      for (const spot of spots) type(spot, scene.beside(spot, 'before')?.value ?? null);
      return spots.length > 4 ? spots : null;
    },
  },
  {
    name: 'targets copied as reached in a first quarter',
    why: 'every figure is the whole year target, to the digit, in March',
    base: indicators({ period: '一季度' }),
    spoil: (scene) => {
      const spots = scene.figures();
      for (const spot of spots) type(spot, scene.beside(spot, 'target')?.value ?? null);
      return spots.length > 2 ? spots : null;
    },
  },
  {
    name: 'targets of the next year copied as reached',
    why: 'every figure is the target of the next year, to the digit',
    base: cityReport({ year: 2024, period: '上半年' }),
    spoil: (scene) => {
      const known = facts(scene.page);
      const spots = scene.figures();
      for (const spot of spots) type(spot, known.goal(spot.binding.indicator ?? '', '南昌市', 2025));
      return spots;
    },
  },
  {
    name: '万元 for 亿元',
    why: 'ten thousand times too much',
    base: indicators(),
    spoil: (scene) => scene.retype(amounts, (value) => rounded(value * 10_000, 2)),
  },
  {
    name: '元 for 亿元',
    why: 'a hundred million times too much',
    base: indicators(),
    spoil: (scene) => scene.retype(amounts, (value) => rounded(value * 100_000_000, 0)),
  },
  {
    name: '百万元 for 亿元',
    why: 'a hundred times too much',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id, value) => amounts(id) && value > 0.5,
        (value) => rounded(value * 100, 2),
      ),
  },
  {
    name: '名 for 万名',
    why: 'talent counted in heads under a heading in ten thousands',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('talent-total'), (value) => Math.round(value * 10_000)),
  },
  {
    name: 'gross inflow of talent for the number there is',
    why: '每年吸引10万 is not 人才总量',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('talent-total'), () => rounded(scene.random.between(8.6, 11), 1)),
  },
  {
    name: 'fraction for percent',
    why: '2.37 % typed as 0.0237',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).unit === '%',
        (value) => rounded(value / 100, 6),
      ),
  },
  {
    name: 'fraction in a percent cell',
    why: 'the cell shows 2.37 % and holds 0.0237',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).unit === '%',
        (value) => rounded(value / 100, 6),
        '0.00%',
      ),
  },
  {
    name: 'percent a hundred times too much',
    why: '2.37 typed as 237',
    base: indicators(),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).unit === '%',
        (value) => rounded(value * 100, 2),
      ),
  },
  {
    name: 'rank as the number of places gained',
    why: 'rank 1 or 2, where the zone stands about twentieth',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('ht-zone-rank'), () => scene.random.integer(1, 2)),
  },
  {
    name: 'rank with a tail',
    why: '21 typed as 210',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('ht-zone-rank'), (value) => value * 10),
  },
  {
    name: 'rank between two places',
    why: 'there is no rank 20.5',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('ht-zone-rank'), (value) => value - 0.5),
  },
  {
    name: 'rank zero',
    why: 'there is no rank 0',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('ht-zone-rank'), () => 0),
  },
  {
    name: 'part of an enterprise',
    why: 'a count with decimals',
    base: indicators(),
    spoil: (scene) => scene.retype(counts, (value) => value + 0.5),
  },
  {
    name: 'new academicians for all of them',
    why: '2 newly elected typed where 8 live',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('academician-local'), () => scene.random.integer(1, 2)),
  },
  {
    name: 'running total of yearly additions',
    why: '5 and 5 and 5 typed as 15 in the third year',
    base: cityReport({ year: 2025, period: '全年' }),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).measure === 'increment',
        (value, spot) => {
          const known = facts(scene.page);
          const id = spot.binding.indicator ?? '';
          return value + known.at(id, '南昌市', 2023, '全年') + known.at(id, '南昌市', 2024, '全年');
        },
      ),
  },
  {
    name: 'high-growth enterprises of the year for all of them',
    why: '30 newly grown typed where 210 are counted',
    base: cityReport({ period: '全年' }),
    spoil: (scene) => scene.retype(only('high-growth'), () => scene.random.integer(24, 40)),
  },
  {
    name: 'new little giants for all of them',
    why: '8 newly named typed where 40 are counted',
    base: cityReport({ period: '全年' }),
    spoil: (scene) => scene.retype(only('little-giant-srdi'), () => scene.random.integer(5, 10)),
  },
  {
    name: 'amount summed over the years',
    why: 'the yearly amount includes the years before',
    base: indicators({ year: 2025, period: '全年' }),
    spoil: (scene) =>
      scene.retype(amounts, (value, spot) => {
        const known = facts(scene.page);
        const { indicator = '', region = '' } = spot.binding;
        return rounded(
          value + known.at(indicator, region, 2023, '全年') + known.at(indicator, region, 2024, '全年'),
          2,
        );
      }),
  },
  {
    name: 'patents of the city for patents per ten thousand',
    why: '16000 patents typed where about 25 stand for ten thousand people',
    base: cityReport(),
    spoil: (scene) =>
      scene.retype(only('invention-patents-per-10k'), () => scene.random.integer(12_000, 18_000)),
  },
  {
    name: 'completion rate typed as the figure',
    why: '0.96 typed for 96 % of the target',
    base: wholeYear,
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value),
        (value, spot) => rounded(value / Number(scene.beside(spot, 'target')?.value), 2),
      ),
  },
  {
    name: 'gap typed as the figure',
    why: 'what is missing typed where what was reached is asked for',
    base: indicators({ period: '前三季度' }),
    spoil: (scene) =>
      scene.retype(
        (id, value) => counts(id, value) && value >= 100,
        (value, spot) => {
          const gap = Number(scene.beside(spot, 'target')?.value) - value;
          return gap > 0 ? gap : undefined;
        },
      ),
  },
  {
    name: 'figures of two rows swapped',
    why: 'two neighbouring rows hold each the figure of the other',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      const at = scene.random.integer(0, Math.max(0, spots.length - 2));
      const [one, other] = [spots[at], spots[at + 1]];
      if (
        !one ||
        !other ||
        Math.max(Number(one.value), Number(other.value)) <
          3 * Math.min(Number(one.value), Number(other.value)) + 5
      )
        return null;
      swap(one, other);
      return [one, other];
    },
  },
  {
    name: 'column shifted down by a row',
    why: 'pasted one row too low: every figure belongs to the row above',
    base: cityReport(),
    spoil: (scene) => {
      const spots = scene.figures();
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries()) type(spot, values[at - 1] ?? values.at(-1) ?? null);
      return spots;
    },
  },
  {
    name: 'some rows shifted up',
    why: 'one figure was left out, and those below moved up',
    base: cityReport(),
    spoil: (scene) => {
      const spots = scene.figures().slice(scene.random.integer(2, 9));
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries()) type(spot, values[at + 1] ?? null);
      return spots;
    },
  },
  {
    name: 'figure one column to the left',
    why: 'typed over the official target, and its own cell left blank',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      const target = spot && scene.beside(spot, 'target');
      if (!target || target.value === spot.value) return null;
      type(target, spot.value);
      type(spot, null);
      return [target, spot];
    },
  },
  {
    name: 'figures one column to the right',
    why: 'typed over the formulas of 差距, and their own cells left blank',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.figures();
      return spots.flatMap((spot) => {
        const gap = scene.beside(spot, 'gap');
        if (!gap) return [];
        type(gap, spot.value);
        type(spot, null);
        return [spot, gap];
      });
    },
  },
  {
    name: 'figure among the reasons',
    why: 'the figure stands under 未完成原因, and its own cell is blank',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      const reason = spot && scene.beside(spot, 'reason');
      if (!reason) return null;
      type(reason, spot.value);
      type(spot, null);
      return [spot, reason];
    },
  },
  {
    name: 'figures of another unit',
    why: 'the column of a unit several times as large was copied',
    base: indicators({ region: '湾里管理局' }),
    spoil: (scene) => {
      const known = facts(scene.page);
      const { year = 2025, period = '全年' } = scene.page.options;
      const spots = scene.figures();
      for (const spot of spots) type(spot, known.at(spot.binding.indicator ?? '', '南昌县', year, period));
      return spots;
    },
  },
  {
    name: 'figure of the whole city',
    why: 'the total of the city typed into the form of a district',
    base: indicators({ region: '青山湖区' }),
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).additive,
        (_, spot) => {
          const { year = 2025, period = '全年' } = scene.page.options;
          return facts(scene.page).at(spot.binding.indicator ?? '', '南昌市', year, period);
        },
      ),
  },
  {
    name: 'one figure left out',
    why: 'the figure of a whole year is asked for',
    base: wholeYear,
    spoil: (scene) => scene.retype(null, () => null),
  },
  {
    name: 'share above all there is',
    why: 'more than 100 %',
    base: cityReport(),
    spoil: (scene) => scene.retype(only('ht-va-share'), () => rounded(scene.random.between(101, 140), 1)),
  },
  {
    name: 'percentage points of growth as the share',
    why: '3 points gained typed where the share is above 40',
    base: cityReport({ period: '全年' }),
    spoil: (scene) => scene.retype(only('ht-va-share'), () => rounded(scene.random.between(2, 4), 1)),
  },
];
