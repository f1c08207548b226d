import { drawConditionalFormat } from './drawConditionalFormat';
import { drawValidation } from './drawValidation';
import type { GridSheet } from './gridSheet';
import type { RecordTexts } from './history';
import { type DefinedNameRecord, newSheetRecord, type SheetRecord } from './sheetRecord';

type Names = Map<string, DefinedNameRecord>;
type Written = Omit<SheetRecord, 'names'> & { readonly names: readonly [string, DefinedNameRecord][] };

/** The key of the names of the workbook beside the ids of sheets. */
const WORKBOOK = '';
const EMPTY = textOf(newSheetRecord());

/** The records of all sheets and the names of the workbook as text; what is as a new sheet has it is left out. */
export function takeRecords(records: ReadonlyMap<string, SheetRecord>, names: Names): RecordTexts {
  const texts: Record<string, string> = { [WORKBOOK]: JSON.stringify([...names]) };
  for (const [id, record] of records) {
    const text = textOf(record);
    if (text !== EMPTY) texts[id] = text;
  }
  return texts;
}

/** Makes records as they were, and the grid's rules for cells and its conditional formats with them. */
export function restoreRecords(
  texts: RecordTexts,
  records: ReadonlyMap<string, SheetRecord>,
  names: Names,
  sheet: (id: string) => GridSheet,
): void {
  refill(names, JSON.parse(texts[WORKBOOK] ?? '[]') as [string, DefinedNameRecord][]);
  for (const [id, record] of records) {
    const text = texts[id] ?? EMPTY;
    if (text !== textOf(record)) restore(record, JSON.parse(text) as Written, sheet(id));
  }
}

function restore(record: SheetRecord, written: Written, sheet: GridSheet): void {
  const validationsBefore = [...record.validations];
  const formatsBefore = [...record.conditionalFormats];
  record.visibility = written.visibility;
  record.protection = written.protection;
  record.pageLayout = written.pageLayout;
  record.standardWidth = written.standardWidth;
  refill(record.names, written.names);
  record.validations.splice(0, record.validations.length, ...written.validations);
  record.conditionalFormats.splice(0, record.conditionalFormats.length, ...written.conditionalFormats);

  const rules = changes(validationsBefore, record.validations, ({ ruleId }) => ruleId);
  for (const { ruleId } of rules.gone) sheet.run('data-validation.mutation.removeRule', { ruleId });
  for (const validation of rules.come) if (sheet.exists) drawValidation(sheet, validation);
  const formats = changes(formatsBefore, record.conditionalFormats, ({ id }) => id);
  for (const { id } of formats.gone) sheet.run('sheet.mutation.delete-conditional-rule', { cfId: id });
  // The grid puts a new rule before the others.
  const drawn = sheet.exists ? [...formats.come].reverse() : [];
  for (const format of drawn) drawConditionalFormat(sheet, format);
}

/** What is no longer there, and what is new; where a rule applies the grid follows by itself. */
function changes<Rule extends { readonly range: unknown }>(
  before: readonly Rule[],
  after: readonly Rule[],
  idOf: (rule: Rule) => string,
): { readonly gone: readonly Rule[]; readonly come: readonly Rule[] } {
  const keys = (rules: readonly Rule[]): Set<string> => new Set(rules.map(keyOf));
  const keyOf = (rule: Rule): string => JSON.stringify({ ...rule, range: undefined, id: idOf(rule) });
  const [old, fresh] = [keys(before), keys(after)];
  return {
    gone: before.filter((rule) => !fresh.has(keyOf(rule))),
    come: after.filter((rule) => !old.has(keyOf(rule))),
  };
}

function textOf(record: SheetRecord): string {
  return JSON.stringify({ ...record, names: [...record.names] });
}

function refill(names: Names, entries: readonly [string, DefinedNameRecord][]): void {
  names.clear();
  for (const [key, record] of entries) names.set(key, record);
}
