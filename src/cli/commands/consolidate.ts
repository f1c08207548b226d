import { access } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { submitFile } from '../../batch/submitFile';
import { embeddedLibrary } from '../../core/plan/embedded';
import { writtenDate } from '../../core/sheet/serialDate';
import { consolidate as consolidateAll, type Consolidation } from '../../core/submission/consolidate';
import { carriedExplanations } from '../../core/submission/carriedExplanations';
import { arrivalsSheet, sourcesSheet } from '../../core/submission/consolidationSheets';
import { filledSummary } from '../../core/submission/filledSummary';
import type { Submission } from '../../core/submission/submitted';
import type { Total, Weights } from '../../core/submission/totals';
import type { Arrival, UnitReport } from '../../core/submission/unitReport';
import { readWeights } from '../../core/submission/weights';
import { periodText } from '../../core/templates/identityBlock';
import { cliWording } from '../../core/wording/cli';
import { consolidationWording } from '../../core/wording/submission';
import { fill } from '../../core/wording/text';
import { readXlsx, writeXlsx } from '../../hosts/xlsx';
import { batchFile } from '../batchFile';
import { type Command, Unusable } from '../command';
import { formOptions } from '../formOptions';
import { namedFiles } from '../namedFiles';
import { sha256 } from '../sha256';
import { writeNewFile } from '../writeNewFile';

function readDay(text: string): string {
  const day = writtenDate(text);
  if (day === null) throw new Unusable(fill(cliWording.notADay, { text }));
  return day;
}

/** What is said of several files alike is said once. */
function reasonTexts(arrivals: readonly Arrival[]): string[] {
  const told = new Map<string, string[]>();
  for (const { file, reason } of arrivals)
    if (reason !== null) told.set(reason.message, [...(told.get(reason.message) ?? []), file]);
  return [...told].map(([message, files]) => fill(cliWording.arrival, { files, message }));
}

function unitText({ unit, state, file, arrivals }: UnitReport): string {
  const about = { unit, state: fill(consolidationWording.states[state]), file: file ?? '' };
  const heading = fill(file === null ? cliWording.unitOut : cliWording.unitIn, about);
  return [heading, ...reasonTexts(arrivals)].join('\n');
}

function totalText({ label, value, unit, parts, reason }: Total): string {
  if (value === null) return fill(cliWording.noTotal, { label, reason: reason ?? '' });
  return fill(cliWording.total, { label, value, unit, count: parts.length });
}

async function weightsOf(file: string): Promise<Weights> {
  return readWeights(embeddedLibrary, await readXlsx(await batchFile(file).read()));
}

/** The folder that all files lie in or below: what is told of them are their places in it. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(resolve(file)).split(sep));
  const differs = (part: string, at: number): boolean => others.some((parts) => parts[at] !== part);
  const end = first.findIndex(differs);
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
}

function textOf({ region, year, period, units, strangers, totals }: Consolidation): string {
  const taken = units.filter(({ form }) => form !== null).length;
  const about = { region, period: periodText(year, period), count: units.length, in: taken };
  return [
    fill(cliWording.consolidated, about),
    ...units.map(unitText),
    ...(strangers.length > 0 ? [fill(cliWording.strangers)] : []),
    ...strangers.map(({ file, reason }) =>
      fill(cliWording.stranger, { file, message: reason?.message ?? '' }),
    ),
    fill(cliWording.totals),
    ...totals.map(totalText),
  ].join('\n');
}

function jsonOf({ region, year, period, document, units, strangers, totals }: Consolidation): object {
  const reports = units.map(({ unit, state, file, arrivals }) => ({ unit, state, file, arrivals }));
  return { region, year, period, document, units: reports, strangers, totals };
}

/** 2 where a file could not be read, 1 where a unit is not in, or a file is not taken. */
function exitCodeOf({ units, strangers }: Consolidation, submissions: readonly Submission[]): 0 | 1 | 2 {
  if (submissions.some(({ forms, refusal }) => refusal !== null && forms.length === 0)) return 2;
  return strangers.length > 0 || units.some(({ form }) => form === null) ? 1 : 0;
}

/** `consolidate FILE or FOLDER… --out FILE.xlsx`: every file on its own; a bad one never stops the rest. */
export const consolidate: Command = async (args, options) => {
  const { out, due, weights, newest, unsealed } = options;
  const missing = args.length === 0 ? cliWording.fileArgument : cliWording.outArgument;
  if (args.length === 0 || out === undefined)
    throw new Unusable(fill(cliWording.missingArgument, { command: 'consolidate', argument: fill(missing) }));
  const wanted = {
    ...formOptions(options),
    ...(due !== undefined && { due: readDay(due) }),
    ...(newest === true && { newest }),
    ...(weights !== undefined && { weights: await weightsOf(weights) }),
  };
  // Asked before the work is done.
  const exists = await access(out).then(
    () => true,
    () => false,
  );
  if (exists) throw new Unusable(fill(cliWording.fileExists, { file: out }));
  const submissions: Submission[] = [];
  const { files } = await namedFiles(args);
  const folder = commonFolder(files);
  for (const name of files) {
    const taken = unsealed === true ? { unsealed } : {};
    const file = { ...batchFile(name), file: relative(folder, resolve(name)) };
    submissions.push(await submitFile(embeddedLibrary, file, sha256, taken));
  }
  const consolidation = consolidateAll(embeddedLibrary, submissions, wanted);
  const summary = filledSummary(embeddedLibrary, consolidation);
  const carried = carriedExplanations(embeddedLibrary, summary.sheet, consolidation);
  const beside = [arrivalsSheet(consolidation), sourcesSheet(consolidation, summary)];
  const sheets = [summary.sheet, ...(carried ? [carried] : []), ...beside];
  await writeNewFile(out, await writeXlsx({ sheets }));
  return {
    exitCode: exitCodeOf(consolidation, submissions),
    json: { file: out, folder, ...jsonOf(consolidation) },
    text: [textOf(consolidation), fill(cliWording.written, { file: out })].join('\n'),
  };
};
