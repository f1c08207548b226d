import { rangeAddress, sheetAddress } from '../../core/sheet/address';
import { type CellRange, sizeOf } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelCollection, ExcelObject } from './excelObject';
import { itemNotFound } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import type { Range } from './range';
import { RangeFormat } from './rangeFormat';
import type { Worksheet } from './worksheet';

/** Several blocks of one sheet. */
export class RangeAreas extends ExcelObject {
  readonly typeName = 'RangeAreas';
  readonly members: Members = {
    scalars: { Address: '1.9', AreaCount: '1.9', CellCount: '1.9' },
    navigations: { Areas: '1.9', Format: '1.9', Worksheet: '1.9' },
    methods: { Clear: '1.9' },
  };

  readonly Areas: RangeCollection;
  readonly Format: RangeFormat;

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly blocks: readonly CellRange[],
  ) {
    super(excel);
    this.Areas = new RangeCollection(excel, sheet, blocks);
    this.Format = new RangeFormat(excel, sheet, blocks);
  }

  get Address(): string {
    return this.blocks.map((block) => sheetAddress(this.sheet.name, rangeAddress(block))).join(',');
  }

  get AreaCount(): number {
    return this.blocks.length;
  }

  get CellCount(): number {
    return this.blocks.reduce((sum, block) => sum + sizeOf(block).cells, 0);
  }

  get Worksheet(): Worksheet {
    return this.excel.worksheet(this.sheet);
  }

  Clear(applyTo?: string): void {
    for (const range of this.Areas.items()) range.Clear(applyTo);
  }
}

export class RangeCollection extends ExcelCollection<Range> {
  readonly typeName = 'RangeCollection';
  readonly members: Members = { methods: { GetCount: '1.9', GetItemAt: '1.9' } };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly blocks: readonly CellRange[],
  ) {
    super(excel);
  }

  items(): readonly Range[] {
    return this.blocks.map((block) => this.excel.range(this.sheet, block));
  }

  GetCount(): number {
    return this.blocks.length;
  }

  GetItemAt(index: number): Range {
    const item = this.items()[index];
    if (!item) throw itemNotFound();
    return item;
  }
}
