import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { templates } from '../../../src/core/templates/catalogue';
import type { Template, TemplateId } from '../../../src/core/templates/template';
import { boundCell, cellsWithRole, mergeAddresses, textOf } from './sheetReading';

const annexes = templates.filter(({ kind }) => kind === 'annex');

function template(id: TemplateId): Template {
  return annexes.find((each) => each.id === id) as Template;
}

function sheet(id: TemplateId) {
  return template(id).build(embeddedLibrary, {});
}

const NUMBER_TABLES = [
  ['city-annex-2', '附件2', 72],
  ['city-annex-3', '附件3', 195],
  ['district-annex-hte', '附件（一）', 24],
  ['district-annex-contracts', '附件（二）', 24],
  ['district-annex-patents', '附件（三）', 24],
] as const;

test.each(NUMBER_TABLES)('%s holds each official number of %s once, %i in all', (id, source, count) => {
  const targets = embeddedLibrary.targets.filter(
    (target) => target.document === template(id).document && target.source === source,
  );
  const cells = cellsWithRole(sheet(id), 'official');
  const key = (place: object): string => JSON.stringify(place);
  const printed = new Map(
    cells.map(({ binding, printed }) => [
      key([binding?.indicator, binding?.region, binding?.year, binding?.row, binding?.field]),
      printed,
    ]),
  );

  expect(cells).toHaveLength(count);
  expect(targets).toHaveLength(count);
  expect(printed.size).toBe(count);
  for (const { indicator, region, year, row, role, printed: text } of targets) {
    expect(printed.get(key([indicator, region, year, row, role]))).toBe(text);
  }
});

test.each(NUMBER_TABLES)('%s holds numbers as numbers that show the printed decimals', (id) => {
  const numbers = cellsWithRole(sheet(id), 'official').filter(({ value }) => typeof value === 'number');

  // All but the one estimate of annex 2.
  expect(numbers).toHaveLength(id === 'city-annex-2' ? 71 : cellsWithRole(sheet(id), 'official').length);
  for (const { value, printed, style } of numbers) {
    const decimals = /^0(?:\.(0+))?$/.exec(style?.numberFormat ?? '')?.[1]?.length ?? 0;
    expect((value as number).toFixed(decimals)).toBe(printed);
  }
});

test('annex 3 reads as printed, with five names over three years each', () => {
  const model = sheet('city-annex-3');
  const text = textOf(model);

  expect(text.slice(0, 2).map(([first]) => first)).toEqual(['附件 3', '主要科技任务分解表']);
  expect(text[2]?.filter(Boolean)).toEqual([
    '指标名称',
    '全社会研发经费投入强度（%）',
    '高新技术企业数量（家）',
    '科技型中小企业（家）',
    '技术合同成交金额（亿元）',
    '科贷通放贷额(亿元)',
  ]);
  expect(text[3]).toEqual(['年  度', ...Array.from({ length: 5 }, () => ['2023', '2024', '2025']).flat()]);
  expect(text.slice(4).map(([label]) => label)).toEqual(
    '南昌市 高新区 经开区 南昌县 进贤县 安义县 东湖区 西湖区 青云谱区 青山湖区 新建区 红谷滩区 湾里管理局'.split(
      ' ',
    ),
  );
  expect(text.at(-1)?.slice(1, 4)).toEqual(['1.74', '1.80', '1.88']);
  expect(mergeAddresses(model)).toEqual(['A1:P1', 'A2:P2', 'B3:D3', 'E3:G3', 'H3:J3', 'K3:M3', 'N3:P3']);
});

test('the first row of annex 3 is the whole, and only the first', () => {
  const wholes = cellsWithRole(sheet('city-annex-3'), 'official').filter(
    ({ binding }) => binding?.total === true,
  );

  expect(new Set(wholes.map(({ row }) => row))).toEqual(new Set([4]));
  expect(wholes.every(({ binding, formula }) => binding?.region === '南昌市' && formula === undefined)).toBe(
    true,
  );
  expect(wholes).toHaveLength(15);
});

test('annex 2 keeps 预估2.0以上 as text and the base year apart from the targets', () => {
  const model = sheet('city-annex-2');
  const estimate = boundCell(model, { indicator: 'rd-intensity', year: 2022, field: 'baseline' });
  const baselines = cellsWithRole(model, 'official').filter(({ binding }) => binding?.field === 'baseline');

  expect(estimate.value).toBe('预估2.0以上');
  expect(estimate.style?.numberFormat).toBe('@');
  expect(baselines).toHaveLength(18);
  expect(textOf(model)[2]).toEqual(['序号', '指标名称', '2022 年', '2023 年', '2024 年', '2025 年']);
});

test.each([
  ['district-annex-hte', '单位：家', '县  区'],
  ['district-annex-contracts', '单位：亿元', '县   区'],
  ['district-annex-patents', '单位：件', '县   区'],
] as const)('%s has its unit line at the right and five spare rows', (id, unit, header) => {
  const model = sheet(id);
  const spare = cellsWithRole(model, 'spare');

  expect(model.rows[1]?.[0]).toMatchObject({ value: unit, style: { align: 'right' } });
  expect(textOf(model)[2]).toEqual([header, '2021年', '2022年', '2023年']);
  expect(spare).toHaveLength(20);
  expect(spare.every(({ value }) => value === null)).toBe(true);
  expect(model.rows).toHaveLength(16);
});

test('the tasks of the district stand under six merged group rows', () => {
  const model = sheet('district-annex-tasks');
  const groups = cellsWithRole(model, 'label').filter(({ binding }) => binding?.field === 'group');

  expect(groups).toHaveLength(6);
  for (const { row } of groups) expect(mergeAddresses(model)).toContain(`A${row + 1}:E${row + 1}`);
  expect(boundCell(model, { row: 13, field: 'cooperating' }).value).toBeNull();
  expect(boundCell(model, { row: 1, field: 'lead' }).value).toBe('区发改委\n区科工局');
  expect(textOf(model).slice(0, 3)).toEqual([
    ['附件', '', '', '', ''],
    ['主要工作任务分解表', '', '', '', ''],
    ['序号', '主要任务', '牵头单位', '责任单位', '配合单位'],
  ]);
});

test('annex 1 lists the duties of 21 departments, each duty on its own line', () => {
  const model = sheet('city-annex-1');

  expect(cellsWithRole(model, 'official').filter(({ binding }) => binding?.field === 'unit')).toHaveLength(
    21,
  );
  expect(boundCell(model, { row: 1, field: 'duties' }).value).toBe(
    '1.负责牵头全市人才工作，实施各项人才政策；\n2.负责牵头优化人才发展环境。',
  );
});

test.each(annexes.map((each) => [each.id, each] as const))(
  '%s says in one sentence which document is missing when the library lacks it',
  (_, { build, document }) => {
    const empty = createLibrary({ documents: [], indicators: [], regions: [] });

    expect(() => build(empty, {})).toThrow(new RegExp(`^指标库中没有“.+”，请检查${document}的数据。$`));
  },
);
