import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type BatchFile, checkFiles } from '../../batch/batch';
import { checkFile, type FileFindings } from '../../batch/checkFile';
import { localDate } from '../../core/sheet/serialDate';
import { HostRefusal } from '../../core/sheet/host';
import type { SheetFindings } from '../../core/validation/issue';
import { reportOnFiles } from '../../core/validation/findings/report';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { levelTexts } from '../../core/wording/validation';
import { writeXlsx } from '../../hosts/xlsx';
import { type Command, Unusable } from '../command';
import { writeNewFile } from './template';

/** Reading one file, from a slow share perhaps, while the one before is checked. */
const AT_ONCE = 2;

function fileOf(file: string): BatchFile {
  return {
    file,
    async read() {
      try {
        return await readFile(file);
      } catch {
        throw new HostRefusal('unreadable', fill(cliWording.unreadable, { file }));
      }
    },
  };
}

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

/** `validate FILE… [--report FILE.xlsx]`: every file on its own; a bad one never stops the rest. */
export const validate: Command = async (library, args, { report }) => {
  if (args.length === 0) {
    throw new Unusable(
      fill(cliWording.missingArgument, { command: 'validate', argument: fill(cliWording.fileArgument) }),
    );
  }
  if (report !== undefined && (await exists(report))) {
    throw new Unusable(fill(cliWording.fileExists, { file: report }));
  }
  const files = await checkFiles(args.map(fileOf), (file, bytes) => checkFile(library, file, bytes), AT_ONCE);
  if (report !== undefined) await writeReport(report, files);
  const refused = files.some((file) => file.refused !== null);
  const failed = files.some(({ sheets }) =>
    sheets.some(({ issues }) => issues.some(({ level, status }) => level === 'error' && status === 'fail')),
  );
  const written = report === undefined ? [] : [fill(cliWording.written, { file: report })];
  return {
    exitCode: refused ? 2 : failed ? 1 : 0,
    json: { files },
    text: [...files.map(fileText), ...written].join('\n'),
  };
};
