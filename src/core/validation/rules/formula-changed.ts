import { about, sheetRule } from '../rule';
import {
  isTemplateFormula,
  plainFormula,
  restoreFormulas,
  templateFormulas,
} from '../evidence/templateFormula';

export const formulaChanged = sheetRule(
  {
    id: 'formula-changed',
    level: 'query',
    layer: 'types',
    description: { zh: '表内公式与模板不同', en: 'A formula differs from that of the template' },
    why: {
      zh: '公式少引一行、错引一列，结果看上去正常，却是错的。',
      en: 'A formula that misses a row or takes the wrong column gives a plausible but wrong result.',
    },
    example: {
      wrong: { zh: '合计公式 =SUM(D12:D20) 漏了第一行', en: 'SUM leaves out the first row' },
      right: { zh: '与模板相同', en: 'As in the template' },
    },
    messages: {
      changed: {
        zh: '{cell}（{what}）的公式是 {formula}，模板是 {template}，请从模板恢复公式。',
        en: '{cell} ({what}): the formula is {formula}, that of the template {template}; restore it.',
      },
      moved: {
        zh: '表格的列换了次序，未逐一比较公式。',
        en: 'Columns were reordered, so the formulas were not compared.',
      },
    },
  },
  function* ({ sheet }) {
    const computed = sheet.cells.filter(
      ({ expected, cell }) => expected.cell.formula !== undefined && cell?.formula !== undefined,
    );
    if (computed.length === 0) return;
    const formulaOf = templateFormulas(sheet);
    if (!formulaOf) {
      yield { notRun: 'moved' };
      return;
    }
    for (const cell of computed) {
      const template = formulaOf(cell);
      // A formula about a line that is gone: that the line is missing has been said.
      if (template === undefined) continue;
      const found = plainFormula(cell.cell?.formula as string);
      const wanted = plainFormula(template);
      if (isForThisAddIn(found) || isTemplateFormula(sheet, found, wanted)) continue;
      const fix = restoreFormulas([cell], formulaOf);
      yield {
        ...about(cell),
        messageId: 'changed',
        ...(fix && { fix }),
        data: { formula: `=${found}`, template: `=${wanted}` },
      };
    }
  },
);

function isForThisAddIn(formula: string): boolean {
  return /\bKC\./.test(formula);
}
