/** Sums, rates and differences that do not come out. */
import Big from 'big.js';
import { calculate, partsOf } from '../calculate';
import { allocation, annex, collected, report, summary, type Book } from '../books';
import { indicatorOf } from '../filling';
import type { Random } from '../random';
import type { Spot } from '../specimen';
import { one, officialsOf, slip, type Mistake } from './mistake';

const TABLES = [
  'city-annex-3',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const;

const number = (value: Big): number => Number(value.round(6).toFixed());

/** Additive columns of an allocation: the target, and what its parts got. */
function columnsOf({ subject }: Book): { readonly target: Spot; readonly parts: readonly Spot[] }[] {
  return subject
    .cells(['official'], 'target')
    .filter((spot) => indicatorOf(spot).additive)
    .map((target) => ({
      target,
      parts: partsOf(subject, target).filter(({ value }) => typeof value === 'number'),
    }))
    .filter(({ parts }) => parts.length > 1);
}

function column(
  book: Book,
  random: Random,
): { readonly target: Spot; readonly parts: readonly Spot[] } | null {
  const columns = columnsOf(book);
  return columns.length === 0 ? null : random.pick(columns);
}

/** Allocation of a unit whose parts the documents name, as the documents split it. */
function officialSplit(random: Random): Book | null {
  const book = allocation(
    random,
    ({ region, year }) => region === '南昌市' || (region === '青云谱区' && year <= 2022),
  );
  const official = annex(
    random,
    book.subject.options.region === '南昌市' ? ['city-annex-3'] : TABLES.slice(1),
  ).subject;
  for (const spot of book.subject.cells(['entry'], 'target')) {
    const { indicator, region, year } = spot.binding;
    const given = official.find(
      { ...(indicator && { indicator }), ...(region && { region }), ...(year && { year }) },
      'official',
    );
    if (given) spot.value = given.value;
  }
  calculate(book.subject);
  return columnsOf(book).length > 0 ? book : null;
}

export const arithmeticMistakes: readonly Mistake[] = [
  {
    id: 'one number of an annex mistyped',
    rules: ['official-changed', 'total-differs'],
    crossing: true,
    make: (random) => {
      const book = annex(random, TABLES);
      const spots = officialsOf(book.subject).filter((spot) => indicatorOf(spot).additive);
      const spot = random.pick(spots);
      const value = slip(Number(spot.value), random);
      if (value === undefined) return null;
      spot.value = value;
      return one(book, spot);
    },
  },
  {
    id: 'one part of an official split mistyped',
    rules: ['total-differs'],
    crossing: true,
    make: (random) => {
      const book = officialSplit(random);
      const found = book && column(book, random);
      if (!found) return null;
      const spot = random.pick(found.parts);
      const value = slip(Number(spot.value), random);
      // A number that shows its factor of ten or more is a unit slip or an outlier.
      if (value === undefined) return null;
      spot.value = value;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'one figure of a summary mistyped beside its report',
    rules: ['sheets-disagree', 'total-differs'],
    crossing: true,
    make: (random) => {
      const book = collected(random);
      const { subject } = book;
      const reported = new Set(book.sheets.slice(1).map(({ options }) => options.region));
      // Totals are often pasted as values, too.
      for (const total of subject.cells(['computed'], 'actual')) delete total.formula;
      const spots = subject
        .cells(['entry'], 'actual')
        .filter(
          (spot) =>
            reported.has(spot.binding.region) && indicatorOf(spot).additive && typeof spot.value === 'number',
        );
      const spot = random.pick(spots);
      const value = slip(Number(spot.value), random);
      if (value === undefined) return null;
      spot.value = value;
      calculate(subject);
      const report = book.sheets.find(({ options }, at) => at > 0 && options.region === spot.binding.region);
      const same = report?.find(
        { ...(spot.binding.indicator && { indicator: spot.binding.indicator }), field: 'actual' },
        'entry',
      );
      return typeof same?.value === 'number' ? { book, wrong: [[spot]] } : null;
    },
  },
  {
    id: 'one part of an allocation mistyped',
    rules: ['total-differs'],
    make: (random) => {
      const book = allocation(random);
      const found = column(book, random);
      if (!found) return null;
      const spot = random.pick(found.parts);
      const value = slip(Number(spot.value), random);
      if (value === undefined || value > Number(found.target.value) * 5) return null;
      spot.value = value;
      calculate(book.subject);
      return { book, wrong: [[found.target, ...found.parts]] };
    },
  },
  {
    id: 'one part of an allocation lost',
    rules: ['total-differs'],
    make: (random) => {
      const book = allocation(random);
      const found = column(book, random);
      if (!found) return null;
      const spot = random.pick(found.parts);
      if (spot.value === 0) return null;
      spot.value = 0;
      calculate(book.subject);
      return { book, wrong: [[found.target, ...found.parts]] };
    },
  },
  {
    id: 'parts rounded, the total not',
    rules: ['total-differs'],
    make: (random) => {
      const book = allocation(random);
      const found = column(book, random);
      if (!found) return null;
      const places = indicatorOf(found.target).integer ? -1 : 1;
      for (const spot of found.parts)
        spot.value = Number(new Big(Number(spot.value)).round(places).toFixed());
      calculate(book.subject);
      const sum = found.parts.reduce((all, { value }) => all.plus(Number(value)), new Big(0));
      if (sum.eq(Number(found.target.value)) || sum.eq(0)) return null;
      return { book, wrong: [[found.target, ...found.parts]] };
    },
  },
  {
    id: 'subtotal in a spare row',
    rules: ['total-differs', 'total-counted-as-part', 'line-extra', 'spare-row-unnamed'],
    make: (random) => {
      const book = allocation(random);
      const { subject } = book;
      const free = subject.cells(['spare'], 'name').filter(({ value }) => value === null);
      const name = free.at(-1);
      if (!name || columnsOf(book).length === 0) return null;
      name.value = random.pick(['合计', '小计', '总计']);
      const row = subject.rowOf(name);
      const filledIn: Spot[] = [];
      for (const { target, parts } of columnsOf(book)) {
        const spot = row.find(
          ({ role, binding }) => role === 'spare' && binding.indicator === target.binding.indicator,
        );
        if (!spot) continue;
        spot.value = number(parts.reduce((sum, { value }) => sum.plus(Number(value)), new Big(0)));
        filledIn.push(spot);
      }
      calculate(subject);
      return {
        book,
        wrong: [[name], filledIn, columnsOf(book).flatMap(({ target, parts }) => [target, ...parts])],
      };
    },
  },
  {
    id: 'total typed wrongly over its formula',
    rules: ['total-differs'],
    make: (random) => {
      const book = summary(random);
      const totals = book.subject
        .cells(['computed'], 'actual')
        .filter(({ value }) => typeof value === 'number');
      if (totals.length === 0) return null;
      const spot = random.pick(totals);
      const value = slip(Number(spot.value), random);
      if (value === undefined) return null;
      delete spot.formula;
      spot.value = value;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'total counted as a part',
    rules: ['total-counted-as-part', 'official-changed'],
    make: (random) => {
      const inAnnex = random.chance(0.5);
      const book = inAnnex ? annex(random, TABLES) : summary(random);
      const totals = inAnnex
        ? officialsOf(book.subject).filter(
            (spot) => spot.binding.total === true && indicatorOf(spot).additive,
          )
        : book.subject
            .cells(['computed'], 'actual')
            .filter(({ value }) => typeof value === 'number' && value > 0);
      if (totals.length === 0) return null;
      const spot = random.pick(totals);
      delete spot.formula;
      spot.value = number(new Big(Number(spot.value)).times(2));
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'sum that includes the total',
    rules: ['formula-changed', 'total-counted-as-part'],
    make: (random) => {
      const book = allocation(random);
      const sums = book.subject
        .cells(['computed'], 'sum')
        .filter(({ value }) => typeof value === 'number' && value > 0);
      if (sums.length === 0) return null;
      const spot = random.pick(sums);
      const target = book.subject.find(
        { ...(spot.binding.indicator && { indicator: spot.binding.indicator }), field: 'target' },
        'official',
      );
      if (!target) return null;
      spot.formula = (spot.formula ?? '').replace(
        /SUM\(([A-Z]+\d+)/,
        `SUM(${book.subject.homeAddress(target)},$1`,
      );
      spot.value = number(new Big(Number(spot.value)).plus(Number(target.value)));
      spot.kept = true;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'gap of a rank the wrong way round',
    rules: ['computed-differs'],
    make: (random) => {
      const book = report(random, ({ region }) => region === '南昌市');
      const gap = book.subject
        .cells(['computed'], 'gap')
        .find((spot) => indicatorOf(spot).measure === 'rank' && typeof spot.value === 'number');
      if (!gap || gap.value === 0) return null;
      delete gap.formula;
      gap.value = -Number(gap.value);
      return one(book, gap);
    },
  },
  {
    id: 'gap or completion typed wrongly',
    rules: ['computed-differs'],
    make: (random) => {
      const book = random.pick([report, summary])(random);
      const spots = ['gap', 'completion']
        .flatMap((field) => book.subject.cells(['computed'], field))
        .filter(({ value }) => typeof value === 'number');
      if (spots.length === 0) return null;
      const spot = random.pick(spots);
      const wrong = Number(spot.value) + random.pick([1, -1, 0.5]) * random.between(0.05, 0.5);
      delete spot.formula;
      spot.value = Number(wrong.toFixed(3));
      return one(book, spot);
    },
  },
  {
    id: 'share of the whole outside those of its parts',
    rules: ['share-outside-parts'],
    make: (random) => {
      const book = allocation(random, ({ region }) => region !== '南昌市');
      const target = book.subject
        .cells(['official'], 'target')
        .find((spot) => indicatorOf(spot).measure === 'ratio');
      if (!target) return null;
      const parts = partsOf(book.subject, target).filter(({ value }) => typeof value === 'number');
      if (parts.length < 2) return null;
      const factor = random.pick([0.7, 1.25]);
      for (const part of parts) {
        part.value = Number((Number(target.value) * factor * random.between(0.95, 1.05)).toFixed(2));
      }
      calculate(book.subject);
      return { book, wrong: [[target], parts] };
    },
  },
];
