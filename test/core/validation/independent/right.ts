/** Right workbooks: whatever the validator says about them has to be looked at. */
import { PERIODS } from '../../../../src/core/templates/template';
import { Random } from '../corpus/random';
import { chosen, filled, type FormId } from './fill';
import { hashed } from './facts';
import { ANNEXES, ARRANGEMENTS, arranged } from './right/annexes';
import { workIn } from './right/ways';
import type { Book } from './sheets';

export interface RightBook {
  readonly id: string;
  readonly book: Book;
  /** The ways in which it was worked on. */
  readonly ways: readonly string[];
}

/** How many workbooks of each sort. */
const SORTS: readonly {
  readonly sort: string;
  readonly count: number;
  readonly make: (seed: number) => Made;
}[] = [
  { sort: 'report-indicators', count: 190, make: (seed) => oneForm('report-indicators', seed) },
  { sort: 'report-allocation', count: 120, make: (seed) => oneForm('report-allocation', seed) },
  { sort: 'report-tasks', count: 70, make: (seed) => oneForm('report-tasks', seed) },
  { sort: 'summary', count: 90, make: (seed) => oneForm('summary', seed) },
  { sort: 'annex', count: 130, make: annex },
  { sort: 'periods', count: 50, make: periods },
  { sort: 'years', count: 20, make: years },
  { sort: 'bureau', count: 30, make: bureau },
];

interface Made {
  readonly book: Book;
  readonly ways: readonly string[];
}

export const RIGHT_COUNT = SORTS.reduce((sum, { count }) => sum + count, 0);

/** The workbook at a place of the corpus; always the same. */
export function rightBook(at: number): RightBook {
  let rest = at;
  for (const { sort, count, make } of SORTS) {
    if (rest < count) return { id: `${sort} ${rest}`, ...make(hashed(`right|${sort}|${rest}`)) };
    rest -= count;
  }
  throw new Error(`no right workbook ${at}`);
}

function oneForm(id: FormId, seed: number): Made {
  const random = new Random(seed);
  const book: Book = { pages: [filled(id, chosen(id, random), seed)], others: [] };
  return { book, ways: workIn(book, random.integer(0, 5), random) };
}

function annex(seed: number): Made {
  const random = new Random(seed);
  for (;;) {
    const how = random.pick(ARRANGEMENTS);
    const page = arranged(random.pick(ANNEXES), how, random);
    if (page) return { book: { pages: [page], others: [] }, ways: [how] };
  }
}

/** The reports of a unit as its year went on, in one workbook. */
function periods(seed: number): Made {
  const random = new Random(seed);
  const form = chosen('report-indicators', random);
  const pages = random
    .some(PERIODS, random.integer(2, 4))
    .map((period) => filled('report-indicators', { ...form, period }, seed));
  const book: Book = { pages, others: [] };
  return { book, ways: workIn(book, random.integer(0, 2), random) };
}

/** The reports of a unit on two years. */
function years(seed: number): Made {
  const random = new Random(seed);
  const form = chosen('report-indicators', random, { year: random.pick([2023, 2024]) });
  const region = form.region === '南昌市' || form.document === undefined ? form.region : '南昌县';
  const rest = ['三家店街办', '洪都街办', '徐家坊街办', '京山街办', '岱山街办', '青云谱镇', '集聚区'];
  const year = rest.includes(region) ? 2022 : form.year;
  const pages = [
    filled('report-indicators', { region, year, period: '全年' }, seed),
    filled('report-indicators', { region, year: year + 1, period: random.pick(PERIODS) }, seed),
  ];
  return { book: { pages, others: [] }, ways: ['two years'] };
}

/** What the collecting office has: its own report, the summary, and the table of targets. */
function bureau(seed: number): Made {
  const random = new Random(seed);
  const form = chosen('summary', random);
  const { region, year, period = '全年' } = form;
  const document = region === '青云谱区' && year === 2023 ? { document: '青政办发〔2021〕23号' } : {};
  const pages = [
    filled('summary', form, seed),
    filled('report-indicators', { region, year, period, ...document }, seed),
  ];
  if (region === '青云谱区') pages.push(filled('report-tasks', { region, year, period }, seed));
  const table =
    region === '南昌市' && random.chance(0.5) ? arranged('city-annex-3', 'asPrinted', random) : null;
  if (table) pages.push(table);
  // The whole is that of all units, so none may be missing from the summary beside it.
  const [summary] = pages;
  const missing = summary
    ?.cells(['entry'], 'submission')
    .some(({ value }) => value === '未报送' || value === '退回修改');
  if (missing === true) return bureau(hashed(`${seed}|again`));
  const book: Book = { pages, others: [] };
  return { book, ways: workIn(book, random.integer(0, 2), random) };
}
