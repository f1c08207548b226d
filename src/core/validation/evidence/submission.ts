/** What a collector says about a unit's report in 报送情况, and which figures stand in its row. */
import { submissionStates } from '../../wording/templates';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isFigure } from '../recognition/layout';
import { wordsOf } from '../recognition/readValue';
import { plainLabel } from '../recognition/vocabulary';

export interface Submission {
  /** Row of the template. */
  readonly row: number;
  readonly cell: PlacedCell;
  readonly unit: string;
  /** True when the figures are there, false when there are none by right; 退回修改 leaves it open: `null`. */
  readonly reported: boolean | null;
  readonly figures: readonly PlacedCell[];
  readonly blank: readonly PlacedCell[];
}

const REPORTED: ReadonlyMap<string, boolean | null> = new Map([
  [submissionStates.in, true],
  [submissionStates.late, true],
  [submissionStates.missing, false],
  [submissionStates.returned, null],
]);

/** The rows whose state is one of the list; other words say nothing about the figures. */
export function submissions(sheet: FilledSheet): readonly Submission[] {
  return sheet.cells.flatMap((cell): Submission[] => {
    const { binding, row } = cell.expected;
    const reported = REPORTED.get(plainLabel(wordsOf(cell.value)));
    if (binding.field !== 'submission' || reported === undefined) return [];
    const entries = entriesIn(sheet, row);
    const blank = entries.filter(({ reading }) => reading.kind === 'blank');
    const figures = entries.filter(({ reading }) => reading.kind !== 'blank');
    return [{ row, cell, unit: binding.region ?? '', reported, figures, blank }];
  });
}

/**
 * The units whose figures are there while nobody says how their report stands, although it is said of most: a
 * collector who has hardly begun with the column has forgotten nobody.
 */
export function unstated(
  sheet: FilledSheet,
): readonly (Pick<Submission, 'cell' | 'unit'> & { readonly figures: readonly PlacedCell[] })[] {
  const states = sheet.cells.filter(({ expected: { binding } }) => binding.field === 'submission');
  const open = states.filter(({ reading }) => reading.kind === 'blank');
  if (open.length * 2 > states.length) return [];
  return open.flatMap((cell) => {
    const { binding, row } = cell.expected;
    const figures = entriesIn(sheet, row).filter(({ reading }) => reading.kind !== 'blank');
    return figures.length === 0 ? [] : [{ cell, unit: binding.region ?? '', figures }];
  });
}

function entriesIn(sheet: FilledSheet, row: number): PlacedCell[] {
  return sheet.cells.filter(
    ({ expected }) => expected.row === row && expected.role === 'entry' && isFigure(expected),
  );
}
