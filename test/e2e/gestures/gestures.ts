/** What a clerk may do to the workbook, as data: a sequence can be printed and played again. */
import * as fc from 'fast-check';
import { templates } from '../../../src/core/templates/catalogue';

/** Where a gesture goes: into entry cells, into locked ones, or into a block that may hold both. */
export interface Target {
  readonly zone: 'entry' | 'locked' | 'any';
  /** Which of the cells of the zone, counted round. */
  readonly pick: number;
  readonly rows: number;
  readonly columns: number;
}

export type Gesture =
  | { readonly kind: 'type'; readonly at: Target; readonly text: string }
  | { readonly kind: 'press'; readonly at: Target; readonly key: 'Delete' | 'Control+d' | 'Control+b' }
  /** Backspace empties the cell and opens it. */
  | { readonly kind: 'backspace'; readonly at: Target }
  | { readonly kind: 'copy' | 'cut'; readonly from: Target; readonly to: Target }
  | { readonly kind: 'paste'; readonly at: Target; readonly text: string; readonly html: string }
  | { readonly kind: 'fill'; readonly at: Target; readonly down: number; readonly right: number }
  /** A double click on the handle fills down as far as the neighbours go. */
  | { readonly kind: 'fillDown'; readonly at: Target }
  /** Cells that are dragged by their border. */
  | { readonly kind: 'drag'; readonly from: Target; readonly down: number; readonly right: number }
  /** Typing into the formula bar. */
  | { readonly kind: 'typeInBar'; readonly at: Target; readonly text: string }
  /** Rows and columns, from the menu. */
  | { readonly kind: 'structure'; readonly at: Target; readonly id: string }
  | { readonly kind: 'command'; readonly at: Target; readonly id: string }
  | { readonly kind: 'paint'; readonly from: Target; readonly to: Target }
  | {
      readonly kind: 'replace';
      readonly at: Target;
      readonly text: string;
      readonly by: string;
      readonly in: 'sheet' | 'workbook' | undefined;
      readonly within: 'shown' | 'formulas';
      readonly one: boolean;
    }
  | { readonly kind: 'undo' | 'redo'; readonly times: number }
  | { readonly kind: 'insertForm'; readonly template: string }
  | { readonly kind: 'copySheet' | 'removeSheet' | 'nextSheet' }
  | { readonly kind: 'pane'; readonly button: 'mark' | 'unmark' | 'fix' | 'freeze' | 'report' };

export interface Sequence {
  readonly seed: number;
  readonly template: string;
  /** Whether the form is drawn by the add-in, or opened from a file. */
  readonly start: 'inserted' | 'opened';
  readonly gestures: readonly Gesture[];
}

export const GESTURES = 30;

const TEXTS = [
  ['12', '3.5', '-4', '0', '1234567', '12%', '0.5%', '2025-6-30', '2025/6/30', '1,234', '1e3', '8:30'],
  ['无', '约5', '一般', '有,逗号', ' ', '５.６', '5．6', "'008", '#N/A', 'TRUE'],
  ['=1+1', '=A1', '=SUM(A1:B3)', '=KC.GAP("高新技术企业数量",1800,2023)', '=1/0', '=KC.TARGET("高企",2025)'],
].flat();

const CELLS = ['9', '９', '文字', '12%', '2025-1-2', '', '1.5万', '=1+1'];

/**
 * Commands of Univer's menus and keys, by their ids. Rows, columns and cells that come or go on a sheet without
 * protection have a test of their own.
 */
const COMMANDS = [
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-all',
  'sheet.command.clear-selection-format',
  'sheet.command.set-bold',
  'sheet.command.add-worksheet-merge-all',
  'sheet.command.remove-worksheet-merge',
];

/** Commands that put rows and columns in or take them out. */
const STRUCTURE = [
  'sheet.command.insert-row-before',
  'sheet.command.insert-row-after',
  'sheet.command.remove-row',
  'sheet.command.insert-col-before',
  'sheet.command.remove-col',
];

const size = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 3 }));
const target: fc.Arbitrary<Target> = fc.record({
  zone: fc.oneof(
    { weight: 5, arbitrary: fc.constant('entry' as const) },
    { weight: 2, arbitrary: fc.constant('locked' as const) },
    { weight: 2, arbitrary: fc.constant('any' as const) },
  ),
  pick: fc.nat({ max: 999 }),
  rows: size,
  columns: size,
});

/** A block of cells as another program puts it on the clipboard: as text, and most with its looks. */
const pasted = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom('', ' style="background:#ff0000;font-weight:bold"', ' style="mso-number-format:\'\\@\'"'),
    fc.boolean(),
  )
  .map(([rows, style, plain]) => {
    const width = Math.max(...rows.map((row) => row.length));
    const whole = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    const table = whole.map((row) => `<tr>${row.map((cell) => `<td${style}>${cell}</td>`).join('')}</tr>`);
    return {
      text: whole.map((row) => row.join('\t')).join('\n'),
      html: plain ? '' : `<table>${table.join('')}</table>`,
    };
  });

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('type' as const), at: target, text: fc.constantFrom(...TEXTS) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      at: target,
      key: fc.constantFrom('Delete' as const, 'Control+d' as const, 'Control+b' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('backspace' as const), at: target }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('copy' as const, 'cut' as const),
      from: target,
      to: target,
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(target, pasted)
      .map(([at, contents]) => ({ kind: 'paste' as const, at, ...contents })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      at: target,
      down: fc.integer({ min: 0, max: 3 }),
      right: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      at: target,
      id: fc.constantFrom(...COMMANDS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fillDown' as const), at: target }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('drag' as const),
      from: target,
      down: fc.integer({ min: -2, max: 3 }),
      right: fc.integer({ min: -1, max: 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('typeInBar' as const),
      at: target,
      text: fc.constantFrom(...TEXTS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('structure' as const),
      at: target,
      id: fc.constantFrom(...STRUCTURE),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paint' as const), from: target, to: target }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      at: target,
      text: fc.constantFrom('1', '0', '2', ' ', '一', '=', '.'),
      by: fc.constantFrom('', '3', '9', ' ', '$&', '=', '%'),
      in: fc.constantFrom('sheet' as const, 'workbook' as const, undefined),
      within: fc.constantFrom('shown' as const, 'formulas' as const),
      one: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insertForm' as const),
      template: fc.constantFrom(...templates.map(({ id }) => id)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('copySheet' as const, 'removeSheet' as const, 'nextSheet' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('pane' as const),
      button: fc.constantFrom(
        'mark' as const,
        'unmark' as const,
        'fix' as const,
        'freeze' as const,
        'report' as const,
      ),
    }),
  },
);

/** The sequence of a seed; one after the other, the seeds go round all templates. */
export function sequenceOf(seed: number): Sequence {
  const [gestures = []] = fc.sample(fc.array(gesture, { minLength: GESTURES, maxLength: GESTURES }), {
    seed,
    numRuns: 1,
  });
  const template = templates[seed % templates.length]?.id ?? '';
  const round = Math.floor(seed / templates.length);
  return { seed, template, start: round % 2 === 0 ? 'inserted' : 'opened', gestures };
}
