/** What the shares of the units weigh: a table of units by indicators that the collector keeps. */
import { digits } from '../plan/decimal';
import { resolveIndicator, resolveRegion } from '../plan/resolve';
import { PlanError, type PlanLibrary } from '../plan/types';
import { cellAddress } from '../sheet/address';
import { cellAt, type SheetModel, type WorkbookModel } from '../sheet/model';
import { numberOf, readValue, wordsOf } from '../validation/recognition/readValue';
import { plainLabel } from '../validation/recognition/vocabulary';
import { weightsWording } from '../wording/submission';
import { fill } from '../wording/text';
import type { Weights } from './totals';

/**
 * Reads the first table of a workbook whose heading begins with 单位 and goes on with names of indicators; below stand
 * the units with their weights (the product that a share is of). A row of the whole is passed over.
 *
 * @throws PlanError that names the cell: an unknown indicator or unit, or a weight that is no number above 0
 * @example readWeights(embeddedLibrary, { sheets: [{ name: '权数', rows: [[{ value: '单位' }, { value: '研发强度' }], [{ value: '东湖区' }, { value: 450.5 }]], merges: [] }] }) // { 'rd-intensity': { 东湖区: '450.5' } }
 */
export function readWeights(library: PlanLibrary, workbook: WorkbookModel): Weights {
  for (const sheet of workbook.sheets) {
    const header = sheet.rows.findIndex((_, row) => isHeading(textAt(sheet, row, 0)));
    if (header >= 0) return weightsIn(library, sheet, header);
  }
  throw new PlanError('#VALUE!', fill(weightsWording.noTable));
}

const isHeading = (text: string): boolean =>
  weightsWording.headings.some((each) => each === plainLabel(text));
const isWhole = (text: string): boolean =>
  weightsWording.wholes.some((each) => plainLabel(text).endsWith(each));

function weightsIn(library: PlanLibrary, sheet: SheetModel, header: number): Weights {
  const columns = (sheet.rows[header] ?? []).flatMap((cell, column) => {
    const name = wordsOf(cell?.value).trim();
    return column === 0 || name === '' ? [] : [{ column, id: resolveIndicator(library, name).id }];
  });
  const found = new Map(columns.map(({ id }) => [id, new Map<string, string>()]));
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const name = textAt(sheet, row, 0);
    if (name === '' || isWhole(name)) continue;
    const unit = resolveRegion(library, name).name;
    for (const { column, id } of columns) {
      const value = cellAt(sheet, row, column)?.value;
      if (wordsOf(value).trim() === '') continue;
      const weight = numberOf(readValue(value));
      const cell = cellAddress(row, column);
      if (!weight?.gt(0))
        throw new PlanError('#VALUE!', fill(weightsWording.noWeight, { sheet: sheet.name, cell }));
      if (found.get(id)?.has(unit) === true)
        throw new PlanError('#VALUE!', fill(weightsWording.twice, { sheet: sheet.name, cell, unit }));
      found.get(id)?.set(unit, digits(weight));
    }
  }
  return Object.fromEntries([...found].map(([id, units]) => [id, Object.fromEntries(units)]));
}

function textAt(sheet: SheetModel, row: number, column: number): string {
  return wordsOf(cellAt(sheet, row, column)?.value).trim();
}
