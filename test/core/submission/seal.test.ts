import { cellAddress } from '../../../src/core/sheet/address';
import type { SheetModel } from '../../../src/core/sheet/model';
import { filledSheets } from '../../../src/core/submission/content';
import { freezeForm } from '../../../src/core/submission/freezeForm';
import { seal, sealable } from '../../../src/core/submission/seal';
import { receiptOf, receiptTexts } from '../../../src/core/submission/receipt';
import { validateWorkbook } from '../../../src/core/validation/validate';
import {
  allocation,
  annex,
  type FilledSheet,
  library,
  renewLibrary,
  report,
  summary,
} from '../validation/filledSheet';
import { digest, explained, NOON, sealed, verified, workbookOf } from './sealing';

beforeAll(renewLibrary);

const ACTUAL = { indicator: 'hte-count', field: 'actual' } as const;

const obstaclesOf = (...sheets: readonly SheetModel[]): readonly string[] => {
  const sealing = seal(library, workbookOf(...sheets), NOON, digest);
  return sealing.kind === 'refused' ? sealing.obstacles.map(({ message }) => message) : [];
};

it.each([
  ['a report', report()],
  ['a report of a district', report({ region: '青云谱区', period: '上半年' }, 0.55)],
  ['an allocation', allocation()],
  ['a summary', summary()],
  ['an annex', annex('city-annex-3')],
])('seals %s, which is then as it was sealed and has nothing open', (_, form) => {
  const book = sealed(explained(workbookOf(form.asRead())));
  expect(verified(book).kind).toBe('intact');
  const findings = validateWorkbook(library, book);
  expect(findings.map(({ template }) => template)).not.toContain(null);
  expect(
    findings
      .flatMap(({ issues }) => issues)
      .filter(({ level, explanation }) => level !== 'info' && !explanation),
  ).toEqual([]);
});

it('does not seal a workbook without a form', () => {
  expect(obstaclesOf()).toEqual([expect.stringContaining('没有可以封存的报表')]);
  expect(obstaclesOf({ name: '台账', rows: [[{ value: '企业' }]], merges: [] })).toHaveLength(1);
});

it('does not seal an open error, and says where it is', () => {
  const form = report().set(ACTUAL, '六百');
  const [first] = obstaclesOf(form.asRead());
  expect(first).toContain(form.at(ACTUAL));
  expect(first).toContain('改正后才能封存');
});

it('does not seal a query that nobody has explained, and seals it once it is', () => {
  const form = report().set(ACTUAL, 99999);
  expect(obstaclesOf(form.asRead())).toEqual([expect.stringContaining('填写说明后再封存')]);
  expect(verified(sealed(explained(workbookOf(form.asRead())))).kind).toBe('intact');
});

it('does not seal an explanation that is void', () => {
  const book = explained(workbookOf(report().set(ACTUAL, 99999).asRead()));
  const later = workbookOf(report().set(ACTUAL, 88888).asRead(), ...book.sheets.slice(1));
  const sealing = seal(library, later, NOON, digest);
  expect(sealing).toMatchObject({
    kind: 'refused',
    obstacles: [{ message: expect.stringContaining('说明已失效') as string }],
  });
});

it('turns a formula that stands for a figure into the figure', () => {
  const form = report().set(ACTUAL, report().value(ACTUAL), { formula: "='[台账.xlsx]高企'!B2+1" });
  const book = explained(workbookOf(form.asRead()));
  const sealing = seal(library, book, NOON, digest);
  if (sealing.kind === 'refused') throw new Error(sealing.obstacles[0]?.message);
  const value = form.value(ACTUAL);
  expect(sealing.changes).toEqual([expect.objectContaining({ value, expected: value })]);
});

const frozen = (form: FilledSheet) => {
  const [sheet] = filledSheets(library, workbookOf(form.asRead()));
  if (!sheet) throw new Error('not recognised');
  return freezeForm(sheet);
};
const computedIn = (form: FilledSheet) => form.cells().filter(({ cell }) => cell.role === 'computed');

it('keeps the formulas of the form', () => {
  expect(computedIn(report()).filter(({ cell }) => cell.formula !== undefined).length).toBeGreaterThan(10);
  expect(frozen(report()).changes).toEqual([]);
});

it('makes all formulas of a form values when some of them are KC formulas', () => {
  const form = report({ formulas: 'kc' });
  const calculated = form.mapCells((cell) => (cell?.role === 'computed' ? { ...cell, value: 1 } : cell));
  const bound = computedIn(form).filter(({ cell }) => cell.binding?.indicator !== undefined);
  const places = frozen(calculated).changes.map(({ row, column }) => cellAddress(row, column));
  expect(places).toEqual(expect.arrayContaining(bound.map(({ row, column }) => cellAddress(row, column))));
});

it('does not seal KC formulas that show an error or have no result', () => {
  const form = report({ formulas: 'kc' });
  const place = form.at({ indicator: 'hte-count', field: 'gap' });
  const nameless = form.mapCells((cell) =>
    cell?.role === 'computed' ? { ...cell, value: { error: '#NAME?' } } : cell,
  );
  expect(frozen(nameless).failing).toContain(place);
  const open = form.mapCells((cell) => (cell?.role === 'computed' ? { ...cell, value: null } : cell));
  expect(frozen(open).uncalculated).toContain(place);
  expect(obstaclesOf(open.asRead()).join()).toContain('公式没有计算结果');
});

it('seals again after a correction: the old receipt goes', () => {
  const first = sealed(workbookOf(report().asRead()));
  const corrected = workbookOf(
    report().set({ indicator: 'hte-count', field: 'remark' }, '已核').asRead(),
    ...first.sheets.slice(1),
  );
  expect(verified(corrected).kind).toBe('changed');
  const second = sealed(corrected, '2026-01-11 09:00:00');
  expect(second.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
  expect(verified(second)).toMatchObject({ kind: 'intact', receipt: { on: '2026-01-11 09:00:00' } });
});

it('names the file by form, unit and period', () => {
  const sealing = seal(library, workbookOf(report({ region: '青云谱区' }).asRead()), NOON, digest);
  expect(sealing).toMatchObject({ file: '指标完成情况报表_青云谱区_2023年全年.xlsx' });
});

it('can be given digests that were made in advance, as browsers make them', () => {
  const prepared = sealable(library, workbookOf(report().asRead()), NOON);
  if ('obstacles' in prepared) throw new Error('not to be sealed');
  const known = new Map(receiptTexts(prepared.content, prepared).map((text) => [text, digest(text)]));
  const lookUp = (text: string): string => {
    const found = known.get(text);
    if (found === undefined) throw new Error(`not digested: ${text}`);
    return found;
  };
  expect(receiptOf(prepared.content, prepared, lookUp)).toEqual(
    receiptOf(prepared.content, prepared, digest),
  );
});
