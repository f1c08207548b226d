/** Titles of the templates and the sentences that go with them. */
import type { Text } from './text';
import type { TemplateId } from '../templates/template';

export const templateTitles: Readonly<Record<TemplateId, Text>> = {
  'city-annex-1': { zh: '附件1 市直有关部门职责清单', en: 'Annex 1: Duties of the city departments' },
  'city-annex-2': {
    zh: '附件2 区域科创中心重要任务情况和预期目标',
    en: 'Annex 2: Key tasks and expected targets',
  },
  'city-annex-3': { zh: '附件3 主要科技任务分解表', en: 'Annex 3: Main tasks by district and zone' },
  'district-annex-tasks': { zh: '附件 主要工作任务分解表', en: 'Annex: Main work tasks' },
  'district-annex-hte': {
    zh: '附件（一）高新技术企业数量指导性任务分解表',
    en: 'Annex (1): High-tech enterprises by unit',
  },
  'district-annex-contracts': {
    zh: '附件（二）技术合同成交额指标指导性任务分解表',
    en: 'Annex (2): Technology contracts by unit',
  },
  'district-annex-patents': {
    zh: '附件（三）发明专利申请量指导性任务分解表',
    en: 'Annex (3): Invention patent applications by unit',
  },
  'report-indicators': { zh: '指标完成情况报表', en: 'Report on indicators' },
  'report-allocation': { zh: '任务分解上报表', en: 'Report on the allocation of targets' },
  'report-tasks': { zh: '重点任务推进情况季报', en: 'Quarterly report on key tasks' },
  summary: { zh: '汇总表', en: 'Summary of units' },
};

export const templateProblems = {
  missingAnnex: {
    zh: '指标库中没有“{title}”，请检查{document}的数据。',
    en: 'The plan library lacks “{title}”; check the data of {document}.',
  },
} satisfies Readonly<Record<string, Text>>;

/**
 * Words printed on the sheets themselves. The sheets are official Chinese documents in any language of the pane,
 * so these have no translation.
 */
export const formWords = {
  rowNumber: '序号',
  indicatorName: '指标名称',
  department: '单位',
  duties: '重点任务',
} as const;
