/** Tasks with the units that answer for them; a merged row opens each group, where the table has groups. */
import type { TasksAnnex } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { finishAnnex, putAnnexHead } from './officialTable';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle, TABLE_SIZE, uprightStyle } from './styles';
import { columnWidthFor } from './textWidth';

const ROW_POINTS = 34;
/** Wider than the page at full size: the long table is made smaller anyway to end on one page. */
const WIDTHS = { row: 5, task: 24, units: 31 };
const WIDEST_LEAD = 30;
const LEAD_PADDING = 2;
const FIELDS = ['row', 'task', 'lead', 'responsible', 'cooperating'] as const;

type Task = TasksAnnex['groups'][number]['tasks'][number];

export function tasksTable(annex: TasksAnnex): SheetModel {
  const leads = annex.groups.flatMap(({ tasks }) =>
    tasks.map(({ lead }) => columnWidthFor(lead, TABLE_SIZE) + LEAD_PADDING),
  );
  const lead = Math.min(Math.max(...leads), WIDEST_LEAD);
  const fields = FIELDS.slice(0, annex.header.length);
  const widths = {
    row: WIDTHS.row,
    task: WIDTHS.task,
    lead,
    responsible: WIDTHS.units,
    cooperating: WIDTHS.units,
  };
  const draft = new SheetDraft(fields.map((field) => widths[field]));
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  for (const [column, field] of fields.entries()) {
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
    if (title !== null) {
      draft.line(
        {
          value: title,
          style: { ...headerStyle(), align: 'left', indent: 1 },
          role: 'label',
          binding: { field: 'group' },
        },
        ROW_POINTS - 4,
      );
    }
    for (const task of tasks) putTask(draft, fields, task);
  }

  return finishAnnex(draft, annex, {
    orientation: 'portrait',
    header: { top: header, bottom: header },
    frozenColumns: 2,
    first: { row: header + (typeof annex.groups[0]?.title === 'string' ? 2 : 1), column: 1 },
  });
}

function putTask(draft: SheetDraft, fields: readonly (typeof FIELDS)[number][], task: Task): void {
  const at = draft.nextRow;
  for (const [column, field] of fields.entries()) {
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
