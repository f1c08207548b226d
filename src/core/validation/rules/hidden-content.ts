import { columnLetters } from '../../sheet/address';
import { sheetRule } from '../rule';

export const hiddenContent = sheetRule(
  {
    id: 'hidden-content',
    level: 'query',
    layer: 'structure',
    description: {
      zh: '表中有隐藏的行、列，或整张表被隐藏',
      en: 'Rows, columns or the sheet itself are hidden',
    },
    why: {
      zh: '隐藏的数字照样参加合计和汇总，审核人却看不到，打印也没有。',
      en: 'Hidden figures still count in totals and in the consolidation, but nobody sees or prints them.',
    },
    example: {
      wrong: { zh: '隐藏了“湾里管理局”一行', en: 'The row 湾里管理局 is hidden' },
      right: { zh: '取消隐藏，核对后报送', en: 'Unhide it and check it' },
    },
    messages: {
      sheet: {
        zh: '工作表“{name}”被隐藏，请取消隐藏并核对。',
        en: 'The sheet “{name}” is hidden; unhide and check it.',
      },
      row: {
        zh: '第 {line} 行被隐藏，其中有本表数据，请取消隐藏并核对。',
        en: 'Row {line} is hidden and holds data; unhide and check it.',
      },
      column: {
        zh: '{line} 列被隐藏，其中有本表数据，请取消隐藏并核对。',
        en: 'Column {line} is hidden and holds data; unhide and check it.',
      },
    },
  },
  function* ({ sheet }) {
    const { model } = sheet.actual;
    if (model.visibility !== undefined && model.visibility !== 'visible') {
      yield { messageId: 'sheet', at: sheet.table, data: { name: sheet.name } };
    }
    for (const row of model.hiddenRows ?? []) {
      if (!sheet.rows.origins.has(row)) continue;
      const at = { top: row, bottom: row, left: sheet.table.left, right: sheet.table.right };
      yield { messageId: 'row', at, data: { line: row + 1 } };
    }
    for (const column of model.hiddenColumns ?? []) {
      if (!sheet.columns.origins.has(column)) continue;
      const at = { left: column, right: column, top: sheet.table.top, bottom: sheet.table.bottom };
      yield { messageId: 'column', at, data: { line: columnLetters(column) } };
    }
  },
);
