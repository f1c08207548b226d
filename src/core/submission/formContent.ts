/** What a form says, cell by cell: by the meaning of its cells, so that moved rows and columns are no change. */
import type { PlanLibrary } from '../plan/types';
import { indexOf } from '../plan/libraryIndex';
import { rangeAddress } from '../sheet/address';
import type { CellBinding } from '../sheet/model';
import type { TemplateId } from '../templates/template';
import { isTemplateFormula, templateFormulas } from '../validation/evidence/templateFormula';
import {
  addressOf,
  type FilledSheet,
  type PlacedCell,
  type PlacedIdentity,
} from '../validation/recognition/filledSheet';
import type { DataCell } from '../validation/recognition/layout';
import { plainLabel } from '../validation/recognition/vocabulary';
import { describe } from '../validation/rule';
import { submissionWording } from '../wording/submission';
import { identityWords } from '../wording/templates';
import { fill } from '../wording/text';
import { canonicalDay, canonicalText, canonicalValue } from './canonicalValue';

/** One thing that a form says. */
export interface ContentEntry {
  /** What it is about, the same wherever it stands. */
  readonly key: string;
  /** What is said, in canonical spelling. */
  readonly value: string;
  /** Where it stands now; `''` when it has lost its place. */
  readonly cell: string;
  /** What it is about, in words. */
  readonly what: string;
}

export interface FormContent {
  readonly template: TemplateId;
  /** 表号; of a table that is printed without one its title. */
  readonly form: string;
  /** As they stand in the form; `''` on an annex. */
  readonly unit: string;
  readonly period: string;
  readonly sheet: string;
  /** The identity first; as many for every copy of the same form, whatever is filled in. */
  readonly entries: readonly ContentEntry[];
}

/** The value of a computed cell that holds the form's own formula: its result follows from the entries. */
const OWN_FORMULA = 'f';
/** The value of a cell whose row or column is gone; rows that a form leaves open may be deleted while they are empty. */
const GONE = '-';

/** All that a recognised sheet says. */
export function formContent(library: PlanLibrary, sheet: FilledSheet): FormContent {
  const { template } = sheet.layout;
  const text = (field: 'unit' | 'period'): string => canonicalText(sheet.identityOf(field)?.text ?? '');
  return {
    template: template.id,
    form: template.formCode ?? template.title.zh,
    unit: text('unit'),
    period: text('period'),
    sheet: sheet.name,
    entries: [
      ...sheet.identity.map(identityEntry),
      ...dataEntries(library, sheet),
      ...nameEntries(sheet),
      labelsEntry(sheet),
      extraEntry(sheet),
    ],
  };
}

function identityEntry({ expected, row, column, text, value }: PlacedIdentity): ContentEntry {
  const { field } = expected;
  const said = typeof value === 'number' ? value : text;
  return {
    key: `identity ${field}`,
    value: row === null ? GONE : field === 'reportedOn' ? canonicalDay(said) : canonicalValue(text),
    cell: row === null ? '' : addressOf({ row, column }),
    what: identityWords[field].replace(/\s/g, ''),
  };
}

/**
 * Whether a computed cell holds the formula that the form has there. What such a cell shows is no content: programs
 * that save a file again work it out anew, or lose it.
 */
export function ownFormulas(sheet: FilledSheet): (cell: PlacedCell) => boolean {
  const formulaOf = templateFormulas(sheet);
  return (placed) => {
    const found = placed.cell?.formula;
    if (found === undefined || placed.expected.role !== 'computed') return false;
    const wanted = formulaOf?.(placed);
    return wanted !== undefined && isTemplateFormula(sheet, found, wanted);
  };
}

function dataEntries(library: PlanLibrary, sheet: FilledSheet): ContentEntry[] {
  const isOwn = ownFormulas(sheet);
  const said = (placed: PlacedCell): string => (isOwn(placed) ? OWN_FORMULA : canonicalValue(placed.value));
  const { indicators } = indexOf(library);
  return sheet.layout.data.map((expected): ContentEntry => {
    const placed = sheet.placed(expected);
    const about = describe(expected.binding, (id) => (id === undefined ? undefined : indicators.get(id)));
    const { row } = expected.binding;
    const numbered = row === undefined ? '' : fill(submissionWording.row, { row });
    return {
      key: keyOf(expected),
      value: placed ? said(placed) : expected.role === 'spare' ? '' : GONE,
      cell: placed?.address ?? '',
      what: expected.binding.indicator === undefined ? `${numbered}${about}` : about,
    };
  });
}

function keyOf({ role, binding }: DataCell): string {
  const parts = Object.keys(binding)
    .sort()
    .map((part) => `${part}=${String(binding[part as keyof CellBinding])}`);
  return [role, ...parts].join(' ');
}

/** The names that an office wrote into the rows that its form leaves open. */
function nameEntries(sheet: FilledSheet): ContentEntry[] {
  const { nameColumn: column, actual, layout, rows } = sheet;
  const spare = new Set(layout.data.filter(({ role }) => role === 'spare').map(({ row }) => row));
  return [...spare].map((line, at): ContentEntry => {
    const row = rows.places.get(line);
    const isThere = row !== undefined && column !== null;
    return {
      key: `name ${at + 1}`,
      value: isThere ? canonicalValue(actual.valueAt(row, column)) : '',
      cell: isThere ? addressOf({ row, column }) : '',
      what: fill(submissionWording.spareName),
    };
  });
}

/** Title, headings and row labels as one: a changed one is named by the validator. */
function labelsEntry(sheet: FilledSheet): ContentEntry {
  const said = sheet.labels
    .filter(({ expected: { role } }) => role === 'label' || role === 'title')
    .map(({ text, row }) => (row === null ? GONE : plainLabel(text)));
  return {
    key: 'labels',
    value: JSON.stringify(said),
    cell: rangeAddress(sheet.table),
    what: fill(submissionWording.labels),
  };
}

/** What was filled into rows and columns that the form does not have. */
function extraEntry(sheet: FilledSheet): ContentEntry {
  const { actual } = sheet;
  const lines = [...sheet.rows.extra, ...sheet.columns.extra].filter(({ filled }) => filled.length > 0);
  const said = lines.map(({ label, filled }) => [
    plainLabel(label),
    ...filled.map(({ row, column }) => canonicalValue(actual.valueAt(row, column))),
  ]);
  const [first] = lines;
  return {
    key: 'extra',
    value: said.length === 0 ? '' : JSON.stringify(said),
    cell: first ? addressOf(first) : rangeAddress(sheet.table),
    what: fill(submissionWording.extra),
  };
}
