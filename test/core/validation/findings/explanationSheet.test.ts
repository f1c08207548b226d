import type { Cell, CellValue, SheetModel } from '../../../../src/core/sheet/model';
import {
  EXPLANATION_COLUMNS,
  explanationLine,
  explanationTable,
  newExplanationSheet,
  type ExplanationLine,
} from '../../../../src/core/validation/findings/explanationSheet';

const HEADINGS = ['工作表', '单元格', '审核规则', '当前数值', '说明', '说明人', '日期', '校验码'];

const line = (text: string): ExplanationLine => ({
  sheet: '附件3',
  cell: 'C7',
  rule: 'outlier',
  value: '99999',
  text,
  by: '李敏',
  on: '2026-01-08',
  code: '0123abcd-89abcdef',
});

const sheetOf = (...rows: readonly (readonly CellValue[])[]): SheetModel => ({
  name: '说明',
  merges: [],
  rows: rows.map((row) => row.map((value) => ({ value }))),
});

const textsOf = (model: SheetModel): string[] => {
  const table = explanationTable(model)!;
  return model.rows
    .slice(table.header + 1)
    .map((_, at) => explanationLine(table, table.header + 1 + at).text);
};

describe('the table of explanations', () => {
  const blank = (count: number): CellValue[][] => Array.from({ length: count }, () => []);

  it.each<[what: string, rows: CellValue[][], header: number | null]>([
    ['at the top', [HEADINGS], 0],
    ['below what somebody put above it', [...blank(19), HEADINGS], 19],
    ['with blanks around its headings', [HEADINGS.map((heading) => ` ${heading}\n`)], 0],
    ['with columns between its own', [['序号', ...HEADINGS.flatMap((heading) => [heading, null, 1])]], 0],
    ['not far down in a table about something else', [...blank(20), HEADINGS], null],
    ['with only the sheet, the words and the code left', [['校验码', '说明', '工作表']], 0],
    ['not without the sheet', [HEADINGS.filter((heading) => heading !== '工作表')], null],
    ['not without the words', [HEADINGS.filter((heading) => heading !== '说明')], null],
    ['not without the code', [HEADINGS.filter((heading) => heading !== '校验码')], null],
    ['not where its headings stand in two rows', [HEADINGS.slice(0, 4), HEADINGS.slice(4)], null],
    ['not in an empty sheet', [], null],
  ])('is found by its headings: %s', (_, rows, header) => {
    expect(explanationTable(sheetOf(...rows))?.header ?? null).toBe(header);
  });

  it('reads the first of two columns with the same heading', () => {
    const values = HEADINGS.map((heading) => `${heading}1`);
    const model = sheetOf([...HEADINGS, ...HEADINGS], [...values, ...HEADINGS]);
    expect(Object.values(explanationLine(explanationTable(model)!, 1))).toEqual(values);
  });

  it('takes a yes for a word, in the column of days too', () => {
    const model = sheetOf(
      HEADINGS,
      HEADINGS.map(() => true),
    );
    expect(new Set(Object.values(explanationLine(explanationTable(model)!, 1)))).toEqual(new Set(['true']));
  });
});

describe('a new sheet of explanations', () => {
  let model: SheetModel;
  const header = 2;
  const lineAt = (row: number): readonly (Cell | undefined)[] => model.rows[row]!;
  beforeEach(() => {
    model = newExplanationSheet([line('口径调整')]);
  });

  it('has a title and a note over its whole width, then the headings', () => {
    const last = HEADINGS.length - 1;
    expect(model.merges).toEqual([0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })));
    expect(model.rows.slice(0, 2).map(([cell]) => cell?.role)).toEqual(['title', 'note']);
    expect(explanationTable(model)?.header).toBe(header);
    expect(lineAt(0)[0]?.value).toBe('校验说明');
    expect(lineAt(1)[0]?.value).toContain('数值改动后须重新说明');
    expect(lineAt(header).map((cell) => cell?.value)).toEqual(HEADINGS);
    expect(new Set(lineAt(header).map((cell) => cell?.role))).toEqual(new Set(['label']));
  });

  it('has room for twenty explanations, or for as many as there are', () => {
    const lines = model.rows.slice(header + 1);
    expect(lines).toHaveLength(20);
    expect(new Set(lines.flat().map((cell) => cell?.role))).toEqual(new Set(['entry']));
    expect(textsOf(model)).toEqual(['口径调整', ...Array<string>(19).fill('')]);
    const texts = Array.from({ length: 25 }, (_, at) => `说明${at}`);
    expect(textsOf(newExplanationSheet(texts.map(line)))).toEqual(texts);
  });

  it('holds every cell as text, so that neither a code nor a day is turned into a number', () => {
    const formats = model.rows
      .slice(header + 1)
      .flatMap((row) => row.map((cell) => cell?.style?.numberFormat));
    expect(new Set(formats)).toEqual(new Set(['@']));
  });

  it('is ruled from the headings to the last line', () => {
    const ruled = model.rows.map((row) => row.filter((cell) => cell?.style?.borders).length);
    expect(ruled).toEqual([0, 0, ...Array<number>(21).fill(HEADINGS.length)]);
    expect(lineAt(header).at(-1)?.style?.borders).toMatchObject({ top: 'medium', right: 'medium' });
    expect(model.rows.at(-1)![0]?.style?.borders).toMatchObject({ bottom: 'medium', left: 'medium' });
  });

  it('keeps its headings in view and on every printed page, and gives the explanation most room', () => {
    expect(model.freeze).toEqual({ rows: header + 1, columns: 0 });
    expect(model.print).toMatchObject({
      orientation: 'landscape',
      titleRows: { from: header, to: header },
      area: { top: 0, left: 0, bottom: model.rows.length - 1, right: HEADINGS.length - 1 },
    });
    const widths = model.columnWidths as number[];
    expect(widths).toHaveLength(HEADINGS.length);
    expect(Math.max(...widths)).toBe(widths[EXPLANATION_COLUMNS.indexOf('text')]);
  });
});
