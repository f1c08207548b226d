import type { CellRange } from '../../../src/core/sheet/range';
import { type FillableSheet, fillProgress, nextBlank } from '../../../src/workbench/grid/fillProgress';
import { NO_ALERT, NO_PROMPT, type ValidationRecord } from '../../../src/workbench/grid/sheetRecord';

const block = (top: number, left: number, bottom = top, right = left): CellRange => ({
  top,
  left,
  bottom,
  right,
});

function ruled(kind: 'decimal' | 'wholeNumber' | 'list' | 'textLength', range: CellRange): ValidationRecord {
  return {
    range,
    ruleId: kind,
    rule: { [kind]: {} },
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: NO_ALERT,
  };
}

/** A sheet of ten rows and five columns: column B (1) is open, the cells named are filled in. */
function form(
  rules: readonly ValidationRecord[],
  filled: readonly string[],
  rest: Partial<FillableSheet> = {},
): FillableSheet {
  return {
    isProtected: true,
    rules,
    merges: [],
    used: block(0, 0, 9, 4),
    isLocked: (_row, column) => column !== 1,
    isEmpty: (row, column) => !filled.includes(`${row},${column}`),
    ...rest,
  };
}

it.each([
  { rule: 'decimal' as const, asked: 'figures' },
  { rule: 'wholeNumber' as const, asked: 'whole figures' },
  { rule: 'list' as const, asked: 'something of a list' },
])('counts the open cells that ask for $asked', ({ rule }) => {
  const sheet = form([ruled(rule, block(2, 1, 4, 1))], ['2,1', '8,1']);
  expect(fillProgress(sheet)).toEqual({
    filled: 1,
    total: 3,
    blanks: [
      { row: 3, column: 1 },
      { row: 4, column: 1 },
    ],
  });
});

it('counts figures alone where a form asks for lists and texts, too', () => {
  const rules = [
    ruled('list', block(0, 1)),
    ruled('decimal', block(2, 1)),
    ruled('textLength', block(3, 1, 9, 1)),
  ];
  expect(fillProgress(form(rules, []))?.total).toBe(1);
});

it('counts no cell that is locked, covered by merged cells, beyond what is used, or ruled twice', () => {
  const rules = [ruled('decimal', block(2, 0, 3, 4)), ruled('decimal', block(3, 1, 1_048_575, 1))];
  const sheet = form(rules, [], { merges: [block(4, 1, 9, 1)] });
  expect(fillProgress(sheet)?.blanks).toEqual([
    { row: 2, column: 1 },
    { row: 3, column: 1 },
    { row: 4, column: 1 },
  ]);
});

it.each([
  { what: 'that is not protected', sheet: form([ruled('decimal', block(2, 1))], [], { isProtected: false }) },
  { what: 'without open cells', sheet: form([ruled('decimal', block(2, 2))], []) },
  { what: 'without rules', sheet: form([], []) },
  { what: 'that is empty', sheet: form([ruled('decimal', block(2, 1))], [], { used: undefined }) },
])('has nothing to say of a sheet $what', ({ sheet }) => {
  expect(fillProgress(sheet)).toBeUndefined();
});

it.each([
  { from: { row: 0, column: 0 }, to: { row: 2, column: 1 } },
  { from: { row: 2, column: 1 }, to: { row: 2, column: 3 } },
  { from: { row: 2, column: 3 }, to: { row: 5, column: 1 } },
  { from: { row: 5, column: 1 }, to: { row: 2, column: 1 } },
])('goes from $from on to the next blank cell', ({ from, to }) => {
  const blanks = [
    { row: 2, column: 1 },
    { row: 2, column: 3 },
    { row: 5, column: 1 },
  ];
  expect(nextBlank({ filled: 0, total: 3, blanks }, from)).toEqual(to);
});

it('knows no next blank cell when all are filled in', () => {
  expect(nextBlank({ filled: 3, total: 3, blanks: [] }, { row: 0, column: 0 })).toBeUndefined();
});
