import { toExcelProtection } from '../../core/sheet/protection';
import type { GridSheet } from '../grid/gridSheet';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { accessDenied } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { EventType } from '../protocol/wire';

export class WorksheetProtection extends ExcelObject {
  readonly typeName = 'WorksheetProtection';
  readonly members: Members = {
    scalars: { Options: '1.2', Protected: '1.2' },
    methods: { Protect: '1.2', Unprotect: '1.2' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
  ) {
    super(excel);
  }

  get Options(): Readonly<Record<string, unknown>> | null {
    return this.sheet.record.protection ?? null;
  }

  get Protected(): boolean {
    return this.sheet.record.protection !== undefined;
  }

  /** A sheet is protected once; a second time is refused, as in Excel. */
  Protect(options?: Readonly<Record<string, unknown>> | null): void {
    if (this.Protected) throw accessDenied();
    this.sheet.record.protection = { ...toExcelProtection({ allows: [] }), ...options };
    this.changed();
  }

  Unprotect(): void {
    this.sheet.record.protection = undefined;
    this.changed();
  }

  private changed(): void {
    this.excel.raise(EventType.protectionChanged, this.sheet.id, {
      isProtected: this.Protected,
      source: 'Local',
      worksheetId: this.sheet.id,
    });
  }
}
