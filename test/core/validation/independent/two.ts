/** Workbooks with two mistakes at once, each in cells of its own: neither may hide the other. */
import type { SheetModel } from '../../../../src/core/sheet/model';
import { Random } from '../corpus/random';
import { hashed } from './facts';
import { modelsOf, recalculate, type Book } from './sheets';
import { placed, type Place } from './wrong';
import { allocationKinds } from './wrong/allocation';
import { figureKinds } from './wrong/figures';
import { formulaKinds } from './wrong/formulas';
import { identityKinds } from './wrong/identity';
import { form, Scene, type Kind } from './wrong/kind';
import { officialKinds } from './wrong/official';
import { placeKinds } from './wrong/places';
import { summaryKinds } from './wrong/summary';
import { typingKinds } from './wrong/typing';
import { wordKinds } from './wrong/words';

export interface TwiceWrong {
  readonly kinds: readonly [string, string];
  readonly seed: number;
  readonly right: readonly SheetModel[];
  readonly wrong: readonly SheetModel[];
  /** Of the one mistake, and of the other. */
  readonly places: readonly [readonly Place[], readonly Place[]];
}

export const TWO_COUNT = 160;
const TRIES = 200;

/** Mistakes that any right form of a sort may leave room for, whatever form they were thought of for. */
const SORTS: readonly { readonly base: (seed: number) => Book; readonly kinds: readonly Kind[] }[] = [
  {
    base: form('report-indicators'),
    kinds: [...figureKinds, ...placeKinds, ...typingKinds, ...formulaKinds, ...identityKinds],
  },
  {
    base: form('report-indicators', { period: '全年' }),
    kinds: [...figureKinds, ...placeKinds, ...wordKinds.slice(0, 9), ...officialKinds],
  },
  { base: form('summary'), kinds: [...summaryKinds, ...typingKinds, ...identityKinds] },
  {
    base: form('report-allocation', { region: '南昌县' }),
    kinds: [...allocationKinds, ...typingKinds, ...identityKinds],
  },
];

/** The workbook at a place of the corpus; always the same. */
export function twiceWrong(at: number): TwiceWrong {
  const sort = SORTS[at % SORTS.length];
  if (!sort) throw new Error(`no workbook ${at}`);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seed = hashed(`two|${at}|${attempt}`);
    const found = spoiledTwice(sort.base, sort.kinds, seed);
    if (found) return found;
  }
  throw new Error(`no workbook leaves room for the two mistakes of ${at}`);
}

function spoiledTwice(base: (seed: number) => Book, kinds: readonly Kind[], seed: number): TwiceWrong | null {
  const random = new Random(seed);
  const [one, other] = random.shuffled(kinds);
  if (!one || !other) return null;
  const right = base(seed);
  const book = base(seed);
  const scene = new Scene(book, random);
  const first = one.spoil(scene);
  if (first === null || first === 'sheet' || first.length > 4) return null;
  book.pages.forEach(recalculate);
  const second = other.spoil(scene);
  if (second === null || second === 'sheet' || second.length > 4) return null;
  // In rows of their own, so that each has to be found by itself.
  const rows = new Set(first.map((spot) => scene.page.placeOf(spot).row));
  if (second.some((spot) => rows.has(scene.page.placeOf(spot).row))) return null;
  book.pages.forEach(recalculate);
  const places = [placed(book, first), placed(book, second)] as const;
  if (places.some((each) => each.length === 0)) return null;
  return { kinds: [one.name, other.name], seed, right: modelsOf(right), wrong: modelsOf(book), places };
}
