import { type CellRange, covers, meets } from '../../core/sheet/range';
import { drawValidation, VALIDATION_TYPES } from '../grid/drawValidation';
import type { GridSheet } from '../grid/gridSheet';
import { NO_ALERT, NO_PROMPT, type ValidationRecord } from '../grid/sheetRecord';
import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { accessDenied, invalidArgument } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { Range } from './range';

export class DataValidation extends ExcelObject {
  readonly typeName = 'DataValidation';
  readonly members: Members = {
    scalars: { ErrorAlert: '1.8', IgnoreBlanks: '1.8', Prompt: '1.8', Rule: '1.8', Type: '1.8' },
    methods: { Clear: '1.8' },
  };

  constructor(
    excel: EmulatedExcel,
    private readonly sheet: GridSheet,
    private readonly area: CellRange,
  ) {
    super(excel);
  }

  get Type(): string {
    const found = this.found();
    if (found === 'mixed') return 'MixedCriteria';
    const key = found && Object.keys(found.rule)[0];
    return key ? (VALIDATION_TYPES[key]?.type ?? 'None') : 'None';
  }

  get Rule(): unknown {
    const found = this.found();
    return found === 'mixed' ? null : (found?.rule ?? {});
  }

  set Rule(rule: unknown) {
    this.check();
    if (rule === null || typeof rule !== 'object') throw invalidArgument('rule');
    const keys = Object.keys(rule).filter((key) => isPresent((rule as Record<string, unknown>)[key]));
    const [key] = keys;
    if (key === undefined) {
      this.Clear();
      return;
    }
    if (keys.length > 1 || !VALIDATION_TYPES[key]) throw invalidArgument('rule');
    const content = (rule as Record<string, Record<string, unknown>>)[key] as Record<string, unknown>;
    if (key === 'list' && typeof content.source === 'string' && !content.source.startsWith('=')) {
      if (content.source.length > 255)
        throw invalidArgument('a list in text form has at most 255 characters');
    }
    const before = this.found();
    const kept = before === 'mixed' ? undefined : before;
    this.Clear();
    const record: ValidationRecord = {
      range: this.area,
      ruleId: crypto.randomUUID(),
      rule: { [key]: plain(content) },
      ignoreBlanks: kept?.ignoreBlanks ?? true,
      prompt: kept?.prompt ?? NO_PROMPT,
      errorAlert: kept?.errorAlert ?? NO_ALERT,
    };
    this.sheet.record.validations.push(record);
    drawValidation(this.sheet, record);
  }

  get IgnoreBlanks(): boolean | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.ignoreBlanks ?? true);
  }

  set IgnoreBlanks(ignore: boolean | null) {
    if (ignore === null) return;
    this.change((record) => ({ ...record, ignoreBlanks: ignore }));
  }

  get Prompt(): ValidationRecord['prompt'] | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.prompt ?? NO_PROMPT);
  }

  set Prompt(prompt: ValidationRecord['prompt'] | null) {
    if (prompt === null) return;
    if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument('prompt is too long');
    this.change((record) => ({ ...record, prompt: { ...NO_PROMPT, ...prompt } }));
  }

  get ErrorAlert(): ValidationRecord['errorAlert'] | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.errorAlert ?? NO_ALERT);
  }

  set ErrorAlert(alert: ValidationRecord['errorAlert'] | null) {
    if (alert === null) return;
    if (alert.title.length > 32 || alert.message.length > 255) throw invalidArgument('alert is too long');
    this.change((record) => ({ ...record, errorAlert: { ...NO_ALERT, ...alert } }));
  }

  Clear(): void {
    this.check();
    const list = this.sheet.record.validations;
    for (const record of list.filter((candidate) => meets(candidate.range, this.area))) {
      list.splice(list.indexOf(record), 1);
      this.sheet.run('data-validation.mutation.removeRule', { ruleId: record.ruleId });
    }
  }

  /** The one record that covers the whole block; `mixed` when only a part is covered. */
  private found(): ValidationRecord | 'mixed' | undefined {
    const touching = this.sheet.record.validations.filter((record) => meets(record.range, this.area));
    if (touching.length === 0) return undefined;
    const [only] = touching;
    return only && touching.length === 1 && covers(only.range, this.area) ? only : 'mixed';
  }

  private change(next: (record: ValidationRecord) => ValidationRecord): void {
    this.check();
    const found = this.found();
    if (found === 'mixed' || !found) throw invalidArgument('the range has no single validation rule');
    const list = this.sheet.record.validations;
    const changed = next(found);
    list[list.indexOf(found)] = changed;
    this.sheet.run('data-validation.mutation.removeRule', { ruleId: found.ruleId });
    drawValidation(this.sheet, changed);
  }

  private check(): void {
    if (this.sheet.record.protection) throw accessDenied();
  }
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Ranges given as objects become references in text. */
function plain(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([, value]) => isPresent(value))
      .map(([key, value]) => [key, value instanceof Range ? value.absolute() : value]),
  );
}
