import { statedValue } from '../recognition/readValue';
import { sheetRule } from '../rule';

export const spareRowUnnamed = sheetRule(
  {
    id: 'spare-row-unnamed',
    level: 'error',
    layer: 'structure',
    description: { zh: '空白备用行填了数字，却没有单位名称', en: 'A spare row has figures but no name' },
    why: {
      zh: '没有名称的数字会计入合计，却不知道是谁的；备用行也不能填合计或说明。',
      en: 'Figures without a name count in the total but belong to nobody.',
    },
    example: {
      wrong: { zh: '备用行只填了 5，没有写单位', en: 'A spare row holds 5 and no name' },
      right: { zh: '写明单位名称，或清空该行', en: 'Name the unit, or clear the row' },
    },
    messages: {
      unnamed: {
        zh: '{cell} 备用行填了 {actual}，但没有写单位名称，请补上名称或清空该行。',
        en: '{cell}: a spare row holds {actual} but names no unit; name it or clear the row.',
      },
    },
  },
  function* ({ sheet }) {
    const { nameColumn: label } = sheet;
    if (label === null) return;
    const told = new Set<number>();
    for (const { expected, row, column, reading, value } of sheet.cells) {
      if (expected.role !== 'spare' || reading.kind === 'blank' || told.has(row)) continue;
      if (!sheet.actual.isBlank(row, label)) continue;
      told.add(row);
      yield { messageId: 'unnamed', at: { row, column }, actual: statedValue(value) };
    }
  },
);
