import { planWording } from '../wording/plan';
import { fill } from '../wording/text';
import { indexOf } from './libraryIndex';
import { normaliseName } from './normalise';
import { list, refusal } from './refusal';
import { matchIndicator, resolveDocument, resolveIndicator } from './resolve';
import { type PlanDocument, PlanError, type PlanLibrary } from './types';

export interface LeadQuestion {
  /** Name of an indicator, or of a task or paragraph. */
  readonly indicator: string;
  readonly document?: string | undefined;
}

/** Who answers for an indicator or a task. */
export interface Lead {
  readonly document: string;
  readonly source: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
}

interface Task extends Lead {
  readonly task: string;
}

/** Units as an annex prints them: one per line, or separated by 、. */
function units(printed: string): string[] {
  return printed
    .split(/[\n、]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
}

/** Tasks of a document; the table that tells lead from responsible comes before the running text. */
function tasksOf(document: PlanDocument): Task[] {
  const printed = document.annexes.flatMap((annex) =>
    annex.kind === 'tasks'
      ? annex.groups.flatMap(({ tasks }) =>
          tasks.map(({ row, task, lead, responsible, cooperating }) => ({
            document: document.key,
            source: `${annex.source}第${row}项`,
            task,
            lead: units(lead),
            responsible: units(responsible),
            cooperating: units(cooperating),
          })),
        )
      : [],
  );
  const written = document.responsibilities.map(({ section, task, lead, responsible }) => ({
    document: document.key,
    source: section,
    task,
    lead,
    responsible,
    cooperating: [],
  }));
  return [...printed, ...written];
}

function taskNamed(documents: readonly PlanDocument[], name: string): Task | undefined {
  const key = normaliseName(name);
  const tasks = documents.flatMap(tasksOf);
  const exact = tasks.find(({ task }) => normaliseName(task) === key);
  if (exact !== undefined || key.length < 4) return exact;
  const within = tasks.filter(({ task }) => normaliseName(task).includes(key));
  const names = [...new Set(within.map(({ task }) => task))];
  if (names.length > 1) throw refusal('#VALUE!', 'ambiguousTask', { name, choices: list(names) });
  return within[0];
}

function leadOfIndicator(document: PlanDocument, indicator: string): Lead | undefined {
  for (const statement of document.statements) {
    if (statement.indicator !== indicator) continue;
    const { section } = statement;
    const paragraph = document.responsibilities.find((other) => other.section === section);
    const lead = statement.lead ?? paragraph?.lead ?? [];
    const responsible = statement.responsible ?? paragraph?.responsible ?? [];
    if (lead.length + responsible.length > 0) {
      return { document: document.key, source: section, lead, responsible, cooperating: [] };
    }
  }
  return undefined;
}

function documentsAsked(library: PlanLibrary, { document }: LeadQuestion): readonly PlanDocument[] {
  return document === undefined ? indexOf(library).inForce : [resolveDocument(library, document)];
}

/**
 * The unit in the lead and the units responsible for an indicator or a task, from the document in force that says so.
 *
 * @throws PlanError #VALUE! when the name is not understood; #N/A when no document says who is responsible.
 * @example lead(embeddedLibrary, { indicator: '全社会研发经费投入强度' }).lead.join() // '市科技局'
 * @example lead(embeddedLibrary, { indicator: '建设洪都新城核心区' }).responsible.join() // '洪都街道'
 */
export function lead(library: PlanLibrary, question: LeadQuestion): Lead {
  const documents = documentsAsked(library, question);
  const named = question.document === undefined ? undefined : documents[0];
  const match = matchIndicator(library, question.indicator, named?.key);
  if (match.kind === 'found') {
    for (const document of documents) {
      const found = leadOfIndicator(document, match.value.id);
      if (found !== undefined) return found;
    }
  }
  const task = taskNamed(documents, question.indicator);
  if (task !== undefined) return task;
  const { label } = resolveIndicator(library, question.indicator, named?.key);
  const where =
    named === undefined
      ? fill(planWording.everywhere)
      : fill(planWording.inDocument, { document: named.key });
  throw refusal('#N/A', 'noLead', { where, name: label });
}

/** The names of all that a unit leads, indicators and tasks, each once; the document in force first. */
function ledBy(library: PlanLibrary, documents: readonly PlanDocument[], unit: string): readonly string[] {
  const { indicators } = indexOf(library);
  const key = normaliseName(unit);
  const isUnit = (name: string): boolean => normaliseName(name) === key;
  const names = documents.flatMap((document) => [
    ...document.statements.flatMap(({ indicator }) =>
      leadOfIndicator(document, indicator)?.lead.some(isUnit) === true
        ? (indicators.get(indicator)?.label ?? [])
        : [],
    ),
    ...tasksOf(document).flatMap(({ task, lead: units }) => (units.some(isUnit) ? [task] : [])),
  ]);
  return [...new Set(names)];
}

/**
 * Who leads an indicator or a task, or what a unit leads, as one line.
 *
 * @throws PlanError as {@link lead}.
 * @example leadOrLed(embeddedLibrary, { indicator: 'R&D强度' }).startsWith('牵头单位：市科技局') // true
 * @example leadOrLed(embeddedLibrary, { indicator: '市科技局' }).startsWith('牵头事项：') // true
 */
export function leadOrLed(library: PlanLibrary, question: LeadQuestion): string {
  try {
    return leadLine(lead(library, question));
  } catch (refused) {
    if (!(refused instanceof PlanError)) throw refused;
    const led = ledBy(library, documentsAsked(library, question), question.indicator);
    if (led.length === 0) throw refused;
    return fill(planWording.led, { names: list(led) });
  }
}

/**
 * The answer as one line.
 *
 * @example leadLine({ document: '', source: '', lead: ['市科技局'], responsible: ['市财政局'], cooperating: [] }) // '牵头单位：市科技局；责任单位：市财政局'
 */
export function leadLine(found: Lead): string {
  const parts = (['lead', 'responsible', 'cooperating'] as const).flatMap((role) =>
    found[role].length === 0 ? [] : [fill(planWording[role], { units: list(found[role]) })],
  );
  return parts.join('；');
}
