/** Indicators down, years across; some of the years may be base years. */
import type { Indicator, IndicatorAnnex } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { nameOf } from './allocationPage';
import { finishAnnex, officialNumber, putAnnexHead } from './officialTable';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle, TABLE_SIZE } from './styles';
import { columnWidthFor } from './textWidth';
import { formWords } from '../wording/templates';

const ROW_POINTS = 32;
const ROW_WIDTH = 7;
/** A table that leaves its names less than this is printed across the page. */
const LEAST_NAME_WIDTH = 30;
/** A label longer than this takes a second line. */
const WIDEST_LABEL = 24;
const HEADER = [formWords.rowNumber, formWords.indicatorName];

export function indicatorsTable(annex: IndicatorAnnex, indicators: readonly Indicator[]): SheetModel {
  const { orientation, widths } = pageOf(annex);
  const draft = new SheetDraft(widths);
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  putHeader(draft, annex);
  for (const row of annex.rows) putIndicator(draft, annex, row, nameOf(indicators, row.indicator));

  return finishAnnex(draft, annex, {
    orientation,
    header: { top: header, bottom: header },
    frozenColumns: 2,
    first: { row: header + 1, column: headerOf(annex).length },
  });
}

function headerOf({ header }: IndicatorAnnex): readonly string[] {
  return header ?? HEADER;
}

/** Further labels and years are as wide as their texts, the names take what is left of the page. */
function pageOf(annex: IndicatorAnnex): {
  readonly orientation: 'portrait' | 'landscape';
  readonly widths: readonly number[];
} {
  const widest = (texts: readonly (string | undefined)[]): number =>
    Math.max(...texts.map((text) => columnWidthFor(text ?? '', TABLE_SIZE))) + 1;
  const labels = headerOf(annex)
    .slice(HEADER.length)
    .map((text, index) =>
      Math.min(widest([text, ...annex.rows.map((row) => row.labels?.[index])]), WIDEST_LABEL),
    );
  const years = annex.years.map(({ printed }, index) =>
    widest([printed, ...annex.rows.map((row) => row.printed[index])]),
  );
  const taken = [ROW_WIDTH, ...labels, ...years].reduce((sum, width) => sum + width, 0);
  const upright = PORTRAIT_WIDTH - taken >= LEAST_NAME_WIDTH;
  const name = Math.max((upright ? PORTRAIT_WIDTH : LANDSCAPE_WIDTH) - taken, LEAST_NAME_WIDTH);
  return {
    orientation: upright ? 'portrait' : 'landscape',
    widths: [ROW_WIDTH, name, ...labels, ...years],
  };
}

function putHeader(draft: SheetDraft, annex: IndicatorAnnex): void {
  const row = draft.nextRow;
  const style = headerStyle();
  const header = headerOf(annex);
  for (const [column, value] of header.entries()) {
    const field = ['row', 'indicator'][column] ?? `label${column - 1}`;
    draft.put(row, column, { value, style, role: 'label', binding: { field } });
  }
  for (const [index, { year, printed }] of annex.years.entries()) {
    draft.put(row, header.length + index, { value: printed, style, role: 'label', binding: { year } });
  }
  draft.minimumHeight(row, ROW_POINTS);
}

function putIndicator(
  draft: SheetDraft,
  annex: IndicatorAnnex,
  { row, indicator, labels = [], printed }: IndicatorAnnex['rows'][number],
  name: string,
): void {
  const at = draft.nextRow;
  const binding = { indicator, region: annex.region, row };
  const body = bodyStyle();
  draft.put(at, 0, { value: row, style: body, role: 'label', binding: { ...binding, field: 'row' } });
  draft.put(at, 1, {
    value: name,
    style: runningStyle(),
    role: 'label',
    binding: { ...binding, field: 'name' },
  });
  const columns = headerOf(annex).length;
  for (let column = HEADER.length; column < columns; column += 1) {
    const field = `label${column - 1}`;
    const value = labels[column - HEADER.length] ?? null;
    draft.put(at, column, { value, style: body, role: 'label', binding: { ...binding, field } });
  }
  for (const [index, { year, role }] of annex.years.entries()) {
    draft.put(at, columns + index, officialNumber(printed[index] ?? '', { ...binding, year, field: role }));
  }
  draft.minimumHeight(at, ROW_POINTS);
}
