/** Figures that cannot be, or hardly. */
import Big from 'big.js';
import { calculate } from '../calculate';
import { summary } from '../books';
import { besides } from '../filling';
import { boxOf, inOneEntry, reports, type Mistake } from './mistake';

const times = (value: number, factor: string): number => Number(new Big(value).times(factor).toFixed());

export const rangeMistakes: readonly Mistake[] = [
  inOneEntry(
    { id: 'gap typed in place of the actual', rules: ['negative-value'] },
    ({ book, spot, value }) => {
      const target = Number(besides(book.subject, spot, 'target')?.value);
      return value > target ? Number(new Big(target).minus(value).toFixed()) : undefined;
    },
    ({ indicator }) => indicator.measure !== 'rank',
    reports,
  ),
  inOneEntry(
    { id: 'half a company', rules: ['fractional-count'] },
    ({ value }, random) => Number(new Big(value).plus(random.pick(['0.5', '0.3', '0.25'])).toFixed()),
    ({ indicator }) => indicator.integer,
  ),
  inOneEntry(
    { id: 'rank 0', rules: ['negative-value'] },
    () => 0,
    ({ indicator }) => indicator.measure === 'rank',
    [reports[0]!],
  ),
  inOneEntry(
    { id: '万元 for 亿元', rules: ['unit-slip'] },
    ({ value }) => times(value, '10000'),
    ({ indicator, value }) => indicator.unit === '亿元' && value > 0,
  ),
  inOneEntry(
    { id: '元 for 亿元', rules: ['unit-slip'] },
    ({ value }) => times(value, '100000000'),
    ({ indicator, value }) => indicator.unit === '亿元' && value > 0,
    reports,
  ),
  inOneEntry(
    { id: '名 for 万名', rules: ['unit-slip'] },
    ({ value }, random) => times(value, '10000') + random.integer(0, 9999),
    ({ indicator }) => indicator.unit === '万名',
    [reports[0]!],
  ),
  inOneEntry(
    { id: 'fraction for percent', rules: ['unit-slip'] },
    ({ value }) => times(value, '0.01'),
    ({ indicator, value }) => indicator.unit === '%' && value > 0,
  ),
  inOneEntry(
    { id: 'percent multiplied by 100', rules: ['unit-slip', 'negative-value'] },
    ({ value }) => times(value, '100'),
    ({ indicator, value }) => indicator.unit === '%' && value > 0,
  ),
  inOneEntry(
    { id: 'a zero too many', rules: ['outlier', 'negative-value'] },
    ({ value }) => times(value, '10'),
    ({ indicator, value, book }) =>
      value >= 1 && indicator.measure !== 'rank' && book.subject.options.period === '全年',
    reports,
  ),
  inOneEntry(
    { id: 'decimal point lost', rules: ['outlier', 'unit-slip', 'negative-value'] },
    ({ value }) => Number(String(value).replace('.', '')),
    ({ value, book }) => /^[1-9]\d*\.\d\d?$/.test(String(value)) && book.subject.options.period === '全年',
    reports,
  ),
  {
    id: 'row of another unit copied',
    rules: ['duplicate-rows'],
    make: (random) => {
      const book = summary(random);
      const { subject } = book;
      const actuals = subject.cells(['entry'], 'actual');
      const regions = [...new Set(actuals.map(({ binding }) => binding.region))];
      const [from, to] = random.shuffled(regions);
      const of = (region: string | undefined) => actuals.filter(({ binding }) => binding.region === region);
      const [source, copy] = [of(from), of(to)];
      if (source.filter(({ value }) => typeof value === 'number' && value > 0).length < 3) return null;
      for (const [at, spot] of copy.entries()) spot.value = source[at]?.value ?? null;
      calculate(subject);
      const filledIn = (spots: typeof copy) => spots.filter(({ value }) => value !== null);
      const box = (spots: typeof copy) => boxOf(subject, filledIn(spots));
      const sets = [copy, source].flatMap((spots) => [boxOf(subject, spots), box(spots), filledIn(spots)]);
      return { book, wrong: sets };
    },
  },
];
