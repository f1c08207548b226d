/** The totals of a summary, by what each indicator allows, with every figure that goes into them. */
import Big from 'big.js';
import { digits, sum } from '../plan/decimal';
import type { Indicator } from '../plan/types';
import type { SummaryPlan } from '../templates/summaryPlan';
import { consolidationWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { UnitReport } from './unitReport';

/** What a unit counts for when shares are averaged: by indicator, then by unit, exact decimals above 0. */
export type Weights = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One figure of one unit, and where it stands. */
export interface Part {
  readonly unit: string;
  readonly value: string;
  readonly weight?: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface Total {
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  /** The exact decimal; `null` when there is no total. */
  readonly value: string | null;
  readonly how: 'sum' | 'weighted' | 'none';
  /** Why there is no total. */
  readonly reason: string | null;
  /** In the official order of the units. */
  readonly parts: readonly Part[];
  /** Units that are in without this figure. */
  readonly blank: readonly string[];
}

/** Decimals of a weighted share beyond those that documents print. */
const MORE_DECIMALS = 2;

export function totalsOf(
  plan: SummaryPlan,
  units: readonly UnitReport[],
  weights: Weights = {},
): readonly Total[] {
  return plan.indicators.map((indicator) => {
    const { parts, blank } = partsOf(indicator, units, weights[indicator.id]);
    const { id, label, unit } = indicator;
    return { indicator: id, label, unit, parts, blank, ...totalOf(indicator, parts, weights[id]) };
  });
}

function partsOf(
  { id }: Indicator,
  units: readonly UnitReport[],
  weights: Readonly<Record<string, string>> | undefined,
): Pick<Total, 'parts' | 'blank'> {
  const parts: Part[] = [];
  const blank: string[] = [];
  for (const { unit, form, file } of units) {
    if (form === null || file === null) continue;
    const figure = form.figures.find(({ indicator }) => indicator === id);
    const value = figure?.value ?? null;
    const weight = weights?.[unit];
    if (figure === undefined || value === null) blank.push(unit);
    else {
      const { sheet } = form;
      parts.push({ unit, value, ...(weight !== undefined && { weight }), file, sheet, cell: figure.cell });
    }
  }
  return { parts, blank };
}

function totalOf(
  { additive, measure, decimals }: Indicator,
  parts: readonly Part[],
  weights: Readonly<Record<string, string>> | undefined,
): Pick<Total, 'value' | 'how' | 'reason'> {
  const { noFigures, notAdditive, rank, ratio, lacksWeight } = consolidationWording;
  const none = (reason: string): Pick<Total, 'value' | 'how' | 'reason'> => ({
    value: null,
    how: 'none',
    reason,
  });
  if (parts.length === 0) return none(fill(noFigures));
  if (additive) {
    const total = sum(parts.map(({ value }) => new Big(value)));
    return { value: digits(total), how: 'sum', reason: null };
  }
  if (measure === 'rank') return none(fill(rank));
  if (measure !== 'ratio') return none(fill(notAdditive));
  if (weights === undefined) return none(fill(ratio));
  const lacking = parts.filter(({ weight }) => weight === undefined).map(({ unit }) => unit);
  if (lacking.length > 0) return none(fill(lacksWeight, { units: lacking }));
  const whole = sum(parts.map(({ weight }) => new Big(weight ?? 0)));
  const weighted = sum(parts.map(({ value, weight }) => new Big(value).times(weight ?? 0)));
  if (whole.lte(0)) return none(fill(ratio));
  return {
    value: digits(weighted.div(whole).round(decimals + MORE_DECIMALS)),
    how: 'weighted',
    reason: null,
  };
}
