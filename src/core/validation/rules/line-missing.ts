import { contains } from '../../sheet/range';
import { cellAt } from '../../sheet/model';
import { hasNoRows, type FilledSheet, type PlacedAxis } from '../recognition/filledSheet';
import type { Line } from '../recognition/layout';
import { wordsOf } from '../recognition/readValue';
import { sheetRule } from '../rule';

export const lineMissing = sheetRule(
  {
    id: 'line-missing',
    level: 'error',
    layer: 'structure',
    description: { zh: '缺少应有的行或列', en: 'A row or column of the table is missing' },
    why: {
      zh: '少一行就少一个单位或一项指标，合计和上级汇总都会漏数。',
      en: 'A missing row loses a unit or an indicator from totals and from the consolidation.',
    },
    example: {
      wrong: { zh: '附件3中删掉了“湾里管理局”一行', en: 'The row 湾里管理局 is deleted from annex 3' },
      right: { zh: '12个地区和南昌市各占一行', en: 'One row for each of the 12 regions and the city' },
    },
    messages: {
      row: {
        zh: '缺少“{label}”一行（应在 {cell} 附近），请补上该行。',
        en: 'The row “{label}” is missing (near {cell}); put it back.',
      },
      column: {
        zh: '缺少“{label}”一列（应在 {cell} 附近），请补上该列。',
        en: 'The column “{label}” is missing (near {cell}); put it back.',
      },
      someRows: {
        zh: '本表只有部分行（在 {cell} 附近缺“{label}”等 {count} 行），按所列部分核对；如不是摘录，请补全。',
        en: 'Only some rows are there ({count} are missing, near {cell} “{label}”); those were checked. Unless it is an extract, put the others back.',
      },
      someColumns: {
        zh: '本表只有部分列（在 {cell} 附近缺“{label}”等 {count} 列），按所列部分核对；如不是摘录，请补全。',
        en: 'Only some columns are there ({count} are missing, near {cell} “{label}”); those were checked. Unless it is an extract, put the others back.',
      },
      noRows: {
        zh: '{cell} 中没有找到本表应有的任何一行，可能是行列互换了，各数未作核对；请按文件的行列排列后再核对。',
        en: 'None of the rows of the table were found in {cell}; rows and columns may have changed places, and nothing was checked. Arrange them as printed.',
      },
      unknownForm: {
        zh: '填报单位或报告期无法识别，不知道应有哪些行。',
        en: 'Unit or period cannot be read, so the rows to expect are unknown.',
      },
    },
  },
  function* ({ sheet }) {
    if (sheet.assumed.size > 0) {
      yield { notRun: 'unknownForm' };
      return;
    }
    // A copy turned round has each of its rows as a column: one question, not a missing line for each.
    if (hasNoRows(sheet)) {
      const { height, width } = sheet.actual;
      yield {
        messageId: 'noRows',
        level: 'query',
        at: { top: 0, left: 0, bottom: height - 1, right: width - 1 },
      };
      return;
    }
    for (const [axis, kind] of [
      [sheet.rows, 'row'],
      [sheet.columns, 'column'],
    ] as const) {
      const [first] = axis.missing;
      if (first && isExtract(sheet, axis)) {
        const label = nameOf(sheet, first, kind);
        yield {
          messageId: kind === 'row' ? 'someRows' : 'someColumns',
          level: 'query',
          at: near(sheet, axis, first, kind),
          expected: label,
          data: { label, count: axis.missing.length },
        };
        continue;
      }
      for (const line of axis.missing) {
        const label = nameOf(sheet, line, kind);
        yield { messageId: kind, at: near(sheet, axis, line, kind), expected: label, data: { label } };
      }
    }
  },
);

/**
 * Of a table as issued, people copy one indicator, one year or some regions. A line or two are lost by mistake, unless
 * they are most of the table; a form is to be filled in whole.
 */
function isExtract({ layout }: FilledSheet, { places, missing }: PlacedAxis): boolean {
  if (layout.template.kind !== 'annex' || places.size === 0) return false;
  return missing.length > 2 || (missing.length === 2 && places.size <= 2);
}

/** Where the line should stand: at the line that follows it, or that it follows. */
function near(
  sheet: FilledSheet,
  axis: PlacedAxis,
  line: Line,
  kind: 'row' | 'column',
): { row: number; column: number } | FilledSheet['table'] {
  const places = [...axis.places].sort(([one], [other]) => one - other);
  const place = places.find(([index]) => index > line.index) ?? places.at(-1);
  if (!place) return sheet.table;
  return kind === 'row'
    ? { row: place[1], column: sheet.table.left }
    : { row: Math.max(...sheet.columns.levels.values(), sheet.table.top), column: place[1] };
}

/** The labels of a line, outer first: 高新技术企业数量（家） 2023. */
function nameOf(sheet: FilledSheet, line: Line, kind: 'row' | 'column'): string {
  const axis = kind === 'row' ? sheet.layout.rows : sheet.layout.columns;
  const names = axis.levels.map(({ index: level }) => {
    const [row, column] = kind === 'row' ? [line.index, level] : [level, line.index];
    const label = sheet.layout.labels.find(({ span }) => contains(span, row, column));
    // Rows of words are named by one of their own cells.
    return label?.text ?? wordsOf(cellAt(sheet.layout.model, row, column)?.value);
  });
  return [...new Set(names)].join(' ');
}
