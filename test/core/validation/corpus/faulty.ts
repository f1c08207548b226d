/** Workbooks with one mistake each, and whether the validator finds it, and where. */
import { parseRange, cellAddress } from '../../../../src/core/sheet/address';
import type { Issue, SheetFindings } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { library } from '../filledSheet';
import { changeLayout, nameApart } from './clean';
import { layoutChanges } from './layouts';
import { mistakes } from './mistakes';
import type { Made, Mistake } from './mistakes/mistake';
import { Random } from './random';
import type { ReadSpecimen, Spot } from './specimen';

const ATTEMPTS = 400;
const around = layoutChanges.filter((change) => change.around === true);

export interface Outcome {
  readonly seed: number;
  readonly mistake: Mistake;
  readonly found: boolean;
  /** A finding names the wrong cells, all of them and no others. */
  readonly exact: boolean;
  /** Suspects of a single wrong number, best first; told only for crossing sums. */
  readonly suspects?: readonly string[];
  /** Place of the wrong cell among the suspects, from 1; 0 when it is not there. */
  readonly rank?: number;
  /** What else the validator says beside the mistake: errors and queries of other rules. */
  readonly besides: number;
  /** The wrong cells, for the reader of a report. */
  readonly wrong: readonly string[];
  readonly findings: readonly SheetFindings[];
}

export interface MistakeFigures {
  readonly mistake: Mistake;
  readonly outcomes: readonly Outcome[];
}

/** One workbook with the mistake in it; `null` when chance never gave one that it fits. */
export function faultyBook(mistake: Mistake, seed: number): { made: Made; read: readonly ReadSpecimen[] } {
  const random = new Random(seed);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = mistake.make(random);
    if (!made) continue;
    const { sheets } = made.book;
    for (const specimen of sheets) if (random.chance(0.4)) changeLayout(specimen, random, around);
    nameApart(sheets);
    return { made, read: sheets.map((specimen) => specimen.read()) };
  }
  throw new Error(`no workbook fits the mistake: ${mistake.id}`);
}

/** The same number of workbooks for every mistake. */
export function measureFaulty(
  count: number,
  chosen: readonly Mistake[] = mistakes,
): readonly MistakeFigures[] {
  return chosen.map((mistake) => ({
    mistake,
    outcomes: Array.from({ length: Math.ceil(count / chosen.length) }, (_, index) =>
      judge(mistake, 1 + index + mistakes.indexOf(mistake) * 100_003),
    ),
  }));
}

export function judge(mistake: Mistake, seed: number): Outcome {
  const { made, read } = faultyBook(mistake, seed);
  const findings = validateWorkbook(library, { sheets: read.map(({ model }) => model) });
  const told = findings.flatMap(({ issues }, at) => issues.map((issue) => ({ issue, at })));
  const enough = ({ level }: Issue): boolean => mistake.info === true || level !== 'info';
  const right = told.filter(({ issue }) => mistake.rules.includes(issue.ruleId) && enough(issue));
  const wrong = made.wrong.map((spots) => placesOf(spots, read));
  const places = right.map(({ issue, at }) => locate(issue, at));
  const touching = places.filter((each) => wrong.some((set) => overlaps(each, set)));
  const suspects = mistake.crossing ? suspectsOf(right, wrong[0]) : undefined;
  return {
    seed,
    mistake,
    found: touching.length > 0,
    exact:
      wrong.some((set) => exactly(places, set)) ||
      (made.inside === true && places.some(({ cells }) => cells.size > 1 && within(cells, wrong[0]))) ||
      (suspects !== undefined && wrong[0]?.has(suspects[0] ?? '') === true),
    ...(suspects ? { suspects, rank: 1 + suspects.findIndex((cell) => wrong[0]?.has(cell)) } : {}),
    besides: told.filter(({ issue }) => issue.level !== 'info' && !mistake.rules.includes(issue.ruleId))
      .length,
    wrong: [...(wrong[0] ?? [])],
    findings,
  };
}

/** Cells as `sheet!address`, the sheet by its number. */
type Places = ReadonlySet<string>;

function placesOf(spots: readonly Spot[], read: readonly ReadSpecimen[]): Places {
  return new Set(
    spots.flatMap((spot) =>
      read.flatMap(({ addressOf }, at) => {
        const address = addressOf(spot);
        return address === undefined ? [] : [`${at}!${address}`];
      }),
    ),
  );
}

interface Located {
  /** The cells that the finding is about. */
  readonly cells: Places;
  /** The cells that it names beside: the members of a set, or of a sum. */
  readonly members: Places;
}

function locate(issue: Issue, at: number): Located {
  const range = parseRange(issue.cell);
  const cells = new Set<string>();
  if (range) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        cells.add(`${at}!${cellAddress(row, column)}`);
    }
  }
  return { cells, members: new Set(issue.related.map((address) => `${at}!${address}`)) };
}

function overlaps({ cells, members }: Located, wrong: Places): boolean {
  return [...cells, ...members].some((cell) => wrong.has(cell));
}

/** One finding, or all of them together, name the wrong cells and no others. */
function exactly(places: readonly Located[], wrong: Places): boolean {
  if (wrong.size === 0) return false;
  const readings = (located: Located): Places[] => {
    const { cells, members } = located;
    const both = new Set([...cells, ...members]);
    return cells.size === 1 ? [cells, both] : [cells, members];
  };
  const all = places.flatMap(readings);
  if (all.some((set) => same(set, wrong))) return true;
  return [0, 1].some((which) =>
    same(new Set(places.flatMap((each) => [...(readings(each)[which] ?? [])])), wrong),
  );
}

function same(one: Places, other: Places): boolean {
  return one.size === other.size && [...one].every((cell) => other.has(cell));
}

function within(cells: Places, wrong: Places | undefined): boolean {
  return wrong !== undefined && [...cells].every((cell) => wrong.has(cell));
}

/** What the findings offer as the wrong cell: the suspects of a sum, else the cell itself. */
function suspectsOf(
  right: readonly { readonly issue: Issue; readonly at: number }[],
  wrong: Places | undefined,
): readonly string[] | undefined {
  if (!wrong) return undefined;
  const blamed = right.filter(({ issue }) => issue.suspects !== undefined);
  const told = blamed.length > 0 ? blamed : right;
  return told.flatMap(({ issue, at }) => (issue.suspects ?? [issue]).map(({ cell }) => `${at}!${cell}`));
}
