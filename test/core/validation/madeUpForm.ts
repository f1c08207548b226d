/** Small made-up forms as the validator has them after reading, for tests of a single calculation. */
import Big from 'big.js';
import type { PlanLibrary, Target } from '../../../src/core/plan/types';
import { cellAddress } from '../../../src/core/sheet/address';
import type { Cell, CellBinding, CellValue } from '../../../src/core/sheet/model';
import type { TemplateId, TemplateOptions } from '../../../src/core/templates/template';
import type { ActualSheet } from '../../../src/core/validation/recognition/actualSheet';
import type {
  FilledSheet,
  PlacedCell,
  PlacedSum,
} from '../../../src/core/validation/recognition/filledSheet';
import type { DataCell, SumLayout } from '../../../src/core/validation/recognition/layout';
import { readValue } from '../../../src/core/validation/recognition/readValue';
import { indicator } from '../plan/invented';

interface Spot extends CellBinding {
  readonly at?: readonly [row: number, column: number];
  readonly role?: DataCell['role'];
  /** What the template holds there. */
  readonly official?: CellValue;
  readonly more?: Partial<Cell>;
}

/** A cell of the template; what is left out does not matter. */
export function expectedCell(spot: Spot = {}): DataCell {
  const { at: [row, column] = [0, 0], role = 'official', official = null, more = {}, ...binding } = spot;
  return { row, column, role, binding, cell: { value: official, ...more } };
}

/** A cell of the template and what stands there in the sheet. */
export function placedCell(value: CellValue, spot: Spot = {}, cell: Cell = { value }): PlacedCell {
  const expected = expectedCell(spot);
  const { row, column } = expected;
  const address = cellAddress(row, column);
  return { sheet: '表', expected, row, column, address, cell, value, reading: readValue(value) };
}

export function placedSum(
  total: PlacedCell,
  parts: readonly PlacedCell[],
  more: { readonly incomplete?: boolean; readonly spare?: readonly DataCell[] } = {},
): PlacedSum {
  const layout: SumLayout = {
    indicator: 'labs',
    year: undefined,
    field: undefined,
    total: total.expected,
    parts: parts.map(({ expected }) => expected),
    spare: more.spare ?? [],
  };
  return { layout, total, parts, incomplete: more.incomplete ?? false };
}

interface Form extends TemplateOptions {
  readonly template?: TemplateId;
  readonly cells?: readonly PlacedCell[];
  readonly sums?: readonly PlacedSum[];
  readonly assumed?: readonly ('region' | 'year' | 'period')[];
  /** Line of the template → line of the sheet. */
  readonly rows?: readonly (readonly [number, number])[];
  readonly columns?: readonly (readonly [number, number])[];
  /** Lines of the sheet that the template does not have. */
  readonly extraRows?: readonly number[];
  readonly extraColumns?: readonly number[];
  readonly actual?: ActualSheet;
}

export function madeUpForm(form: Form = {}): FilledSheet {
  const { template = 'summary', cells = [], sums = [], assumed = [], rows = [], columns = [] } = form;
  const { region, year, period, extraRows = [], extraColumns = [], actual } = form;
  const options: TemplateOptions = {
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(period === undefined ? {} : { period }),
  };
  const byExpected = new Map(cells.map((cell) => [cell.expected, cell]));
  const sheet = {
    name: '表',
    layout: {
      template: { id: template },
      options,
      data: cells.map(({ expected }) => expected),
      sums: sums.map(({ layout }) => layout),
    },
    assumed: new Set(assumed),
    rows: { places: new Map(rows), extra: extraRows.map((index) => ({ index })) },
    columns: { places: new Map(columns), extra: extraColumns.map((index) => ({ index })) },
    actual,
    cells,
    sums,
    placed: (expected: DataCell) => byExpected.get(expected),
  };
  return sheet as unknown as FilledSheet;
}

/** A target of 甲市 for 2030, but for what is said. */
export function madeUpTarget(value: number | null, more: Partial<Target> = {}): Target {
  return {
    document: '甲发〔2029〕1号',
    source: '附件1',
    row: 1,
    indicator: 'labs',
    region: '甲市',
    year: 2030,
    value: value === null ? null : new Big(value),
    printed: String(value),
    unit: '家',
    comparator: '=',
    role: 'target',
    ...more,
  };
}

export function madeUpLibrary(targets: readonly Target[], more: Partial<PlanLibrary> = {}): PlanLibrary {
  return { documents: [], regions: [], indicators: [indicator()], targets, ...more };
}
