/** The targets of one indicator and region, as the pane shows them. */
import { indexOf } from '../../core/plan/libraryIndex';
import { findTarget, targetsAbout } from '../../core/plan/target';
import type { Indicator, PlanDocument, PlanLibrary, Region, Target } from '../../core/plan/types';
import { PlanError } from '../../core/plan/types';

/** One line of the table of targets. */
export interface TargetRow {
  /** The figure in force. */
  readonly target: Target;
  /** What is said differently for the same year, in the same or in another document. */
  readonly others: readonly Target[];
  /** The year for which functions answer with this figure; `null` for baselines, periods and figures without a year. */
  readonly answersFor: number | null;
}

/** Where figures come from: the documents in force together, or one plan of the workbook by its name. */
export type Scope = string | undefined;

/** The scopes that have figures for the indicator, the documents in force first. */
export function scopesOf(library: PlanLibrary, indicator: Indicator): readonly Scope[] {
  const speaking = new Set(
    library.targets.filter((target) => target.indicator === indicator.id).map(({ document }) => document),
  );
  const documents = library.documents.filter(({ key }) => speaking.has(key));
  const own = documents.filter((document) => document.own === true).map(({ key }) => key);
  return own.length < documents.length ? [undefined, ...own] : own;
}

/** Regions that the documents of the scope set or report this indicator for, in the order of the plans. */
export function regionsWithTargets(
  library: PlanLibrary,
  indicator: Indicator,
  scope?: Scope,
): readonly Region[] {
  const { documents } = indexOf(library);
  const isInScope = ({ document }: Target): boolean =>
    scope === undefined ? documents.get(document)?.own !== true : document === scope;
  const named = new Set(
    library.targets
      .filter((target) => target.indicator === indicator.id && isInScope(target))
      .map((target) => target.region),
  );
  return library.regions.filter((region) => named.has(region.name));
}

/** The region to begin with: the home of the plans where the indicator has figures for it. */
export function firstRegion(library: PlanLibrary, regions: readonly Region[]): string {
  const home = indexOf(library).home?.name;
  return (regions.find((region) => region.name === home) ?? regions[0])?.name ?? '';
}

/** Every year or period that a document speaks of, earliest first; figures without a year come last. */
export function targetRows(
  library: PlanLibrary,
  indicator: Indicator,
  region: string,
  scope?: Scope,
): readonly TargetRow[] {
  const document = library.documents.find(({ key }) => key === scope);
  const place = library.regions.find((candidate) => candidate.name === region);
  if (!place) return [];
  const byYear = new Map<string, Target[]>();
  for (const target of targetsAbout(library, { indicator, region: place, document })) {
    const key = rowYear(target) ?? '';
    byYear.set(key, [...(byYear.get(key) ?? []), target]);
  }
  const rows = [...byYear.values()].flatMap((ofYear): TargetRow[] => {
    const answer = answerAmong(library, indicator, region, ofYear, scope);
    const target = answer ?? ofYear[0];
    if (!target) return [];
    const others = ofYear.filter((other) => saysSomethingElse(other, target));
    return [{ target, others, answersFor: answer?.year ?? null }];
  });
  return rows.sort((a, b) => order(a.target) - order(b.target));
}

function order({ year, fromYear }: Target): number {
  return year === null ? Number.MAX_SAFE_INTEGER : year + (fromYear === undefined ? 0 : 0.5);
}

/** What functions answer for the year, when it is one of these figures. */
function answerAmong(
  library: PlanLibrary,
  indicator: Indicator,
  region: string,
  targets: readonly Target[],
  scope: Scope,
): Target | null {
  const year = targets[0]?.year ?? null;
  const answer = year === null ? null : findAnswer(library, indicator, region, year, scope);
  return answer && targets.includes(answer) ? answer : null;
}

function findAnswer(
  library: PlanLibrary,
  indicator: Indicator,
  region: string,
  year: number,
  document?: string,
): Target | null {
  try {
    return findTarget(library, { indicator: indicator.name, year, region, document });
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

function saysSomethingElse(other: Target, target: Target): boolean {
  if (other.value === null || target.value === null) return other.printed !== target.printed;
  const isStrict = ({ comparator }: Target): boolean => comparator === '>' || comparator === '<';
  return !other.value.eq(target.value) || isStrict(other) !== isStrict(target);
}

/** A figure that differs from the one in force, with every place of its document that prints it. */
export interface OtherFigure {
  readonly target: Target;
  readonly inForce: Target;
  readonly sources: readonly string[];
}

/** What a row says besides its figure in force; a number that a document repeats stands there once. */
export function otherFigures({ target: inForce, others }: TargetRow): readonly OtherFigure[] {
  const figures = new Map<string, { target: Target; inForce: Target; sources: string[] }>();
  for (const target of others) {
    const key = [target.document, target.comparator, target.printed, target.unit].join();
    const known = figures.get(key);
    if (known) known.sources.push(target.source);
    else figures.set(key, { target, inForce, sources: [target.source] });
  }
  return [...figures.values()];
}

/** Other documents that can answer for the year of a row when a formula names them. */
export function otherDocuments(
  library: PlanLibrary,
  indicator: Indicator,
  region: string,
  year: number,
): readonly Target[] {
  const inForce = findAnswer(library, indicator, region, year);
  return library.documents.flatMap(({ key }) => {
    const answer = key === inForce?.document ? null : findAnswer(library, indicator, region, year, key);
    return answer ? [answer] : [];
  });
}

/**
 * The year or period of a figure: 2025, 2023–2025; `null` where the text names none.
 *
 * @example rowYear({ year: 2025, fromYear: 2023 }) // '2023–2025'
 */
export function rowYear({ year, fromYear }: Pick<Target, 'year' | 'fromYear'>): string | null {
  if (year === null) return null;
  return fromYear === undefined ? String(year) : `${fromYear}–${year}`;
}

/**
 * A target as people read it: the comparator before a bare number, the words alone where they say it themselves.
 *
 * @example printedTarget({ comparator: '>', printed: '3000' }) // '> 3000'
 * @example printedTarget({ comparator: '≤', printed: '20强' }) // '20强'
 */
export function printedTarget({ comparator, printed }: Pick<Target, 'comparator' | 'printed'>): string {
  const isBare = /^[\d.]+$/.test(printed);
  const isSilent = comparator === '=' || comparator === 'range';
  return isBare && !isSilent ? `${comparator} ${printed}` : printed;
}

/**
 * Number format that keeps the printed decimals.
 *
 * @example numberFormatOf({ printed: '1.80' }) // '0.00'
 */
export function numberFormatOf({ printed }: Pick<Target, 'printed'>): string {
  const decimals = /^\d+\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** The region as an argument of a formula; left out where functions take it by themselves. */
export function regionArgument(
  library: PlanLibrary,
  region: string,
  document: string | undefined,
): { readonly region?: string } {
  return document === undefined && indexOf(library).home?.name === region ? {} : { region };
}

/** The document that sets a target. */
export function documentOf(library: PlanLibrary, target: Target): PlanDocument | undefined {
  return library.documents.find((document) => document.key === target.document);
}
