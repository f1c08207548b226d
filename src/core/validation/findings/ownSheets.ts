/** Sheets that the product writes about other sheets. They are read for what they say, and never checked. */
import { cellAt, type SheetModel } from '../../sheet/model';
import { reportWording } from '../../wording/report';
import { explanationTable } from './explanationSheet';
import { wordsOf } from '../recognition/readValue';

const REPORT_TITLES: readonly string[] = Object.values(reportWording.title);

/** True for 校验说明 and 校验报告, known by what stands in them: their names may have got a suffix. */
export function isOwnSheet(model: SheetModel): boolean {
  const title = wordsOf(cellAt(model, 0, 0)?.value).trim();
  return REPORT_TITLES.includes(title) || explanationTable(model) !== null;
}
