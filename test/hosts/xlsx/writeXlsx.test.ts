import { HostRefusal } from '../../../src/core/sheet/host';
import type { Cell, SheetModel } from '../../../src/core/sheet/model';
import { FORM_PROTECTION, PROTECTED_ACTS, type SheetProtection } from '../../../src/core/sheet/protection';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { expandPart, findPart, openPackage, type PackageDirectory } from '../../../src/hosts/xlsx/package';

const sheetOf = (parts: Partial<SheetModel> = {}): SheetModel => ({
  name: '附件3',
  rows: [],
  merges: [],
  ...parts,
});
const one = (cell: Cell): Partial<SheetModel> => ({ rows: [[undefined, cell]] });
const at = { top: 1, left: 1, bottom: 1, right: 1 };

function partText(bytes: Uint8Array, directory: PackageDirectory, name: string): string {
  const part = findPart(directory, name);
  return part === undefined ? '' : new TextDecoder().decode(expandPart(bytes, part));
}

async function partOf(name: string, ...sheets: SheetModel[]): Promise<string> {
  const bytes = await writeXlsx({ sheets });
  return partText(bytes, openPackage(bytes), name);
}
const sheetPart = (sheet: Partial<SheetModel>): Promise<string> =>
  partOf('xl/worksheets/sheet1.xml', sheetOf(sheet));

describe('a sheet that would make a damaged file', () => {
  it.each<[what: string, code: string, named: string, parts: Partial<SheetModel>]>([
    ['a name with a slash', 'sheet-name', '附件/3', { name: '附件/3' }],
    ['a name of 32 characters', 'sheet-name', '附'.repeat(32), { name: '附'.repeat(32) }],
    ['no name', 'sheet-name', '“ ”', { name: ' ' }],
    ['the name that Excel keeps for itself', 'sheet-name', 'History', { name: 'History' }],
    [
      'merges that overlap',
      'sheet-model',
      'A1:B2',
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 1 },
          { top: 1, left: 1, bottom: 2, right: 2 },
        ],
      },
    ],
    ['a number that is none', 'sheet-model', 'B1', one({ value: Number.NaN })],
    ['an endless number', 'sheet-model', 'B1', one({ value: Number.POSITIVE_INFINITY })],
    ['a text too long for a cell', 'sheet-model', '32768', one({ value: '长'.repeat(32_768) })],
    [
      'a formula too long for a cell',
      'sheet-model',
      'B1',
      one({ value: null, formula: `=${'1+'.repeat(4096)}1` }),
    ],
    ['a formula without its equals sign', 'sheet-model', 'B1', one({ value: null, formula: 'SUM(A1)' })],
    ['a formula with two of them', 'sheet-model', 'B1', one({ value: null, formula: '==SUM(A1)' })],
    ['an empty formula', 'sheet-model', 'B1', one({ value: null, formula: '=' })],
    [
      'a rule outside the sheet',
      'sheet-model',
      '16,384',
      { validations: [{ range: { ...at, right: 16_384 }, rule: { type: 'decimal' }, allowBlank: true }] },
    ],
    [
      'a block that ends before it begins',
      'sheet-model',
      '附件3',
      { names: [{ name: '区域', range: { ...at, bottom: 0 } }] },
    ],
    [
      'a drop-down list without items',
      'sheet-model',
      'B2',
      { validations: [{ range: at, rule: { type: 'list', items: [] }, allowBlank: true }] },
    ],
    [
      'the name of a block that looks like a cell',
      'sheet-model',
      'A1',
      { names: [{ name: 'A1', range: at }] },
    ],
    [
      'the name of a block with a blank',
      'sheet-model',
      '填报 区',
      { names: [{ name: '填报 区', range: at }] },
    ],
  ])('is refused: %s (%s)', async (_, code, named, parts) => {
    const refusal = await writeXlsx({ sheets: [sheetOf(parts)] }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(HostRefusal);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(named) as string });
    expect((refusal as HostRefusal).message).toMatch(/^[^。]*[\u4e00-\u9fff][^。]*。$/u);
  });

  it('is refused beside another of its name, or when nothing can be seen', async () => {
    await expect(
      writeXlsx({ sheets: [sheetOf({ name: 'a' }), sheetOf({ name: 'A' })] }),
    ).rejects.toMatchObject({ code: 'sheet-name' });
    await expect(writeXlsx({ sheets: [sheetOf({ visibility: 'hidden' })] })).rejects.toMatchObject({
      code: 'sheet-model',
    });
  });
});

describe('a written file', () => {
  it('has one blank sheet when the workbook has none', async () => {
    expect((await readXlsx(await writeXlsx({ sheets: [] }))).sheets).toEqual([
      { name: 'Sheet1', rows: [], merges: [] },
    ]);
  });

  it('opens on the first sheet that can be seen', async () => {
    const workbook = await partOf(
      'xl/workbook.xml',
      sheetOf({ name: '藏', visibility: 'hidden' }),
      sheetOf({ name: '现' }),
    );
    expect(workbook).toContain('activeTab="1"');
  });

  it('carries long lists and lists with commas on a sheet that nobody sees', async () => {
    const items = Array.from({ length: 40 }, (_, index) => `第${index}项, 很长的选项`);
    const bytes = await writeXlsx({
      sheets: [
        sheetOf({
          validations: [
            { range: at, rule: { type: 'list', items }, allowBlank: true },
            { range: { ...at, left: 0 }, rule: { type: 'list', items }, allowBlank: true },
            { range: { ...at, left: 0, right: 0 }, rule: { type: 'list', items: ['a,b'] }, allowBlank: true },
          ],
        }),
      ],
    });
    const directory = openPackage(bytes);
    expect(partText(bytes, directory, 'xl/workbook.xml')).toContain(
      'name="下拉选项" sheetId="2" r:id="rId2" state="veryHidden"',
    );
    const rules = partText(bytes, directory, 'xl/worksheets/sheet1.xml');
    expect([...rules.matchAll(/<formula1>(.*?)<\/formula1>/g)].map(([, formula]) => formula)).toEqual([
      '下拉选项!$A$1:$A$40',
      '下拉选项!$A$1:$A$40',
      '下拉选项!$B$1',
    ]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.validations?.[2]?.rule).toEqual({ type: 'list', items: ['a,b'] });
  });

  it('leaves a sheet of the user alone that has the name of those lists', async () => {
    const list = { range: at, rule: { type: 'list', items: ['a,b'] }, allowBlank: true } as const;
    const { sheets } = await readXlsx(
      await writeXlsx({
        sheets: [sheetOf({ name: '下拉选项', rows: [[{ value: '我的' }]], validations: [list] })],
      }),
    );
    expect(sheets).toEqual([sheetOf({ name: '下拉选项', rows: [[{ value: '我的' }]], validations: [list] })]);
  });

  it('shortens what Excel shows no more of', async () => {
    const long = { title: '标'.repeat(40), message: '文'.repeat(300) };
    const part = await sheetPart({
      validations: [{ range: at, rule: { type: 'decimal' }, allowBlank: true, prompt: long, error: long }],
    });
    expect(part).toContain(`promptTitle="${'标'.repeat(31)}…"`);
    expect(part).toContain(`prompt="${'文'.repeat(254)}…"`);
    expect(part).toContain(`error="${'文'.repeat(254)}…"`);
  });

  it('saves functions of the add-in as Excel does, and those that spill as spilling', async () => {
    const part = await sheetPart({
      rows: [
        [
          { value: 200, formula: '=KC.GAP("研发",A1,2023)' },
          { value: null, formula: '=KC.SERIES("研发")' },
        ],
      ],
    });
    expect(part).toContain('<f>_xldudf_KC_GAP("研发",A1,2023)</f><v>200</v>');
    expect(part).toMatch(
      /<c r="B1"[^>]* cm="1"[^>]*><f t="array" ref="B1">_xldudf_KC_SERIES\("研发"\)<\/f><\/c>/,
    );
  });

  it('draws the border around a merged block on every cell of it', async () => {
    const part = await sheetPart({
      rows: [
        [{ value: '标题', style: { borders: { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' } } }],
      ],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    });
    expect([...part.matchAll(/<c r="(\w+)"[^>]* s="1"/g)].map(([, cell]) => cell)).toEqual([
      'A1',
      'B1',
      'A2',
      'B2',
    ]);
  });

  it('opens with the first entry cell selected', async () => {
    const selection = { top: 6, left: 2, bottom: 6, right: 3 };
    expect(await sheetPart({ selection })).toContain(
      '<sheetView workbookViewId="0"><selection activeCell="C7" sqref="C7:D7"/></sheetView>',
    );
    expect(await sheetPart({ selection, freeze: { rows: 6, columns: 2 } })).toContain(
      'activePane="bottomRight"/><selection pane="bottomRight" activeCell="C7" sqref="C7:D7"/></sheetView>',
    );
  });

  it('tells results that are errors from results that are texts', async () => {
    const part = await sheetPart({
      rows: [
        [
          { value: { error: '#N/A' }, formula: '=NA()' },
          { value: '#N/A', formula: '=T("#N/A")' },
        ],
      ],
    });
    expect(part).toContain('<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>');
    expect(part).toContain('<c r="B1" t="str"><f>T("#N/A")</f><v>#N/A</v></c>');
  });

  it('keeps a newer error as an error that every program knows', async () => {
    const { sheets } = await readXlsx(
      await writeXlsx({ sheets: [sheetOf(one({ value: { error: '#BUSY!' } }))] }),
    );
    expect(sheets[0]?.rows[0]?.[1]?.value).toEqual({ error: '#VALUE!' });
  });

  it('protects a form without a password, and leaves its looks to the user', async () => {
    const part = await sheetPart({ protection: FORM_PROTECTION });
    expect(part).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>',
    );
  });

  it.each<SheetProtection>([
    { allows: [] },
    { allows: PROTECTED_ACTS },
    { allows: ['insertRows', 'sort', 'editObjects'], chooses: 'open' },
    { allows: ['autoFilter', 'editScenarios'], chooses: 'none' },
  ])('reads a protection as it was written: %j', async (protection) => {
    const { sheets } = await readXlsx(await writeXlsx({ sheets: [sheetOf({ protection })] }));
    expect(sheets[0]?.protection).toEqual(protection);
  });

  it('writes a formula that fills a block with the block, and reads it so', async () => {
    const formula = { formula: '=SORT(D1:D3)', value: 1, spill: { rows: 3, columns: 1 } };
    const rows = [[formula], [{ value: 2 }], [{ value: 3 }]];
    expect(await sheetPart({ rows })).toMatch(
      /<c r="A1"[^>]*><f t="array" ref="A1:A3">_xlfn\._xlws\.SORT\(D1:D3\)<\/f><v>1<\/v><\/c>/,
    );
    const { sheets } = await readXlsx(await writeXlsx({ sheets: [sheetOf({ rows })] }));
    expect(sheets[0]?.rows).toEqual(rows);
  });

  it('gives the same name on two sheets to each of them alone', async () => {
    const names = [{ name: '填报区', range: at }];
    const workbook = await partOf(
      'xl/workbook.xml',
      sheetOf({ name: '一', names }),
      sheetOf({ name: '二 表', names }),
    );
    expect(workbook).toContain('<definedName name="填报区" localSheetId="0">一!$B$2</definedName>');
    expect(workbook).toContain(`<definedName name="填报区" localSheetId="1">'二 表'!$B$2</definedName>`);
  });
});
