/** Figures that cannot be: digits, units of measure, directions, additions for levels. */
import { facts } from './reached';
import { cityReport, counts, indicators, wholeYear, type Kind } from './kind';
import { indicatorOf } from '../facts';
import { rounded } from '../formula';

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
