/** Sheets that a workbook marks as its own plan, and questions to them. */
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { withOwnPlans } from '../../../src/core/plan/ownPlan';
import type { CellValue, SheetModel } from '../../../src/core/sheet/model';
import type { FunctionName } from '../../../src/core/plan/functionTable';
import { evaluate } from '../../../src/functions/evaluate';

export const today = '2026-01-05';

/** A sheet of these values; where there is nothing, it holds no cell at all, as hosts give it. */
export function sheet(rows: readonly (readonly CellValue[])[], name = '区内分解'): SheetModel {
  return {
    name,
    rows: rows.map((row) => row.map((value) => (value === null ? undefined : { value }))),
    merges: [],
  };
}

/** What a function answers beside these sheets; an error with its sentence. */
export function ask(
  source: SheetModel | readonly SheetModel[],
  name: FunctionName,
  ...args: readonly unknown[]
): unknown {
  const { library } = withOwnPlans(embeddedLibrary, [source].flat(), today);
  const result = evaluate(library, name, [...args]);
  return 'error' in result ? `${result.error} ${result.message}` : result.value;
}
