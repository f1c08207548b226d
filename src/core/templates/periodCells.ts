/** 报告期末 and 序时比例 at the left of the identity block: formulas for linear progress refer to them. */
import { absoluteAddress } from '../sheet/address';
import { oneCell } from '../sheet/range';
import { serialOfDay } from '../sheet/serialDate';
import { formWords } from '../wording/templates';
import { paceShareFormula, periodEndFormula } from './formFormulas';
import type { PlacedIdentity } from './identityBlock';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, FORM_SIZE } from './styles';
import { PERIODS, type Period } from './template';

const MONTHS: Readonly<Record<Period, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9, 全年: 12 };
const VALUE_COLUMN = 2;

/** Absolute addresses of the last day of the period and of the share of the year that is over by then. */
export interface PeriodCells {
  readonly periodEnd: string;
  readonly paceShare: string;
}

/** Puts both cells, label and value, into two rows from `top` on. */
export function putPeriodCells(
  draft: SheetDraft,
  top: number,
  { year, period }: { readonly year: number; readonly period: Period },
  identity: PlacedIdentity,
): PeriodCells {
  const end = endOf(year, period);
  const start = endOf(year - 1, PERIODS[3]);
  const cells = {
    periodEnd: absoluteAddress(oneCell(top, VALUE_COLUMN)),
    paceShare: absoluteAddress(oneCell(top + 1, VALUE_COLUMN)),
  };
  const lines = [
    {
      label: formWords.periodEnd,
      field: 'periodEnd',
      value: end,
      formula: periodEndFormula(year, identity.period),
      numberFormat: 'yyyy-mm-dd',
    },
    {
      label: formWords.paceShare,
      field: 'paceShare',
      value: (end - start) / (endOf(year, PERIODS[3]) - start),
      formula: paceShareFormula(year, cells.periodEnd),
      numberFormat: '0.0%',
    },
  ];
  for (const [index, { label, field, value, formula, numberFormat }] of lines.entries()) {
    const row = top + index;
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
      { top: row, left: VALUE_COLUMN, bottom: row, right: VALUE_COLUMN + 1 },
      {
        value,
        formula,
        style: { ...bodyStyle(FORM_SIZE), align: 'left', numberFormat },
        role: 'computed',
        binding: { field, year },
      },
    );
  }
  return cells;
}

/** The last day of a period. */
function endOf(year: number, period: Period): number {
  return serialOfDay(year, MONTHS[period] + 1, 0);
}
