import fc from 'fast-check';
import { rangeAddress } from '../../../../src/core/sheet/address';
import type { CellRange } from '../../../../src/core/sheet/range';
import type { Issue, Level, SheetFindings } from '../../../../src/core/validation/issue';
import { MARK_FORMULA, marksOf } from '../../../../src/core/validation/findings/marks';
import { LEVEL_STYLES } from '../../../../src/core/validation/findings/levelStyles';

const issue = (cell: string, level: Level = 'error', more: Partial<Issue> = {}): Issue => ({
  ruleId: 'total-differs',
  level,
  status: 'fail',
  sheet: '表',
  cell,
  actual: null,
  expected: null,
  message: '不符。',
  related: [],
  messageId: 'differs',
  ...more,
});

const findings = (...issues: readonly Issue[]): readonly SheetFindings[] => [
  { sheet: '表', template: 'city-annex-3', recognisedBy: 'labels', issues, notRun: [] },
];

const marked = (...issues: readonly Issue[]): [string, string | undefined][] =>
  marksOf(findings(...issues)).map(({ format }) => [rangeAddress(format.range), format.style.fill]);

const { error, query, info } = LEVEL_STYLES;

describe('the marks', () => {
  it('colour each cell once, in the colour of its gravest finding', () => {
    expect(
      marked(issue('C7', 'info'), issue('C7', 'error'), issue('C7', 'query'), issue('D9', 'query')),
    ).toEqual([
      ['C7', error.fill],
      ['D9', query.fill],
    ]);
  });

  it('are few: neighbours come in one block', () => {
    expect(marked(issue('B2'), issue('C2'), issue('B3'), issue('C3'), issue('E3'))).toEqual([
      ['B2:C3', error.fill],
      ['E3', error.fill],
    ]);
  });

  it('leave a graver cell out of the block around it', () => {
    expect(marked(issue('B2:B4', 'info'), issue('B3'))).toEqual([
      ['B3', error.fill],
      ['B2', info.fill],
      ['B4', info.fill],
    ]);
  });

  it('show where a remark on the whole table stands without colouring all of it', () => {
    expect(marked(issue('A1:Z40', 'query'))).toEqual([['A1', query.fill]]);
  });

  it.each([
    ['A1:H25', ['A1:H25']],
    ['A1:GR1', ['A1:GR1']],
    ['A1:H26', ['A1']],
    ['B3:B203', ['B3']],
  ])('colour a block of up to two hundred cells, %s: %j', (block, marks) => {
    expect(marked(issue(block)).map(([cell]) => cell)).toEqual(marks);
  });

  it('come to as few blocks, from top to bottom, in whatever order the cells are named', () => {
    const cells = ['B2', 'C2', 'D2', 'B3', 'C3', 'D3', 'B10', 'C10', 'K2', 'K10'];
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (order) => {
        expect(marked(...order.map((cell) => issue(cell))).map(([block]) => block)).toEqual([
          'B2:D3',
          'K2',
          'B10:C10',
          'K10',
        ]);
      }),
    );
  });

  it('are for findings: neither for a check that was not run nor for what names no cell', () => {
    expect(marked(issue('C7', 'error', { status: 'notRun' }), issue('整张表'), issue(''))).toEqual([]);
  });

  it('are laid sheet by sheet', () => {
    const [one] = findings(issue('C7'));
    const marks = marksOf([one!, { ...one!, sheet: '另一张' }]);
    expect(marks.map(({ sheet }) => sheet)).toEqual(['表', '另一张']);
  });

  it('are not laid where a finding is explained', () => {
    const explanation = { text: '口径调整', by: '李敏', on: '2026-01-08', valueHash: 'x' };
    expect(marked(issue('C7', 'query', { explanation }))).toEqual([]);
    const reason = '说明已失效。';
    expect(
      marked(issue('C7', 'query', { voidExplanation: { ...explanation, was: '1', reason } })),
    ).toHaveLength(1);
  });

  it('carry the formula by which they are taken off again', () => {
    expect(marksOf(findings(issue('C7'))).map(({ format }) => format.formula)).toEqual([MARK_FORMULA]);
    expect(MARK_FORMULA).not.toMatch(/[A-Z]\d/);
  });

  it('cover exactly the cells of the findings, however they lie', () => {
    const block = fc
      .record({
        top: fc.nat(8),
        left: fc.nat(8),
        height: fc.integer({ min: 1, max: 4 }),
        width: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ top, left, height, width }): CellRange => ({
        top,
        left,
        bottom: top + height - 1,
        right: left + width - 1,
      }));
    const cellsOf = ({ top, left, bottom, right }: CellRange): string[] => {
      const cells: string[] = [];
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) cells.push(`${row},${column}`);
      }
      return cells;
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(block, fc.constantFrom<Level>('error', 'query', 'info'))), (blocks) => {
        const marks = marksOf(findings(...blocks.map(([range, level]) => issue(rangeAddress(range), level))));
        const covered = marks.flatMap(({ format }) => cellsOf(format.range));
        expect(covered.sort()).toEqual([...new Set(blocks.flatMap(([range]) => cellsOf(range)))].sort());
      }),
    );
  });
});
