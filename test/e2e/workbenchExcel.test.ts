import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});

afterAll(() => workbench.close());

/** Runs the body of `Excel.run` in the add-in's page, through the real client; gives the code of an error. */
function excel<Result>(body: string): Promise<Result | { readonly code: string }> {
  return workbench.inAddin(`
    try { return await Excel.run(async (context) => { const sheets = context.workbook.worksheets; ${body} }); }
    catch (error) { return { code: error.code ?? String(error) }; }
  `);
}

describe('the emulated Excel behind the real client', () => {
  beforeAll(() => workbench.open());

  it('has what ExcelApi 1.15 has, and no more', async () => {
    const supported = await workbench.inAddin<boolean[]>(
      `return ['1.1', '1.15', '1.16'].map((v) => Office.context.requirements.isSetSupported('ExcelApi', v));`,
    );
    expect(supported).toEqual([true, true, false]);
  });

  it('refuses to load what does not exist', async () => {
    expect(
      await excel(`const s = sheets.getItem('Sheet1'); s.load('nosuch'); await context.sync();`),
    ).toEqual({
      code: 'InvalidArgument',
    });
    expect(await excel(`sheets.getItem('没有'); await context.sync();`)).toEqual({ code: 'ItemNotFound' });
  });

  it('tells a missing sheet by isNullObject, and refuses to write to it', async () => {
    const nothing = `const s = sheets.getItemOrNullObject('没有'); s.load('name'); await context.sync();`;
    expect(await excel(`${nothing} return s.isNullObject;`)).toBe(true);
    expect(await excel(`${nothing} s.name = '有'; await context.sync();`)).toEqual({
      code: 'InvalidObjectPath',
    });
  });

  it('names what it does not emulate instead of passing over it', async () => {
    expect(await excel(`sheets.getItem('Sheet1').charts.load('count'); await context.sync();`)).toEqual({
      code: 'NotImplemented',
    });
  });

  it('reads what is put in as if it had been typed: null leaves alone, empty text clears', async () => {
    const read = await excel(`
      const range = sheets.getItem('Sheet1').getRange('A1:D2');
      range.values = [['1,234', '12%', "'007", '文字'], [true, 2.5, '=1+2', '']];
      await context.sync();
      range.values = [[null, null, null, ''], [null, null, null, null]];
      range.load('values,formulas,valueTypes,numberFormat');
      await context.sync();
      return range.toJSON();
    `);
    expect(read).toMatchObject({
      values: [
        [1234, 0.12, '007', ''],
        [true, 2.5, 3, ''],
      ],
      formulas: [
        [1234, 0.12, '007', ''],
        [true, 2.5, '=1+2', ''],
      ],
      valueTypes: [
        ['Double', 'Double', 'String', 'Empty'],
        ['Boolean', 'Double', 'Double', 'Empty'],
      ],
      numberFormat: [
        ['#,##0', '0%', 'General', 'General'],
        ['General', 'General', 'General', 'General'],
      ],
    });
  });

  it('keeps formulas when only looks change', async () => {
    const read = await excel(`
      const range = sheets.getItem('Sheet1').getRange('A5:A6');
      range.formulas = [['=2*3'], ['=A5+1']];
      range.format.font.bold = true;
      range.format.fill.color = '#FFF2CC';
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.load('formulas,values');
      await context.sync();
      return [range.formulas, range.values];
    `);
    expect(read).toEqual([
      [['=2*3'], ['=A5+1']],
      [[6], [7]],
    ]);
  });

  it('gives looks back as they were set, and null where cells differ', async () => {
    const read = await excel(`
      const sheet = sheets.getItem('Sheet1');
      const range = sheet.getRange('F1:G2');
      Object.assign(range.format, { horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true });
      Object.assign(range.format, { columnWidth: 90, rowHeight: 24, textOrientation: 180, indentLevel: 0 });
      Object.assign(range.format.font, { name: '黑体', size: 14, bold: true, color: '#C00000', underline: 'Single' });
      range.format.fill.color = 'yellow';
      const edge = range.format.borders.getItem('EdgeTop');
      Object.assign(edge, { style: 'Continuous', weight: 'Medium', color: '#112233' });
      const mixed = sheet.getRange('F1:H2').format;
      range.format.load('horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight,textOrientation');
      range.load('format/font,format/fill/color');
      edge.load('style,weight,color');
      mixed.load('horizontalAlignment,columnWidth');
      await context.sync();
      return { range: range.toJSON().format, edge: edge.toJSON(), mixed: mixed.toJSON() };
    `);
    expect(read).toMatchObject({
      range: {
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        columnWidth: 90,
        rowHeight: 24,
        textOrientation: 180,
        font: { name: '黑体', size: 14, bold: true, color: '#C00000', underline: 'Single' },
        fill: { color: '#FFFF00' },
      },
      edge: { style: 'Continuous', weight: 'Medium', color: '#112233' },
      mixed: { horizontalAlignment: null, columnWidth: null },
    });
  });

  it('merges cells, keeps only the first value, and finds the merge again', async () => {
    const read = await excel(`
      const sheet = sheets.getItem('Sheet1');
      const range = sheet.getRange('J1:K2');
      range.values = [['甲', '乙'], ['丙', '丁']];
      range.merge();
      range.load('values');
      const areas = sheet.getRange('J1:L3').getMergedAreasOrNullObject();
      areas.load('address');
      const none = sheet.getRange('A20').getMergedAreasOrNullObject();
      none.load('isNullObject');
      await context.sync();
      return [range.values, areas.address, none.isNullObject];
    `);
    expect(read).toEqual([
      [
        ['甲', ''],
        ['', ''],
      ],
      'Sheet1!J1:K2',
      true,
    ]);
  });

  it('writes and reads back a thousand rows of twenty columns', async () => {
    const same = await excel(`
      const sheet = sheets.add('大表');
      const values = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 20 }, (_, j) => i * 100 + j));
      const range = sheet.getRange('A1:T1000');
      range.values = values;
      await context.sync();
      const used = sheet.getUsedRange();
      used.load('values,address');
      await context.sync();
      return [used.address, JSON.stringify(used.values) === JSON.stringify(values)];
    `);
    expect(same).toEqual(['大表!A1:T1000', true]);
  });

  it('refuses the wrong size of an array', async () => {
    expect(
      await excel(`sheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]]; await context.sync();`),
    ).toEqual({ code: 'InvalidArgument' });
  });

  it('denies writing to locked cells of a protected sheet, and protecting it twice', async () => {
    await excel(`
      const sheet = sheets.add('受保护');
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: false });
      await context.sync();
    `);
    const write = (address: string): string =>
      `sheets.getItem('受保护').getRange('${address}').values = [[1]]; await context.sync(); return 'written';`;
    expect(await excel(write('A1'))).toEqual({ code: 'AccessDenied' });
    expect(await excel(write('B2'))).toBe('written');
    expect(
      await excel(`sheets.getItem('受保护').getRange('B2').format.font.bold = true; await context.sync();`),
    ).toEqual({ code: 'AccessDenied' });
    expect(await excel(`sheets.getItem('受保护').protection.protect(); await context.sync();`)).toEqual({
      code: 'AccessDenied',
    });
  });

  it('keeps the rules of sheet names', async () => {
    const add = (name: string): string => `sheets.add(${JSON.stringify(name)}); await context.sync();`;
    expect(await excel(add('sheet1'))).toEqual({ code: 'ItemAlreadyExists' });
    expect(await excel(add('长'.repeat(32)))).toEqual({ code: 'InvalidArgument' });
    expect(await excel(add('一/二'))).toEqual({ code: 'InvalidArgument' });
  });

  it('refuses what a cell does not allow, in the words of the form', async () => {
    await excel(`
      const sheet = sheets.add('填报');
      sheet.activate();
      const cell = sheet.getRange('B2');
      cell.dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      cell.dataValidation.errorAlert = { title: '数值不对', message: '请填0到100之间的数字。', showAlert: true, style: 'Stop' };
      await context.sync();
    `);
    await workbench.typeInCell('B2', '很多');
    await workbench.page.getByText('请填0到100之间的数字。').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page
      .getByRole('button', { name: '确定' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
    expect(await workbench.readCell('填报', 'B2')).toBeNull();
    await workbench.typeInCell('B2', '42');
    expect(await workbench.readCell('填报', 'B2')).toBe(42);
  });

  it('tells the add-in what the user types and selects', async () => {
    await workbench.inAddin(`
      window.heard = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(async (event) => { window.heard.push(['changed', event.address, event.source]); });
        worksheets.onSelectionChanged.add(async (event) => { window.heard.push(['selected', event.address]); });
        await context.sync();
      });
    `);
    await workbench.activateSheet('大表');
    await workbench.typeInCell('C3', '7');
    const heard = await workbench.inAddin<unknown[]>('return window.heard;');
    expect(heard).toContainEqual(['changed', 'C3', 'Local']);
    expect(heard).toContainEqual(['selected', 'C3']);
  });

  it('copies and hides sheets, and keeps the last visible one', async () => {
    const names = await excel<string[]>(`
      const copy = sheets.getItem('填报').copy('End');
      copy.name = '填报副本';
      await context.sync();
      sheets.load('items/name');
      await context.sync();
      for (const sheet of sheets.items) if (sheet.name !== '填报副本') sheet.visibility = 'VeryHidden';
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    `);
    expect(names).toEqual(expect.arrayContaining(['填报副本']));
    expect(await excel(`sheets.getItem('填报副本').visibility = 'Hidden'; await context.sync();`)).toEqual({
      code: 'InvalidOperation',
    });
    expect(await excel(`sheets.getItem('填报副本').delete(); await context.sync();`)).toEqual({
      code: 'InvalidOperation',
    });
  });

  it('has not made the page complain', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

describe('the emulated Excel 2019', () => {
  it('has no data validation for an add-in', async () => {
    await workbench.open({ excelapi: '1.7' });
    expect(
      await workbench.inAddin(`return Office.context.requirements.isSetSupported('ExcelApi', '1.8');`),
    ).toBe(false);
    expect(
      await excel(`sheets.getItem('Sheet1').getRange('A1').dataValidation.clear(); await context.sync();`),
    ).toEqual({ code: 'ApiNotFound' });
  });
});
