/** What the computed cells of a row of a form must show, worked out from what is typed beside them. */
import Big from 'big.js';
import { startsAtZero } from '../../plan/startsAtZero';
import type { Indicator } from '../../plan/types';
import { serialOfDay } from '../../sheet/serialDate';
import type { CellBinding } from '../../sheet/model';
import { formWords, statusWords } from '../../wording/templates';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { numberOf, readValue, wordsOf } from '../recognition/readValue';
import { plainLabel } from '../recognition/vocabulary';
import { periodEnd } from './period';

/** A number, or the word of a state. */
export type Wanted = Big | string;

export interface ComputedCell {
  readonly cell: PlacedCell;
  readonly wanted: Wanted;
  readonly agrees: boolean;
}

/** Formulas round to six decimals. */
const FORMULA = '0.000002';
/** A rate typed by hand is given to a tenth of a percent, a lead in time to a hundredth. */
const TYPED: ReadonlyMap<string | undefined, string> = new Map([
  ['completion', '0.0006'],
  ['pace', '0.006'],
]);

const known = new WeakMap<FilledSheet, readonly ComputedCell[]>();

/** The computed cells that show something and whose value is known from their row. */
export function computedOf(
  sheet: FilledSheet,
  indicator: (id: string | undefined) => Indicator | undefined,
): readonly ComputedCell[] {
  let found = known.get(sheet);
  if (!found) {
    found = findComputed(sheet, indicator);
    known.set(sheet, found);
  }
  return found;
}

function findComputed(
  sheet: FilledSheet,
  indicator: (id: string | undefined) => Indicator | undefined,
): readonly ComputedCell[] {
  const figures = new Map(
    sheet.cells.map(({ expected, reading }) => [keyOf(expected.binding), numberOf(reading)] as const),
  );
  const share = shareOfYear(sheet);
  return sheet.cells.flatMap((cell): ComputedCell[] => {
    const { binding, cell: template, role } = cell.expected;
    const { field } = binding;
    if (role !== 'computed') return [];
    const subject = indicator(binding.indicator);
    const figure = (of: string): Big | null | undefined => figures.get(keyOf({ ...binding, field: of }));
    const [target, actual] = [figure('target'), figure('actual')];
    if (!subject || !target || !actual) return [];
    if (field === 'status') {
      const shown = wordsOf(cell.value).trim();
      // What is computed with other words than the form's is for whoever compares formulas.
      if (shown === '') return [];
      const wanted = statusOf(subject, target, actual, template.formula);
      return [{ cell, wanted, agrees: plainLabel(shown) === plainLabel(wanted) }];
    }
    const shown = numberOf(cell.reading);
    const wanted = numberWanted(field, subject, target, actual, figure('before'), share);
    if (!shown || !wanted) return [];
    const typed = cell.cell?.formula === undefined;
    const tolerance = (typed ? TYPED.get(field) : undefined) ?? FORMULA;
    return [{ cell, wanted, agrees: wanted.minus(shown).abs().lte(tolerance) }];
  });
}

function keyOf({ indicator, region, field }: CellBinding): string {
  return [indicator, region, field].join('|');
}

function numberWanted(
  field: string | undefined,
  subject: Indicator,
  target: Big,
  actual: Big,
  before: Big | null | undefined,
  share: Big | null,
): Big | null {
  const lower = subject.direction === 'lower';
  switch (field) {
    case 'gap':
      return lower ? actual.minus(target) : target.minus(actual);
    case 'completion': {
      const [above, below] = lower ? [target, actual] : [actual, target];
      return below.eq(0) ? null : above.div(below);
    }
    case 'pace': {
      const from = startsAtZero(subject) ? new Big(0) : before;
      return share && from ? actual.minus(from.plus(target.minus(from).times(share))) : null;
    }
    default:
      return null;
  }
}

/** Where the document says 突破, the form's own formula knows a state for just reaching the target. */
function statusOf({ direction }: Indicator, target: Big, actual: Big, formula?: string): string {
  const { met, equalNotBeyond, short } = statusWords;
  if (actual.eq(target)) return formula?.includes(equalNotBeyond) ? equalNotBeyond : met;
  return (direction === 'lower' ? actual.lt(target) : actual.gt(target)) ? met : short;
}

/** The last day of the period, where it is known for which unit and time the form is. */
function knownEnd(sheet: FilledSheet): number | null {
  return sheet.assumed.size > 0 ? null : periodEnd(sheet);
}

/** The share of the year that is over at the end of the period. */
function shareOfYear(sheet: FilledSheet): Big | null {
  const end = knownEnd(sheet);
  if (end === null) return null;
  const year = sheet.layout.options.year as number;
  const start = serialOfDay(year, 1, 0);
  return new Big(end - start).div(serialOfDay(year, 13, 0) - start);
}

export interface PeriodEndCell {
  readonly row: number;
  readonly column: number;
  /** The day that stands there, and the one that the period ends on. */
  readonly found: number;
  readonly wanted: number;
}

/** 报告期末 above the table, where it shows another day than the last one of the period. */
export function wrongPeriodEnd(sheet: FilledSheet): PeriodEndCell | null {
  const { actual, layout, rows } = sheet;
  const wanted = knownEnd(sheet);
  // The only form that works out how far ahead of time a figure is.
  if (layout.template.id !== 'report-indicators' || wanted === null) return null;
  const label = plainLabel(formWords.periodEnd + formWords.colon);
  const first = Math.min(actual.height, ...rows.places.values());
  for (let row = 0; row < first; row += 1) {
    for (let column = 0; column < actual.width; column += 1) {
      const text = actual.valueAt(row, column);
      if (typeof text !== 'string' || plainLabel(text) !== label) continue;
      for (let at = column + 1; at < actual.width; at += 1) {
        if (actual.isBlank(row, at)) continue;
        const found = numberOf(readValue(actual.valueAt(row, at)));
        const day = found ? Math.floor(Number(found.toFixed())) : wanted;
        return day === wanted ? null : { row, column: at, found: day, wanted };
      }
    }
  }
  return null;
}
