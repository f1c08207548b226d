/** Workbooks as offices work on them: moved, renamed, with rows put in, several forms in one file. */
import type { CellValue, WorkbookModel } from '../../../src/core/sheet/model';
import { canonicalValue } from '../../../src/core/submission/canonicalValue';
import { filledSheets } from '../../../src/core/submission/content';
import { openIssues } from '../../../src/core/submission/seal';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { readXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { library, renewLibrary } from '../validation/filledSheet';
import { Random } from '../validation/corpus/random';
import { RIGHT_COUNT, rightBook } from '../validation/independent/right';
import { modelsOf } from '../validation/independent/sheets';
import { explained, sealed, typed, verified } from './sealing';

beforeAll(renewLibrary);

/** Every so many of the corpus. */
const STEP = Number(process.env['KC_SEALED_STEP'] ?? 47);
const places = Array.from({ length: Math.ceil(RIGHT_COUNT / STEP) }, (_, at) => at * STEP);

/**
 * A sealed workbook as it comes out of its file; `null` for one that has nothing to seal, an excerpt of an annex that
 * nobody can recognise, and for one with an open error.
 */
async function received(at: number): Promise<WorkbookModel | null> {
  const { book } = rightBook(at);
  const workbook = explained({ sheets: modelsOf(book) });
  const open = openIssues(validateWorkbook(library, workbook));
  const filled = filledSheets(library, workbook);
  if (open.length > 0 || filled.every(({ cells }) => cells.length === 0)) return null;
  const host = new XlsxHost();
  await host.insertSheets(sealed(workbook).sheets);
  return readXlsx(await host.toBytes());
}

const others: readonly CellValue[] = [7, 12345.6, '改过的', null, '0'];

it.each(places)('keeps and guards right workbook %i', async (at) => {
  const workbook = await received(at);
  if (workbook === null) return;
  const result = verified(workbook);
  expect(result.kind === 'changed' ? result.changes : result.kind).toBe('intact');

  const random = new Random(at);
  for (let time = 0; time < 3; time += 1) {
    const sheet = random.pick(filledSheets(library, workbook));
    const { row, column, address, value, cell } = random.pick(sheet.cells);
    const other = random.pick(others.filter((each) => canonicalValue(each) !== canonicalValue(value)));
    if (cell?.formula === undefined && canonicalValue(other) === '' && value === null) continue;
    const changed = verified(typed(workbook, [{ sheet: sheet.name, row, column, value: other }]));
    if (changed.kind !== 'changed')
      throw new Error(`${sheet.name} ${address} became ${String(other)}: ${changed.kind}`);
    const named = changed.changes.map((change) => change.cell);
    expect({ sheet: sheet.name, other, changes: changed.changes, named }).toMatchObject({
      named: expect.arrayContaining([address]) as string[],
    });
  }
});
