import type { SheetModel } from '../../src/core/sheet/model';
import { validateWorkbook } from '../../src/core/validation/validate';
import { scoreClean, scoreFaults } from '../core/validation/corpusScore';
import { annex, library, report, summary } from '../core/validation/filledSheet';
import { compare, printTimings } from './measure';

const SHEETS = 100;
const PER_KIND = 75;
const CLEAN = 10_000;

/** Speed side by side, then how many mistakes are found and how often a right sheet is called wrong. */
export function printValidation(): void {
  const annex3 = annex('city-annex-3');
  const storm = annex3.mapCells((cell) => (cell?.role === 'official' ? { ...cell, value: 999_999 } : cell));
  const run = (model: SheetModel) => () => {
    for (let sheet = 0; sheet < SHEETS; sheet += 1) validateWorkbook(library, { sheets: [model] });
  };
  printTimings(
    `Validating ${SHEETS} sheets`,
    compare([
      { name: 'annex 3, 195 official numbers', run: run(annex3.asRead()) },
      { name: 'annex 3, every number wrong', run: run(storm.asRead()) },
      { name: 'report on 18 indicators', run: run(report({ region: '南昌市' }).asRead()) },
      { name: 'summary of 12 units', run: run(summary().asRead()) },
    ]),
  );
  const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;
  const { kinds, sheets, found, exact, missed } = scoreFaults(PER_KIND);
  console.log(`\nMistakes: ${kinds} kinds, ${sheets} sheets`);
  console.log(`  found ${percent(found, sheets)}, at the very cells ${percent(exact, sheets)}`);
  for (const line of missed) console.log(`  missed ${line}`);
  const clean = scoreClean(CLEAN);
  console.log(`\nRight sheets: ${clean.sheets}, ${clean.filledCells} filled cells`);
  console.log(
    `  errors ${clean.errors.length}, queries ${clean.queries.length} (${((clean.queries.length / clean.filledCells) * 1000).toFixed(3)} per 1,000 filled cells), not recognised ${clean.unrecognised}`,
  );
}
