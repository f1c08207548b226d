import { cellAddress } from '../sheet/address';
import type { SheetModel } from '../sheet/model';
import type { DocumentSeed, PlanLibrary } from './types';

/** What was understood of a table that a workbook marks as its own plan, in the order of the table. */
export interface OwnPlanReading {
  /** Official names where the library knows the indicator, else as the table writes it. */
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  /** The whole first, where the table has one. */
  readonly regions: readonly string[];
  /** How many numbers answer. */
  readonly figures: number;
  /** Cells beside and below the figures that hold a number which no question will ever find. */
  readonly unread: readonly string[];
}

/**
 * Tells what was understood.
 *
 * @param library the one that holds the plan
 */
export function ownPlanReading(library: PlanLibrary, sheet: SheetModel, plan: DocumentSeed): OwnPlanReading {
  const indicators = new Map(library.indicators.map(({ id, name }) => [id, name]));
  // A row of sums bears a name of its own in the library; the table calls it 合计.
  const regions = new Map(
    library.regions.map(({ name, synonymsIn }) => [name, synonymsIn?.[plan.key]?.[0] ?? name]),
  );
  const read = new Set(plan.statements.map(({ section }) => section.slice(section.lastIndexOf('!') + 1)));
  const places = sheet.rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({ cell, row, column, address: cellAddress(row, column) })),
  );
  const figures = places.filter(({ address }) => read.has(address));
  const top = Math.min(...figures.map(({ row }) => row));
  const left = Math.min(...figures.map(({ column }) => column));
  const unread = places.filter(
    ({ cell, row, column, address }) =>
      typeof cell?.value === 'number' && row >= top && column >= left && !read.has(address),
  );
  const years = plan.statements.flatMap(({ year }) => year ?? []);
  return {
    indicators: [...new Set(plan.statements.map(({ indicator }) => indicators.get(indicator) ?? indicator))],
    years: [...new Set(years)].sort((one, other) => one - other),
    regions: [...new Set(plan.statements.map(({ region }) => regions.get(region) ?? region))],
    figures: plan.statements.length,
    unread: unread.map(({ address }) => address),
  };
}
