import {
  absoluteAddress,
  absoluteReference,
  absoluteRows,
  parseRange,
  parseRows,
  splitReference,
} from '../../core/sheet/address';
import type { CellRange } from '../../core/sheet/range';
import type { StructureChange } from './gridEvents';
import type { DefinedNameRecord, SheetRecord } from './sheetRecord';

/** Lets what a sheet's record says of blocks follow rows and columns that came or went. */
export function shiftRecord(record: SheetRecord, change: StructureChange): void {
  const { validations, conditionalFormats } = record;
  validations.splice(0, validations.length, ...following(validations, change));
  conditionalFormats.splice(0, conditionalFormats.length, ...following(conditionalFormats, change));
  const { printArea, printTitleRows } = record.pageLayout;
  const area = printArea === undefined ? null : parseRange(printArea);
  const titles = parseRows(printTitleRows ?? '');
  const titleRows = titles && shifted({ top: titles.from, bottom: titles.to, left: 0, right: 0 }, change);
  const areaNow = area && shifted(area, change);
  record.pageLayout = {
    ...record.pageLayout,
    ...(area && { printArea: areaNow ? absoluteAddress(areaNow) : undefined }),
    ...(titles && {
      printTitleRows: titleRows ? absoluteRows({ from: titleRows.top, to: titleRows.bottom }) : undefined,
    }),
  };
}

/** Lets the names that point to a sheet follow; one whose cells are gone keeps its last place. */
export function shiftNames(
  names: ReadonlyMap<string, DefinedNameRecord>,
  sheet: string,
  change: StructureChange,
): void {
  for (const record of names.values()) {
    const reference = splitReference(record.formula.replace(/^=/, ''));
    const range = reference && parseRange(reference.address);
    if (!range || reference.sheet?.toUpperCase() !== sheet.toUpperCase()) continue;
    const moved = shifted(range, change);
    if (moved) record.formula = `=${absoluteReference(sheet, moved)}`;
  }
}

function following<Rule extends { readonly range: CellRange }>(
  rules: readonly Rule[],
  change: StructureChange,
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const range = shifted(rule.range, change);
    return range ? [{ ...rule, range }] : [];
  });
}

/**
 * Where a block is after rows or columns came or went; `null` when nothing of it is left.
 *
 * @example shifted({ top: 4, left: 0, bottom: 6, right: 0 }, { kind: 'RowInserted', range: { top: 5, left: 0, bottom: 5, right: 9 } }) // { top: 4, left: 0, bottom: 7, right: 0 }
 */
export function shifted(block: CellRange, { kind, range }: StructureChange): CellRange | null {
  const rows = kind === 'RowInserted' || kind === 'RowDeleted';
  const [from, to] = rows ? [range.top, range.bottom] : [range.left, range.right];
  const [start, end] = rows ? [block.top, block.bottom] : [block.left, block.right];
  const count = to - from + 1;
  const inserted = kind === 'RowInserted' || kind === 'ColumnInserted';
  const [first, last] = inserted
    ? [start >= from ? start + count : start, end >= from ? end + count : end]
    : [start > to ? start - count : Math.min(start, from), end > to ? end - count : Math.min(end, from - 1)];
  if (last < first) return null;
  return rows ? { ...block, top: first, bottom: last } : { ...block, left: first, right: last };
}
