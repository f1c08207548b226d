import type Big from 'big.js';
import { planWording } from '../wording/plan';
import { fill } from '../wording/text';
import { indexOf, placeKey } from './libraryIndex';
import { list, refusal } from './refusal';
import {
  documentsMeant,
  indicatorsMeant,
  regionsMeant,
  resolveDocument,
  resolveIndicator,
  resolveRegion,
} from './resolve';
import {
  type Comparator,
  type Indicator,
  type PlanDocument,
  type PlanLibrary,
  type Region,
  type Target,
  PlanError,
} from './types';

/** A question in the words of the one who asks. */
export interface TargetQuestion {
  readonly indicator: string;
  /** `null` asks for the target of a text that names no year. */
  readonly year: number | null;
  /** Left out: the region whose plan the named document is, or the home region. */
  readonly region?: string | undefined;
  /** Number, title or year of a document. Left out: the one in force answers. */
  readonly document?: string | undefined;
}

/** Indicator, region and document that a question names. */
export interface Subject {
  readonly indicator: Indicator;
  readonly region: Region;
  readonly document: PlanDocument | undefined;
}

type Asked = Omit<TargetQuestion, 'year'>;

/** The region whose plan it is. */
function wholeOf(library: PlanLibrary, document: PlanDocument | undefined): Region | undefined {
  const index = indexOf(library);
  return document === undefined ? index.home : index.regions.get(document.issuer);
}

/** Everything that the words of a question can be about. */
function subjectsMeant(library: PlanLibrary, question: Asked): readonly Subject[] {
  const { indicator: indicatorName, region: regionName, document: documentName } = question;
  const documents = documentName === undefined ? [undefined] : documentsMeant(library, documentName);
  // The document would decide of which region, too: that is for the one who asks to say.
  if (documents.length > 1 && regionName === undefined) return [];
  return documents.flatMap((document) => {
    const whole = wholeOf(library, document);
    const regions =
      regionName === undefined ? (whole ? [whole] : []) : regionsMeant(library, regionName, document?.key);
    return indicatorsMeant(library, indicatorName, document?.key).flatMap((indicator) =>
      regions.map((region) => ({ indicator, region, document })),
    );
  });
}

function understood(library: PlanLibrary, question: Asked): Subject {
  const document = question.document === undefined ? undefined : resolveDocument(library, question.document);
  const indicator = resolveIndicator(library, question.indicator, document?.key);
  if (question.region !== undefined) {
    return { indicator, region: resolveRegion(library, question.region, document?.key), document };
  }
  const region = wholeOf(library, document);
  if (region === undefined) throw refusal('#VALUE!', 'noHome');
  return { indicator, region, document };
}

/**
 * Finds what a question is about. A name that can mean several things is understood where the rest of the question
 * leaves only one that has an answer: 高新区 beside an indicator of which no other 高新区 has a target. The year does not
 * decide: a formula copied along the years would mean one thing in 2023 and another in 2025, and nobody would see it.
 *
 * @param answers whether there is an answer about a subject; without it, whether there is a target
 * @throws PlanError #VALUE! when a name is not understood.
 */
export function subjectOf(
  library: PlanLibrary,
  question: Asked,
  answers: (subject: Subject) => boolean = (subject) => targetsAbout(library, subject).length > 0,
): Subject {
  try {
    return understood(library, question);
  } catch (refused) {
    if (!(refused instanceof PlanError)) throw refused;
    const [only, another] = subjectsMeant(library, question).filter(answers);
    if (only === undefined || another !== undefined) throw refused;
    return only;
  }
}

/** Everything that the documents say about a subject; the one in force first, an own plan only when it is named. */
export function targetsAbout(library: PlanLibrary, subject: Subject): readonly Target[] {
  const index = indexOf(library);
  const key = placeKey(subject.indicator.id, subject.region.name);
  const { document } = subject;
  if (document === undefined) return index.sharedTargets.get(key) ?? [];
  return index.targets.get(key)?.filter((target) => target.document === document.key) ?? [];
}

function where({ document }: Subject): string {
  return document === undefined
    ? fill(planWording.everywhere)
    : fill(planWording.inDocument, { document: document.key });
}

/** The regions that do have a target, as many as fit into a sentence. */
function otherRegions(library: PlanLibrary, { indicator, document }: Subject): string {
  const spoken = library.targets.filter(
    (target) =>
      target.indicator === indicator.id && (document === undefined || target.document === document.key),
  );
  const regions = [...new Set(spoken.map(({ region }) => region))];
  if (regions.length === 0) return '';
  const names = list(regions.slice(0, 5)) + (regions.length > 5 ? '等' : '');
  return fill(planWording.regionsWithTarget, { names });
}

/** The years that have a target, for the sentence that says that this one has none. */
function otherYears(targets: readonly Target[]): string {
  const years = [...new Set(targets.flatMap(({ year }) => (year === null ? [] : [year])))]
    .filter((year) => answering(targets, year) !== undefined)
    .sort((a, b) => a - b);
  const parts = years.length === 0 ? [] : [fill(planWording.yearsWithTarget, { years: list(years) })];
  const yearless = targets.find(({ year }) => year === null);
  if (yearless) {
    const { printed, source, impliedYear } = yearless;
    const implied = impliedYear === undefined ? '' : fill(planWording.implied, { year: impliedYear });
    parts.push(fill(planWording.yearless, { printed, source, implied }));
  }
  return parts.length === 0 ? fill(planWording.noYearAtAll) : parts.join('；');
}

function missing(
  library: PlanLibrary,
  subject: Subject,
  year: number | null,
  targets: readonly Target[],
): PlanError {
  const about = { where: where(subject), region: subject.region.name, indicator: subject.indicator.label };
  if (targets.length === 0)
    return refusal('#N/A', 'noTarget', { ...about, others: otherRegions(library, subject) });
  const others = otherYears(targets);
  if (year === null) return refusal('#VALUE!', 'yearNeeded', { ...about, others });
  const baseline = targets.find((target) => target.year === year && target.role === 'baseline');
  if (baseline === undefined) return refusal('#N/A', 'noYear', { ...about, year, others });
  const { printed, qualifier } = baseline;
  if (qualifier === undefined) return refusal('#N/A', 'baseline', { ...about, year, printed, others });
  return refusal('#N/A', 'qualifiedBaseline', { ...about, year, printed, qualifier, others });
}

/**
 * A goal for several years answers for its last year only where its document has no figure for any single year: what
 * is added from 2023 to 2025 is not the target of 2025.
 */
function answersForPeriod(goal: Target, targets: readonly Target[]): boolean {
  return !targets.some(({ document, fromYear }) => document === goal.document && fromYear === undefined);
}

/** Of all that is said about a subject, the target of a year. */
function answering(targets: readonly Target[], year: number | null): Target | undefined {
  let forPeriod: Target | undefined;
  for (const goal of targets) {
    if (goal.year !== year || goal.role !== 'target') continue;
    if (goal.fromYear === undefined) return goal;
    if (forPeriod === undefined && answersForPeriod(goal, targets)) forPeriod = goal;
  }
  return forPeriod;
}

/** A target whose number can be reckoned with. */
export type NumberTarget = Target & { readonly value: Big };

/**
 * The target that answers for a subject and a year.
 *
 * The document in force answers (issued later, then the higher authority). Inside a document the number of a
 * table answers before the same number in the running text, and a goal for the year before one for several years.
 *
 * @throws PlanError #N/A when nothing in force says so, when the figure is a baseline, or no bare number.
 */
export function targetFor(library: PlanLibrary, subject: Subject, year: number | null): NumberTarget {
  const targets = targetsAbout(library, subject);
  const target = answering(targets, year);
  if (target === undefined) throw missing(library, subject, year, targets);
  const { value, printed, qualifier, document, source } = target;
  const indicator = subject.indicator.label;
  if (qualifier !== undefined) {
    const about = { region: subject.region.name, indicator, year: year ?? '', printed, qualifier };
    throw refusal('#N/A', 'qualified', about);
  }
  if (value === null) throw refusal('#N/A', 'noNumber', { document, source, indicator, printed });
  return target as NumberTarget;
}

/**
 * The target that answers a question, with its document and place.
 *
 * @throws PlanError #VALUE! when a name is not understood; #N/A when nothing in force says so, when the figure
 * of that year is a baseline (洪发〔2023〕10号 附件2, 2022), or when words keep it from being a number (预估2.0以上).
 * @example findTarget(embeddedLibrary, { indicator: '高新技术企业', year: 2025 }).printed // '3000'
 * @example findTarget(embeddedLibrary, { indicator: '高企', year: 2023, region: '青云谱' }).document // '洪发〔2023〕10号'
 */
export function findTarget(library: PlanLibrary, question: TargetQuestion): NumberTarget {
  return targetFor(library, subjectOf(library, question), question.year);
}

/**
 * How the document itself words the target: the table prints a bare number, but where the running text of the same
 * document sets the same number with 突破 or 超过, exactly reaching it is not enough. The number of TARGET and GAP
 * stays that of the table; only STATUS reads these words.
 *
 * Source: 洪发〔2023〕10号 附件2 "3000" against 一（二） and 三（二）5 "突破3000家".
 */
export function wordedComparator(library: PlanLibrary, target: NumberTarget): Comparator {
  if (target.comparator !== '=') return target.comparator;
  const index = indexOf(library);
  const strict = index.targets
    .get(placeKey(target.indicator, target.region))
    ?.find(
      (other) =>
        other.document === target.document &&
        (other.year ?? other.impliedYear) === target.year &&
        (other.comparator === '>' || other.comparator === '<') &&
        other.value?.eq(target.value) === true,
    );
  return strict?.comparator ?? '=';
}

/** A target of a whole and those of its parts, in the official order. */
export interface Allocation {
  readonly document: PlanDocument;
  /** 附件3; the name of the sheet for a plan of the workbook's own. */
  readonly source: string;
  readonly indicator: Indicator;
  readonly total: NumberTarget;
  readonly parts: readonly NumberTarget[];
}

function allocationIn(
  library: PlanLibrary,
  document: PlanDocument,
  subject: Subject,
  year: number,
): Allocation | null {
  const { indicator, region } = subject;
  for (const annex of document.annexes) {
    if (annex.kind !== 'allocation' || annex.rows[0]?.region !== region.name) continue;
    const targets = annex.rows.flatMap((row) =>
      (indexOf(library).targets.get(placeKey(indicator.id, row.region)) ?? []).filter(
        (target) =>
          target.document === document.key && target.source === annex.source && target.year === year,
      ),
    ) as NumberTarget[];
    const [total, ...parts] = targets;
    const { source } = annex;
    if (total && parts.length > 0) return { document, source, indicator, total, parts };
  }
  return document.own === true ? ownAllocation(library, document, subject, year) : null;
}

/** A workbook's own plan has one table: its whole, and everything else in it. */
function ownAllocation(
  library: PlanLibrary,
  document: PlanDocument,
  { indicator, region }: Subject,
  year: number,
): Allocation | null {
  if (region.name !== document.issuer) return null;
  const targets = library.targets.filter(
    (target) => target.document === document.key && target.indicator === indicator.id && target.year === year,
  ) as NumberTarget[];
  const total = targets.find((target) => target.region === region.name);
  const parts = targets.filter((target) => target !== total);
  if (total === undefined || parts.length === 0) return null;
  return { document, source: total.source.replace(/![A-Z]+\d+$/, ''), indicator, total, parts };
}

function askedDocuments(library: PlanLibrary, { document }: Subject): readonly PlanDocument[] {
  return document === undefined ? indexOf(library).inForce.filter(({ own }) => own !== true) : [document];
}

function allocationAbout(library: PlanLibrary, subject: Subject, year: number): Allocation | undefined {
  for (const document of askedDocuments(library, subject)) {
    const allocation = allocationIn(library, document, subject, year);
    if (allocation !== null) return allocation;
  }
  return undefined;
}

/**
 * How a whole is split among its parts. The document in force that splits this whole answers.
 *
 * @throws PlanError #VALUE! when a name is not understood; #N/A when no document splits it for that year.
 * @example findAllocation(embeddedLibrary, { indicator: '高企', year: 2025 }).parts.length // 12
 * @example findAllocation(embeddedLibrary, { indicator: '高企', year: 2023, region: '青云谱区' }).document.key // '青政办发〔2021〕23号'
 */
export function findAllocation(
  library: PlanLibrary,
  question: TargetQuestion & { readonly year: number },
): Allocation {
  const about = (meant: Subject): Allocation | undefined => allocationAbout(library, meant, question.year);
  const subject = subjectOf(library, question, (meant) => about(meant) !== undefined);
  const allocation = about(subject);
  if (allocation !== undefined) return allocation;
  const { indicator, region } = subject;
  const documents = askedDocuments(library, subject);
  const years = documents.flatMap(({ annexes }) =>
    annexes.flatMap((annex) =>
      annex.kind === 'allocation' &&
      annex.rows[0]?.region === region.name &&
      annex.indicators.includes(indicator.id)
        ? annex.years.map(({ year }) => year)
        : [],
    ),
  );
  throw refusal('#N/A', 'noAllocation', {
    where: where(subject),
    region: region.name,
    indicator: indicator.label,
    year: question.year,
    others:
      years.length === 0
        ? ''
        : fill(planWording.allocationYears, { years: list([...new Set(years)].sort()) }),
  });
}
