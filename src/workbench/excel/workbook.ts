import { Application } from './application';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import type { Members } from '../protocol/hostObject';
import { NamedItemCollection } from './namedItem';
import type { Range } from './range';
import { WorksheetCollection } from './worksheetCollection';

export class Workbook extends ExcelObject {
  readonly typeName = 'Workbook';
  readonly members: Members = {
    scalars: { Name: '1.7', ReadOnly: '1.8', IsDirty: '1.9' },
    navigations: { Application: '1.1', Names: '1.1', Worksheets: '1.1' },
    methods: {
      GetActiveCell: '1.7',
      GetSelectedRange: '1.1',
      _RemoveReference: '1.1',
    },
  };

  readonly Application: Application;
  readonly Worksheets: WorksheetCollection;
  readonly Names: NamedItemCollection;
  readonly ReadOnly = false;
  readonly IsDirty = true;

  constructor(excel: EmulatedExcel) {
    super(excel);
    this.Application = new Application(excel);
    this.Worksheets = new WorksheetCollection(excel);
    this.Names = new NamedItemCollection(excel, undefined);
  }

  get Name(): string {
    return this.excel.grid.api.getActiveWorkbook()?.getName() ?? '';
  }

  GetActiveCell(): Range {
    const { sheet, range } = this.excel.grid.selection();
    return this.excel.range(sheet, { ...range, bottom: range.top, right: range.left });
  }

  GetSelectedRange(): Range {
    const { sheet, range } = this.excel.grid.selection();
    return this.excel.range(sheet, range);
  }
}
