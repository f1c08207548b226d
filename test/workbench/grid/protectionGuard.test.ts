import type { ICellData, IRange } from '@univerjs/core';
import type { ProtectedAct } from '../../../src/core/sheet/protection';
import {
  type Actor,
  type GuardedSheet,
  type GuardedWorkbook,
  judge,
  judgePaste,
  type Verdict,
} from '../../../src/workbench/grid/protectionGuard';

const block = (
  startRow: number,
  startColumn: number,
  endRow = startRow,
  endColumn = startColumn,
): IRange => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** A protected form whose column 1 is open in rows 1 to 3, and a sheet without protection, open in the same cells. */
function workbookWith(
  selection: IRange,
  {
    allows = [],
    editing = false,
    running,
  }: { allows?: readonly ProtectedAct[]; editing?: boolean; running?: string | undefined } = {},
): GuardedWorkbook {
  const sheet = (id: string): GuardedSheet => ({
    id,
    rowCount: 100,
    columnCount: 20,
    protection: id === 'form' ? { allows } : undefined,
    locked: (row, column) => column !== 1 || row < 1 || row > 3,
    merges: () => [{ top: 9, left: 0, bottom: 9, right: 3 }],
  });
  return {
    sheet,
    active: () => sheet('form'),
    selections: () => [selection],
    editing: () => editing,
    running: () => (running === undefined ? [] : [running]),
  };
}

const said = (verdict: Verdict): string => (typeof verdict === 'string' ? verdict : verdict.refused);
const OPEN = block(1, 1, 2, 1);
const LOCKED = block(1, 2);
const MIXED = block(1, 1, 1, 2);

describe('filling', () => {
  const filling = (target: IRange, source = block(7, 0)) =>
    judge(
      'sheet.command.auto-fill',
      { subUnitId: 'free', sourceRange: source, targetRange: target },
      'user',
      workbookWith(OPEN),
    );

  it('runs beside merged cells and is refused over them, where they would come to overlap', () => {
    expect(filling(block(7, 0, 8, 0))).toBe('run');
    expect(said(filling(block(7, 0, 9, 0)))).toContain('合并单元格');
  });

  it('is refused from a part of a merged block, which would be repeated whole', () => {
    expect(said(filling(block(9, 0, 10, 0), block(9, 0)))).toContain('合并单元格');
    expect(filling(block(9, 0, 10, 3), block(9, 0, 9, 3))).toBe('run');
  });
});

describe('commands that change contents', () => {
  const commands = [
    'sheet.command.clear-selection-content',
    'sheet.command.clear-selection-all',
    'sheet.command.text-to-number',
    'sheet.command.split-text-to-columns',
    'sheet.command.toggle-cell-checkbox',
  ];

  it.each(commands)('%s runs in entry cells and is refused where one cell is locked', (id) => {
    expect(judge(id, undefined, 'user', workbookWith(OPEN))).toBe('run');
    expect(said(judge(id, undefined, 'user', workbookWith(LOCKED)))).toContain('此单元格受保护');
    expect(said(judge(id, undefined, 'user', workbookWith(MIXED)))).toContain('此单元格受保护');
    expect(said(judge(id, { ranges: [MIXED] }, 'user', workbookWith(OPEN)))).toContain('此单元格受保护');
    expect(judge(id, { subUnitId: 'free', ranges: [MIXED] }, 'user', workbookWith(LOCKED))).toBe('run');
  });

  it('lets entry cells be filled from a locked cell, not locked cells from anywhere', () => {
    const filled = (sourceRange: IRange, targetRange: IRange) =>
      judge('sheet.command.auto-fill', { sourceRange, targetRange }, 'user', workbookWith(OPEN));
    expect(filled(block(0, 1), block(0, 1, 3, 1))).toBe('run');
    expect(filled(block(1, 1), block(1, 1, 1, 2))).not.toBe('run');
    expect(filled(block(3, 1), block(3, 1, 4, 1))).not.toBe('run');
  });

  it('leaves the editor alone: what was typed is judged when it is entered', () => {
    const edit = (visible: boolean, at: IRange) =>
      judge('sheet.operation.set-cell-edit-visible', { visible }, 'user', workbookWith(at));
    expect(edit(true, LOCKED)).toBe('run');
    expect(edit(false, LOCKED)).toBe('run');
  });

  it('asks every cell that is pasted into', () => {
    const form = workbookWith(OPEN).sheet('form');
    expect(judgePaste(form, [1, 2], [1])).toBe('run');
    expect(said(judgePaste(form, [1, 2], [1, 2]))).toContain('此单元格受保护');
    expect(judgePaste(workbookWith(OPEN).sheet('free'), [1], [2])).toBe('run');
  });
});

describe('commands that a protected sheet never takes', () => {
  it.each([
    ...[
      'insert-row-before',
      'insert-row-by-range',
      'insert-multi-rows-above',
      'insert-col-after',
      'remove-row',
    ],
    ...['remove-row-confirm', 'remove-col-by-range', 'move-rows', 'move-cols', 'append-row', 'reorder-range'],
    ...['insert-range-move-down', 'delete-range-move-left-confirm', 'add-worksheet-merge-all'],
    'remove-worksheet-merge',
  ])('sheet.command.%s', (name) => {
    const id = `sheet.command.${name}`;
    expect(said(judge(id, {}, 'user', workbookWith(OPEN)))).toContain('不能增删行列');
    expect(judge(id, { subUnitId: 'free' }, 'user', workbookWith(OPEN))).toBe('run');
  });

  it.each([
    ...['set-style', 'set-bold', 'set-border-basic', 'set-background-color', 'clear-selection-format'],
    ...['apply-format-painter', 'numfmt.set.percent', 'paste-format', 'add-color-scale-conditional-rule'],
  ])('sheet.command.%s, unless formats are left to the user', (name) => {
    const id = `sheet.command.${name}`;
    expect(said(judge(id, {}, 'user', workbookWith(OPEN)))).toContain('格式');
    expect(judge(id, {}, 'user', workbookWith(OPEN, { allows: ['formatCells'] }))).toBe('run');
  });

  it.each([
    ['formatColumns', 'delta-column-width'],
    ['formatColumns', 'set-col-hidden'],
    ['formatRows', 'delta-row-height'],
    ['formatRows', 'set-rows-hidden'],
  ] as const)('what is no %s: sheet.command.%s', (act, name) => {
    const id = `sheet.command.${name}`;
    expect(said(judge(id, {}, 'user', workbookWith(OPEN, { allows: ['formatCells'] })))).toContain(
      '行高、列宽',
    );
    expect(judge(id, {}, 'user', workbookWith(OPEN, { allows: [act] }))).toBe('run');
  });

  it('clearing the looks of a merged block, which would be taken apart', () => {
    const clear = (selection: IRange) =>
      judge(
        'sheet.command.clear-selection-format',
        {},
        'user',
        workbookWith(selection, { allows: ['formatCells'] }),
      );
    expect(said(clear(block(8, 3, 9, 3)))).toContain('合并');
    expect(clear(block(8, 3))).toBe('run');
  });

  it('widths of columns that come along with what is pasted, but those that the user gives', () => {
    const given = (running?: string) =>
      judge(
        'sheet.mutation.set-worksheet-col-width',
        {},
        'user',
        workbookWith(OPEN, { allows: ['formatColumns'], running }),
      );
    expect(given('sheet.command.paste')).toBe('skip');
    expect(given()).toBe('skip');
    expect(given('sheet.command.delta-column-width')).toBe('run');
  });

  it('moving cells from it, to it, or cutting in it', () => {
    const move = (from: string, to: string) =>
      judge(
        'sheet.mutation.move-range',
        { from: { subUnitId: from }, to: { subUnitId: to } },
        'user',
        workbookWith(OPEN),
      );
    expect(said(move('form', 'free'))).toContain('不能剪切或拖动');
    expect(said(move('free', 'form'))).toContain('不能剪切或拖动');
    expect(move('free', 'free')).toBe('run');
    expect(said(judge('univer.command.cut', {}, 'user', workbookWith(OPEN)))).toContain('不能剪切');
    expect(judge('univer.command.cut', {}, 'user', workbookWith(OPEN, { editing: true }))).toBe('run');
  });
});

describe('contents on their way into the cells', () => {
  function arrive(
    cells: Record<number, ICellData | null>,
    actor: Actor = 'user',
    subUnitId = 'form',
    running?: string,
  ) {
    const cellValue = { 1: cells };
    const params = { unitId: 'workbook', subUnitId, cellValue };
    const workbook = workbookWith(OPEN, { allows: ['formatCells'], running });
    const verdict = judge('sheet.mutation.set-range-values', params, actor, workbook);
    return { verdict, cells: cellValue[1] };
  }

  it('reach entry cells without look and without closing them', () => {
    const { verdict, cells } = arrive({ 1: { v: 3, s: { fs: 14 }, custom: null } });
    expect(verdict).toBe('run');
    expect(cells).toEqual({ 1: { v: 3 } });
  });

  it('are refused whole when one cell is locked', () => {
    expect(said(arrive({ 1: { v: 3 }, 2: { v: 3 } }).verdict)).toContain('此单元格受保护');
  });

  it('are left out when they are nothing but a look, which would empty the cell', () => {
    expect(arrive({ 1: { s: { fs: 14 } } })).toEqual({ verdict: 'skip', cells: {} });
  });

  it('bring a look, to locked cells too, when the user gives one', () => {
    const look = { 1: { s: { fs: 14 } }, 2: { s: { fs: 14 } } };
    const given = arrive(structuredClone(look), 'user', 'form', 'sheet.command.set-bold');
    expect(given).toEqual({ verdict: 'run', cells: look });
    expect(arrive(structuredClone(look), 'redo')).toEqual({ verdict: 'run', cells: look });
    expect(said(arrive({ 2: { s: { fs: 14 }, v: 1 } }, 'redo').verdict)).toContain('此单元格受保护');
  });

  it('keep an open cell open and a locked one locked on a sheet without protection', () => {
    const { cells } = arrive(
      { 1: { v: null, custom: null }, 2: { v: 1, custom: { unlocked: true } } },
      'user',
      'free',
    );
    expect(cells).toEqual({
      1: { v: null, custom: { unlocked: true } },
      2: { v: 1, custom: { unlocked: false } },
    });
  });

  it('come back open when rows that were taken out come back', () => {
    const { cells } = arrive({ 2: { v: 1, custom: { unlocked: true } } }, 'undo', 'free');
    expect(cells).toEqual({ 2: { v: 1, custom: { unlocked: true } } });
  });
});
