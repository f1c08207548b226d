import { CellValueType, type ICellData } from '@univerjs/core';
import { cellAddress } from '../../core/sheet/address';
import { admitsEntry } from '../../core/sheet/entryRule';
import { fromExcelValidation } from '../../core/sheet/excelRule';
import { isDateFormat, isPercentFormat } from '../../core/sheet/numberFormat';
import { contains } from '../../core/sheet/range';
import type { CellValue, DataValidation } from '../../core/sheet/model';
import { say } from '../words';
import { workbenchGrid } from '../../core/wording/workbench';
import type { Verdict } from './protectionGuard';
import type { ValidationRecord } from './sheetRecord';
import { changedCells, type ValuesParams } from './valuesCommand';

/** What the rules of a sheet are judged by. */
export interface RuledSheet {
  readonly rules: readonly ValidationRecord[];
  numberFormat(row: number, column: number): string | undefined;
}

/** Commands that paste. */
const PASTING = /^(univer|sheet)\.command\.paste/;
/** What a program shows, and copies as text, of a number that is wider than its column. */
const TOO_NARROW = /^#{3,}$/;
/** A number as Excel reads one in a cell for figures; a percentage, a date or a time is not what the cell asks for. */
const FIGURE = /^[-+]?[¥$]?\s*(\d[\d,]*(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
/** Univer keeps a long decimal fraction as text. Excel takes it for a number, of which it keeps 15 digits. */
const FRACTION = /^[-+]?\d{0,15}\.\d+$/;
/** Digits that a number keeps. */
export const KEPT_DIGITS = 15;
export const TEXT_FORMAT = '@';

/** The command that writes what is typed, in a cell or in the formula bar. */
export const TYPING = 'sheet.command.set-range-values';

/** True while something is typed or pasted; what other commands move about was there before. */
export function isEntering(running: readonly string[]): boolean {
  return running.includes(TYPING) || isPasting(running);
}

/** True while something is pasted. */
export function isPasting(running: readonly string[]): boolean {
  return running.some((id) => PASTING.test(id));
}

/**
 * What becomes of what the user enters, before anything of it is written.
 *
 * @param running the commands that are running inside each other
 */
export function judgeEntry(
  params: ValuesParams,
  running: readonly string[],
  sheet: RuledSheet,
  parses: (formula: string) => boolean,
): Verdict {
  if (!isEntering(running)) return 'run';
  const formulas = judgeFormulas(params, parses);
  return formulas === 'run' && isPasting(running) ? judgePasted(params, sheet) : formulas;
}

/**
 * What becomes of formulas that are typed or pasted: as in Excel, one that cannot be read is not written. Kept, it
 * would be in the saved file, and Excel takes such a file for damaged.
 */
export function judgeFormulas({ cellValue }: ValuesParams, parses: (formula: string) => boolean): Verdict {
  for (const { row, column, cell } of changedCells(cellValue)) {
    if (!cell?.f || parses(cell.f)) continue;
    const at = cellAddress(row, column);
    return { refused: say(workbenchGrid.formulaUnreadable, { cell: at, formula: cell.f }) };
  }
  return 'run';
}

/**
 * What becomes of what is pasted, before anything of it is written: the rule of a cell holds for it as for what is
 * typed. Long decimal fractions become numbers in the parameters themselves.
 */
export function judgePasted({ cellValue }: ValuesParams, sheet: RuledSheet): Verdict {
  for (const { row, column, cell } of changedCells(cellValue)) {
    if (!cell || cell.f) continue;
    const at = cellAddress(row, column);
    if (typeof cell.v === 'string' && TOO_NARROW.test(cell.v)) {
      return { refused: say(workbenchGrid.pasteTooNarrow, { cell: at }) };
    }
    const { value, why } = judged(sheet, row, column, cell);
    if (why !== undefined) return { refused: say(workbenchGrid.pasteRefused, { cell: at, why }) };
    if (typeof value === 'number' && typeof cell.v === 'string') {
      Object.assign(cell, { v: value, t: CellValueType.NUMBER });
    }
    // An empty cell of another table is no empty text.
    if (value === '') Object.assign(cell, { v: null, t: null });
  }
  return 'run';
}

/**
 * True for a text that a cell for figures must not turn into a number of its own making: 12% would become 0.12, and
 * 12:30 a little more than a half. Left as text, it breaks the rule of the cell.
 */
export function staysText(text: string, sheet: RuledSheet, row: number, column: number): boolean {
  if (!isFigureRule(ruleAt(sheet.rules, row, column)?.rule)) return false;
  if (isMeasured(sheet.numberFormat(row, column))) return false;
  return !FIGURE.test(text.normalize('NFKC').trim());
}

/** What the rule of a cell says to contents that break it; `undefined` when they may stand there. */
export function brokenRule(
  sheet: RuledSheet,
  row: number,
  column: number,
  cell: ICellData,
): string | undefined {
  return judged(sheet, row, column, cell).why;
}

/** What a cell would hold, and why it may not. */
function judged(
  sheet: RuledSheet,
  row: number,
  column: number,
  cell: ICellData,
): { readonly value: CellValue; readonly why?: string } {
  const format = sheet.numberFormat(row, column);
  const found = ruleAt(sheet.rules, row, column);
  const value = pastedValue(cell, format, isFigureRule(found?.rule));
  return found && !isAdmitted(found.rule, value, cell, format) ? { value, why: found.message } : { value };
}

function isAdmitted(
  rule: DataValidation,
  value: CellValue,
  cell: ICellData,
  numberFormat: string | undefined,
): boolean {
  if (isFigureRule(rule) && !isMeasured(numberFormat) && isMeasured(patternOf(cell))) return false;
  // Emptying a cell by pasting an empty one is no entry.
  if (value === null || value === '') return true;
  return admitsEntry(rule, value) !== false;
}

function isFigureRule(rule: DataValidation | undefined): boolean {
  return rule?.rule.type === 'decimal' || rule?.rule.type === 'whole';
}

/** True for the formats of percentages, dates and times. */
function isMeasured(format: string | undefined): boolean {
  return isPercentFormat(format) || isDateFormat(format);
}

function patternOf({ s }: ICellData): string | undefined {
  return typeof s === 'object' ? (s?.n?.pattern ?? undefined) : undefined;
}

/** What a pasted cell holds; a text that says nothing of its kind is read as it would be typed. */
function pastedValue(cell: ICellData, numberFormat: string | undefined, isFigure: boolean): CellValue {
  const { v, t } = cell;
  if (typeof v !== 'string') return v ?? null;
  const text = v.trim();
  if (text === '') return v;
  // A column of figures that another program keeps as text is one of figures here.
  if (!isFigure) {
    if ([numberFormat, patternOf(cell)].includes(TEXT_FORMAT)) return v;
    if (t !== CellValueType.FORCE_STRING && t !== undefined && t !== null) return v;
  }
  if (FRACTION.test(text)) return Number(Number(text).toPrecision(KEPT_DIGITS));
  return Number.isFinite(Number(text)) && text.length <= KEPT_DIGITS ? Number(text) : v;
}

/** The rule that stops what breaks it, with what it says then. */
function ruleAt(
  rules: readonly ValidationRecord[],
  row: number,
  column: number,
): { readonly rule: DataValidation; readonly message: string } | undefined {
  const record = rules.find(({ range }) => contains(range, row, column));
  if (!record?.errorAlert.showAlert || record.errorAlert.style !== 'Stop') return undefined;
  const rule = fromExcelValidation(record.range, record, () => null);
  return rule ? { rule, message: record.errorAlert.message || say(workbenchGrid.ruleBroken) } : undefined;
}
