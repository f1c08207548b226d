import { rangeAddress } from '../../core/sheet/address';
import type { CellRange } from '../../core/sheet/range';
import type { Grid } from '../grid/grid';
import type { ChangeSource } from '../grid/gridEvents';
import type { GridSheet } from '../grid/gridSheet';
import { notImplemented } from '../protocol/hostError';
import type { ApiVersion, HostObject } from '../protocol/hostObject';
import { Range } from './range';
import { includesVersion } from '../protocol/requirementSets';
import { RichApiHost, type TrafficEntry } from '../protocol/richApiHost';
import { services } from './services';
import { EventType, type NativeBridge } from '../protocol/wire';
import { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** Target of events that concern the collection of sheets instead of one sheet. */
const WORKBOOK_TARGET = 'Workbook';

/** The task pane, which an add-in can show and hide by itself. */
export interface PaneControl {
  readonly shown: () => boolean;
  readonly show: (shown: boolean) => void;
}

/** Excel as an add-in sees it, played on the grid of the workbench. */
export class EmulatedExcel {
  /** Given by the page; without one the pane counts as shown. */
  pane: PaneControl = { shown: () => true, show: () => undefined };
  private readonly host: RichApiHost;
  private readonly root: Workbook;
  private readonly worksheets = new Map<string, Worksheet>();

  constructor(
    readonly grid: Grid,
    readonly version: ApiVersion,
  ) {
    this.root = new Workbook(this);
    this.host = new RichApiHost({
      root: this.root,
      newObject: (typeName) => this.service(typeName),
      supports: (since) => includesVersion(this.version, since),
      settled: () => grid.settled(),
      written: () => {
        grid.noteRecords();
      },
    });
    this.forwardEvents();
  }

  /** The bridge for an add-in page; only the last page connected hears events. */
  connect(): NativeBridge {
    return this.host.connect();
  }

  get traffic(): TrafficEntry[] {
    return this.host.traffic;
  }

  /** One host object per sheet, so that references kept by the client stay the same object. */
  worksheet(sheet: GridSheet): Worksheet {
    let worksheet = this.worksheets.get(sheet.id);
    if (!worksheet) {
      worksheet = new Worksheet(this, sheet);
      this.worksheets.set(sheet.id, worksheet);
    }
    return worksheet;
  }

  range(sheet: GridSheet, area: CellRange): Range {
    return new Range(this, sheet, area);
  }

  private service(typeName: string): HostObject {
    const create = services[typeName];
    if (!create) throw notImplemented(`service ${typeName}`);
    return create(this);
  }

  /** Tells listeners of one sheet and listeners of the collection. */
  raise(type: number, sheet: string, message: Readonly<Record<string, unknown>>): void {
    this.host.raise(type, sheet, message);
    this.host.raise(type, WORKBOOK_TARGET, message);
  }

  private forwardEvents(): void {
    this.grid.listen({
      contents: (sheet, range, source) => {
        this.contentsChanged(sheet, 'RangeEdited', range, source);
      },
      structure: (sheet, change) => {
        this.contentsChanged(sheet, change.kind, change.range, 'user');
      },
      selection: (sheet, range) => {
        this.raise(EventType.selectionChanged, sheet, { worksheetId: sheet, address: rangeAddress(range) });
      },
      sheetAdded: (sheet) => {
        this.raise(EventType.added, sheet, { worksheetId: sheet, source: 'Local' });
      },
      sheetDeleted: (sheet) => {
        this.worksheets.delete(sheet);
        this.raise(EventType.deleted, sheet, { worksheetId: sheet, source: 'Local' });
      },
      sheetActivated: (sheet, before) => {
        if (before !== undefined) this.raise(EventType.deactivated, before, { worksheetId: before });
        this.raise(EventType.activated, sheet, { worksheetId: sheet });
      },
      calculated: () => {
        for (const sheet of this.grid.sheets()) {
          this.raise(EventType.calculated, sheet.id, { worksheetId: sheet.id, address: '' });
        }
      },
    });
  }

  private contentsChanged(sheet: string, kind: string, range: CellRange, source: ChangeSource): void {
    const triggerSource = source === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    this.raise(EventType.changed, sheet, {
      changeType: kind,
      source: 'Local',
      ...(includesVersion(this.version, '1.14') && { triggerSource }),
      shiftDirection: 'None',
      address: rangeAddress(range),
      worksheetId: sheet,
      referenceId: '',
    });
  }
}
