import type { Cell, SheetModel } from '../../../src/core/sheet/model';
import { callsOurFunction, freezing, lostSpills } from '../../../src/core/sheet/freeze';
import { FakeHost, sessionOver } from '../../taskpane/session/fakeHost';

const model = (...rows: readonly (readonly (Cell | undefined)[])[]): SheetModel => ({
  name: 'Sheet1',
  rows,
  merges: [],
});

describe('a formula of this product', () => {
  it.each([
    '=KC.TARGET("高企",2025)',
    '=ROUND(KC.GAP("高企",C5,2025),1)',
    '=IF(A1="",0,kc.required_growth("高企",A1,2023,2025))',
    '=A1+KC.PACE("高企",B1,C1)',
  ])('is %s', (formula) => {
    expect(callsOurFunction(formula)).toBe(true);
  });

  it.each(['="KC.GAP("', '=KC1+1', '=AKC.GAP(1)', '=SUM(A1:A3)', '="说""KC.GAP(""的人"'])(
    'is not %s',
    (formula) => {
      expect(callsOurFunction(formula)).toBe(false);
    },
  );
});

describe('turning formulas into values', () => {
  it('takes results, leaves other formulas and errors alone', () => {
    const sheet = model([
      { value: 300, formula: '=KC.GAP("高企",B1,2025)' },
      { value: { error: '#N/A' }, formula: '=KC.TARGET("高企",1999)' },
      { value: 5, formula: '=2+3' },
      { value: 'KC.GAP(' },
    ]);
    const { changes, failing } = freezing(sheet);
    expect(changes).toEqual([{ sheet: 'Sheet1', row: 0, column: 0, value: 300, expected: 300 }]);
    expect(failing).toEqual(['B1']);
  });

  it('puts back what a block showed that is a block no more', () => {
    const before = model([{ value: 'a', formula: '=KC.REGIONS()' }], [{ value: 'b' }], [{ value: 'own' }]);
    const after = model([{ value: 'a' }], [undefined], [{ value: 'own' }]);
    expect(lostSpills(before, after)).toEqual([
      { sheet: 'Sheet1', row: 1, column: 0, value: 'b', expected: null },
    ]);
  });

  it('does not undo over what was typed since', async () => {
    const host = new FakeHost();
    host.sheets.set('Sheet1', model([{ value: 300, formula: '=KC.GAP("高企",B1,2025)' }]));
    const session = sessionOver(host);
    expect(await session.freezeFormulas()).toBe(true);
    expect(host.cell('Sheet1', 0, 0)).toMatchObject({ value: 300 });
    expect(session.getState().notices.templates?.list).toEqual(['A1：=KC.GAP("高企",B1,2025)']);
    host.type('Sheet1', 0, 0, 299);
    expect(await session.unfreezeFormulas()).toBe(false);
    expect(host.cell('Sheet1', 0, 0)?.value).toBe(299);
    host.type('Sheet1', 0, 0, 300);
    expect(await session.unfreezeFormulas()).toBe(true);
    expect(host.cell('Sheet1', 0, 0)?.formula).toBe('=KC.GAP("高企",B1,2025)');
    expect(session.getState().unfreezable).toBe(false);
  });
});

describe('live formulas', () => {
  it('are never taken over for the next form by themselves', async () => {
    const host = new FakeHost();
    const session = sessionOver(host);
    const formulas = (): readonly string[] =>
      [...(host.sheets.get([...host.sheets.keys()].at(-1) ?? '')?.rows ?? [])].flatMap((row) =>
        row.flatMap((cell) => (cell?.formula?.includes('KC.') ? [cell.formula] : [])),
      );
    await session.insertTemplate('report-indicators', { formulas: 'kc' });
    expect(formulas().length).toBeGreaterThan(10);
    await session.insertTemplate('report-indicators');
    expect(formulas()).toEqual([]);
  });
});
