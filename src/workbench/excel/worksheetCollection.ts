import { itemAlreadyExists, itemNotFound } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { ExcelCollection } from './excelObject';
import { checkSheetName } from './sheetName';
import type { Worksheet } from './worksheet';

export class WorksheetCollection extends ExcelCollection<Worksheet> {
  readonly typeName = 'WorksheetCollection';
  readonly members: Members = {
    methods: {
      Add: '1.1',
      GetActiveWorksheet: '1.1',
      GetCount: '1.4',
      GetFirst: '1.5',
      GetItem: '1.1',
      GetItemOrNullObject: '1.4',
      GetLast: '1.5',
      _RegisterActivatedEvent: '1.7',
      _UnregisterActivatedEvent: '1.7',
      _RegisterAddedEvent: '1.7',
      _UnregisterAddedEvent: '1.7',
      _RegisterCalculatedEvent: '1.8',
      _UnregisterCalculatedEvent: '1.8',
      _RegisterDataChangedEvent: '1.9',
      _UnregisterDataChangedEvent: '1.9',
      _RegisterDeactivatedEvent: '1.7',
      _UnregisterDeactivatedEvent: '1.7',
      _RegisterDeletedEvent: '1.7',
      _UnregisterDeletedEvent: '1.7',
      _RegisterSelectionChangedEvent: '1.9',
      _UnregisterSelectionChangedEvent: '1.9',
    },
  };

  items(): readonly Worksheet[] {
    return this.excel.grid.sheets().map((sheet) => this.excel.worksheet(sheet));
  }

  Add(name?: string | null): Worksheet {
    const { grid } = this.excel;
    if (name) {
      checkSheetName(name);
      if (grid.sheetByName(name)) throw itemAlreadyExists();
      return this.excel.worksheet(grid.addSheet(name));
    }
    let number = grid.sheets().length + 1;
    while (grid.sheetByName(`Sheet${number}`)) number++;
    return this.excel.worksheet(grid.addSheet(`Sheet${number}`));
  }

  GetActiveWorksheet(): Worksheet {
    return this.excel.worksheet(this.excel.grid.activeSheet());
  }

  GetCount(visibleOnly?: boolean): number {
    return this.visible(visibleOnly).length;
  }

  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.visible(visibleOnly)[0] as Worksheet;
  }

  GetLast(visibleOnly?: boolean): Worksheet {
    return this.visible(visibleOnly).at(-1) as Worksheet;
  }

  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: string): Worksheet | null {
    const { grid } = this.excel;
    const sheet = grid.sheetById(key) ?? grid.sheetByName(key);
    return sheet ? this.excel.worksheet(sheet) : null;
  }

  private visible(only: boolean | undefined): readonly Worksheet[] {
    const all = this.items();
    return only ? all.filter((sheet) => sheet.Visibility === 'Visible') : all;
  }

  // Events are raised whether or not anybody has registered; the client drops what it did not ask for.
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _UnregisterAddedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  _UnregisterDeletedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}
