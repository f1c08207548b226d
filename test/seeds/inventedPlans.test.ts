/** Three invented plans, each unlike the embedded ones, work in everything as files alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSeeds } from '../../src/cli/checkSeeds';
import { createLibrary } from '../../src/core/plan/library';
import { PlanError, type DocumentSeed, type PlanLibrary } from '../../src/core/plan/types';
import type { SheetModel } from '../../src/core/sheet/model';
import { templateById, templatesOf } from '../../src/core/templates/catalogue';
import { PERIODS, type TemplateOptions } from '../../src/core/templates/template';
import { validateWorkbook } from '../../src/core/validation/validate';
import { evaluate } from '../../src/functions/evaluate';
import type { FunctionName } from '../../src/core/plan/functionTable';
import { cellsOf, cellsWithRole, mergeAddresses, overlapping, textOf } from '../core/templates/sheetReading';
import { allocation, FilledSheet, report, signed, summary, useLibrary } from '../core/validation/filledSheet';
import { SeedFolder } from './seedFolder';

const FOLDER = join(__dirname, 'plans');
const files = readdirSync(FOLDER).sort();

function planOf(file: string): DocumentSeed {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as DocumentSeed;
}

function libraryOf(...names: readonly string[]): PlanLibrary {
  return createLibrary({ documents: names.map(planOf), indicators: [], regions: [] });
}

const [county, province, zone] = files.map((file) => libraryOf(file)) as [
  PlanLibrary,
  PlanLibrary,
  PlanLibrary,
];
const libraries = files.map((file) => [file, libraryOf(file)] as const);

function drawn(library: PlanLibrary, id: string, options: TemplateOptions = {}): SheetModel {
  const template = templateById(id, library);
  if (!template) throw new Error(`no template ${id}`);
  return template.build(library, options);
}

function answer(library: PlanLibrary, name: FunctionName, ...args: unknown[]): unknown {
  const result = evaluate(library, name, args);
  return 'error' in result ? `${result.error} ${result.message}` : result.value;
}

function complaint(library: PlanLibrary, id: string, options: TemplateOptions): string {
  try {
    drawn(library, id, options);
  } catch (error) {
    if (error instanceof PlanError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no complaint';
}

function errors(library: PlanLibrary, sheet: SheetModel): string[] {
  const [found] = validateWorkbook(library, { sheets: [sheet] });
  expect(found?.template).not.toBeNull();
  return (found?.issues ?? [])
    .filter(({ level }) => level === 'error')
    .map(({ ruleId, cell, message }) => `${ruleId} ${cell} ${message}`);
}

test('there are three of them', () => {
  expect(files).toEqual(['county.json', 'province.json', 'zone.json']);
});

test('they pass the checks beside the embedded documents', () => {
  const folder = new SeedFolder();
  for (const file of files) folder.write(`documents/invented-${file}`, planOf(file));
  const problems = checkSeeds(folder.path);
  folder.remove();
  expect(problems).toEqual([]);
});

describe.each(libraries)('%s', (_, library) => {
  const [document] = library.documents;
  const annexes = templatesOf(library).filter(({ kind }) => kind === 'annex');
  const forms = templatesOf(library).filter(({ kind }) => kind === 'form');

  test('has a template for every annex, under an id of its own', () => {
    expect(annexes.map(({ source }) => source)).toEqual(document?.annexes.map(({ source }) => source));
    expect(new Set(templatesOf(library).map(({ id }) => id)).size).toBe(annexes.length + forms.length);
    for (const { id } of annexes) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test.each(annexes.map(({ id }) => id))('%s draws every printed text of the annex, once', (id) => {
    const annex = document?.annexes.find((each) => each.id === id);
    const model = drawn(library, id);
    const printed = cellsWithRole(model, 'official').flatMap((cell) => cell.printed ?? []);
    const expected =
      annex && 'rows' in annex ? annex.rows.flatMap((row) => ('printed' in row ? row.printed : [])) : [];

    expect([...printed].sort()).toEqual([...expected].sort());
    expect(overlapping(model.merges)).toEqual([]);
    expect(model.name.length).toBeLessThanOrEqual(31);
    const places = cellsWithRole(model, 'official').map(({ binding }) => JSON.stringify(binding));
    expect(new Set(places).size).toBe(places.length);
  });

  test.each(annexes.map(({ id }) => id))('%s is recognised and found right as issued', (id) => {
    useLibrary(library);
    const [found] = validateWorkbook(library, { sheets: [FilledSheet.of(id).asRead()] });
    expect(found).toMatchObject({ template: id, issues: [] });
  });

  test('answers every bare figure of its tables', () => {
    const bare = library.targets.filter(
      ({ row, role, qualifier }) => row !== null && role === 'target' && qualifier === undefined,
    );
    expect(bare.length).toBeGreaterThan(10);
    for (const { indicator, region, year, document: key, value } of bare) {
      expect(answer(library, 'TARGET', indicator, year, region, key)).toBe(value?.toNumber());
    }
  });

  test('gives every form for every unit, year and period that it is offered for', () => {
    const offered = forms.flatMap((form) =>
      (form.choices?.(library) ?? []).flatMap(({ unit, years }) =>
        years.flatMap((year) => PERIODS.map((period) => ({ form, region: unit, year, period }))),
      ),
    );
    expect(offered.length).toBeGreaterThan(0);
    for (const { form, ...options } of offered) {
      const sheet = form.build(library, options);
      const basis = cellsOf(sheet).find(
        ({ role, binding }) => role === 'identity' && binding?.identity === 'basis',
      );
      expect(basis?.value).toBe(document?.key);
      const signed = cellsWithRole(sheet, 'identity').map(({ binding }) => binding?.identity);
      expect(signed).toEqual(expect.arrayContaining(['head', 'filler', 'phone', 'reportedOn']));
    }
  });

  test('finds no error in forms that are filled in right', () => {
    useLibrary(library);
    const filled: FilledSheet[] = [];
    for (const [id, make] of [
      ['report-indicators', report],
      ['report-allocation', allocation],
      ['summary', summary],
      ['report-tasks', tasks],
    ] as const) {
      const choices = templateById(id, library)?.choices?.(library) ?? [];
      for (const { unit, years } of choices.slice(0, id === 'report-allocation' ? 1 : 3)) {
        for (const year of years) filled.push(make({ region: unit, year }));
      }
    }
    expect(filled.length).toBeGreaterThan(3);
    for (const sheet of filled) expect(errors(library, sheet.asRead())).toEqual([]);
  });

  test('finds a figure that was changed, and a total that no longer fits', () => {
    useLibrary(library);
    const annex = annexes.find(
      ({ id }) => document?.annexes.find((each) => each.id === id)?.kind === 'allocation',
    );
    const sheet = FilledSheet.of(annex?.id ?? '');
    const figures = sheet
      .cells()
      .filter(({ cell }) => cell.role === 'official' && cell.binding?.total !== true);
    const { row, column, cell } = figures[0] as (typeof figures)[0];
    const wrong = sheet.mapCells((each, at, across) =>
      at === row && across === column && each ? { ...each, value: (cell.value as number) + 1 } : each,
    );
    const [found] = validateWorkbook(library, { sheets: [wrong.asRead()] });
    expect(found?.issues.map(({ ruleId }) => ruleId)).toContain('official-changed');
  });
});

/** 重点任务推进情况季报, every task on time. */
function tasks(options: TemplateOptions): FilledSheet {
  return signed(
    FilledSheet.of('report-tasks', { period: '全年', ...options }).mapCells((cell) => {
      if (cell?.role !== 'entry') return cell;
      const value = { progress: '已开工建设3家。', status: '按序时推进' }[cell.binding?.field ?? ''];
      return value === undefined ? cell : { ...cell, value };
    }),
  );
}

describe('the province', () => {
  test('prints five years of eleven cities across the page, numbered', () => {
    const model = drawn(province, 'province-2025-41-annex-2');
    const text = textOf(model);

    expect(model.print?.orientation).toBe('landscape');
    expect(text[2]?.slice(0, 4)).toEqual(['序号', '设区市', '省级工程研究中心（家）', '']);
    expect(text[3]?.slice(2, 7)).toEqual(['2026', '2027', '2028', '2029', '2030']);
    expect(text[4]?.slice(0, 3)).toEqual(['', '全省', '110']);
    expect(text.slice(5).map(([number]) => number)).toEqual(
      Array.from({ length: 11 }, (_, at) => String(at + 1)),
    );
    expect(mergeAddresses(model)).toEqual(expect.arrayContaining(['A3:A4', 'B3:B4', 'C3:G3']));
  });

  test('prints units of measure and lead units beside the names', () => {
    const [, , unitLine, header, first] = textOf(drawn(province, 'province-2025-41-annex-1'));
    expect(unitLine?.[0]).toBe('2025年为预计数');
    expect(header?.slice(0, 5)).toEqual(['序号', '指标名称', '计量单位', '牵头单位', '2025年']);
    expect(first).toEqual([
      '1',
      '省级工程研究中心（家）',
      '家',
      '省发展改革委',
      '99',
      '110',
      '121',
      '132',
      '143',
      '154',
    ]);
  });

  test('prints tasks without headings and without a column of those who cooperate', () => {
    const text = textOf(drawn(province, 'province-2025-41-annex-3'));
    expect(text.slice(2).map((row) => row.length)).toEqual([4, 4, 4, 4]);
    expect(text[3]?.slice(0, 2)).toEqual(['1', '建设省级工程研究中心']);
  });

  test('answers as the embedded plan does', () => {
    expect(answer(province, 'TARGET', '工程研究中心', 2030)).toBe(154);
    expect(answer(province, 'STATUS', '工程研究中心', 154, 2030)).toBe('持平，未突破');
    expect(answer(province, 'GAP', '知识产权质押融资额', 60, 2027)).toBe(0.5);
    expect(answer(province, 'SOURCE', '注册技术经理人', 2028, '青岱')).toBe('澜府发〔2025〕41号 附件2');
    expect(answer(province, 'LEAD', '培养技术经理人队伍')).toMatch(/省科技厅/);
    expect(answer(province, 'ALLOCATION', '工程研究中心', 2026)).toHaveLength(11);
  });
});

describe('the county', () => {
  test('prints quarters under two header rows, and under their years', () => {
    const first = textOf(drawn(county, 'district-2026-7-annex-1'));
    const second = drawn(county, 'district-2026-7-annex-2');

    expect(first[2]?.[0]).toBe('单位：人次、万平方米');
    expect(first[3]?.filter(Boolean)).toEqual(['指标', '科技特派员下乡（人次）', '智能大棚面积（万平方米）']);
    expect(first[4]?.slice(0, 5)).toEqual(['乡镇（街道）', ...PERIODS]);
    expect(first.slice(5)).toHaveLength(24);
    expect(textOf(second)[3]?.filter(Boolean)).toEqual(['序号', '乡镇（街道）', '2026年', '2027年']);
    expect(mergeAddresses(second)).toEqual(expect.arrayContaining(['A4:A5', 'B4:B5', 'C4:F4', 'G4:J4']));
    expect(cellsWithRole(second, 'spare')).toHaveLength(2 * 9);
  });

  test('answers with the year, not with a quarter', () => {
    const year = county.targets.filter(
      ({ indicator, region }) => indicator === 'sti-visits' && region === '禾溪县',
    );
    expect(year.map(({ printed }) => printed)).toEqual(['989']);
    expect(answer(county, 'TARGET', '科技特派员下乡', 2026)).toBe(989);
    expect(answer(county, 'SERIES', '新建科技示范田')).toHaveLength(2);
  });

  test('finds a quarter that does not add up', () => {
    useLibrary(county);
    const sheet = FilledSheet.of('district-2026-7-annex-1').change({ B7: 5 });
    const [found] = validateWorkbook(county, { sheets: [sheet.asRead()] });
    expect(found?.issues.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual(
      expect.arrayContaining(['official-changed B7', 'total-differs B6']),
    );
  });
});

describe('the zone', () => {
  test('treats ranks, shares and growth as what they are', () => {
    expect(answer(zone, 'GAP', '国家高新区综合评价位次', 47, 2026)).toBe(2);
    expect(answer(zone, 'COMPLETION', '高新技术产业产值增速', 8.5, 2026)).toBe(1);
    expect(answer(zone, 'PACE', '高新技术产业产值增速', 8, '2026-06-30')).toMatch(/^#VALUE! /);
    expect(answer(zone, 'STATUS', '万元产值能耗', 0.11, 2026)).toBe('已完成');
    expect(answer(zone, 'TARGET', '种子企业', 2026, '东渚园', '争先进位行动')).toBe(15);
  });

  test('leaves no formula where the target is no bare number', () => {
    const form = drawn(zone, 'report-indicators', { year: 2027 });
    const growth = cellsOf(form).filter(({ binding }) => binding?.indicator === 'zone-output-growth');
    expect(growth.find(({ binding }) => binding?.field === 'target')?.value).toBe('9以上');
    expect(growth.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('has no tasks to report on, and says so', () => {
    expect(templateById('report-tasks', zone)?.choices?.(zone)).toEqual([]);
    expect(complaint(zone, 'report-tasks', {})).toBe(
      '#N/A 各文件的附表中没有任务表，无法生成“重点任务推进情况季报”；请先加入有任务表的文件。',
    );
  });
});

describe('all of them together', () => {
  const library = libraryOf(...files);

  test('take the issuer of the document in force as the usual unit, and its document by unit and year', () => {
    const identity = (id: string, options: TemplateOptions): unknown[] =>
      cellsWithRole(drawn(library, id, options), 'identity')
        .filter(({ binding }) => binding?.identity === 'unit' || binding?.identity === 'basis')
        .map(({ value }) => value);

    expect(identity('report-indicators', {})).toEqual(['星渚高新区争先进位行动计划', '星渚高新区']);
    expect(identity('report-indicators', { region: '青岱市', year: 2029 })).toEqual([
      '澜府发〔2025〕41号',
      '青岱市',
    ]);
    expect(identity('report-tasks', {})).toEqual(['澜府发〔2025〕41号', '澜川省']);
  });

  test('say which plan is the nearest for a year that has none, past or yet to come', () => {
    expect(complaint(library, 'report-indicators', { region: '河口镇', year: 2031 })).toBe(
      '#N/A 各文件的附表没有为河口镇下达2031年目标，无法生成“指标完成情况报表”；有目标的年份：2026、2027，最近可用的是禾政办字〔2026〕7号（2027年）。',
    );
    expect(complaint(library, 'summary', { region: '澜川省', year: 2024 })).toMatch(
      /，最近可用的是澜府发〔2025〕41号（2026年）。$/,
    );
  });
});

test('a library without any table says that forms have nothing to rest on', () => {
  const empty = createLibrary({ documents: [], indicators: [], regions: [] });
  for (const id of ['report-indicators', 'report-allocation', 'summary']) {
    expect(complaint(empty, id, {})).toMatch(
      /^#N\/A 指标库中没有可供填报的附表，无法生成“.+”；请先加入有附表的文件。$/,
    );
  }
});
