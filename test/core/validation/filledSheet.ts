/** Builds filled-in sheets for tests: a template, filled with plausible figures, then changed in one place or another. */
import Big from 'big.js';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import type { Indicator, PlanLibrary } from '../../../src/core/plan/types';
import { cellAddress, columnLetters, parseRange } from '../../../src/core/sheet/address';
import type { CellRange } from '../../../src/core/sheet/range';
import type { Cell, CellBinding, CellValue, SheetModel } from '../../../src/core/sheet/model';
import { templateById } from '../../../src/core/templates/catalogue';
import type { TemplateId, TemplateOptions } from '../../../src/core/templates/template';

export let library: PlanLibrary = { ...embeddedLibrary };

/** From now on another copy: what the validator remembers of a library is worked out anew. */
export function renewLibrary(): void {
  library = { ...embeddedLibrary };
}

/** From now on the sheets are those of another library. */
export function useLibrary(other: PlanLibrary): void {
  library = other;
}

/** What a place is found by: an address, or what the template says that it is about. */
export type Place = string | CellBinding;

type Rows = readonly (readonly (Cell | undefined)[])[];

/** A sheet in the making. Every step gives a new one. */
export class FilledSheet {
  private constructor(private readonly model: SheetModel) {}

  static of(template: TemplateId, options: TemplateOptions = {}): FilledSheet {
    const found = templateById(template, library);
    if (!found) throw new Error(`no template ${template}`);
    return new FilledSheet(found.build(library, options));
  }

  /** A1 address of the one cell that the template binds so. */
  at(place: Place): string {
    const { row, column } = this.find(place);
    return cellAddress(row, column);
  }

  value(place: Place): CellValue {
    const { row, column } = this.find(place);
    return this.model.rows[row]?.[column]?.value ?? null;
  }

  /** Sets a value; a formula that was there goes. */
  set(place: Place, value: CellValue, more: Partial<Cell> = {}): FilledSheet {
    const { row, column } = this.find(place);
    return this.mapCells((cell, at, across) => {
      if (at !== row || across !== column) return cell;
      const kept = Object.entries(cell ?? {}).filter(([key]) => key !== 'formula');
      return { ...Object.fromEntries(kept), value, ...more };
    });
  }

  change(changes: Readonly<Record<string, CellValue>>): FilledSheet {
    return Object.entries(changes).reduce<FilledSheet>(
      (sheet, [place, value]) => sheet.set(place, value),
      this,
    );
  }

  mapCells(change: (cell: Cell | undefined, row: number, column: number) => Cell | undefined): FilledSheet {
    const width = Math.max(...this.model.rows.map((row) => row.length));
    return this.with(
      this.model.rows.map((line, row) =>
        Array.from({ length: width }, (_, column) => change(line[column], row, column)),
      ),
    );
  }

  /** Every cell with its place. */
  cells(): { readonly row: number; readonly column: number; readonly cell: Cell }[] {
    return this.model.rows.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell ? [{ row, column, cell }] : [])),
    );
  }

  withoutRow(row: number): FilledSheet {
    return this.with(
      this.model.rows.filter((_, at) => at !== row - 1),
      moveMerges(this.model.merges, 'top', 'bottom', row - 1, -1),
    );
  }

  withRow(row: number, values: readonly CellValue[]): FilledSheet {
    const rows = [...this.model.rows];
    rows.splice(
      row - 1,
      0,
      values.map((value) => ({ value })),
    );
    return this.with(rows, moveMerges(this.model.merges, 'top', 'bottom', row - 1, 1));
  }

  withoutColumn(column: number): FilledSheet {
    return this.with(
      this.model.rows.map((line) => line.filter((_, at) => at !== column - 1)),
      moveMerges(this.model.merges, 'left', 'right', column - 1, -1),
    );
  }

  withColumn(column: number, values: readonly CellValue[]): FilledSheet {
    const rows = this.model.rows.map((line, row) => {
      const cells = Array.from(line);
      cells.splice(column - 1, 0, { value: values[row] ?? null });
      return cells;
    });
    return this.with(rows, moveMerges(this.model.merges, 'left', 'right', column - 1, 1));
  }

  /** Puts rows into another order; rows count from 1. */
  withRowOrder(first: number, order: readonly number[]): FilledSheet {
    const rows = [...this.model.rows];
    for (const [offset, row] of order.entries())
      rows[first - 1 + offset] = this.model.rows[row - 1] as Rows[0];
    return this.with(rows);
  }

  /** As after pasting values: merged blocks gone, only their first cell keeps its text. */
  unmerged(): FilledSheet {
    return new FilledSheet({ ...this.model, merges: [] });
  }

  /** The whole sheet further down and to the right, its formulas with it, as a spreadsheet does it. */
  moved(down: number, right: number): FilledSheet {
    let sheet = this.mapCells((cell) =>
      cell?.formula === undefined ? cell : { ...cell, formula: movedFormula(cell.formula, down, right) },
    );
    for (let step = 0; step < down; step += 1) sheet = sheet.withRow(1, []);
    for (let step = 0; step < right; step += 1) sheet = sheet.withColumn(1, []);
    return sheet;
  }

  named(name: string): FilledSheet {
    return new FilledSheet({ ...this.model, name });
  }

  with(rows: Rows, merges = this.model.merges, more: Partial<SheetModel> = {}): FilledSheet {
    return new FilledSheet({ ...this.model, ...more, rows, merges });
  }

  hiding(more: Pick<SheetModel, 'visibility' | 'hiddenRows' | 'hiddenColumns'>): FilledSheet {
    return new FilledSheet({ ...this.model, ...more });
  }

  /** The sheet with all that the template says of it, looks included: what a host draws. */
  asBuilt(): SheetModel {
    return this.model;
  }

  /** The sheet as a reader gives it: values, formulas and formats, but nothing of what the template knows. */
  asRead(): SheetModel {
    const { name, merges, visibility, hiddenRows, hiddenColumns } = this.model;
    return {
      name,
      merges,
      ...(visibility === undefined ? {} : { visibility }),
      ...(hiddenRows === undefined ? {} : { hiddenRows }),
      ...(hiddenColumns === undefined ? {} : { hiddenColumns }),
      rows: this.model.rows.map((line) =>
        Array.from(line, (cell): Cell | undefined => {
          if (!cell) return undefined;
          const { value, formula, style } = cell;
          const format = style?.numberFormat;
          return {
            value,
            ...(formula === undefined ? {} : { formula }),
            ...(format === undefined ? {} : { style: { numberFormat: format } }),
          };
        }),
      ),
    };
  }

  private find(place: Place): { row: number; column: number } {
    if (typeof place === 'string') {
      const range = parseRange(place);
      if (!range) throw new Error(`${place} is no address`);
      return { row: range.top, column: range.left };
    }
    const wanted = Object.entries(place);
    const found = this.cells().filter(({ cell }) =>
      wanted.every(([key, value]) => cell.binding?.[key as keyof CellBinding] === value),
    );
    const data = found.filter(({ cell }) => cell.role !== 'label');
    const [only, another] = data.length > 0 ? data : found;
    if (!only || another) throw new Error(`${found.length} cells are bound to ${JSON.stringify(place)}`);
    return only;
  }
}

function movedFormula(formula: string, down: number, right: number): string {
  return formula.replace(
    /("[^"]*")|(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\d(])/g,
    (whole, text: string | undefined, one: string, letters: string, two: string, row: string) => {
      const place = text === undefined ? parseRange(`${letters}${row}`) : null;
      if (!place) return whole;
      return `${one}${columnLetters(place.left + right)}${two}${place.top + down + 1}`;
    },
  );
}

function moveMerges(
  merges: readonly CellRange[],
  from: 'top' | 'left',
  to: 'bottom' | 'right',
  at: number,
  by: number,
): CellRange[] {
  return merges
    .filter((merge) => !(by < 0 && merge[from] === at && merge[to] === at))
    .map((merge) => ({
      ...merge,
      [from]: merge[from] + (merge[from] >= at && !(by < 0 && merge[from] === at) ? by : 0),
      [to]: merge[to] + (merge[to] >= at ? by : 0),
    }));
}

/** A copy pasted with its rows as columns, without merged cells. */
export function turned({ name, rows }: SheetModel): SheetModel {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    merges: [],
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column])),
  };
}

/** An official annex as issued. */
export function annex(template: TemplateId): FilledSheet {
  return FilledSheet.of(template);
}

const SIGN_OFF = {
  head: '王建国',
  filler: '李敏',
  phone: '0791-88888888',
  reportedOn: '2026-01-08',
} as const;

/** A plausible figure: a little above the target, whole where the indicator is. */
function plausible(indicator: Indicator | undefined, target: number, share: number): number {
  if (indicator?.measure === 'rank') return Math.max(1, target - 1);
  const value = new Big(target).times(share);
  const rounded = Number(value.round(indicator?.integer ? 0 : (indicator?.decimals ?? 2)).toFixed());
  return indicator?.unit === '%' ? Math.min(rounded, 99) : rounded;
}

/** 指标完成情况报表, filled in and signed; every target is a little exceeded. */
export function report(options: TemplateOptions = {}, share = 1.05): FilledSheet {
  const form = FilledSheet.of('report-indicators', {
    region: '南昌高新区',
    year: 2023,
    period: '全年',
    ...options,
  });
  const targets = new Map(
    form
      .cells()
      .filter(({ cell }) => cell.role === 'official' && cell.binding?.field === 'target')
      .map(({ cell }) => [cell.binding?.indicator, cell.value] as const),
  );
  return signed(
    form.mapCells((cell) => {
      const { indicator, field } = cell?.binding ?? {};
      if (!cell || cell.role !== 'entry' || field !== 'actual') return cell;
      const known = library.indicators.find(({ id }) => id === indicator);
      const target = targets.get(indicator);
      // A target such as 9以上 is no number.
      return { ...cell, value: plausible(known, typeof target === 'number' ? target : 10, share) };
    }),
  );
}

/** 任务分解上报表, filled in so that the parts add up to the target. */
export function allocation(options: TemplateOptions = {}): FilledSheet {
  const form = FilledSheet.of('report-allocation', { region: '南昌市', year: 2023, ...options });
  const totals = new Map(
    form
      .cells()
      .filter(({ cell }) => cell.role === 'official' && cell.binding?.field === 'target')
      .map(({ cell }) => [cell.binding?.indicator, cell.value as number] as const),
  );
  const entries = form.cells().filter(({ cell }) => cell.role === 'entry' && cell.binding?.indicator);
  const count = new Set(entries.map(({ row }) => row)).size;
  const first = Math.min(...entries.map(({ row }) => row));
  return signed(
    form.mapCells((cell, row) => {
      const indicator = library.indicators.find(({ id }) => id === cell?.binding?.indicator);
      if (cell?.role !== 'entry' || !indicator) return cell;
      const total = new Big(totals.get(indicator.id) ?? 0);
      if (!indicator.additive)
        return { ...cell, value: Number(total.plus(row % 2 ? '0.1' : '-0.1').toFixed()) };
      const places = indicator.integer ? 0 : 2;
      const part = total.div(count).round(places, Big.roundDown);
      const value = row === first ? total.minus(part.times(count - 1)) : part;
      return { ...cell, value: Number(value.toFixed()) };
    }),
  );
}

/** The sign-off line filled in, a week after the year of the form has ended. */
export function signed(form: FilledSheet): FilledSheet {
  const year = Number((form.value({ identity: 'period' }) as string).slice(0, 4));
  const texts: Readonly<Record<string, string>> = { ...SIGN_OFF, reportedOn: `${year + 1}-01-08` };
  return form.mapCells((cell) => {
    const field = cell?.role === 'identity' ? cell.binding?.identity : undefined;
    const value = field === undefined ? undefined : texts[field];
    return cell && value !== undefined ? { ...cell, value } : cell;
  });
}

/** 汇总表, every unit a little above its target. */
export function summary(options: TemplateOptions = {}, share = 1.05): FilledSheet {
  const form = FilledSheet.of('summary', { region: '南昌市', year: 2023, period: '全年', ...options });
  const targets = new Map(
    form
      .cells()
      .filter(({ cell }) => cell.role === 'official' && cell.binding?.field === 'target')
      .map(
        ({ cell }) => [`${cell.binding?.indicator}|${cell.binding?.region}`, cell.value as number] as const,
      ),
  );
  return signed(
    form.mapCells((cell) => {
      const { indicator, region, field } = cell?.binding ?? {};
      if (!cell || cell.role !== 'entry' || field !== 'actual') return cell;
      const known = library.indicators.find(({ id }) => id === indicator);
      return { ...cell, value: plausible(known, targets.get(`${indicator}|${region}`) ?? 10, share) };
    }),
  );
}

/** A number of the sheet as an issue states it. */
export function digitsOf(sheet: FilledSheet, place: Place): string {
  return (sheet.value(place) as number).toString();
}
