import { toGrid } from './gridRange';
import type { GridSheet } from './gridSheet';
import type { ConditionalFormatRecord } from './sheetRecord';

/** Brings a rule of the grid in line with its record; a rule without a formula is not drawn yet. */
export function drawConditionalFormat(sheet: GridSheet, record: ConditionalFormatRecord): void {
  if (record.formula === '') return;
  const { bold, color, italic } = record.font;
  const { color: fill } = record.fill;
  sheet.run('sheet.mutation.delete-conditional-rule', { cfId: record.id });
  sheet.run('sheet.mutation.add-conditional-rule', {
    rule: {
      cfId: record.id,
      ranges: [toGrid(record.range)],
      stopIfTrue: record.stopIfTrue,
      rule: {
        type: 'highlightCell',
        subType: 'formula',
        value: record.formula,
        style: {
          ...(fill === undefined ? {} : { bg: { rgb: fill } }),
          ...(color === undefined ? {} : { cl: { rgb: color } }),
          ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
          ...(italic === undefined ? {} : { it: italic ? 1 : 0 }),
        },
      },
    },
  });
}
