/** The tasks that one lead unit reports on, or all of them. */
import { indexOf } from '../plan/libraryIndex';
import { normaliseName } from '../plan/normalise';
import { resolveDocument } from '../plan/resolve';
import { PlanError, type PlanDocument, type PlanLibrary, type TasksAnnex } from '../plan/types';
import { templateProblems, templateTitles } from '../wording/templates';
import { fill } from '../wording/text';
import { inForce, insteadOf, usualUnit } from './formPlan';
import { PERIODS, type Period, type TemplateChoice, type TemplateOptions } from './template';

type Groups = TasksAnnex['groups'];

export interface TaskPlan {
  /** The lead unit, or the issuer of the document when all tasks are meant. */
  readonly unit: string;
  readonly year: number;
  readonly period: Period;
  readonly document: PlanDocument;
  readonly groups: Groups;
}

/** A document with a table of tasks, and the years that its tasks are reported for. */
interface TaskDocument {
  readonly document: PlanDocument;
  readonly years: readonly number[];
  readonly groups: Groups;
  /** The issuer, for all tasks, then every lead unit. */
  readonly units: readonly string[];
}

/**
 * The groups of tasks that the unit leads by the document in force for it and the year; of the issuer of a document all
 * of them.
 * @throws PlanError when the unit leads no task, or no document with tasks covers the year.
 */
export function taskPlan(library: PlanLibrary, options: TemplateOptions): TaskPlan {
  const title = templateTitles['report-tasks'].zh;
  const named = options.document === undefined ? undefined : resolveDocument(library, options.document);
  const all = taskDocuments(library).filter(({ document }) => !named || document === named);
  if (all.length === 0) {
    const where = named
      ? fill(templateProblems.annexesOf, { document: named.key })
      : fill(templateProblems.anyAnnex);
    throw new PlanError('#N/A', fill(templateProblems.noTasks, { where, title }));
  }
  const asked = options.region ?? usualUnit(library, choicesAmong(all)) ?? '';
  const unitIn = ({ units }: TaskDocument): string | undefined =>
    units.find((unit) => normaliseName(unit) === normaliseName(asked));
  const speaking = all.filter((each) => unitIn(each) !== undefined);
  if (speaking.length === 0) {
    const units = [...new Set(all.flatMap((each) => each.units))];
    const document = all.map((each) => each.document.key);
    throw new PlanError('#VALUE!', fill(templateProblems.noLeadUnit, { document, unit: asked, units }));
  }

  const years = sortedYears(speaking);
  const year = options.year ?? years.at(-1) ?? 0;
  const covering = (wanted: number): PlanDocument | undefined =>
    inForce(
      library,
      new Set(speaking.filter((each) => each.years.includes(wanted)).map((each) => each.document.key)),
    );
  const document = covering(year);
  const found = speaking.find((each) => each.document === document);
  if (!document || !found) {
    const about = {
      document: speaking.map((each) => each.document.key),
      year,
      years,
      // One document has been named already.
      instead: speaking.length > 1 ? insteadOf(year, years, covering) : '',
    };
    throw new PlanError('#N/A', fill(templateProblems.noTaskYear, about));
  }
  const unit = unitIn(found) as string;
  const period = options.period ?? PERIODS[3];
  if (unit === document.issuer) return { unit, year, period, document, groups: found.groups };
  const groups = found.groups
    .map(({ title: heading, tasks }) => ({
      title: heading,
      tasks: tasks.filter((task) => leadsOf(task).includes(unit)),
    }))
    .filter(({ tasks }) => tasks.length > 0);
  return { unit, year, period, document, groups };
}

/** For every document with tasks its issuer first, then each lead unit. */
export function taskChoices(library: PlanLibrary): readonly TemplateChoice[] {
  return choicesAmong(taskDocuments(library));
}

function choicesAmong(documents: readonly TaskDocument[]): readonly TemplateChoice[] {
  return [...new Set(documents.flatMap(({ units }) => units))].map((unit) => ({
    unit,
    years: sortedYears(documents.filter(({ units }) => units.includes(unit))),
  }));
}

function sortedYears(documents: readonly TaskDocument[]): readonly number[] {
  return [...new Set(documents.flatMap(({ years }) => years))].sort((a, b) => a - b);
}

/** The documents in force first; a user's own plan has no tasks. */
function taskDocuments(library: PlanLibrary): readonly TaskDocument[] {
  return indexOf(library).inForce.flatMap((document): TaskDocument[] => {
    const annexes = document.annexes.filter((annex) => annex.kind === 'tasks');
    if (annexes.length === 0) return [];
    const groups = annexes.flatMap((annex) => annex.groups);
    const leads = groups.flatMap(({ tasks }) => tasks.flatMap(leadsOf));
    const units = [...new Set([document.issuer, ...leads])];
    return [
      { document, years: yearsOf(document), groups: annexes.length > 1 ? renumbered(groups) : groups, units },
    ];
  });
}

/** The tasks of several tables in one form are counted through. */
function renumbered(groups: Groups): Groups {
  let row = 0;
  return groups.map(({ title, tasks }) => ({
    title,
    tasks: tasks.map((task) => ({ ...task, row: (row += 1) })),
  }));
}

/** A table of tasks names no years: they are those that the document's other tables, or else its text, set targets for. */
function yearsOf({ annexes, statements, issued }: PlanDocument): readonly number[] {
  const printed = annexes.flatMap((annex) => {
    if (annex.kind === 'allocation') return annex.years.map(({ year }) => year);
    if (annex.kind !== 'indicators') return [];
    return annex.years.flatMap(({ year, role }) => (role === 'target' ? [year] : []));
  });
  if (printed.length > 0) return [...new Set(printed)].sort((a, b) => a - b);
  const begin = Number(issued.slice(0, 4));
  const written = statements.flatMap(({ year, impliedYear }) => year ?? impliedYear ?? []);
  return [...new Set([begin, ...written])].filter((year) => year >= begin).sort((a, b) => a - b);
}

function leadsOf({ lead }: { readonly lead: string }): readonly string[] {
  return lead.split('\n').filter((unit) => unit !== '');
}
