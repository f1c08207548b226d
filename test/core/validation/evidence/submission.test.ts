import type { CellValue } from '../../../../src/core/sheet/model';
import { submissions, unstated } from '../../../../src/core/validation/evidence/submission';
import { madeUpForm, placedCell } from '../madeUpForm';

/** A row for a unit: what is said of its report, and its figure. */
type Unit = readonly [state: CellValue, figure: CellValue];

function summaryOf(...rows: readonly Unit[]) {
  return madeUpForm({
    cells: rows.flatMap(([state, figure], row) => [
      placedCell(figure, { at: [row, 1], role: 'entry', indicator: 'labs', field: 'actual' }),
      placedCell(state, { at: [row, 2], role: 'entry', region: `${row + 1}区`, field: 'submission' }),
    ]),
  });
}

describe('the units whose state nobody has told', () => {
  const units = (...rows: readonly Unit[]) =>
    unstated(summaryOf(...rows)).map(({ unit, figures }) => [unit, figures.map(({ address }) => address)]);

  it('are those with figures, where it is told of others', () => {
    expect(units(['已报送', 1], ['已报送', 2], [null, 3])).toEqual([['3区', ['B3']]]);
  });

  it('are told of also where it is half of them', () => {
    expect(units(['已报送', 1], [null, 2])).toEqual([['2区', ['B2']]]);
  });

  it('are nobody’s fault while it is told of fewer than half', () => {
    expect(units(['已报送', 1], [null, 2], [' ', 3])).toEqual([]);
  });

  it('are not those without figures', () => {
    expect(units(['已报送', 1], [null, null])).toEqual([]);
  });
});

describe('what is told of the reports', () => {
  it('is read from its own column, not from a figure in the same words', () => {
    const told = submissions(
      summaryOf(['已报送', '未报送'], ['逾期报送', null], ['退回修改', 0], ['交了', 5]),
    );
    expect(
      told.map(({ unit, reported, figures, blank }) => [unit, reported, figures.length, blank.length]),
    ).toEqual([
      ['1区', true, 1, 0],
      ['2区', true, 0, 1],
      ['3区', null, 1, 0],
    ]);
  });
});
