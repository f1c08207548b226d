/** What the workbook is like, read in the page from the grid: all that a user or a file can see of it. */
import type { WorkbenchWindow } from '../../../src/workbench/page/index';

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  readonly allowsFormats: boolean;
  /** By address: contents, look, whether it is open. */
  readonly cells: Readonly<Record<string, string>>;
  /** Contents of the cells that are locked: their formulas, or their values. */
  readonly locked: Readonly<Record<string, string>>;
  readonly open: readonly string[];
  /** Looks of all cells. */
  readonly looks: Readonly<Record<string, string>>;
  /** Everything else: merges, widths, rules, names, print set-up. */
  readonly build: Readonly<Record<string, unknown>>;
}

export interface BookState {
  readonly active: string;
  readonly sheets: readonly SheetState[];
  readonly names: unknown;
  /** How many steps can be taken back. */
  readonly undos: number;
}

/** A state as it comes from the page: of sheets that are as they were, it says only that. */
export interface SentState extends Omit<BookState, 'sheets'> {
  readonly sheets: readonly { readonly id: string; readonly changed?: SheetState }[];
}

/** What the page remembers of the state that it has sent last. */
interface Memory {
  /** Sheets as texts. */
  readonly sheets: Map<string, string>;
  /** Texts of values in which the order of parts means nothing, by what they were made of. */
  readonly texts: Map<string, string>;
}

/** Runs in the page. @param isFirst sends every sheet */
export async function bookState(isFirst: boolean): Promise<SentState> {
  const page = window as unknown as WorkbenchWindow & { kcSent?: Memory };
  if (isFirst) delete page.kcSent;
  const sent = (page.kcSent ??= { sheets: new Map(), texts: new Map() });
  const { grid } = page.kcWorkbench;
  await grid.settled();
  type Plain = Record<string, unknown>;
  // Empty parts, and the order of parts, mean nothing.
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (value === null || typeof value !== 'object') return value;
    const parts = Object.entries(value as Plain)
      .map(([key, part]): [string, unknown] => [key, plain(part)])
      .filter(([, part]) => part !== null && part !== undefined && JSON.stringify(part) !== '{}')
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(parts);
  };
  const text = (value: unknown): string => {
    const made = JSON.stringify(value);
    const known = sent.texts.get(made);
    if (known !== undefined) return known;
    const ordered = JSON.stringify(plain(value));
    sent.texts.set(made, ordered);
    return ordered;
  };
  const listed = (values: readonly unknown[]): readonly string[] => values.map(text).sort();
  const workbook = grid.api.getActiveWorkbook();
  const rulesOf = (id: string): readonly unknown[] =>
    workbook
      ?.getSheetBySheetId(id)
      ?.getDataValidations()
      .map(({ rule }) => {
        const rest = rule as unknown as Plain & { readonly ranges: readonly Plain[] };
        const ranges = rest.ranges.map(({ startRow, endRow, startColumn, endColumn }) => [
          startRow,
          startColumn,
          endRow,
          endColumn,
        ]);
        return {
          type: rest.type,
          formula1: rest.formula1,
          formula2: rest.formula2,
          error: rest.error,
          ranges,
        };
      }) ?? [];
  const formatsOf = (id: string): readonly unknown[] =>
    workbook
      ?.getSheetBySheetId(id)
      ?.getConditionalFormattingRules()
      // Where a format applies follows cells that are cut in the grid only, not in what is saved: `formats` has that.
      .map(({ rule }) => ({ rule })) ?? [];
  const sheets = grid.sheets().map((sheet): SheetState => {
    const cells: Record<string, string> = {};
    const locked: Record<string, string> = {};
    const looks: Record<string, string> = {};
    const open: string[] = [];
    sheet.worksheet.getCellMatrix().forValue((row, column, raw) => {
      if (!raw) return;
      const place = `${row},${column}`;
      const formula = sheet.formula(row, column);
      const shown = sheet.value(row, column);
      const value = typeof shown === 'number' ? Number(shown.toPrecision(12)) : shown === '' ? null : shown;
      const look = text(sheet.style(row, column));
      const own = raw.custom?.unlocked === true;
      const link = raw.custom?.link as unknown;
      const whole = text({ formula, value, own: own || null, link });
      if (whole !== '{}') cells[place] = whole;
      if (look !== '{}') looks[place] = look;
      if (!sheet.locked(row, column)) open.push(place);
      else if (formula !== undefined || value !== null) locked[place] = text(formula ?? value);
    });
    const { record } = sheet;
    const right = sheet.used(false)?.right ?? 0;
    return {
      id: sheet.id,
      name: sheet.name,
      protected: record.protection !== undefined,
      allowsFormats: record.protection?.allowFormatCells === true,
      cells,
      locked,
      open: open.sort(),
      looks,
      build: plain({
        visibility: sheet.visibility,
        protection: record.protection,
        merges: listed(sheet.merges()),
        widths: Array.from({ length: right + 1 }, (_, column) => sheet.columnWidth(column)),
        frozen: sheet.frozen,
        tab: sheet.tabColor,
        layout: record.pageLayout,
        names: listed([...record.names.values()]),
        validations: listed(record.validations.map((rule) => ({ ...rule, ruleId: null }))),
        formats: listed(record.conditionalFormats.map((format) => ({ ...format, id: null }))),
        rules: listed(rulesOf(sheet.id)),
        drawn: listed(
          formatsOf(sheet.id).map((format) => ({
            ...(format as Plain),
            rule: { ...(format as { rule: Plain }).rule, cfId: null, ranges: null },
          })),
        ),
      }) as Plain,
    };
  });
  const changed = (sheet: SheetState): boolean => {
    const now = JSON.stringify(sheet);
    const same = sent.sheets.get(sheet.id) === now;
    sent.sheets.set(sheet.id, now);
    return !same;
  };
  return {
    active: grid.activeSheet().id,
    sheets: sheets.map((sheet) => (changed(sheet) ? { id: sheet.id, changed: sheet } : { id: sheet.id })),
    names: plain({
      ours: listed([...grid.names.values()]),
      grids: listed(
        (workbook?.getDefinedNames() ?? []).map((name) => [name.getName(), name.getFormulaOrRefString()]),
      ),
    }),
    undos: grid.undos,
  };
}
