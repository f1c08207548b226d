import { type CellRange, meets } from '../../core/sheet/range';
import { drawConditionalFormat } from '../grid/drawConditionalFormat';
import type { GridSheet } from '../grid/gridSheet';
import type { ConditionalFormatRecord } from '../grid/sheetRecord';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelCollection, ExcelObject } from './excelObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import type { Range } from './range';

/** Conditional formats of a block. Only the kind `Custom` (by formula) is emulated. */
export class ConditionalFormatCollection extends ExcelCollection<ConditionalFormat> {
  readonly typeName = 'ConditionalFormatCollection';
  readonly members: Members = {
    methods: { Add: '1.6', ClearAll: '1.6', GetCount: '1.6', GetItem: '1.6', GetItemAt: '1.6' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly area: CellRange,
  ) {
    super(excel);
  }

  private here(): readonly ConditionalFormatRecord[] {
    return this.sheet.record.conditionalFormats.filter((record) => meets(record.range, this.area));
  }

  items(): readonly ConditionalFormat[] {
    return this.here().map((record) => new ConditionalFormat(this.excel, this.sheet, record));
  }

  Add(type: string): ConditionalFormat {
    if (type !== 'Custom') throw notImplemented(`conditional format of type ${type}`);
    const record: ConditionalFormatRecord = {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      range: this.area,
      formula: '',
      stopIfTrue: false,
      font: {},
      fill: {},
    };
    this.sheet.record.conditionalFormats.unshift(record);
    return new ConditionalFormat(this.excel, this.sheet, record);
  }

  ClearAll(): void {
    for (const format of this.items()) format.Delete();
  }

  GetCount(): number {
    return this.here().length;
  }

  GetItem(id: string): ConditionalFormat {
    const record = this.here().find((candidate) => candidate.id === id);
    if (!record) throw itemNotFound();
    return new ConditionalFormat(this.excel, this.sheet, record);
  }

  GetItemAt(index: number): ConditionalFormat {
    const item = this.items()[index];
    if (!item) throw itemNotFound();
    return item;
  }
}

export class ConditionalFormat extends ExcelObject {
  readonly typeName = 'ConditionalFormat';
  readonly members: Members = {
    id: 'Id',
    scalars: { Id: '1.6', Priority: '1.6', StopIfTrue: '1.6', Type: '1.6' },
    navigations: { Custom: '1.6', CustomOrNullObject: '1.6' },
    methods: { Delete: '1.6', GetRange: '1.6' },
  };

  readonly Type = 'Custom';

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly record: ConditionalFormatRecord,
  ) {
    super(excel);
  }

  get Id(): string {
    return this.record.id;
  }

  get Priority(): number {
    return this.sheet.record.conditionalFormats.indexOf(this.record);
  }

  get StopIfTrue(): boolean {
    return this.record.stopIfTrue;
  }

  set StopIfTrue(stop: boolean) {
    this.record.stopIfTrue = stop;
    drawConditionalFormat(this.sheet, this.record);
  }

  get Custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.excel, this.sheet, this.record);
  }

  get CustomOrNullObject(): CustomConditionalFormat {
    return this.Custom;
  }

  Delete(): void {
    const list = this.sheet.record.conditionalFormats;
    const at = list.indexOf(this.record);
    if (at >= 0) list.splice(at, 1);
    this.sheet.run('sheet.mutation.delete-conditional-rule', { cfId: this.record.id });
  }

  GetRange(): Range {
    return this.excel.range(this.sheet, this.record.range);
  }
}

export class CustomConditionalFormat extends ExcelObject {
  readonly typeName = 'CustomConditionalFormat';
  readonly members: Members = { navigations: { Format: '1.6', Rule: '1.6' } };

  readonly Format: ConditionalRangeFormat;
  readonly Rule: ConditionalFormatRule;

  constructor(excel: EmulatedExcel, sheet: GridSheet, record: ConditionalFormatRecord) {
    super(excel);
    this.Format = new ConditionalRangeFormat(excel, sheet, record);
    this.Rule = new ConditionalFormatRule(excel, sheet, record);
  }
}

export class ConditionalFormatRule extends ExcelObject {
  readonly typeName = 'ConditionalFormatRule';
  readonly members: Members = { scalars: { Formula: '1.6', FormulaLocal: '1.6' } };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly record: ConditionalFormatRecord,
  ) {
    super(excel);
  }

  get Formula(): string {
    return this.record.formula;
  }

  set Formula(formula: string) {
    if (typeof formula !== 'string' || formula === '') throw invalidArgument('formula');
    this.record.formula = formula.startsWith('=') ? formula : `=${formula}`;
    drawConditionalFormat(this.sheet, this.record);
  }

  get FormulaLocal(): string {
    return this.Formula;
  }

  set FormulaLocal(formula: string) {
    this.Formula = formula;
  }
}

export class ConditionalRangeFormat extends ExcelObject {
  readonly typeName = 'ConditionalRangeFormat';
  readonly members: Members = { navigations: { Fill: '1.6', Font: '1.6' } };

  readonly Fill: ConditionalRangeFill;
  readonly Font: ConditionalRangeFont;

  constructor(excel: EmulatedExcel, sheet: GridSheet, record: ConditionalFormatRecord) {
    super(excel);
    this.Fill = new ConditionalRangeFill(excel, sheet, record);
    this.Font = new ConditionalRangeFont(excel, sheet, record);
  }
}

export class ConditionalRangeFill extends ExcelObject {
  readonly typeName = 'ConditionalRangeFill';
  readonly members: Members = { scalars: { Color: '1.6' }, methods: { Clear: '1.6' } };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly record: ConditionalFormatRecord,
  ) {
    super(excel);
  }

  get Color(): string | null {
    return this.record.fill.color ?? null;
  }

  set Color(color: string | null) {
    if (color === null) return;
    this.record.fill.color = color;
    drawConditionalFormat(this.sheet, this.record);
  }

  Clear(): void {
    delete this.record.fill.color;
    drawConditionalFormat(this.sheet, this.record);
  }
}

export class ConditionalRangeFont extends ExcelObject {
  readonly typeName = 'ConditionalRangeFont';
  readonly members: Members = {
    scalars: { Bold: '1.6', Color: '1.6', Italic: '1.6' },
    methods: { Clear: '1.6' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly record: ConditionalFormatRecord,
  ) {
    super(excel);
  }

  get Bold(): boolean | null {
    return this.record.font.bold ?? null;
  }

  set Bold(bold: boolean | null) {
    if (bold === null) return;
    this.record.font.bold = bold;
    drawConditionalFormat(this.sheet, this.record);
  }

  get Italic(): boolean | null {
    return this.record.font.italic ?? null;
  }

  set Italic(italic: boolean | null) {
    if (italic === null) return;
    this.record.font.italic = italic;
    drawConditionalFormat(this.sheet, this.record);
  }

  get Color(): string | null {
    return this.record.font.color ?? null;
  }

  set Color(color: string | null) {
    if (color === null) return;
    this.record.font.color = color;
    drawConditionalFormat(this.sheet, this.record);
  }

  Clear(): void {
    const { font } = this.record;
    delete font.bold;
    delete font.color;
    delete font.italic;
    drawConditionalFormat(this.sheet, this.record);
  }
}
