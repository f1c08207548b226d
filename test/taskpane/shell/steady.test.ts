import { hasSameMembers, steady } from '../../../src/taskpane/shell/steady';

describe('a steady reader', () => {
  it('gives the very same object while its members stay', () => {
    let count = 0;
    const list: readonly number[] = [];
    const read = steady(() => ({ half: Math.floor(count / 2), list }));
    const first = read();
    count = 1;
    expect(read()).toBe(first);
    count = 2;
    expect(read()).toEqual({ half: 1, list });
    expect(read()).not.toBe(first);
  });

  it.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [NaN, NaN, true],
    [null, {}, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [1], false],
    [[], {}, false],
    [{ a: undefined }, { b: undefined }, false],
    [new Set([1]), new Set([1]), false],
  ])('takes %p and %p for the same: %p', (one, other, same) => {
    expect(hasSameMembers(one, other)).toBe(same);
  });
});
