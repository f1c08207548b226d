/** Header and rows of 汇总表: three columns per indicator, the row of the whole with its totals first. */
import { cellAddress, rangeAddress } from '../sheet/address';
import type { Cell, CellBinding } from '../sheet/model';
import type { Indicator, Target } from '../plan/types';
import { formWords } from '../wording/templates';
import { kcFormulas, nativeFormulas } from './formFormulas';
import { actualStyle } from './indicatorEntry';
import { officialNumber } from './officialTable';
import { LANDSCAPE_WIDTH } from './printSetup';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, CLOSED_FILL, entryStyle, FORM_SIZE, headerStyle, TEXT_FORMAT } from './styles';
import type { SummaryPlan } from './summaryPlan';

const FIELDS = ['target', 'actual', 'completion'] as const;
const LEAD_COLUMNS = 2;
const WIDTHS = { row: 5, name: 13, submission: 10, remark: 10 };
const LEAST_NUMBER_WIDTH = 8.5;
const ROW_POINTS = 22;

export function summaryWidths({ indicators }: SummaryPlan): number[] {
  const count = indicators.length * FIELDS.length;
  const rest = LANDSCAPE_WIDTH - WIDTHS.row - WIDTHS.name - WIDTHS.submission - WIDTHS.remark;
  const each = Math.max(LEAST_NUMBER_WIDTH, Math.floor((rest / count) * 10) / 10);
  const numbers = Array.from({ length: count }, () => each);
  return [WIDTHS.row, WIDTHS.name, ...numbers, WIDTHS.submission, WIDTHS.remark];
}

/** Column of an indicator's 年度目标, 完成值 or 完成率. */
export function summaryColumn(indicator: number, field: (typeof FIELDS)[number]): number {
  return LEAD_COLUMNS + indicator * FIELDS.length + FIELDS.indexOf(field);
}

/** Two header rows: indicator names over their three columns; the other headings stand over both rows. */
export function putSummaryHeader(draft: SheetDraft, { indicators, year }: SummaryPlan): void {
  const top = draft.nextRow;
  const style = headerStyle(FORM_SIZE);
  const tall = (column: number, value: string, field: string): void => {
    const range = { top, left: column, bottom: top + 1, right: column };
    draft.span(range, { value, style, role: 'label', binding: { field } });
  };
  tall(0, formWords.rowNumber, 'row');
  tall(1, formWords.unit, 'region');
  for (const [index, { id, name }] of indicators.entries()) {
    const left = summaryColumn(index, 'target');
    draft.span(
      { top, left, bottom: top, right: left + FIELDS.length - 1 },
      { value: name, style, role: 'label', binding: { indicator: id } },
    );
    for (const field of FIELDS) {
      const binding = { indicator: id, year, field };
      const value = field === 'actual' ? formWords.reached : formWords[field];
      draft.put(top + 1, summaryColumn(index, field), { value, style, role: 'label', binding });
    }
  }
  tall(draft.columns - 2, formWords.submission, 'submission');
  tall(draft.columns - 1, formWords.remark, 'remark');
}

export interface SummaryRow {
  readonly unit: string;
  /** 0 for the whole. */
  readonly number: number;
  /** Rows of the parts, which the totals add up. */
  readonly parts: { readonly top: number; readonly bottom: number };
  /** Arguments of a `KC.` formula for a target; left out when the formulas are native. */
  readonly kc?: (indicator: Indicator, target: Target) => readonly string[];
}

export function putSummaryRow(draft: SheetDraft, plan: SummaryPlan, line: SummaryRow): void {
  const row = draft.nextRow;
  const { unit, number } = line;
  const body = bodyStyle(FORM_SIZE);
  const whole = number === 0;
  const bound: CellBinding = { region: unit, row: number, ...(whole && { total: true }) };
  if (whole) {
    const value = `${unit}${formWords.total}`;
    const binding = { ...bound, field: 'name' };
    draft.span(
      { top: row, left: 0, bottom: row, right: 1 },
      { value, style: headerStyle(FORM_SIZE), role: 'label', binding },
    );
  } else {
    draft.put(row, 0, { value: number, style: body, role: 'label', binding: { ...bound, field: 'row' } });
    draft.put(row, 1, { value: unit, style: body, role: 'label', binding: { ...bound, field: 'name' } });
  }
  for (const [index, indicator] of plan.indicators.entries()) {
    const target = plan.target(indicator.id, unit);
    const binding = { ...bound, indicator: indicator.id, year: plan.year };
    if (target) putNumbers(draft, row, index, indicator, target, binding, line);
  }
  for (const [column, field] of [
    [draft.columns - 2, 'submission'],
    [draft.columns - 1, 'remark'],
  ] as const) {
    const cell: Cell = whole
      ? { value: null, style: body }
      : { value: null, style: entryStyle(TEXT_FORMAT), role: 'entry', binding: { ...bound, field } };
    draft.put(row, column, cell);
  }
  draft.minimumHeight(row, ROW_POINTS);
}

function putNumbers(
  draft: SheetDraft,
  row: number,
  index: number,
  indicator: Indicator,
  target: Target,
  binding: CellBinding,
  line: SummaryRow,
): void {
  const body = bodyStyle(FORM_SIZE);
  const column = (field: (typeof FIELDS)[number]): number => summaryColumn(index, field);
  draft.put(row, column('target'), officialNumber(target.printed, { ...binding, field: 'target' }, body));

  const actual = { ...binding, field: 'actual' };
  const { top, bottom } = line.parts;
  const parts = rangeAddress({ top, left: column('actual'), bottom, right: column('actual') });
  if (line.number > 0) {
    draft.put(row, column('actual'), {
      value: null,
      style: actualStyle(indicator),
      role: 'entry',
      binding: actual,
    });
  } else if (indicator.additive) {
    const formula = `=IF(COUNT(${parts})=0,"",ROUND(SUM(${parts}),6))`;
    draft.put(row, column('actual'), { value: '', formula, style: body, role: 'computed', binding: actual });
  } else {
    const style = { ...body, fill: CLOSED_FILL };
    draft.put(row, column('actual'), { value: null, style, role: 'note', binding: actual });
  }

  const address = (field: (typeof FIELDS)[number]): string => cellAddress(row, column(field));
  const cells = {
    before: '',
    target: address('target'),
    actual: address('actual'),
    periodEnd: '',
    paceShare: '',
  };
  const { completion } = line.kc
    ? kcFormulas(indicator, target, null, cells, line.kc(indicator, target))
    : nativeFormulas(indicator, target, target.comparator, null, cells);
  if (completion === null) {
    const at = { ...binding, field: 'completion' };
    draft.put(row, column('completion'), { value: formWords.none, style: body, role: 'label', binding: at });
    return;
  }
  const open = line.kc ? { locked: false } : {};
  draft.put(row, column('completion'), {
    value: '',
    formula: completion,
    style: { ...body, numberFormat: '0.0%', ...open },
    role: 'computed',
    binding: { ...binding, field: 'completion' },
  });
}
