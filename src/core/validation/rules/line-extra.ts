import type { ExtraLine, FilledSheet } from '../recognition/filledSheet';
import { readValue } from '../recognition/readValue';
import { sheetRule, type Finding } from '../rule';
import { plainLabel } from '../recognition/vocabulary';

type MessageId = 'duplicate' | 'foreign' | 'subtotal' | 'unknown' | 'remark';

export const lineExtra = sheetRule<MessageId>(
  {
    id: 'line-extra',
    level: 'error',
    layer: 'structure',
    description: { zh: '多出文件没有的行或列', en: 'A row or column that the table does not have' },
    why: {
      zh: '多出的单位或年度不在任务分解范围内，数字会漏出合计或重复计算。',
      en: 'Units or years outside the table are lost from totals or counted twice.',
    },
    example: {
      wrong: { zh: '附件3中插入“小蓝经开区”一行', en: 'A row 小蓝经开区 is put into annex 3' },
      right: { zh: '小蓝经开区的数字并入南昌县', en: 'Its figures go into 南昌县' },
    },
    messages: {
      duplicate: {
        zh: '{cell} “{actual}”重复出现，请删去多余的一处并核对数字。',
        en: '{cell}: “{actual}” stands there twice; delete one and check the figures.',
      },
      foreign: {
        zh: '{cell} “{actual}”不是本表应有的行或列，请核对是否用错了表，或将其数字并入应填的位置。',
        en: '{cell}: “{actual}” does not belong in this table; check the table or move the figures.',
      },
      subtotal: {
        zh: '{cell} “{actual}”是表中没有的合计行，容易重复计算，请删去。',
        en: '{cell}: “{actual}” is a total that the table does not have; delete it, or it is counted twice.',
      },
      unknown: {
        zh: '{cell} 多出一处带数字的“{actual}”，不在本表范围内，未作校验，请核对。',
        en: '{cell}: “{actual}” holds figures but is no part of the table; it was not checked.',
      },
      remark: {
        zh: '{cell} 多出“{actual}”，未作校验。',
        en: '{cell}: “{actual}” is no part of the table and was not checked.',
      },
    },
  },
  function* ({ sheet }) {
    for (const [axis, kind] of [
      [sheet.rows, 'row'],
      [sheet.columns, 'column'],
    ] as const) {
      for (const line of axis.extra) {
        const finding = judge(sheet, line, kind);
        if (finding) yield finding;
      }
    }
  },
);

/** Words that head a row or column of totals. */
export function isTotalWord(label: string): boolean {
  return /^(合计|总计|小计|累计|共计|总数|全部|合计数)$/.test(plainLabel(label));
}

function judge(sheet: FilledSheet, line: ExtraLine, kind: 'row' | 'column'): Finding<MessageId> | null {
  const { filled, token, label } = line;
  const figures = filled.filter(({ row, column }) => isFigure(sheet, row, column));
  const common = { at: { row: line.row, column: line.column }, actual: label === '' ? null : label };
  if (filled.length === 0) return null;
  if (line.duplicateOf) return { ...common, messageId: 'duplicate' };
  if (figures.length > 0 && isTotalWord(label)) {
    return { ...common, messageId: 'subtotal', level: 'query' };
  }
  if (figures.length > 0 && /^[riy]:/.test(token)) return { ...common, messageId: 'foreign' };
  if (figures.length > 0)
    return { ...common, messageId: 'unknown', level: kind === 'row' ? 'query' : 'info' };
  return { ...common, messageId: 'remark', level: 'info' };
}

function isFigure(sheet: FilledSheet, row: number, column: number): boolean {
  const { kind } = readValue(sheet.actual.valueAt(row, column));
  return kind === 'number' || kind === 'text-number';
}
