import { embeddedLibrary } from '../../../src/core/plan/embedded';
import type { Cell, SheetModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import { drawPreview, shownText } from '../../../src/taskpane/templates/sheetDrawing';

const sheet: SheetModel = {
  name: '表',
  rows: [[{ value: '标题' }], [{ value: '甲' }, { value: 1 }], [{ value: '乙' }, { value: 2 }]],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 1, left: 0, bottom: 2, right: 0 },
  ],
  columnWidths: [10, undefined],
  rowHeights: [30],
};

describe('the small picture of a sheet', () => {
  it('leaves out the cells under a merge', () => {
    const drawing = drawPreview(sheet);
    expect(drawing.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['标题'],
      ['甲', '1'],
      ['2'],
    ]);
    expect(drawing.rows[0]?.cells[0]).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(drawing.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
  });

  it('keeps widths and heights in proportion', () => {
    expect(drawPreview(sheet)).toMatchObject({ columns: [75, 64], width: 139 });
    expect(drawPreview(sheet).rows[0]?.height).toBe(40);
  });

  it('cuts merges off at the last row that is drawn', () => {
    const drawing = drawPreview(sheet, 2);
    expect(drawing.rows).toHaveLength(2);
    expect(drawing.rows[1]?.cells[0]?.rowSpan).toBe(1);
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    'covers %s without gap or overlap',
    (_, template) => {
      const drawing = drawPreview(template.build(embeddedLibrary, {}));
      const area = drawing.rows
        .flatMap((row) => row.cells)
        .reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
      expect(area).toBe(drawing.rows.length * drawing.columns.length);
    },
  );

  it.each<[Cell | undefined, string]>([
    [undefined, ''],
    [{ value: null, formula: '=A1' }, ''],
    [{ value: 1.8, printed: '1.80' }, '1.80'],
    [{ value: 1.8, style: { numberFormat: '0.00' } }, '1.80'],
    [{ value: 0.7479452, style: { numberFormat: '0.0%' } }, '74.8%'],
    [{ value: 45930, style: { numberFormat: 'yyyy-mm-dd' } }, '2025-09-30'],
    [{ value: 0.1 + 0.2 }, '0.3'],
    [{ value: { error: '#N/A' } }, '#N/A'],
  ])('shows %o as “%s”', (cell, text) => {
    expect(shownText(cell)).toBe(text);
  });
});
