/** 重点任务推进情况季报 (KC-RW-01/1): the tasks of a plan, or those of one lead unit, quarter by quarter. */
import { columnLetters } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { ConditionalFormat, DataValidation, SheetModel } from '../sheet/model';
import { FORM_PROTECTION } from '../sheet/protection';
import type { PlanLibrary } from '../plan/types';
import { entryHints, formWords, taskNotes, taskStatuses, templateTitles } from '../wording/templates';
import { formSheetName, putFormHead, putNotes } from './formSheet';
import { FormTable } from './formTable';
import { hinted } from './identityBlock';
import { BEHIND, EVEN, GOOD } from './indicatorEntry';
import { printSetup } from './printSetup';
import { SheetDraft } from './sheetDraft';
import { putSignOff } from './signOff';
import {
  bodyStyle,
  entryStyle,
  FORM_SIZE,
  headerStyle,
  runningEntryStyle,
  runningStyle,
  TEXT_FORMAT,
} from './styles';
import { taskChoices, taskPlan, type TaskPlan } from './taskPlan';
import type { Template, TemplateOptions } from './template';

const FORM_CODE = 'KC-RW-01/1';
const TITLE = templateTitles['report-tasks'];
const IDENTITY = { label: [5, 5], value: [6, 7] } as const;
/** Seven tasks and three groups fill the first page, so that no group is torn from its tasks. */
const ROW_POINTS = 42;
/** What one lead unit has at most. */
const TASKS_PER_PAGE = 8;
const GROUP_POINTS = 22;
const TEXT_LENGTH = 500;

type Task = TaskPlan['groups'][number]['tasks'][number];
const COLUMNS = [
  { field: 'row', text: formWords.rowNumber, width: 4.5, vertical: true },
  { field: 'task', text: formWords.task, width: 25 },
  { field: 'lead', text: formWords.lead, width: 14 },
  { field: 'responsible', text: formWords.responsible, width: 25 },
  { field: 'progress', text: formWords.progress, width: 30 },
  { field: 'problems', text: formWords.problems, width: 19 },
  { field: 'next', text: formWords.next, width: 19 },
  { field: 'status', text: formWords.taskStatus, width: 13 },
] as const;
const table = new FormTable<(typeof COLUMNS)[number]['field']>(COLUMNS);

export const reportTasks: Template = {
  id: 'report-tasks',
  kind: 'form',
  formCode: FORM_CODE,
  title: TITLE,
  document: null,
  needs: ['region', 'year', 'period'],
  choices: taskChoices,
  build,
};

function build(library: PlanLibrary, options: TemplateOptions): SheetModel {
  const plan = taskPlan(library, options);
  const { unit, year, period } = plan;
  const draft = new SheetDraft(table.widths);
  const identity = { formCode: FORM_CODE, basis: plan.document.key, unit, year, period };
  const placed = putFormHead(draft, TITLE.zh, IDENTITY, identity);

  const header = table.putHeader(draft, 32);
  for (const { title, tasks } of plan.groups) {
    const style = { ...headerStyle(FORM_SIZE), align: 'left', indent: 1 } as const;
    if (title !== null)
      draft.line({ value: title, style, role: 'label', binding: { field: 'group' } }, GROUP_POINTS);
    for (const task of tasks) putTask(draft, task);
  }
  const last = draft.nextRow - 1;
  draft.frame({ top: header, left: 0, bottom: last, right: draft.columns - 1 });
  const validations = [...placed.validations, ...taskValidations(header + 1, last), ...putSignOff(draft)];
  putNotes(draft, taskNotes);

  const first = header + (plan.groups[0]?.title === null ? 1 : 2);
  return draft.finish(formSheetName(TITLE.zh, identity), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header },
      lastRow: draft.nextRow - 1,
      lastColumn: draft.columns - 1,
      onePage: plan.groups.flatMap(({ tasks }) => tasks).length <= TASKS_PER_PAGE,
    }),
    freeze: { rows: header + 1, columns: 2 },
    protection: FORM_PROTECTION,
    validations,
    conditionalFormats: statusFormats(table.block(first, last, 'status')),
    names: table.names(first, last, ['task', 'progress', 'problems', 'next', 'status']),
    selection: table.block(first, first, 'progress'),
  });
}

function putTask(draft: SheetDraft, task: Task): void {
  const at = draft.nextRow;
  for (const [column, { field }] of COLUMNS.entries()) {
    const binding = { row: task.row, field };
    if (field === 'row' || field === 'task' || field === 'lead' || field === 'responsible') {
      const style = field === 'row' || field === 'lead' ? bodyStyle(FORM_SIZE) : runningStyle(FORM_SIZE);
      draft.put(at, column, {
        value: task[field],
        style,
        role: field === 'row' ? 'label' : 'official',
        binding,
      });
    } else {
      const style = field === 'status' ? entryStyle(TEXT_FORMAT) : runningEntryStyle;
      draft.put(at, column, { value: null, style, role: 'entry', binding });
    }
  }
  draft.growingRow(at, ROW_POINTS);
}

function taskValidations(top: number, bottom: number): DataValidation[] {
  const text = { ...table.block(top, bottom, 'progress'), right: table.column('next') };
  return [
    hinted(text, { type: 'textLength', max: TEXT_LENGTH }, entryHints.taskText),
    hinted(
      table.block(top, bottom, 'status'),
      { type: 'list', items: Object.values(taskStatuses) },
      entryHints.taskStatus,
    ),
  ];
}

function statusFormats(range: CellRange): ConditionalFormat[] {
  const status = `$${columnLetters(range.left)}${range.top + 1}`;
  const { done, behind, notStarted } = taskStatuses;
  return [
    { range, formula: `=${status}="${done}"`, style: GOOD },
    { range, formula: `=${status}="${behind}"`, style: BEHIND },
    { range, formula: `=${status}="${notStarted}"`, style: EVEN },
  ];
}
