/** 青政办发〔2021〕23号 附件（三）发明专利申请量指导性任务分解表 */
import { allocationTable } from './allocationTable';
import { annexTemplate } from './officialTable';

const DOCUMENT = '青政办发〔2021〕23号';

export const districtAnnexPatents = annexTemplate('district-annex-patents', DOCUMENT, (library) =>
  allocationTable(library, DOCUMENT, 'district-annex-patents'),
);
