/** Reads what a spreadsheet hands over: scalars and blocks, blanks in all their shapes, dates as serials. */
import { dateOfSerial, LAST_SERIAL, serialOfDay, writtenDate } from '../core/sheet/serialDate';
import type { GivenCell } from '../core/plan/givenColumn';
import { PlanError } from '../core/plan/types';
import { functionWording } from '../core/wording/plan-functions';
import { type Fillings, fill } from '../core/wording/text';

export function refuse(key: keyof typeof functionWording, fillings: Fillings = {}): PlanError {
  return new PlanError('#VALUE!', fill(functionWording[key], fillings));
}

/** True for an empty cell, an argument left out, and text of blanks only. */
export function isBlank(cell: unknown): cell is null | undefined | string {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Name of an error value that a host hands over as an object (Excel: `CustomFunctions.Error`), or `null`. */
function errorName(cell: unknown): string | null {
  if (typeof cell !== 'object' || cell === null) return null;
  for (const key of ['code', 'error', 'errorType', 'basicValue']) {
    const name = (cell as Record<string, unknown>)[key];
    if (typeof name === 'string') return name;
  }
  return '#VALUE!';
}

function typed(cell: unknown): string {
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : (errorName(cell) ?? '');
}

function checked(cell: unknown, field: string): void {
  const error = errorName(cell);
  if (error !== null) throw refuse('errorValue', { field, typed: error });
}

/** Neither a name nor a year is ever 0: that is how some hosts hand over a blank. */
function isNothing(cell: unknown): boolean {
  return isBlank(cell) || cell === 0;
}

/** A name; a number is taken as its digits (2018 as a document of that year). */
export function readName(cell: unknown, field: string): string {
  if (isNothing(cell)) throw refuse('missing', { field });
  checked(cell, field);
  if (typeof cell === 'boolean') throw refuse('notName', { field, typed: typed(cell) });
  return typed(cell);
}

export function readOptionalName(cell: unknown, field: string): string | undefined {
  return isNothing(cell) ? undefined : readName(cell, field);
}

/** A number; text never counts as one, not even when it looks like it. */
export function readNumber(cell: unknown, field: string): number {
  if (isBlank(cell)) throw refuse('missing', { field });
  checked(cell, field);
  if (typeof cell !== 'number' || !Number.isFinite(cell))
    throw refuse('notNumber', { field, typed: typed(cell) });
  return cell;
}

/** What may follow the year in the text of a header: it says how much of the year, never which. */
const WITHIN_YEAR = '(?:年(?:度|全年|[上下]半年|第?[一二三四]季度|前三季度)?)?';
const WRITTEN_YEAR = new RegExp(`^(\\d{4})${WITHIN_YEAR}$`);

/** A year as a number, or as the text of a header: 2023年, 2025年度, 2025年上半年. */
export function readYear(cell: unknown, field: string): number {
  // The most frequent cell by far.
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1900 && cell <= 9999) return cell;
  if (isNothing(cell)) throw refuse('missing', { field });
  checked(cell, field);
  const digits = WRITTEN_YEAR.exec(typed(cell).normalize('NFKC').replace(/\s/g, ''))?.[1];
  if (digits === undefined || digits < '1900') throw refuse('notYear', { field, typed: typed(cell) });
  return Number(digits);
}

/** Blank asks for the target of a text that names no year. */
export function readOptionalYear(cell: unknown, field: string): number | null {
  return isNothing(cell) ? null : readYear(cell, field);
}

/** 1 January 2000: smaller serials are years or amounts typed by mistake. */
const FIRST_SERIAL = serialOfDay(2000, 1, 1);

/** An ISO date from an Excel serial (1900 system) or a written date. */
export function readDate(cell: unknown, field: string): string {
  if (isBlank(cell)) throw refuse('missing', { field });
  checked(cell, field);
  if (typeof cell === 'number') {
    if (cell < FIRST_SERIAL || cell > LAST_SERIAL) throw refuse('notDate', { field, typed: typed(cell) });
    return dateOfSerial(cell);
  }
  const date = writtenDate(typed(cell));
  if (date === null) throw refuse('notDate', { field, typed: typed(cell) });
  return date;
}

export type Block = readonly (readonly unknown[])[];

export function isBlock(argument: unknown): argument is Block | readonly unknown[] {
  return Array.isArray(argument);
}

/** Any argument as rows of cells; a list without rows is a column. */
export function readBlock(argument: unknown): Block {
  if (!isBlock(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

/** A block whose cells are plain values; an error in it is named as text, so that the check can name its place. */
export function readCells(argument: unknown): GivenCell[][] {
  return readBlock(argument).map((row) =>
    row.map((cell) => {
      if (isBlank(cell)) return null;
      return typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean'
        ? cell
        : typed(cell);
    }),
  );
}
