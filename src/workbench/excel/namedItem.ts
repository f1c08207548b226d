import { parseArea, parseRange, splitReference } from '../../core/sheet/address';
import type { GridSheet } from '../grid/gridSheet';
import type { DefinedNameRecord } from '../grid/sheetRecord';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelCollection, ExcelObject } from './excelObject';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Names of the workbook, or of one sheet. */
export class NamedItemCollection extends ExcelCollection<NamedItem> {
  readonly typeName = 'NamedItemCollection';
  readonly members: Members = {
    methods: { Add: '1.4', GetCount: '1.4', GetItem: '1.1', GetItemOrNullObject: '1.4' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet | undefined,
  ) {
    super(excel);
  }

  items(): readonly NamedItem[] {
    return [...this.names.values()].map((record) => new NamedItem(this.excel, this.sheet, record));
  }

  find(name: string): DefinedNameRecord | undefined {
    return this.names.get(name.toUpperCase());
  }

  Add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument(name);
    if (this.find(name)) throw itemAlreadyExists();
    const formula = reference instanceof Range ? reference.absolute() : reference;
    const record: DefinedNameRecord = {
      name,
      formula: formula.startsWith('=') ? formula : `=${formula}`,
      comment: comment ?? '',
      visible: true,
    };
    this.excel.grid.defineName(this.sheet?.id, record);
    return new NamedItem(this.excel, this.sheet, record);
  }

  GetCount(): number {
    return this.names.size;
  }

  GetItem(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(name: string): NamedItem | null {
    const record = this.find(name);
    return record ? new NamedItem(this.excel, this.sheet, record) : null;
  }

  private get names(): ReadonlyMap<string, DefinedNameRecord> {
    return this.sheet ? this.sheet.record.names : this.excel.grid.names;
  }
}

export class NamedItem extends ExcelObject {
  readonly typeName = 'NamedItem';
  readonly members: Members = {
    id: 'Name',
    scalars: {
      Comment: '1.4',
      Formula: '1.7',
      Name: '1.1',
      Scope: '1.4',
      Type: '1.1',
      Value: '1.1',
      Visible: '1.1',
    },
    navigations: { Worksheet: '1.4', WorksheetOrNullObject: '1.4' },
    methods: { Delete: '1.4', GetRange: '1.1', GetRangeOrNullObject: '1.4' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet | undefined,
    private readonly record: DefinedNameRecord,
  ) {
    super(excel);
  }

  get Name(): string {
    return this.record.name;
  }

  get Comment(): string {
    return this.record.comment;
  }

  set Comment(comment: string) {
    this.record.comment = comment;
  }

  get Formula(): string {
    return this.record.formula;
  }

  get Scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook';
  }

  get Type(): string {
    return this.GetRangeOrNullObject() ? 'Range' : 'Error';
  }

  get Value(): string {
    return this.record.formula.slice(1);
  }

  get Visible(): boolean {
    return this.record.visible;
  }

  set Visible(visible: boolean) {
    this.record.visible = visible;
  }

  get Worksheet(): Worksheet {
    if (!this.sheet) throw itemNotFound();
    return this.excel.worksheet(this.sheet);
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.sheet ? this.excel.worksheet(this.sheet) : null;
  }

  Delete(): void {
    this.excel.grid.removeName(this.sheet?.id, this.record.name);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const parts = splitReference(this.record.formula.replace(/^=/, ''));
    if (!parts) return null;
    const sheet = parts.sheet === null ? this.sheet : this.excel.grid.sheetByName(parts.sheet);
    const area = parseRange(parts.address);
    return sheet && area ? this.excel.range(sheet, area) : null;
  }
}
