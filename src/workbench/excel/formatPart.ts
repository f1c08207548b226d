import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import type { CellRange } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import { accessDenied, invalidArgument } from '../protocol/hostError';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';

/** Shared by the parts of a format: they read and write the style of one or more blocks. */
export abstract class FormatPart extends ExcelObject {
  constructor(
    excel: EmulatedExcel,
    protected readonly sheet: GridSheet,
    protected readonly blocks: readonly CellRange[],
  ) {
    super(excel);
  }

  /** The value that all cells share; `null` when they differ. */
  protected common<Value extends string | number | boolean>(
    value: (style: IStyleData, row: number, column: number) => Value,
  ): Value | null {
    let first: Value | undefined;
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const here = value(this.sheet.style(row, column), row, column);
          if (first === undefined) first = here;
          else if (first !== here) return null;
        }
      }
    }
    return first ?? null;
  }

  protected apply(style: IStyleData): void {
    this.check('allowFormatCells');
    for (const block of this.blocks) this.sheet.applyStyle(block, style);
  }

  protected check(option: string): void {
    const { protection } = this.sheet.record;
    if (protection && protection[option] !== true) throw accessDenied();
  }
}

export function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** "#RRGGBB", whatever the grid has kept. */
export function color(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${[parts[1], parts[2], parts[3]]
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** Excel takes #RRGGBB and the names of HTML. */
export function checkColor(value: string): string {
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (!/^[a-z]+$/i.test(value)) throw invalidArgument(value);
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return value;
  context.fillStyle = '#010203';
  context.fillStyle = value;
  const resolved = context.fillStyle.toUpperCase();
  if (resolved === '#010203') throw invalidArgument(value);
  return resolved;
}
