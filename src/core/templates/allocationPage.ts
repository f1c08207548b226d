/** Paper, print size and column widths of the tables that split targets among regions. */
import type { AllocationAnnex, Indicator } from '../plan/types';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './printSetup';
import { DENSE_SIZE, ROOMY_SIZE, TABLE_SIZE } from './styles';
import { columnWidthFor } from './textWidth';

/** Many columns need a wide page and small headings; the narrow tables of one indicator have room for larger print. */
const WIDE = {
  orientation: 'landscape',
  width: LANDSCAPE_WIDTH,
  size: TABLE_SIZE,
  headerSize: DENSE_SIZE,
  rowPoints: 27,
} as const;
const NARROW = {
  orientation: 'portrait',
  width: PORTRAIT_WIDTH,
  size: ROOMY_SIZE,
  headerSize: ROOMY_SIZE,
  rowPoints: 34,
} as const;
const MOST_NARROW_COLUMNS = 5;
const NUMBER_WIDTH = 6;

export function pageOf(annex: AllocationAnnex): typeof WIDE | typeof NARROW {
  return annex.indicators.length > 1 || annex.years.length > MOST_NARROW_COLUMNS ? WIDE : NARROW;
}

/** The header rows of the table, outer first. */
export function headerLevels(
  annex: Pick<AllocationAnnex, 'years' | 'indicators' | 'labelHeader'>,
): readonly ('indicator' | 'group' | 'year')[] {
  const grouped = annex.years.some(({ group }) => group !== undefined);
  const named = annex.indicators.length > 1 || annex.labelHeader.length > (grouped ? 2 : 1);
  return [...(named ? (['indicator'] as const) : []), ...(grouped ? (['group'] as const) : []), 'year'];
}

/** Columns before the figures: the labels, and the row numbers where the table prints them. */
export function labelColumns({ numberHeader }: AllocationAnnex): number {
  return numberHeader === undefined ? 1 : 2;
}

/** A group of year columns is as wide as its indicator's name needs; what is left of the page is shared out. */
export function columnWidths(annex: AllocationAnnex, indicators: readonly Indicator[]): number[] {
  const { width: page, size, headerSize } = pageOf(annex);
  const years = annex.years.length;
  const labels = [...annex.labelHeader, ...annex.rows.map(({ label }) => label)];
  const label = Math.max(...labels.map((text) => columnWidthFor(text, size)));
  const named = headerLevels(annex).includes('indicator');
  const groups = annex.indicators.map((id) =>
    named ? columnWidthFor(nameOf(indicators, id), headerSize) : 0,
  );
  const number = annex.numberHeader === undefined ? [] : [NUMBER_WIDTH];
  const taken = [label, ...number, ...groups].reduce((sum, width) => sum + width, 0);
  const shares = groups.length * years + 1;
  const extra = Math.max(0, (page - taken) / shares);
  const least = (column: number): number =>
    Math.max(...annex.rows.map(({ printed }) => columnWidthFor(printed[column] ?? '', size)));
  const numbers = groups.flatMap((group, at) =>
    annex.years.map((_, year) => Math.max(group / years + extra, least(at * years + year))),
  );
  return [...number, label + extra, ...numbers].map((width) => Math.floor(width * 10) / 10);
}

export function nameOf(indicators: readonly Indicator[], id: string): string {
  return indicators.find((each) => each.id === id)?.name ?? id;
}
