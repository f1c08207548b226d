/** 汇总表 (KC-HZ-01/1): what the units of a region have reached, units down, indicators across, the whole first. */
import type { Indicator, PlanLibrary, Target } from '../plan/types';
import { columnLetters } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { ConditionalFormat, DataValidation, SheetModel } from '../sheet/model';
import { FORM_PROTECTION } from '../sheet/protection';
import {
  entryHints,
  formWords,
  submissionStates,
  summaryNotes,
  summaryTitle,
  templateTitles,
} from '../wording/templates';
import { fill } from '../wording/text';
import { splitUnits } from './allocationPlan';
import { kcArguments } from './formFormulas';
import { formSheetName, putFormHead, putNotes } from './formSheet';
import { hinted } from './identityBlock';
import { BEHIND, entryValidation, EVEN, GOOD } from './indicatorEntry';
import { printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { putSignOff } from './signOff';
import { summaryPlan, type SummaryPlan } from './summaryPlan';
import { putSummaryHeader, putSummaryRow, summaryColumn, summaryWidths } from './summaryRows';
import type { Template, TemplateOptions } from './template';

const FORM_CODE = 'KC-HZ-01/1';
const TITLE = templateTitles.summary;

export const summary: Template = {
  id: 'summary',
  kind: 'form',
  formCode: FORM_CODE,
  title: TITLE,
  document: null,
  needs: ['region', 'year', 'period'],
  choices: splitUnits,
  build,
};

function build(library: PlanLibrary, options: TemplateOptions): SheetModel {
  const plan = summaryPlan(library, options);
  const { region: unit, year, period } = plan;
  const draft = new SheetDraft(summaryWidths(plan));
  const last = draft.columns - 1;
  const identity = { formCode: FORM_CODE, basis: plan.document.key, unit, year, period };
  const columns = { label: [last - 4, last - 3], value: [last - 2, last] } as const;
  const placed = putFormHead(draft, summaryTitle, columns, identity);

  const header = draft.nextRow;
  putSummaryHeader(draft, plan);
  const parts = { top: header + 3, bottom: header + 1 + plan.units.length };
  const kc =
    options.formulas === 'kc' &&
    ((indicator: Indicator, target: Target) => kcArguments(library, indicator, target));
  for (const [number, name] of plan.units.entries()) {
    putSummaryRow(draft, plan, { unit: name, number, parts, ...(kc && { kc }) });
  }
  draft.frame({ top: header, left: 0, bottom: parts.bottom, right: last });
  const submission = { ...parts, left: last - 1, right: last - 1 };
  const validations = [
    ...placed.validations,
    ...partValidations(plan, parts, submission),
    ...putSignOff(draft),
  ];
  putNotes(draft, notesFor(plan));

  const block = { ...parts, left: summaryColumn(0, 'target'), right: last - 2 };
  return draft.finish(formSheetName(TITLE.zh, identity), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header + 1 },
      lastRow: draft.nextRow - 1,
      lastColumn: last,
      onePage: true,
    }),
    freeze: { rows: header + 2, columns: 2 },
    protection: FORM_PROTECTION,
    validations,
    conditionalFormats: submissionFormats(submission),
    names: [
      { name: formWords.total, range: { ...block, top: parts.top - 1, bottom: parts.top - 1 } },
      { name: formWords.unitData, range: block },
      { name: formWords.submission, range: submission },
    ],
    selection: {
      ...parts,
      bottom: parts.top,
      left: summaryColumn(0, 'actual'),
      right: summaryColumn(0, 'actual'),
    },
  });
}

function partValidations(
  { indicators }: SummaryPlan,
  parts: { readonly top: number; readonly bottom: number },
  submission: CellRange,
): DataValidation[] {
  const numbers = indicators.map((indicator, index) => {
    const column = summaryColumn(index, 'actual');
    return entryValidation(indicator, { ...parts, left: column, right: column }, 'actual');
  });
  const states = { type: 'list', items: Object.values(submissionStates) } as const;
  return [...numbers, hinted(submission, states, entryHints.submission)];
}

/** The reason for every total that stays blank stands on the sheet itself. */
function notesFor({ indicators }: SummaryPlan): string[] {
  const named = (measured: (measure: string) => boolean): readonly string[] =>
    indicators.filter(({ additive, measure }) => !additive && measured(measure)).map(({ label }) => label);
  const reasons = [
    { text: summaryNotes.ratio, names: named((measure) => measure !== 'rank') },
    { text: summaryNotes.rank, names: named((measure) => measure === 'rank') },
  ].filter(({ names }) => names.length > 0);
  return [
    `${formWords.notes}1.${summaryNotes.general}`,
    ...reasons.map(({ text, names }, index) => `${index + 2}.${fill({ zh: text, en: text }, { names })}`),
  ];
}

function submissionFormats(range: CellRange): ConditionalFormat[] {
  const state = `$${columnLetters(range.left)}${range.top + 1}`;
  const { in: submitted, late, returned, missing } = submissionStates;
  return [
    { range, formula: `=${state}="${submitted}"`, style: GOOD },
    { range, formula: `=${state}="${late}"`, style: EVEN },
    { range, formula: `=OR(${state}="${returned}",${state}="${missing}")`, style: BEHIND },
  ];
}
