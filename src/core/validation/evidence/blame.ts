/**
 * Names the cells that most likely hold the mistake when sums do not add up: a wrong cell breaks every sum and every
 * official number that it belongs to, and mending it mends them all.
 */
import Big from 'big.js';
import { digits } from '../../plan/decimal';
import type { PlanLibrary } from '../../plan/types';
import { validationWording } from '../../wording/validation';
import { fill } from '../../wording/text';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import type { Suspect } from '../issue';
import { numberOf, readValue } from '../recognition/readValue';
import { officialSplit } from './officialSplit';
import { referenceOf } from './reference';
import { actualsOf, figureKey, ofSamePeriod } from './sameFigure';
import { addUp } from './sums';

/** Σ coefficient × cell = constant, of which `residual` = left side − constant. */
export interface Constraint {
  readonly terms: ReadonlyMap<PlacedCell, 1 | -1>;
  readonly residual: Big;
}

export interface Blame {
  readonly cell: PlacedCell;
  readonly from: Big;
  readonly to: Big;
  /** Broken constraints that the change mends, and sound ones that it would break. */
  readonly mends: number;
  readonly breaks: number;
  readonly evidence: Evidence | null;
}

/** Why a change looks like the undoing of a slip of the hand; the stronger first. */
export type Evidence = 'official' | 'plan' | 'transposed' | 'shifted' | 'dropped' | 'digit';
const EVIDENCE: readonly Evidence[] = ['official', 'plan', 'transposed', 'shifted', 'dropped', 'digit'];
/** More than these helps nobody. */
const MOST_SUSPECTS = 5;

/** Constraints, by the cells that take part in them. */
export type Constraints = ReadonlyMap<PlacedCell, readonly Constraint[]>;

/**
 * The constraints of a sheet: its sums, the official numbers that take part in them, and what other sheets of the
 * workbook say of the same figures.
 */
export function constraintsOf(sheet: FilledSheet, workbook: readonly FilledSheet[]): Constraints {
  const byCell = new Map<PlacedCell, Constraint[]>();
  for (const constraint of allConstraints(sheet, workbook)) {
    for (const cell of constraint.terms.keys()) {
      const known = byCell.get(cell);
      if (known) known.push(constraint);
      else byCell.set(cell, [constraint]);
    }
  }
  return byCell;
}

function allConstraints(sheet: FilledSheet, workbook: readonly FilledSheet[]): Constraint[] {
  const constraints: Constraint[] = [];
  const taking = new Set<PlacedCell>();
  for (const sum of sheet.sums) {
    const result = addUp(sum);
    if (!('total' in result)) continue;
    constraints.push({
      terms: new Map<PlacedCell, 1 | -1>([...sum.parts.map((part) => [part, 1] as const), [sum.total, -1]]),
      residual: result.kind === 'equal' ? new Big(0) : result.sum.minus(result.total),
    });
    for (const cell of [...sum.parts, sum.total]) taking.add(cell);
  }
  if (sheet.assumed.size > 0) return constraints;
  const others = ofSamePeriod(sheet, workbook);
  for (const cell of taking) {
    const found = numberOf(cell.reading);
    const official = cell.expected.role === 'official' ? numberOf(readValue(cell.expected.cell.value)) : null;
    const elsewhere = others.flatMap((other) => actualsOf(other).get(figureKey(cell)) ?? []);
    const told =
      cell.expected.binding.field === 'actual' ? elsewhere.map(({ reading }) => numberOf(reading)) : [];
    for (const wanted of [official, ...told]) {
      if (wanted && found) constraints.push({ terms: new Map([[cell, 1]]), residual: found.minus(wanted) });
    }
  }
  return constraints;
}

/**
 * Cells whose change would mend the broken constraint, best first: those that mend most of what is broken and break
 * least of what is sound, then those where the change undoes a known slip of the hand.
 */
export function localise(
  library: PlanLibrary,
  sheet: FilledSheet,
  broken: Constraint,
  constraints: Constraints,
): Blame[] {
  const blames: Blame[] = [];
  for (const [cell, coefficient] of broken.terms) {
    const from = numberOf(cell.reading);
    if (!from) continue;
    const change = broken.residual.times(-coefficient);
    const to = from.plus(change);
    // No figure is below zero: such a change mends nothing.
    if (to.lt(0)) continue;
    const own = constraints.get(cell) ?? [];
    const mended = own.filter(({ terms, residual }) =>
      residual.plus(change.times(terms.get(cell) as number)).eq(0),
    );
    const breaks = own.filter(({ residual }) => residual.eq(0)).length;
    // The sentence says that all checks agree then.
    if (breaks >= mended.length) continue;
    const unlikely = !decimalsFit(from, to) && cell.expected.role !== 'computed';
    const evidence = evidenceFor(library, sheet, cell, from, to);
    blames.push({
      cell,
      from,
      to,
      mends: mended.length,
      breaks: breaks + (unlikely ? 1 : 0),
      evidence,
    });
  }
  const most = Math.max(...blames.map(({ mends, breaks }) => mends - breaks));
  return blames
    .filter(({ mends, breaks }) => mends - breaks === most)
    .sort((one, other) => weight(one) - weight(other));
}

/** The suspects of one broken sum, as an issue states them. */
export function suspectsOf(
  library: PlanLibrary,
  sheet: FilledSheet,
  total: PlacedCell,
  constraints: Constraints,
): Suspect[] {
  const known = againstDocument(library, sheet, total);
  if (known) return known;
  const broken = constraints
    .get(total)
    ?.find(({ terms, residual }) => terms.get(total) === -1 && !residual.eq(0));
  if (!broken) return [];
  const blames = localise(library, sheet, broken, constraints);
  const telling = blames.filter(({ evidence, mends }) => evidence !== null || mends > 1);
  return (telling.length > 0 ? telling : blames)
    .slice(0, MOST_SUSPECTS)
    .map(({ cell, from, to, mends, evidence }) => ({
      cell: cell.address,
      reasoning: fill(validationWording.suspect, {
        cell: cell.address,
        from: digits(from),
        to: digits(to),
        count: mends,
        evidence: evidence === null ? '' : fill(validationWording.evidence[evidence]),
      }),
    }));
}

/**
 * Where the document says of every part what it is, those that differ are the mistake, be it one or several; a part
 * that equals the document is never blamed.
 */
function againstDocument(library: PlanLibrary, sheet: FilledSheet, total: PlacedCell): Suspect[] | null {
  const sum = sheet.sums.find((each) => each.total === total);
  const deviations = sum ? officialSplit(library, sheet, sum) : null;
  if (!deviations || deviations.length === 0) return null;
  return deviations.slice(0, MOST_SUSPECTS).map(({ cell, found, wanted }) => ({
    cell: cell.address,
    reasoning: fill(validationWording.deviates, {
      cell: cell.address,
      found: digits(found),
      wanted: digits(wanted),
    }),
  }));
}

function weight({ evidence }: Blame): number {
  return evidence === null ? EVIDENCE.length : EVIDENCE.indexOf(evidence);
}

/** A whole number does not become a fraction by mending. */
function decimalsFit(from: Big, to: Big): boolean {
  return !from.round(0).eq(from) || to.round(0).eq(to) || from.eq(0);
}

function evidenceFor(
  library: PlanLibrary,
  sheet: FilledSheet,
  cell: PlacedCell,
  from: Big,
  to: Big,
): Evidence | null {
  if (cell.expected.role === 'official') {
    return numberOf(readValue(cell.expected.cell.value))?.eq(to) === true ? 'official' : null;
  }
  if (cell.expected.binding.field === 'target' && referenceOf(library, sheet, cell.expected)?.value.eq(to))
    return 'plan';
  return slipBetween(digits(from), digits(to));
}

/**
 * The slip of the hand that turns one number into another, or `null`.
 *
 * @example slipBetween('613', '631') // 'transposed'
 * @example slipBetween('63', '630') // 'shifted'
 */
export function slipBetween(typed: string, meant: string): Evidence | null {
  if (typed === meant) return null;
  const bare = (text: string): string => text.replace('.', '').replace(/^0+|0+$/g, '');
  if (bare(typed) === bare(meant)) return 'shifted';
  const [shorter, longer] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  const at = Array.from(longer).findIndex((digit, index) => digit !== shorter[index]);
  const after = longer.slice(at + 1);
  if (shorter.length < longer.length) return after === shorter.slice(at) ? 'dropped' : null;
  if (after === shorter.slice(at + 1)) return 'digit';
  const swapped = longer.charAt(at + 1) + longer.charAt(at) + longer.slice(at + 2);
  return swapped === shorter.slice(at) ? 'transposed' : null;
}
