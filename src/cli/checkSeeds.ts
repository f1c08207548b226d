/** Finds what is malformed, incomplete or contradictory in a folder of documents, file by file and place by place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import type { z } from 'zod';
import { digits, sum } from '../core/plan/decimal';
import { normaliseIndicator, normaliseName, sameScale, unitSuffix } from '../core/plan/normalise';
import { readPrinted } from '../core/plan/printedNumber';
import { annexId } from '../core/plan/annexId';
import type { AnnexSeed, DocumentSeed, Indicator, Region, Statement } from '../core/plan/types';
import { headerLevels } from '../core/templates/allocationPage';
import { forms } from '../core/templates/catalogue';
import { seedWording } from '../core/wording/plan-seeds';
import { type Fillings, fill } from '../core/wording/text';
import { documentFiles } from './generateSeeds';
import { readSeed, type Say } from './readSeed';
import { documentSchema, indicatorSchema, regionSchema } from './seedSchema';

type SeedOf<Kind extends AnnexSeed['kind']> = Extract<AnnexSeed, { kind: Kind }>;

interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

interface Words {
  readonly indicators: ReadonlyMap<string, Filed<Indicator>>;
  readonly regions: ReadonlyMap<string, Filed<Region>>;
  readonly documents: ReadonlyMap<string, Filed<DocumentSeed>>;
}

function place(key: keyof typeof seedWording, fillings: Fillings): string {
  return fill(seedWording[key], fillings);
}

/** A number, or one with words that say how it is meant. */
const QUALIFIERS =
  /^(?:预估|预计|约|力争|达|达到|突破|超过|不少于|不低于|至少|不超过)?…(?:以上|左右|以内|以下|强)?$/;

function checkCell(printed: string | undefined, at: string, say: Say): Big | null {
  if (printed === undefined || printed.trim() === '') {
    say(at, 'blankCell');
    return null;
  }
  const number = readPrinted(printed);
  if (number !== null && (number.qualifier === undefined || QUALIFIERS.test(number.qualifier)))
    return number.value;
  say(at, 'notNumber', { printed });
  return null;
}

/** Printed row numbers follow one another; a lost row leaves a hole. */
function checkRows(annex: AnnexSeed, rows: readonly { readonly row: number }[], say: Say): void {
  if (rows.length === 0) say(annex.source, 'noRows');
  rows.forEach(({ row }, index) => {
    const expected = index + 1;
    if (row !== expected)
      say(place('annexRow', { annex: annex.source, row }), 'rowNumber', { expected, given: row });
  });
}

function checkOnce(
  annex: AnnexSeed,
  keys: readonly string[],
  years: readonly (number | string)[],
  say: Say,
): void {
  for (const name of new Set(keys.filter((key, index) => keys.indexOf(key) !== index))) {
    say(annex.source, 'repeatedRow', { name });
  }
  for (const year of new Set(years.filter((key, index) => years.indexOf(key) !== index))) {
    say(annex.source, 'repeatedYear', { year });
  }
}

/** Figures of a table by indicator, region and year; also the ones that other tables are compared with. */
type Figures = Map<string, { readonly value: Big; readonly source: string }>;

function figureKey(indicator: string, region: string, year: number | string): string {
  return `${indicator}\n${region}\n${year}`;
}

function compareFigures(
  figures: Figures,
  source: string,
  column: { indicator: string; region: string; year: number | string },
  value: Big,
  at: string,
  say: Say,
): void {
  const key = figureKey(column.indicator, column.region, column.year);
  const other = figures.get(key);
  if (other === undefined) figures.set(key, { value, source });
  else if (!other.value.eq(value)) {
    const about = {
      region: column.region,
      given: digits(value),
      other: other.source,
      expected: digits(other.value),
    };
    say(at, 'tablesDiffer', about);
  }
}

function checkIndicatorAnnex(annex: SeedOf<'indicators'>, words: Words, figures: Figures, say: Say): void {
  const { source, region, years, header = [] } = annex;
  if (!words.regions.has(region)) say(source, 'unknownRegion', { name: region });
  checkOnce(
    annex,
    annex.rows.map(({ indicator }) => indicator),
    years.map(({ year }) => year),
    say,
  );
  for (const { row, indicator, labels = [], printed } of annex.rows) {
    const at = place('annexRow', { annex: source, row });
    const expected = Math.max(0, header.length - 2);
    if (labels.length !== expected) say(at, 'labelCount', { given: labels.length, expected });
    if (!words.indicators.has(indicator)) say(at, 'unknownIndicator', { name: indicator });
    if (printed.length !== years.length)
      say(at, 'cellCount', { given: printed.length, expected: years.length });
    years.slice(0, printed.length).forEach(({ year }, column) => {
      const label = words.indicators.get(indicator)?.value.label ?? indicator;
      const cell = place('annexCell', { annex: source, row, indicator: label, year });
      const value = checkCell(printed[column], cell, say);
      if (value) compareFigures(figures, source, { indicator, region, year }, value, cell, say);
    });
  }
}

function checkTotal(indicator: Indicator, values: readonly Big[], at: string, say: Say): void {
  const [total, ...parts] = values;
  if (total === undefined || parts.length === 0) return;
  if (indicator.additive) {
    const added = sum(parts);
    const difference = digits(added.minus(total));
    if (!added.eq(total)) say(at, 'total', { sum: digits(added), total: digits(total), difference });
  } else if (indicator.measure === 'ratio') {
    const sorted = [...parts].sort((one, other) => one.cmp(other));
    const [low = total, high = total] = [sorted[0], sorted[sorted.length - 1]];
    if (total.lt(low) || total.gt(high)) {
      say(at, 'ratio', { total: digits(total), low: digits(low), high: digits(high) });
    }
  }
}

function checkAllocationAnnex(annex: SeedOf<'allocation'>, words: Words, figures: Figures, say: Say): void {
  const { source, indicators, rows, labelHeader } = annex;
  // 全年 is the year itself; what is planned for a quarter is compared with the same quarter only.
  const years = annex.years.map(({ year, period }) => ({
    year: period === undefined || period === '全年' ? year : `${year}年${period}`,
  }));
  const levels = headerLevels(annex).length;
  if (labelHeader.length !== 1 && labelHeader.length !== levels)
    say(source, 'labelHeader', { given: labelHeader.length, expected: levels });
  const width = indicators.length * years.length;
  if (rows.length === 1) say(source, 'noParts');
  checkOnce(
    annex,
    rows.map(({ region }) => region),
    years.map(({ year }) => year),
    say,
  );
  for (const name of indicators) if (!words.indicators.has(name)) say(source, 'unknownIndicator', { name });
  for (const { row, region, printed } of rows) {
    const at = place('annexRow', { annex: source, row });
    if (!words.regions.has(region)) say(at, 'unknownRegion', { name: region });
    if (printed.length !== width) say(at, 'cellCount', { given: printed.length, expected: width });
  }
  indicators.forEach((id, group) => {
    const indicator = words.indicators.get(id)?.value;
    years.forEach(({ year }, offset) => {
      const column = group * years.length + offset;
      const about = { annex: source, indicator: indicator?.label ?? id, year };
      const values = rows.flatMap(({ row, region, printed }) => {
        if (column >= printed.length) return [];
        const cell = place('annexCell', { ...about, row });
        const value = checkCell(printed[column], cell, say);
        if (value) compareFigures(figures, source, { indicator: id, region, year }, value, cell, say);
        return value ? [value] : [];
      });
      // A figure that is missing has been named already; a total over the rest would only repeat it.
      if (indicator && values.length === rows.length)
        checkTotal(indicator, values, place('annexColumn', about), say);
    });
  });
}

function checkAnnexes(document: DocumentSeed, words: Words, say: Say): void {
  const figures: Figures = new Map();
  for (const annex of document.annexes) {
    if (annex.kind === 'tasks')
      checkRows(
        annex,
        annex.groups.flatMap(({ tasks }) => tasks),
        say,
      );
    else checkRows(annex, annex.rows, say);
    if (annex.kind === 'indicators') checkIndicatorAnnex(annex, words, figures, say);
    if (annex.kind === 'allocation') checkAllocationAnnex(annex, words, figures, say);
  }
}

function checkStatement(statement: Statement, document: DocumentSeed, words: Words, say: Say): void {
  const indicator = words.indicators.get(statement.indicator)?.value;
  const at = place('statement', {
    section: statement.section,
    indicator: indicator?.label ?? statement.indicator,
  });
  if (indicator === undefined) say(at, 'unknownIndicator', { name: statement.indicator });
  else if (!sameScale(statement.unit, indicator.unit)) {
    say(at, 'unit', { given: statement.unit, expected: indicator.unit });
  }
  for (const name of [statement.region, ...(statement.each ?? [])]) {
    if (!words.regions.has(name)) say(at, 'unknownRegion', { name });
  }
  const { value, upper, comparator, year, fromYear, repeats } = statement;
  if (comparator === 'range' && (upper === undefined || value === null || !new Big(upper).gt(value))) {
    say(at, 'rangeEnds');
  }
  if (fromYear !== undefined && year !== null && fromYear >= year) say(at, 'periodEnds');
  const said = (section: string): boolean =>
    document.statements.some((other) => other.section === section && other.indicator === statement.indicator);
  if (repeats !== undefined && !said(repeats)) say(at, 'unknownSection', { section: repeats });
}

function checkStatements(document: DocumentSeed, words: Words, say: Say): void {
  const seen = new Set<string>();
  for (const statement of document.statements) {
    checkStatement(statement, document, words, say);
    const { section, indicator, region, year, fromYear, comparator, printed } = statement;
    const key = [section, indicator, region, year, fromYear, comparator, printed].join('\n');
    if (seen.has(key)) {
      const label = words.indicators.get(indicator)?.value.label ?? indicator;
      say(place('statement', { section, indicator: label }), 'duplicateStatement', { section });
    }
    seen.add(key);
  }
}

function checkDocument(document: DocumentSeed, words: Words, say: Say): void {
  const { key, number, title, issuer } = document;
  if (number !== null && key !== number) say('key', 'keyOfNumber');
  if (number === null && key !== title) say('key', 'keyOfTitle');
  if (!words.regions.has(issuer)) say('issuer', 'unknownRegion', { name: issuer });
  checkAnnexes(document, words, say);
  checkStatements(document, words, say);
}

function checkIndicator(indicator: Indicator, say: Say): void {
  const { id, name, label, unit, synonyms, notTheSame } = indicator;
  const printed = unitSuffix(name);
  if (printed !== null && printed !== unit.normalize('NFKC')) say(id, 'nameUnit', { name, unit });
  const own = new Set([name, label, ...synonyms].map(normaliseIndicator));
  for (const other of notTheSame)
    if (own.has(normaliseIndicator(other))) say(id, 'ownLookAlike', { name: other });
}

function checkRegion(region: Region, words: Words, say: Say): void {
  const { name, parent, synonyms, synonymsIn, notTheSame } = region;
  if (parent !== null && !words.regions.has(parent)) say(name, 'unknownRegion', { name: parent });
  const own = new Set([name, ...synonyms].map(normaliseName));
  for (const other of notTheSame)
    if (own.has(normaliseName(other))) say(name, 'ownLookAlike', { name: other });
  for (const key of Object.keys(synonymsIn ?? {})) {
    if (!words.documents.has(key)) say(name, 'unknownDocument', { name: key });
  }
  const above = new Set<string>();
  for (let next = parent; next !== null; next = words.regions.get(next)?.value.parent ?? null) {
    if (next === name || above.has(next)) {
      say(name, 'regionLoop', { name });
      return;
    }
    above.add(next);
  }
}

/** Names that two things claim as their own; what only one of them is called inside a document does no harm. */
function checkShared<T>(
  items: readonly Filed<T>[],
  namesOf: (item: T) => readonly string[],
  keyOf: (item: T) => string,
  sayIn: (file: string) => Say,
): void {
  const owners = new Map<string, Map<string, string>>();
  for (const { value } of items) {
    for (const name of namesOf(value)) {
      const known = owners.get(normaliseIndicator(name)) ?? new Map<string, string>();
      owners.set(normaliseIndicator(name), known.set(keyOf(value), name));
    }
  }
  for (const claims of owners.values()) {
    const [, last] = [...claims.keys()];
    const file = items.find(({ value }) => keyOf(value) === last)?.file;
    if (last === undefined || file === undefined) continue;
    const name = claims.get(last) ?? '';
    sayIn(file)(last, 'sharedName', { name, owners: [...claims.keys()] });
  }
}

function collect<T>(
  items: readonly Filed<T>[],
  keyOf: (item: T) => string,
  duplicate: (item: Filed<T>, other: string) => void,
): Map<string, Filed<T>> {
  const found = new Map<string, Filed<T>>();
  for (const item of items) {
    const other = found.get(keyOf(item.value));
    if (other === undefined) found.set(keyOf(item.value), item);
    else duplicate(item, other.file);
  }
  return found;
}

/**
 * Checks a `seeds` folder: `indicators.json`, `regions.json` and `documents/*.json`.
 *
 * @returns one sentence for every problem, naming file and place; none when all is well.
 */
export function checkSeeds(folder: string): readonly string[] {
  const problems: string[] = [];
  const sayIn =
    (file: string): Say =>
    (at, message, fillings = {}) => {
      const sentence = { file, place: at, message: fill(seedWording[message], fillings) };
      problems.push(fill(seedWording.sentence, sentence));
    };
  const read = (schema: z.ZodType, file: string): readonly unknown[] => {
    const value = readSeed(schema, join(folder, file), sayIn(file));
    return value === undefined ? [] : [value];
  };
  const filed = <T>(file: string, values: readonly T[]): Filed<T>[] =>
    values.map((value) => ({ file, value }));

  const files = existsSync(join(folder, 'documents'))
    ? documentFiles(folder).map((file) => `documents/${file}`)
    : [];
  if (files.length === 0) sayIn('documents')(fill(seedWording.wholeFile), 'noDocuments');
  const documents = files.flatMap((file) =>
    filed(file, read(documentSchema, file) as readonly DocumentSeed[]),
  );
  const sharedIndicators = read(indicatorSchema.array(), 'indicators.json').flat() as readonly Indicator[];
  const sharedRegions = read(regionSchema.array(), 'regions.json').flat() as readonly Region[];
  // What lies in a file that could not be read would look unknown everywhere else.
  if (problems.length > 0) return problems;

  const indicators = [
    ...filed('indicators.json', sharedIndicators),
    ...documents.flatMap(({ file, value }) => filed(file, value.indicators ?? [])),
  ];
  const regions = [
    ...filed('regions.json', sharedRegions),
    ...documents.flatMap(({ file, value }) => filed(file, value.regions ?? [])),
  ];
  const annexes = documents.flatMap(({ file, value }) =>
    value.annexes.map(({ source }, at) => ({ file, value: { source, id: annexId(value, at) } })),
  );
  const words: Words = {
    documents: collect(
      documents,
      ({ key }) => key,
      ({ file, value }, other) => {
        sayIn(file)('key', 'duplicateDocument', { key: value.key, other });
      },
    ),
    indicators: collect(
      indicators,
      ({ id }) => id,
      ({ file, value }, other) => {
        sayIn(file)(value.id, 'duplicateIndicator', { id: value.id, other });
      },
    ),
    regions: collect(
      regions,
      ({ name }) => name,
      ({ file, value }, other) => {
        sayIn(file)(value.name, 'duplicateRegion', { name: value.name, other });
      },
    ),
  };
  collect(
    annexes,
    ({ id }) => id,
    ({ file, value }, other) => {
      sayIn(file)(value.source, 'duplicateAnnex', { id: value.id, other });
    },
  );
  for (const { file, value } of annexes) {
    const form = forms.find(({ id }) => id === value.id);
    if (form) sayIn(file)(value.source, 'duplicateAnnex', { id: form.id, other: form.title.zh });
  }
  for (const { file, value } of indicators) checkIndicator(value, sayIn(file));
  for (const { file, value } of regions) checkRegion(value, words, sayIn(file));
  checkShared(
    indicators,
    ({ name, label, synonyms }) => [name, label, ...synonyms],
    ({ id }) => id,
    sayIn,
  );
  checkShared(
    regions,
    ({ name, synonyms }) => [name, ...synonyms],
    ({ name }) => name,
    sayIn,
  );
  const homes = sharedRegions.filter(({ home }) => home === true).map(({ name }) => name);
  if (homes.length > 1) sayIn('regions.json')(homes[1] ?? '', 'severalHomes', { names: homes });
  for (const { file, value } of documents) checkDocument(value, words, sayIn(file));
  return problems;
}
