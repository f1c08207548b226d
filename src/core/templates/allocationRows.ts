/** The rows of 任务分解上报表: the four of the whole, and one per sub-unit. */
import type { CellBinding } from '../sheet/model';
import { formWords } from '../wording/templates';
import { checkFormula, differenceFormula, sumFormula } from './allocationCheck';
import type { SplitPlan } from './allocationPlan';
import { actualStyle } from './indicatorEntry';
import { officialNumber } from './officialTable';
import type { SheetDraft } from './sheetDraft';
import { bodyStyle, entryStyle, FORM_SIZE, headerStyle, TEXT_FORMAT } from './styles';

const ROW_POINTS = 22;
/** Room for two lines: names of units that no document names may be long. */
const PART_POINTS = 27;

/** 年度目标, 分解合计, 差额 and 核对结果: what the parts must add up to, and whether they do. */
export function putTotals(
  draft: SheetDraft,
  plan: SplitPlan,
  top: number,
  parts: { top: number; bottom: number },
): void {
  const body = bodyStyle(FORM_SIZE);
  const lines = [
    { field: 'target', label: formWords.target },
    { field: 'sum', label: formWords.sum },
    { field: 'difference', label: formWords.difference },
    { field: 'check', label: formWords.check },
  ] as const;
  for (const [offset, { field, label }] of lines.entries()) {
    const row = top + offset;
    const bound = { region: plan.region, year: plan.year, total: true };
    draft.span(
      { top: row, left: 0, bottom: row, right: 1 },
      {
        value: label,
        style: headerStyle(FORM_SIZE),
        role: 'label',
        binding: { ...bound, field: `${field}Label` },
      },
    );
    for (const [index, { indicator, target }] of plan.rows.entries()) {
      const column = 2 + index;
      const binding = { ...bound, indicator: indicator.id, field };
      const places = { column, target: top, sum: top + 1, parts };
      const formula = {
        target: () => null,
        sum: () => sumFormula(indicator, places),
        difference: () => differenceFormula(indicator, places),
        check: () => checkFormula(indicator, places),
      }[field]();
      if (field === 'target') draft.put(row, column, officialNumber(target.printed, binding, body));
      else if (formula === null)
        draft.put(row, column, { value: formWords.none, style: body, role: 'label', binding });
      else draft.put(row, column, { value: '', formula, style: body, role: 'computed', binding });
    }
    draft.put(row, draft.columns - 1, { value: null, style: body });
    draft.minimumHeight(row, ROW_POINTS);
  }
}

/** One sub-unit; without a name it is a line for one that no document names. */
export function putPart(draft: SheetDraft, plan: SplitPlan, name: string | null, number: number): void {
  const row = draft.nextRow;
  const body = bodyStyle(FORM_SIZE);
  const binding: CellBinding = { row: number, year: plan.year, ...(name !== null && { region: name }) };
  draft.put(row, 0, { value: number, style: body, role: 'label', binding: { ...binding, field: 'row' } });
  draft.put(row, 1, {
    value: name,
    style: name === null ? entryStyle(TEXT_FORMAT) : body,
    role: name === null ? 'spare' : 'label',
    binding: { ...binding, field: 'name' },
  });
  for (const [index, { indicator }] of plan.rows.entries()) {
    draft.put(row, 2 + index, {
      value: null,
      style: actualStyle(indicator),
      role: name === null ? 'spare' : 'entry',
      binding: { ...binding, indicator: indicator.id, field: 'target' },
    });
  }
  const remark = { ...binding, field: 'remark' };
  draft.put(row, draft.columns - 1, {
    value: null,
    style: entryStyle(TEXT_FORMAT),
    role: 'entry',
    binding: remark,
  });
  draft.minimumHeight(row, PART_POINTS);
}
