import { templates } from '../../../../src/core/templates/catalogue';
import { measureRight, measureTwo, measureWrong, shares } from './measure';
import { upTo } from './print';
import { rightBook, RIGHT_COUNT } from './right';
import { modelsOf } from './sheets';
import { twiceWrong, TWO_COUNT } from './two';
import { kinds, wrongBook, WRONG_COUNT } from './wrong';

/** Every so many, so that each sort is among them. */
const every = (step: number, count: number): number[] => upTo(count).filter((at) => at % step === 0);

describe('the independent corpora', () => {
  test('hold at least 600 right workbooks, 1,000 wrong ones of 100 kinds, and 100 with two mistakes', () => {
    expect(RIGHT_COUNT).toBeGreaterThanOrEqual(600);
    expect(WRONG_COUNT).toBeGreaterThanOrEqual(1_000);
    expect(TWO_COUNT).toBeGreaterThanOrEqual(100);
    const names = kinds.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(100);
  });

  test('hold every form and annex', () => {
    const seen = new Set(
      every(8, RIGHT_COUNT).flatMap((at) => rightBook(at).book.pages.map(({ template }) => template)),
    );
    expect([...seen].sort()).toEqual(templates.map(({ id }) => id).sort());
  });

  test('are the same on every run', () => {
    for (const at of every(175, RIGHT_COUNT)) {
      expect(modelsOf(rightBook(at).book)).toEqual(modelsOf(rightBook(at).book));
    }
    for (const at of every(293, WRONG_COUNT)) expect(wrongBook(at)).toEqual(wrongBook(at));
    expect(twiceWrong(3)).toEqual(twiceWrong(3));
  });

  test('point at cells of a workbook that is not the right one', () => {
    for (const at of every(79, WRONG_COUNT)) {
      const { right, wrong, places } = wrongBook(at);
      expect(wrong).not.toEqual(right);
      expect(places.length).toBeGreaterThan(0);
      for (const { sheet } of places) expect(wrong.map(({ name }) => name)).toContain(sheet);
    }
  });
});

/**
 * What was measured on this sample when the corpora were made, less a small margin; to be raised with the rules.
 * The bench has the figures of the whole corpora.
 */
describe('the validator', () => {
  const right = measureRight(every(25, RIGHT_COUNT));
  const wrong = shares(measureWrong(every(23, WRONG_COUNT)));
  const two = measureTwo(every(13, TWO_COUNT));

  test('calls few right workbooks wrong', () => {
    expect(right.booksWithErrors / right.books).toBeLessThanOrEqual(0.003);
    expect(right.queriesPerThousand).toBeLessThanOrEqual(1);
  });

  test('says something about most wrong workbooks, mostly at the cell', () => {
    expect(wrong.found).toBeGreaterThanOrEqual(0.96);
    expect(wrong.atTheCell).toBeGreaterThanOrEqual(0.93);
  });

  test('finds two mistakes in one workbook', () => {
    const both = two.filter(({ atBoth }) => atBoth).length / two.length;
    expect(both).toBeGreaterThanOrEqual(0.34);
  });
});
