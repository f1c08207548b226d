/** 指标完成情况报表 (KC-ZB-01/1): the targets of one unit for one year, to be filled in with what was reached. */
import type { PlanLibrary } from '../plan/types';
import type { DataValidation, SheetModel } from '../sheet/model';
import { FORM_PROTECTION } from '../sheet/protection';
import { entryHints, indicatorNotes, templateTitles } from '../wording/templates';
import { formPlan, unitsWithTargets } from './formPlan';
import { formSheetName, putFormHead, putNotes } from './formSheet';
import { hinted } from './identityBlock';
import { entryValidation, indicatorFormats } from './indicatorEntry';
import { indicatorTable, putIndicatorRow } from './indicatorRows';
import { putPeriodCells } from './periodCells';
import { printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { putSignOff } from './signOff';
import type { Template, TemplateOptions } from './template';

const FORM_CODE = 'KC-ZB-01/1';
const TITLE = templateTitles['report-indicators'];
const IDENTITY = { label: [9, 9], value: [10, 11] } as const;
const REASON_LENGTH = 200;
const NAMED = [
  'name',
  'before',
  'target',
  'actual',
  'gap',
  'completion',
  'status',
  'pace',
  'reason',
] as const;

export const reportIndicators: Template = {
  id: 'report-indicators',
  kind: 'form',
  formCode: FORM_CODE,
  title: TITLE,
  document: null,
  needs: ['region', 'year', 'period'],
  choices: unitsWithTargets,
  build,
};

function build(library: PlanLibrary, options: TemplateOptions): SheetModel {
  const plan = formPlan(library, 'report-indicators', options);
  const table = indicatorTable;
  const draft = new SheetDraft(table.widths);
  const { region: unit, year, period } = plan;
  const identity = { formCode: FORM_CODE, basis: plan.document.key, unit, year, period };
  const placed = putFormHead(draft, TITLE.zh, IDENTITY, identity);
  const head = putPeriodCells(draft, draft.nextRow - 2, plan, placed);

  const header = table.putHeader(draft, 28);
  const first = header + 1;
  const validations: DataValidation[] = [...placed.validations];
  for (const row of plan.rows) {
    const at = putIndicatorRow(draft, row, draft.nextRow - header, { library, plan, head, options });
    validations.push(entryValidation(row.indicator, table.block(at, at, 'actual'), 'actual'));
  }
  const last = draft.nextRow - 1;
  draft.frame({ top: header, left: 0, bottom: last, right: draft.columns - 1 });
  validations.push(
    hinted(table.block(first, last, 'reason'), { type: 'textLength', max: REASON_LENGTH }, entryHints.reason),
    ...putSignOff(draft),
  );
  putNotes(draft, indicatorNotes);

  return draft.finish(formSheetName(TITLE.zh, identity), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header },
      lastRow: draft.nextRow - 1,
      lastColumn: draft.columns - 1,
      onePage: true,
    }),
    freeze: { rows: header + 1, columns: 2 },
    protection: FORM_PROTECTION,
    validations,
    conditionalFormats: indicatorFormats(
      plan.rows.map(({ indicator }) => indicator),
      first,
      { status: table.column('status'), pace: table.column('pace'), reason: table.column('reason') },
      head.paceShare,
    ),
    names: table.names(first, last, NAMED),
    selection: table.block(first, first, 'actual'),
  });
}
