/** LibreOffice computes the native formulas of filled forms; the custom functions must give the same answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { parseRange } from '../../../src/core/sheet/address';
import { cellAt, type CellValue, type SheetModel } from '../../../src/core/sheet/model';
import { templateById } from '../../../src/core/templates/catalogue';
import type { TemplateId, TemplateOptions } from '../../../src/core/templates/template';
import type { FunctionName } from '../../../src/core/plan/functionTable';
import { evaluate } from '../../../src/functions/evaluate';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { libreOffice, officeIsRequired, resaveWithLibreOffice } from '../../hosts/xlsx/offices';
import { fillIn } from './filling';
import { boundCell, cellsOf, cellsWithRole, type PlacedCell } from './sheetReading';

function form(id: TemplateId, options: TemplateOptions): SheetModel {
  return templateById(id)?.build(embeddedLibrary, options) as SheetModel;
}

/** Actuals in relation to the target beside them; every third indicator stays blank where `gaps` says so. */
function actuals(
  sheet: SheetModel,
  share: number,
  gaps = false,
): (cell: PlacedCell) => CellValue | undefined {
  return ({ role, binding, row, column }) => {
    if (role !== 'entry' || binding?.field !== 'actual' || (gaps && row % 3 === 0)) return undefined;
    const target = cellAt(sheet, row, column - 1)?.value;
    return typeof target === 'number' ? Math.round(target * share * 1000) / 1000 : undefined;
  };
}

interface Case {
  readonly name: string;
  readonly id: TemplateId;
  readonly options: TemplateOptions;
  readonly share: number;
  readonly gaps?: boolean;
}

const cases: readonly Case[] = [
  { name: 'city-short', id: 'report-indicators', options: { year: 2025, period: '上半年' }, share: 0.83 },
  { name: 'city-equal', id: 'report-indicators', options: { year: 2025, period: '全年' }, share: 1 },
  {
    name: 'city-beyond',
    id: 'report-indicators',
    options: { year: 2024, period: '前三季度' },
    share: 1.07,
    gaps: true,
  },
  {
    name: 'zone',
    id: 'report-indicators',
    options: { region: '南昌高新区', year: 2024, period: '一季度' },
    share: 0.5,
  },
  {
    name: 'unit',
    id: 'report-indicators',
    options: { region: '洪都街办', year: 2023, period: '全年' },
    share: 0.9,
  },
  {
    name: 'own-plan',
    id: 'report-indicators',
    options: { region: '青云谱区', year: 2023, period: '上半年', document: '青政办发〔2021〕23号' },
    share: 1,
  },
  { name: 'summary-city', id: 'summary', options: { year: 2025, period: '全年' }, share: 1 },
  { name: 'summary-late', id: 'summary', options: { year: 2023, period: '全年' }, share: 0.9, gaps: true },
  {
    name: 'summary-district',
    id: 'summary',
    options: { region: '青云谱区', year: 2023, period: '上半年' },
    share: 1,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'kc-forms-'));
const written = join(folder, 'written');
const computed = join(folder, 'computed');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function readComputed(name: string): Promise<SheetModel> {
  const { sheets } = await readXlsx(readFileSync(join(computed, `${name}.xlsx`)));
  return sheets[0] as SheetModel;
}

/** The allocation of annex 3 as issued, typed into the form on which the city splits its targets. */
function officialAllocation(wrong: Readonly<Record<string, number>> = {}) {
  const printed = new Map(
    embeddedLibrary.targets
      .filter(({ source, year }) => source === '附件3' && year === 2025)
      .map(({ region, indicator, value }) => [`${region} ${indicator}`, value?.toNumber()]),
  );
  return ({ role, binding }: PlacedCell): CellValue | undefined => {
    if (role !== 'entry' || binding?.field !== 'target') return undefined;
    const { region = '', indicator = '' } = binding;
    return wrong[`${region} ${indicator}`] ?? wrong[indicator] ?? printed.get(`${region} ${indicator}`);
  };
}

const sheets = new Map<string, SheetModel>(
  cases.map(({ name, id, options, share, gaps }) => {
    const blank = form(id, options);
    return [name, fillIn(blank, actuals(blank, share, gaps))];
  }),
);
const split = form('report-allocation', { year: 2025 });
sheets.set('split', fillIn(split, officialAllocation()));
sheets.set('split-wrong', fillIn(split, officialAllocation({ '东湖区 hte-count': 123 })));
sheets.set('split-ratio', fillIn(split, officialAllocation({ 'rd-intensity': 2.5 })));
for (const id of ['report-indicators', 'report-allocation', 'summary'] as const)
  sheets.set(`${id}-blank`, form(id, {}));

/** Runs a `KC.` formula with the values of the sheet, as the add-in would. */
function askKc(formula: string, sheet: SheetModel): unknown {
  const [, name, list] = /^=IF\([A-Z]+\d+="","",KC\.([A-Z_]+)\((.*)\)\)$/.exec(formula) ?? [];
  const args = (list ?? '').split(',').map((argument) => {
    if (argument.startsWith('"')) return argument.slice(1, -1);
    const [, letters, row] = /^\$?([A-Z]+)\$?(\d+)$/.exec(argument) ?? [];
    if (letters === undefined) return Number(argument);
    const column = parseRange(`${letters}1`)?.left ?? 0;
    return cellAt(sheet, Number(row) - 1, column)?.value ?? null;
  });
  const answer = evaluate(embeddedLibrary, name as FunctionName, args);
  return 'value' in answer ? answer.value : answer.error;
}

describe('LibreOffice', () => {
  if (libreOffice === null) {
    it('was not run: LibreOffice is not installed', () => {
      // Where it must be there, this is what fails; elsewhere the name of the test is the report.
      expect(officeIsRequired).toBe(false);
    });
    return;
  }

  beforeAll(async () => {
    mkdirSync(written);
    mkdirSync(computed);
    for (const [name, sheet] of sheets)
      writeFileSync(join(written, `${name}.xlsx`), await writeXlsx({ sheets: [sheet] }));
    resaveWithLibreOffice(
      written,
      [...sheets.keys()].map((name) => `${name}.xlsx`),
      computed,
    );
  }, 180_000);

  it.each(cases)('gives the same answers as the custom functions ($name)', async ({ name, id, options }) => {
    const result = await readComputed(name);
    const asked = cellsWithRole(form(id, { ...options, formulas: 'kc' }), 'computed').filter(({ formula }) =>
      formula?.includes('KC.'),
    );

    expect(asked.length).toBeGreaterThan(6);
    for (const { row, column, formula, binding } of asked) {
      const native = cellAt(result, row, column)?.value ?? '';
      const kc = askKc(formula as string, result);
      const place = [binding?.region, binding?.indicator, binding?.field].join(' ');
      if (typeof kc === 'number') {
        expect([place, typeof native]).toEqual([place, 'number']);
        expect(native as number).toBeCloseTo(kc, 5);
      } else expect([place, native]).toEqual([place, kc]);
    }
  });

  it('shows nothing where nothing is filled in', async () => {
    for (const id of ['report-indicators', 'report-allocation', 'summary'] as const) {
      const result = await readComputed(`${id}-blank`);
      for (const { row, column, binding } of cellsWithRole(form(id, {}), 'computed')) {
        if (binding?.field === 'periodEnd' || binding?.field === 'paceShare') continue;
        expect(cellAt(result, row, column)?.value ?? '').toBe('');
      }
    }
  });

  it('adds the units of annex 3 up to the city’s targets exactly', async () => {
    const result = await readComputed('summary-city');
    const blank = form('summary', { year: 2025 });

    for (const [indicator, total] of [
      ['hte-count', 3000],
      ['tech-sme', 4000],
      ['tech-contract', 400],
      ['kedaitong-loan', 8.6],
    ] as const) {
      const { row, column } = boundCell(blank, { indicator, field: 'actual', total: true });
      expect(cellAt(result, row, column)?.value).toBe(total);
      expect(cellAt(result, row, column + 1)?.value).toBe(1);
    }
    const ratio = boundCell(blank, { indicator: 'rd-intensity', field: 'actual', total: true });
    expect(cellAt(result, ratio.row, ratio.column)?.value ?? null).toBeNull();
  });

  it('finds the official allocation in order and names a wrong figure', async () => {
    const read = async (name: string, field: string): Promise<Record<string, unknown>> => {
      const result = await readComputed(name);
      const cells = cellsOf(split).filter(
        ({ binding, role }) => binding?.field === field && role === 'computed',
      );
      return Object.fromEntries(
        cells.map(({ binding, row, column }): [string, unknown] => [
          binding?.indicator ?? '',
          cellAt(result, row, column)?.value,
        ]),
      );
    };

    expect(await read('split', 'check')).toEqual({
      'rd-intensity': '在区间内',
      'hte-count': '相符',
      'tech-sme': '相符',
      'tech-contract': '相符',
      'kedaitong-loan': '相符',
    });
    expect(await read('split', 'difference')).toMatchObject({ 'hte-count': 0, 'kedaitong-loan': 0 });
    expect(await read('split-wrong', 'check')).toMatchObject({
      'hte-count': '合计多于目标',
      'tech-sme': '相符',
    });
    expect(await read('split-wrong', 'difference')).toMatchObject({ 'hte-count': 1 });
    expect(await read('split-ratio', 'check')).toMatchObject({ 'rd-intensity': '超出区间' });
  });

  it('takes the last day of the period and the share of the year from the 报告期 cell', async () => {
    const result = await readComputed('city-beyond');
    const blank = form('report-indicators', { year: 2024, period: '前三季度' });
    const value = (field: string): unknown => {
      const { row, column } = boundCell(blank, { field });
      return cellAt(result, row, column)?.value;
    };

    // 30 September 2024, day 274 of a leap year.
    expect(value('periodEnd')).toBe(45565);
    expect(value('paceShare')).toBeCloseTo(274 / 366, 12);
  });
});
