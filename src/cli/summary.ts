import type { FileFindings } from '../batch/checkFile';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';

type Kind = 'clean' | 'errors' | 'others' | 'unrecognised' | 'refused';

const TEXTS = {
  clean: cliWording.summaryClean,
  errors: cliWording.summaryErrors,
  others: cliWording.summaryOthers,
  unrecognised: cliWording.summaryUnrecognised,
  refused: cliWording.summaryRefused,
} as const;

/** The worst that is to be said of a file. */
function kindOf({ refused, sheets }: FileFindings): Kind {
  if (refused !== null) return 'refused';
  const failed = sheets.flatMap(({ issues }) => issues).filter(({ status }) => status === 'fail');
  if (failed.some(({ level }) => level === 'error')) return 'errors';
  if (failed.length > 0) return 'others';
  return sheets.some(({ recognisedBy }) => recognisedBy !== 'none') ? 'clean' : 'unrecognised';
}

/** How many files are fine and how many are not, each file counted once, and the same as a sentence. */
export function summaryOf(files: readonly FileFindings[]): {
  readonly counts: Readonly<Record<Kind, number>>;
  readonly text: string;
} {
  const counts: Record<Kind, number> = { clean: 0, errors: 0, others: 0, unrecognised: 0, refused: 0 };
  for (const file of files) counts[kindOf(file)] += 1;
  const parts = Object.entries(TEXTS).flatMap(([kind, text]) => {
    const count = counts[kind as Kind];
    return count === 0 ? [] : [fill(text, { count })];
  });
  return { counts, text: fill(cliWording.summary, { count: files.length, parts }) };
}
