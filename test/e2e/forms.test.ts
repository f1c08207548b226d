/** Templates as a clerk meets them in the workbench: inserted, looked at, filled in, saved and sent. */
import { embeddedLibrary } from '../../src/core/plan/embedded';
import { cellAddress, sheetAddress } from '../../src/core/sheet/address';
import {
  type Borders,
  cellAt,
  type CellValue,
  type SheetModel,
  type WorkbookModel,
} from '../../src/core/sheet/model';
import { templateById, templates } from '../../src/core/templates/catalogue';
import type { TemplateOptions } from '../../src/core/templates/template';
import type { SheetFindings } from '../../src/core/validation/issue';
import { validateWorkbook } from '../../src/core/validation/validate';
import { excelLeftOut } from '../../src/core/wording/excelHost';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';
import { completeOptions } from '../../src/taskpane/templates/templateOptions';
import { boundCell, cellsOf, cellsWithRole, type PlacedCell } from '../core/templates/sheetReading';
import { coveredCells, essentials } from '../hosts/xlsx/essentials';
import { DESKTOP_WINDOW, isSync, UNSEEN_WINDOW, type Traffic, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

/** What the ribbon asks for today. */
const today = new Date();
function build(id: string, options: TemplateOptions = {}): SheetModel {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  const complete = completeOptions(embeddedLibrary, template, {}, today);
  return template.build(embeddedLibrary, { ...complete, ...options });
}
const models = new Map(templates.map(({ id }): [string, SheetModel] => [id, build(id)]));
const ids = [...models.keys()];
const modelOf = (id: string): SheetModel => models.get(id) as SheetModel;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

describe('every template, inserted with the ribbon and saved from the workbench', () => {
  const scrolled: Record<string, unknown> = {};
  const traffic: Record<string, readonly Traffic[]> = {};
  let said: string;
  let saved: WorkbookModel;
  let fromSaved: readonly SheetFindings[];
  let fromFile: readonly SheetFindings[];

  beforeAll(async () => {
    await workbench.open();
    // What is in view is asked of the window that most have.
    await workbench.page.setViewportSize(DESKTOP_WINDOW);
    for (const id of ids) {
      await workbench.forgetTraffic();
      await workbench.clickRibbon(`insertTemplate.${id}`);
      traffic[id] = await workbench.traffic();
      scrolled[id] = await workbench.scrolledBy();
    }
    const file = await workbench.saveFile();
    said = file.said;
    saved = await readXlsx(file.bytes);
    fromSaved = validateWorkbook(embeddedLibrary, saved);
    const sheets = [...models.values()];
    fromFile = validateWorkbook(embeddedLibrary, await readXlsx(await writeXlsx({ sheets })));
  });

  const savedSheet = (id: string): SheetModel => {
    const found = saved.sheets.find(({ name }) => name === modelOf(id).name);
    if (!found) throw new Error(`${id} is not in the file`);
    return found;
  };

  it('leaves nothing out and complains of nothing', () => {
    expect(said).not.toContain('无法保存');
    expect(saved.leftOut).toBeUndefined();
    expect(workbench.complaints).toEqual([]);
  });

  it.each(ids)('%s comes back with everything that matters', (id) => {
    expect(essentials(savedSheet(id))).toEqual(essentials(modelOf(id)));
    expect(savedSheet(id).freeze).toEqual(modelOf(id).freeze);
  });

  it.each(ids)('%s comes back with its formulas computed to what the model says', (id) => {
    const results = (sheet: SheetModel): unknown[] =>
      cellsWithRole(modelOf(id), 'computed').map(({ row, column }) => {
        const value = cellAt(sheet, row, column)?.value ?? '';
        return typeof value === 'number' ? Number(value.toPrecision(14)) : value;
      });
    expect(results(savedSheet(id))).toEqual(results(modelOf(id)));
  });

  it.each(ids)('%s comes back in its fonts, borders, widths and heights', (id) => {
    const [sheet, model] = [savedSheet(id), modelOf(id)];
    const growing = new Set(model.growingRows);
    const covered = coveredCells(model);
    const merged = new Set(model.merges.map(({ top, left }) => cellAddress(top, left)));
    // The grid counts in pixels: a seventh of a character, three quarters of a point.
    model.columnWidths?.forEach((width, column) => {
      expect(Math.abs((sheet.columnWidths?.[column] ?? 0) - (width ?? 0))).toBeLessThan(1 / 7);
    });
    model.rowHeights?.forEach((height, row) => {
      if (growing.has(row)) return;
      expect(Math.abs((sheet.rowHeights?.[row] ?? 0) - (height ?? 0))).toBeLessThan(0.75);
    });
    for (const { row, column, style } of cellsOf(model)) {
      const place = cellAddress(row, column);
      if (covered.has(place) || merged.has(place) || !style) continue;
      const got = cellAt(sheet, row, column)?.style;
      const look = { place, font: got?.font, size: got?.size ?? 11, lines: linesAround(sheet, row, column) };
      const { font, size } = style;
      expect(look).toMatchObject({
        place,
        ...(font !== undefined && { font, size }),
        lines: linesAround(model, row, column),
      });
    }
    expect((sheet.growingRows ?? []).every((row) => growing.has(row))).toBe(true);
  });

  it.each(ids)('%s is recognised by the validator, with the findings of the file host', (id) => {
    const own = (findings: readonly SheetFindings[]): SheetFindings | undefined =>
      findings.find(({ sheet }) => sheet === modelOf(id).name);
    expect(own(fromSaved)?.template).toBe(id);
    expect(own(fromSaved)).toEqual(own(fromFile));
  });

  it.each(ids)('%s is drawn in at most 5 syncs of at most 1 MB, by blocks and with all its rules', (id) => {
    const { validations = [], conditionalFormats = [], protection } = modelOf(id);
    const trips = traffic[id] ?? [];
    expect(trips.filter(isSync).length).toBeLessThanOrEqual(5);
    expect(Math.max(...trips.map(({ requestBytes }) => requestBytes))).toBeLessThanOrEqual(1_000_000);
    expect(trips.filter(({ error }) => error !== undefined)).toEqual([]);
    const calls = trips.flatMap(({ members }) => members);
    const count = (member: string): number => calls.filter((call) => call === member).length;
    expect(count('Range.Formulas=')).toBe(1);
    expect(count('Range.NumberFormat=')).toBeLessThanOrEqual(1);
    // A cell has eight looks; cell by cell there would be as many calls for each.
    expect(count('Worksheet.GetRangeByIndexes()')).toBeLessThan(1.5 * cellsOf(modelOf(id)).length);
    expect(count('DataValidation.Rule=')).toBe(validations.length);
    expect(count('ConditionalFormatCollection.Add()')).toBe(conditionalFormats.length);
    expect(count('WorksheetProtection.Protect()')).toBe(protection ? 1 : 0);
  });

  it.each(ids)('%s shows its title and its first columns with the first entry cell selected', (id) => {
    expect(scrolled[id]).toEqual({ rows: 0, columns: 0 });
  });
});

/** The lines around a cell, whichever of two neighbours has drawn them; the heavier one shows. */
function linesAround(sheet: SheetModel, row: number, column: number): Record<string, string> {
  const borders = (atRow: number, atColumn: number): Borders =>
    cellAt(sheet, atRow, atColumn)?.style?.borders ?? {};
  const own = borders(row, column);
  const sides = {
    top: [own.top, borders(row - 1, column).bottom],
    bottom: [own.bottom, borders(row + 1, column).top],
    left: [own.left, borders(row, column - 1).right],
    right: [own.right, borders(row, column + 1).left],
  };
  return Object.fromEntries(
    Object.entries(sides).map(([side, drawn]) => [
      side,
      drawn.find((line) => line === 'medium') ?? drawn.find((line) => line !== undefined) ?? 'none',
    ]),
  );
}

describe('forms filled in by keyboard', () => {
  beforeAll(() => workbench.open());

  /** Types into cells of one column that follow each other, as a clerk does: a number, Enter, a number, Enter. */
  async function typeDown(cells: readonly PlacedCell[], value: (cell: PlacedCell) => number): Promise<void> {
    const [first] = cells;
    if (!first) throw new Error('nothing to type');
    await workbench.selectCell(cellAddress(first.row, first.column));
    for (const cell of cells) {
      await workbench.page.keyboard.type(`${value(cell)}`);
      await workbench.page.keyboard.press('Enter');
    }
    await workbench.settle();
  }

  const columnOf = (model: SheetModel, column: number): PlacedCell[] =>
    cellsWithRole(model, 'entry').filter(
      (cell) => cell.column === column && cell.binding?.indicator !== undefined,
    );

  /** What the custom functions say in the places of the native formulas, asked in one write on a sheet of its own. */
  async function askFunctions(
    formulas: readonly { readonly place: string; readonly formula: string }[],
    scratch: string,
  ): Promise<ReadonlyMap<string, CellValue>> {
    await workbench.inAddin(`await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(${JSON.stringify(scratch)});
      sheet.getRange('A1:A${formulas.length}').formulas = ${JSON.stringify(formulas.map(({ formula }) => [formula]))};
      await context.sync();
    });`);
    const answers = await workbench.readRange(scratch, `A1:A${formulas.length}`);
    return new Map(formulas.map(({ place }, index) => [place, answers[index]?.[0] ?? '']));
  }

  /** The form's own formulas, written with `KC.` functions over the cells of the sheet that was filled in. */
  function kcFormulas(id: string, sheet: string): { place: string; formula: string }[] {
    return cellsWithRole(build(id, { formulas: 'kc' }), 'computed').flatMap(({ row, column, formula }) => {
      if (!formula?.includes('KC.')) return [];
      const place = cellAddress(row, column);
      const qualified = formula
        .split('"')
        .map((part, index) =>
          index % 2 === 1
            ? part
            : part.replace(/\$?\b[A-Z]{1,2}\$?\d+\b/g, (cell) => sheetAddress(sheet, cell)),
        );
      return [{ place, formula: qualified.join('"') }];
    });
  }

  async function expectSameAnswers(id: string, scratch: string, least: number): Promise<void> {
    const { name } = modelOf(id);
    const answers = await askFunctions(kcFormulas(id, name), scratch);
    expect([...answers.values()].filter((answer) => answer !== '').length).toBeGreaterThanOrEqual(least);
    for (const [place, answer] of answers) {
      const native = (await workbench.readCell(name, place)) ?? '';
      if (typeof answer === 'number') {
        expect([place, typeof native]).toEqual([place, 'number']);
        expect(native as number).toBeCloseTo(answer, 5);
      } else expect([place, native]).toEqual([place, answer]);
    }
  }

  /** Its units add up to 8.600000000000001 in floating point. */
  const SOME = ['kedaitong-loan'];
  const columnFor = (model: SheetModel, indicator: string): number => {
    const found = cellsWithRole(model, 'entry').find(({ binding }) => binding?.indicator === indicator);
    if (!found) throw new Error(`nothing to fill in for ${indicator}`);
    return found.column;
  };

  const isWhole = (id: string | undefined): boolean =>
    embeddedLibrary.indicators.find((indicator) => indicator.id === id)?.integer ?? false;

  it('gap, completion, status and pace of 指标完成情况报表 are those of the custom functions', async () => {
    const model = modelOf('report-indicators');
    await workbench.clickRibbon('insertTemplate.report-indicators');
    // The rank and every kind of measure are among the first ten; the others stay blank, and so do their answers.
    const entries = columnOf(model, model.selection?.left ?? 0).slice(0, 10);
    // Short, exactly reached, and beyond.
    const shares = [0.9, 1, 1.06];
    await typeDown(entries, ({ row, column, binding }) => {
      const target = cellAt(model, row, column - 1)?.value as number;
      const actual = target * (shares[row % shares.length] ?? 1);
      return isWhole(binding?.indicator) ? Math.round(actual) : Math.round(actual * 100) / 100;
    });
    await expectSameAnswers('report-indicators', '函数一', 3 * entries.length);
  });

  it('sum, difference and check of 任务分解上报表 hold for the allocation as issued, and name a wrong one', async () => {
    const model = modelOf('report-allocation');
    await workbench.clickRibbon('insertTemplate.report-allocation');
    const columns = SOME.map((indicator) => columnFor(model, indicator));
    for (const column of columns) await typeDown(columnOf(model, column), issuedTarget);

    const at = (indicator: string, field: string): Promise<CellValue> => {
      const { row, column } = cellsOf(model).find(
        ({ binding }) =>
          binding?.indicator === indicator && binding.field === field && binding.total === true,
      ) as PlacedCell;
      return workbench.readCell(model.name, cellAddress(row, column));
    };
    const checks = columns.map((column) => {
      const cells = columnOf(model, column);
      const { indicator = '', year: of = 0 } = cells[0]?.binding ?? {};
      const [top, bottom] = [cells[0], cells.at(-1)].map((cell) => cellAddress(cell?.row ?? 0, column));
      const name = embeddedLibrary.indicators.find(({ id }) => id === indicator)?.label ?? '';
      const range = sheetAddress(model.name, `${top}:${bottom}`);
      return { place: indicator, formula: `=KC.ALLOCATION_CHECK(${range},"${name}",${of})` };
    });
    const answers = await askFunctions(checks, '函数二');
    for (const { place } of checks) {
      expect([place, await at(place, 'sum'), await at(place, 'difference')]).toEqual([
        place,
        await at(place, 'target'),
        0,
      ]);
      expect([place, await at(place, 'check'), answers.get(place)]).toEqual([place, '相符', '通过']);
    }
    expect(await at('rd-intensity', 'check')).toBe('');

    await workbench.activateSheet(model.name);
    const wrong = columnOf(model, columns[0] ?? 0)[0] as PlacedCell;
    await workbench.typeInCell(cellAddress(wrong.row, wrong.column), `${issuedTarget(wrong) + 1}`);
    const indicator = wrong.binding?.indicator ?? '';
    expect([await at(indicator, 'difference'), await at(indicator, 'check')]).toEqual([1, '合计多于目标']);
    const again = await workbench.readRange('函数二', `A1:A${checks.length}`);
    expect(again.map(([answer]) => answer === '通过')).toEqual(
      checks.map(({ place }) => place !== indicator),
    );
  });

  it('totals and completion of 汇总表 are exact, and those of the custom functions', async () => {
    const model = modelOf('summary');
    await workbench.clickRibbon('insertTemplate.summary');
    const columns = SOME.map((indicator) => columnFor(model, indicator));
    for (const column of columns) await typeDown(columnOf(model, column), issuedTarget);
    for (const indicator of SOME) {
      const { row, column } = boundCell(model, { indicator, field: 'actual', total: true });
      const target = cellAt(model, row, column - 1)?.value;
      expect(
        await workbench.readRange(model.name, `${cellAddress(row, column)}:${cellAddress(row, column + 1)}`),
      ).toEqual([[target, 1]]);
    }
    await expectSameAnswers('summary', '函数三', SOME.length * 13);
  });

  it('refuses text in a number cell with the Chinese sentence of the form', async () => {
    const model = modelOf('report-indicators');
    const { top = 0, left = 0 } = model.selection ?? {};
    const rule = model.validations?.find(({ range }) => range.top === top && range.left === left);
    await workbench.activateSheet(model.name);
    const before = await workbench.readCell(cellAddress(top, left));
    await workbench.typeInCell(cellAddress(top, left), '约三个');
    await workbench.page.getByText(rule?.error?.message ?? 'no sentence').waitFor({ state: 'visible' });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText(rule?.error?.message ?? '').waitFor({ state: 'detached' });
    expect(await workbench.readCell(cellAddress(top, left))).toBe(before);
  });

  it('refuses typing over an official number', async () => {
    const model = modelOf('report-indicators');
    const official = cellsWithRole(model, 'official')[3] as PlacedCell;
    const place = cellAddress(official.row, official.column);
    await workbench.typeInCell(place, '9999');
    expect(await workbench.readCell(model.name, place)).toBe(official.value);
    expect(await workbench.status()).toContain('受保护');
  });

  it('lets a row grow with a long reason, in the grid and in the file', async () => {
    const model = modelOf('report-indicators');
    const reason = cellsWithRole(model, 'entry').find(
      ({ binding }) => binding?.field === 'reason',
    ) as PlacedCell;
    await workbench.typeInCell(
      cellAddress(reason.row, reason.column),
      '因高新技术企业认定政策调整，今年申报数量较上年同期减少，已组织三轮专题培训，预计四季度补齐缺口。',
    );
    const { sheets } = await readXlsx((await workbench.saveFile()).bytes);
    const saved = sheets.find(({ name }) => name === model.name);
    expect(saved?.rowHeights?.[reason.row]).toBeGreaterThan(2 * (model.rowHeights?.[reason.row] ?? 0));
    expect(saved?.growingRows).toContain(reason.row);
  });
});

/** What the documents allot to the unit of the row. */
function issuedTarget({ binding }: PlacedCell): number {
  const { indicator, region, year } = binding ?? {};
  const found = embeddedLibrary.targets.find(
    (target) =>
      target.source === '附件3' &&
      target.indicator === indicator &&
      target.region === region &&
      target.year === year,
  );
  if (!found?.value) throw new Error(`nothing was allotted for ${JSON.stringify(binding)}`);
  return found.value.toNumber();
}

describe('Excel 2019', () => {
  it('takes every template without the parts that need more, and says what was left out', async () => {
    await workbench.open({ excelapi: '1.7' });
    for (const id of ids) {
      const model = modelOf(id);
      await workbench.clickRibbon(`insertTemplate.${id}`);
      await workbench.pane.getByText(model.name).first().waitFor({ state: 'visible' });
      const told = await workbench.pane.getByRole('tabpanel').filter({ visible: true }).innerText();
      expect(told).toContain(excelLeftOut.print.zh);
      expect(told.includes(excelLeftOut.validation.zh)).toBe((model.validations ?? []).length > 0);
    }
    expect((await workbench.traffic()).filter(({ error }) => error !== undefined)).toEqual([]);
  });
});
