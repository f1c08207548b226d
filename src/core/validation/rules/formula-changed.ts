import { cellAddress, parseRange } from '../../sheet/address';
import type { FilledSheet, PlacedAxis } from '../filledSheet';
import { about, sheetRule } from '../rule';

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
        zh: '表格的行列有增减或换序，未逐一比较公式。',
        en: 'Rows or columns were added, removed or reordered, so the formulas were not compared.',
      },
    },
  },
  function* ({ sheet }) {
    const computed = sheet.cells.filter(
      ({ expected, cell }) => expected.cell.formula !== undefined && cell?.formula !== undefined,
    );
    if (computed.length === 0) return;
    const down = offset(sheet.rows);
    const right = offset(sheet.columns);
    if (down === null || right === null || sheet.assumed.size > 0) {
      yield { notRun: 'moved' };
      return;
    }
    for (const cell of computed) {
      const wanted = plainFormula(shifted(cell.expected.cell.formula as string, down, right));
      const found = plainFormula(cell.cell?.formula as string);
      if (wanted === found || isForThisAddIn(found) || differsByYear(sheet, wanted, found)) continue;
      yield { ...about(cell), messageId: 'changed', data: { formula: `=${found}`, template: `=${wanted}` } };
    }
  },
);

/** By how many lines the whole table moved; `null` when the lines did not move together. */
function offset(axis: PlacedAxis): number | null {
  const offsets = new Set([...axis.places].map(([expected, actual]) => actual - expected));
  const [only, another] = offsets;
  return only === undefined || another !== undefined ? null : only;
}

const REFERENCE = /("[^"]*")|\$?([A-Z]{1,3})\$?(\d{1,7})(?![\w(])/g;

/** The formula as it reads after the whole sheet moved. */
function shifted(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(REFERENCE, (whole, text: string | undefined, letters: string, digits: string) => {
    const range = text === undefined ? parseRange(`${letters}${digits}`) : null;
    return range ? cellAddress(range.top + down, range.left + right) : whole;
  });
}

/** What spreadsheets write differently: blanks, case, `$`, prefixes of newer functions. */
function plainFormula(formula: string): string {
  const parts = formula.split(/("[^"]*")/);
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/[\s$]/g, '')
            .replace(/_xlfn\.|_xludf\./gi, '')
            .toUpperCase(),
    )
    .join('')
    .replace(/^=/, '');
}

function isForThisAddIn(formula: string): boolean {
  return /\bKC\./.test(formula);
}

/** Formulas that hold the year of the form follow 报告期 when it is changed. */
function differsByYear(sheet: FilledSheet, wanted: string, found: string): boolean {
  return (
    sheet.layout.options.year !== undefined && wanted.replace(/20\d\d/g, '') === found.replace(/20\d\d/g, '')
  );
}
