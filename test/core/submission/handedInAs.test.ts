import { embeddedLibrary } from '../../../src/core/plan/embedded';
import type { SheetModel } from '../../../src/core/sheet/model';
import { templateById } from '../../../src/core/templates/catalogue';
import { completeOptions } from '../../../src/taskpane/templates/templateOptions';
import { handedInAs } from '../../../src/core/submission/handedInAs';

function inserted(id: string, options: Readonly<Record<string, string>> = {}): SheetModel {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  const chosen = completeOptions(embeddedLibrary, template, options, new Date(2025, 6, 10));
  return template.build(embeddedLibrary, chosen);
}

function sheet(...rows: readonly (readonly (string | number | null)[])[]): SheetModel {
  return { name: 'Sheet1', rows: rows.map((cells) => cells.map((value) => ({ value }))), merges: [] };
}

it.each([
  ['report-indicators', { region: '青云谱区' }, '指标完成情况报表_青云谱区_2025年上半年.xlsx'],
  ['report-indicators', {}, '指标完成情况报表_南昌市_2025年上半年.xlsx'],
  ['summary', {}, '主要科技指标完成情况汇总表_南昌市_2025年上半年.xlsx'],
])('is that of the form, its unit and its period: %s %j', (id, options, name) => {
  expect(handedInAs({ sheets: [inserted(id, options)] })).toBe(name);
});

it('follows what stands in the cells, not the name of the sheet', () => {
  const form = sheet(
    ['指标完成情况报表'],
    [null, '填报单位：', null, ' 湾里区 '],
    [null, '报 告 期：', '2025年前三季度'],
  );
  expect(handedInAs({ sheets: [form] })).toBe('指标完成情况报表_湾里区_2025年前三季度.xlsx');
});

it('is that of the first form among other sheets', () => {
  const sheets = [
    sheet(['说明']),
    inserted('city-annex-3'),
    inserted('report-indicators'),
    inserted('summary'),
  ];
  expect(handedInAs({ sheets })).toBe('指标完成情况报表_南昌市_2025年上半年.xlsx');
});

it('has nothing that Windows takes in no name', () => {
  const form = sheet(['进度<表>'], ['填报单位：', '科技局/一科'], ['报告期：', '2025年\n上半年']);
  expect(handedInAs({ sheets: [form] })).toBe('进度 表 _科技局 一科_2025年 上半年.xlsx');
});

it.each([
  ['without a form', [sheet(['设备清单'], [1, 2])]],
  [
    'with a form whose unit is not filled in',
    [sheet(['报表'], ['填报单位：', null], ['报告期：', '2025年度'])],
  ],
  ['with a form that is hidden', [{ ...inserted('report-indicators'), visibility: 'hidden' as const }]],
  ['without sheets', []],
])('is none for a workbook %s', (_what, sheets) => {
  expect(handedInAs({ sheets })).toBeUndefined();
});
