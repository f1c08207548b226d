/**
 * Plays a sequence of gestures in the page and checks after each of them, and at the end, what holds whatever a clerk
 * does: locked cells stay as they are and entry cells open; a step back gives exactly what was there before, all
 * steps back the start; the saved file is what the grid shows, and is judged as the grid is.
 */
import { setTimeout as after } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellAddress, parseRange } from '../../../src/core/sheet/address';
import { type CellRange, contains } from '../../../src/core/sheet/range';
import { cellAt, type SheetModel, type WorkbookModel } from '../../../src/core/sheet/model';
import { templateById } from '../../../src/core/templates/catalogue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { completeOptions } from '../../../src/taskpane/templates/templateOptions';
import type { WorkbenchWindow } from '../../../src/workbench/page/index';
import { bundlePage } from '../../hosts/excel/bundle';
import type { Workbench } from '../harness/workbench';
import { type Gesture, type Sequence, sequenceOf, type Target } from './gestures';
import { type BookState, bookState, type SheetState } from './pageState';

const PANE_BUTTONS: Readonly<Record<Extract<Gesture, { kind: 'pane' }>['button'], string>> = {
  mark: '标出问题',
  unmark: '清除标记',
  fix: '应用',
  freeze: '将 KC 公式转为数值',
  report: '插入校验报告',
};

/** Milliseconds that a sequence may take. */
const PATIENCE = 90_000;

/** What Univer says of a text that is turned or indented in a column that is narrower than a character. */
const NARROW = 'The column width is less than 0';

let packed: string | undefined;

/** Plays the sequence of a seed. @throws Error that says what does not hold, and how to play it again. */
export async function playSeed(workbench: Workbench, seed: number): Promise<void> {
  await playSequence(workbench, sequenceOf(seed));
}

/** Plays a sequence. @throws Error that says what does not hold, and how to play it again. */
export async function playSequence(workbench: Workbench, sequence: Sequence): Promise<void> {
  const player = new Player(workbench, sequence);
  const given = new AbortController();
  try {
    const patience = after(PATIENCE, undefined, { signal: given.signal }).then(() => {
      throw new Error(`no end after ${PATIENCE} ms, at: ${player.now}`);
    });
    // Ending it is no failure.
    patience.catch(() => undefined);
    await Promise.race([player.play(), patience]);
  } catch (error) {
    const played = player.played.map((line) => `  ${line}`).join('\n');
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${why}\n\nseed ${sequence.seed}: ${sequence.template}, ${sequence.start}\n${played}\n` +
        `To play it again: npm run bench -- gestures:${sequence.seed}`,
      { cause: error },
    );
  } finally {
    given.abort();
  }
}

class Player {
  readonly played: string[] = [];
  /** What is being done. */
  now = '';
  /** What the workbook was like, step by step, and where in it we are. */
  private readonly states: BookState[] = [];
  private at = 0;
  /** Sheets by their names in the grid, as the page has last sent them. */
  private readonly sheets = new Map<string, SheetState>();

  constructor(
    private readonly workbench: Workbench,
    private readonly sequence: Sequence,
  ) {}

  async play(): Promise<void> {
    await this.workbench.renew();
    await this.workbench.page.evaluate('globalThis.__name ??= (made) => made');
    this.states.push(await this.state());
    await this.begin();
    for (const gesture of this.sequence.gestures) await this.step(gesture);
    await this.checkFile();
    await this.checkStart();
    const complaints = this.workbench.complaints.filter((complaint) => !complaint.startsWith(NARROW));
    if (complaints.length > 0) throw new Error(`the page complains: ${complaints.join('\n')}`);
  }

  private get before(): BookState {
    return this.states[this.at] as BookState;
  }

  private get page(): Workbench['page'] {
    return this.workbench.page;
  }

  /** What the workbook is like now; a sheet that is as it was last time is the very same object. */
  private async state(): Promise<BookState> {
    const { sheets, ...book } = await this.page.evaluate(bookState, this.sheets.size === 0);
    for (const { id, changed } of sheets) if (changed) this.sheets.set(id, changed);
    return { ...book, sheets: sheets.map(({ id }) => this.sheets.get(id) as SheetState) };
  }

  private async begin(): Promise<void> {
    const { template, start } = this.sequence;
    if (start === 'inserted') {
      await this.workbench.clickRibbon(`insertTemplate.${template}`);
      this.arrive(await this.state());
      return;
    }
    const found = templateById(template);
    if (!found) throw new Error(`no template ${template}`);
    const model = found.build(embeddedLibrary, completeOptions(embeddedLibrary, found, {}, new Date()));
    await this.workbench.openFile('表.xlsx', await writeXlsx({ sheets: [model] }));
    this.states.splice(0, this.states.length, await this.state());
  }

  /** What is there now is the newest state. */
  private arrive(now: BookState): void {
    if (difference(this.before, now) === undefined) return;
    this.states.splice(this.at + 1, this.states.length, now);
    this.at = this.states.length - 1;
  }

  private async step(gesture: Gesture): Promise<void> {
    const { active } = this.before;
    this.now = JSON.stringify(gesture);
    this.played.push(await this.act(gesture));
    const now = await this.state();
    if (gesture.kind === 'undo' || gesture.kind === 'redo') return;
    if (gesture.kind !== 'pane') checkProtection(this.states[this.at] as BookState, now);
    this.arrive({ ...now, active: now.active || active });
  }

  private async act(gesture: Gesture): Promise<string> {
    const { page } = this;
    switch (gesture.kind) {
      case 'type': {
        const at = await this.select(gesture.at);
        await page.keyboard.type(gesture.text.slice(0, 1));
        if (gesture.text.length > 1) await page.keyboard.insertText(gesture.text.slice(1));
        await this.entered();
        return `type ${JSON.stringify(gesture.text)} into ${at}`;
      }
      case 'press': {
        const at = await this.select(gesture.at);
        await page.keyboard.press(gesture.key);
        await this.quiet();
        return `${gesture.key} on ${at}`;
      }
      case 'backspace': {
        const at = await this.select(gesture.at);
        await page.keyboard.press('Backspace');
        await this.entered();
        return `Backspace and Enter on ${at}`;
      }
      case 'copy':
      case 'cut': {
        const from = await this.select(gesture.from);
        await page.keyboard.press(gesture.kind === 'cut' ? 'Control+x' : 'Control+c');
        await this.quiet();
        const to = await this.select(gesture.to);
        await page.keyboard.press('Control+v');
        await this.quiet();
        return `${gesture.kind} ${from}, paste on ${to}`;
      }
      case 'paste': {
        const at = await this.select(gesture.at);
        await this.command('sheet.command.paste-by-short-key', {
          htmlContent: gesture.html,
          textContent: gesture.text,
        });
        return `paste ${JSON.stringify(gesture.html || gesture.text)} on ${at}`;
      }
      case 'typeInBar': {
        const at = await this.select(gesture.at);
        await page
          .locator('#grid .univer-formula-box, #grid [data-u-comp=formula-bar] canvas')
          .first()
          .click();
        await this.quiet();
        await page.keyboard.insertText(gesture.text);
        await this.entered();
        return `type ${JSON.stringify(gesture.text)} into the formula bar of ${at}`;
      }
      case 'fill':
        return this.fill(gesture.at, gesture.down, gesture.right);
      case 'fillDown': {
        const at = await this.select(gesture.at);
        const { bottom, right } = parseRange(at) as CellRange;
        const handle = await this.workbench.drawn(bottom, right);
        await page.mouse.dblclick(handle.right, handle.bottom);
        await this.quiet();
        return `double click on the handle of ${at}`;
      }
      case 'drag': {
        const at = await this.select(gesture.from);
        const { top, left, bottom, right } = parseRange(at) as CellRange;
        const first = await this.workbench.drawn(top, left);
        const last = await this.workbench.drawn(bottom, right);
        const to = await this.workbench.drawn(
          Math.max(0, top + gesture.down),
          Math.max(0, left + gesture.right),
        );
        await page.mouse.move(first.left + 6, first.top + 6);
        await page.mouse.down();
        await page.mouse.move(last.right - 6, last.bottom - 6);
        await page.mouse.up();
        await this.quiet();
        // By the left border, away from the handle.
        await page.mouse.move(first.left, first.top + 6);
        await page.mouse.down();
        await page.mouse.move(to.left + 6, to.top + 6, { steps: 3 });
        await page.mouse.up();
        await this.quiet();
        return `drag ${at} by ${gesture.down}, ${gesture.right}`;
      }
      case 'structure': {
        const at = await this.select(gesture.at);
        await this.command(gesture.id, { value: 1 });
        return `${gesture.id} at ${at}`;
      }
      case 'command': {
        const at = await this.select(gesture.at);
        await this.command(gesture.id, {});
        return `${gesture.id} on ${at}`;
      }
      case 'paint': {
        const from = await this.select(gesture.from);
        await this.command('sheet.command.set-once-format-painter', {});
        const to = await this.select(gesture.to);
        const { top, left } = parseRange(to) as CellRange;
        const cell = await this.workbench.drawn(top, left);
        // Near the corner: of a merged block the first cell alone may be covered.
        await page.mouse.click(cell.left + 6, cell.top + 6);
        await this.quiet();
        // Where the click was refused, the painter waits for another.
        await this.command('sheet.operation.set-format-painter', { status: 0 });
        return `paint ${to} as ${from}`;
      }
      case 'replace': {
        const at = await this.select(gesture.at);
        await this.workbench.replace(gesture);
        await this.quiet();
        return `replace ${JSON.stringify(gesture)} at ${at}`;
      }
      case 'undo':
      case 'redo':
        return this.rewind(gesture.kind, gesture.times);
      case 'insertForm':
        await this.workbench.clickRibbon(`insertTemplate.${gesture.template}`);
        await this.quiet();
        return `insert ${gesture.template}`;
      case 'copySheet':
        await this.command('sheet.command.copy-sheet', {});
        return 'copy the sheet';
      case 'removeSheet':
        if (this.before.sheets.length > 2) await this.command('sheet.command.remove-sheet', {});
        return 'remove the sheet';
      case 'nextSheet': {
        const { active, sheets } = this.before;
        const next = sheets[(sheets.findIndex(({ id }) => id === active) + 1) % sheets.length];
        if (next) await this.workbench.activateSheet(next.name);
        return `go to ${next?.name}`;
      }
      case 'pane':
        return this.press(gesture.button);
    }
  }

  /** Takes steps back, or does them again, and checks each of them. */
  private async rewind(kind: 'undo' | 'redo', times: number): Promise<string> {
    await this.page.evaluate(() => {
      (window as unknown as WorkbenchWindow).kcWorkbench.grid.focus();
    });
    for (let time = 0; time < times; time += 1) {
      const before = await this.state();
      await this.page.keyboard.press(kind === 'undo' ? 'Control+z' : 'Control+y');
      await this.quiet();
      const now = await this.state();
      if (difference(this.before, now) === undefined) {
        if (kind === 'undo' && before.undos > 0 && now.undos >= before.undos) {
          throw new Error(`${kind} ${time + 1} does nothing, with ${now.undos} steps left`);
        }
        continue;
      }
      const expected = this.states[this.at + (kind === 'undo' ? -1 : 1)];
      const wrong = expected ? difference(expected, now) : 'there is nothing to take back';
      if (wrong !== undefined) {
        const done = difference(this.before, now);
        throw new Error(
          `${kind} ${time + 1} (of ${before.undos} steps) gives something else: ${wrong}\nIt has done: ${done}`,
        );
      }
      this.at += kind === 'undo' ? -1 : 1;
    }
    return `${kind} ${times}`;
  }

  private async fill(target: Target, down: number, right: number): Promise<string> {
    const at = await this.select(target);
    const { bottom, right: last } = parseRange(at) as CellRange;
    const from = await this.workbench.drawn(bottom, last);
    const end = await this.workbench.drawn(bottom + down, last + right);
    const places = {
      from: { x: from.right, y: from.bottom },
      to: { x: end.right - 4, y: end.bottom - 4 },
    };
    const { mouse } = this.page;
    await mouse.move(places.from.x, places.from.y);
    await mouse.down();
    await mouse.move(places.to.x, places.to.y, { steps: 3 });
    await mouse.up();
    await this.quiet();
    return `drag the handle of ${at} by ${down}, ${right}`;
  }

  private async press(button: keyof typeof PANE_BUTTONS): Promise<string> {
    const { pane } = this.workbench;
    const name = PANE_BUTTONS[button];
    const tab = button === 'freeze' ? '模板' : '校验';
    await pane.getByRole('tab', { name: tab }).click();
    if (button !== 'freeze') {
      await pane.getByRole('button', { name: '校验本工作簿' }).click();
      await this.paneQuiet();
    }
    const found = pane.getByRole('button', { name: button === 'fix' ? /^应用/ : name }).first();
    if ((await found.count()) === 0 || !(await found.isEnabled())) return `${button} is not offered`;
    const before = await this.state();
    await found.click();
    await this.paneQuiet();
    const now = await this.state();
    return `${button}, ${difference(before, now) ?? 'nothing'}`;
  }

  /** Selects a block and says which. */
  private async select(target: Target): Promise<string> {
    const block = this.block(target);
    const address = `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
    await this.page.evaluate((wanted) => {
      const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
      grid.select(grid.activeSheet().id, wanted);
      grid.focus();
    }, block);
    await this.frame();
    return address;
  }

  private block({ zone, pick, rows, columns }: Target): CellRange {
    const { active, sheets } = this.before;
    const sheet = sheets.find(({ id }) => id === active) as SheetState;
    const places =
      zone === 'any' || (zone === 'entry' && !sheet.protected)
        ? Object.keys(sheet.cells)
        : zone === 'entry'
          ? sheet.open
          : Object.keys(sheet.locked);
    const [row = 0, column = 0] = (places[pick % Math.max(1, places.length)] ?? '0,0').split(',').map(Number);
    return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  }

  private async command(id: string, params: object): Promise<void> {
    await this.page.evaluate(
      async ([name, given]) => {
        const { grid } = (window as unknown as WorkbenchWindow).kcWorkbench;
        // A command of the menus comes from the user.
        grid.endAct();
        // Some ask first, and end only when they are answered.
        const done = grid.api.executeCommand(name, given).catch(() => false);
        await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 400))]);
      },
      [id, params] as const,
    );
    await this.quiet();
  }

  /** Ends what is typed; a list or a formula is offered a moment after the last key. */
  private async entered(): Promise<void> {
    await this.page.waitForTimeout(60);
    await this.page.keyboard.press('Enter');
    await this.quiet();
    const editing = await this.page.evaluate(
      () => (window as unknown as WorkbenchWindow).kcWorkbench.grid.isEditing,
    );
    if (!editing) return;
    await this.page.keyboard.press('Escape');
    await this.quiet();
  }

  private async frame(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  private async quiet(): Promise<void> {
    await this.frame();
    await this.page.waitForTimeout(20);
    await this.workbench.settle();
    // What is refused or asked is shown over the page; its button has the keyboard.
    for (let asked = 0; (await this.page.locator('[role=dialog]').count()) > 0 && asked < 3; asked++) {
      await this.page.keyboard.press('Enter');
      await this.page.waitForTimeout(50);
    }
  }

  private async paneQuiet(): Promise<void> {
    let before = -1;
    for (;;) {
      await this.page.waitForTimeout(150);
      const requests = (await this.workbench.traffic()).length;
      const busy = await this.workbench.pane.getByRole('progressbar').count();
      if (requests === before && busy === 0) break;
      before = requests;
    }
    await this.workbench.settle();
  }

  private async checkFile(): Promise<void> {
    const shown = await this.state();
    const { bytes } = await this.workbench.saveFile();
    const saved = await readXlsx(bytes);
    for (const sheet of shown.sheets) checkSheet(sheet, saved);
    packed ??= bundlePage();
    await this.workbench.inAddin(packed);
    const seen = await this.workbench.inAddin<WorkbookModel>('return window.hostInPage.host.readWorkbook()');
    const [grid, file] = [seen, saved].map(
      (book) => JSON.parse(JSON.stringify(validateWorkbook(embeddedLibrary, book))) as readonly unknown[],
    );
    if (!isDeepStrictEqual(grid, file)) {
      throw new Error(`the file is judged otherwise than the grid:\n${firstDifference(grid, file)}`);
    }
  }

  private async checkStart(): Promise<void> {
    const start = this.states[0] as BookState;
    for (let left = (await this.state()).undos; left > 0;) {
      await this.rewind('undo', 1);
      const { undos } = await this.state();
      if (undos >= left) throw new Error(`taken back, a step is still there: ${undos} of ${left}`);
      left = undos;
    }
    const wrong = difference(start, await this.state());
    if (wrong !== undefined) throw new Error(`all steps back do not give the start: ${wrong}`);
  }
}

/** What a gesture may not do to protected sheets. */
function checkProtection(before: BookState, now: BookState): void {
  for (const old of before.sheets.filter((sheet) => sheet.protected)) {
    const sheet = now.sheets.find(({ id }) => id === old.id);
    if (!sheet) continue;
    const wrong =
      named('locked cells', old.locked, sheet.locked) ??
      named('open cells', old.open, sheet.open) ??
      named('protection', old.build.protection, sheet.build.protection) ??
      named('merged cells', old.build.merges, sheet.build.merges) ??
      (old.allowsFormats ? undefined : named('looks', old.looks, sheet.looks));
    if (wrong !== undefined) throw new Error(`in ${old.name}, ${wrong}`);
  }
}

/** Whether a sheet stands in the file as it stands in the grid. */
function checkSheet(sheet: SheetState, { sheets }: WorkbookModel): void {
  const model = sheets.find(({ name }) => name === sheet.name);
  if (!model) throw new Error(`${sheet.name} is not in the file`);
  const wrong =
    named('protection in the file', sheet.protected, model.protection !== undefined) ??
    named('contents in the file', contentsOf(sheet), contentsOfModel(model)) ??
    (sheet.protected
      ? named(
          'open cells in the file',
          placed(uncovered(sheet.open, model)),
          placed(uncovered(openOf(model), model)),
        )
      : undefined) ??
    named(
      'rules in the file',
      (sheet.build.rules as readonly unknown[] | undefined)?.length ?? 0,
      model.validations?.length ?? 0,
    );
  if (wrong !== undefined) throw new Error(`in ${sheet.name}, ${wrong}`);
}

function contentsOf(sheet: SheetState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sheet.cells).flatMap(([place, text]) => {
      const { formula, value } = JSON.parse(text) as { formula?: string; value?: unknown };
      const contents = formula ?? value;
      return contents === undefined ? [] : [[place, contents]];
    }),
  );
}

function contentsOfModel(model: SheetModel): Record<string, unknown> {
  return Object.fromEntries(
    model.rows.flatMap((cells, row) =>
      Array.from(cells).flatMap((cell, column): [string, unknown][] => {
        if (!cell) return [];
        const { formula, value } = cell;
        const plain = typeof value === 'object' && value !== null ? value.error : value;
        const rounded = typeof plain === 'number' ? Number(plain.toPrecision(12)) : plain;
        const contents = formula ?? rounded;
        return contents === null || contents === '' ? [] : [[`${row},${column}`, contents]];
      }),
    ),
  );
}

function openOf(model: SheetModel): readonly string[] {
  return model.rows.flatMap((cells, row) =>
    Array.from(cells).flatMap((_, column) =>
      cellAt(model, row, column)?.style?.locked === false ? [`${row},${column}`] : [],
    ),
  );
}

/** Without what lies under a merged block: of one only the first cell can be typed into. */
function uncovered(places: readonly string[], { merges }: SheetModel): readonly string[] {
  return places.filter((place) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return !merges.some(
      (block) => contains(block, row, column) && !(block.top === row && block.left === column),
    );
  });
}

/** So that a difference names the cell. */
function placed(places: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(places.map((place) => [place, true]));
}

/** The first thing in which two states differ; undefined when they are the same. */
function difference(expected: BookState, got: BookState): string | undefined {
  const order = ({ sheets }: BookState): readonly string[] => sheets.map(({ id, name }) => `${name} ${id}`);
  const books = named('sheets', order(expected), order(got)) ?? named('names', expected.names, got.names);
  if (books !== undefined) return books;
  for (const [at, sheet] of expected.sheets.entries()) {
    const other = got.sheets[at] as SheetState;
    const wrong =
      named('cells', sheet.cells, other.cells) ??
      named('open cells', sheet.open, other.open) ??
      named('looks', sheet.looks, other.looks) ??
      named('build', sheet.build, other.build);
    if (wrong !== undefined) return `in ${sheet.name}, ${wrong}`;
  }
  return undefined;
}

function named(what: string, expected: unknown, got: unknown): string | undefined {
  return isDeepStrictEqual(expected, got) ? undefined : `${what}: ${firstDifference(expected, got)}`;
}

function firstDifference(expected: unknown, got: unknown): string {
  if (isParts(expected) && isParts(got)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
    const key = keys.find((one) => !isDeepStrictEqual(expected[one], got[one]));
    if (key !== undefined) return `${key} / ${firstDifference(expected[key], got[key])}`;
  }
  return `${JSON.stringify(expected)} became ${JSON.stringify(got)}`;
}

function isParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
