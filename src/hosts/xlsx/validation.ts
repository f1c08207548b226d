/** Rules for typing, from the model to the file and back. */
import type { DataValidation as FileValidation } from 'hucre/xlsx';
import { parseBlocks, rangeAddress } from '../../core/sheet/address';
import { fitsAsText, ownBounds, WIDEST } from '../../core/sheet/excelRule';
import { around, type CellRange } from '../../core/sheet/range';
import type { DataValidation } from '../../core/sheet/model';
import { dateOfSerial, serialOfDate } from '../../core/sheet/serialDate';
import { fromFileFormula, shiftFormula, toFileFormula } from './formula';
import { decodeText, encodeText, shorten } from './text';

/** Excel's limits for the texts it shows. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** The first and the last day that Excel knows. */
const DAYS = { min: serialOfDate(WIDEST.date.min) ?? 1, max: serialOfDate(WIDEST.date.max) ?? Infinity };

type Rule = DataValidation['rule'];
type Bounds = Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

/**
 * The rule for the file.
 *
 * @param listSource gives the place of items that cannot stand in the rule itself
 */
export function writeValidation(
  validation: DataValidation,
  listSource: (items: readonly string[]) => string,
): FileValidation {
  const { prompt, error } = validation;
  return {
    ...writeRule(validation.rule, listSource),
    range: rangeAddress(validation.range),
    allowBlank: validation.allowBlank,
    showErrorMessage: true,
    errorStyle: 'stop',
    ...(prompt && {
      showInputMessage: true,
      inputTitle: encodeMessage(prompt.title, TITLE_LIMIT),
      inputMessage: encodeMessage(prompt.message, MESSAGE_LIMIT),
    }),
    ...(error && {
      errorTitle: encodeMessage(error.title, TITLE_LIMIT),
      errorMessage: encodeMessage(error.message, MESSAGE_LIMIT),
    }),
  };
}

function writeRule(rule: Rule, listSource: (items: readonly string[]) => string): Bounds {
  switch (rule.type) {
    case 'list': {
      if ('source' in rule) return { type: 'list', formula1: toFileFormula(rule.source) };
      const values = rule.items.map((item) => encodeText(item).replace(/"/g, '""'));
      if (![rule.items, values].every(fitsAsText)) {
        return { type: 'list', formula1: listSource(rule.items) };
      }
      return { type: 'list', values };
    }
    case 'date':
      return writeBounds('date', serialOfDate(rule.from), serialOfDate(rule.to), DAYS.min);
    case 'textLength':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    case 'custom':
      return { type: 'custom', formula1: toFileFormula(rule.formula) };
    default:
      return writeBounds(rule.type, rule.min, rule.max, WIDEST[rule.type].min);
  }
}

function writeBounds(
  type: 'decimal' | 'whole' | 'date',
  min: number | undefined,
  max: number | undefined,
  lowest: number,
): Bounds {
  if (min !== undefined && max !== undefined) {
    return { type, operator: 'between', formula1: String(min), formula2: String(max) };
  }
  if (max !== undefined) return { type, operator: 'lessThanOrEqual', formula1: String(max) };
  return { type, operator: 'greaterThanOrEqual', formula1: String(min ?? lowest) };
}

/** Line breaks inside attributes survive only as escapes. */
function encodeMessage(text: string, limit: number): string {
  return encodeText(shorten(text, limit)).replace(/\n/g, '_x000a_');
}

/**
 * Reads one rule of the file: one rule of the model for each of its blocks.
 *
 * @param listItems gives the items of a source that this product wrote itself, or `null`
 * @returns `null` when the model has no such rule
 */
export function readValidation(
  file: FileValidation,
  listItems: (source: string) => readonly string[] | null,
): readonly DataValidation[] | null {
  const [first, ...others] = parseBlocks(file.range);
  if (first === undefined) return null;
  const anchor = around([first, ...others]);
  const messages = readMessages(file);
  const validations: DataValidation[] = [];
  for (const range of [first, ...others]) {
    const rule = readRule(file, listItems, anchor, range);
    if (rule === null) return null;
    validations.push({ range, rule, allowBlank: file.allowBlank ?? false, ...messages });
  }
  return validations;
}

function readMessages(file: FileValidation): Pick<DataValidation, 'prompt' | 'error'> {
  const text = (title: string | undefined, message: string | undefined) => ({
    title: decodeText(title ?? ''),
    message: decodeText(message ?? ''),
  });
  const { inputTitle, inputMessage, errorTitle, errorMessage } = file;
  const shown = file.showInputMessage && (inputTitle !== undefined || inputMessage !== undefined);
  const refused = errorTitle !== undefined || errorMessage !== undefined;
  return {
    ...(shown && { prompt: text(inputTitle, inputMessage) }),
    ...(refused && { error: text(errorTitle, errorMessage) }),
  };
}

function readRule(
  file: FileValidation,
  listItems: (source: string) => readonly string[] | null,
  anchor: CellRange,
  range: CellRange,
): Rule | null {
  switch (file.type) {
    case 'list': {
      if (file.values !== undefined) {
        const items = file.values.map((item) => decodeText(item.replace(/""/g, '"')).trim());
        return { type: 'list', items };
      }
      if (file.formula1 === undefined) return null;
      const items = listItems(file.formula1);
      if (items !== null) return { type: 'list', items };
      return { type: 'list', source: fromFileFormula(moved(file.formula1, anchor, range)) };
    }
    case 'custom':
      if (file.formula1 === undefined) return null;
      return { type: 'custom', formula: fromFileFormula(moved(file.formula1, anchor, range)) };
    case 'textLength': {
      const bounds = readBounds(file);
      return bounds?.max === undefined || (bounds.min ?? 0) > 0
        ? null
        : { type: 'textLength', max: bounds.max };
    }
    case 'decimal':
    case 'whole': {
      const bounds = readBounds(file);
      return bounds === null ? null : { type: file.type, ...ownBounds(bounds, WIDEST[file.type]) };
    }
    case 'date': {
      const bounds = readBounds(file);
      if (bounds === null) return null;
      const { min, max } = ownBounds(bounds, DAYS);
      return {
        type: 'date',
        ...(min !== undefined && { from: dateOfSerial(min) }),
        ...(max !== undefined && { to: dateOfSerial(max) }),
      };
    }
    default:
      return null;
  }
}

/** Only bounds that are plain numbers; a bound that is computed cannot be held by the model. */
function readBounds(file: FileValidation): { readonly min?: number; readonly max?: number } | null {
  const first = readBound(file.formula1);
  const second = readBound(file.formula2);
  if (first === null) return null;
  switch (file.operator ?? 'between') {
    case 'between':
      return second === null ? null : { min: first, max: second };
    case 'equal':
      return { min: first, max: first };
    case 'greaterThanOrEqual':
      return { min: first };
    case 'lessThanOrEqual':
      return { max: first };
    // A strict bound has no place in the model, but for whole things the next one says the same.
    case 'greaterThan':
      return file.type === 'decimal' ? null : { min: first + 1 };
    case 'lessThan':
      return file.type === 'decimal' ? null : { max: first - 1 };
    default:
      return null;
  }
}

function readBound(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function moved(formula: string, anchor: CellRange, range: CellRange): string {
  return shiftFormula(formula, range.top - anchor.top, range.left - anchor.left);
}
