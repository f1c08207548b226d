import { toGrid } from './gridRange';
import type { GridSheet } from './gridSheet';
import type { ValidationRecord } from './sheetRecord';

/** The rule of `Excel.DataValidationRule` by its only key. */
export const VALIDATION_TYPES: Readonly<Record<string, { readonly type: string; readonly grid: string }>> = {
  wholeNumber: { type: 'WholeNumber', grid: 'whole' },
  decimal: { type: 'Decimal', grid: 'decimal' },
  textLength: { type: 'TextLength', grid: 'textLength' },
  date: { type: 'Date', grid: 'date' },
  time: { type: 'Time', grid: 'time' },
  list: { type: 'List', grid: 'list' },
  custom: { type: 'Custom', grid: 'custom' },
};

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The kinds of rules that compare with bounds. */
const COMPARING = new Set(['wholeNumber', 'decimal', 'textLength', 'date', 'time']);

/** Makes the grid enforce a rule while the user types. */
export function drawValidation(sheet: GridSheet, record: ValidationRecord): void {
  const [key = ''] = Object.keys(record.rule);
  const kind = VALIDATION_TYPES[key];
  if (!kind) throw new Error(`The grid has no validation of the kind ${key}.`);
  const content = record.rule[key] as Readonly<Record<string, unknown>>;
  const formula = (value: unknown): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const stop = record.errorAlert.style === 'Stop';
  sheet.run('data-validation.mutation.addRule', {
    rule: {
      uid: record.ruleId,
      ranges: [toGrid(record.range)],
      type: kind.grid,
      // With an operator the grid would compare the value of a list or of a formula with bounds that are not there.
      ...(COMPARING.has(key) && {
        operator: OPERATORS[(content.operator as string | undefined) ?? 'Between'],
      }),
      formula1: formula(key === 'list' ? content.source : (content.formula1 ?? content.formula)),
      formula2: formula(content.formula2),
      allowBlank: record.ignoreBlanks,
      showDropDown: content.inCellDropDown !== false,
      showErrorMessage: record.errorAlert.showAlert,
      errorStyle: stop ? 1 : record.errorAlert.style === 'Warning' ? 2 : 0,
      errorTitle: record.errorAlert.title,
      error: record.errorAlert.message,
      showInputMessage: record.prompt.showPrompt && record.prompt.message !== '',
      promptTitle: record.prompt.title,
      prompt: record.prompt.message,
    },
  });
}
