/** The tasks of a report, each with what is written in its row. */
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { wordsOf } from '../recognition/readValue';
import { plainLabel } from '../recognition/vocabulary';

export interface TaskRow {
  readonly state: string;
  readonly status: PlacedCell;
  readonly progress: PlacedCell;
  /** What is told of its progress; `''` when nothing is. */
  readonly words: string;
}

/** The tasks whose state and progress have a place in the sheet, from top to bottom. */
export function taskRows(sheet: FilledSheet): readonly TaskRow[] {
  const inField = (field: string): PlacedCell[] =>
    sheet.cells.filter(({ expected }) => expected.binding.field === field);
  const progresses = new Map(inField('progress').map((cell) => [cell.expected.row, cell]));
  return inField('status').flatMap((status): TaskRow[] => {
    const progress = progresses.get(status.expected.row);
    if (!progress) return [];
    return [
      {
        state: plainLabel(wordsOf(status.value)),
        status,
        progress,
        words: wordsOf(progress.value).trim(),
      },
    ];
  });
}
