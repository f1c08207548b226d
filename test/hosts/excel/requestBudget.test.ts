import { portions } from '../../../src/hosts/excel/requestBudget';

describe('portions of an array', () => {
  it('are one for a table of usual size', () => {
    const rows = Array.from({ length: 100 }, () => Array.from({ length: 20 }, () => 1));
    expect(portions(rows)).toHaveLength(1);
  });

  it('keep all rows in order, and stay below 1 MB each', () => {
    const rows = Array.from({ length: 500 }, (_, row) => ['长'.repeat(1000), row]);
    const parts = portions(rows);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    let from = 0;
    for (const part of parts) {
      expect(part.from).toBe(from);
      from += part.rows.length;
      expect(Buffer.byteLength(JSON.stringify(part.rows))).toBeLessThan(1_000_000);
    }
  });

  it('take a row that is too long for one request as it is', () => {
    expect(portions([['x'.repeat(2_000_000)]])).toHaveLength(1);
  });
});
