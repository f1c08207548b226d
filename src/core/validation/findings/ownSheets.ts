/** Sheets that the product writes about other sheets. They are read for what they say, and never checked. */
import { cellAt, type SheetModel } from '../../sheet/model';
import { reportWording } from '../../wording/report';
import { consolidationSheetWording, receiptWording } from '../../wording/submission';
import { explanationTable } from './explanationSheet';
import { wordsOf } from '../recognition/readValue';

const TITLES: readonly string[] = [
  ...Object.values(reportWording.title),
  receiptWording.title.zh,
  consolidationSheetWording.arrivals.title.zh,
  consolidationSheetWording.sources.title.zh,
];

/**
 * True for 校验说明, 校验报告, 校验回执 and the sheets beside a consolidation, known by what stands in them: their names
 * may have got a suffix.
 */
export function isOwnSheet(model: SheetModel): boolean {
  const title = wordsOf(cellAt(model, 0, 0)?.value).trim();
  return TITLES.includes(title) || explanationTable(model) !== null;
}
