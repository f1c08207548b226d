import { contains } from '../../sheet/range';
import type { PlacedCell } from '../recognition/filledSheet';
import { sheetRule } from '../rule';

/** Words that may stand once for several rows. */
const SHARED_FIELDS: ReadonlySet<string | undefined> = new Set(['reason', 'remark']);

export const mergedData = sheetRule(
  {
    id: 'merged-data',
    level: 'error',
    layer: 'structure',
    description: { zh: '数据区的单元格被合并', en: 'Data cells have been merged' },
    why: {
      zh: '合并后只保留左上角一个数字，其余的数字已经丢失，也无法再填。',
      en: 'Merging keeps only the first figure; the others are lost and have no place any more.',
    },
    example: {
      wrong: { zh: '把相邻两年的数字合并居中', en: 'Two years merged into one cell' },
      right: { zh: '一格一数', en: 'One figure per cell' },
    },
    messages: {
      merged: {
        zh: '{cell} 把 {count} 个数据格合并成了一格，请取消合并并逐格填写。',
        en: '{cell}: {count} data cells are merged into one; unmerge and fill in each.',
      },
    },
  },
  function* ({ sheet }) {
    for (const merge of sheet.actual.model.merges) {
      const covered = sheet.cells.filter(({ row, column }) => contains(merge, row, column));
      if (covered.length > 1 && !isOneRemark(covered))
        yield { messageId: 'merged', at: merge, data: { count: covered.length } };
    }
  },
);

function isOneRemark(covered: readonly PlacedCell[]): boolean {
  return (
    new Set(covered.map(({ column }) => column)).size === 1 &&
    covered.every(({ expected }) => SHARED_FIELDS.has(expected.binding.field))
  );
}
