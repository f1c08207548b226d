/** Workbooks without any mistake, and what the validator wrongly says about them. */
import type { SheetModel, WorkbookModel } from '../../../../src/core/sheet/model';
import type { Issue } from '../../../../src/core/validation/issue';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { library } from '../filledSheet';
import { anyBook, type Book } from './books';
import { layoutChanges, otherSheet } from './layouts';
import { Random } from './random';
import type { Specimen } from './specimen';

export interface FalseAlarm {
  readonly seed: number;
  readonly template: string;
  /** Names of the changes made to the layout. */
  readonly layout: readonly string[];
  readonly issue: Issue;
}

export interface CleanFigures {
  readonly sheets: number;
  /** Figures and words that the office filled in, and official ones. */
  readonly filledCells: number;
  readonly errors: readonly FalseAlarm[];
  readonly queries: readonly FalseAlarm[];
  /** Sheets of a template that the validator took for none. */
  readonly unrecognised: readonly {
    readonly seed: number;
    readonly template: string;
    readonly layout: readonly string[];
  }[];
}

/** Changes the look of a sheet without making a mistake; gives the names of the changes. */
export function changeLayout(specimen: Specimen, random: Random, changes = layoutChanges): string[] {
  const made: string[] = [];
  for (const change of random.some(changes, random.integer(0, 3))) {
    if (change.apply(specimen, random)) made.push(change.id);
  }
  return made;
}

/** No workbook has two sheets of one name. */
export function nameApart(specimens: readonly Specimen[]): void {
  const taken = new Set<string>();
  for (const specimen of specimens) {
    const { name } = specimen;
    for (let number = 2; taken.has(specimen.name); number += 1)
      specimen.name = `${name.slice(0, 27)} (${number})`;
    taken.add(specimen.name);
  }
}

export interface CleanBook {
  readonly book: Book;
  readonly layouts: readonly (readonly string[])[];
  readonly workbook: WorkbookModel;
}

export function cleanBook(seed: number): CleanBook {
  const random = new Random(seed);
  const book = anyBook(random);
  const layouts = book.sheets.map((specimen) => changeLayout(specimen, random));
  nameApart(book.sheets);
  const sheets: SheetModel[] = book.sheets.map((specimen) => specimen.read().model);
  if (random.chance(0.1)) {
    const { name, rows } = otherSheet(random);
    sheets.push({ name, merges: [], rows: rows.map((row) => row.map((value) => ({ value }))) });
  }
  return { book, layouts, workbook: { sheets } };
}

/** Checks at least as many sheets, from one seed on. */
export function measureClean(sheets: number, firstSeed = 1): CleanFigures {
  const errors: FalseAlarm[] = [];
  const queries: FalseAlarm[] = [];
  const unrecognised: { seed: number; template: string; layout: readonly string[] }[] = [];
  let [count, filledCells] = [0, 0];
  for (let seed = firstSeed; count < sheets; seed += 1) {
    const { book, layouts, workbook } = cleanBook(seed);
    const findings = validateWorkbook(library, workbook);
    for (const [index, specimen] of book.sheets.entries()) {
      count += 1;
      filledCells += specimen
        .cells(['entry', 'spare', 'official'])
        .filter(({ value }) => value !== null).length;
      const layout = layouts[index] ?? [];
      const found = findings[index];
      const { template } = specimen;
      if (found?.template !== template) unrecognised.push({ seed, template, layout });
      for (const issue of found?.issues ?? []) {
        if (issue.level === 'error') errors.push({ seed, template, layout, issue });
        if (issue.level === 'query') queries.push({ seed, template, layout, issue });
      }
    }
    for (const { issues } of findings.slice(book.sheets.length)) {
      for (const issue of issues) {
        if (issue.level !== 'info') errors.push({ seed, template: 'none', layout: [], issue });
      }
    }
  }
  return { sheets: count, filledCells, errors, queries, unrecognised };
}
