/** What all reporting forms share around their table: title, identity block, period cells, notes, sheet name. */
import { cellAddress } from '../sheet/address';
import type { DataValidation } from '../sheet/model';
import { formWords } from '../wording/templates';
import { paceShareFormula, periodEndFormula } from './formFormulas';
import type { FormPlan } from './formPlan';
import { putIdentity, type IdentityColumns } from './identityBlock';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, FORM_SIZE, noteStyle, titleStyle } from './styles';
import { PERIODS, type Period } from './template';

const MONTHS: Readonly<Record<Period, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 };
const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the spreadsheet calendar. */
const SERIAL_ORIGIN = Date.UTC(1899, 11, 30);

export interface FormHead {
  readonly validation: DataValidation;
  /** Absolute addresses of the last day of the period and of the share of the year that is over by then. */
  readonly periodEnd: string;
  readonly paceShare: string;
}

type Headed = Pick<FormPlan, 'region' | 'year' | 'period'> & { readonly document: { readonly key: string } };

/** Title, then the identity block at the right and the two period cells at the left of its last lines. */
export function putFormHead(
  draft: SheetDraft,
  title: string,
  columns: IdentityColumns,
  plan: Headed,
  formCode: string,
): FormHead {
  draft.line({ value: title, style: titleStyle, role: 'title', binding: { field: 'title' } }, 34);
  const top = draft.nextRow;
  const identity = {
    formCode,
    basis: plan.document.key,
    unit: plan.region,
    year: plan.year,
    period: plan.period,
  };
  const { period, validation } = putIdentity(draft, top, columns, identity);

  const end = periodEndSerial(plan.year, plan.period);
  const start = periodEndSerial(plan.year - 1, PERIODS[3]);
  const yearEnd = periodEndSerial(plan.year, PERIODS[3]);
  const periodEnd = absolute(top + 2, 2);
  const paceShare = absolute(top + 3, 2);
  const lines = [
    {
      row: top + 2,
      label: formWords.periodEnd,
      field: 'periodEnd',
      value: end,
      formula: periodEndFormula(plan.year, absolute(period.top, period.left)),
      numberFormat: 'yyyy-mm-dd',
    },
    {
      row: top + 3,
      label: formWords.paceShare,
      field: 'paceShare',
      value: (end - start) / (yearEnd - start),
      formula: paceShareFormula(plan.year, periodEnd),
      numberFormat: '0.0%',
    },
  ];
  for (const { row, label, field, value, formula, numberFormat } of lines) {
    const style = { ...bodyStyle(FORM_SIZE), align: 'left', numberFormat } as const;
    draft.span(
      { top: row, left: 0, bottom: row, right: 1 },
      {
        value: label + formWords.colon,
        style: { ...bodyStyle(FORM_SIZE), align: 'right', wrap: false },
        role: 'label',
        binding: { field: `${field}Label` },
      },
    );
    draft.span(
      { top: row, left: 2, bottom: row, right: 3 },
      { value, formula, style, role: 'computed', binding: { field, year: plan.year } },
    );
  }
  return { validation, periodEnd, paceShare };
}

/** One line per note, over the full width. */
export function putNotes(draft: SheetDraft, notes: readonly string[]): void {
  for (const value of notes)
    draft.line({ value, style: noteStyle, role: 'note', binding: { field: 'notes' } });
}

/**
 * Sheet name of a form; at most Excel's 31 characters.
 *
 * @example formSheetName('指标完成情况报表', { region: '洪都街办', year: 2023, period: '全年' })
 * // '指标完成情况报表 洪都街办2023年全年'
 */
export function formSheetName(title: string, plan: Pick<FormPlan, 'region' | 'year' | 'period'>): string {
  return `${title} ${plan.region}${plan.year}年${plan.period}`.slice(0, 31);
}

function periodEndSerial(year: number, period: Period): number {
  return (Date.UTC(year, MONTHS[period], 0) - SERIAL_ORIGIN) / MILLISECONDS_PER_DAY;
}

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
