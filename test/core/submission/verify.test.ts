import fc from 'fast-check';
import { cellAddress } from '../../../src/core/sheet/address';
import type { Cell, CellValue, SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { canonicalValue } from '../../../src/core/submission/canonicalValue';
import { readXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { allocation, type FilledSheet, renewLibrary, report, summary } from '../validation/filledSheet';
import { explained, sealed, typed, verified, workbookOf } from './sealing';

beforeAll(renewLibrary);

const ODD = { indicator: 'hte-count', field: 'actual' } as const;

interface Sample {
  readonly form: FilledSheet;
  readonly book: WorkbookModel;
}
const sampleOf = (form: FilledSheet): Sample => ({
  form,
  book: sealed(explained(workbookOf(form.asRead()))),
});
let samples: readonly Sample[] = [];
beforeAll(() => {
  samples = [report().set(ODD, 99999), report({ region: '青云谱区' }), allocation(), summary()].map(sampleOf);
});

/** What the seal speaks of: figures, words, unit and period, totals. */
const isContent = ({ role, binding }: Cell): boolean =>
  role === 'official' ||
  role === 'entry' ||
  role === 'computed' ||
  role === 'spare' ||
  (role === 'identity' && binding?.identity !== undefined);

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -5, max: 5000 }),
  fc.integer({ min: 1, max: 99999 }).map((number) => number / 100),
  fc.constantFrom('南昌县', '2024年全年', '已完成', '', '—', '=1+1', '0791-12345678'),
  fc.constant(null),
);

describe('after sealing', () => {
  it('finds any single change of a figure, a word, unit, period or total, and names the cell', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(), anyValue, (which, nth, value) => {
        const { form, book } = samples[which] as Sample;
        const cells = form
          .cells()
          .filter(
            ({ cell }) =>
              isContent(cell) &&
              (cell.binding?.indicator ??
                cell.binding?.region ??
                cell.binding?.identity ??
                cell.binding?.row) !== undefined,
          );
        const { row, column, cell } = cells[nth % cells.length] as (typeof cells)[number];
        const [sheet] = book.sheets as [SheetModel];
        fc.pre(
          cell.formula !== undefined ||
            canonicalValue(value) !== canonicalValue(sheet.rows[row]?.[column]?.value),
        );
        const result = verified(typed(book, [{ sheet: sheet.name, row, column, value }]));
        if (result.kind !== 'changed')
          throw new Error(`${cellAddress(row, column)} became ${String(value)}: ${result.kind}`);
        expect(result.changes.map((change) => change.cell)).toContain(cellAddress(row, column));
      }),
      { numRuns: 150 },
    );
  });

  it('finds any change of an explanation', () => {
    const { book } = samples[0] as Sample;
    const at = book.sheets.findIndex(({ name }) => name === '校验说明');
    const model = book.sheets[at] as SheetModel;
    const row = model.rows.findIndex((cells) =>
      cells.some((cell) => String(cell?.value).startsWith('已核实')),
    );
    for (const column of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const result = verified(typed(book, [{ sheet: model.name, row, column, value: '改动' }]));
      if (result.kind !== 'changed') throw new Error(`column ${column} is ${result.kind}`);
      expect(result.changes.map(({ message }) => message).join()).toContain('说明');
    }
    expect(verified({ sheets: book.sheets.filter((_, index) => index !== at) }).kind).toBe('changed');
  });

  it('finds an explanation that was added', () => {
    const { book } = samples[0] as Sample;
    const model = book.sheets.find(({ name }) => name === '校验说明') as SheetModel;
    const row =
      3 + model.rows.slice(3).findIndex((cells) => cells.every((cell) => (cell?.value ?? null) === null));
    const added = [4, 7].map((column) => ({ sheet: model.name, row, column, value: '后来加的' }));
    expect(verified(typed(book, added))).toMatchObject({
      kind: 'changed',
      changes: [{ cell: cellAddress(row, 4) }],
    });
  });

  it('finds a total that no longer follows from its parts', () => {
    const { form, book } = samples[3] as Sample;
    const [sheet, ...others] = book.sheets as [SheetModel, ...SheetModel[]];
    const total = form
      .cells()
      .find(
        ({ cell }) =>
          cell.role === 'computed' && cell.binding?.total === true && cell.binding.field === 'actual',
      );
    if (!total) throw new Error('no total');
    const rows = sheet.rows.map((row) => [...row]);
    rows[total.row]![total.column] = { ...rows[total.row]![total.column], value: 1 };
    const result = verified({ sheets: [{ ...sheet, rows }, ...others] });
    expect(result).toMatchObject({
      kind: 'changed',
      changes: [{ cell: cellAddress(total.row, total.column) }],
    });
  });

  it('finds a form that was taken out, and one that was put in', () => {
    const { book } = samples[0] as Sample;
    const other = report({ region: '东湖区' }).asRead();
    const added = verified({ sheets: [...book.sheets, other] });
    expect(added).toMatchObject({
      kind: 'changed',
      changes: [{ message: expect.stringContaining('东湖区') as string }],
    });
    const gone = verified({ sheets: [other, ...book.sheets.slice(1)] });
    expect(gone.kind).toBe('changed');
  });

  it('finds a row that was deleted', () => {
    const { form, book } = samples[0] as Sample;
    const row = Number(/\d+/.exec(form.at(ODD))?.[0]);
    const result = verified({ sheets: [form.withoutRow(row).asRead(), ...book.sheets.slice(1)] });
    if (result.kind !== 'changed') throw new Error(result.kind);
    expect(result.changes.map(({ message }) => message).join()).toContain('找不到了');
  });

  it('finds figures in a row that was put in', () => {
    const { form, book } = samples[0] as Sample;
    const row = Number(/\d+/.exec(form.at(ODD))?.[0]);
    const more = form.withRow(row + 1, [null, '另加一行', '家', null, 5, 7]);
    expect(verified({ sheets: [more.asRead(), ...book.sheets.slice(1)] }).kind).toBe('changed');
  });

  it('says that the receipt itself was changed', () => {
    const { book } = samples[0] as Sample;
    const receipt = book.sheets.at(-1) as SheetModel;
    const fact = (label: string) => receipt.rows.findIndex((cells) => cells[0]?.value === label);
    for (const [row, value] of [
      [fact('回执码'), 'a'.repeat(64)],
      [fact('规则版本'), '1-00000000'],
      [fact('封存时间'), '2020-01-01 00:00:00'],
    ] as const) {
      const result = verified(typed(book, [{ sheet: receipt.name, row, column: 1, value }]));
      expect(result).toMatchObject({ kind: 'changed', changes: [{ sheet: receipt.name }] });
    }
  });

  it('does not take a receipt that is gone, torn or there twice', () => {
    const { book } = samples[0] as Sample;
    const receipt = book.sheets.at(-1) as SheetModel;
    expect(verified({ sheets: book.sheets.slice(0, -1) }).kind).toBe('unsealed');
    const torn = typed(book, [{ sheet: receipt.name, row: 2, column: 1, value: 'abc' }]);
    expect(verified(torn).kind).toBe('unreadable');
    const twice = { sheets: [...book.sheets, { ...receipt, name: '校验回执 (2)' }] };
    expect(verified(twice)).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('校验回执 (2)') as string,
    });
  });
});

/** What other programs and tidy hands do to a file, none of which changes what it says. */
const harmless: readonly (readonly [what: string, change: (sheet: SheetModel) => SheetModel])[] = [
  ['looks', (sheet) => mapped(sheet, (cell) => ({ ...cell, style: { bold: true } }))],
  [
    'digits as text',
    (sheet) =>
      mapped(sheet, (cell) =>
        typeof cell.value === 'number' && cell.formula === undefined && !sheet.name.startsWith('校验')
          ? { ...cell, value: Number.isInteger(cell.value) ? String(cell.value) : cell.value.toFixed(6) }
          : cell,
      ),
  ],
  [
    'blanks behind words',
    (sheet) =>
      mapped(sheet, (cell) =>
        typeof cell.value === 'string' && cell.value !== '' && cell.formula === undefined
          ? { ...cell, value: `${cell.value} ` }
          : cell,
      ),
  ],
  [
    'results that are lost',
    (sheet) => mapped(sheet, (cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
  ],
  [
    'formulas in small letters',
    (sheet) =>
      mapped(sheet, (cell) =>
        cell.formula === undefined ? cell : { ...cell, formula: cell.formula.toLowerCase() },
      ),
  ],
  ['another name of the sheet', (sheet) => ({ ...sheet, name: `${sheet.name}x`.slice(0, 31) })],
  [
    'empty rows on top',
    (sheet) =>
      sheet.name.startsWith('校验') ? sheet : { ...sheet, rows: [[], [], ...sheet.rows], merges: [] },
  ],
  [
    'empty texts for nothing',
    (sheet) => mapped(sheet, (cell) => (cell.value === null ? { ...cell, value: '' } : cell)),
  ],
];

function mapped(sheet: SheetModel, change: (cell: Cell) => Cell): SheetModel {
  return { ...sheet, rows: sheet.rows.map((row) => Array.from(row, (cell) => cell && change(cell))) };
}

it.each(harmless)('is not disturbed by %s', (what, change) => {
  for (const { book, form } of samples) {
    // Rows that a hand moved take their formulas along, which the builder of tests does.
    const sheets =
      what === 'empty rows on top'
        ? [form.moved(2, 0).asRead(), ...book.sheets.slice(1)]
        : book.sheets.map(change);
    expect(verified({ sheets })).toMatchObject({ kind: 'intact' });
  }
});

it('is not disturbed by sheets in another order, or by a sheet of notes', () => {
  for (const { book } of samples) {
    const notes: SheetModel = { name: '便笺', rows: [[{ value: '周五前报' }]], merges: [] };
    expect(verified({ sheets: [notes, ...[...book.sheets].reverse()] }).kind).toBe('intact');
  }
});

it('is clean right after sealing, whatever is filled in, also from a file', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('=1+1', '+86', '-', '@SUM(A1)', "'0.10", '一\r\n二 ', '_x000D_', ' \t前后 ', '１２'),
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: 160 }), words, words, async (share, remark, name) => {
      const form = report({ region: '东湖区' }, share / 100)
        .set({ indicator: 'hte-count', field: 'remark' }, remark)
        .set({ indicator: 'hte-count', field: 'reason' }, `证书到期${share}家，已组织复审。${name}`);
      const book = sealed(explained(workbookOf(form.asBuilt())));
      expect(verified(book).kind).toBe('intact');
      const host = new XlsxHost();
      await host.insertSheets(book.sheets);
      const read = verified(await readXlsx(await host.toBytes()));
      expect(read.kind === 'changed' ? read.changes : read.kind).toBe('intact');
    }),
    { numRuns: 40 },
  );
});
