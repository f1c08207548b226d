/** What came in of one unit, and which form of it counts. */
import { consolidationWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { Submission, SubmittedForm } from './submitted';

/** How late and double reports are dealt with. */
export interface ArrivalOptions {
  /** The last day to hand in (2026-01-10); what is dated or sealed later is late. */
  readonly due?: string;
  /** True: of several different forms of a unit the one sealed last is taken; otherwise none is. */
  readonly newest?: boolean;
}

/** How a unit's report stands. `twice`: there are several, and nobody said which one counts. */
export type UnitState = 'in' | 'late' | 'returned' | 'twice' | 'missing';

/** A form that came in, or a file with no form that is asked for. */
export interface Arrival {
  readonly file: string;
  /** `null` when the file does not say of which unit it is. */
  readonly unit: string | null;
  readonly sheet: string | null;
  readonly reportedOn: string | null;
  readonly sealed: Submission['sealed'];
  /** True: its figures are in the summary. */
  readonly taken: boolean;
  readonly late: boolean;
  /** Why it is not taken; of a form that is taken, what is to be known about it. */
  readonly reason: { readonly code: string; readonly short: string; readonly message: string } | null;
  readonly changes: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
}

export interface UnitReport {
  readonly unit: string;
  readonly state: UnitState;
  readonly arrivals: readonly Arrival[];
  /** The form that is taken. */
  readonly form: SubmittedForm | null;
  readonly file: string | null;
}

/** A form and the file that it came in. */
export interface Item {
  readonly submission: Submission;
  readonly form: SubmittedForm;
}

/**
 * How a unit's report stands, of all its forms that came in.
 *
 * @param unread files that cannot be read and are the unit's by their names
 */
export function unitReport(
  unit: string,
  items: readonly Item[],
  unread: readonly Arrival[],
  options: ArrivalOptions,
): UnitReport {
  const sound = items.filter(({ submission }) => submission.refusal === null);
  const chosen = choose(sound, options.newest === true);
  const arrivals = [...items.map((item) => arrival(item, sound, chosen, options)), ...unread];
  const state = stateOf(arrivals, sound, chosen);
  return { unit, state, arrivals, form: chosen?.form ?? null, file: chosen?.submission.file ?? null };
}

function stateOf(arrivals: readonly Arrival[], sound: readonly Item[], chosen: Item | null): UnitState {
  if (arrivals.length === 0) return 'missing';
  if (chosen) return arrivals.some(({ taken, late }) => taken && late) ? 'late' : 'in';
  return sound.length > 1 ? 'twice' : 'returned';
}

/** Copies of the same sealed form are one; of different ones the last sealed, where that is asked for and clear. */
function choose(sound: readonly Item[], newest: boolean): Item | null {
  const [first, ...others] = sound;
  if (!first) return null;
  if (others.every((item) => isCopy(item, first))) return first;
  if (!newest) return null;
  const moments = sound.map(momentOf);
  const last = moments.reduce((one, other) => (other > one ? other : one));
  const latest = sound.filter((_, at) => moments[at] === last);
  const [winner, ...rivals] = latest;
  return winner && last !== '' && rivals.every((item) => isCopy(item, winner)) ? winner : null;
}

function isCopy(one: Item, other: Item): boolean {
  const [code, another] = [one.submission.sealed?.code, other.submission.sealed?.code];
  // One sealed file may hold two forms of a unit: they are two.
  return one.submission !== other.submission && code !== undefined && code === another;
}

function momentOf({ submission, form }: Item): string {
  return submission.sealed?.on ?? form.reportedOn ?? '';
}

function arrival(item: Item, sound: readonly Item[], chosen: Item | null, options: ArrivalOptions): Arrival {
  const { submission, form } = item;
  const { file, sealed, refusal } = submission;
  const taken = item === chosen;
  const days = [form.reportedOn ?? '', sealed?.on.slice(0, 10) ?? ''];
  const late = options.due !== undefined && days.some((day) => day > (options.due as string));
  return {
    file,
    unit: form.unit,
    sheet: form.sheet,
    reportedOn: form.reportedOn,
    sealed,
    taken,
    late,
    reason: refusal ?? reasonAmong(item, sound, chosen),
    changes: refusal?.changes ?? [],
  };
}

/** What is to be said where a unit sent several. */
function reasonAmong(item: Item, sound: readonly Item[], chosen: Item | null): Arrival['reason'] {
  const { short, copy, older, twice, unsealedTaken } = consolidationWording;
  if (item === chosen) {
    if (item.submission.sealed !== null) return null;
    return { code: 'unsealed', short: fill(short.unsealed), message: fill(unsealedTaken) };
  }
  if (chosen && isCopy(item, chosen))
    return { code: 'copy', short: fill(short.copy), message: fill(copy, { file: chosen.submission.file }) };
  if (chosen)
    return {
      code: 'older',
      short: fill(short.older),
      message: fill(older, { file: chosen.submission.file }),
    };
  const files = [...new Set(sound.map(({ submission }) => submission.file))];
  return { code: 'twice', short: fill(short.twice), message: fill(twice, { count: sound.length, files }) };
}
