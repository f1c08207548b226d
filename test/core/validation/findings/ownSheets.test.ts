import type { CellValue, SheetModel } from '../../../../src/core/sheet/model';
import { newExplanationSheet } from '../../../../src/core/validation/findings/explanationSheet';
import { isOwnSheet } from '../../../../src/core/validation/findings/ownSheets';
import { reportSheet } from '../../../../src/core/validation/findings/report';
import { annex, report } from '../filledSheet';

const sheet = (name: string, ...lines: readonly CellValue[][]): SheetModel => ({
  name,
  merges: [],
  rows: lines.map((line) => line.map((value) => ({ value }))),
});

describe('the sheets that the product itself has written', () => {
  it.each<[string, SheetModel]>([
    ['the report', reportSheet([])],
    ['a report in English', reportSheet([], { language: 'en-US' })],
    ['a report that was renamed', { ...reportSheet([]), name: '1月' }],
    ['a report whose title was touched', sheet('校验报告 (2)', [' 校验报告\n'])],
    ['the explanations', newExplanationSheet([])],
  ])('are known: %s', (_, model) => {
    expect(isOwnSheet(model)).toBe(true);
  });

  it.each<[string, SheetModel]>([
    ['an official annex', annex('city-annex-3').asRead()],
    ['a form', report().asRead()],
    ['a form on a sheet that was named like the report', report().named('校验报告').asRead()],
    ['an empty sheet', sheet('Sheet1')],
    ['a sheet that speaks of the report further down', sheet('便签', ['待办'], ['校验报告'])],
  ])('are not taken for %s', (_, model) => {
    expect(isOwnSheet(model)).toBe(false);
  });
});
