import { validateWorkbook } from '../../../src/core/validation/validate';
import { annex, library, report, type FilledSheet } from './filledSheet';

function basisOf(sheet: FilledSheet, ruleId: string): string | undefined {
  const issue = validateWorkbook(library, { sheets: [sheet.asRead()] })[0]!.issues.find(
    (each) => each.ruleId === ruleId,
  );
  if (!issue) throw new Error(`no issue of ${ruleId}`);
  return issue.basis;
}

describe('the basis of a finding', () => {
  it('is the annex, for an official table', () => {
    expect(basisOf(annex('city-annex-3').set('C7', 31), 'official-changed')).toBe('洪发〔2023〕10号 附件3');
    const hte = annex('district-annex-hte');
    const { row, column } = hte
      .cells()
      .find(({ cell }) => cell.role === 'official' && typeof cell.value === 'number')!;
    const changed = hte.mapCells((cell, at, across) =>
      cell && at === row && across === column ? { ...cell, value: 9999 } : cell,
    );
    expect(basisOf(changed, 'official-changed')).toBe('青政办发〔2021〕23号 附件（一）');
  });

  it('is the place of the target, for a figure of a form', () => {
    const odd = report().set({ indicator: 'hte-count', field: 'actual' }, 99999);
    expect(basisOf(odd, 'outlier')).toBe('洪发〔2023〕10号 附件3');
  });

  it('is not claimed where no document has a say', () => {
    const blank = report().set({ indicator: 'hte-count', field: 'actual' }, null);
    expect(basisOf(blank, 'blank-entry')).toBeUndefined();
  });
});
