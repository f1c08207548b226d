/**
 * Formulas of the reporting forms. Native ones keep to functions that Excel, WPS, LibreOffice and the workbench
 * all know, and give "" while the actual is blank. `KC.` ones ask the embedded plan instead.
 */
import { lowerIsBetter } from '../plan/answer';
import { functionFormula, quoted } from '../plan/functionFormula';
import type { FunctionName } from '../plan/functionTable';
import { startsAtZero } from '../plan/startsAtZero';
import { findTarget } from '../plan/target';
import { PlanError, type Comparator, type Indicator, type PlanLibrary, type Target } from '../plan/types';
import { statusWords } from '../wording/templates';
import { PERIODS } from './template';
import { periodText } from './identityBlock';

/** Addresses of the cells that the formulas of one row refer to. */
export interface RowCells {
  readonly before: string;
  readonly target: string;
  readonly actual: string;
  readonly periodEnd: string;
  readonly paceShare: string;
}

export interface RowFormulas {
  readonly gap: string | null;
  readonly completion: string | null;
  readonly status: string | null;
  /** `null` where linear progress cannot be told: no number to start from. */
  readonly pace: string | null;
}

/** A target that is no bare number (9以上) cannot be reckoned with. */
const NO_FORMULAS: RowFormulas = { gap: null, completion: null, status: null, pace: null };

/** True for targets that formulas can be about. */
function isBare({ value, qualifier }: Target): boolean {
  return value !== null && qualifier === undefined;
}

/** Enough to swallow the noise of binary fractions, finer than any printed number. */
const ROUNDING = 6;

/** @param comparator as the document words the target: exactly reaching 突破3000家 is not enough */
export function nativeFormulas(
  indicator: Indicator,
  target: Target,
  comparator: Comparator,
  before: Target | null,
  cells: RowCells,
): RowFormulas {
  if (!isBare(target)) return NO_FORMULAS;
  const { actual: a, target: t } = cells;
  const lower = lowerIsBetter(indicator, comparator);
  return {
    gap: whenFilled(a, `ROUND(${lower ? `${a}-${t}` : `${t}-${a}`},${ROUNDING})`),
    completion: whenFilled(a, lower ? quotient(t, a) : quotient(a, t)),
    status: whenFilled(a, statusFormula(comparator, a, t, lower)),
    pace: paceFormula(indicator, before, cells),
  };
}

/** @param extra region and document, as {@link kcArguments} gives them */
export function kcFormulas(
  indicator: Indicator,
  target: Target,
  before: Target | null,
  cells: RowCells,
  extra: readonly string[],
): RowFormulas {
  if (!isBare(target)) return NO_FORMULAS;
  const call = (name: FunctionName, last: string): string => {
    const args = [quoted(indicator.label), cells.actual, last, ...extra.map(quoted)];
    return functionFormula(name, args, cells.actual);
  };
  const year = String(target.year);
  return {
    gap: call('GAP', year),
    completion: call('COMPLETION', year),
    status: call('STATUS', year),
    pace: paceFormula(indicator, before, cells) === null ? null : call('PACE', cells.periodEnd),
  };
}

/** What a `KC.` formula must name so that this very target answers: nothing, the region, or region and document. */
export function kcArguments(library: PlanLibrary, indicator: Indicator, target: Target): readonly string[] {
  const { year, region, document } = target;
  const answers = (question: { readonly region?: string }): boolean => {
    try {
      const found = findTarget(library, { indicator: indicator.label, year, ...question });
      return found.document === document && found.region === region;
    } catch (error) {
      if (error instanceof PlanError) return false;
      throw error;
    }
  };
  if (answers({})) return [];
  return answers({ region }) ? [region] : [region, document];
}

/** Last day of the reporting period, from the text in the 报告期 cell. */
export function periodEndFormula(year: number, period: string): string {
  const [first, second, third] = PERIODS.map((each) => `${period}=${quoted(periodText(year, each))}`);
  return `=DATE(${year},IF(${first},3,IF(${second},6,IF(${third},9,12)))+1,0)`;
}

/** Share of the year that is over at that day. */
export function paceShareFormula(year: number, periodEnd: string): string {
  const start = `DATE(${year - 1},12,31)`;
  return `=(${periodEnd}-${start})/(DATE(${year},12,31)-${start})`;
}

function paceFormula(indicator: Indicator, before: Target | null, cells: RowCells): string | null {
  const { actual: a, target: t, before: b, paceShare: share } = cells;
  if (startsAtZero(indicator)) return whenFilled(a, `ROUND(${a}-${t}*${share},${ROUNDING})`);
  if (indicator.measure === 'growth') return null;
  if (!before || before.value === null || before.qualifier !== undefined) return null;
  return whenFilled(a, `ROUND(${a}-(${b}+(${t}-${b})*${share}),${ROUNDING})`);
}

function statusFormula(comparator: Comparator, a: string, t: string, lower: boolean): string {
  const { met, equalNotBeyond, short } = statusWords;
  const strict = comparator === '>' || comparator === '<';
  if (!strict) return `IF(${a}${lower ? '<=' : '>='}${t},${quoted(met)},${quoted(short)})`;
  const beyond = `${a}${lower ? '<' : '>'}${t}`;
  return `IF(${beyond},${quoted(met)},IF(${a}=${t},${quoted(equalNotBeyond)},${quoted(short)}))`;
}

function quotient(above: string, below: string): string {
  return `IF(${below}=0,"",${above}/${below})`;
}

function whenFilled(actual: string, formula: string): string {
  return `=IF(ISNUMBER(${actual}),${formula},"")`;
}
