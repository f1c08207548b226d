/**
 * What every host has to keep to. The cases are data, so that jest runs them directly on a host that lives in Node,
 * and a page runs the very same cases on the host that lives beside Office.js (`excel/page.ts`).
 *
 * A host that cannot do what a case asks says so with a {@link Trait}; the case then checks what it does instead.
 */
import type { CellChange, Host, Mark } from '../../src/core/sheet/host';
import type { Cell, CellValue, SheetModel, WorkbookModel } from '../../src/core/sheet/model';
import { cellAt } from '../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../src/core/sheet/protection';

/** Known divergences between hosts: all of them, each with its reason. */
export const TRAITS = {
  calculates: 'formulas give results at once; a file keeps them for the spreadsheet that opens it',
  refusesLockedCells:
    'a protected sheet refuses changes of locked cells; a file lets a program write anywhere',
  readsLayout:
    'reading gives column widths, freeze, print set-up, validations and conditional formats back; Excel is asked only for what the validator needs',
  mergesUntold: 'Excel before ExcelApi 1.13 does not tell which cells are merged; the host says so',
  hiddenRowsUntold: 'Excel before ExcelApi 1.9 does not tell which rows are hidden; the host says so',
  originUntold: 'Excel before ExcelApi 1.14 does not tell who has made a change; the host says so',
} as const;
export type Trait = keyof typeof TRAITS;

export interface ContractCase {
  readonly name: string;
  readonly run: (host: Host, has: (trait: Trait) => boolean) => Promise<void>;
}

export interface HostUnderTest {
  readonly host: Host;
  readonly close?: () => Promise<void>;
}

/** Registers one jest test per case. */
export function describeHostContract(
  name: string,
  traits: readonly Trait[],
  makeHost: () => Promise<HostUnderTest>,
): void {
  describe(`host contract: ${name}`, () => {
    for (const contractCase of hostContract) {
      it(contractCase.name, async () => {
        const { host, close } = await makeHost();
        try {
          await contractCase.run(host, (trait) => traits.includes(trait));
        } finally {
          await close?.();
        }
      });
    }
  });
}

/** Needs no test framework, because it also runs inside a page. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const got = stable(actual);
  const wanted = stable(expected);
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

function stable(value: unknown): string {
  if (value === undefined) return 'undefined';
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export async function refusal(code: string, promise: Promise<unknown>): Promise<void> {
  let thrown: unknown;
  try {
    await promise;
  } catch (error) {
    thrown = error;
  }
  if (thrown === undefined) throw new Error(`expected the refusal ${code}, but it was accepted`);
  const { name, code: got, message } = thrown as { name?: string; code?: string; message?: string };
  if (name !== 'HostRefusal') throw new Error(`expected the refusal ${code}, got ${name}: ${message}`);
  same(got, code, 'code of the refusal');
  if (!/[\u4e00-\u9fff].*。$/u.test(message ?? ''))
    throw new Error(`not a Chinese sentence: ${String(message)}`);
}

/** A sheet from bare values; a cell may be given in full instead. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (CellValue | undefined | Cell)[])[],
  more: Partial<SheetModel> = {},
): SheetModel {
  return {
    name,
    rows: rows.map((row) => row.map((cell) => (isCell(cell) ? cell : { value: cell ?? null }))),
    merges: [],
    ...more,
  };
}

function isCell(cell: CellValue | undefined | Cell): cell is Cell {
  return typeof cell === 'object' && cell !== null && 'value' in cell;
}

export async function insertOne(host: Host, sheet: SheetModel): Promise<string> {
  const [inserted] = await host.insertSheets([sheet]);
  if (!inserted) throw new Error('the host did not say which sheet it inserted');
  return inserted.name;
}

async function read(host: Host, name: string): Promise<SheetModel> {
  const workbook = await host.readWorkbook([name]);
  same(
    workbook.sheets.map((sheet) => sheet.name),
    [name],
    'sheets that were read',
  );
  return workbook.sheets[0] as SheetModel;
}

/** The values of the sheet as a full block, holes as `null`. */
export function values(sheet: SheetModel, height: number, width: number): CellValue[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => cellAt(sheet, row, column)?.value ?? null),
  );
}

function names(workbook: WorkbookModel): string[] {
  return workbook.sheets.map((sheet) => sheet.name);
}

/** How a host lists merges is its own business. */
function sortedRanges(ranges: readonly object[]): string[] {
  return ranges.map((range) => stable(range)).sort();
}

function filledBlock(height: number, width: number): number[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => row * 100 + column),
  );
}

/** Formula that makes marks of this suite known; true in every cell. */
const MARK = '="KC-TEST"<>""';

/** Text that a spreadsheet would turn into something else if it were typed. */
const DELICATE_TEXTS = [
  '001',
  '1.80',
  '1-2',
  '3/4',
  '50%',
  '1e5',
  '1,000',
  '12:30',
  '2023-07-17',
  '2023年7月17日',
  'TRUE',
  'false',
  ' 12',
  '12 ',
  '１２３',
  '(5)',
  '¥5',
  '$5',
  '#N/A',
];

/** Text that would be run as a formula or lose its first character if it were typed. */
const DANGEROUS_TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","x")',
  '+1+1',
  '-1+1',
  '-2',
  '@SUM(1)',
  "'abc",
  "'=1+1",
  '\t=1+1',
];

export const hostContract: readonly ContractCase[] = [
  {
    name: 'gives numbers, text, truth values and blanks back as they were inserted',
    async run(host) {
      const rows: CellValue[][] = [
        ['指标', '2023', '是否'],
        ['科贷通放贷额(亿元)', 8.6, true],
        ['差距', -0.09, false],
        [null, 0, null],
        ['末行', 1234567890123, 0.1 + 0.2],
      ];
      const name = await insertOne(host, sheetOf('契约 值', rows));
      const sheet = await read(host, name);
      same(values(sheet, 5, 3), rows, 'values');
    },
  },
  {
    name: 'keeps a blank cell apart from zero',
    async run(host) {
      const name = await insertOne(host, sheetOf('契约 空', [[0, null, 'x']]));
      const sheet = await read(host, name);
      same(cellAt(sheet, 0, 0)?.value, 0, 'zero');
      same(cellAt(sheet, 0, 1)?.value ?? null, null, 'blank');
    },
  },
  {
    name: 'keeps holes, short rows and an empty sheet',
    async run(host) {
      const ragged: SheetModel = {
        name: '契约 缺',
        rows: [[], [undefined, { value: 'b2' }], [], [{ value: 'a4' }, undefined, { value: 'c4' }]],
        merges: [],
      };
      const inserted = await host.insertSheets([ragged, { name: '契约 全空', rows: [], merges: [] }]);
      const sheet = await read(host, inserted[0]?.name ?? '');
      same(
        values(sheet, 4, 3),
        [
          [null, null, null],
          [null, 'b2', null],
          [null, null, null],
          ['a4', null, 'c4'],
        ],
        'values',
      );
      const empty = await read(host, inserted[1]?.name ?? '');
      same(
        empty.rows.flat().filter((cell) => cell !== undefined && cell.value !== null),
        [],
        'cells of the empty sheet',
      );
    },
  },
  {
    name: 'keeps text as text that looks like a number, a date or an error',
    async run(host) {
      const name = await insertOne(
        host,
        sheetOf(
          '契约 文本',
          DELICATE_TEXTS.map((text) => [text, { value: text, style: { numberFormat: '@' } }]),
        ),
      );
      const sheet = await read(host, name);
      same(
        values(sheet, DELICATE_TEXTS.length, 2),
        DELICATE_TEXTS.map((text) => [text, text]),
        'texts',
      );
    },
  },
  {
    name: 'writes text that begins like a formula as text',
    async run(host) {
      const name = await insertOne(
        host,
        sheetOf(
          '契约 公式样文本',
          DANGEROUS_TEXTS.map((text) => [text]),
        ),
      );
      const sheet = await read(host, name);
      same(
        values(sheet, DANGEROUS_TEXTS.length, 1),
        DANGEROUS_TEXTS.map((text) => [text]),
        'texts',
      );
      same(
        sheet.rows.flat().filter((cell) => cell?.formula !== undefined),
        [],
        'formulas',
      );
    },
  },
  {
    name: 'keeps line breaks, quotation marks, wide characters and long text',
    async run(host) {
      const texts = ['市科技局\n市发改委', '专精特新“小巨人”企业', '𠮷林 😀', 'a"b\'c', '长'.repeat(3000)];
      const name = await insertOne(host, sheetOf('契约 字', [texts]));
      same(values(await read(host, name), 1, texts.length), [texts], 'texts');
    },
  },
  {
    name: 'keeps formulas apart from values',
    async run(host, has) {
      const name = await insertOne(
        host,
        sheetOf('契约 公式', [
          [1, 2, { value: null, formula: '=A1+B1' }],
          [{ value: null, formula: '=IF(A2="","",A2)' }, { value: null, formula: '=SUM(A1:B1)*2' }, 7],
        ]),
      );
      const sheet = await read(host, name);
      same(cellAt(sheet, 0, 2)?.formula, '=A1+B1', 'formula');
      same(cellAt(sheet, 1, 1)?.formula, '=SUM(A1:B1)*2', 'formula');
      same(cellAt(sheet, 1, 2)?.formula, undefined, 'formula of a plain number');
      if (has('calculates')) {
        same(cellAt(sheet, 0, 2)?.value, 3, 'result');
        same(cellAt(sheet, 1, 1)?.value, 6, 'result');
      } else {
        same(cellAt(sheet, 0, 2)?.value, null, 'result that nobody has computed');
      }
    },
  },
  {
    name: 'keeps error values apart from text that reads the same',
    async run(host) {
      const name = await insertOne(
        host,
        sheetOf('契约 错误', [[{ error: '#N/A' }, '#N/A', { error: '#DIV/0!' }, { error: '#VALUE!' }]]),
      );
      same(
        values(await read(host, name), 1, 4),
        [[{ error: '#N/A' }, '#N/A', { error: '#DIV/0!' }, { error: '#VALUE!' }]],
        'values',
      );
    },
  },
  {
    name: 'keeps number formats, so that printed decimals and dates survive',
    async run(host) {
      const name = await insertOne(
        host,
        sheetOf('契约 格式', [
          [
            { value: 1.8, style: { numberFormat: '0.00' } },
            { value: 1, style: { numberFormat: '0.0' } },
            { value: 45124, style: { numberFormat: 'yyyy-mm-dd' } },
            { value: '007', style: { numberFormat: '@' } },
            5,
          ],
        ]),
      );
      const sheet = await read(host, name);
      same(
        [0, 1, 2, 3].map((column) => cellAt(sheet, 0, column)?.style?.numberFormat),
        ['0.00', '0.0', 'yyyy-mm-dd', '@'],
        'number formats',
      );
      same(values(sheet, 1, 5), [[1.8, 1, 45124, '007', 5]], 'values');
    },
  },
  {
    name: 'keeps merged blocks',
    async run(host, has) {
      const merges = [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 1, left: 0, bottom: 2, right: 0 },
        { top: 1, left: 1, bottom: 1, right: 3 },
      ];
      const name = await insertOne(
        host,
        sheetOf('契约 合并', [['标题'], ['县  区', '全社会研发经费投入强度（%）'], [null, 1, 2, 3]], {
          merges,
        }),
      );
      const sheet = await read(host, name);
      const told = has('mergesUntold') ? [] : merges;
      same(sortedRanges(sheet.merges), sortedRanges(told), 'merges');
      const { leftOut } = await host.readWorkbook([name]);
      same((leftOut ?? []).length > 0, has('mergesUntold'), 'a sentence on what was not read');
      same(
        values(sheet, 3, 4),
        [
          ['标题', null, null, null],
          ['县  区', '全社会研发经费投入强度（%）', null, null],
          [null, 1, 2, 3],
        ],
        'values',
      );
    },
  },
  {
    name: 'keeps names of blocks',
    async run(host) {
      const block = { name: 'KC_完成值', range: { top: 1, left: 1, bottom: 3, right: 1 } };
      const name = await insertOne(
        host,
        sheetOf(
          '契约 名称',
          [
            ['a', 'b'],
            ['c', 1],
            ['d', 2],
            ['e', 3],
          ],
          { names: [block] },
        ),
      );
      same((await read(host, name)).names, [block], 'names');
    },
  },
  {
    name: 'gives each of two sheets its own name of the same spelling',
    async run(host) {
      const sheet = sheetOf('契约 同名', [[1, 2]], {
        names: [{ name: 'KC_目标', range: { top: 0, left: 0, bottom: 0, right: 1 } }],
      });
      const inserted = await host.insertSheets([sheet, sheet]);
      for (const { name } of inserted) same((await read(host, name)).names, sheet.names, `names of ${name}`);
    },
  },
  {
    name: 'keeps hidden sheets, rows and columns',
    async run(host, has) {
      const inserted = await host.insertSheets([
        sheetOf('契约 隐藏表', [['x']], { visibility: 'hidden' }),
        sheetOf('契约 深藏表', [['x']], { visibility: 'veryHidden' }),
        sheetOf('契约 隐藏行', filledBlock(6, 5), { hiddenRows: [1, 2, 4], hiddenColumns: [3] }),
      ]);
      const [hidden, veryHidden, rows] = await Promise.all(inserted.map(({ name }) => read(host, name)));
      same(hidden?.visibility, 'hidden', 'visibility');
      same(veryHidden?.visibility, 'veryHidden', 'visibility');
      same(rows?.visibility ?? 'visible', 'visible', 'visibility');
      const told = !has('hiddenRowsUntold');
      same(rows?.hiddenRows, told ? [1, 2, 4] : undefined, 'hidden rows');
      same(rows?.hiddenColumns, told ? [3] : undefined, 'hidden columns');
      const { leftOut } = await host.readWorkbook([rows?.name ?? '']);
      same(
        (leftOut ?? []).some((sentence) => sentence.includes(rows?.name ?? '')),
        !told,
        'a sentence on them',
      );
      same(values(rows as SheetModel, 6, 5), filledBlock(6, 5), 'values in hidden rows');
    },
  },
  {
    name: 'says nothing of hidden rows and columns where there are none',
    async run(host) {
      const sheet = await read(host, await insertOne(host, sheetOf('契约 无隐藏', filledBlock(3, 3))));
      same(sheet.hiddenRows ?? [], [], 'hidden rows');
      same(sheet.hiddenColumns ?? [], [], 'hidden columns');
      same(sheet.protection, undefined, 'protection');
    },
  },
  {
    name: 'never overwrites: a name that exists gets a suffix',
    async run(host) {
      const first = await insertOne(host, sheetOf('契约 Own', [['first']]));
      const second = await insertOne(host, sheetOf('契约 Own', [['second']]));
      const third = await insertOne(host, sheetOf('契约 OWN', [['third']]));
      same([first, second, third], ['契约 Own', '契约 Own (2)', '契约 OWN (3)'], 'names');
      same(cellAt(await read(host, first), 0, 0)?.value, 'first', 'first sheet');
      same(cellAt(await read(host, second), 0, 0)?.value, 'second', 'second sheet');
    },
  },
  {
    name: 'stays within 31 characters, suffix included',
    async run(host) {
      const long = '重要科技任务情况和预期目标以及主要科技任务分解表的一个很长很长的名字';
      const inserted = await host.insertSheets([sheetOf(long, [[1]]), sheetOf(long, [[2]])]);
      same(
        inserted.map(({ name }) => name),
        [long.slice(0, 31), `${long.slice(0, 27)} (2)`],
        'names',
      );
    },
  },
  {
    name: 'takes names with blanks, brackets, apostrophes and hyphens',
    async run(host) {
      const wanted = ['契约 附件（一）', "契约 it's", '契约 2023-2025', '契约!A1'];
      const inserted = await host.insertSheets(wanted.map((name, index) => sheetOf(name, [[index]])));
      same(
        inserted.map(({ name }) => name),
        wanted,
        'names',
      );
      for (const [index, name] of wanted.entries()) {
        same(cellAt(await read(host, name), 0, 0)?.value, index, name);
      }
    },
  },
  {
    name: 'adds sheets after the existing ones, in the order given',
    async run(host) {
      await host.insertSheets([sheetOf('契约 甲', [[1]]), sheetOf('契约 乙', [[2]])]);
      await host.insertSheets([sheetOf('契约 丙', [[3]])]);
      same(names(await host.readWorkbook()).slice(-3), ['契约 甲', '契约 乙', '契约 丙'], 'order');
    },
  },
  {
    name: 'inserts all sheets or none: a bad name refuses the whole list',
    async run(host) {
      const before = await host.insertSheets([sheetOf('契约 原有', [[1]])]);
      const existing = names(await host.readWorkbook());
      await refusal('sheet-name', host.insertSheets([sheetOf('契约 好', [[1]]), sheetOf('附件[3]', [[2]])]));
      same(names(await host.readWorkbook()), existing, `sheets beside ${before[0]?.name}`);
    },
  },
  {
    name: 'inserts all sheets or none: merges that overlap refuse the whole list',
    async run(host) {
      await insertOne(host, sheetOf('契约 在先', [[1]]));
      const existing = names(await host.readWorkbook());
      const overlapping = sheetOf('契约 叠', [[1]], {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 1, bottom: 2, right: 2 },
        ],
      });
      await refusal('sheet-model', host.insertSheets([sheetOf('契约 好2', [[1]]), overlapping]));
      same(names(await host.readWorkbook()), existing, 'sheets');
    },
  },
  {
    name: 'reads only the sheets asked for, and refuses a sheet that is not there',
    async run(host) {
      await host.insertSheets([sheetOf('契约 读一', [[1]]), sheetOf('契约 读二', [[2]])]);
      same(names(await host.readWorkbook(['契约 读二'])), ['契约 读二'], 'sheets');
      await refusal('sheet-missing', host.readWorkbook(['契约 没有这张表']));
    },
  },
  {
    name: 'reads a block of 2,000 rows as it was inserted',
    async run(host) {
      const rows = filledBlock(2000, 20);
      const name = await insertOne(host, sheetOf('契约 大', rows));
      same(values(await read(host, name), 2000, 20), rows, 'values');
    },
  },
  {
    name: 'applies changes of values and number formats',
    async run(host) {
      const sheet = await insertOne(
        host,
        sheetOf('契约 改', [
          ['１２', '12', 5],
          [true, null, 9],
        ]),
      );
      await host.apply([
        { sheet, row: 0, column: 0, value: 12, numberFormat: '0', expected: '１２' },
        { sheet, row: 0, column: 1, value: 12, expected: '12' },
        { sheet, row: 1, column: 1, value: '说明', expected: null },
        { sheet, row: 4, column: 3, value: 0 },
        { sheet, row: 1, column: 2, value: null, expected: 9 },
      ]);
      const after = await read(host, sheet);
      same(
        values(after, 5, 4),
        [
          [12, 12, 5, null],
          [true, '说明', null, null],
          [null, null, null, null],
          [null, null, null, null],
          [null, null, null, 0],
        ],
        'values',
      );
      same(cellAt(after, 0, 0)?.style?.numberFormat, '0', 'number format');
    },
  },
  {
    name: 'makes a number of a text cell when a fix says so',
    async run(host) {
      const text: Cell = { value: '1,234', style: { numberFormat: '@' } };
      const sheet = await insertOne(host, sheetOf('契约 文转数', [[text, text]]));
      await host.apply([{ sheet, row: 0, column: 0, value: 1234, numberFormat: '#,##0', expected: '1,234' }]);
      const after = await read(host, sheet);
      same(values(after, 1, 2), [[1234, '1,234']], 'values');
      same(cellAt(after, 0, 0)?.style?.numberFormat, '#,##0', 'number format');
    },
  },
  {
    name: 'writes the text of a change as text, whatever it begins with',
    async run(host) {
      const texts = [...DANGEROUS_TEXTS, ...DELICATE_TEXTS];
      const sheet = await insertOne(host, sheetOf('契约 改文本', [['x']]));
      await host.apply(texts.map((value, row): CellChange => ({ sheet, row, column: 1, value })));
      const after = await read(host, sheet);
      same(
        texts.map((_, row) => cellAt(after, row, 1)?.value),
        texts,
        'texts',
      );
      same(
        after.rows.flat().filter((cell) => cell?.formula !== undefined),
        [],
        'formulas',
      );
    },
  },
  {
    name: 'puts a value in the place of a formula',
    async run(host) {
      const sheet = await insertOne(host, sheetOf('契约 冻结', [[1, { value: null, formula: '=A1*2' }]]));
      await host.apply([{ sheet, row: 0, column: 1, value: 2 }]);
      const cell = cellAt(await read(host, sheet), 0, 1);
      same(cell?.value, 2, 'value');
      same(cell?.formula, undefined, 'formula');
    },
  },
  {
    name: 'leaves the cells beside a change alone',
    async run(host) {
      const sheet = await insertOne(
        host,
        sheetOf('契约 邻', [
          [1, { value: null, formula: '=A1+1' }, '=x'],
          ['001', 2, 3],
          [4, 5, { value: 6.5, style: { numberFormat: '0.00' } }],
        ]),
      );
      await host.apply([
        { sheet, row: 0, column: 0, value: 10 },
        { sheet, row: 2, column: 1, value: 50 },
      ]);
      const after = await read(host, sheet);
      same(cellAt(after, 0, 1)?.formula, '=A1+1', 'formula');
      same(cellAt(after, 0, 2)?.value, '=x', 'text');
      same(cellAt(after, 1, 0)?.value, '001', 'text');
      same(cellAt(after, 2, 2)?.style?.numberFormat, '0.00', 'number format');
      same([cellAt(after, 0, 0)?.value, cellAt(after, 2, 1)?.value], [10, 50], 'changed values');
    },
  },
  {
    name: 'refuses the whole list when one cell no longer holds what was expected',
    async run(host) {
      const sheet = await insertOne(host, sheetOf('契约 期望', [[1, 2, null]]));
      await refusal(
        'cell-changed',
        host.apply([
          { sheet, row: 0, column: 0, value: 10, expected: 1 },
          { sheet, row: 0, column: 1, value: 20, expected: 99 },
        ]),
      );
      await refusal('cell-changed', host.apply([{ sheet, row: 0, column: 2, value: 30, expected: 0 }]));
      await refusal('cell-changed', host.apply([{ sheet, row: 0, column: 0, value: 30, expected: '1' }]));
      same(values(await read(host, sheet), 1, 3), [[1, 2, null]], 'values');
    },
  },
  {
    name: 'refuses the whole list when a sheet is missing',
    async run(host) {
      const sheet = await insertOne(host, sheetOf('契约 缺表', [[1]]));
      await refusal(
        'sheet-missing',
        host.apply([
          { sheet, row: 0, column: 0, value: 10 },
          { sheet: '契约 没有这张表', row: 0, column: 0, value: 1 },
        ]),
      );
      same(values(await read(host, sheet), 1, 1), [[1]], 'values');
    },
  },
  {
    name: 'changes several sheets at once, and nothing for an empty list',
    async run(host) {
      const inserted = await host.insertSheets([sheetOf('契约 多一', [[1]]), sheetOf('契约 多二', [[2]])]);
      await host.apply([]);
      await host.apply(
        inserted.map(({ name }, index) => ({ sheet: name, row: 0, column: 0, value: index + 10 })),
      );
      for (const [index, { name }] of inserted.entries()) {
        same(cellAt(await read(host, name), 0, 0)?.value, index + 10, name);
      }
    },
  },
  {
    name: 'lets unlocked cells of a protected sheet be changed; locked ones as the host can',
    async run(host, has) {
      const open: Cell = { value: 1, style: { locked: false } };
      const sheet = await insertOne(
        host,
        sheetOf('契约 保护', [[open, open, 3]], { protection: FORM_PROTECTION }),
      );
      same((await read(host, sheet)).protection, FORM_PROTECTION, 'protection');
      await host.apply([{ sheet, row: 0, column: 0, value: 10 }]);
      const both: CellChange[] = [
        { sheet, row: 0, column: 1, value: 20 },
        { sheet, row: 0, column: 2, value: 30 },
      ];
      if (has('refusesLockedCells')) {
        await refusal('sheet-protected', host.apply(both));
        same(values(await read(host, sheet), 1, 3), [[10, 1, 3]], 'values');
      } else {
        await host.apply(both);
        same(values(await read(host, sheet), 1, 3), [[10, 20, 30]], 'values');
      }
      same((await read(host, sheet)).protection, FORM_PROTECTION, 'protection after the changes');
    },
  },
  {
    name: 'takes a full set of layout, rules and print set-up',
    async run(host, has) {
      const layout = {
        columnWidths: [20, 12, 12],
        freeze: { rows: 2, columns: 1 },
        print: {
          orientation: 'landscape',
          titleRows: { from: 0, to: 1 },
          area: { top: 0, left: 0, bottom: 3, right: 2 },
          fitToWidth: true,
          centred: true,
          pageNumber: true,
        },
        validations: [
          {
            range: { top: 2, left: 1, bottom: 3, right: 1 },
            rule: { type: 'decimal', min: 0, max: 100 },
            allowBlank: true,
            prompt: { title: '完成值', message: '请填写数字。' },
            error: { title: '不是数字', message: '此处只能填写 0 至 100 的数字。' },
          },
          {
            range: { top: 2, left: 2, bottom: 3, right: 2 },
            rule: { type: 'list', items: ['已完成', '未完成'] },
            allowBlank: true,
          },
        ],
        conditionalFormats: [
          { range: { top: 2, left: 1, bottom: 3, right: 1 }, formula: '=B3<0', style: { color: '#C00000' } },
        ],
      } as const satisfies Partial<SheetModel>;
      const name = await insertOne(
        host,
        sheetOf(
          '契约 版式',
          [
            [{ value: '标题', style: { font: '方正小标宋简体', size: 22, bold: true, align: 'center' } }],
            ['县区', '完成值', '状态'],
            [
              {
                value: '南昌县',
                style: { fill: '#F2F2F2', wrap: true, borders: { top: 'thin', bottom: 'medium' } },
              },
              1,
            ],
            ['青云谱区', 2],
          ],
          { ...layout, rowHeights: [30, 20] },
        ),
      );
      const sheet = await read(host, name);
      same(cellAt(sheet, 3, 1)?.value, 2, 'value');
      if (!has('readsLayout')) return;
      same(sheet.freeze, layout.freeze, 'freeze');
      same(sheet.print, layout.print, 'print set-up');
      same(sheet.validations, layout.validations, 'validations');
      same(sheet.conditionalFormats, layout.conditionalFormats, 'conditional formats');
      same(cellAt(sheet, 0, 0)?.style?.font, '方正小标宋简体', 'font');
    },
  },
  {
    name: 'removes the sheets it is told to, and no other',
    async run(host) {
      await host.insertSheets([sheetOf('契约 留', [[1]]), sheetOf('契约 去', [[2]])]);
      const before = names(await host.readWorkbook());
      await host.removeSheets(['契约 去']);
      same(
        names(await host.readWorkbook()),
        before.filter((name) => name !== '契约 去'),
        'sheets',
      );
      await refusal('sheet-missing', host.removeSheets(['契约 留', '契约 没有这张表']));
      same(names(await host.readWorkbook()).includes('契约 留'), true, 'sheet that stays');
    },
  },
  {
    name: 'selects a block, and refuses to select in a sheet that is not there',
    async run(host) {
      const name = await insertOne(host, sheetOf('契约 选', filledBlock(4, 4)));
      await host.select(name, { top: 1, left: 1, bottom: 2, right: 3 });
      await refusal(
        'sheet-missing',
        host.select('契约 没有这张表', { top: 0, left: 0, bottom: 0, right: 0 }),
      );
    },
  },
  {
    name: 'marks cells, and takes the marks off without a trace',
    async run(host, has) {
      const own = {
        range: { top: 0, left: 0, bottom: 1, right: 1 },
        formula: '=A1<0',
        style: { color: '#C00000' },
      };
      const sheet = await insertOne(
        host,
        sheetOf('契约 标记', filledBlock(3, 3), { conditionalFormats: [own] }),
      );
      const before = await read(host, sheet);
      const marks: Mark[] = [1, 2].map((row) => ({
        sheet,
        format: {
          range: { top: row, left: 0, bottom: row, right: 2 },
          formula: MARK,
          style: { fill: '#FFC7CE' },
        },
      }));
      await host.mark(marks);
      const marked = await read(host, sheet);
      same(values(marked, 3, 3), values(before, 3, 3), 'values');
      if (has('readsLayout')) {
        same(marked.conditionalFormats, [...marks.map(({ format }) => format), own], 'conditional formats');
      }
      same(await host.unmark(MARK), 2, 'marks that were taken off');
      same(await read(host, sheet), before, 'sheet without marks');
      same(await host.unmark(MARK), 0, 'marks that are left');
      same(await host.unmark(own.formula), 1, "the sheet's own format, which was still there");
    },
  },
  {
    name: 'marks nothing when one of the sheets is missing',
    async run(host) {
      const sheet = await insertOne(host, sheetOf('契约 标记缺表', filledBlock(2, 2)));
      const format = {
        range: { top: 0, left: 0, bottom: 0, right: 0 },
        formula: MARK,
        style: { fill: '#FFC7CE' },
      };
      await refusal(
        'sheet-missing',
        host.mark([
          { sheet, format },
          { sheet: '契约 没有这张表', format },
        ]),
      );
      same(await host.unmark(MARK), 0, 'marks');
      await host.mark([]);
    },
  },
  {
    name: 'puts a formula back where a change says so',
    async run(host) {
      const sheet = await insertOne(host, sheetOf('契约 公式', [[1, 2, { value: null, formula: '=A1+B1' }]]));
      await host.apply([{ sheet, row: 0, column: 2, value: 5, numberFormat: '0.0' }]);
      same(cellAt(await read(host, sheet), 0, 2)?.formula, undefined, 'formula in the way of the value');
      await host.apply([
        { sheet, row: 0, column: 2, value: null, formula: '=A1+B1', numberFormat: '0', expected: 5 },
      ]);
      const cell = cellAt(await read(host, sheet), 0, 2);
      same(cell?.formula, '=A1+B1', 'formula');
      same(cell?.style?.numberFormat, '0', 'number format');
    },
  },
];
