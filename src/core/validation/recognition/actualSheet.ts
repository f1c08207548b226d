/** A sheet as somebody filled it in, with what the placing needs to look up quickly. */
import { aroundCells, type CellRange } from '../../sheet/range';
import { cellAt, type CellValue, type SheetModel } from '../../sheet/model';
import type { Token, Vocabulary } from './vocabulary';

export class ActualSheet {
  readonly height: number;
  readonly width: number;
  private readonly mergesByRow = new Map<number, readonly CellRange[]>();
  private vocabulary: Vocabulary | null = null;
  private tokens: (Token | undefined)[][] = [];

  constructor(readonly model: SheetModel) {
    this.height = model.rows.length;
    this.width = model.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  }

  valueAt(row: number, column: number): CellValue {
    return cellAt(this.model, row, column)?.value ?? null;
  }

  isBlank(row: number, column: number): boolean {
    const value = this.valueAt(row, column);
    return value === null || (typeof value === 'string' && value.trim() === '');
  }

  /** The smallest block around what stands in the sheet; rows below it may have a look and nothing in them. */
  filled(): CellRange | undefined {
    const cells = this.model.rows.flatMap((line, row) =>
      Array.from(line, (_, column) => ({ row, column })).filter(({ column }) => !this.isBlank(row, column)),
    );
    return cells.length > 0 ? aroundCells(cells) : undefined;
  }

  textAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** Meaning of what stands in a cell itself; numbers count only where they can be a year or a serial number. */
  tokenAt(vocabulary: Vocabulary, row: number, column: number): Token {
    if (this.vocabulary !== vocabulary) {
      this.vocabulary = vocabulary;
      this.tokens = [];
    }
    const line = (this.tokens[row] ??= []);
    const known = line[column];
    if (known !== undefined) return known;
    const value = this.valueAt(row, column);
    const worded =
      typeof value === 'string' ||
      (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 2100);
    return (line[column] = worded ? vocabulary.tokenOf(String(value)) : '');
  }

  /** The merged block that a cell belongs to. */
  mergeAt(row: number, column: number): CellRange | undefined {
    let merges = this.mergesByRow.get(row);
    if (merges === undefined) {
      merges = this.model.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
      this.mergesByRow.set(row, merges);
    }
    return merges.find(({ left, right }) => left <= column && column <= right);
  }
}
