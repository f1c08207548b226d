import { HorizontalAlign, VerticalAlign, WrapStrategy, BooleanNumber } from '@univerjs/core';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, INDENT, POINTS_PER_PIXEL } from '../grid/units';
import { invalidArgument } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { FormatPart } from './formatPart';
import { FormatProtection } from './formatProtection';
import { RangeBorderCollection } from './rangeBorder';
import { RangeFill } from './rangeFill';
import { RangeFont } from './rangeFont';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

export class RangeFormat extends FormatPart {
  readonly typeName = 'RangeFormat';
  readonly members: Members = {
    scalars: {
      ColumnWidth: '1.2',
      HorizontalAlignment: '1.1',
      IndentLevel: '1.9',
      RowHeight: '1.2',
      ShrinkToFit: '1.9',
      TextOrientation: '1.7',
      UseStandardHeight: '1.7',
      UseStandardWidth: '1.7',
      VerticalAlignment: '1.1',
      WrapText: '1.1',
    },
    navigations: { Borders: '1.1', Fill: '1.1', Font: '1.1', Protection: '1.2' },
    methods: { AutofitColumns: '1.2', AutofitRows: '1.2' },
  };

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.excel, this.sheet, this.blocks);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.excel, this.sheet, this.blocks);
  }

  get Font(): RangeFont {
    return new RangeFont(this.excel, this.sheet, this.blocks);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.excel, this.sheet, this.blocks);
  }

  /** Points. */
  get ColumnWidth(): number | null {
    return this.common((_style, _row, column) =>
      this.sheet.columnHidden(column) ? 0 : this.sheet.columnWidth(column) * POINTS_PER_PIXEL,
    );
  }

  set ColumnWidth(points: number | null) {
    if (points === null) return;
    if (!(points >= 0)) throw invalidArgument('columnWidth');
    this.check('allowFormatColumns');
    for (const block of this.blocks) {
      const right = Math.min(block.right, Math.max(block.left, this.sheet.columnCount - 1));
      if (points === 0) this.sheet.setColumnsHidden(block.left, right, true);
      else this.sheet.setColumnWidth(block.left, right, points / POINTS_PER_PIXEL);
    }
  }

  /** Points. */
  get RowHeight(): number | null {
    return this.common((_style, row) =>
      this.sheet.rowHidden(row) ? 0 : this.sheet.rowHeight(row) * POINTS_PER_PIXEL,
    );
  }

  set RowHeight(points: number | null) {
    if (points === null) return;
    if (!(points >= 0) || points > 409.5) throw invalidArgument('rowHeight');
    this.check('allowFormatRows');
    for (const block of this.blocks) {
      const bottom = Math.min(block.bottom, Math.max(block.top, this.sheet.rowCount - 1));
      if (points === 0) this.sheet.setRowsHidden(block.top, bottom, true);
      else this.sheet.setRowHeight(block.top, bottom, points / POINTS_PER_PIXEL);
    }
  }

  get UseStandardHeight(): boolean | null {
    return this.common((_style, row) => this.sheet.rowHeight(row) === DEFAULT_ROW_HEIGHT);
  }

  set UseStandardHeight(standard: boolean | null) {
    if (standard === null) return;
    if (standard) this.RowHeight = DEFAULT_ROW_HEIGHT * POINTS_PER_PIXEL;
  }

  get UseStandardWidth(): boolean | null {
    return this.common((_style, _row, column) => this.sheet.columnWidth(column) === DEFAULT_COLUMN_WIDTH);
  }

  set UseStandardWidth(standard: boolean | null) {
    if (standard === null) return;
    if (standard) this.ColumnWidth = DEFAULT_COLUMN_WIDTH * POINTS_PER_PIXEL;
  }

  get HorizontalAlignment(): string | null {
    return this.common((style) => nameOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED));
  }

  set HorizontalAlignment(name: string | null) {
    if (name === null) return;
    const align = HORIZONTAL[name];
    if (align === undefined) throw invalidArgument(name);
    this.apply({ ht: align });
  }

  get VerticalAlignment(): string | null {
    return this.common((style) => nameOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM));
  }

  set VerticalAlignment(name: string | null) {
    if (name === null) return;
    const align = VERTICAL[name];
    if (align === undefined) throw invalidArgument(name);
    this.apply({ vt: align });
  }

  get WrapText(): boolean | null {
    return this.common((style) => style.tb === WrapStrategy.WRAP);
  }

  set WrapText(wrap: boolean | null) {
    if (wrap === null) return;
    this.apply({ tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get ShrinkToFit(): boolean {
    return false;
  }

  get IndentLevel(): number | null {
    return this.common((style) => Math.round((style.pd?.l ?? 0) / INDENT));
  }

  set IndentLevel(level: number | null) {
    if (level === null) return;
    if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument('indentLevel');
    this.apply({ pd: { l: level * INDENT } });
  }

  /** Degrees from -90 to 90; 180 stands the characters one below the other. */
  get TextOrientation(): number | null {
    return this.common((style) => (style.tr?.v ? 180 : -(style.tr?.a ?? 0) || 0));
  }

  set TextOrientation(degrees: number | null) {
    if (degrees === null) return;
    if (degrees !== 180 && !(degrees >= -90 && degrees <= 90)) throw invalidArgument('textOrientation');
    this.apply({
      tr: degrees === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees || 0, v: BooleanNumber.FALSE },
    });
  }

  /** Wide enough for the longest line: a wide character counts two. */
  AutofitColumns(): void {
    this.check('allowFormatColumns');
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      for (let column = area.left; column <= area.right; column++) {
        let widest = 0;
        for (let row = area.top; row <= area.bottom; row++) {
          const size = this.sheet.style(row, column).fs ?? 11;
          for (const line of this.sheet.text(row, column).split('\n')) {
            // Half an em per narrow character, a whole one per wide one.
            const halves = Array.from(line).reduce(
              (sum, ch) => sum + (ch.charCodeAt(0) > 0x2e7f ? 2 : 1.1),
              0,
            );
            widest = Math.max(widest, (halves * size) / 2 / POINTS_PER_PIXEL);
          }
        }
        if (widest > 0) this.sheet.setColumnWidth(column, column, Math.ceil(widest) + 8);
      }
    }
  }

  AutofitRows(): void {
    this.check('allowFormatRows');
    for (const block of this.blocks) {
      const area = this.sheet.clip(block);
      this.sheet.autofitRows(area.top, area.bottom);
    }
  }
}

function nameOf<Value>(names: Readonly<Record<string, Value>>, value: Value): string {
  return Object.entries(names).find(([, its]) => its === value)?.[0] ?? (Object.keys(names)[0] as string);
}
