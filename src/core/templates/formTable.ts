/** The columns of a form, found by their meaning: nothing else may know where a column stands. */
import { cellAddress } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { DefinedName } from '../sheet/model';
import type { SheetDraft } from './sheetDraft';
import { FORM_SIZE, headerStyle, uprightStyle } from './styles';

export interface FormColumn<Field extends string> {
  readonly field: Field;
  readonly text: string;
  /** Characters of the default font. */
  readonly width: number;
  /** True: the column is so narrow that its heading stands upright. */
  readonly vertical?: boolean;
}

export class FormTable<Field extends string> {
  constructor(private readonly columns: readonly FormColumn<Field>[]) {}

  get widths(): number[] {
    return this.columns.map(({ width }) => width);
  }

  column(field: Field): number {
    return this.columns.findIndex((each) => each.field === field);
  }

  address(row: number, field: Field): string {
    return cellAddress(row, this.column(field));
  }

  /** The cells of one column between two rows. */
  block(top: number, bottom: number, field: Field): CellRange {
    return { top, left: this.column(field), bottom, right: this.column(field) };
  }

  /** Puts the headings into the next free row; gives that row. */
  putHeader(draft: SheetDraft, minimumHeight: number): number {
    const row = draft.nextRow;
    for (const [column, { field, text, vertical }] of this.columns.entries()) {
      const style = vertical ? uprightStyle(headerStyle(FORM_SIZE)) : headerStyle(FORM_SIZE);
      draft.put(row, column, { value: text, style, role: 'label', binding: { field } });
    }
    draft.minimumHeight(row, minimumHeight);
    return row;
  }

  /** Names of the sheet for the blocks of some columns, after their headings. */
  names(top: number, bottom: number, fields: readonly Field[]): DefinedName[] {
    return this.columns
      .filter(({ field }) => fields.includes(field))
      .map(({ field, text }) => ({ name: text, range: this.block(top, bottom, field) }));
  }
}
