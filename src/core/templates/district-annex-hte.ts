/** 青政办发〔2021〕23号 附件（一）高新技术企业数量指导性任务分解表 */
import { allocationTable } from './allocationTable';
import { annexTemplate } from './officialTable';

const DOCUMENT = '青政办发〔2021〕23号';

export const districtAnnexHte = annexTemplate('district-annex-hte', DOCUMENT, (library) =>
  allocationTable(library, DOCUMENT, 'district-annex-hte'),
);
