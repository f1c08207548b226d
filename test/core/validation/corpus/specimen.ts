/** A filled sheet that can still be changed: cells keep their identity while rows and columns move around them. */
import { cellAddress, columnLetters, parseRange } from '../../../../src/core/sheet/address';
import type { Cell, CellBinding, CellRole, CellValue, SheetModel } from '../../../../src/core/sheet/model';
import type { TemplateId, TemplateOptions } from '../../../../src/core/templates/template';

/** One cell. Formulas speak in the addresses of the template; they are rewritten when the sheet is read. */
export interface Spot {
  value: CellValue;
  formula?: string;
  format?: string;
  readonly role?: CellRole;
  readonly binding: CellBinding;
  /** Set where the value is on purpose not what the formula gives. */
  kept?: boolean;
}

/** What a program reads from the file, and where each cell stands in it. */
export interface ReadSpecimen {
  readonly model: SheetModel;
  readonly addressOf: (spot: Spot) => string | undefined;
}

export class Specimen {
  name: string;
  rows: Spot[][];
  visibility: SheetModel['visibility'];
  readonly hiddenRows = new Set<Spot>();
  readonly hiddenColumns = new Set<Spot>();
  private merged: Spot[][];
  private readonly home: readonly (readonly Spot[])[];

  constructor(
    readonly template: TemplateId,
    readonly options: TemplateOptions,
    model: SheetModel,
  ) {
    const width = Math.max(...model.rows.map((row) => row.length));
    this.name = model.name;
    this.rows = model.rows.map((row) => Array.from({ length: width }, (_, column) => spotOf(row[column])));
    this.home = this.rows.map((row) => [...row]);
    this.merged = model.merges.map(({ top, left, bottom, right }) =>
      this.rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1)),
    );
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  get spots(): Spot[] {
    return this.rows.flat();
  }

  /** Cells of these roles; with a field, of that field only. */
  cells(roles: readonly CellRole[], field?: string): Spot[] {
    return this.spots.filter(
      (spot) =>
        spot.role !== undefined &&
        roles.includes(spot.role) &&
        (field === undefined || spot.binding.field === field),
    );
  }

  find(wanted: CellBinding, role?: CellRole): Spot | undefined {
    const entries = Object.entries(wanted);
    return this.spots.find(
      (spot) =>
        (role === undefined || spot.role === role) &&
        entries.every(([key, value]) => spot.binding[key as keyof CellBinding] === value),
    );
  }

  identity(field: NonNullable<CellBinding['identity']>): Spot | undefined {
    return this.find({ identity: field }, 'identity');
  }

  placeOf(spot: Spot): { readonly row: number; readonly column: number } {
    const row = this.rows.findIndex((line) => line.includes(spot));
    return { row, column: this.rows[row]?.indexOf(spot) ?? -1 };
  }

  rowOf(spot: Spot): Spot[] {
    return this.rows[this.placeOf(spot).row] ?? [];
  }

  /** Cells from top to bottom of the column that a cell stands in. */
  columnOf(spot: Spot): Spot[] {
    const { column } = this.placeOf(spot);
    return this.rows.map((row) => row[column] as Spot);
  }

  /** Address in the template, as formulas write it. */
  homeAddress(spot: Spot): string {
    const row = this.home.findIndex((line) => line.includes(spot));
    return cellAddress(row, this.home[row]?.indexOf(spot) ?? -1);
  }

  insertRow(at: number, values: readonly CellValue[] = []): Spot[] {
    const row = Array.from({ length: this.width }, (_, column): Spot => blankSpot(values[column] ?? null));
    this.rows.splice(at, 0, row);
    return row;
  }

  insertColumn(at: number, values: ReadonlyMap<number, CellValue> = new Map()): Spot[] {
    return this.rows.map((row, index) => {
      const spot = blankSpot(values.get(index) ?? null);
      row.splice(at, 0, spot);
      return spot;
    });
  }

  removeRow(at: number): void {
    this.remove(new Set(this.rows.splice(at, 1).flat()));
  }

  removeColumn(at: number): void {
    this.remove(new Set(this.rows.flatMap((row) => row.splice(at, 1))));
  }

  /** A merged block that loses its first cell keeps its value in what is left of it. */
  private remove(gone: ReadonlySet<Spot>): void {
    this.merged = this.merged.flatMap((block) => {
      const left = block.filter((spot) => !gone.has(spot));
      const [first] = left;
      if (!first) return [];
      if (first !== block[0]) first.value = block[0]?.value ?? null;
      return left.length < 2 ? [] : [left];
    });
  }

  /** Puts the rows that stand at these places into another order. */
  reorderRows(places: readonly number[], order: readonly number[]): void {
    const rows = order.map((at) => this.rows[at] as Spot[]);
    for (const [index, place] of places.entries()) this.rows[place] = rows[index] as Spot[];
  }

  /** Puts the columns that stand at these places into another order, below the first row, which holds the title. */
  reorderColumns(places: readonly number[], order: readonly number[]): void {
    for (const row of this.rows.filter((line) => line.every(({ role }) => role !== 'title'))) {
      const spots = order.map((at) => row[at] as Spot);
      for (const [index, place] of places.entries()) row[place] = spots[index] as Spot;
    }
  }

  merge(spots: readonly Spot[]): void {
    this.merged.push([...spots]);
  }

  /** The merged block that begins with this cell; only the cell itself when it is not merged. */
  block(spot: Spot): readonly Spot[] {
    return this.merged.find(([first]) => first === spot) ?? [spot];
  }

  get blocks(): readonly (readonly Spot[])[] {
    return this.merged;
  }

  unmerge(chosen: (block: readonly Spot[]) => boolean = () => true): void {
    this.merged = this.merged.filter((block) => !chosen(block));
  }

  read(): ReadSpecimen {
    const places = new Map<Spot, { row: number; column: number }>();
    for (const [row, line] of this.rows.entries()) {
      for (const [column, spot] of line.entries()) places.set(spot, { row, column });
    }
    const rewrite = this.rewriter(places);
    const merges = this.merged.flatMap((block) => {
      const found = block.flatMap((spot) => places.get(spot) ?? []);
      if (found.length < 2) return [];
      const [rows, columns] = [found.map(({ row }) => row), found.map(({ column }) => column)];
      return [
        {
          top: Math.min(...rows),
          left: Math.min(...columns),
          bottom: Math.max(...rows),
          right: Math.max(...columns),
        },
      ];
    });
    const hidden = (spots: ReadonlySet<Spot>, axis: 'row' | 'column'): number[] =>
      [...spots].flatMap((spot) => places.get(spot)?.[axis] ?? []);
    const model: SheetModel = {
      name: this.name,
      merges,
      rows: this.rows.map((line) => line.map((spot) => cellOf(spot, rewrite))),
      ...(this.visibility === undefined ? {} : { visibility: this.visibility }),
      ...(this.hiddenRows.size > 0 ? { hiddenRows: hidden(this.hiddenRows, 'row') } : {}),
      ...(this.hiddenColumns.size > 0 ? { hiddenColumns: hidden(this.hiddenColumns, 'column') } : {}),
    };
    return {
      model,
      addressOf: (spot) => {
        const place = places.get(spot);
        return place && cellAddress(place.row, place.column);
      },
    };
  }

  /** Makes formulas point to where their cells are now, as a spreadsheet does. */
  private rewriter(
    places: ReadonlyMap<Spot, { readonly row: number; readonly column: number }>,
  ): (formula: string) => string {
    const moved = this.home.some((line, row) =>
      line.some((spot, column) => {
        const place = places.get(spot);
        return place?.row !== row || place.column !== column;
      }),
    );
    if (!moved) return (formula) => formula;
    return (formula) =>
      formula.replace(REFERENCE, (whole: string, text: string | undefined, reference: string) => {
        const range = text === undefined ? parseRange(reference) : null;
        if (!range) return whole;
        const found = this.home
          .slice(range.top, range.bottom + 1)
          .flatMap((line) => line.slice(range.left, range.right + 1))
          .flatMap((spot) => places.get(spot) ?? []);
        if (found.length === 0) return '#REF!';
        const [rows, columns] = [found.map(({ row }) => row), found.map(({ column }) => column)];
        const first = address(Math.min(...rows), Math.min(...columns), reference);
        if (!reference.includes(':')) return first;
        return `${first}:${address(Math.max(...rows), Math.max(...columns), reference)}`;
      });
  }
}

const REFERENCE = /("[^"]*")|(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\w(])/g;

function address(row: number, column: number, like: string): string {
  return like.startsWith('$') ? `$${columnLetters(column)}$${row + 1}` : cellAddress(row, column);
}

function spotOf(cell: Cell | undefined): Spot {
  const { value = null, formula, style, role, binding = {} } = cell ?? {};
  return {
    value,
    binding,
    ...(formula === undefined ? {} : { formula }),
    ...(style?.numberFormat === undefined ? {} : { format: style.numberFormat }),
    ...(role === undefined ? {} : { role }),
  };
}

function blankSpot(value: CellValue): Spot {
  return { value, binding: {} };
}

function cellOf(spot: Spot, rewrite: (formula: string) => string): Cell | undefined {
  const { value, formula, format } = spot;
  if (value === null && formula === undefined && format === undefined) return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula: rewrite(formula) }),
    ...(format === undefined ? {} : { style: { numberFormat: format } }),
  };
}
