/** Wrong workbooks: a right one, and exactly one mistake. */
import { Random } from '../corpus/random';
import { hashed } from './facts';
import { modelsOf, recalculate, type Book } from './sheets';
import type { SheetModel } from '../../../../src/core/sheet/model';
import { allocationKinds } from './wrong/allocation';
import { annexKinds } from './wrong/annexes';
import { bookKinds } from './wrong/books';
import { figureKinds } from './wrong/figures';
import { formulaKinds } from './wrong/formulas';
import { identityKinds } from './wrong/identity';
import { Scene, type Kind, type Pointed } from './wrong/kind';
import { officialKinds } from './wrong/official';
import { placeKinds } from './wrong/places';
import { summaryKinds } from './wrong/summary';
import { typingKinds } from './wrong/typing';
import { wordKinds } from './wrong/words';

export const kinds: readonly Kind[] = [
  ...figureKinds,
  ...placeKinds,
  ...typingKinds,
  ...formulaKinds,
  ...officialKinds,
  ...identityKinds,
  ...wordKinds,
  ...summaryKinds,
  ...allocationKinds,
  ...annexKinds,
  ...bookKinds,
];

/** Where one would point, on one sheet. */
export interface Place {
  readonly sheet: string;
  /** A1 addresses, any of which will do; `null` for the sheet as a whole. */
  readonly cells: readonly string[] | null;
}

export interface WrongBook {
  readonly kind: string;
  readonly why: string;
  readonly seed: number;
  readonly right: readonly SheetModel[];
  readonly wrong: readonly SheetModel[];
  /** One, or more where two sheets disagree. */
  readonly places: readonly Place[];
}

const PER_KIND = 5;
/** Some workbooks leave no room for a mistake: the next seed is tried. */
const TRIES = 40;

export const WRONG_COUNT = kinds.length * PER_KIND;

/** The workbook at a place of the corpus; always the same. All kinds come once before any comes again. */
export function wrongBook(at: number): WrongBook {
  const kind = kinds[at % kinds.length];
  if (!kind) throw new Error(`no wrong workbook ${at}`);
  return spoiled(kind, Math.floor(at / kinds.length));
}

function spoiled(kind: Kind, turn: number): WrongBook {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seed = hashed(`wrong|${kind.name}|${turn}|${attempt}`);
    const right = kind.base(seed);
    const book = kind.base(seed);
    const scene = new Scene(book, new Random(seed ^ 0x5bd1e995));
    const pointed = kind.spoil(scene);
    if (pointed === null || pointed.length === 0) continue;
    book.pages.forEach(recalculate);
    const [before, after] = [modelsOf(right), modelsOf(book)];
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    const places = placed(book, pointed);
    return { kind: kind.name, why: kind.why, seed, right: before, wrong: after, places };
  }
  throw new Error(`no workbook leaves room for “${kind.name}”`);
}

export function placed({ pages }: Book, pointed: Exclude<Pointed, null>): Place[] {
  if (pointed === 'sheet') return pages.slice(0, 1).map(({ name }) => ({ sheet: name, cells: null }));
  return pages.flatMap((page): Place[] => {
    const { addressOf } = page.read();
    const cells = pointed.flatMap((spot) => addressOf(spot) ?? []);
    return cells.length > 0 ? [{ sheet: page.name, cells }] : [];
  });
}
