/** The cells of a sheet part, gathered element by element. */
import { cellAddress, parseRange } from '../../core/sheet/address';
import type { Cell, CellError, CellValue } from '../../core/sheet/model';
import { sizeOf } from '../../core/sheet/range';
import { DAYS_1904 } from '../../core/sheet/serialDate';
import { isoSerial } from './isoDate';
import { fromFileFormula, shiftFormula } from './formula';
import { READING_BOUNDS } from './readingBounds';
import { damaged, refusal } from './refusal';
import { TextGatherer, type RichText, type SharedString } from './sharedStrings';
import type { CellLooks } from './style';
import { decodeText } from './text';
import { isOn, type Attributes } from './xml';

/** What all sheets of a workbook share. */
export interface CellContext {
  readonly strings: readonly SharedString[];
  readonly looks: CellLooks;
  readonly from1904: boolean;
  /** What all sheets together may still hold; counted down. */
  readonly left: { cells: number; sharedFormulas: number; spilled: number };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface SheetCells {
  readonly rows: (Cell | undefined)[][];
  /** The block that holds every cell that was read, blank ones with a look included. */
  readonly height: number;
  readonly width: number;
  /** Filled cells beyond the limits of reading. */
  readonly beyond: number;
  /** Cells whose text is lost because the file numbers it wrongly. */
  readonly lostTexts: readonly string[];
  /** Cells whose formula the file does not hold in full. */
  readonly orphans: readonly string[];
  /** Cells that the file holds twice; the last one counts. */
  readonly repeated: readonly string[];
  /** Blocks of array formulas that are not where they should be, or too large. */
  readonly arrays: readonly string[];
  readonly hasSeveralLooks: boolean;
  readonly hasPictures: boolean;
  /** Fixed heights, in points by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Heights that a program has worked out and would work out again for a longer text. */
  readonly growing: ReadonlyMap<number, number>;
  readonly hidden: ReadonlySet<number>;
}

/** A formula that a file stores once for many cells. */
interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Follower {
  readonly cell: Mutable<Cell>;
  readonly number: string;
  readonly row: number;
  readonly column: number;
}

const NOTHING: Attributes = {};

/** Gathers the cells of one sheet from the elements inside `<sheetData>`. */
export class CellGatherer {
  readonly #context: CellContext;
  readonly #rows: (Cell | undefined)[][] = [];
  readonly #masters = new Map<string, Master>();
  readonly #followers: Follower[] = [];
  readonly #lostTexts: string[] = [];
  readonly #orphans: string[] = [];
  readonly #repeated: string[] = [];
  readonly #arrays: string[] = [];
  readonly #heights = new Map<number, number>();
  readonly #growing = new Map<number, number>();
  readonly #hidden = new Set<number>();
  readonly #inline = new TextGatherer();
  #height = 0;
  #width = 0;
  #beyond = 0;
  #hasSeveralLooks = false;
  #hasPictures = false;
  #row = -1;
  #column = -1;
  /** What the cell at hand consists of. */
  #cell: Attributes = NOTHING;
  #isInside = false;
  #value: string | undefined;
  #formula: string | undefined;
  #formulaOf: Attributes = NOTHING;
  #rich: RichText | undefined;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'row':
        this.#openRow(attributes);
        break;
      case 'f':
        this.#formulaOf = attributes;
        break;
      case 'v':
        break;
      case 'is':
        this.#inline.begin();
        break;
      default:
        this.#inline.open(name, attributes);
    }
  }

  close(name: string, text: string): void {
    switch (name) {
      case 'c':
        this.#closeCell();
        break;
      case 'v':
        this.#value = text;
        break;
      case 'f':
        this.#formula = text;
        break;
      case 'is':
        this.#rich = this.#inline.end();
        break;
      case 'row':
        break;
      default:
        this.#inline.close(name, text);
    }
  }

  #openRow(attributes: Attributes): void {
    const stated = Number(attributes['r']);
    this.#row = stated > 0 ? Math.trunc(stated) - 1 : this.#row + 1;
    this.#column = -1;
    if (this.#row >= READING_BOUNDS.rows) return;
    const height = Number(attributes['ht'] ?? Number.NaN);
    if (isOn(attributes['customHeight'])) {
      if (height >= 0) this.#heights.set(this.#row, height);
    } else if (height > 0) this.#growing.set(this.#row, height);
    if (isOn(attributes['hidden'])) this.#hidden.add(this.#row);
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#value = undefined;
    this.#formula = undefined;
    this.#formulaOf = NOTHING;
    this.#rich = undefined;
    const address = attributes['r'];
    if (address === undefined) this.#column += 1;
    else {
      const place = parseRange(address);
      if (place === null) throw damaged('cellAddress', { address: address.slice(0, 20) });
      this.#row = place.top;
      this.#column = place.left;
    }
    this.#isInside = this.#row < READING_BOUNDS.rows && this.#column < READING_BOUNDS.columns;
    if (this.#isInside) this.#grow();
  }

  #grow(): void {
    const height = Math.max(this.#height, this.#row + 1);
    const width = Math.max(this.#width, this.#column + 1);
    if (height === this.#height && width === this.#width) return;
    const { left } = this.#context;
    left.cells -= height * width - this.#height * this.#width;
    if (left.cells < 0) {
      throw refusal('too-many-cells', {
        count: READING_BOUNDS.cells - left.cells,
        limit: READING_BOUNDS.cells,
      });
    }
    this.#height = height;
    this.#width = width;
  }

  #closeCell(): void {
    if (!this.#isInside) {
      if (this.#value !== undefined || this.#rich !== undefined) this.#beyond += 1;
      return;
    }
    const look = this.#cell['s'] === undefined ? undefined : Number(this.#cell['s']);
    const cell: Mutable<Cell> = { value: this.#readValue(look) };
    if (this.#formula !== undefined) this.#readFormula(cell, this.#formula);
    if (cell.value === '' && cell.formula === undefined) cell.value = null;
    const isBlank = cell.value === null && cell.formula === undefined;
    const style = isBlank ? this.#context.looks.ofBlank(look) : this.#context.looks.of(look);
    if (style !== undefined) cell.style = style;
    const isDate = this.#cell['t'] === 'd' && typeof cell.value === 'number';
    if (isDate && !this.#context.looks.showsDay(look)) {
      cell.style = { ...style, numberFormat: Number.isInteger(cell.value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm' };
    }
    if (isBlank && style === undefined) return;
    this.#put(cell);
  }

  #put(cell: Cell): void {
    while (this.#rows.length <= this.#row) this.#rows.push([]);
    const cells = this.#rows[this.#row] as (Cell | undefined)[];
    const before = cells[this.#column];
    if (before !== undefined && (before.value !== null || before.formula !== undefined)) {
      this.#repeated.push(cellAddress(this.#row, this.#column));
    }
    cells[this.#column] = cell;
  }

  #readValue(look: number | undefined): CellValue {
    const text = this.#value ?? '';
    switch (this.#cell['t']) {
      case 's':
        return this.#readString(text);
      case 'inlineStr':
        if (this.#rich === undefined) return decodeText(text);
        this.#hasSeveralLooks ||= this.#rich.hasSeveralLooks;
        return this.#rich.text;
      case 'str':
        return decodeText(text);
      case 'b':
        return text.trim() === '' ? null : /^\s*(?:1|true)\s*$/i.test(text);
      case 'e':
        return text === '' ? '' : ({ error: text } satisfies CellError);
      case 'd':
        return isoSerial(text) ?? text;
      default:
        return this.#readNumber(text, look);
    }
  }

  /** A string without a number is how some programs write a blank cell. */
  #readString(text: string): CellValue {
    const number = text.trim();
    if (number === '') return null;
    const found = /^\d+$/.test(number) ? this.#context.strings[Number(number)] : undefined;
    if (found === undefined) {
      this.#lostTexts.push(cellAddress(this.#row, this.#column));
      return null;
    }
    if (typeof found === 'string') return found;
    this.#hasSeveralLooks ||= found.hasSeveralLooks;
    return found.text;
  }

  #readNumber(text: string, look: number | undefined): CellValue {
    if (text.trim() === '') return null;
    const number = Number(text);
    if (!Number.isFinite(number)) return text;
    return this.#context.from1904 && this.#context.looks.showsDay(look) ? number + DAYS_1904 : number;
  }

  #readFormula(cell: Mutable<Cell>, text: string): void {
    const { t: type, si: number, ref } = this.#formulaOf;
    const place = { row: this.#row, column: this.#column };
    if (/\bDISPIMG\(/i.test(text)) this.#hasPictures = true;
    if (text !== '') {
      const formula = text.replace(/^=/, '');
      cell.formula = fromFileFormula(formula);
      if (type === 'shared' && number !== undefined && !this.#masters.has(number)) {
        this.#masters.set(number, { formula, ...place });
      }
      if (type === 'array' && ref?.includes(':')) this.#spill(cell, ref);
    } else if (type === 'shared') this.#followers.push({ cell, number: number ?? '', ...place });
  }

  #spill(cell: Mutable<Cell>, ref: string): void {
    const block = parseRange(ref);
    const { left } = this.#context;
    if (block?.top === this.#row && block.left === this.#column) {
      const { rows, columns } = sizeOf(block);
      left.spilled -= rows * columns;
      if (left.spilled >= 0) {
        cell.spill = { rows, columns };
        return;
      }
    }
    this.#arrays.push(ref);
  }

  /** A cell may come before the one that carries the formula of both. */
  #shareFormulas(): void {
    const { left } = this.#context;
    for (const { cell, number, row, column } of this.#followers) {
      const master = this.#masters.get(number);
      if (master !== undefined) left.sharedFormulas -= master.formula.length;
      if (master === undefined || left.sharedFormulas < 0) {
        this.#orphans.push(cellAddress(row, column));
        continue;
      }
      cell.formula = fromFileFormula(shiftFormula(master.formula, row - master.row, column - master.column));
    }
  }

  end(): SheetCells {
    this.#shareFormulas();
    return {
      rows: this.#rows,
      height: this.#height,
      width: this.#width,
      beyond: this.#beyond,
      lostTexts: this.#lostTexts,
      orphans: this.#orphans,
      repeated: this.#repeated,
      arrays: this.#arrays,
      hasSeveralLooks: this.#hasSeveralLooks,
      hasPictures: this.#hasPictures,
      heights: this.#heights,
      growing: this.#growing,
      hidden: this.#hidden,
    };
  }
}
