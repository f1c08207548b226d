/** Native formulas that compare what a unit gave its sub-units with what it has to give. */
import { cellAddress, rangeAddress } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { ConditionalFormat } from '../sheet/model';
import type { Indicator } from '../plan/types';
import { checkWords } from '../wording/templates';
import { BEHIND, GOOD } from './indicatorEntry';

/** Rows and column that the formulas of one indicator refer to. */
export interface AllocationPlaces {
  readonly column: number;
  readonly target: number;
  readonly sum: number;
  readonly parts: { readonly top: number; readonly bottom: number };
}

const ROUNDING = 6;

/** Sum of the parts; `null` where regions do not add up (`domain` rule: ratios and ranks are never added). */
export function sumFormula(indicator: Indicator, places: AllocationPlaces): string | null {
  if (!indicator.additive) return null;
  return whenAnyFilled(places, `ROUND(SUM(${partsOf(places)}),${ROUNDING})`);
}

/** 分解合计 minus 年度目标. */
export function differenceFormula(indicator: Indicator, places: AllocationPlaces): string | null {
  if (!indicator.additive) return null;
  return whenAnyFilled(places, `ROUND(${sumOf(places)}-${targetOf(places)},${ROUNDING})`);
}

/**
 * In words whether the parts fit. A ratio cannot be added up without weights; the one test left is that the whole
 * lies between the smallest and the largest part. A rank has no test.
 */
export function checkFormula(indicator: Indicator, places: AllocationPlaces): string | null {
  const parts = partsOf(places);
  const target = targetOf(places);
  if (indicator.additive) {
    const difference = `ROUND(${sumOf(places)}-${target},${ROUNDING})`;
    const { equal, more, less } = checkWords;
    return whenAnyFilled(places, `IF(${difference}=0,"${equal}",IF(${difference}>0,"${more}","${less}"))`);
  }
  if (indicator.measure !== 'ratio') return null;
  const within = `AND(MIN(${parts})<=${target},MAX(${parts})>=${target})`;
  return whenAnyFilled(places, `IF(${within},"${checkWords.within}","${checkWords.outside}")`);
}

/** Green where the parts fit, red where they do not. */
export function differenceFormats(range: CellRange): ConditionalFormat[] {
  // The lower row of the range is 核对结果; both rows follow it.
  const check = `${cellAddress(range.bottom, range.left).replace(/\d+$/, '')}$${range.bottom + 1}`;
  const good = `OR(${check}="${checkWords.equal}",${check}="${checkWords.within}")`;
  const bad = `OR(${check}="${checkWords.more}",${check}="${checkWords.less}",${check}="${checkWords.outside}")`;
  return [
    { range, formula: `=${good}`, style: GOOD },
    { range, formula: `=${bad}`, style: BEHIND },
  ];
}

function partsOf({ column, parts }: AllocationPlaces): string {
  return rangeAddress({ top: parts.top, left: column, bottom: parts.bottom, right: column });
}

function targetOf({ column, target }: AllocationPlaces): string {
  return cellAddress(target, column);
}

function sumOf({ column, sum }: AllocationPlaces): string {
  return cellAddress(sum, column);
}

function whenAnyFilled(places: AllocationPlaces, formula: string): string {
  return `=IF(COUNT(${partsOf(places)})=0,"",${formula})`;
}
