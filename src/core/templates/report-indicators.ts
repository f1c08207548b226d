/** 指标完成情况报表 (KC-ZB-01/1): the targets of one unit for one year, to be filled in with what was reached. */
import { cellAddress, type CellRange } from '../sheet/address';
import type { Cell, CellBinding, CellStyle, DataValidation, SheetModel } from '../sheet/model';
import { entryHints, formWords, indicatorNotes, templateTitles } from '../wording/templates';
import { kcFormulas, nativeFormulas, type RowFormulas } from './formFormulas';
import { DEFAULT_REGION, formPlan, type FormPlan, type FormRow } from './formPlan';
import { formSheetName, putFormHead, putNotes } from './formSheet';
import { hinted, putSignOff } from './identityBlock';
import { actualStyle, actualValidation, indicatorFormats } from './indicatorEntry';
import { officialNumber } from './officialTable';
import { printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, entryStyle, FORM_SIZE, headerStyle, TEXT_FORMAT } from './styles';
import type { Template, TemplateOptions } from './template';

const FORM_CODE = 'KC-ZB-01/1';
const COLUMNS = [
  { field: 'row', text: formWords.rowNumber, width: 5 },
  { field: 'name', text: formWords.indicatorName, width: 35 },
  { field: 'unit', text: formWords.unitOfMeasure, width: 8 },
  { field: 'before', text: formWords.before, width: 11 },
  { field: 'target', text: formWords.target, width: 10 },
  { field: 'actual', text: formWords.actual, width: 12 },
  { field: 'gap', text: formWords.gap, width: 10 },
  { field: 'completion', text: formWords.completion, width: 11.5 },
  { field: 'status', text: formWords.status, width: 12 },
  { field: 'pace', text: formWords.pace, width: 11.5 },
  { field: 'reason', text: formWords.reason, width: 22 },
  { field: 'remark', text: formWords.remark, width: 14 },
] as const;
type Field = (typeof COLUMNS)[number]['field'];

const IDENTITY = { label: 9, from: 10, to: 11 };
const SIGN_OFF = {
  head: { label: [0, 1], value: [2, 3] },
  filler: { label: [4, 4], value: [5, 6] },
  phone: { label: [7, 7], value: [8, 9] },
  reportedOn: { label: [10, 10], value: [11, 11] },
} as const;
const ROW_POINTS = 19.5;
const REASON_LENGTH = 200;

export const reportIndicators: Template = {
  id: 'report-indicators',
  kind: 'form',
  formCode: FORM_CODE,
  title: templateTitles['report-indicators'],
  document: '洪发〔2023〕10号',
  needs: ['region', 'year', 'period'],
  build: (library, options) => build(formPlan(library, 'report-indicators', options), options),
};

function build(plan: FormPlan, options: TemplateOptions): SheetModel {
  const title = templateTitles['report-indicators'].zh;
  const draft = new SheetDraft(COLUMNS.map(({ width }) => width));
  const head = putFormHead(draft, title, IDENTITY, plan, FORM_CODE);

  const header = draft.nextRow;
  for (const [column, { field, text }] of COLUMNS.entries()) {
    const style = headerStyle(FORM_SIZE);
    draft.put(header, column, { value: text, style, role: 'label', binding: { field } });
  }
  draft.minimumHeight(header, 30);
  const first = header + 1;
  const validations: DataValidation[] = [head.validation];
  for (const [index, row] of plan.rows.entries()) {
    const formulas = formulasOf(plan, row, first + index, head, options);
    putRow(draft, index + 1, row, formulas);
    validations.push(actualValidation(row.indicator, block(first + index, first + index, 'actual')));
  }
  const last = draft.nextRow - 1;
  draft.frame({ top: header, left: 0, bottom: last, right: draft.columns - 1 });
  validations.push(
    hinted(block(first, last, 'reason'), { type: 'textLength', max: REASON_LENGTH }, entryHints.reason),
    ...putSignOff(draft, draft.nextRow, SIGN_OFF),
  );
  putNotes(draft, indicatorNotes);

  const named = [
    'name',
    'before',
    'target',
    'actual',
    'gap',
    'completion',
    'status',
    'pace',
    'reason',
  ] as const;
  return draft.finish(formSheetName(title, plan), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header },
      lastRow: draft.nextRow - 1,
      lastColumn: draft.columns - 1,
    }),
    freeze: { rows: header + 1, columns: 2 },
    protected: true,
    validations,
    conditionalFormats: indicatorFormats(
      plan.rows.map(({ indicator }) => indicator),
      first,
      { status: columnOf('status'), pace: columnOf('pace'), reason: columnOf('reason') },
      head.paceShare,
    ),
    names: named.map((field) => ({ name: textOf(field), range: block(first, last, field) })),
    selection: block(first, first, 'actual'),
  });
}

function formulasOf(
  plan: FormPlan,
  { indicator, target, before }: FormRow,
  row: number,
  head: { readonly periodEnd: string; readonly paceShare: string },
  options: TemplateOptions,
): RowFormulas {
  const cell = (field: Field): string => cellAddress(row, columnOf(field));
  const cells = { before: cell('before'), target: cell('target'), actual: cell('actual'), ...head };
  if (options.formulas !== 'kc') return nativeFormulas(indicator, target, before, cells);
  const named = options.document === undefined ? [] : [plan.document.key];
  const extra = plan.region === DEFAULT_REGION && named.length === 0 ? [] : [plan.region, ...named];
  return kcFormulas(indicator, target, before, cells, extra);
}

function putRow(
  draft: SheetDraft,
  number: number,
  { indicator, target, before }: FormRow,
  formulas: RowFormulas,
): void {
  const at = draft.nextRow;
  const body = bodyStyle(FORM_SIZE);
  const bound: CellBinding = {
    indicator: target.indicator,
    region: target.region,
    year: target.year as number,
    row: number,
  };
  const put = (field: Field, cell: Omit<Cell, 'binding'>, binding: CellBinding = bound): void =>
    draft.put(at, columnOf(field), { ...cell, binding: { ...binding, field } });
  const putComputed = (field: 'gap' | 'completion' | 'status' | 'pace', numberFormat: string): void => {
    const formula = formulas[field];
    const style: CellStyle = { ...body, numberFormat };
    if (formula === null) put(field, { value: formWords.none, style, role: 'label' });
    else put(field, { value: '', formula, style, role: 'computed' });
  };

  put('row', { value: number, style: body, role: 'label' });
  put('name', { value: indicator.label, style: { ...body, align: 'left' }, role: 'label' });
  put('unit', { value: indicator.unit, style: body, role: 'label' });
  if (before === null) put('before', { value: formWords.none, style: body, role: 'label' });
  else put('before', officialNumber(before.printed, {}, body), { ...bound, year: before.year as number });
  put('target', officialNumber(target.printed, {}, body));
  put('actual', { value: null, style: actualStyle(indicator), role: 'entry' });
  putComputed('gap', 'General');
  putComputed('completion', '0.0%');
  putComputed('status', 'General');
  putComputed('pace', 'General');
  for (const field of ['reason', 'remark'] as const) {
    put(field, { value: null, style: entryStyle(TEXT_FORMAT, 'left'), role: 'entry' });
  }
  draft.minimumHeight(at, ROW_POINTS);
}

function columnOf(field: Field): number {
  return COLUMNS.findIndex((column) => column.field === field);
}

function textOf(field: Field): string {
  return COLUMNS[columnOf(field)]?.text ?? field;
}

function block(top: number, bottom: number, field: Field): CellRange {
  return { top, left: columnOf(field), bottom, right: columnOf(field) };
}
