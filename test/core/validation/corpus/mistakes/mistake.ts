/** What a mistake is: a way to make it, and what is wrong then. */
import type { Indicator } from '../../../../../src/core/plan/types';
import type { CellValue } from '../../../../../src/core/sheet/model';
import { calculate } from '../calculate';
import { allocation, report, summary, type Book } from '../books';
import { indicatorOf } from '../filling';
import type { Random } from '../random';
import type { Specimen, Spot } from '../specimen';

export interface Made {
  readonly book: Book;
  /**
   * The cells that are wrong. Several sets where the mistake can be told in several ways that are all right (either
   * of two equal rows); a finding at one of them is exact.
   */
  readonly wrong: readonly (readonly Spot[])[];
  /** True where it is enough to name a block inside the first set: the part of a hidden row that the table fills. */
  readonly inside?: true;
}

export interface Mistake {
  /** A sentence for the table of figures. */
  readonly id: string;
  /** Rules that know this mistake; what others say about it does not count as found. */
  readonly rules: readonly string[];
  /** True where the figures are right all the same, so that an `info` is enough. */
  readonly info?: true;
  /** True for single wrong numbers that break two sums or official numbers at once. */
  readonly crossing?: true;
  /** `null` when chance gave a workbook that the mistake does not fit; it is asked again. */
  readonly make: (random: Random) => Made | null;
}

export function one(book: Book, ...spots: readonly Spot[]): Made {
  return { book, wrong: [spots] };
}

/** Any of these cells alone is the right place. */
export function anyOf(book: Book, spots: readonly Spot[]): Made {
  return { book, wrong: spots.map((spot) => [spot]) };
}

export interface Entry {
  readonly book: Book;
  readonly spot: Spot;
  readonly value: number;
  readonly indicator: Indicator;
}

type Suits = (entry: Entry) => boolean;

const FORMS: readonly ((random: Random) => Book)[] = [report, report, summary, allocation];

/** A figure that an office typed. */
export function entry(random: Random, suits: Suits = () => true, kinds = FORMS): Entry | null {
  const book = random.pick(kinds)(random);
  const entries = entriesOf(book.subject).flatMap((spot): Entry[] => {
    const found = { book, spot, value: Number(spot.value), indicator: indicatorOf(spot) };
    return suits(found) ? [found] : [];
  });
  return entries.length === 0 ? null : random.pick(entries);
}

export const reports: typeof FORMS = [report, summary];

export function entriesOf(specimen: Specimen): Spot[] {
  return specimen
    .cells(['entry', 'spare'])
    .filter(({ value, binding }) => typeof value === 'number' && binding.indicator !== undefined);
}

/** Official figures of a sheet. */
export function officialsOf(specimen: Specimen): Spot[] {
  return specimen
    .cells(['official'])
    .filter(({ value, binding }) => typeof value === 'number' && binding.indicator !== undefined);
}

/** All cells of the smallest block around these, as findings about several cells name it. */
export function boxOf(specimen: Specimen, spots: readonly Spot[]): Spot[] {
  const places = spots.map((spot) => specimen.placeOf(spot));
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return specimen.rows
    .slice(Math.min(...rows), Math.max(...rows) + 1)
    .flatMap((row) => row.slice(Math.min(...columns), Math.max(...columns) + 1));
}

/** A mistake in one typed figure. */
export function inOneEntry(
  head: Omit<Mistake, 'make'>,
  spoil: (entry: Entry, random: Random) => CellValue | undefined,
  suits: Suits = () => true,
  kinds = FORMS,
): Mistake {
  return {
    ...head,
    make: (random) => {
      const found = entry(random, suits, kinds);
      if (!found) return null;
      const value = spoil(found, random);
      if (value === undefined || value === found.value) return null;
      found.spot.value = value;
      calculate(found.book.subject);
      return one(found.book, found.spot);
    },
  };
}

/** A number as a slip of the hand makes another one of it. */
export function slip(value: number, random: Random): number | undefined {
  const text = String(value);
  const digits = Array.from(text).flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const kinds: readonly (() => string)[] = [
    // Two neighbours exchanged.
    () => {
      const at = random.integer(0, text.length - 2);
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    },
    // One digit wrong.
    () => {
      const at = random.pick(digits);
      return text.slice(0, at) + String(random.integer(0, 9)) + text.slice(at + 1);
    },
    // One digit lost.
    () => {
      const at = random.pick(digits);
      return text.slice(0, at) + text.slice(at + 1);
    },
    // One digit twice.
    () => {
      const at = random.pick(digits);
      return text.slice(0, at + 1) + text.slice(at);
    },
  ];
  const typed = random.pick(kinds)();
  if (!/^\d+(\.\d+)?$/.test(typed)) return undefined;
  const number = Number(typed);
  return number === value ? undefined : number;
}
