import { shared } from '../../sheet/range';
import type { FilledSheet, PlacedAxis } from '../recognition/filledSheet';
import type { Axis } from '../recognition/layout';
import { wordsOf } from '../recognition/readValue';
import { sheetRule } from '../rule';

export const orderChanged = sheetRule(
  {
    id: 'order-changed',
    level: 'info',
    layer: 'structure',
    description: { zh: '行或列的顺序与文件不同', en: 'Rows or columns stand in another order than printed' },
    why: {
      zh: '按名称核对不受顺序影响，但按位置粘贴到别的表时会错位，所以提示。',
      en: 'Checks go by name, so the order does no harm here, but pasting by position elsewhere would.',
    },
    example: {
      wrong: { zh: '各县排在各区之后', en: 'The counties stand after the districts' },
      right: { zh: '按文件附件的顺序排列', en: 'The order of the annex' },
    },
    messages: {
      rows: {
        zh: '{cell} 各行的顺序与文件不同（“{label}”位置变动），已按名称逐行核对；粘贴数据时请注意对应。',
        en: '{cell}: the rows stand in another order (“{label}” moved); they were checked by name.',
      },
      columns: {
        zh: '{cell} 各列的顺序与文件不同（“{label}”位置变动），已按名称逐列核对；粘贴数据时请注意对应。',
        en: '{cell}: the columns stand in another order (“{label}” moved); they were checked by name.',
      },
    },
  },
  function* ({ sheet }) {
    // Below what is filled in, a file may keep cells that have a look and nothing in them.
    const at = shared(sheet.table, sheet.actual.filled() ?? sheet.table) ?? sheet.table;
    const row = firstMoved(sheet.layout.rows, sheet.rows);
    if (row !== null) yield { messageId: 'rows', at, data: { label: labelOf(sheet, 'row', row) } };
    const column = firstMoved(sheet.layout.columns, sheet.columns);
    if (column !== null) {
      yield { messageId: 'columns', at, data: { label: labelOf(sheet, 'column', column) } };
    }
  },
);

/** Template index of the first line that stands before its predecessor. */
function firstMoved({ lines }: Axis, { places }: PlacedAxis): number | null {
  let before = 0;
  for (const { index } of lines) {
    const place = places.get(index) ?? before;
    if (place < before) return index;
    before = place;
  }
  return null;
}

/** The words that name a line; in a table of words these are its first. */
function labelOf({ layout }: FilledSheet, axis: 'row' | 'column', index: number): string {
  const label = layout.labels.find((each) => each[axis] === index && !each.token.startsWith('n:'));
  return label?.text ?? wordsOf(layout.data.find((each) => each[axis] === index)?.cell.value);
}
