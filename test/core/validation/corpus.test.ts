import { scoreClean, scoreFaults } from './corpusScore';

describe('on sheets from fixed seeds', () => {
  it('the validator finds at least 99 % of the mistakes, at least 98 % at the very cells', () => {
    const { kinds, sheets, found, exact, missed } = scoreFaults(4);
    expect(kinds).toBeGreaterThanOrEqual(40);
    expect(missed.length / kinds).toBeLessThan(0.05);
    expect(found / sheets).toBeGreaterThanOrEqual(0.99);
    expect(exact / sheets).toBeGreaterThanOrEqual(0.98);
  }, 120_000);

  it('the validator is never wrong about a right sheet', () => {
    const { unrecognised, errors, queries, filledCells } = scoreClean(250);
    expect(errors).toEqual([]);
    expect(unrecognised).toBe(0);
    expect(queries.length / filledCells).toBeLessThanOrEqual(1 / 1000);
  }, 120_000);
});
