/**
 * Rules for typing and conditional formats in the words of Excel's API, and back. Whoever speaks those words, the
 * host beside Office.js or the workbench that plays Excel, takes them from here.
 */
import type { ConditionalFormat, DataValidation } from './model';
import { dateOfSerial, serialOfDate } from './serialDate';

type Rule = DataValidation['rule'];
type Block = DataValidation['range'];

/** Excel takes titles of prompts and alerts up to 32, their texts up to 255, and lists up to 255 characters. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

/**
 * The widest bounds that Excel takes. They stand where a rule has no bound of its own, because Excel wants one, and a
 * bound as wide is none when it is read. Whole numbers are kept with 15 digits.
 */
export const WIDEST = {
  decimal: { min: -1e307, max: 1e307 },
  whole: { min: -999_999_999_999_999, max: 999_999_999_999_999 },
  date: { min: '1900-01-01', max: '9999-12-31' },
} as const;

export type ExcelOperator = 'Between' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';

export interface ExcelBounds<Bound> {
  readonly formula1: Bound;
  readonly formula2?: Bound;
  readonly operator: ExcelOperator;
}

/** What `Excel.DataValidationRule` takes: one key, which is the kind of the rule. */
export type ExcelRule =
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly decimal: ExcelBounds<number> }
  | { readonly wholeNumber: ExcelBounds<number> }
  | { readonly date: ExcelBounds<string> }
  | { readonly textLength: ExcelBounds<number> }
  | { readonly custom: { readonly formula: string } };

/** What `Excel.DataValidation` takes besides its range. */
export interface ExcelValidation {
  readonly rule: ExcelRule;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly errorAlert?: {
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: 'Stop';
  };
}

/** What Excel, or whoever plays it, answers when it is asked for a validation: nothing in it is sure. */
export interface ExcelValidationAnswer {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly title: string; readonly message: string };
  readonly errorAlert: { readonly title: string; readonly message: string };
}

/** What `Excel.CustomConditionalFormat` takes besides its range. */
export interface ExcelCustomFormat {
  readonly rule: { readonly formula: string };
  readonly format: {
    readonly font: { readonly bold?: boolean; readonly color?: string };
    readonly fill: { readonly color?: string };
  };
}

/**
 * Whether the items of a list can stand in the rule as text. Excel splits it at commas in every language, takes blanks
 * and line breaks off its items, and reads a text that begins with an equals sign as a reference.
 *
 * @example fitsAsText(['工信局', '统计局']) // true
 * @example fitsAsText(['工信局,统计局']) // false
 */
export function fitsAsText(items: readonly string[]): boolean {
  const text = items.join(',');
  return (
    text.length <= MAX_LIST &&
    !text.startsWith('=') &&
    items.every((item) => item !== '' && item === item.trim() && !/[,\r\n]/.test(item))
  );
}

/**
 * A rule in Excel's words.
 *
 * @param listSource gives the reference ("'下拉选项'!$A$1:$A$3") to items that cannot stand in the rule itself
 */
export function toExcelValidation(
  { rule, allowBlank, prompt, error }: DataValidation,
  listSource: (items: readonly string[]) => string,
): ExcelValidation {
  return {
    rule: toExcelRule(rule, listSource),
    ignoreBlanks: allowBlank,
    ...(prompt && { prompt: { ...shortened(prompt), showPrompt: true } }),
    ...(error && { errorAlert: { ...shortened(error), showAlert: true, style: 'Stop' } }),
  };
}

function shortened({ title, message }: { readonly title: string; readonly message: string }): {
  readonly title: string;
  readonly message: string;
} {
  return { title: title.slice(0, MAX_TITLE), message: message.slice(0, MAX_MESSAGE) };
}

function toExcelRule(rule: Rule, listSource: (items: readonly string[]) => string): ExcelRule {
  switch (rule.type) {
    case 'list': {
      if ('source' in rule) return { list: { inCellDropDown: true, source: withEquals(rule.source) } };
      const { items } = rule;
      const source = fitsAsText(items) ? items.join(',') : withEquals(listSource(items));
      return { list: { inCellDropDown: true, source } };
    }
    case 'decimal':
      return { decimal: toBounds(rule.min, rule.max, WIDEST.decimal) };
    case 'whole':
      return { wholeNumber: toBounds(rule.min, rule.max, WIDEST.whole) };
    case 'date':
      return { date: toBounds<string>(rule.from, rule.to, WIDEST.date) };
    case 'textLength':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'custom':
      return { custom: { formula: withEquals(rule.formula) } };
  }
}

function toBounds<Bound>(
  min: Bound | undefined,
  max: Bound | undefined,
  widest: { readonly min: Bound; readonly max: Bound },
): ExcelBounds<Bound> {
  if (min !== undefined && max === undefined) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  if (min === undefined && max !== undefined) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? widest.min, formula2: max ?? widest.max, operator: 'Between' };
}

/**
 * A rule of Excel as one of the model.
 *
 * @param listItems gives the items behind a reference, or `null` when it is somebody's own range
 * @returns `null` when the model has no such rule
 */
export function fromExcelValidation(
  range: Block,
  { rule: words, ignoreBlanks, prompt, errorAlert }: ExcelValidationAnswer,
  listItems: (reference: string) => readonly string[] | null,
): DataValidation | null {
  const rule = fromExcelRule(words, listItems);
  if (rule === null) return null;
  return {
    range,
    rule,
    allowBlank: ignoreBlanks,
    ...(prompt.message !== '' && { prompt: { title: prompt.title, message: prompt.message } }),
    ...(errorAlert.message !== '' && { error: { title: errorAlert.title, message: errorAlert.message } }),
  };
}

function fromExcelRule(
  words: Readonly<Record<string, unknown>>,
  listItems: (reference: string) => readonly string[] | null,
): Rule | null {
  const [kind, content] =
    Object.entries(words).find(([, value]) => value !== null && value !== undefined) ?? [];
  if (typeof content !== 'object' || content === null) return null;
  const { source, formula } = content as { readonly source?: unknown; readonly formula?: unknown };
  switch (kind) {
    case 'list': {
      if (typeof source !== 'string') return null;
      if (!source.startsWith('=')) {
        return { type: 'list', items: source.split(',').map((item) => item.trim()) };
      }
      const items = listItems(source.slice(1));
      return items === null ? { type: 'list', source } : { type: 'list', items };
    }
    case 'custom':
      return typeof formula === 'string' ? { type: 'custom', formula } : null;
    case 'decimal':
      return fromNumbers('decimal', content);
    case 'wholeNumber':
      return fromNumbers('whole', content);
    case 'date': {
      const bounds = fromBounds(content, serialOf, 1);
      if (bounds === null) return null;
      const { min, max } = ownBounds<string>(
        {
          ...(bounds.min !== undefined && { min: dateOfSerial(bounds.min) }),
          ...(bounds.max !== undefined && { max: dateOfSerial(bounds.max) }),
        },
        WIDEST.date,
      );
      return {
        type: 'date',
        ...(min !== undefined && { from: min }),
        ...(max !== undefined && { to: max }),
      };
    }
    case 'textLength': {
      const bounds = fromBounds(content, numberOf, 1);
      return bounds?.max === undefined || (bounds.min ?? 0) > 0
        ? null
        : { type: 'textLength', max: bounds.max };
    }
    default:
      return null;
  }
}

function fromNumbers(type: 'decimal' | 'whole', content: object): Rule | null {
  const bounds = fromBounds(content, numberOf, type === 'whole' ? 1 : null);
  if (bounds === null) return null;
  return { type, ...ownBounds(bounds, WIDEST[type]) };
}

/**
 * The bounds without those that only stand for none.
 *
 * @example ownBounds({ min: 0, max: 1e307 }, WIDEST.decimal) // { min: 0 }
 */
export function ownBounds<Bound extends number | string>(
  { min, max }: { readonly min?: Bound; readonly max?: Bound },
  widest: { readonly min: Bound; readonly max: Bound },
): { readonly min?: Bound; readonly max?: Bound } {
  return {
    ...(min !== undefined && min > widest.min && { min }),
    ...(max !== undefined && max < widest.max && { max }),
  };
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/**
 * Only bounds that are plain numbers or days: one that is computed cannot be held by the model.
 *
 * @param step from one value to the next: with it a strict bound can be said by the value beside it
 */
function fromBounds(
  content: { readonly formula1?: unknown; readonly formula2?: unknown; readonly operator?: unknown },
  read: (bound: unknown) => number | null,
  step: number | null,
): Bounds | null {
  const first = read(content.formula1);
  if (first === null) return null;
  switch (content.operator ?? 'Between') {
    case 'Between': {
      const second = read(content.formula2);
      return second === null ? null : { min: first, max: second };
    }
    case 'EqualTo':
      return { min: first, max: first };
    case 'GreaterThanOrEqualTo':
      return { min: first };
    case 'LessThanOrEqualTo':
      return { max: first };
    case 'GreaterThan':
      return step === null ? null : { min: first + step };
    case 'LessThan':
      return step === null ? null : { max: first - step };
    default:
      return null;
  }
}

function numberOf(bound: unknown): number | null {
  if (typeof bound === 'number') return bound;
  if (typeof bound !== 'string' || bound.trim() === '') return null;
  const number = Number(bound);
  return Number.isFinite(number) ? number : null;
}

/** Excel answers with serial numbers, whatever it was given. */
function serialOf(bound: unknown): number | null {
  return (typeof bound === 'string' ? serialOfDate(bound) : undefined) ?? numberOf(bound);
}

/** A conditional format in Excel's words. */
export function toExcelFormat({ formula, style }: ConditionalFormat): ExcelCustomFormat {
  return {
    rule: { formula: withEquals(formula) },
    format: {
      font: {
        ...(style.bold !== undefined && { bold: style.bold }),
        ...(style.color !== undefined && { color: style.color }),
      },
      fill: style.fill === undefined ? {} : { color: style.fill },
    },
  };
}

/** A conditional format of Excel as one of the model. */
export function fromExcelFormat(range: Block, { rule, format }: ExcelCustomFormat): ConditionalFormat {
  const { bold, color } = format.font;
  const { color: fill } = format.fill;
  return {
    range,
    formula: rule.formula,
    style: {
      ...(bold !== undefined && { bold }),
      ...(color !== undefined && { color }),
      ...(fill !== undefined && { fill }),
    },
  };
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
