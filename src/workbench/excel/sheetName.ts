import { MAX_SHEET_NAME } from '../../core/sheet/limits';
import { invalidArgument } from '../protocol/hostError';

/** Refuses what Excel refuses as the name of a sheet. */
export function checkSheetName(name: string): void {
  if (name.length === 0 || name.length > MAX_SHEET_NAME)
    throw invalidArgument('a sheet name has 1 to 31 characters');
  if (/[\\/?*[\]:]/.test(name)) throw invalidArgument('a sheet name has none of \\ / ? * [ ] :');
  if (name.startsWith("'") || name.endsWith("'")) throw invalidArgument('an apostrophe ends a sheet name');
}
