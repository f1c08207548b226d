/** 洪发〔2023〕10号 附件1 市直有关部门职责清单: the 21 departments and their duties, as a table to look things up in. */
import type { PlanLibrary } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { formWords } from '../wording/templates';
import { annexTemplate, findAnnex, finishPortraitAnnex, putAnnexHead } from './officialTable';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle } from './styles';

const DOCUMENT = '洪发〔2023〕10号';
const ROW_POINTS = 27;
/** Wider than the page at full size: the long table is made smaller anyway to end on one page. */
const WIDTHS = [7, 18, 82];

export const cityAnnex1 = annexTemplate('city-annex-1', DOCUMENT, build);

function build(library: PlanLibrary): SheetModel {
  const annex = findAnnex(library, DOCUMENT, 'city-annex-1', 'duties');
  const draft = new SheetDraft(WIDTHS);
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  const columns = [
    { text: formWords.rowNumber, field: 'row' },
    { text: formWords.department, field: 'unit' },
    { text: formWords.duties, field: 'duties' },
  ];
  for (const [column, { text, field }] of columns.entries()) {
    draft.put(header, column, { value: text, style: headerStyle(), role: 'label', binding: { field } });
  }
  draft.minimumHeight(header, ROW_POINTS);

  for (const { row, unit, duties } of annex.rows) {
    const at = draft.nextRow;
    draft.put(at, 0, { value: row, style: bodyStyle(), role: 'label', binding: { row, field: 'row' } });
    draft.put(at, 1, { value: unit, style: bodyStyle(), role: 'official', binding: { row, field: 'unit' } });
    draft.put(at, 2, {
      value: duties.join('\n'),
      style: runningStyle(),
      role: 'official',
      binding: { row, field: 'duties' },
    });
    draft.minimumHeight(at, ROW_POINTS);
  }

  return finishPortraitAnnex(draft, annex, header, { row: header + 1, column: 1 });
}
