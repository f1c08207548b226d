/** The rows of 指标完成情况报表: what stands in each column of an indicator's line. */
import type { PlanLibrary } from '../plan/types';
import type { Cell, CellBinding } from '../sheet/model';
import { formWords } from '../wording/templates';
import { kcArguments, kcFormulas, nativeFormulas, type RowFormulas } from './formFormulas';
import type { FormPlan, FormRow } from './formPlan';
import type { PeriodCells } from './periodCells';
import { FormTable } from './formTable';
import { actualStyle } from './indicatorEntry';
import { officialNumber } from './officialTable';
import type { SheetDraft } from './sheetDraft';
import {
  bodyStyle,
  entryStyle,
  FORM_SIZE,
  ROOMY_SIZE,
  runningEntryStyle,
  runningStyle,
  TEXT_FORMAT,
} from './styles';
import type { TemplateOptions } from './template';

/** The figures reported stand out; their size also keeps the lines apart where Excel works out the heights. */
const ROW_POINTS = 20;

const COLUMNS = [
  { field: 'row', text: formWords.rowNumber, width: 5 },
  // The longest name takes two lines, so that the columns that stay in view leave room for the others.
  { field: 'name', text: formWords.indicatorName, width: 32 },
  { field: 'unit', text: formWords.unitOfMeasure, width: 9 },
  { field: 'before', text: formWords.before, width: 12.5 },
  { field: 'target', text: formWords.target, width: 9.5 },
  { field: 'actual', text: formWords.actual, width: 13 },
  { field: 'gap', text: formWords.gap, width: 9.5 },
  { field: 'completion', text: formWords.completion, width: 11.5 },
  { field: 'status', text: formWords.status, width: 11.5 },
  { field: 'pace', text: formWords.pace, width: 11.5 },
  { field: 'reason', text: formWords.reason, width: 29 },
  { field: 'remark', text: formWords.remark, width: 15 },
] as const;
type Field = (typeof COLUMNS)[number]['field'];

export const indicatorTable = new FormTable<Field>(COLUMNS);

export interface RowContext {
  readonly library: PlanLibrary;
  readonly plan: FormPlan;
  readonly head: PeriodCells;
  readonly options: TemplateOptions;
}

/** Puts one indicator into the next free row; gives that row. */
export function putIndicatorRow(
  draft: SheetDraft,
  row: FormRow,
  number: number,
  context: RowContext,
): number {
  const { indicator, target, before } = row;
  const at = draft.nextRow;
  const formulas = formulasOf(row, at, context);
  const body = bodyStyle(FORM_SIZE);
  const year = context.plan.year;
  const bound: CellBinding = { indicator: indicator.id, region: target.region, year, row: number };
  const put = (field: Field, cell: Omit<Cell, 'binding'>, binding: CellBinding = bound): void => {
    draft.put(at, indicatorTable.column(field), { ...cell, binding: { ...binding, field } });
  };
  const putComputed = (field: keyof RowFormulas, numberFormat: string): void => {
    const formula = formulas[field];
    // A sheet with KC formulas must let them be entered again: #NAME? on a locked cell has no cure.
    const open = context.options.formulas === 'kc' ? { locked: false } : {};
    const style = { ...body, numberFormat, ...open };
    if (formula === null) put(field, { value: formWords.none, style: body, role: 'label' });
    else put(field, { value: '', formula, style, role: 'computed' });
  };

  put('row', { value: number, style: body, role: 'label' });
  put('name', { value: indicator.label, style: runningStyle(FORM_SIZE), role: 'label' });
  put('unit', { value: indicator.unit, style: body, role: 'label' });
  if (before === null) put('before', { value: formWords.none, style: body, role: 'label' });
  else put('before', officialNumber(before.printed, {}, body), { ...bound, year: year - 1 });
  put('target', officialNumber(target.printed, {}, body));
  put('actual', { value: null, style: { ...actualStyle(indicator), size: ROOMY_SIZE }, role: 'entry' });
  putComputed('gap', 'General');
  putComputed('completion', '0.0%');
  putComputed('status', 'General');
  putComputed('pace', '0.00');
  put('reason', { value: null, style: runningEntryStyle, role: 'entry' });
  put('remark', { value: null, style: entryStyle(TEXT_FORMAT), role: 'entry' });
  draft.growingRow(at, ROW_POINTS);
  return at;
}

function formulasOf(
  { indicator, target, before, comparator }: FormRow,
  row: number,
  context: RowContext,
): RowFormulas {
  const { library, head, options } = context;
  const cell = (field: Field): string => indicatorTable.address(row, field);
  const cells = { before: cell('before'), target: cell('target'), actual: cell('actual'), ...head };
  if (options.formulas !== 'kc') return nativeFormulas(indicator, target, comparator, before, cells);
  return kcFormulas(indicator, target, before, cells, kcArguments(library, indicator, target));
}
