import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellAddress } from '../../../src/core/sheet/address';
import type { SheetModel } from '../../../src/core/sheet/model';
import { templateById } from '../../../src/core/templates/catalogue';
import type { TemplateOptions } from '../../../src/core/templates/template';

/** The sheet that a template builds, for tests that compare it with what stands in the grid. */
export function modelOf(id: string, options: TemplateOptions = {}): SheetModel {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  return template.build(embeddedLibrary, options);
}

/** Address of the cell of the form that holds this field of an indicator. */
export function fieldAddress(form: SheetModel, indicator: string, field: string): string {
  for (const [row, cells] of form.rows.entries()) {
    const column = cells.findIndex(
      (cell) => cell?.binding?.indicator === indicator && cell.binding.field === field,
    );
    if (column >= 0) return cellAddress(row, column);
  }
  throw new Error(`no ${field} of ${indicator}`);
}
