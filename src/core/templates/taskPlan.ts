/** The tasks that one lead unit reports on, or all of them. */
import { normaliseName } from '../plan/normalise';
import { PlanError, type PlanDocument, type PlanLibrary, type TasksAnnex } from '../plan/types';
import { templateProblems } from '../wording/templates';
import { fill } from '../wording/text';
import { findAnnex } from './officialTable';
import { PERIODS, type Period, type TemplateChoice, type TemplateOptions } from './template';

/** 青政办发〔2021〕23号, whose 四、4 asks the units for a report every quarter. */
export const TASK_DOCUMENT = '青政办发〔2021〕23号';

export interface TaskPlan {
  /** The lead unit, or the issuer of the document when all tasks are meant. */
  readonly unit: string;
  readonly year: number;
  readonly period: Period;
  readonly document: PlanDocument;
  readonly groups: TasksAnnex['groups'];
}

/**
 * The groups of tasks that the unit leads; without a unit all of them.
 * @throws PlanError when the unit leads no task, or the year is not one of the document's.
 */
export function taskPlan(library: PlanLibrary, options: TemplateOptions): TaskPlan {
  const annex = findAnnex(library, TASK_DOCUMENT, 'district-annex-tasks', 'tasks');
  const document = library.documents.find(({ key }) => key === TASK_DOCUMENT) as PlanDocument;
  const [all, ...leads] = taskChoices(library);
  const years = all?.years ?? [];
  const year = options.year ?? years.at(-1) ?? 0;
  if (!years.includes(year)) {
    const fillings = { document: document.key, year, years };
    throw new PlanError('#N/A', fill(templateProblems.noTaskYear, fillings));
  }
  const period = options.period ?? PERIODS[3];
  const asked = options.region ?? document.issuer;
  if (normaliseName(asked) === normaliseName(document.issuer)) {
    return { unit: document.issuer, year, period, document, groups: annex.groups };
  }
  const lead = leads.find(({ unit }) => normaliseName(unit) === normaliseName(asked));
  if (!lead) {
    const units = [document.issuer, ...leads.map(({ unit }) => unit)];
    const fillings = { document: document.key, unit: asked, units };
    throw new PlanError('#VALUE!', fill(templateProblems.noLeadUnit, fillings));
  }
  const groups = annex.groups
    .map(({ title, tasks }) => ({ title, tasks: tasks.filter((task) => leadsOf(task).includes(lead.unit)) }))
    .filter(({ tasks }) => tasks.length > 0);
  return { unit: lead.unit, year, period, document, groups };
}

/** The whole district first, then each lead unit; the years are those of the document's quota tables. */
export function taskChoices(library: PlanLibrary): readonly TemplateChoice[] {
  const document = library.documents.find(({ key }) => key === TASK_DOCUMENT);
  if (!document) return [];
  const annex = findAnnex(library, TASK_DOCUMENT, 'district-annex-tasks', 'tasks');
  const leads = annex.groups.flatMap(({ tasks }) => tasks.flatMap(leadsOf));
  const covered = document.annexes.flatMap((each) =>
    each.kind === 'allocation' ? each.years.map(({ year }) => year) : [],
  );
  const years = [...new Set(covered)].sort((a, b) => a - b);
  return [document.issuer, ...new Set(leads)].map((unit) => ({ unit, years }));
}

function leadsOf({ lead }: { readonly lead: string }): readonly string[] {
  return lead.split('\n');
}
