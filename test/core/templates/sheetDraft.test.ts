import fc from 'fast-check';
import { SheetDraft } from '../../../src/core/templates/sheetDraft';
import { columnWidthFor, rowHeightFor, wrappedLines } from '../../../src/core/templates/textWidth';

const finish = {};

test('two cells cannot stand in one place', () => {
  const draft = new SheetDraft([10, 10]);
  draft.span({ top: 0, left: 0, bottom: 0, right: 1 }, { value: '标题' });

  expect(() => {
    draft.put(0, 1, { value: '备注' });
  }).toThrow('two cells at B1');
});

test('covered cells of a block keep its look but say nothing', () => {
  const draft = new SheetDraft([10, 10]);
  draft.span(
    { top: 0, left: 0, bottom: 0, right: 1 },
    { value: '标题', style: { bold: true }, role: 'title' },
  );

  expect(draft.finish('表', finish).rows[0]?.[1]).toEqual({ value: null, style: { bold: true } });
});

test('a row grows with the text that is wrapped in it', () => {
  const draft = new SheetDraft([10]);
  const style = { size: 12, wrap: true };
  draft.put(0, 0, { value: '负责协调推进全市建筑企业加大研发投入', style });
  draft.put(1, 0, { value: '负责', style });

  const [long, short] = draft.finish('表', finish).rowHeights ?? [];
  expect(long).toBe(rowHeightFor(wrappedLines('负责协调推进全市建筑企业加大研发投入', 12, 10), 12));
  expect(short).toBe(rowHeightFor(1, 12));
});

test('what a text over several rows lacks goes to its last row', () => {
  const draft = new SheetDraft([10, 10]);
  draft.span(
    { top: 0, left: 0, bottom: 1, right: 0 },
    { value: '一\n二\n三\n四', style: { size: 12, wrap: true } },
  );
  draft.put(1, 1, { value: 1 });

  const heights = draft.finish('表', finish).rowHeights ?? [];
  expect((heights[0] ?? 0) + (heights[1] ?? 0)).toBe(rowHeightFor(4, 12));
});

test('a column made for a text holds it in one line', () => {
  const words = fc.stringMatching(/^[\u4e00-\u9fa50-9A-Za-z（）]{1,30}$/);

  fc.assert(
    fc.property(words, fc.constantFrom(9, 10.5, 12, 14), (text, points) => {
      expect(wrappedLines(text, points, columnWidthFor(text, points))).toBe(1);
    }),
  );
});

test('a wider column never needs more lines', () => {
  const words = fc.stringMatching(/^[\u4e00-\u9fa50-9，、]{1,80}$/);

  fc.assert(
    fc.property(words, fc.integer({ min: 4, max: 60 }), (text, width) => {
      // One line more is possible where a comma may not begin a line.
      expect(wrappedLines(text, 12, width + 10)).toBeLessThanOrEqual(wrappedLines(text, 12, width) + 1);
    }),
  );
});

test('a row for running text begins with its height and may grow', () => {
  const draft = new SheetDraft([10]);
  draft.put(0, 0, { value: '一' });
  draft.put(1, 0, { value: null });
  draft.growingRow(1, 20);

  expect(draft.finish('表', finish)).toMatchObject({
    rowHeights: [rowHeightFor(1, 11), 20],
    growingRows: [1],
  });
});
