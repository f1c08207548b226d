import type { Issue, SheetFindings } from '../../../src/core/validation/issue';
import { keepUnchanged } from '../../../src/taskpane/session/unchanged';

const issue = (cell: string, more: Partial<Issue> = {}): Issue => ({
  ruleId: 'text-number',
  level: 'error',
  status: 'fail',
  sheet: '表',
  cell,
  actual: '１２',
  expected: 12,
  message: `${cell}不对。`,
  messageId: 'wrong',
  related: ['B2'],
  fix: { preview: '改为 12', safe: true, changes: [{ sheet: '表', row: 1, column: 1, value: 12 }] },
  ...more,
});

const found = (...issues: readonly Issue[]): readonly SheetFindings[] => [
  { sheet: '表', template: 'city-annex-3', recognisedBy: 'labels', issues, notRun: [] },
];

const kept = (before: readonly SheetFindings[], after: readonly SheetFindings[]): readonly boolean[] => {
  const known = new Set(before.flatMap(({ issues }) => issues));
  return keepUnchanged(before, after).flatMap(({ issues }) => issues.map((each) => known.has(each)));
};

describe('findings of one check after another', () => {
  it('are the records of before where they say the same, and say what the new ones say', () => {
    const before = found(issue('A1'), issue('A2'));
    const after = found(issue('A0'), issue('A1'), issue('A2'));
    expect(kept(before, after)).toEqual([false, true, true]);
    expect(keepUnchanged(before, after)).toEqual(after);
  });

  it.each<[string, Partial<Issue>]>([
    ['another figure', { actual: 13 }],
    ['another fix', { fix: { preview: '改为 12', safe: true, changes: [] } }],
    ['another neighbour', { related: ['B3'] }],
    ['an explanation', { explanation: { text: '一', by: '李敏', on: '2025-08-15', valueHash: 'a' } }],
  ])('are new with %s', (_, more) => {
    const after = found(issue('A1', more));
    expect(kept(found(issue('A1')), after)).toEqual([false]);
    expect(keepUnchanged(found(issue('A1')), after)).toEqual(after);
  });

  it('are new where something is gone', () => {
    const explanation = { text: '一', by: '李敏', on: '2025-08-15', valueHash: 'a' };
    expect(kept(found(issue('A1', { explanation })), found(issue('A1')))).toEqual([false]);
  });

  it('keep two issues of one cell apart, and never use one record twice', () => {
    const one = issue('A1', { message: '一。' });
    const other = issue('A1', { message: '二。' });
    const result = keepUnchanged(found(one), found({ ...other }, { ...one }, { ...one }));
    expect(result[0]?.issues).toEqual([other, one, one]);
    expect(result[0]?.issues.filter((each) => each === one)).toHaveLength(1);
  });

  it('of another sheet are its own', () => {
    const elsewhere = found(issue('A1')).map((sheet) => ({ ...sheet, sheet: '别表' }));
    expect(kept(found(issue('A1')), elsewhere)).toEqual([false]);
  });
});
