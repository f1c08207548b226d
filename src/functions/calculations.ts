/** Which calculation answers which function. One that is missing, or asked in another way, does not compile. */
import { allocate } from '../core/plan/allocate';
import { allocation } from '../core/plan/allocation';
import { allocationCheck } from '../core/plan/allocationCheck';
import { allocationDiff } from '../core/plan/allocationDiff';
import { completion } from '../core/plan/completion';
import { conflicts } from '../core/plan/conflicts';
import type { FunctionName, FunctionTable } from '../core/plan/functionTable';
import { gap } from '../core/plan/gap';
import { leadOrLed } from '../core/plan/lead';
import { documentsOf, indicatorsOf, regionsOf } from '../core/plan/lists';
import { pace } from '../core/plan/pace';
import { requiredGrowth } from '../core/plan/requiredGrowth';
import { series } from '../core/plan/series';
import { source } from '../core/plan/source';
import { status } from '../core/plan/status';
import { findTarget } from '../core/plan/target';
import type { PlanLibrary } from '../core/plan/types';
import { planWording } from '../core/wording/plan';
import { fill } from '../core/wording/text';
import { isBlank } from './arguments';
import type { Question } from './question';

export type Answer = string | number;

/** One answer, or a block of them where the table says that the function spills. */
export type AnswerOf<Name extends FunctionName> = FunctionTable[Name]['answers'] extends 'block'
  ? readonly (readonly Answer[])[]
  : Answer;

export const calculations: {
  readonly [Name in FunctionName]: (library: PlanLibrary, question: Question<Name>) => AnswerOf<Name>;
} = {
  TARGET: (library, question) => findTarget(library, question).value.toNumber(),
  GAP: gap,
  COMPLETION: completion,
  STATUS: (library, question) => fill(planWording[status(library, question)]),
  PACE: pace,
  REQUIRED_GROWTH: requiredGrowth,
  SERIES: (library, question) =>
    series(library, question).map(({ year, value }) => [year ?? '', value.toNumber()]),
  ALLOCATION: (library, question) =>
    allocation(library, question).map(({ region, value }) => [region, value.toNumber()]),
  ALLOCATION_CHECK: (library, { weights, ...question }) => {
    const findings = allocationCheck(library, {
      ...question,
      weights: weights.flat().every(isBlank) ? undefined : weights,
    });
    return findings.length === 0 ? fill(planWording.passed) : `${findings.join('；')}。`;
  },
  ALLOCATION_DIFF: (library, question) =>
    allocationDiff(library, question).map(({ region, given, official, difference }) => [
      region,
      given?.toNumber() ?? '',
      official.value.toNumber(),
      difference?.toNumber() ?? '',
    ]),
  ALLOCATE: (_library, { weights, minimums, ...question }) => {
    const least = minimums.flat();
    const parts = allocate({
      ...question,
      weights: weights.flat(),
      minimums: least.length === 1 ? (least[0] ?? undefined) : least,
    });
    let place = 0;
    return weights.map((row) => row.map(() => parts[place++] ?? ''));
  },
  SOURCE: source,
  LEAD: leadOrLed,
  CONFLICTS: (library, question) =>
    conflicts(library, question).map(({ document, target }) => [
      document.key,
      target.value === null || target.qualifier !== undefined ? target.printed : target.value.toNumber(),
      document.issued,
      target.source,
    ]),
  INDICATORS: (library, { document }) =>
    indicatorsOf(library, document).map(({ name, unit }) => [name, unit]),
  REGIONS: (library, { region }) => regionsOf(library, region).map(({ name }) => [name]),
  DOCUMENTS: (library) =>
    documentsOf(library).map(({ key, title, issuer, issued }) => [key, title, issuer, issued]),
};
