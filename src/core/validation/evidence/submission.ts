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
    const { binding, row, role } = cell.expected;
    const reported = REPORTED.get(plainLabel(wordsOf(cell.value)));
    if (role !== 'entry' || binding.field !== 'submission' || reported === undefined) return [];
    const entries = sheet.cells.filter(
      ({ expected }) => expected.row === row && expected.role === 'entry' && isFigure(expected),
    );
    const blank = entries.filter(({ reading }) => reading.kind === 'blank');
    const figures = entries.filter(({ reading }) => reading.kind !== 'blank');
    return [{ row, cell, unit: binding.region ?? '', reported, figures, blank }];
  });
}
