import { parseArea } from '../../core/sheet/address';
import type { GridSheet } from '../grid/gridSheet';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { invalidArgument } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { Range } from './range';

export class WorksheetFreezePanes extends ExcelObject {
  readonly typeName = 'WorksheetFreezePanes';
  readonly members: Members = {
    methods: {
      FreezeAt: '1.7',
      FreezeColumns: '1.7',
      FreezeRows: '1.7',
      GetLocationOrNullObject: '1.7',
      Unfreeze: '1.7',
    },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
  ) {
    super(excel);
  }

  FreezeAt(frozen: Range | string): void {
    const area = frozen instanceof Range ? frozen.area : parseArea(frozen);
    if (!area) throw invalidArgument('frozenRange');
    this.sheet.freeze(area.bottom + 1, area.right + 1);
  }

  FreezeColumns(count?: number): void {
    this.sheet.freeze(0, count ?? 0);
  }

  FreezeRows(count?: number): void {
    this.sheet.freeze(count ?? 0, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return this.excel.range(this.sheet, {
      top: 0,
      left: 0,
      bottom: rows > 0 ? rows - 1 : this.sheet.rowCount - 1,
      right: columns > 0 ? columns - 1 : this.sheet.columnCount - 1,
    });
  }

  Unfreeze(): void {
    this.sheet.freeze(0, 0);
  }
}
