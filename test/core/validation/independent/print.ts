/** The figures of the independent corpora, for the bench. */
import { alarmsByRule, measureRight, measureTwo, measureWrong, misses, shares } from './measure';
import { RIGHT_COUNT } from './right';
import { TWO_COUNT } from './two';
import { kinds, WRONG_COUNT } from './wrong';

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

/** @param lists also which rules called right workbooks wrong and which mistakes were missed */
export function printIndependent(lists = true): void {
  const right = measureRight(upTo(RIGHT_COUNT));
  const wrong = measureWrong(upTo(WRONG_COUNT));
  const two = measureTwo(upTo(TWO_COUNT));
  const { found, atTheCell } = shares(wrong);
  const both = two.filter(({ atBoth }) => atBoth).length / two.length;
  console.log(`\nIndependent corpora, made from the forms and documents apart from the rules`);
  console.log(
    `  right: ${right.books} workbooks, ${right.filledCells} filled cells; with an error ${right.booksWithErrors},` +
      ` queries ${right.queriesPerThousand.toFixed(3)} per 1,000 filled cells`,
  );
  console.log(
    `  wrong: ${wrong.length} workbooks, ${kinds.length} kinds; found ${percent(found)}, at the cell ${percent(atTheCell)}`,
  );
  console.log(`  two mistakes: ${two.length} workbooks; both at their cells ${percent(both)}`);
  if (!lists) return;
  console.log('\n  Said about right workbooks:');
  for (const line of alarmsByRule(right)) console.log(`    ${line}`);
  console.log('\n  Missed:');
  for (const line of misses(wrong)) console.log(`    ${line}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
