/** What a clerk does to a protected form with mouse and keyboard, and what the form is like afterwards. */
import { cellAt, type SheetModel } from '../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../src/core/sheet/protection';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import type { WorkbenchWindow } from '../../src/workbench/page/index';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(600_000);

const entry = {
  locked: false,
  fill: '#FFF2CC',
  borders: { top: 'thin', bottom: 'thin' },
  numberFormat: '0.00',
} as const;

/** Entry cells B2:B4, formulas over them in C2:C4, headings in row 1 and column A. */
const FORM: SheetModel = {
  name: '填报表',
  rows: [
    [{ value: '指标' }, { value: '完成' }, { value: '两倍' }],
    ...[2, 3, 4].map((row) => [
      { value: `指标${row}` },
      { value: row / 2, style: entry },
      { value: row, formula: `=B${row}*2` },
    ]),
  ],
  merges: [],
  protection: { allows: [] },
  validations: [
    {
      range: { top: 1, left: 1, bottom: 3, right: 1 },
      rule: { type: 'decimal', min: 0, max: 10 },
      allowBlank: true,
    },
  ],
};

/** Everything of the form that a file keeps. */
interface State {
  readonly cells: readonly (readonly unknown[])[];
  readonly open: readonly string[];
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.renew();
});

afterAll(() => workbench.close());

function state(): Promise<State> {
  return workbench.page.evaluate(async () => {
    const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
    await grid.settled();
    const sheet = grid.activeSheet();
    const rows = Array.from({ length: 8 }, (_, row) => row);
    const columns = [0, 1, 2, 3];
    return {
      cells: rows.map((row) =>
        columns.map((column) => {
          const style = sheet.style(row, column);
          const look = [style.bg?.rgb, style.bd?.t?.s, style.n?.pattern].map((part) => part ?? null);
          return [sheet.value(row, column), sheet.formula(row, column) ?? null, ...look];
        }),
      ),
      open: rows.flatMap((row) =>
        columns.filter((column) => !sheet.locked(row, column)).map((column) => `${row},${column}`),
      ),
    };
  });
}

/** The form with other values in some of its cells. */
function withValues(before: State, values: Readonly<Record<string, unknown>>): State {
  return {
    ...before,
    cells: before.cells.map((cells, row) =>
      cells.map((cell, column) => {
        const key = `${row},${column}`;
        return key in values ? [values[key], ...(cell as unknown[]).slice(1)] : cell;
      }),
    ),
  };
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
  await workbench.page.waitForTimeout(300);
  await workbench.settle();
}

async function run(command: string, params: object = {}): Promise<void> {
  await workbench.page.evaluate(
    async ([id, given]) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      await grid.api.executeCommand(id, given).catch(() => false);
    },
    [command, params] as const,
  );
  await workbench.page.waitForTimeout(200);
  await workbench.settle();
}

async function paste(text: string, html = ''): Promise<void> {
  await workbench.paste({ text, html });
  await workbench.page.waitForTimeout(200);
  await workbench.settle();
}

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number): object => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

interface Gesture {
  readonly name: string;
  readonly at: string;
  readonly act: () => Promise<void>;
  /** Part of the sentence that refuses it. */
  readonly said: string;
}

const refused: readonly Gesture[] = [
  {
    name: 'typing over a formula',
    at: 'C2',
    act: async () => {
      await workbench.page.keyboard.type('7');
      await press('Enter');
    },
    said: '受保护',
  },
  { name: 'Delete on a formula', at: 'C2', act: () => press('Delete'), said: '受保护' },
  { name: 'Backspace on a heading', at: 'A2', act: () => press('Backspace', 'Enter'), said: '受保护' },
  { name: 'Delete on entry cells and formulas', at: 'B2:C3', act: () => press('Delete'), said: '受保护' },
  { name: 'pasting over a formula', at: 'C2', act: () => paste('9'), said: '受保护' },
  { name: 'pasting over entry cells and formulas', at: 'B2', act: () => paste('9\t8\n7\t6'), said: '受保护' },
  {
    name: 'pasting a table over a formula',
    at: 'C2',
    act: () => paste('9', '<table><tr><td>9</td></tr></table>'),
    said: '受保护',
  },
  { name: 'cutting an entry cell', at: 'B2', act: () => press('Control+x'), said: '剪切' },
  {
    name: 'filling formulas from a heading',
    at: 'C1',
    act: () =>
      run('sheet.command.auto-fill', { sourceRange: range(0, 2, 0, 2), targetRange: range(0, 2, 3, 2) }),
    said: '受保护',
  },
  { name: 'Ctrl+D over formulas', at: 'C2:C4', act: () => press('Control+d'), said: '受保护' },
  {
    name: 'moving a formula',
    at: 'C2',
    act: () => run('sheet.command.move-range', { fromRange: range(1, 2, 1, 2), toRange: range(6, 2, 6, 2) }),
    said: '拖动',
  },
  {
    name: 'moving an entry cell over a formula',
    at: 'B2',
    act: () => run('sheet.command.move-range', { fromRange: range(1, 1, 1, 1), toRange: range(2, 2, 2, 2) }),
    said: '拖动',
  },
  {
    name: 'clearing everything of a formula',
    at: 'C2',
    act: () => run('sheet.command.clear-selection-all'),
    said: '受保护',
  },
  {
    name: 'clearing the look of an entry cell',
    at: 'B2',
    act: () => run('sheet.command.clear-selection-format'),
    said: '格式',
  },
  { name: 'making an entry cell bold', at: 'B2', act: () => run('sheet.command.set-bold'), said: '格式' },
  {
    name: 'inserting a row',
    at: 'A2',
    act: () => run('sheet.command.insert-row-before'),
    said: '增删行列',
  },
  { name: 'deleting a row', at: 'A2', act: () => run('sheet.command.remove-row'), said: '增删行列' },
  { name: 'deleting a column', at: 'C1', act: () => run('sheet.command.remove-col'), said: '增删行列' },
  {
    name: 'merging cells',
    at: 'B2:C2',
    act: () => run('sheet.command.add-worksheet-merge-all'),
    said: '合并',
  },
  {
    name: 'replacing in headings',
    at: 'B2',
    act: () => workbench.replace({ text: '指标', by: '项目' }),
    said: '受保护',
  },
  {
    name: 'replacing in the selected heading',
    at: 'A2',
    act: () => workbench.replace({ text: '指标', by: '项目', one: true }),
    said: '的 A2 受保护',
  },
  {
    name: 'replacing in entry cells and headings',
    at: 'B2',
    act: () => workbench.replace({ text: '2', by: '3' }),
    said: '受保护',
  },
  {
    name: 'replacing in formulas',
    at: 'C2:C4',
    act: () => workbench.replace({ text: '*2', by: '*3', within: 'formulas' }),
    said: '的 C2 受保护',
  },
  {
    name: 'replacing by what breaks the rule of one entry cell',
    at: 'B2:B4',
    act: () => workbench.replace({ text: '1.', by: '20.' }),
    said: '的 B3 不能填写“20.5”',
  },
  {
    name: 'replacing figures by words',
    at: 'B2:B4',
    act: () => workbench.replace({ text: '1', by: '约' }),
    said: '的 B2 不能填写“约”',
  },
];

const allowed: readonly (Omit<Gesture, 'said'> & { readonly values: Readonly<Record<string, unknown>> })[] = [
  { name: 'Delete', at: 'B2', act: () => press('Delete'), values: { '1,1': null, '1,2': 0 } },
  {
    name: 'Delete on several',
    at: 'B2:B3',
    act: () => press('Delete'),
    values: { '1,1': null, '1,2': 0, '2,1': null, '2,2': 0 },
  },
  {
    name: 'clearing everything',
    at: 'B2',
    act: () => run('sheet.command.clear-selection-all'),
    values: { '1,1': null, '1,2': 0 },
  },
  {
    name: 'typing',
    at: 'B2',
    act: async () => {
      await workbench.page.keyboard.type('4');
      await press('Enter');
    },
    values: { '1,1': 4, '1,2': 8 },
  },
  {
    name: 'pasting numbers',
    at: 'B2',
    act: () => paste('3\n4'),
    values: { '1,1': 3, '1,2': 6, '2,1': 4, '2,2': 8 },
  },
  {
    name: 'pasting a coloured table',
    at: 'B2',
    act: () =>
      paste('3', '<table><tr><td style="background:#ff0000;font-weight:bold;color:red">3</td></tr></table>'),
    values: { '1,1': 3, '1,2': 6 },
  },
  {
    name: 'replacing in the selected entry cells',
    at: 'B2:B4',
    act: () => workbench.replace({ text: '1', by: '3' }),
    values: { '1,1': 3, '1,2': 6, '2,1': 3.5, '2,2': 7 },
  },
  {
    name: 'replacing in one entry cell',
    at: 'B2',
    act: () => workbench.replace({ text: '1', by: '4', one: true }),
    values: { '1,1': 4, '1,2': 8 },
  },
  {
    name: 'replacing by nothing',
    at: 'B2:B4',
    act: () => workbench.replace({ text: '1.5', by: '' }),
    values: { '2,1': null, '2,2': 0 },
  },
  {
    name: 'filling down',
    at: 'B2:B4',
    act: () => press('Control+d'),
    values: { '2,1': 1, '2,2': 2, '3,1': 1, '3,2': 2 },
  },
];

const read = (part: 'style' | 'width') => (address: string) =>
  workbench.page.evaluate(
    ([wanted, what]) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      const sheet = grid.activeSheet();
      const { startRow: row, startColumn: column } = sheet.sheetApi().getRange(wanted).getRange();
      return what === 'style' ? JSON.stringify(sheet.style(row, column)) : sheet.columnWidth(column);
    },
    [address, part] as const,
  );

/** What may be done to the look of a form that leaves it to its user. */
const looks = [
  { name: 'letters be bold', act: () => press('Control+b'), read: read('style') },
  {
    name: 'cells be coloured',
    act: () => run('sheet.command.set-background-color', { value: '#00ff00' }),
    read: read('style'),
  },
  {
    name: 'numbers have another format',
    act: () => run('sheet.command.numfmt.set.percent'),
    read: read('style'),
  },
  {
    name: 'columns be wider',
    act: () => run('sheet.command.set-worksheet-col-width', { value: 150 }),
    read: read('width'),
  },
] as const;

describe.each([
  { kind: 'an opened form', protection: { allows: [] } },
  { kind: 'a copy of its sheet', protection: { allows: [] } },
  { kind: 'a form that leaves looks to its user', protection: FORM_PROTECTION },
])('$kind', ({ kind, protection }) => {
  let start: State;
  const leavesLooks = protection === FORM_PROTECTION;

  beforeAll(async () => {
    await workbench.openFile('表.xlsx', await writeXlsx({ sheets: [{ ...FORM, protection }] }));
    if (kind === 'a copy of its sheet') await run('sheet.command.copy-sheet');
    start = await state();
  });

  it('has its entry cells open and nothing else', () => {
    expect(start.open).toEqual(['1,1', '2,1', '3,1']);
  });

  it.each(refused.filter(({ said }) => !(leavesLooks && said === '格式')))(
    'refuses $name whole, and says so',
    async ({ at, act, said }) => {
      await workbench.page.evaluate(() => {
        const message = document.querySelector('.status-message');
        if (message) message.textContent = '';
      });
      await workbench.selectCell(at);
      await act();
      expect(await state()).toEqual(start);
      expect(await workbench.status()).toContain(said);
    },
  );

  it.each(allowed)(
    'takes $name in entry cells, which stay entry cells; undo takes it back',
    async (gesture) => {
      await workbench.selectCell(gesture.at);
      await gesture.act();
      expect(await state()).toEqual(withValues(start, gesture.values));
      await press('Control+z');
      expect(await state()).toEqual(start);
      await press('Control+y');
      expect(await state()).toEqual(withValues(start, gesture.values));
      await press('Control+z');
      expect(await state()).toEqual(start);
    },
  );

  it('takes typing into an entry cell after it was refused in a locked one', async () => {
    await workbench.typeInCell('C2', '99');
    await workbench.typeInCell('B2', '5');
    expect(await state()).toEqual(withValues(start, { '1,1': 5, '1,2': 10 }));
    await press('Control+z');
    expect(await state()).toEqual(start);
  });

  it('saves what the grid shows', async () => {
    const { sheets } = await readXlsx((await workbench.saveFile()).bytes);
    const saved = sheets.at(-1);
    expect(saved?.protection).toEqual(protection);
    expect(saved?.validations).toEqual(FORM.validations);
    for (const row of [1, 2, 3]) {
      expect(cellAt(saved as SheetModel, row, 1)).toMatchObject({ value: (row + 1) / 2, style: entry });
      expect(cellAt(saved as SheetModel, row, 2)).toMatchObject({ formula: `=B${row + 1}*2` });
      expect(cellAt(saved as SheetModel, row, 2)?.style?.locked).not.toBe(false);
    }
  });
});

describe('a form that leaves its looks to its user', () => {
  beforeAll(async () => {
    await workbench.openFile(
      '表.xlsx',
      await writeXlsx({ sheets: [{ ...FORM, protection: FORM_PROTECTION }] }),
    );
  });

  it.each(looks)('lets $name, in locked cells too, and does it again as it was', async (gesture) => {
    const start = await state();
    for (const at of ['B2', 'C2', 'B2:C3']) {
      await workbench.selectCell(at);
      const before = await gesture.read(at);
      await gesture.act();
      const after = await gesture.read(at);
      expect(after).not.toEqual(before);
      await press('Control+z');
      expect(await gesture.read(at)).toEqual(before);
      await press('Control+y');
      expect(await gesture.read(at)).toEqual(after);
      await press('Control+z');
      expect(await state()).toEqual(start);
    }
  });
});
