/**
 * What the file library cannot write: which cells are selected when a sheet opens, rows whose height is only where
 * they begin, and results of formulas that are errors (it saves them as texts).
 */
import { cellAddress, rangeAddress } from '../../core/sheet/address';
import type { SheetModel } from '../../core/sheet/model';
import { replaceParts } from './replaceParts';

/** Completes a file that the library has written from these sheets, in this order. */
export function completeFile(bytes: Uint8Array, sheets: readonly SheetModel[]): Uint8Array {
  const changes = new Map<string, (text: string) => string>();
  sheets.forEach((sheet, index) => {
    const errors = errorResults(sheet);
    const growing = new Set((sheet.growingRows ?? []).map((row) => `${row + 1}`));
    if (sheet.selection === undefined && errors.size === 0 && growing.size === 0) return;
    changes.set(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      withSelection(withGrowingRows(withErrors(xml, errors), growing), sheet),
    );
  });
  return changes.size === 0 ? bytes : replaceParts(bytes, changes);
}

function errorResults({ rows }: SheetModel): ReadonlySet<string> {
  const places = new Set<string>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const isError = typeof cell?.value === 'object' && cell.value !== null;
      if (isError && cell.formula !== undefined) places.add(cellAddress(row, column));
    });
  });
  return places;
}

function withErrors(xml: string, places: ReadonlySet<string>): string {
  if (places.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"([^<>]*) t="str"/g, (whole, place: string, attributes: string) =>
    places.has(place) ? `<c r="${place}"${attributes} t="e"` : whole,
  );
}

/** A height that is not the user's own gives way as soon as a text needs more. */
function withGrowingRows(xml: string, rows: ReadonlySet<string>): string {
  if (rows.size === 0) return xml;
  return xml.replace(/<row r="(\d+)"([^<>]*?) customHeight="1"/g, (whole, row: string, attributes: string) =>
    rows.has(row) ? `<row r="${row}"${attributes}` : whole,
  );
}

function withSelection(xml: string, { selection, freeze }: SheetModel): string {
  if (selection === undefined) return xml;
  const pane = /<pane [^<>]*activePane="(\w+)"[^<>]*\/>/.exec(xml)?.[1];
  const cell = cellAddress(selection.top, selection.left);
  const element = `<selection${freeze && pane ? ` pane="${pane}"` : ''} activeCell="${cell}" sqref="${rangeAddress(selection)}"/>`;
  return xml.replace(
    /<sheetView ([^<>]*?)(?:\/>|>([^]*?)<\/sheetView>)/,
    (_, attributes: string, content = '') =>
      `<sheetView ${attributes}>${String(content)}${element}</sheetView>`,
  );
}
