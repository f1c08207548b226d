import { CellValueType, getNumfmtParseValueFilter, type ICellData } from '@univerjs/core';
import { ERROR_VALUES } from '../grid/errorValues';
import { invalidArgument } from '../protocol/hostError';

/** What `formulas` gives for a cell without one: text that looks like a formula keeps its apostrophe. */
export function literal(value: string | number | boolean | null): string | number | boolean {
  if (typeof value === 'string' && /^[=']/.test(value)) return `'${value}`;
  return value ?? '';
}

/** What becomes of a value that is put into a cell: Excel reads text as if somebody had typed it. */
export function input(value: unknown, format?: string): ICellData {
  const blank = { f: null, si: null, p: null };
  if (typeof value === 'number') return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, numbers and booleans');
  if (value === '') return { ...blank, v: null };
  if (value.startsWith("'")) return text(value.slice(1));
  if (format === '@') return text(value);
  if (value.startsWith('=') && value.length > 1) return { ...blank, f: value, v: null };
  if (/^(true|false)$/i.test(value)) {
    return { ...blank, v: /^true$/i.test(value) ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (ERROR_VALUES.has(value)) return { ...blank, v: value, t: CellValueType.STRING };
  const parsed = getNumfmtParseValueFilter(value.trim());
  if (parsed && typeof parsed.v === 'number') {
    const general = format === undefined || format === 'General';
    const pattern = general && parsed.z ? parsed.z : undefined;
    return {
      ...blank,
      v: parsed.v,
      t: CellValueType.NUMBER,
      ...(pattern ? { s: { n: { pattern } } } : {}),
    };
  }
  return text(value);
}

function text(value: string): ICellData {
  // What reads like a number or an error stays text only when the grid is told so.
  const numeric = (value.trim() !== '' && Number.isFinite(Number(value))) || ERROR_VALUES.has(value);
  return {
    f: null,
    si: null,
    p: null,
    v: value,
    t: numeric ? CellValueType.FORCE_STRING : CellValueType.STRING,
  };
}
