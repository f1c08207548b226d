import { parseRange } from '../../../src/core/sheet/address';
import type { CellRange } from '../../../src/core/sheet/range';
import { PlanError } from '../../../src/core/plan/types';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import type { SheetModel } from '../../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../../src/core/sheet/protection';
import { templates, templateById } from '../../../src/core/templates/catalogue';
import type { TemplateId, TemplateOptions } from '../../../src/core/templates/template';
import { boundCell, cellsOf, cellsWithRole, textOf } from './sheetReading';

const forms = templates.filter(({ kind }) => kind === 'form');

function form(id: TemplateId, options: TemplateOptions = {}): SheetModel {
  return templateById(id)?.build(embeddedLibrary, options) as SheetModel;
}

function targetsShown(sheet: SheetModel): Record<string, string | undefined> {
  const cells = cellsWithRole(sheet, 'official').filter(({ binding }) => binding?.field === 'target');
  return Object.fromEntries(
    cells.map(({ binding, printed }): [string, string | undefined] => [binding?.indicator ?? '', printed]),
  );
}

function identity(sheet: SheetModel): Record<string, unknown> {
  return Object.fromEntries(
    cellsWithRole(sheet, 'identity').map(({ binding, value }): [string, unknown] => [
      binding?.identity ?? '',
      value,
    ]),
  );
}

function complaint(id: TemplateId, options: TemplateOptions): string {
  try {
    form(id, options);
  } catch (error) {
    if (error instanceof PlanError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no complaint';
}

const everyForm = forms.flatMap(({ id, choices }) =>
  (choices?.(embeddedLibrary) ?? []).flatMap(({ unit, years }) =>
    years.map((year) => ({ id, region: unit, year })),
  ),
);

test('forms are offered for every unit of the plan and every year that has targets', () => {
  const offered = (id: TemplateId): string[] =>
    (templateById(id)?.choices?.(embeddedLibrary) ?? []).map(
      ({ unit, years }) => `${unit} ${years.join(' ')}`,
    );

  expect(offered('report-indicators')).toContain('南昌市 2023 2024 2025');
  expect(offered('report-indicators')).toContain('青云谱区 2021 2022 2023 2024 2025');
  expect(offered('report-indicators')).toContain('集聚区 2021 2022 2023');
  expect(offered('report-indicators')).toHaveLength(20);
  expect(offered('summary')).toEqual(['南昌市 2023 2024 2025', '青云谱区 2021 2022 2023']);
  expect(offered('report-tasks')).toEqual(
    ['青云谱区', '区发改委', '区科工局', '区市场监管局', '区金融办', '区委人才办'].map(
      (unit) => `${unit} 2021 2022 2023`,
    ),
  );
});

test.each(everyForm)('$id for $region in $year is blank only where something is to be filled in', (asked) => {
  const sheet = form(asked.id, asked);

  for (const { role, value, formula, style, binding } of cellsOf(sheet)) {
    if (role === 'entry' || role === 'spare') {
      expect(value).toBeNull();
      expect(style).toMatchObject({ locked: false, fill: '#FFF9E1' });
    }
    if (role === 'official' || role === 'label') {
      if (binding?.field !== 'cooperating') expect(value).not.toBeNull();
      expect(style?.locked).toBeUndefined();
    }
    if (role === 'computed') expect(formula).toMatch(/^=/);
    else expect(formula).toBeUndefined();
  }
  expect(sheet.protection).toBe(FORM_PROTECTION);
  expect(identity(sheet)).toMatchObject({ unit: asked.region, head: null, filler: null, reportedOn: null });
});

test.each(everyForm)('$id for $region in $year starts typing in an open cell', (asked) => {
  const sheet = form(asked.id, asked);
  const { top, left } = sheet.selection as CellRange;

  expect(sheet.rows[top]?.[left]?.style?.locked).toBe(false);
  expect(['entry', 'spare']).toContain(sheet.rows[top]?.[left]?.role);
});

describe.each(forms.map(({ id }) => [id, form(id)] as const))('%s', (_, sheet) => {
  test('says in Chinese what each number cell takes and what it refuses', () => {
    const covers = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    const asked = cellsOf(sheet).filter(
      ({ role, binding }) =>
        (role === 'entry' || role === 'spare') &&
        binding?.indicator !== undefined &&
        binding.field !== 'reason' &&
        binding.field !== 'remark',
    );

    for (const { row, column } of asked) {
      const rules = sheet.validations?.filter(({ range }) => covers(range, row, column)) ?? [];
      expect(rules).toHaveLength(1);
      expect(['whole', 'decimal']).toContain(rules[0]?.rule.type);
    }
    for (const { prompt, error } of sheet.validations ?? []) {
      expect(prompt?.message).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(error?.message).toMatch(/[\u4e00-\u9fff].*。$/);
      // Excel cuts longer ones.
      expect(prompt?.title.length).toBeLessThanOrEqual(32);
      expect(prompt?.message.length).toBeLessThanOrEqual(255);
      expect(error?.message.length).toBeLessThanOrEqual(225);
    }
  });

  test('offers lists that Excel can hold', () => {
    for (const { rule } of sheet.validations ?? []) {
      if (rule.type !== 'list' || !('items' in rule)) continue;
      expect(rule.items.join(',').length).toBeLessThanOrEqual(255);
      expect(rule.items.some((item) => item.includes(','))).toBe(false);
    }
  });

  test('names its blocks so that no name looks like a cell', () => {
    const names = sheet.names ?? [];

    expect(names.length).toBeGreaterThan(0);
    for (const { name } of names) expect(parseRange(name)).toBeNull();
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });

  test('keeps to functions that every spreadsheet program knows', () => {
    const used = cellsOf(sheet)
      .flatMap(({ formula }) => [...(formula ?? '').matchAll(/([A-Z][A-Z.]*)\(/g)])
      .map((match) => match[1] as string);
    const known = ['IF', 'ISNUMBER', 'ROUND', 'DATE', 'COUNT', 'SUM', 'MIN', 'MAX', 'AND'];

    expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('the report on indicators', () => {
  test('shows the city its 18 targets of annex 2', () => {
    const sheet = form('report-indicators', { year: 2025, period: '上半年' });

    expect(Object.keys(targetsShown(sheet))).toHaveLength(18);
    expect(targetsShown(sheet)).toMatchObject({
      'hte-count': '3000',
      'ht-zone-rank': '20',
      'rd-intensity': '2.68',
    });
    expect(identity(sheet)).toEqual({
      formCode: 'KC-ZB-01/1',
      basis: '洪发〔2023〕10号',
      unit: '南昌市',
      period: '2025年上半年',
      head: null,
      filler: null,
      phone: null,
      reportedOn: null,
    });
  });

  test('shows 青云谱区 the figures in force, and those of its own plan only when that is named', () => {
    const inForce = form('report-indicators', { region: '青云谱区', year: 2023 });
    const own = form('report-indicators', { region: '青云谱', year: 2023, document: '青政办发[2021]23号' });

    expect(targetsShown(inForce)).toEqual({
      'rd-intensity': '0.66',
      'hte-count': '60',
      'tech-sme': '155',
      'tech-contract': '13',
      'kedaitong-loan': '0.25',
    });
    expect(identity(inForce)['basis']).toBe('洪发〔2023〕10号');
    expect(targetsShown(own)).toEqual({
      'hte-count': '130',
      'tech-contract': '8.3',
      'invention-patent-applications': '609',
    });
    expect(identity(own)['basis']).toBe('青政办发〔2021〕23号');
  });

  test('shows a sub-district its three quotas', () => {
    expect(targetsShown(form('report-indicators', { region: '洪都街道', year: 2022 }))).toEqual({
      'hte-count': '6',
      'tech-contract': '0.098',
      'invention-patent-applications': '50',
    });
  });

  test('treats a worse rank as missing, and exactly 3000 as not yet beyond', () => {
    const sheet = form('report-indicators', { year: 2025 });
    const row = boundCell(sheet, { indicator: 'ht-zone-rank', field: 'actual' }).row + 1;

    expect(boundCell(sheet, { indicator: 'ht-zone-rank', field: 'gap' }).formula).toBe(
      `=IF(ISNUMBER(F${row}),ROUND(F${row}-E${row},6),"")`,
    );
    expect(boundCell(sheet, { indicator: 'ht-zone-rank', field: 'completion' }).formula).toContain(
      `E${row}/F${row}`,
    );
    expect(boundCell(sheet, { indicator: 'hte-count', field: 'status' }).formula).toContain('持平，未突破');
    expect(boundCell(sheet, { indicator: 'tech-sme', field: 'status' }).formula).not.toContain('持平');
  });

  test('does not reckon pace from an estimate or from a year without a figure', () => {
    const city = form('report-indicators', { year: 2023 });
    const district = form('report-indicators', { region: '南昌县', year: 2023 });

    expect(boundCell(city, { indicator: 'rd-intensity', field: 'before' }).value).toBe('预估2.0以上');
    expect(boundCell(city, { indicator: 'rd-intensity', field: 'pace' })).toMatchObject({
      value: '—',
      role: 'label',
    });
    expect(boundCell(district, { indicator: 'hte-count', field: 'before' }).value).toBe('—');
    expect(boundCell(district, { indicator: 'hte-count', field: 'pace' }).formula).toBeUndefined();
    // Amounts per year start at 0, whatever the year before.
    expect(boundCell(district, { indicator: 'tech-contract', field: 'pace' }).formula).toMatch(/^=/);
  });

  test('asks the plan itself when KC formulas are wanted, in cells that stay open', () => {
    const sheet = form('report-indicators', { year: 2025, formulas: 'kc' });
    const gap = boundCell(sheet, { indicator: 'hte-count', field: 'gap' });

    expect(gap.formula).toBe(`=IF(F${gap.row + 1}="","",KC.GAP("高新技术企业数量",F${gap.row + 1},2025))`);
    expect(gap.style?.locked).toBe(false);
    expect(
      boundCell(
        form('report-indicators', {
          region: '青云谱区',
          year: 2023,
          document: '青政办发〔2021〕23号',
          formulas: 'kc',
        }),
        {
          indicator: 'hte-count',
          field: 'status',
        },
      ).formula,
    ).toBe('=IF(F7="","",KC.STATUS("高新技术企业数量",F7,2023,"青云谱区","青政办发〔2021〕23号"))');
  });

  test('says which years there are when the year has no targets', () => {
    expect(complaint('report-indicators', { region: '洪都街办', year: 2025 })).toBe(
      '#N/A 各文件的附表没有为洪都街办下达2025年目标，无法生成“指标完成情况报表”；有目标的年份：2021、2022、2023，最近可用的是青政办发〔2021〕23号（2023年）。',
    );
    expect(
      complaint('report-indicators', { region: '洪都街办', year: 2023, document: '洪发〔2023〕10号' }),
    ).toBe(
      '#N/A 洪发〔2023〕10号的附表没有为洪都街办下达2023年目标，无法生成“指标完成情况报表”；有目标的年份：无。',
    );
    expect(complaint('report-indicators', { region: '火星区' })).toMatch(/^#VALUE! /);
  });
});

describe('the report on the allocation of targets', () => {
  test('lists the sub-units in official order and leaves lines for others', () => {
    const city = form('report-allocation', { year: 2024 });
    const zone = form('report-allocation', { region: '南昌高新区', year: 2024 });
    const names = (sheet: SheetModel): unknown[] =>
      cellsOf(sheet)
        .filter(({ binding }) => binding?.field === 'name')
        .map(({ value }) => value);

    expect(names(city).slice(0, 3)).toEqual(['南昌高新区', '南昌经开区', '南昌县']);
    expect(names(city)).not.toContain('小蓝经开区');
    expect(names(city).filter((name) => name === null)).toHaveLength(3);
    expect(names(zone)).toEqual(Array.from({ length: 12 }, () => null));
  });

  test('adds up every line for sub-units, spare ones too, but never ratios', () => {
    const sheet = form('report-allocation', { year: 2025 });
    const parts = cellsOf(sheet).filter(
      ({ binding }) => binding?.indicator === 'hte-count' && binding.field === 'target' && !binding.total,
    );
    const sum = boundCell(sheet, { indicator: 'hte-count', field: 'sum' });

    expect(sum.formula).toContain(`SUM(D${(parts[0]?.row ?? 0) + 1}:D${(parts.at(-1)?.row ?? 0) + 1})`);
    expect(parts).toHaveLength(15);
    expect(boundCell(sheet, { indicator: 'rd-intensity', field: 'sum' })).toMatchObject({
      value: '—',
      role: 'label',
    });
    expect(boundCell(sheet, { indicator: 'rd-intensity', field: 'check' }).formula).toContain('MIN(');
  });
});

describe('the report on tasks', () => {
  test('gives each lead unit its own tasks, and the district all 13', () => {
    const rows = (region?: string): unknown[] =>
      cellsOf(form('report-tasks', region === undefined ? {} : { region }))
        .filter(
          ({ binding, role }) => binding?.field === 'row' && role === 'label' && binding.row !== undefined,
        )
        .map(({ value }) => value);

    expect(rows()).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(rows('区金融办')).toEqual([9, 10]);
    expect(rows('区科工局')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows('区委人才办')).toEqual([11, 12, 13]);
  });

  test('names the lead units and years to choose from', () => {
    expect(complaint('report-tasks', { region: '市财政局' })).toBe(
      '#VALUE! 青政办发〔2021〕23号的任务表中没有牵头单位“市财政局”，可选：青云谱区、区发改委、区科工局、区市场监管局、区金融办、区委人才办。',
    );
    expect(complaint('report-tasks', { year: 2025 })).toBe(
      '#N/A 青政办发〔2021〕23号不涉及2025年，可选年份：2021、2022、2023。',
    );
  });
});

describe('the summary', () => {
  test('adds up what can be added and gives the reason where it cannot', () => {
    const sheet = form('summary', { year: 2025 });
    const total = (indicator: string) => boundCell(sheet, { indicator, field: 'actual', total: true });
    const notes = cellsWithRole(sheet, 'note').flatMap(({ value }) =>
      typeof value === 'string' ? [value] : [],
    );

    expect(total('kedaitong-loan').formula).toBe('=IF(COUNT(P9:P20)=0,"",ROUND(SUM(P9:P20),6))');
    expect(total('rd-intensity')).toMatchObject({ value: null, role: 'note' });
    expect(total('rd-intensity').formula).toBeUndefined();
    expect(notes.some((note) => note.includes('全社会研发经费投入强度为比率类指标'))).toBe(true);
  });

  test('holds each target of the year once', () => {
    const shown = cellsWithRole(form('summary', { year: 2024 }), 'official').map(({ binding, printed }) =>
      [binding?.region, binding?.indicator, printed].join(' '),
    );
    const annex = embeddedLibrary.targets
      .filter(({ source, year }) => source === '附件3' && year === 2024)
      .map(({ region, indicator, printed }) => [region, indicator, printed].join(' '));

    expect([...shown].sort()).toEqual([...annex].sort());
  });

  test('of a district rests on the tables that split its targets', () => {
    const sheet = form('summary', { region: '青云谱区', year: 2023, formulas: 'kc' });

    expect(identity(sheet)).toMatchObject({ formCode: 'KC-HZ-01/1', basis: '青政办发〔2021〕23号' });
    expect(textOf(sheet).flat()).toContain('徐家坊街办');
    // 130 of the district's own plan, not the 60 that the city set later.
    expect(boundCell(sheet, { indicator: 'hte-count', field: 'completion', total: true }).formula).toContain(
      '"青云谱区","青政办发〔2021〕23号"',
    );
  });

  test('cannot be had for a unit whose targets nobody splits', () => {
    expect(complaint('summary', { region: '南昌县', year: 2024 })).toBe(
      '#N/A 没有任何文件的附表把南昌县2024年的目标分解到下属单位，无法生成“汇总表”；可选：南昌市（2023、2024、2025年）、青云谱区（2021、2022、2023年）。',
    );
  });
});
