/**
 * Every finding about a fixed set of workbooks, right and wrong, of all templates: one JSON line for each workbook.
 * Two states of the code are compared by the files they give:
 * `npx tsx test/bench/findings.ts > before.jsonl`, the change, the same into `after.jsonl`, then `diff`.
 */
import { validateWorkbook } from '../../src/core/validation/validate';
import { cleanBook } from '../core/validation/corpus/clean';
import { faultyBook } from '../core/validation/corpus/faulty';
import { mistakes } from '../core/validation/corpus/mistakes';
import { library } from '../core/validation/filledSheet';

const RIGHT = 400;
const WRONG_OF_A_KIND = 8;

for (let seed = 1; seed <= RIGHT; seed += 1) {
  print(`right ${seed}`, cleanBook(seed).workbook);
}
for (const [at, mistake] of mistakes.entries()) {
  for (let one = 0; one < WRONG_OF_A_KIND; one += 1) {
    const seed = 1 + one + at * 100_003;
    print(`${mistake.id} ${seed}`, {
      sheets: faultyBook(mistake, seed).read.map(({ model }) => model),
    });
  }
}

function print(workbook: string, content: Parameters<typeof validateWorkbook>[1]): void {
  console.log(JSON.stringify({ workbook, findings: validateWorkbook(library, content) }));
}
