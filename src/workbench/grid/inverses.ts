import {
  BooleanNumber,
  type IMutationInfo,
  type Injector,
  type IRange,
  type Worksheet,
} from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  RemoveMergeUndoMutationFactory,
  SetColDataMutationFactory,
  SetFrozenMutationFactory,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetDefaultStyleMutationFactory,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/preset-sheets-core';
import { SET_VALUES } from './valuesCommand';

type Inverse = (injector: Injector, params: never, sheet: Worksheet) => object | readonly IMutationInfo[];

const ADD_MERGE = 'sheet.mutation.add-worksheet-merge';
const REMOVE_MERGE = 'sheet.mutation.remove-worksheet-merge';

/**
 * What takes back a change that the add-in makes below Univer's commands, by the id of the change: parameters for the
 * same change, or other changes. Rules for cells and conditional formats are taken back with the records.
 */
const INVERSES: Readonly<Record<string, Inverse>> = {
  [SET_VALUES]: (injector, params) => ({
    ...SetRangeValuesUndoMutationFactory(injector, params),
    // What is given without contents would else be taken for a change of contents by the formulas.
    trigger: (params as { trigger?: string }).trigger,
  }),
  [ADD_MERGE]: (injector, params) => [
    { id: REMOVE_MERGE, params: AddMergeUndoMutationFactory(injector, params) },
  ],
  [REMOVE_MERGE]: (injector, params) => [
    { id: ADD_MERGE, params: RemoveMergeUndoMutationFactory(injector, params) },
  ],
  'sheet.mutation.set-worksheet-col-width': (_, params, sheet) =>
    SetWorksheetColWidthMutationFactory(params, sheet),
  'sheet.mutation.set-worksheet-row-height': (_, params, sheet) =>
    SetWorksheetRowHeightMutationFactory(params, sheet),
  'sheet.mutation.set-worksheet-row-is-auto-height': (_, params, sheet) =>
    SetWorksheetRowIsAutoHeightMutationFactory(params, sheet),
  'sheet.mutation.set-worksheet-default-style': (injector, params) =>
    SetWorksheetDefaultStyleMutationFactory(injector, params),
  'sheet.mutation.set-col-data': (_, params, sheet) => SetColDataMutationFactory(params, sheet),
  'sheet.mutation.set-frozen': (injector, params) => SetFrozenMutationFactory(injector, params),
  'sheet.mutation.set-worksheet-row-count': (_, params: object, sheet) => ({
    ...params,
    rowCount: sheet.getRowCount(),
  }),
  'sheet.mutation.set-worksheet-column-count': (_, params: object, sheet) => ({
    ...params,
    columnCount: sheet.getColumnCount(),
  }),
  'sheet.mutation.set-tab-color': (_, params: object, sheet) => ({ ...params, color: sheet.getTabColor() }),
  'sheet.mutation.set-worksheet-hidden': (_, params: object, sheet) => ({
    ...params,
    hidden: sheet.isSheetHidden(),
  }),
  'sheet.mutation.toggle-gridlines': (_, params: object, sheet) => ({
    ...params,
    showGridlines: sheet.hasHiddenGridlines() ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  }),
  ...hiding('row', (sheet, row) => !sheet.getRowRawVisible(row)),
  ...hiding('col', (sheet, column) => !sheet.getColVisible(column)),
};

/** Whether the history can take back this change by itself. */
export function isInvertible(id: string): boolean {
  return id in INVERSES;
}

/** What takes back a change that is about to be made. */
export function inverseOf(
  injector: Injector,
  id: string,
  params: object,
  sheet: Worksheet,
): readonly IMutationInfo[] {
  const made = INVERSES[id]?.(injector, params as never, sheet) ?? [];
  return Array.isArray(made) ? (made as readonly IMutationInfo[]) : [{ id, params: made }];
}

/** Only what is not hidden yet is shown again, and the other way round. */
function hiding(
  what: 'row' | 'col',
  isHidden: (sheet: Worksheet, index: number) => boolean,
): Record<string, Inverse> {
  const [hide, show] = [`sheet.mutation.set-${what}-hidden`, `sheet.mutation.set-${what}-visible`];
  const [start, end] =
    what === 'row' ? (['startRow', 'endRow'] as const) : (['startColumn', 'endColumn'] as const);
  const inverse =
    (hides: boolean): Inverse =>
    (_, params: { readonly ranges: readonly IRange[] }, sheet) => {
      const changed = params.ranges.flatMap((range) =>
        Array.from({ length: range[end] - range[start] + 1 }, (_each, at) => range[start] + at)
          .filter((index) => isHidden(sheet, index) !== hides)
          .map((index) => ({ ...range, [start]: index, [end]: index })),
      );
      return [{ id: hides ? show : hide, params: { ...(params as object), ranges: changed } }];
    };
  return { [hide]: inverse(true), [show]: inverse(false) };
}
