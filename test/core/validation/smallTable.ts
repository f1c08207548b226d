/**
 * Small made-up templates and the sheets filled in on them, written as grids: words are labels, numbers are official
 * figures, everything else is said by a word in front.
 */
import { parseRange } from '../../../src/core/sheet/address';
import type { CellRange } from '../../../src/core/sheet/range';
import type { Cell, CellBinding, CellRole, CellValue } from '../../../src/core/sheet/model';
import type { Template, TemplateOptions } from '../../../src/core/templates/template';
import { ActualSheet } from '../../../src/core/validation/recognition/actualSheet';
import { createLayout, type Layout } from '../../../src/core/validation/recognition/layout';
import { library } from './filledSheet';

export type Values = readonly (readonly CellValue[])[];
export type Grid = readonly (readonly (CellValue | Cell)[])[];

const cell =
  (role: CellRole) =>
  (value: CellValue = null, binding: CellBinding = {}): Cell => ({ value, role, binding });

export const [label, title, note, official, entry, computed, spare] = (
  ['label', 'title', 'note', 'official', 'entry', 'computed', 'spare'] as const
).map(cell) as [Make, Make, Make, Make, Make, Make, Make];

type Make = (value?: CellValue, binding?: CellBinding) => Cell;

/** The label and the value of a field of the identity block. */
export function identity(field: NonNullable<CellBinding['identity']>, words: string): [Cell, Cell] {
  return [label(words, { identity: field }), cell('identity')(null, { identity: field })];
}

const DATA: ReadonlySet<CellRole | undefined> = new Set(['official', 'entry', 'computed', 'spare']);

function isCell(content: CellValue | Cell): content is Cell {
  return typeof content === 'object' && content !== null && 'value' in content;
}

function templateCell(content: CellValue | Cell, row: number): Cell | undefined {
  if (content === null) return undefined;
  const made = isCell(content) ? content : (typeof content === 'number' ? official : label)(content);
  if (!DATA.has(made.role) || made.binding?.field === 'outside') return made;
  return { ...made, binding: { row: row + 1, ...made.binding } };
}

export function template(grid: Grid, merges: readonly string[] = [], more: Partial<Template> = {}): Template {
  return {
    id: 'city-annex-3',
    kind: 'annex',
    formCode: null,
    title: { zh: '小表', en: 'Small table' },
    document: '洪府发〔2022〕26号',
    needs: [],
    build: () => ({
      name: '小表',
      rows: grid.map((line, row) => line.map((content) => templateCell(content, row))),
      merges: merges.map(block),
    }),
    ...more,
  };
}

export function layoutOf(grid: Grid, merges: readonly string[] = [], options: TemplateOptions = {}): Layout {
  return createLayout(library, template(grid, merges), options);
}

/** A sheet as somebody sent it: values, here and there a formula. */
export function sheetOf(grid: Grid, merges: readonly string[] = []): ActualSheet {
  const rows = grid.map((line) =>
    line.map((content) =>
      content === null || isCell(content) ? (content ?? undefined) : { value: content },
    ),
  );
  return new ActualSheet({ name: '交来的表', rows, merges: merges.map(block) });
}

function block(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`${address} is no address`);
  return range;
}
