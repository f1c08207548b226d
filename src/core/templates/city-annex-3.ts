/** 洪发〔2023〕10号 附件3 主要科技任务分解表 */
import { allocationTable } from './allocationTable';
import { annexTemplate } from './officialTable';

const DOCUMENT = '洪发〔2023〕10号';

export const cityAnnex3 = annexTemplate('city-annex-3', DOCUMENT, (library) =>
  allocationTable(library, DOCUMENT, 'city-annex-3'),
);
