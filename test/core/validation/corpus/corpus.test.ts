import { templates } from '../../../../src/core/templates/catalogue';
import { cleanBook, measureClean } from './clean';
import { faultyBook, measureFaulty } from './faulty';
import { shares } from './figures';
import { mistakes } from './mistakes';

const FAULTY = 412;
const CLEAN = 600;

const measured = measureFaulty(FAULTY);
const outcomes = measured.flatMap((each) => each.outcomes);
const clean = measureClean(CLEAN);

describe('mistakes in filled sheets', () => {
  test('come in at least forty kinds, none of them twice', () => {
    const ids = mistakes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(40);
  });

  test('are the same on every run', () => {
    for (const mistake of mistakes.slice(0, 10)) {
      const [first, again] = [faultyBook(mistake, 7), faultyBook(mistake, 7)];
      expect(again.read.map(({ model }) => model)).toEqual(first.read.map(({ model }) => model));
    }
  });

  test('are found in at least 99 of 100 sheets', () => {
    expect(shares(outcomes).found).toBeGreaterThanOrEqual(0.99);
  });

  test('are found at the very cells in at least 98 of 100 sheets', () => {
    expect(shares(outcomes).exact).toBeGreaterThanOrEqual(0.98);
  });

  test('that are one wrong number under two constraints have it among few suspects, mostly first', () => {
    const { count, among, first, median } = shares(outcomes.filter(({ mistake }) => mistake.crossing));
    expect(count).toBeGreaterThan(0);
    expect(among).toBe(1);
    expect(first).toBeGreaterThanOrEqual(0.9);
    expect(median).toBeLessThanOrEqual(2);
  });
});

describe('right sheets', () => {
  test('come on every form and annex', () => {
    const seen = new Set(Array.from({ length: 200 }, (_, seed) => cleanBook(seed).book.subject.template));
    expect([...seen].sort()).toEqual(templates.map(({ id }) => id).sort());
  });

  test('are all recognised', () => {
    expect(clean.unrecognised).toEqual([]);
  });

  test('never cause an error', () => {
    expect(clean.errors.map(({ seed, issue }) => `${seed}: ${issue.message}`)).toEqual([]);
  });

  test('cause at most one query in a thousand filled cells', () => {
    expect(clean.queries.length / clean.filledCells).toBeLessThanOrEqual(1 / 1000);
  });
});
