/** 青政办发〔2021〕23号 附件（二）技术合同成交额指标指导性任务分解表 */
import { allocationTable } from './allocationTable';
import { annexTemplate } from './officialTable';

const DOCUMENT = '青政办发〔2021〕23号';

export const districtAnnexContracts = annexTemplate('district-annex-contracts', DOCUMENT, (library) =>
  allocationTable(library, DOCUMENT, 'district-annex-contracts'),
);
