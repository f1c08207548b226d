import { statedValue } from '../recognition/readValue';
import { sheetRule } from '../rule';

/** [报表.xlsx]Sheet1!A1, [1]Sheet1!A1 as files keep it, and formulas that fetch. */
const OUTSIDE =
  /\[(\d+|[^\]]*\.(xls|ods|et|csv)\w*)\]|https?:\/\/|file:\/\/|\b(WEBSERVICE|IMPORTRANGE|RTD)\(/i;

export const externalLink = sheetRule(
  {
    id: 'external-link',
    level: 'query',
    layer: 'types',
    description: { zh: '公式引用了别的文件或网址', en: 'A formula refers to another file or to the web' },
    why: {
      zh: '报上去以后对方没有那个文件，数字会变成旧数或错误值，也可能泄露路径。',
      en: 'The receiver does not have that file: the figure turns stale or into an error, and the path is given away.',
    },
    example: {
      wrong: { zh: "='[台账.xlsx]高企'!B2", en: "='[台账.xlsx]高企'!B2" },
      right: { zh: '粘贴为数值', en: 'Paste the value' },
    },
    messages: {
      link: {
        zh: '{cell} 的公式引用了其他文件（{formula}），请改为数值后再报送。',
        en: '{cell}: the formula refers to another file ({formula}); turn it into its value.',
      },
    },
  },
  function* ({ sheet }) {
    for (const [row, line] of sheet.actual.model.rows.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell?.formula === undefined || !OUTSIDE.test(cell.formula)) continue;
        const placed = sheet.cells.find((each) => each.row === row && each.column === column);
        const shown = cell.formula.length > 60 ? `${cell.formula.slice(0, 60)}…` : cell.formula;
        yield {
          messageId: 'link',
          at: { row, column },
          ...(placed ? { binding: placed.expected.binding } : {}),
          actual: statedValue(cell.value),
          data: { formula: shown },
        };
      }
    }
  },
);
