import type { Members } from '../protocol/hostObject';
import { FormatPart } from './formatPart';

export class FormatProtection extends FormatPart {
  readonly typeName = 'FormatProtection';
  readonly members: Members = { scalars: { FormulaHidden: '1.2', Locked: '1.2' } };

  get Locked(): boolean | null {
    return this.common((_style, row, column) => this.sheet.locked(row, column));
  }

  set Locked(locked: boolean | null) {
    if (locked === null) return;
    this.check('allowFormatCells');
    for (const block of this.blocks) {
      const area = {
        ...block,
        bottom: Math.min(block.bottom, Math.max(block.top, this.sheet.rowCount - 1)),
        right: Math.min(block.right, Math.max(block.left, this.sheet.columnCount - 1)),
      };
      this.sheet.writeEach(area, (row, column) => {
        const custom = this.sheet.cell(row, column)?.custom;
        if (locked && custom?.unlocked === undefined) return undefined;
        return { custom: { ...custom, unlocked: !locked } };
      });
    }
  }

  get FormulaHidden(): boolean {
    return false;
  }
}
