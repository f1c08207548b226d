/** Paper, print size and column widths of the tables that split targets among regions. */
import type { AllocationAnnex, Indicator } from '../plan/types';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './printSetup';
import { DENSE_SIZE, ROOMY_SIZE, TABLE_SIZE } from './styles';
import { columnWidthFor } from './textWidth';

/** Annex 3 needs a wide page and small headings; the narrow district tables have room for larger print. */
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

export function pageOf(annex: AllocationAnnex): typeof WIDE | typeof NARROW {
  return annex.indicators.length > 1 ? WIDE : NARROW;
}

/** A group of year columns is as wide as its indicator's name needs; what is left of the page is shared out. */
export function columnWidths(annex: AllocationAnnex, indicators: readonly Indicator[]): number[] {
  const { width: page, size, headerSize } = pageOf(annex);
  const years = annex.years.length;
  const labels = [...annex.labelHeader, ...annex.rows.map(({ label }) => label)];
  const label = Math.max(...labels.map((text) => columnWidthFor(text, size)));
  const groups = annex.indicators.map((id) =>
    annex.labelHeader.length > 1 ? columnWidthFor(nameOf(indicators, id), headerSize) : 0,
  );
  const spare = page - label - groups.reduce((sum, width) => sum + width, 0);
  const shares = groups.length * years + 1;
  const extra = Math.max(0, spare / shares);
  const numbers = groups.flatMap((group) => annex.years.map(() => group / years + extra));
  return [label + extra, ...numbers].map((width) => Math.floor(width * 10) / 10);
}

export function nameOf(indicators: readonly Indicator[], id: string): string {
  return indicators.find((each) => each.id === id)?.name ?? id;
}
