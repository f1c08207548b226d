/** Figures that do not agree with those of other periods and sheets. */
import Big from 'big.js';
import { calculate } from '../calculate';
import { collected, periods, report, years, type Book } from '../books';
import { indicatorOf } from '../filling';
import { library } from '../../filledSheet';
import type { Specimen, Spot } from '../specimen';
import { entriesOf, one, type Made, type Mistake } from './mistake';

const minus = (from: number, what: number): number => Number(new Big(from).minus(what).toFixed());

function sameIn(specimen: Specimen, spot: Spot): Spot | undefined {
  const { indicator, region } = spot.binding;
  return specimen.find(
    { ...(indicator && { indicator }), ...(region && { region }), field: 'actual' },
    'entry',
  );
}

/** Changes one figure of the last sheet in the light of the sheet before. */
function comparedWithBefore(
  book: Book,
  measures: readonly string[],
  spoil: (now: number, before: number) => number | undefined,
  pick: <Item>(items: readonly Item[]) => Item,
): Made | null {
  const earlier = book.sheets.at(-2);
  if (!earlier) return null;
  const candidates = entriesOf(book.subject).flatMap((spot) => {
    const before = sameIn(earlier, spot);
    if (!measures.includes(indicatorOf(spot).measure) || typeof before?.value !== 'number') return [];
    const value = spoil(Number(spot.value), before.value);
    return value === undefined ? [] : [{ spot, value }];
  });
  if (candidates.length === 0) return null;
  const { spot, value } = pick(candidates);
  spot.value = value;
  calculate(book.subject);
  return one(book, spot);
}

export const acrossMistakes: readonly Mistake[] = [
  {
    id: 'figure of the quarter in place of the year to date',
    rules: ['year-to-date-falls'],
    make: (random) =>
      comparedWithBefore(
        periods(random),
        ['annual', 'increment'],
        (now, before) => {
          const quarter = minus(now, before);
          return quarter < before ? quarter : undefined;
        },
        (items) => random.pick(items),
      ),
  },
  {
    id: 'addition in place of the standing count',
    rules: ['level-falls'],
    make: (random) =>
      comparedWithBefore(
        years(random),
        ['level'],
        (now, before) => {
          const addition = minus(now, before);
          return addition < before ? addition : undefined;
        },
        (items) => random.pick(items),
      ),
  },
  {
    id: 'addition in place of the count, against the base year',
    rules: ['level-falls'],
    make: (random) => {
      const book = report(
        random,
        ({ region, year, period }) => region === '南昌市' && year === 2023 && period === '全年',
      );
      const candidates = entriesOf(book.subject).flatMap((spot) => {
        const before = book.subject.rowOf(spot).find(({ binding }) => binding.field === 'before');
        if (indicatorOf(spot).measure !== 'level' || typeof before?.value !== 'number') return [];
        const value = minus(Number(spot.value), before.value);
        return value < before.value ? [{ spot, value }] : [];
      });
      if (candidates.length === 0) return null;
      const { spot, value } = random.pick(candidates);
      spot.value = value;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'running total over years in place of the year',
    rules: ['increment-cumulative'],
    make: (random) => {
      const book = report(
        random,
        ({ region, year, period }) => region === '南昌市' && year > 2023 && period === '全年',
      );
      const spots = entriesOf(book.subject).filter((spot) => indicatorOf(spot).measure === 'increment');
      const spot = random.pick(spots);
      const { indicator, year = 0 } = spot.binding;
      const earlier = library.targets.filter(
        (each) =>
          each.indicator === indicator &&
          each.region === '南昌市' &&
          each.source === '附件2' &&
          each.role === 'target' &&
          each.year !== null &&
          each.year < year,
      );
      // Reached exactly in the years before, as most years are.
      spot.value = earlier.reduce(
        (sum, { value }) => sum + Number(value?.toFixed() ?? 0),
        Number(spot.value),
      );
      const target = book.subject.rowOf(spot).find(({ binding }) => binding.field === 'target');
      spot.value = earlier.reduce(
        (sum, { value }) => sum + Number(value?.toFixed() ?? 0),
        Number(target?.value),
      );
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'count several times that of the last period',
    rules: ['jump-since-last'],
    make: (random) =>
      comparedWithBefore(
        periods(random),
        ['level'],
        (_, before) => (before > 2 ? Math.round(before * random.between(3.5, 5.5)) : undefined),
        (items) => random.pick(items),
      ),
  },
  {
    id: 'periods added up for the year',
    rules: ['periods-added-up'],
    make: (random) => {
      const book = periods(random, 3);
      const earlier = book.sheets.slice(0, -1);
      const wrong = entriesOf(book.subject).filter((spot) => {
        if (!['annual', 'increment'].includes(indicatorOf(spot).measure)) return false;
        const parts = earlier.map((sheet) => Number(sameIn(sheet, spot)?.value ?? 0));
        spot.value = Number(parts.reduce((sum, part) => sum.plus(part), new Big(0)).toFixed());
        return parts.filter((part) => part > 0).length > 1;
      });
      calculate(book.subject);
      return book.subject.options.period === '全年' && wrong.length > 0 ? one(book, ...wrong) : null;
    },
  },
  {
    id: 'report of the last period handed in again',
    rules: ['period-unchanged'],
    make: (random) => {
      const book = periods(random);
      const earlier = book.sheets.at(-2);
      const spots = book.subject.cells(['entry'], 'actual');
      if (!earlier) return null;
      for (const spot of spots) spot.value = sameIn(earlier, spot)?.value ?? null;
      calculate(book.subject);
      const filledIn = spots.filter(({ value }) => value !== null);
      return filledIn.length < 3 ? null : { book, wrong: [spots, filledIn] };
    },
  },
  {
    id: 'two sheets tell different figures',
    rules: ['sheets-disagree'],
    make: (random) => {
      const book = collected(random);
      const sheet = random.pick(book.sheets.slice(1));
      const candidates = entriesOf(sheet).filter(
        (spot) => typeof sameIn(book.subject, spot)?.value === 'number',
      );
      if (candidates.length === 0) return null;
      const spot = random.pick(candidates);
      const value = Number(spot.value);
      spot.value = indicatorOf(spot).integer
        ? value + random.integer(1, 5)
        : Number((value * 1.07 + 0.01).toFixed(2));
      calculate(sheet);
      return { book, wrong: [[spot], [sameIn(book.subject, spot) as Spot]] };
    },
  },
];
