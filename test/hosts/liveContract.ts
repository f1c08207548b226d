/**
 * What a host of an open workbook has to keep to beyond the contract of every host. The cases are data too: jest runs
 * them on the made-up workbook of the pane's tests, a page runs the very same ones on the host beside Office.js.
 */
import type { CellRange } from '../../src/core/sheet/range';
import type { ContentChange, LiveHost, Selection } from '../../src/core/sheet/liveHost';
import { cellAt, type SheetModel } from '../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../src/core/sheet/protection';
import { insertOne, refusal, same, sheetOf, type Trait, values } from './contract';

/** What the user does with his own hands, past the host. */
export interface Hand {
  type(sheet: string, row: number, column: number, value: string | number): Promise<void>;
  select(sheet: string, range: CellRange): Promise<void>;
}

export interface LiveContractCase {
  readonly name: string;
  readonly run: (host: LiveHost, hand: Hand, has: (trait: Trait) => boolean) => Promise<void>;
}

export interface LiveHostUnderTest {
  readonly host: LiveHost;
  readonly hand: Hand;
}

/** Registers one jest test per case. */
export function describeLiveContract(
  name: string,
  traits: readonly Trait[],
  makeHost: () => LiveHostUnderTest,
): void {
  describe(`contract of an open workbook: ${name}`, () => {
    it.each(liveContract.map((contractCase) => [contractCase.name, contractCase] as const))(
      '%s',
      async (_, { run }) => {
        const { host, hand } = makeHost();
        await run(host, hand, (trait) => traits.includes(trait));
      },
    );
  });
}

const PATIENCE_MS = 5000;
/** Long enough for an event that should not come. */
const SILENCE_MS = 300;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > PATIENCE_MS) throw new Error(`never came: ${what}`);
    await pause(20);
  }
}

function single(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Changes that touch a cell, in the order they were told. */
function at(told: readonly ContentChange[], sheet: string, row: number, column: number): ContentChange[] {
  return told.filter(
    ({ sheet: name, range }) =>
      name === sheet &&
      range !== null &&
      range.top <= row &&
      row <= range.bottom &&
      range.left <= column &&
      column <= range.right,
  );
}

async function top(host: LiveHost, sheet: string, rows: number): Promise<SheetModel> {
  const [model] = await host.readTops(rows, sheet);
  if (!model) throw new Error(`nothing was read of ${sheet}`);
  return model;
}

export const liveContract: readonly LiveContractCase[] = [
  {
    name: 'tells what is selected, and on which sheet',
    async run(host, hand) {
      const name = await insertOne(host, sheetOf('活 选', [[1, 2, 3]]));
      const block = { top: 1, left: 1, bottom: 3, right: 2 };
      await host.select(name, block);
      same(await host.selection(), { sheet: name, range: block }, 'selection of the product');
      await hand.select(name, single(4, 0));
      same(await host.selection(), { sheet: name, range: single(4, 0) }, 'selection of the user');
      same((await host.readWorkbook()).activeSheet, name, 'sheet in front');
    },
  },
  {
    name: 'tells of selections as they are made, until it is told to stop',
    async run(host, hand) {
      const name = await insertOne(host, sheetOf('活 跟随', [[1, 2, 3]]));
      await host.select(name, single(0, 0));
      const told: Selection[] = [];
      const stop = await host.onSelectionChanged((selection) => told.push(selection));
      await hand.select(name, { top: 2, left: 1, bottom: 3, right: 2 });
      await until('the selection', () => told.length > 0);
      same(told.at(-1), { sheet: name, range: { top: 2, left: 1, bottom: 3, right: 2 } }, 'selection');
      await stop();
      const before = told.length;
      await hand.select(name, single(0, 1));
      await pause(SILENCE_MS);
      same(told.length, before, 'selections told after the end');
    },
  },
  {
    name: 'tells of a change by the user as one of somebody else',
    async run(host, hand, has) {
      const name = await insertOne(host, sheetOf('活 手改', [[1, 2, 3]]));
      // What was written before one listens may still be told.
      await pause(SILENCE_MS);
      const told: ContentChange[] = [];
      const stop = await host.onChanged((change) => told.push(change));
      await hand.type(name, 2, 1, 12);
      await until('the change', () => at(told, name, 2, 1).length > 0);
      await stop();
      const origin = has('originUntold') ? null : 'foreign';
      same(at(told, name, 2, 1)[0], { sheet: name, range: single(2, 1), origin }, 'change');
      same(cellAt(await top(host, name, 3), 2, 1)?.value, 12, 'value');
    },
  },
  {
    name: 'tells of a change by the product as its own, however soon the user follows',
    async run(host, hand, has) {
      const name = await insertOne(host, sheetOf('活 自改', [[1, 2, 3]]));
      await pause(SILENCE_MS);
      const told: ContentChange[] = [];
      const stop = await host.onChanged((change) => told.push(change));
      await host.apply([{ sheet: name, row: 0, column: 0, value: 10 }]);
      await hand.type(name, 0, 2, 30);
      await host.writeFormula(name, 1, 1, '=A1+C1');
      await until('the changes', () =>
        [
          [0, 0],
          [0, 2],
          [1, 1],
        ].every(([row = 0, column = 0]) => at(told, name, row, column).length > 0),
      );
      await stop();
      const origins = (row: number, column: number): unknown => [
        ...new Set(at(told, name, row, column).map(({ origin }) => origin)),
      ];
      const [own, foreign] = has('originUntold') ? [null, null] : ['own', 'foreign'];
      same(origins(0, 0), [own], 'origin of the value');
      same(origins(0, 2), [foreign], 'origin of what the user typed');
      same(origins(1, 1), [own], 'origin of the formula');
    },
  },
  {
    name: 'tells when a sheet comes or goes, and falls silent when it is told to',
    async run(host, hand) {
      const told: ContentChange[] = [];
      const stop = await host.onChanged((change) => told.push(change));
      const sheets = (): number => told.filter(({ sheet }) => sheet === null).length;
      const name = await insertOne(host, sheetOf('活 来去', [['x']]));
      await until('the sheet that came', () => sheets() > 0);
      same(
        told.find(({ sheet }) => sheet === null),
        { sheet: null, range: null, origin: null },
        'change',
      );
      const other = await insertOne(host, sheetOf('活 去', [['x']]));
      await pause(SILENCE_MS);
      const before = sheets();
      await host.removeSheets([other]);
      await until('the sheet that went', () => sheets() > before);
      await stop();
      await pause(SILENCE_MS);
      told.length = 0;
      await hand.type(name, 5, 0, 'y');
      await host.apply([{ sheet: name, row: 6, column: 0, value: 'z' }]);
      await pause(SILENCE_MS);
      same(told, [], 'changes told after the end');
    },
  },
  {
    name: 'writes a formula into one cell, and refuses a locked cell and a sheet that is not there',
    async run(host, _, has) {
      const open = { value: null, style: { locked: false } };
      const name = await insertOne(
        host,
        sheetOf('活 公式', [[2, 3, open, 5]], { protection: FORM_PROTECTION }),
      );
      await host.writeFormula(name, 0, 2, '=A1*B1');
      const { sheets } = await host.readWorkbook([name]);
      const cell = sheets[0] && cellAt(sheets[0], 0, 2);
      same(cell?.formula, '=A1*B1', 'formula');
      if (has('calculates')) same(cell?.value, 6, 'result');
      same(sheets[0] && values(sheets[0], 1, 2), [[2, 3]], 'other cells');
      await refusal('sheet-missing', host.writeFormula('活 没有这张表', 0, 0, '=1'));
      if (has('refusesLockedCells')) {
        await refusal('sheet-protected', host.writeFormula(name, 0, 3, '=1'));
        same(cellAt(await top(host, name, 1), 0, 3)?.value, 5, 'locked cell');
      }
    },
  },
  {
    name: 'calculates everything anew, and changes nothing that somebody has written',
    async run(host, _, has) {
      const rows = [[1, { value: null, formula: '=A1*2' }, { value: null, formula: '=RAND()' }]];
      const name = await insertOne(host, sheetOf('活 重算', rows));
      const read = async (): Promise<SheetModel | undefined> => (await host.readWorkbook([name])).sheets[0];
      const before = await read();
      await host.recalculate();
      const after = await read();
      const written = (sheet: SheetModel | undefined): unknown =>
        sheet?.rows[0]?.map((cell) => cell?.formula ?? cell?.value);
      same(written(after), [1, '=A1*2', '=RAND()'], 'contents');
      if (has('calculates')) {
        same(after?.rows[0]?.[1]?.value, 2, 'result');
        same(after?.rows[0]?.[2]?.value === before?.rows[0]?.[2]?.value, false, 'the same random number');
      }
    },
  },
  {
    name: 'reads the tops of all sheets or of one, and nothing of a sheet that is not there',
    async run(host) {
      const rows = Array.from({ length: 12 }, (_, row) => [`第${row + 1}行`, row]);
      const name = await insertOne(host, sheetOf('活 表头', rows));
      const [empty] = await host.insertSheets([sheetOf('活 表头空', [])]);
      const tops = await host.readTops(3);
      same(
        tops.map((sheet) => sheet.name),
        (await host.readWorkbook()).sheets.map((sheet) => sheet.name),
        'sheets',
      );
      const found = tops.find((sheet) => sheet.name === name);
      same(
        found && values(found, 12, 2),
        [...rows.slice(0, 3), ...Array.from({ length: 9 }, () => [null, null])],
        'values',
      );
      same(tops.find((sheet) => sheet.name === empty?.name)?.rows.flat() ?? null, [], 'empty sheet');
      same(values(await top(host, name, 1), 2, 2), [rows[0], [null, null]], 'values of one sheet');
      same(await host.readTops(3, '活 没有这张表'), [], 'sheets of that name');
    },
  },
  {
    name: 'tells how far it has read, and stops reading when it is told to',
    async run(host) {
      await host.insertSheets([sheetOf('活 读一', [[1]]), sheetOf('活 读二', [[2]])]);
      const steps: [number, number][] = [];
      const progress = (done: number, total: number): void => {
        steps.push([done, total]);
      };
      const { sheets } = await host.readWorkbook(undefined, { progress, isCancelled: () => false });
      same(steps.at(-1), [sheets.length, sheets.length], 'last step');
      await refusal('cancelled', host.readWorkbook(undefined, { progress, isCancelled: () => true }));
    },
  },
];
