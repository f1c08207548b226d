/** Official numbers that were changed or moved, and actuals that do not fit the plan. */
import Big from 'big.js';
import { calculate } from '../calculate';
import { allocation, annex, report, summary, tasks, type Book } from '../books';
import { besides, indicatorOf } from '../filling';
import { blank, forms } from '../forms';
import type { Random } from '../random';
import type { Specimen, Spot } from '../specimen';
import { taskStatuses } from '../../../../../src/core/wording/templates';
import { boxOf, officialsOf, one, slip, type Made, type Mistake } from './mistake';

const TABLES = [
  'city-annex-3',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const;
/** Statistical yearbooks: districts before counties, zones last; 安义 before 进贤. The district's own text. */
const OTHER_ORDER = [
  '东湖区',
  '西湖区',
  '青云谱区',
  '青山湖区',
  '新建区',
  '红谷滩区',
  '南昌县',
  '安义县',
  '进贤县',
  '湾里管理局',
  '南昌高新区',
  '南昌经开区',
  '三家店街办',
  '洪都街办',
  '京山街办',
  '岱山街办',
  '徐家坊街办',
  '集聚区',
  '青云谱镇',
];

const table = (random: Random): Book => annex(random, TABLES);

/** Columns of figures below the whole, from top to bottom. */
function columnsOf(specimen: Specimen, role: 'official' | 'entry', field: string): Spot[][] {
  const columns = new Map<string, Spot[]>();
  for (const spot of specimen.cells([role], field)) {
    const { indicator, year, total } = spot.binding;
    if (indicator === undefined || total === true) continue;
    const key = `${indicator}|${year ?? ''}`;
    columns.set(key, [...(columns.get(key) ?? []), spot]);
  }
  return [...columns.values()];
}

/** Gives cells the values of others; tells which of them differ now. */
function assign(spots: readonly Spot[], values: readonly Spot['value'][]): Spot[] {
  return spots.filter((spot, at) => {
    const value = values[at] ?? null;
    const differs = spot.value !== value;
    spot.value = value;
    return differs;
  });
}

function inOtherOrder(column: readonly Spot[]): Spot['value'][] {
  const rank = ({ binding }: Spot): number => OTHER_ORDER.indexOf(binding.region ?? '');
  return [...column].sort((one, other) => rank(one) - rank(other)).map(({ value }) => value);
}

function shifted(column: readonly Spot[], by: 1 | -1): Spot['value'][] {
  return column.map((_, at) => column[at - by]?.value ?? null);
}

/** Years of one indicator, or all columns. */
function someColumns(columns: readonly Spot[][], random: Random): readonly Spot[][] {
  if (random.chance(0.4)) return columns;
  const { indicator } = random.pick(columns)[0]?.binding ?? {};
  return columns.filter(([first]) => first?.binding.indicator === indicator);
}

/** All the moved columns, or only the cells that differ: both are right. */
function moved(
  book: Book,
  columns: readonly (readonly Spot[])[],
  values: (column: readonly Spot[]) => Spot['value'][],
): Made | null {
  const differing = columns.flatMap((column) => assign(column, values(column)));
  if (differing.length < 3) return null;
  calculate(book.subject);
  const all = columns.flat();
  return { book, wrong: [differing, all, all.filter(({ value }) => value !== null)] };
}

export const planMistakes: readonly Mistake[] = [
  {
    id: 'official target changed in a form',
    rules: ['official-changed'],
    make: (random) => {
      const book = random.pick([report, summary, allocation])(random);
      const spot = random.pick(officialsOf(book.subject));
      const value = slip(Number(spot.value), random);
      if (value === undefined) return null;
      spot.value = value;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'number of an annex retyped at fewer decimals',
    rules: ['official-changed'],
    make: (random) => {
      const book = annex(random, ['city-annex-2', 'city-annex-3', 'district-annex-contracts']);
      const spots = officialsOf(book.subject).filter(
        ({ value }) => Math.round(Number(value) * 10) / 10 !== value,
      );
      const spot = random.pick(spots);
      spot.value = Number(new Big(Number(spot.value)).round(1).toFixed());
      return one(book, spot);
    },
  },
  {
    id: 'official number deleted',
    rules: ['official-changed'],
    make: (random) => {
      const book = random.pick([table, report, summary])(random);
      const spot = random.pick(officialsOf(book.subject));
      spot.value = null;
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'official number replaced by words',
    rules: ['official-changed', 'error-value'],
    make: (random) => {
      const book = random.pick([table, report, summary])(random);
      const spot = random.pick(officialsOf(book.subject));
      spot.value = random.pick(['待定', '—', '见文件', { error: '#REF!' }]);
      calculate(book.subject);
      return one(book, spot);
    },
  },
  {
    id: 'official number in 万元',
    rules: ['official-changed'],
    make: (random) => {
      const book = annex(random, ['city-annex-2', 'city-annex-3', 'district-annex-contracts']);
      const spots = officialsOf(book.subject).filter((spot) => indicatorOf(spot).unit === '亿元');
      const spot = random.pick(spots);
      spot.value = Number(new Big(Number(spot.value)).times(10_000).toFixed());
      return one(book, spot);
    },
  },
  {
    id: 'figure of another document',
    rules: ['official-changed'],
    make: (random) => {
      const book = annex(random, ['city-annex-3']);
      const figures = { 'hte-count': 130, 'rd-intensity': 2.73, 'tech-contract': 8.3 } as const;
      const indicator = random.pick(Object.keys(figures) as (keyof typeof figures)[]);
      const spot = book.subject.find({ indicator, region: '青云谱区', year: 2023 }, 'official');
      if (!spot) return null;
      spot.value = figures[indicator];
      return one(book, spot);
    },
  },
  {
    id: 'words of an annex edited',
    rules: ['official-changed'],
    make: (random) => {
      const book = annex(random, ['city-annex-1', 'district-annex-tasks']);
      const spots = book.subject
        .cells(['official'])
        .filter(
          ({ value, binding }) => typeof value === 'string' && value.length > 6 && binding.field !== 'name',
        );
      const spot = random.pick(spots);
      const text = String(spot.value);
      spot.value = random.pick([
        `${text}等`,
        text.replace(/负责|区|市/, '参与'),
        text.slice(0, -3),
        text.replace(/[、，]/, '和'),
      ]);
      return spot.value === text ? null : one(book, spot);
    },
  },
  {
    id: 'official numbers pasted in another order of regions',
    rules: ['values-displaced'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      return moved(book, someColumns(columnsOf(book.subject, 'official', 'target'), random), inOtherOrder);
    },
  },
  {
    id: 'official numbers one row too low or too high',
    rules: ['values-displaced'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      const by = random.pick([1, -1] as const);
      return moved(book, someColumns(columnsOf(book.subject, 'official', 'target'), random), (column) =>
        shifted(column, by),
      );
    },
  },
  {
    id: 'official numbers one column to the right',
    rules: ['values-displaced'],
    make: (random) => {
      const book = annex(random, ['city-annex-3', 'city-annex-2']);
      const rows = [...new Set(officialsOf(book.subject).map((spot) => book.subject.rowOf(spot)))].map(
        (row) => row.filter(({ role }) => role === 'official'),
      );
      const chosen = random.chance(0.5) ? rows : [random.pick(rows)];
      // Behind the table nothing is kept: the last number is lost.
      return moved(book, chosen, (row) => shifted(row, 1));
    },
  },
  {
    id: 'two official numbers exchanged',
    rules: ['values-displaced'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      const column = random.pick(columnsOf(book.subject, 'official', 'target'));
      const [first, second] = random.shuffled(column);
      if (!first || !second || first.value === second.value) return null;
      [first.value, second.value] = [second.value, first.value];
      calculate(book.subject);
      return one(book, first, second);
    },
  },
  {
    id: 'targets of another year',
    rules: ['other-form-targets'],
    make: (random) => {
      const book = random.pick([report, summary])(random);
      const { region, year = 0 } = book.subject.options;
      const id = book.subject.template;
      const other = random.pick([year - 1, year + 1]);
      const form = forms(id).find((each) => each.region === region && each.year === other);
      const period = book.subject.identity('period');
      if (!form || !period || region === '青云谱区') return null;
      period.value = String(period.value).replace(String(year), String(other));
      return againstRight(
        book,
        blank(id, { region: form.region, year: other, period: book.subject.options.period ?? '全年' }),
      );
    },
  },
  {
    id: 'targets of another unit',
    rules: ['other-form-targets'],
    make: (random) => {
      const book = report(random, ({ region }) => !/南昌市|青云谱/.test(region));
      const { region, year = 0 } = book.subject.options;
      const units = forms('report-indicators').filter(
        (each) => each.year === year && each.region !== region && each.document === undefined,
      );
      const other = random.pick(units.filter((each) => !/南昌市|青云谱/.test(each.region)));
      const unit = book.subject.identity('unit');
      if (!unit) return null;
      const right = blank('report-indicators', {
        region: other.region,
        year,
        period: book.subject.options.period ?? '全年',
      });
      // Units of another document have other rows: that is another mistake.
      if (
        officialsOf(right).length !== officialsOf(book.subject).length ||
        right.identity('basis')?.value !== book.subject.identity('basis')?.value
      )
        return null;
      unit.value = other.region;
      return againstRight(book, right, unit);
    },
  },
  {
    id: 'targets copied as actuals',
    rules: ['actual-copies-target'],
    make: (random) => {
      const book = random.pick([report, summary])(random);
      const spots = book.subject.cells(['entry'], 'actual');
      if (spots.length < 4) return null;
      for (const spot of spots) spot.value = besides(book.subject, spot, 'target')?.value ?? null;
      calculate(book.subject);
      return { book, wrong: [spots, boxOf(book.subject, spots)] };
    },
  },
  {
    id: 'actuals typed over the targets of an annex',
    rules: ['official-changed'],
    make: (random) => {
      const book = table(random);
      const spots = officialsOf(book.subject);
      for (const spot of spots) {
        const value = Number(spot.value) * random.between(0.8, 1.2);
        spot.value = Number(value.toFixed(indicatorOf(spot).integer ? 0 : 2));
      }
      return {
        book,
        wrong: [
          spots,
          spots.filter((spot, at) => spot.value !== officialsOf(blank(book.subject.template))[at]?.value),
        ],
      };
    },
  },
  {
    id: 'actuals pasted in another order of regions',
    rules: ['values-fit-elsewhere'],
    make: (random) => {
      const book = summary(random, ({ region }) => region === '南昌市');
      return moved(book, someColumns(columnsOf(book.subject, 'entry', 'actual'), random), inOtherOrder);
    },
  },
  {
    id: 'actuals one row too low or too high',
    rules: ['values-fit-elsewhere', 'blank-entry'],
    make: (random) => {
      const book = random.pick([summary, report])(random);
      const by = random.pick([1, -1] as const);
      const spots = book.subject.cells(['entry'], 'actual');
      if (book.subject.template === 'report-indicators') {
        return spots.length < 5 ? null : moved(book, [spots], (column) => shifted(column, by));
      }
      return moved(book, columnsOf(book.subject, 'entry', 'actual'), (column) => shifted(column, by));
    },
  },
  {
    id: 'target missed without a reason',
    rules: ['reason-missing'],
    make: (random) => {
      const book = report(random, ({ period }) => period === '全年');
      const missed = book.subject.cells(['entry'], 'reason').filter(({ value }) => value !== null);
      if (missed.length === 0) return null;
      const spot = random.pick(missed);
      spot.value = null;
      return one(book, spot);
    },
  },
  {
    id: 'task behind without problems or next steps',
    rules: ['reason-missing'],
    make: (random) => {
      const book = tasks(random);
      const behind = book.subject
        .cells(['entry'], 'status')
        .filter(({ value }) => value === taskStatuses.behind || value === taskStatuses.notStarted);
      if (behind.length === 0) return null;
      const row = book.subject.rowOf(random.pick(behind));
      const spot = row.find(({ binding }) => binding.field === random.pick(['problems', 'next']));
      if (!spot) return null;
      spot.value = null;
      return one(book, spot);
    },
  },
];

/** Official numbers that differ from those of the form that the head of the sheet names. */
function againstRight(book: Book, right: Specimen, head?: Spot): Made | null {
  const wanted = new Map(officialsOf(right).map((spot) => [keyOf(spot), spot.value] as const));
  const all = officialsOf(book.subject);
  const differing = all.filter((spot) => wanted.get(keyOf(spot)) !== spot.value);
  if (differing.length < 3 || all.length !== wanted.size) return null;
  return { book, wrong: [differing, all, ...(head ? [[head]] : [])] };
}

function keyOf({ binding: { indicator, region, field } }: Spot): string {
  return `${indicator ?? ''}|${field === 'target' || field === 'before' ? field : ''}|${region ?? ''}`;
}
