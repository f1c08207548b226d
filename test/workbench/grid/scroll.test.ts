import fc from 'fast-check';
import { scrollToSee } from '../../../src/workbench/grid/scroll';

/** Two frozen rows of 60 and 40 pixels above rows of 20. */
const size = (index: number): number => [60, 40][index] ?? 20;
const axis = { size, frozen: 2, room: 300, scrolled: 0 };

test('what is in view does not move', () => {
  expect(scrollToSee(axis, 5, 5)).toBeUndefined();
  expect(scrollToSee(axis, 2, 11)).toBeUndefined();
  expect(scrollToSee({ ...axis, scrolled: 500 }, 1, 1)).toBeUndefined();
});

test('a cell beyond the lower edge comes up to it', () => {
  // Row 12 ends at 320 pixels; the first row that can scroll away is 60 pixels high.
  expect(scrollToSee(axis, 12, 12)).toBe(1);
});

test('a cell above the view comes down below the frozen rows', () => {
  expect(scrollToSee({ ...axis, scrolled: 500 }, 4, 4)).toBe(0);
  expect(scrollToSee({ ...axis, scrolled: 500 }, 8, 8)).toBe(3);
});

test('a block larger than the view shows its beginning', () => {
  expect(scrollToSee(axis, 7, 90)).toBe(2);
});

test('wherever the user has scrolled to, the cell is in view afterwards', () => {
  const sizes = fc.array(fc.integer({ min: 15, max: 60 }), { minLength: 40, maxLength: 40 });

  fc.assert(
    fc.property(sizes, fc.nat(39), fc.nat(1500), fc.nat(4), (pixels, at, scrolled, frozen) => {
      const before = (index: number): number => pixels.slice(0, index).reduce((sum, each) => sum + each, 0);
      const view = { size: (index: number): number => pixels[index] ?? 20, frozen, room: 500, scrolled };
      const rows = scrollToSee(view, at, at);
      const now = rows === undefined ? scrolled : before(rows);
      if (at < frozen) expect(rows).toBeUndefined();
      else {
        expect(before(at + 1) - now).toBeGreaterThan(before(frozen));
        expect(before(at + 1) - now).toBeLessThanOrEqual(500);
      }
    }),
  );
});
