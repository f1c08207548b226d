import Big from 'big.js';
import { planWording } from '../wording/plan';
import { fill } from '../wording/text';
import { cellDecimal, digits, sum } from './decimal';
import { type GivenCell, type GivenColumn, readGiven, rowCount } from './givenColumn';
import { list, refusal } from './refusal';
import { type Allocation, findAllocation, type TargetQuestion } from './target';
import type { PlanLibrary } from './types';

export interface AllocationCheckQuestion extends TargetQuestion {
  readonly year: number;
  /** One column in the official order, or two columns, name and value, in any order. */
  readonly values: readonly (readonly GivenCell[])[];
  /** For ratios: one weight for each value (GDP of that year). */
  readonly weights?: readonly (readonly GivenCell[])[] | undefined;
}

/** What is wrong with the rows themselves, before anything is added up. */
function rowFindings(allocation: Allocation, given: GivenColumn): string[] {
  const findings: string[] = [];
  const say = (key: keyof typeof planWording, names: readonly string[], more = {}): void => {
    if (names.length > 0) findings.push(fill(planWording[key], { names: list(names), ...more }));
  };
  const parts = allocation.parts.map(({ region }) => region);
  say('unknownRows', given.unknown);
  say('foreignRegions', given.foreign, {
    document: allocation.document.key,
    source: allocation.source,
  });
  say('repeatedRegions', given.repeated);
  if (!given.named && given.rows !== parts.length && given.rows !== parts.length + 1) {
    const [first, last] = [parts.slice(0, 1), parts.slice(-1)];
    findings.push(fill(planWording.rowsDiffer, { expected: parts.length, first, last, given: given.rows }));
  } else {
    say(
      'missingRegions',
      parts.filter((region) => !given.values.has(region)),
    );
  }
  const text = given.text.map(({ region }) => region);
  say('textValues', text, { typed: list(given.text.map(({ typed }) => `“${typed}”`)) });
  say(
    'blankRegions',
    [...given.values].flatMap(([region, value]) =>
      value === null && !text.includes(region) ? [region] : [],
    ),
  );
  return findings;
}

function totalFindings({ total, indicator }: Allocation, given: GivenColumn): string[] {
  if (given.total === undefined || given.total === null || given.total.eq(total.value)) return [];
  const about = {
    region: total.region,
    unit: indicator.unit,
    total: total.printed,
    given: digits(given.total),
  };
  return [fill(planWording.totalDiffers, about)];
}

function sumFindings({ total, indicator }: Allocation, values: readonly Big[]): string[] {
  const added = sum(values);
  const difference = added.minus(total.value);
  if (difference.eq(0)) return [];
  const about = { region: total.region, unit: indicator.unit, total: total.printed, given: digits(added) };
  if (added.eq(total.value.times(2))) return [fill(planWording.totalCounted, about)];
  return [fill(planWording.sumDiffers, { ...about, difference: signed(difference) })];
}

function meanFindings({ total, indicator }: Allocation, given: GivenColumn): string[] {
  let [weighted, weightSum] = [new Big(0), new Big(0)];
  for (const [region, value] of given.values) {
    const weight = given.weights.get(region);
    if (typeof weight !== 'number' || weight <= 0) {
      throw refusal('#VALUE!', 'weightsNumber', { typed: String(weight ?? '') });
    }
    weighted = weighted.plus((value ?? new Big(0)).times(cellDecimal(weight)));
    weightSum = weightSum.plus(cellDecimal(weight));
  }
  const mean = weighted.div(weightSum);
  const difference = mean.minus(total.value);
  // Half a digit for the regions and half a digit for the whole: both are printed rounded.
  const tolerance = new Big(10).pow(-indicator.decimals);
  if (difference.abs().lte(tolerance)) return [];
  return [
    fill(planWording.meanDiffers, {
      region: total.region,
      unit: indicator.unit,
      total: total.printed,
      step: indicator.unit === '%' ? '个百分点' : indicator.unit,
      given: digits(mean.round(indicator.decimals + 2)),
      difference: signed(difference.round(indicator.decimals + 2)),
      tolerance: digits(tolerance),
    }),
  ];
}

function signed(value: Big): string {
  return value.gt(0) ? `+${digits(value)}` : digits(value);
}

function refuseMerging({ indicator, parts, total }: Allocation, year: number): never {
  if (indicator.measure === 'rank') throw refusal('#VALUE!', 'rankNotAdded', { indicator: indicator.label });
  const low = parts.reduce((one, other) => (other.value.lt(one.value) ? other : one));
  const high = parts.reduce((one, other) => (other.value.gt(one.value) ? other : one));
  throw refusal('#VALUE!', 'ratioNotAdded', {
    indicator: indicator.label,
    year,
    low: low.printed,
    high: high.printed,
    region: total.region,
    total: total.printed,
  });
}

/**
 * Checks a proposed split against the official total, in exact decimals.
 *
 * Ratios refuse to be added (洪发〔2023〕10号 附件3: the intensities of the regions add up to 21.51, the city's is 2.37);
 * with weights their weighted mean is compared, within the rounding of the printed digits. 突破 plays no part here:
 * the parts must give the number of the table.
 *
 * @returns what is wrong, as sentences; nothing when the split is right.
 * @throws PlanError as {@link findAllocation}; #VALUE! for ranks, and for ratios without weights.
 * @example allocationCheck(embeddedLibrary, { indicator: '科贷通放贷额', year: 2025, values: [2.31, 0.9, 1.44, 0.41, 0.32, 0.36, 0.38, 0.38, 0.81, 0.36, 0.8, 0.13].map((value) => [value]) }).length // 0
 */
export function allocationCheck(library: PlanLibrary, question: AllocationCheckQuestion): readonly string[] {
  const allocation = findAllocation(library, question);
  const { indicator } = allocation;
  const { values, weights } = question;
  if (!indicator.additive) {
    if (weights === undefined || indicator.measure === 'rank') refuseMerging(allocation, question.year);
    const [expected, given] = [rowCount(values), rowCount(weights)];
    if (given !== expected) throw refusal('#VALUE!', 'weightsShape', { expected, given });
  }
  const given = readGiven(library, allocation, values, weights);
  const findings = [...rowFindings(allocation, given), ...totalFindings(allocation, given)];
  if (!indicator.additive) return findings.length > 0 ? findings : meanFindings(allocation, given);
  const numbers = [...given.values.values()].filter((value) => value !== null);
  return [...findings, ...sumFindings(allocation, numbers)];
}
