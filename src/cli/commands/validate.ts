import { readFile } from 'node:fs/promises';
import type { PlanLibrary } from '../../core/plan/types';
import { HostRefusal } from '../../core/sheet/host';
import type { Level, SheetFindings } from '../../core/validation/issue';
import { validateWorkbook } from '../../core/validation/validate';
import { cliWording } from '../../core/wording/cli';
import { fill, type Text } from '../../core/wording/text';
import { readXlsx } from '../../hosts/xlsx';
import { type Command, Unusable } from '../command';

interface FileFindings {
  readonly file: string;
  readonly refused: { readonly code: string; readonly message: string } | null;
  /** What the reader could not represent; said, never dropped in silence. */
  readonly leftOut: readonly string[];
  readonly sheets: readonly SheetFindings[];
}

const levelWords: Readonly<Record<Level, Text>> = {
  error: cliWording.levelError,
  query: cliWording.levelQuery,
  info: cliWording.levelInfo,
};

async function checkFile(library: PlanLibrary, file: string): Promise<FileFindings> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    const refused = { code: 'unreadable', message: fill(cliWording.unreadable, { file }) };
    return { file, refused, leftOut: [], sheets: [] };
  }
  try {
    const workbook = await readXlsx(bytes);
    return {
      file,
      refused: null,
      leftOut: workbook.leftOut ?? [],
      sheets: validateWorkbook(library, workbook),
    };
  } catch (error) {
    if (!(error instanceof HostRefusal)) throw error;
    return { file, refused: { code: error.code, message: error.message }, leftOut: [], sheets: [] };
  }
}

function sheetText(file: string, findings: SheetFindings): string {
  const { sheet, issues, notRun } = findings;
  if (findings.recognisedBy === 'none') return fill(cliWording.sheetUnrecognised, { file, sheet });
  const heading =
    issues.length === 0
      ? fill(cliWording.sheetClean, { file, sheet })
      : fill(cliWording.sheetFindings, { file, sheet, count: issues.length });
  const lines = issues.map((issue) => `  ${fill(levelWords[issue.level])} ${issue.cell} ${issue.message}`);
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

/** `validate FILE…`: every file on its own; a bad one never stops the rest. */
export const validate: Command = async (library, args) => {
  if (args.length === 0) {
    throw new Unusable(fill(cliWording.missingArgument, { command: 'validate', argument: '文件名' }));
  }
  const files: FileFindings[] = [];
  for (const file of args) files.push(await checkFile(library, file));
  const refused = files.some((file) => file.refused !== null);
  const failed = files.some(({ sheets }) =>
    sheets.some(({ issues }) => issues.some(({ level, status }) => level === 'error' && status === 'fail')),
  );
  return { exitCode: refused ? 2 : failed ? 1 : 0, json: { files }, text: files.map(fileText).join('\n') };
};
