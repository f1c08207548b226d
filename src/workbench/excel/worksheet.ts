import { parseArea, parseRange, splitReference } from '../../core/sheet/address';
import { type CellRange, WHOLE_SHEET } from '../../core/sheet/range';
import type { GridSheet } from '../grid/gridSheet';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { NamedItemCollection } from './namedItem';
import { PageLayout } from './pageLayout';
import type { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { checkSheetName } from './sheetName';
import { WorksheetFreezePanes } from './worksheetFreezePanes';
import { WorksheetProtection } from './worksheetProtection';

export class Worksheet extends ExcelObject {
  readonly typeName = 'Worksheet';
  readonly members: Members = {
    id: 'Id',
    scalars: {
      Id: '1.1',
      Name: '1.1',
      Position: '1.1',
      ShowGridlines: '1.8',
      StandardHeight: '1.7',
      StandardWidth: '1.7',
      TabColor: '1.7',
      Visibility: '1.1',
    },
    navigations: { FreezePanes: '1.7', Names: '1.4', PageLayout: '1.9', Protection: '1.2' },
    methods: {
      Activate: '1.1',
      Calculate: '1.6',
      Copy: '1.7',
      Delete: '1.1',
      GetCell: '1.1',
      GetNext: '1.5',
      GetNextOrNullObject: '1.5',
      GetPrevious: '1.5',
      GetPreviousOrNullObject: '1.5',
      GetRange: '1.1',
      GetRangeByIndexes: '1.7',
      GetRanges: '1.9',
      GetUsedRange: '1.1',
      GetUsedRangeOrNullObject: '1.4',
      _RegisterActivatedEvent: '1.7',
      _UnregisterActivatedEvent: '1.7',
      _RegisterCalculatedEvent: '1.8',
      _UnregisterCalculatedEvent: '1.8',
      _RegisterDataChangedEvent: '1.7',
      _UnregisterDataChangedEvent: '1.7',
      _RegisterDeactivatedEvent: '1.7',
      _UnregisterDeactivatedEvent: '1.7',
      _RegisterProtectionChangedEvent: '1.14',
      _UnregisterProtectionChangedEvent: '1.14',
      _RegisterSelectionChangedEvent: '1.7',
      _UnregisterSelectionChangedEvent: '1.7',
    },
  };

  readonly FreezePanes: WorksheetFreezePanes;
  readonly Names: NamedItemCollection;
  readonly PageLayout: PageLayout;
  readonly Protection: WorksheetProtection;

  constructor(
    excel: EmulatedExcel,
    readonly sheet: GridSheet,
  ) {
    super(excel);
    this.FreezePanes = new WorksheetFreezePanes(excel, sheet);
    this.Names = new NamedItemCollection(excel, sheet);
    this.PageLayout = new PageLayout(excel, sheet);
    this.Protection = new WorksheetProtection(excel, sheet);
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.alive().name;
  }

  set Name(name: string) {
    checkSheetName(name);
    const other = this.excel.grid.sheetByName(name);
    if (other && other.id !== this.sheet.id) throw itemAlreadyExists();
    this.alive().rename(name);
  }

  get Position(): number {
    return this.alive().position;
  }

  set Position(position: number) {
    if (!Number.isInteger(position) || position < 0 || position >= this.excel.grid.sheets().length) {
      throw invalidArgument('position');
    }
    this.excel.grid.moveSheet(this.sheet.id, position);
  }

  get ShowGridlines(): boolean {
    return !this.alive().worksheet.hasHiddenGridlines();
  }

  set ShowGridlines(shown: boolean) {
    this.sheet.run('sheet.mutation.toggle-gridlines', { showGridlines: shown ? 1 : 0 });
  }

  readonly StandardHeight = 14.25;

  get StandardWidth(): number {
    return this.sheet.record.standardWidth;
  }

  set StandardWidth(characters: number) {
    this.sheet.record.standardWidth = characters;
  }

  get TabColor(): string {
    return this.alive().tabColor;
  }

  set TabColor(color: string) {
    this.alive().setTabColor(color);
  }

  get Visibility(): string {
    return this.alive().visibility;
  }

  set Visibility(visibility: string) {
    if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') {
      throw invalidArgument('visibility');
    }
    const shown = this.excel.grid.sheets().filter((sheet) => sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && shown.length === 1 && shown[0]?.id === this.sheet.id) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.alive().setVisibility(visibility);
  }

  Activate(): void {
    this.excel.grid.activate(this.alive().id);
  }

  Calculate(): void {
    this.excel.grid.recalculate();
  }

  Copy(positionType?: string | null, relativeTo?: Worksheet | null): Worksheet {
    const { grid } = this.excel;
    const before = new Set(grid.sheets().map((sheet) => sheet.id));
    this.alive().run('sheet.command.copy-sheet', {});
    const copy = grid.sheets().find((sheet) => !before.has(sheet.id));
    if (!copy) throw new HostError('GeneralException', 'The sheet could not be copied.');
    const last = grid.sheets().length - 1;
    const place = (): number => {
      const other = relativeTo ? relativeTo.sheet.position : 0;
      switch (positionType ?? 'None') {
        case 'Beginning':
          return 0;
        case 'Before':
          return other;
        case 'After':
          return Math.min(last, other + 1);
        default:
          return last;
      }
    };
    grid.moveSheet(copy.id, place());
    return this.excel.worksheet(copy);
  }

  Delete(): void {
    if (!this.excel.grid.deleteSheet(this.alive().id)) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRange(address?: string | null): Range {
    const sheet = this.alive();
    if (!address) return this.excel.range(sheet, WHOLE_SHEET);
    return this.excel.range(sheet, this.area(address));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if ([row, column].some((index) => index < 0) || rows < 1 || columns < 1) throw invalidArgument();
    return this.excel.range(this.alive(), {
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1,
    });
  }

  GetRanges(addresses?: string | null): RangeAreas {
    const areas = addresses ? addresses.split(',').map((address) => this.area(address)) : [WHOLE_SHEET];
    return new RangeAreas(this.excel, this.alive(), areas);
  }

  GetUsedRange(valuesOnly?: boolean): Range {
    const first = { top: 0, left: 0, bottom: 0, right: 0 };
    return this.excel.range(this.sheet, this.alive().used(valuesOnly === true) ?? first);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = this.alive().used(valuesOnly === true);
    return used ? this.excel.range(this.sheet, used) : null;
  }

  GetNext(visibleOnly?: boolean): Worksheet {
    return this.neighbour(1, visibleOnly) ?? missing();
  }

  GetNextOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  GetPrevious(visibleOnly?: boolean): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? missing();
  }

  GetPreviousOrNullObject(visibleOnly?: boolean): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: number, visibleOnly: boolean | undefined): Worksheet | null {
    const sheets = this.excel.grid.sheets();
    for (let at = this.alive().position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at] as GridSheet;
      if (!visibleOnly || sheet.visibility === 'Visible') return this.excel.worksheet(sheet);
    }
    return null;
  }

  /** An address, or the name of a range in this sheet or in the workbook. */
  private area(address: string): CellRange {
    const parsed = parseArea(address);
    if (parsed) return parsed;
    const named = this.Names.find(address) ?? this.excel.grid.names.get(address.toUpperCase());
    const reference = named && splitReference(named.formula.replace(/^=/, ''));
    const range = reference ? parseRange(reference.address) : null;
    if (!range) throw invalidArgument(address);
    return range;
  }

  /** A sheet that somebody has deleted in the meantime is an error, not an empty sheet. */
  private alive(): GridSheet {
    if (!this.sheet.exists) throw itemNotFound();
    return this.sheet;
  }

  // Events are raised whether or not anybody has registered; the client drops what it did not ask for.
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterProtectionChangedEvent(): void {}
  _UnregisterProtectionChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}

function missing(): never {
  throw itemNotFound();
}
