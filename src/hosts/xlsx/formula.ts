/**
 * Formulas as .xlsx files carry them: without the leading equals sign, functions newer than the format behind
 * `_xlfn.`, and functions of add-ins behind `_xldudf_` with the dot of the namespace as an underscore.
 */
import { functionNames, functionTable } from '../../core/plan/functionTable';
import { columnIndex, columnLetters } from '../../core/sheet/address';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/sheet/limits';

const FUTURE_FUNCTIONS = `
  ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITOR BITXOR BYCOL
  BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM
  CONFIDENCE.T COT COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP ENCODEURL EXPAND EXPON.DIST F.DIST F.INV F.TEST
  FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST
  LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY
  RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER
  TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`
  .trim()
  .split(/\s+/);

/** These two carry a second prefix of their own. */
const WORKSHEET_FUNCTIONS = ['FILTER', 'SORT'];

const alternatives = (names: readonly string[]): string =>
  names.map((name) => name.replace(/\./g, '\\.')).join('|');
const START = '(?<![\\p{L}\\p{N}_.])';
const FUTURE = new RegExp(`${START}(${alternatives(FUTURE_FUNCTIONS)})(?=\\s*\\()`, 'giu');
const WORKSHEET = new RegExp(`${START}(${alternatives(WORKSHEET_FUNCTIONS)})(?=\\s*\\()`, 'giu');
const ADD_IN = new RegExp(`${START}KC\\.([A-Z][A-Z0-9_.]*)(?=\\s*\\()`, 'giu');
const SAVED_ADD_IN = /_xldudf_KC_([A-Z][A-Z0-9_]*)(?=\s*\()/gi;
const SAVED_PREFIX = /_xlfn\.(?:_xlws\.)?|_xlws\./gi;

/** Add-in functions that answer with a block of cells; saved as plain formulas Excel would cut them to one cell. */
const SPILLING = new RegExp(
  `_xldudf_KC_(?:${functionNames.filter((name) => functionTable[name].answers === 'block').join('|')})\\s*\\(`,
  'i',
);

/**
 * Formula for the file.
 *
 * @example toFileFormula('=KC.GAP("R&D",A1,2023)') // '_xldudf_KC_GAP("R&D",A1,2023)'
 */
export function toFileFormula(formula: string): string {
  return outsideQuotes(formula.replace(/^=/, ''), (piece) =>
    piece
      .replace(ADD_IN, (_, name: string) => `_xldudf_KC_${name.toUpperCase().replace(/\./g, '_')}`)
      .replace(FUTURE, (_, name: string) => `_xlfn.${name.toUpperCase()}`)
      .replace(WORKSHEET, (_, name: string) => `_xlfn._xlws.${name.toUpperCase()}`),
  );
}

/**
 * Formula of the file as its user types it.
 *
 * @example fromFileFormula('_xlfn.IFNA(_xldudf_KC_TARGET(A1,2023),"")') // '=IFNA(KC.TARGET(A1,2023),"")'
 */
export function fromFileFormula(formula: string): string {
  // The parameters of LET and LAMBDA carry a prefix that cannot be put back; such a formula stays as it is.
  if (/_xlpm\./i.test(formula)) return `=${formula}`;
  return `=${outsideQuotes(formula, (piece) =>
    piece.replace(SAVED_ADD_IN, (_, name: string) => `KC.${name.toUpperCase()}`).replace(SAVED_PREFIX, ''),
  )}`;
}

/** Whether a formula of the file answers with a block of cells. */
export function spills(fileFormula: string): boolean {
  return SPILLING.test(fileFormula);
}

/**
 * Whether a formula refers to another workbook or to a table. Neither is in the files written here, and Excel calls
 * a file damaged whose formulas point at what is not there.
 *
 * @example pointsOutside("='[上报.xlsx]附件3'!A1") // true
 */
export function pointsOutside(formula: string): boolean {
  return formula.replace(/"(?:[^"]|"")*"?/g, '').includes('[');
}

const REFERENCE =
  /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/giu;

/**
 * Moves the relative references of a formula, as copying it to another cell does. Used where a file stores a
 * formula once for many cells.
 *
 * @example shiftFormula('A1+$B$1+SUM(C:C)', 2, 1) // 'B3+$B$1+SUM(D:D)'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const moveColumn = (fixed: string, letters: string): string => {
    if (fixed) return `$${letters.toUpperCase()}`;
    // Stored formulas wrap around the edge of the sheet (ECMA-376 part 1, 18.3.1.40).
    return columnLetters((columnIndex(letters) + columns + MAX_COLUMNS) % MAX_COLUMNS);
  };
  const moveRow = (fixed: string, digits: string): string => {
    if (fixed) return `$${digits}`;
    return String(((Number(digits) - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
  };
  return outsideQuotes(formula, (piece) =>
    piece.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
      const [fixed1 = '', column, fixed2 = '', row, fixed3 = '', from, fixed4 = '', to] = groups;
      const [fixed5 = '', fromRow, fixed6 = '', toRow] = groups.slice(8);
      if (column !== undefined && row !== undefined) return moveColumn(fixed1, column) + moveRow(fixed2, row);
      if (from !== undefined && to !== undefined)
        return `${moveColumn(fixed3, from)}:${moveColumn(fixed4, to)}`;
      if (fromRow !== undefined && toRow !== undefined)
        return `${moveRow(fixed5, fromRow)}:${moveRow(fixed6, toRow)}`;
      return whole;
    }),
  );
}

/** Applies a change to a formula but for its texts, quoted sheet names and bracketed parts. */
function outsideQuotes(formula: string, change: (piece: string) => string): string {
  return formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[^"'[]+/g, (piece) =>
    /^["'[]/.test(piece) ? piece : change(piece),
  );
}
