/** 任务分解上报表 (KC-FJ-01/1): a unit splits its own targets among its sub-units; sum and difference show at once. */
import type { PlanLibrary } from '../plan/types';
import type { CellBinding, DataValidation, SheetModel } from '../sheet/model';
import { FORM_PROTECTION } from '../sheet/protection';
import { allocationNotes, entryHints, formWords, templateTitles } from '../wording/templates';
import { splitPlan, unitsToSplit, type SplitPlan } from './allocationPlan';
import { differenceFormats } from './allocationCheck';
import { putPart, putTotals } from './allocationRows';
import { formSheetName, putFormHead, putNotes } from './formSheet';
import { hinted } from './identityBlock';
import { entryValidation } from './indicatorEntry';
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH, printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { putSignOff } from './signOff';
import { FORM_SIZE, headerStyle } from './styles';
import type { Template, TemplateOptions } from './template';

const FORM_CODE = 'KC-FJ-01/1';
const TITLE = templateTitles['report-allocation'];
const WIDTHS = { row: 5, name: 15, remark: 10 };
/** A form that leaves its figures less than this is printed across the page. */
const LEAST_FIGURE_WIDTH = 9;
/** Lines for sub-units that no document names yet. */
const SPARE = { known: 3, unknown: 12 };

export const reportAllocation: Template = {
  id: 'report-allocation',
  kind: 'form',
  formCode: FORM_CODE,
  title: TITLE,
  document: null,
  needs: ['region', 'year'],
  choices: unitsToSplit,
  build,
};

function build(library: PlanLibrary, options: TemplateOptions): SheetModel {
  const plan = splitPlan(library, 'report-allocation', options);
  const count = plan.rows.length;
  const share = (page: number): number => (page - WIDTHS.row - WIDTHS.name - WIDTHS.remark) / count;
  const upright = share(PORTRAIT_WIDTH) >= LEAST_FIGURE_WIDTH;
  const each = upright ? share(PORTRAIT_WIDTH) : Math.max(share(LANDSCAPE_WIDTH), LEAST_FIGURE_WIDTH);
  const draft = new SheetDraft([WIDTHS.row, WIDTHS.name, ...plan.rows.map(() => each), WIDTHS.remark]);
  const last = draft.columns - 1;
  const identity = { formCode: FORM_CODE, basis: plan.document.key, unit: plan.region, year: plan.year };
  putFormHead(draft, TITLE.zh, { label: [last - 2, last - 2], value: [last - 1, last] }, identity);

  const header = putHeader(draft, plan);
  const target = header + 1;
  const spare = plan.parts.length > 0 ? SPARE.known : SPARE.unknown;
  const parts = { top: target + 4, bottom: target + 3 + plan.parts.length + spare };
  putTotals(draft, plan, target, parts);
  const names: readonly (string | null)[] = [...plan.parts, ...Array.from({ length: spare }, () => null)];
  for (const [index, name] of names.entries()) putPart(draft, plan, name, index + 1);
  draft.frame({ top: header, left: 0, bottom: parts.bottom, right: last });

  const validations: DataValidation[] = plan.rows.map(({ indicator }, index) =>
    entryValidation(indicator, { ...parts, left: 2 + index, right: 2 + index }, 'allocated'),
  );
  const open = { top: parts.bottom - spare + 1, left: 1, bottom: parts.bottom, right: 1 };
  validations.push(hinted(open, { type: 'textLength', max: 30 }, entryHints.partName), ...putSignOff(draft));
  putNotes(draft, allocationNotes);

  const block = { ...parts, left: 2, right: 1 + count };
  return draft.finish(formSheetName(TITLE.zh, identity), {
    print: printSetup({
      orientation: upright ? 'portrait' : 'landscape',
      headerRows: { from: header, to: header },
      lastRow: draft.nextRow - 1,
      lastColumn: last,
      onePage: true,
    }),
    freeze: { rows: header + 1, columns: 2 },
    protection: FORM_PROTECTION,
    validations,
    conditionalFormats: differenceFormats({ top: target + 2, left: 2, bottom: target + 3, right: 1 + count }),
    names: [
      { name: formWords.target, range: { top: target, left: 2, bottom: target, right: 1 + count } },
      { name: formWords.allocated, range: block },
    ],
    selection: { top: parts.top, left: 2, bottom: parts.top, right: 2 },
  });
}

function putHeader(draft: SheetDraft, plan: SplitPlan): number {
  const row = draft.nextRow;
  const style = headerStyle(FORM_SIZE);
  const put = (column: number, value: string, binding: CellBinding): void => {
    draft.put(row, column, { value, style, role: 'label', binding });
  };
  put(0, formWords.rowNumber, { field: 'row' });
  put(1, formWords.unit, { field: 'region' });
  for (const [index, { indicator }] of plan.rows.entries()) {
    put(2 + index, `${indicator.label}\n（${indicator.unit}）`, { indicator: indicator.id, year: plan.year });
  }
  put(draft.columns - 1, formWords.remark, { field: 'remark' });
  return row;
}
