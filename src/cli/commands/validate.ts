import { access } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { checkFiles } from '../../batch/batch';
import { checkFile, type FileFindings } from '../../batch/checkFile';
import { embeddedLibrary } from '../../core/plan/embedded';
import { localDate } from '../../core/sheet/serialDate';
import type { SheetFindings } from '../../core/validation/issue';
import { reportOnFiles } from '../../core/validation/findings/report';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { levelTexts } from '../../core/wording/validation';
import { writeXlsx } from '../../hosts/xlsx';
import { batchFile } from '../batchFile';
import { type Command, Unusable } from '../command';
import { namedFiles, type NamedFiles } from '../namedFiles';
import { summaryOf } from '../summary';
import { writeNewFile } from '../writeNewFile';

/** Reading one file, from a slow share perhaps, while the one before is checked. */
const AT_ONCE = 2;

function sheetText(file: string, findings: SheetFindings): string {
  const { sheet, issues, notRun } = findings;
  if (findings.recognisedBy === 'none') return fill(cliWording.sheetUnrecognised, { file, sheet });
  const heading =
    issues.length === 0
      ? fill(cliWording.sheetClean, { file, sheet })
      : fill(cliWording.sheetFindings, { file, sheet, count: issues.length });
  const lines = issues.flatMap(({ level, cell, message, explanation, voidExplanation }) => [
    `  ${fill(levelTexts[level])} ${cell} ${message}`,
    ...(explanation ? [`    ${fill(cliWording.explained, { ...explanation })}`] : []),
    ...(voidExplanation ? [`    ${voidExplanation.reason}`] : []),
  ]);
  const gaps = notRun.map(({ ruleId, reason }) => `  ${fill(cliWording.notRun, { rule: ruleId, reason })}`);
  return [heading, ...lines, ...gaps].join('\n');
}

function fileText({ file, refused, leftOut, sheets }: FileFindings): string {
  if (refused !== null) return fill(cliWording.refused, { file, ...refused });
  return [
    ...leftOut.map((sentence) => `${file}：${sentence}`),
    ...sheets.map((sheet) => sheetText(file, sheet)),
  ].join('\n');
}

/** Asked before the work is done: a check of a hundred files must not end without its report. */
async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

async function writeReport(report: string, files: readonly FileFindings[]): Promise<void> {
  const sheet = reportOnFiles(
    files.map(({ file, refused, sheets }) => ({
      file: basename(file),
      ...(refused && { refused: refused.message }),
      findings: sheets,
    })),
    { on: localDate(new Date()) },
  );
  await writeNewFile(report, await writeXlsx({ sheets: [sheet] }));
}

/** So many names are looked through; a folder of photographs has more. */
const NAMED = 5;

function otherText({ folder, files }: NamedFiles['others'][number]): string {
  const listed = files.slice(0, NAMED).map((file) => relative(folder, file));
  const names = fill(files.length > NAMED ? cliWording.someOf : cliWording.allOf, { names: listed });
  return fill(cliWording.otherFiles, { folder, count: files.length, names });
}

/**
 * `validate FILE or FOLDER… [--report FILE.xlsx]`: every file on its own; a bad one never stops the rest. Many end with
 * a line that counts them.
 */
export const validate: Command = async (args, { report }) => {
  if (args.length === 0) {
    throw new Unusable(
      fill(cliWording.missingArgument, { command: 'validate', argument: fill(cliWording.fileArgument) }),
    );
  }
  if (report !== undefined && (await exists(report))) {
    throw new Unusable(fill(cliWording.fileExists, { file: report }));
  }
  const named = await namedFiles(args);
  const files = await checkFiles(
    named.files.map(batchFile),
    (file, bytes) => checkFile(embeddedLibrary, file, bytes),
    AT_ONCE,
  );
  if (report !== undefined) await writeReport(report, files);
  const { counts, text: summary } = summaryOf(files);
  const written = report === undefined ? [] : [fill(cliWording.written, { file: report })];
  const notChecked = named.others.flatMap((other) => other.files);
  return {
    exitCode: counts.refused > 0 ? 2 : counts.errors > 0 ? 1 : 0,
    json: { files, ...(notChecked.length > 0 && { notChecked }) },
    text: [
      ...files.map(fileText),
      ...named.others.map(otherText),
      ...(files.length > 1 ? [summary] : []),
      ...written,
    ].join('\n'),
  };
};
