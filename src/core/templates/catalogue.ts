/** All templates, in the order in which ribbon and pane list them. */
import { cityAnnex1 } from './city-annex-1';
import { cityAnnex2 } from './city-annex-2';
import { cityAnnex3 } from './city-annex-3';
import { districtAnnexContracts } from './district-annex-contracts';
import { districtAnnexHte } from './district-annex-hte';
import { districtAnnexPatents } from './district-annex-patents';
import { districtAnnexTasks } from './district-annex-tasks';
import { reportAllocation } from './report-allocation';
import { reportIndicators } from './report-indicators';
import { reportTasks } from './report-tasks';
import { summary } from './summary';
import type { Template } from './template';

export const templates: readonly Template[] = [
  cityAnnex1,
  cityAnnex2,
  cityAnnex3,
  districtAnnexTasks,
  districtAnnexHte,
  districtAnnexContracts,
  districtAnnexPatents,
  reportIndicators,
  reportAllocation,
  reportTasks,
  summary,
];

/**
 * The template with an id, or `undefined`.
 *
 * @example templateById('city-annex-3')?.title.zh // '附件3 主要科技任务分解表'
 */
export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
