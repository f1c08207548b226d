/** A kind of mistake: what stands on the sheet before, what somebody does to it, and where one would point. */
import type { CellValue } from '../../../../../src/core/sheet/model';
import { Random } from '../../corpus/random';
import type { Specimen, Spot } from '../../corpus/specimen';
import { beside, chosen, filled, type FormId, type Wanted } from '../fill';
import { indicatorOf } from '../facts';
import { type, type Book } from '../sheets';

/** Cells to point at, the whole sheet, or `null` when this workbook leaves no room for the mistake. */
export type Pointed = readonly Spot[] | 'sheet' | null;

export interface Kind {
  readonly name: string;
  /** Why it is wrong, in one line. */
  readonly why: string;
  readonly base: (seed: number) => Book;
  readonly spoil: (scene: Scene) => Pointed;
  /** Which of the pages the cells are on; the first when left out. */
  readonly page?: number;
}

/** A right workbook with the hand of the one who spoils it. */
export class Scene {
  readonly page: Specimen;

  constructor(
    readonly book: Book,
    readonly random: Random,
  ) {
    const [page] = book.pages;
    if (!page) throw new Error('no sheet');
    this.page = page;
  }

  /** Numbers typed in, of the indicators that fit. */
  figures(fits: (id: string, value: number) => boolean = () => true, page = this.page): Spot[] {
    const field = page.template === 'report-allocation' ? 'target' : 'actual';
    return page
      .cells(['entry', 'spare'], field)
      .filter(({ value, binding }) => typeof value === 'number' && fits(binding.indicator ?? '', value));
  }

  figure(fits?: (id: string, value: number) => boolean): Spot | null {
    const found = this.figures(fits);
    return found.length > 0 ? this.random.pick(found) : null;
  }

  /** Types into a figure what the function gives for it. */
  retype(
    fits: ((id: string, value: number) => boolean) | null,
    change: (value: number, spot: Spot) => CellValue | undefined,
    format?: string,
  ): Pointed {
    const spot = this.figure(fits ?? undefined);
    if (!spot) return null;
    const before = spot.value;
    const after = change(Number(before), spot);
    if (after === undefined || after === before) return null;
    type(spot, after, format);
    return [spot];
  }

  /** Types into one of these cells. */
  retypeOne(spots: readonly Spot[], change: (spot: Spot) => CellValue | undefined): Pointed {
    if (spots.length === 0) return null;
    const spot = this.random.pick(spots);
    const after = change(spot);
    if (after === undefined || after === spot.value) return null;
    type(spot, after);
    return [spot];
  }

  beside(spot: Spot, field: string): Spot | undefined {
    return beside(this.page, spot, field);
  }

  /** The row that holds a cell, without blanks at its ends. */
  row(spot: Spot, page = this.page): Spot[] {
    return page.rowOf(spot).filter(({ role }) => role !== undefined);
  }

  dropRow(spot: Spot): void {
    this.page.removeRow(this.page.placeOf(spot).row);
  }
}

export function form(id: FormId, wanted: Wanted | ((random: Random) => Wanted) = {}): (seed: number) => Book {
  return (seed) => {
    const random = new Random(seed);
    const asked = typeof wanted === 'function' ? wanted(random) : wanted;
    return { pages: [filled(id, chosen(id, random, asked), seed)], others: [] };
  };
}

export const indicators = (wanted: Wanted = {}): ((seed: number) => Book) =>
  form('report-indicators', wanted);
export const cityReport = (wanted: Wanted = {}): ((seed: number) => Book) =>
  form('report-indicators', { region: '南昌市', ...wanted });
export const wholeYear = indicators({ period: '全年' });

/** Swaps what stands in two cells. */
export function swap(one: Spot, other: Spot): void {
  const [first, second] = [one.value, other.value];
  type(one, second);
  type(other, first);
}

/** A count of some size, as enterprises are. */
export function counts(id: string, value: number): boolean {
  return indicatorOf(id).integer && id !== 'ht-zone-rank' && value >= 30;
}
