import fc from 'fast-check';
import type { CellRange } from '../../../src/core/sheet/range';
import type { Cell, CellStyle, CellValue, DataValidation, SheetModel } from '../../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';

const roundTrip = async (sheets: readonly SheetModel[]): Promise<readonly SheetModel[]> => {
  const { sheets: read, leftOut } = await readXlsx(await writeXlsx({ sheets }));
  expect(leftOut).toBeUndefined();
  return read;
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'x",
    '#N/A',
    '#REF!',
    '_x0041_',
    '_x005F_',
    'a_x',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '　',
  ),
  fc
    .tuple(fc.constantFrom('_', '_x', '_x00', '_x0041'), fc.string({ unit: 'binary', maxLength: 4 }))
    .map((parts) => parts.join('')),
);
const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.integer(),
  fc.constantFrom(0.1, 1.8, 8.6, 60, 1e21, 5e-324, 1.7976931348623157e308),
);
const errors = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'];
const anyError = fc.constantFrom(...errors).map((error) => ({ error }));
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  anyNumber,
  fc.boolean(),
  anyError,
  fc.constant(null),
);

const colour = fc
  .integer({ min: 1, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`);
const weight = fc.constantFrom('thin' as const, 'medium' as const);
const some = { requiredKeys: [] as [] };
/** Only looks that differ from what a cell has anyway: the others read back as nothing said. */
const anyStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    font: fc.constantFrom('黑体', '仿宋_GB2312', '方正小标宋简体', 'Arial'),
    size: fc.constantFrom(9, 10.5, 12, 22),
    bold: fc.constant(true),
    italic: fc.constant(true),
    color: colour,
    fill: colour,
    align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    valign: fc.constantFrom('top' as const, 'middle' as const),
    wrap: fc.constant(true),
    vertical: fc.constant(true),
    borders: fc
      .record({ top: weight, right: weight, bottom: weight, left: weight }, some)
      .filter((borders) => Object.keys(borders).length > 0),
    numberFormat: fc.constantFrom(
      '0',
      '0.0',
      '0.00',
      '0.00%',
      '@',
      '#,##0.00',
      'yyyy-mm-dd',
      'yyyy"年"m"月"',
      'h:mm',
      '0"家"',
      '[>=100]0;0.0',
      '0.00_ ;[Red]-0.00',
    ),
    locked: fc.constant(false),
  },
  some,
);

const cell = (parts: {
  value: CellValue;
  style: CellStyle | undefined;
  formula?: string;
}): Cell | undefined => {
  const { value, style, formula } = parts;
  const styled = style !== undefined && Object.keys(style).length > 0;
  if (value === null && !styled && formula === undefined) return undefined;
  return { value, ...(formula !== undefined && { formula }), ...(styled && { style }) };
};
const formulas = [
  '=SUM(A1:B2)',
  '=IF(A1="","",A1*2)',
  '=KC.GAP("研发",A1,2023)',
  '=IFNA(XLOOKUP(A1,B:B,C:C),"无")',
  '=\'表 一\'!A1&"="',
  '=A1<>B1',
];
const anyCell = fc.oneof(
  fc.record({ value: anyValue, style: fc.option(anyStyle, { nil: undefined }) }).map(cell),
  fc
    .record({
      value: anyValue,
      style: fc.option(anyStyle, { nil: undefined }),
      formula: fc.constantFrom(...formulas),
    })
    .map(cell),
);
const anyRows = fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 12 });

/** Rows without what says nothing: holes at the ends. */
function trimmed(rows: readonly (readonly (Cell | undefined)[])[]): (Cell | undefined)[][] {
  const short = rows.map((row) => withoutEnd(row, (one) => one !== undefined));
  return withoutEnd(short, (row) => row.length > 0);
}

const range = (rows: number, columns: number): fc.Arbitrary<CellRange> =>
  fc
    .tuple(fc.nat(rows), fc.nat(columns), fc.nat(3), fc.nat(3))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

/** Blocks that share no cell, by dropping those that do. */
const merges = fc.array(range(12, 8), { maxLength: 8 }).map((ranges) =>
  ranges.reduce<CellRange[]>((kept, { top, left, bottom, right }) => {
    const single = top === bottom && left === right;
    const clear = kept.every(
      (other) => other.top > bottom || other.bottom < top || other.left > right || other.right < left,
    );
    return clear && !single ? [...kept, { top, left, bottom, right }] : kept;
  }, []),
);
const inOrder = (ranges: readonly CellRange[]): CellRange[] =>
  [...ranges].sort((one, other) => one.top - other.top || one.left - other.left);

/** The list without holes at its end. */
function withoutEnd<T>(list: readonly T[], says: (item: T) => boolean): T[] {
  let length = list.length;
  while (length > 0 && !says(list[length - 1] as T)) length -= 1;
  return list.slice(0, length);
}

jest.setTimeout(60_000);

describe('whatever a sheet holds', () => {
  it('comes back from a file: values, formulas with their results, looks', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const [sheet] = await roundTrip([{ name: '表', rows, merges: [] }]);
        expect(sheet?.rows.map((row) => Array.from(row))).toEqual(trimmed(rows));
      }),
      { numRuns: 150 },
    );
  });

  it('comes back from a file: merged blocks, with the look of each cell that has its own', async () => {
    await fc.assert(
      fc.asyncProperty(merges, anyRows, async (ranges, rows) => {
        const [sheet] = await roundTrip([{ name: '表', rows, merges: ranges }]);
        expect(sheet?.merges).toEqual(inOrder(ranges));
        const styles = new Map<string, CellStyle | undefined>();
        for (const { top, left, bottom, right } of ranges) {
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) {
              if (row !== top || column !== left) styles.set(`${row},${column}`, rows[top]?.[left]?.style);
            }
          }
        }
        rows.forEach((cells, row) => {
          cells.forEach((given, column) => {
            const read = sheet?.rows[row]?.[column];
            const anchorStyle = styles.get(`${row},${column}`);
            expect(read?.value ?? null).toEqual(given?.value ?? null);
            // A covered cell that only repeats the look of the first one may be left out, and may be given it.
            const wanted = given?.style ?? anchorStyle;
            expect([wanted, read === undefined ? anchorStyle : wanted]).toContainEqual(
              read?.style ?? anchorStyle,
            );
          });
        });
      }),
      { numRuns: 100 },
    );
  });

  it('comes back from a file: sizes and what is hidden', async () => {
    const sizes = fc.array(
      fc.option(
        fc.integer({ min: 1, max: 800 }).map((tenth) => tenth / 10),
        { nil: undefined },
      ),
      { maxLength: 20 },
    );
    const hidden = fc
      .uniqueArray(fc.nat(30), { maxLength: 10 })
      .map((list) => list.sort((one, other) => one - other));
    await fc.assert(
      fc.asyncProperty(
        sizes,
        sizes,
        hidden,
        hidden,
        async (columnWidths, rowHeights, hiddenRows, hiddenColumns) => {
          const [sheet] = await roundTrip([
            { name: '表', rows: [], merges: [], columnWidths, rowHeights, hiddenRows, hiddenColumns },
          ]);
          const stated = (list: readonly (number | undefined)[]): (number | undefined)[] =>
            withoutEnd(list, (size) => size !== undefined);
          expect(sheet?.columnWidths ?? []).toEqual(stated(columnWidths));
          expect(sheet?.rowHeights ?? []).toEqual(stated(rowHeights));
          expect(sheet?.hiddenRows ?? []).toEqual(hiddenRows);
          expect(sheet?.hiddenColumns ?? []).toEqual(hiddenColumns);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('comes back from a file: rules for typing, however long their lists', async () => {
    const item = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom('甲,乙', ' 前', '说"好"', '一\n二'),
    );
    const bounds = fc.record(
      {
        min: anyNumber.filter((number) => Math.abs(number) < 1e15),
        max: anyNumber.filter((number) => Math.abs(number) < 1e15),
      },
      some,
    );
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => new Date(Date.UTC(1900, 2, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const rule: fc.Arbitrary<DataValidation['rule']> = fc.oneof(
      fc.array(item, { minLength: 1, maxLength: 60 }).map((items) => ({ type: 'list' as const, items })),
      fc.constantFrom(
        { type: 'list' as const, source: "='选 项'!$A$1:$A$3" },
        { type: 'list' as const, source: '=$A$1:$A$3' },
      ),
      fc
        .tuple(fc.constantFrom('decimal' as const, 'whole' as const), bounds)
        .map(([type, given]) => ({ type, ...given })),
      fc.record({ type: fc.constant('date' as const), from: day, to: day }, { requiredKeys: ['type'] }),
      fc.nat(1000).map((max) => ({ type: 'textLength' as const, max })),
      fc
        .constantFrom('=LEN(A1)>0', '=KC.GAP("x",A1,2023)>0')
        .map((formula) => ({ type: 'custom' as const, formula })),
    );
    const message = fc.record({
      // Excel counts UTF-16 units, of which one grapheme may have several; longer texts are shortened.
      title: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
        .filter(({ length }) => length <= 32),
      message: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
        .filter(({ length }) => length <= 255),
    });
    const validation = fc.record(
      { range: range(20, 20), rule, allowBlank: fc.boolean(), prompt: message, error: message },
      { requiredKeys: ['range', 'rule', 'allowBlank'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(validation, { minLength: 1, maxLength: 6 }), async (validations) => {
        const sheets = await roundTrip([{ name: '表', rows: [], merges: [], validations }]);
        expect(sheets).toHaveLength(1);
        expect(sheets[0]?.validations).toEqual(validations);
      }),
      { numRuns: 100 },
    );
  });

  it('comes back from a file: names of sheets', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
      .filter(
        (text) =>
          text.trim() !== '' &&
          text.length <= 31 &&
          !/[\\/?*[\]:\p{Cc}\ufffe\uffff]/u.test(text) &&
          !/^'|'$/.test(text),
      )
      .map((text) => `${text}表`);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: (text) => text.toLowerCase() }),
        async (names) => {
          const area = { top: 0, left: 0, bottom: 2, right: 3 };
          const print = {
            orientation: 'portrait',
            area,
            titleRows: { from: 0, to: 1 },
            fitToWidth: true,
            centred: true,
            pageNumber: true,
          } as const;
          const sheets = await roundTrip(
            names.map((each) => ({
              name: each,
              rows: [],
              merges: [],
              print,
              names: [{ name: '区域', range: area }],
            })),
          );
          expect(sheets.map((sheet) => [sheet.name, sheet.print, sheet.names])).toEqual(
            names.map((each) => [each, print, [{ name: '区域', range: area }]]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same workbook', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const workbook = { sheets: [{ name: '表', rows, merges: [] }] };
        expect(await writeXlsx(workbook)).toEqual(await writeXlsx(workbook));
      }),
      { numRuns: 20 },
    );
  });
});
