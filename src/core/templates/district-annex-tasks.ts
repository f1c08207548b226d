/** 青政办发〔2021〕23号 附件 主要工作任务分解表: 13 tasks in 6 groups; a merged row opens each group. */
import type { PlanLibrary, TasksAnnex } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { annexTemplate, findAnnex, finishPortraitAnnex, putAnnexHead } from './officialTable';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle, uprightStyle } from './styles';

const DOCUMENT = '青政办发〔2021〕23号';
const ROW_POINTS = 34;
/** Wider than the page at full size: the long table is made smaller anyway to end on one page. */
const WIDTHS = [5, 24, 17, 31, 31];
const FIELDS = ['row', 'task', 'lead', 'responsible', 'cooperating'] as const;

type Task = TasksAnnex['groups'][number]['tasks'][number];

export const districtAnnexTasks = annexTemplate('district-annex-tasks', DOCUMENT, build);

function build(library: PlanLibrary): SheetModel {
  const annex = findAnnex(library, DOCUMENT, 'district-annex-tasks', 'tasks');
  const draft = new SheetDraft(WIDTHS);
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  for (const [column, field] of FIELDS.entries()) {
    // The number column is too narrow for two characters side by side.
    const style = field === 'row' ? uprightStyle(headerStyle()) : headerStyle();
    draft.put(header, column, {
      value: annex.header[column] ?? null,
      style,
      role: 'label',
      binding: { field },
    });
  }
  for (const { title, tasks } of annex.groups) {
    draft.line(
      {
        value: title,
        style: { ...headerStyle(), align: 'left', indent: 1 },
        role: 'label',
        binding: { field: 'group' },
      },
      ROW_POINTS - 4,
    );
    for (const task of tasks) putTask(draft, task);
  }

  return finishPortraitAnnex(draft, annex, header, { row: header + 2, column: 1 });
}

function putTask(draft: SheetDraft, task: Task): void {
  const at = draft.nextRow;
  for (const [column, field] of FIELDS.entries()) {
    const text = task[field];
    draft.put(at, column, {
      value: text === '' ? null : text,
      style: field === 'row' || field === 'lead' ? bodyStyle() : runningStyle(),
      role: field === 'row' ? 'label' : 'official',
      binding: { row: task.row, field },
    });
  }
  draft.minimumHeight(at, ROW_POINTS);
}
