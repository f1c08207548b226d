/** 洪发〔2023〕10号 附件2 区域科创中心重要任务情况和预期目标: indicators down, years across; 2022 is the base year. */
import type { IndicatorAnnex, PlanLibrary } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import { annexTemplate, findAnnex, finishPortraitAnnex, officialNumber, putAnnexHead } from './officialTable';
import { SheetDraft } from './sheetDraft';
import { bodyStyle, headerStyle, runningStyle } from './styles';
import { formWords } from '../wording/templates';

const DOCUMENT = '洪发〔2023〕10号';
const ROW_POINTS = 32;
/** The first year holds 预估2.0以上. */
const WIDTHS = [7, 37, 15, 11, 11, 11];

export const cityAnnex2 = annexTemplate('city-annex-2', DOCUMENT, build);

function build(library: PlanLibrary): SheetModel {
  const annex = findAnnex(library, DOCUMENT, 'city-annex-2', 'indicators');
  const draft = new SheetDraft(WIDTHS);
  putAnnexHead(draft, annex);

  const header = draft.nextRow;
  putHeader(draft, annex);
  for (const row of annex.rows) putIndicator(draft, library, annex, row);

  return finishPortraitAnnex(draft, annex, header, { row: header + 1, column: 2 });
}

function putHeader(draft: SheetDraft, annex: IndicatorAnnex): void {
  const row = draft.nextRow;
  const style = headerStyle();
  draft.put(row, 0, { value: formWords.rowNumber, style, role: 'label', binding: { field: 'row' } });
  draft.put(row, 1, {
    value: formWords.indicatorName,
    style,
    role: 'label',
    binding: { field: 'indicator' },
  });
  for (const [index, { year, printed }] of annex.years.entries()) {
    draft.put(row, 2 + index, { value: printed, style, role: 'label', binding: { year } });
  }
  draft.minimumHeight(row, ROW_POINTS);
}

function putIndicator(
  draft: SheetDraft,
  library: PlanLibrary,
  annex: IndicatorAnnex,
  { row, indicator, printed }: IndicatorAnnex['rows'][number],
): void {
  const at = draft.nextRow;
  const name = library.indicators.find(({ id }) => id === indicator)?.name ?? indicator;
  const binding = { indicator, region: annex.region, row };
  draft.put(at, 0, { value: row, style: bodyStyle(), role: 'label', binding: { ...binding, field: 'row' } });
  draft.put(at, 1, {
    value: name,
    style: runningStyle(),
    role: 'label',
    binding: { ...binding, field: 'name' },
  });
  for (const [index, { year, role }] of annex.years.entries()) {
    draft.put(at, 2 + index, officialNumber(printed[index] ?? '', { ...binding, year, field: role }));
  }
  draft.minimumHeight(at, ROW_POINTS);
}
