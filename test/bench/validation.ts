/** How many mistakes the validator finds, how often it calls a right sheet wrong, and how fast it is. */
import type { CellValue, SheetModel } from '../../src/core/sheet/model';
import { createValidator, validateWorkbook } from '../../src/core/validation/validate';
import { calculate } from '../core/validation/corpus/calculate';
import { measureClean } from '../core/validation/corpus/clean';
import { measureFaulty } from '../core/validation/corpus/faulty';
import { shares } from '../core/validation/corpus/figures';
import { filled } from '../core/validation/corpus/filling';
import { blank } from '../core/validation/corpus/forms';
import { mistakes } from '../core/validation/corpus/mistakes';
import { Random } from '../core/validation/corpus/random';
import type { Specimen } from '../core/validation/corpus/specimen';
import { library } from '../core/validation/filledSheet';
import { printIndependent } from '../core/validation/independent/print';
import { compare, printTimings } from './measure';

const SHEETS = 100;
const FAULTY = 5_000;
const CLEAN = 10_000;

export function printValidation(): void {
  printSpeed();
  printFaulty();
  printClean();
  printIndependent();
}

function printSpeed(): void {
  const summary = () => filled('summary', { region: '南昌市', year: 2025, period: '全年' }, new Random(1));
  const report = () =>
    filled('report-indicators', { region: '南昌市', year: 2025, period: '全年' }, new Random(2));
  const annex = () => blank('city-annex-3');
  const cells = summary().spots.filter(({ value }) => value !== null && value !== '').length;
  const run = (specimen: Specimen) => {
    const { model } = specimen.read();
    return () => {
      for (let sheet = 0; sheet < SHEETS; sheet += 1) validateWorkbook(library, { sheets: [model] });
    };
  };
  const timings = compare([
    { name: `summary of 12 units, ${cells} filled cells`, run: run(summary()) },
    { name: 'the same, every figure wrong', run: run(storm(summary())) },
    { name: 'report on 18 indicators', run: run(report()) },
    { name: 'the same, every figure wrong', run: run(storm(report())) },
    { name: 'annex 3', run: run(annex()) },
    { name: 'the same, every number wrong', run: run(storm(annex())) },
    { name: 'the summary after each of as many edits', run: edits(summary()) },
  ]);
  printTimings(`Validating ${SHEETS} sheets`, timings);
  for (const { name, median } of timings) {
    console.log(`  ${name.padEnd(52)} ${((SHEETS / median) * 1000).toFixed(0).padStart(6)} sheets/s`);
  }
}

/** Every figure that an office can type, or that a document sets, is another one. */
function storm(specimen: Specimen): Specimen {
  for (const spot of specimen.cells(['entry', 'official'])) {
    if (typeof spot.value === 'number') spot.value = 999_999;
  }
  calculate(specimen);
  return specimen;
}

/** Checks after one edit, as the pane does while somebody types. */
function edits(specimen: Specimen): () => void {
  const { model } = specimen.read();
  const spots = specimen.cells(['entry'], 'actual').map((spot) => specimen.placeOf(spot));
  const validate = createValidator();
  return () => {
    for (let edit = 0; edit < SHEETS; edit += 1) {
      const place = spots[edit % spots.length] ?? { row: 0, column: 0 };
      validate(library, { sheets: [edited(model, place.row, place.column, edit)] });
    }
  };
}

function edited(model: SheetModel, row: number, column: number, value: CellValue): SheetModel {
  const rows = model.rows.map((line, at) =>
    at === row ? line.map((cell, across) => (across === column ? { ...cell, value } : cell)) : line,
  );
  return { ...model, rows };
}

function printFaulty(): void {
  const measured = measureFaulty(FAULTY);
  const all = shares(measured.flatMap(({ outcomes }) => outcomes));
  console.log(`\nMistakes: ${mistakes.length} kinds, ${all.count} sheets`);
  console.log(`  ${'kind'.padEnd(56)} sheets   found   exact   said beside it`);
  for (const { mistake, outcomes } of measured) {
    const { count, found, exact, besides } = shares(outcomes);
    console.log(
      `  ${mistake.id.padEnd(56)} ${String(count).padStart(6)} ${percent(found)} ${percent(exact)}   ${besides.toFixed(2)}`,
    );
  }
  console.log(
    `  ${'all'.padEnd(56)} ${String(all.count).padStart(6)} ${percent(all.found)} ${percent(all.exact)}`,
  );
  const crossing = shares(measured.flatMap(({ mistake, outcomes }) => (mistake.crossing ? outcomes : [])));
  console.log(
    `  single wrong numbers under two constraints: ${crossing.count} sheets, among the suspects ${percent(crossing.among)},` +
      ` first ${percent(crossing.first)}, median ${crossing.median} suspects`,
  );
}

function printClean(): void {
  const { sheets, filledCells, errors, queries, unrecognised } = measureClean(CLEAN);
  console.log(`\nRight sheets: ${sheets}, ${filledCells} filled cells`);
  console.log(
    `  errors ${errors.length}, queries ${queries.length}` +
      ` (${((queries.length / filledCells) * 1000).toFixed(3)} per 1,000 filled cells), not recognised ${unrecognised.length}`,
  );
  for (const { seed, issue } of [...errors, ...queries].slice(0, 20)) {
    console.log(`  seed ${seed}: ${issue.level} ${issue.ruleId} ${issue.message}`);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`.padStart(9);
}
