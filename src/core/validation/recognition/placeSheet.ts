/** Reads a filled-in sheet back against a template: every data cell, label and identity field gets its place. */
import { sameScale, unitSuffix } from '../../plan/normalise';
import { around, oneCell, type CellRange } from '../../sheet/range';
import { cellAddress } from '../../sheet/address';
import type { IdentityField } from '../../sheet/model';
import { cellAt } from '../../sheet/model';
import type { ActualSheet } from './actualSheet';
import { asPrinted } from './asPrinted';
import type {
  FilledSheet,
  LabelState,
  PlacedAxis,
  PlacedCell,
  PlacedIdentity,
  PlacedLabel,
  PlacedSum,
} from './filledSheet';
import type { DataCell, LabelCell, Layout } from './layout';
import { columnView, findLevels, placeAxis, rowView } from './placeAxis';
import { placeIdentity } from './placeIdentity';
import { readValue } from './readValue';
import { plainLabel } from './vocabulary';

/** Places a sheet on a layout. Nothing is guessed silently: see {@link PlacedAxis.assumed} and `missing`. */
export function placeSheet(
  actual: ActualSheet,
  layout: Layout,
  recognisedBy: FilledSheet['recognisedBy'],
  assumed: FilledSheet['assumed'],
): FilledSheet {
  const { rows, columns, labelColumns } = placeAxes(actual, layout);
  const byPlace = new Map<DataCell, PlacedCell>();
  for (const expected of layout.data) {
    const row = rows.places.get(expected.row);
    const column = columns.places.get(expected.column);
    if (row === undefined || column === undefined) continue;
    byPlace.set(expected, placedCell(actual, expected, row, column));
  }
  const labels = layout.labels.map((label) => placeLabel(actual, layout, label, rows, columns, labelColumns));
  const identity = placeIdentity(actual, layout);
  const cells = [...byPlace.values()];
  return {
    name: actual.model.name,
    actual,
    layout,
    recognisedBy,
    assumed,
    rows,
    columns,
    cells,
    labels,
    identity,
    nameColumn: layout.nameColumn === null ? null : (labelColumns.get(layout.nameColumn) ?? null),
    sums: placeSums(layout, byPlace),
    table: tableRange(layout, cells, labels),
    placed: (expected) => byPlace.get(expected),
    identityOf: (field: IdentityField) => identity.find(({ expected }) => expected.field === field),
  };
}

function placeAxes(
  actual: ActualSheet,
  layout: Layout,
): { rows: PlacedAxis; columns: PlacedAxis; labelColumns: ReadonlyMap<number, number> } {
  const { vocabulary } = layout;
  const byRow = rowView(actual, vocabulary);
  const byColumn = columnView(actual, vocabulary);
  const headerRows = findLevels(layout.columns, byColumn);
  const levelColumns = findLevels(layout.rows, byRow);
  const from = Math.max(-1, ...headerRows.values()) + 1;
  const signedRows = rowsOfIdentity(placeIdentity(actual, layout));

  // Rows first by their labels alone, then columns, then rows again with all that is known.
  const labelled = placeAxis(layout.rows, byRow, levelColumns, {
    from,
    skip: signedRows,
    agrees: () => false,
    filled: () => [],
  });
  const labelColumns = placeLabelColumns(actual, layout, labelled, levelColumns, headerRows);
  const columns = placeAxis(layout.columns, byColumn, headerRows, {
    from: 0,
    skip: new Set(
      [...labelColumns].filter(([column]) => !isDataColumn(layout, column)).map(([, place]) => place),
    ),
    agrees: (line, column) =>
      agrees(
        layout.data.filter((cell) => cell.column === line.index),
        (cell) => [labelled.places.get(cell.row), column],
        actual,
      ),
    filled: (column) =>
      [...labelled.places.values()].flatMap((row) => (actual.isBlank(row, column) ? [] : [{ row, column }])),
  });
  const dataColumns = [...columns.places.values()];
  const rows = placeAxis(layout.rows, byRow, levelColumns, {
    from,
    skip: signedRows,
    agrees: (line, row) =>
      agrees(
        layout.data.filter((cell) => cell.row === line.index),
        (cell) => [row, columns.places.get(cell.column)],
        actual,
      ),
    filled: (row) => dataColumns.flatMap((column) => (actual.isBlank(row, column) ? [] : [{ row, column }])),
  });
  return { rows, columns, labelColumns };
}

/** The rows where somebody signs among them: where spare rows were deleted, they would pass for one. */
function rowsOfIdentity(identity: readonly PlacedIdentity[]): ReadonlySet<number> {
  return new Set(identity.flatMap(({ row }) => row ?? []));
}

function isDataColumn(layout: Layout, column: number): boolean {
  return layout.columns.lines.some(({ index }) => index === column);
}

/** Do the official figures and words of a line stand there? Half of them is enough: one may have been changed. */
function agrees(
  cells: readonly DataCell[],
  placeOf: (cell: DataCell) => readonly [number | undefined, number | undefined],
  actual: ActualSheet,
): boolean {
  let checked = 0;
  let equal = 0;
  for (const cell of cells) {
    if (cell.role !== 'official') continue;
    const [row, column] = placeOf(cell);
    const expected = asPrinted(readValue(cell.cell.value), cell.cell.value);
    if (row === undefined || column === undefined || expected === null) continue;
    checked += 1;
    const value = actual.valueAt(row, column);
    if (asPrinted(readValue(value), value) === expected) equal += 1;
  }
  return checked > 0 && equal * 2 >= checked;
}

/**
 * All label columns of the template, those that tell the rows apart and the others (序号, 计量单位): where their
 * heading stands, otherwise where most of their words stand.
 */
function placeLabelColumns(
  actual: ActualSheet,
  layout: Layout,
  rows: PlacedAxis,
  levels: ReadonlyMap<number, number>,
  headerRows: ReadonlyMap<number, number>,
): Map<number, number> {
  const places = new Map(levels);
  const dataRows = new Set(layout.rows.lines.map(({ index }) => index));
  const firstRow = Math.min(...dataRows);
  const { nameColumn } = layout;
  const columns = new Set(layout.labels.filter(({ row }) => dataRows.has(row)).map(({ column }) => column));
  if (nameColumn !== null) columns.add(nameColumn);
  for (const column of columns) {
    if (places.has(column) || isDataColumn(layout, column)) continue;
    const taken = new Set(places.values());
    const labels = layout.labels.filter(({ span }) => span.left === column && span.right === column);
    const words = labels.filter(({ row }) => dataRows.has(row));
    const heading = labels.filter(({ row, role }) => role === 'label' && row < firstRow).at(-1);
    const place =
      (heading && columnOfHeading(actual, layout, headerRows, heading, taken)) ??
      columnOfWords(actual, layout, rows, words, taken);
    if (place !== undefined) places.set(column, place);
  }
  return places;
}

/** A heading stands as far from the rest of the header as in the template. */
function columnOfHeading(
  actual: ActualSheet,
  { vocabulary }: Layout,
  headerRows: ReadonlyMap<number, number>,
  heading: LabelCell,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const [level, place] of headerRows) {
    const row = heading.row + place - level;
    for (let column = 0; column < actual.width; column += 1) {
      if (!taken.has(column) && actual.tokenAt(vocabulary, row, column) === heading.token) return column;
    }
  }
  return undefined;
}

function columnOfWords(
  actual: ActualSheet,
  { vocabulary }: Layout,
  rows: PlacedAxis,
  labels: readonly LabelCell[],
  taken: ReadonlySet<number>,
): number | undefined {
  let [best, most] = [-1, 0];
  for (let column = 0; column < actual.width; column += 1) {
    if (taken.has(column)) continue;
    const count = labels.filter(({ row, token }) => {
      const place = rows.places.get(row);
      return place !== undefined && actual.tokenAt(vocabulary, place, column) === token;
    }).length;
    if (count > most) [best, most] = [column, count];
  }
  return most > 0 && most * 2 >= labels.length ? best : undefined;
}

export function placedCell(actual: ActualSheet, expected: DataCell, row: number, column: number): PlacedCell {
  const cell = cellAt(actual.model, row, column);
  const value = cell?.value ?? null;
  const reading = readValue(value);
  return {
    sheet: actual.model.name,
    expected,
    row,
    column,
    address: cellAddress(row, column),
    cell,
    value,
    // A formula that nobody has calculated yet (some programs write no results) is not a blank.
    reading: reading.kind === 'blank' && cell?.formula !== undefined ? { kind: 'uncalculated' } : reading,
  };
}

function placeLabel(
  actual: ActualSheet,
  layout: Layout,
  expected: LabelCell,
  rows: PlacedAxis,
  columns: PlacedAxis,
  labelColumns: ReadonlyMap<number, number>,
): PlacedLabel {
  const place = labelPlace(actual, layout, expected, rows, columns, labelColumns);
  if (!place) return { expected, row: null, column: null, text: '', state: 'missing' };
  const text = actual.textAt(place.row, place.column);
  return { expected, ...place, text, state: labelState(layout, expected, text) };
}

function labelState(layout: Layout, expected: LabelCell, text: string): LabelState {
  const plain = plainLabel(text);
  if (plain === '') return 'blank';
  if (plain === plainLabel(expected.text)) return 'same';
  const [wanted, found] = [labelUnit(expected), labelUnit({ ...expected, text })];
  if (wanted && found) {
    if (!sameScale(wanted.unit, found.unit)) return 'unit';
    // 个 for 家 in the column 计量单位 is what people type; the words that a table is printed with are no place for it.
    if (wanted.inColumn && found.inColumn) return 'equivalent';
  }
  return layout.vocabulary.tokenOf(text) === expected.token ? 'equivalent' : 'changed';
}

/**
 * The unit that a label states: 单位：家 over a table, a cell of the column 计量单位, or behind a name as in
 * 科贷通放贷额(亿元).
 */
function labelUnit({
  text,
  binding,
}: Pick<LabelCell, 'text' | 'binding'>): { readonly unit: string; readonly inColumn: boolean } | null {
  const plain = plainLabel(text);
  const line = /^单位:(.{1,6})$/.exec(plain)?.[1];
  if (line !== undefined) return { unit: line, inColumn: false };
  if (binding.field === 'unit' && binding.indicator !== undefined) return { unit: plain, inColumn: true };
  const unit = unitSuffix(text);
  return unit === null ? null : { unit, inColumn: false };
}

function labelPlace(
  actual: ActualSheet,
  layout: Layout,
  expected: LabelCell,
  rows: PlacedAxis,
  columns: PlacedAxis,
  labelColumns: ReadonlyMap<number, number>,
): { row: number; column: number } | null {
  const row = rows.places.get(expected.row) ?? columns.levels.get(expected.row);
  const column = labelColumns.get(expected.column) ?? firstPlace(columns.places, expected.span);
  if (row !== undefined) {
    return column === undefined ? findInRow(actual, layout, expected.token, row) : { row, column };
  }
  if (layout.rows.lines.some(({ index }) => index === expected.row)) return null;
  // Titles, unit lines and notes: anywhere in the sheet by their words.
  return findToken(actual, layout, expected.token) ?? titlePlace(actual, expected, columns, rows, column);
}

function findInRow(
  actual: ActualSheet,
  { vocabulary }: Layout,
  token: string,
  row: number,
): { row: number; column: number } | null {
  for (let column = 0; column < actual.width; column += 1) {
    if (actual.tokenAt(vocabulary, row, column) === token) return { row, column };
  }
  return null;
}

function findToken(
  actual: ActualSheet,
  layout: Layout,
  token: string,
): { row: number; column: number } | null {
  for (let row = 0; row < actual.height; row += 1) {
    const found = findInRow(actual, layout, token, row);
    if (found) return found;
  }
  return null;
}

function firstPlace(places: ReadonlyMap<number, number>, { left, right }: CellRange): number | undefined {
  const found = [...places].flatMap(([at, place]) => (at >= left && at <= right ? [place] : []));
  return found.length === 0 ? undefined : Math.min(...found);
}

/** A label whose words are no longer there: what stands at its distance from the next row that is found below. */
function titlePlace(
  actual: ActualSheet,
  expected: LabelCell,
  columns: PlacedAxis,
  rows: PlacedAxis,
  column = expected.column,
): { row: number; column: number } | null {
  const [below] = [...columns.levels, ...rows.places]
    .filter(([index]) => index > expected.row)
    .sort(([one], [other]) => one - other);
  if (!below) return null;
  const row = expected.row + below[1] - below[0];
  if (rows.origins.has(row)) return null;
  const at = [column, expected.column, 0].find((each) => !actual.isBlank(row, each));
  return at === undefined ? null : { row, column: at };
}

function placeSums(layout: Layout, byPlace: ReadonlyMap<DataCell, PlacedCell>): PlacedSum[] {
  return layout.sums.flatMap((sum): PlacedSum[] => {
    const total = byPlace.get(sum.total);
    if (!total) return [];
    const parts = sum.parts.flatMap((part) => byPlace.get(part) ?? []);
    const spare = sum.spare.flatMap((part) => byPlace.get(part) ?? []);
    return [
      {
        layout: sum,
        total,
        parts: [...parts, ...spare.filter(({ reading }) => reading.kind !== 'blank')],
        incomplete: parts.length < sum.parts.length,
      },
    ];
  });
}

function tableRange(layout: Layout, cells: readonly PlacedCell[], labels: readonly PlacedLabel[]): CellRange {
  const own = cells.map(({ row, column }) => oneCell(row, column));
  const inTable = new Set([...layout.rows.lines, ...layout.columns.levels].map(({ index }) => index));
  const named = labels.flatMap(({ row, column, expected }) =>
    row !== null && inTable.has(expected.row) ? [oneCell(row, column)] : [],
  );
  const [first, ...others] = [...own, ...named];
  return first ? around([first, ...others]) : oneCell(0, 0);
}
