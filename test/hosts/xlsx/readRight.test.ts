import type { CellValue, SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { book, bookParts, cells, zip, zip64, type BookOptions, type Parts } from './packages';

const read = (options: BookOptions): Promise<WorkbookModel> => readXlsx(book(options));
const readSheet = async (options: BookOptions): Promise<SheetModel> =>
  (await read(options)).sheets[0] as SheetModel;
const readRows = async (rows: string, options: BookOptions = {}): Promise<SheetModel> =>
  readSheet({ ...options, sheets: [cells(rows)] });
const values = (sheet: SheetModel): CellValue[][] =>
  sheet.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null));
const text = (content: string): string =>
  `<row r="1"><c r="A1" t="inlineStr"><is><t>${content}</t></is></c></row>`;
const SHEET = 'xl/worksheets/sheet1.xml';
const sheetPart = (rows: string, declaration = ''): string =>
  `${declaration}<worksheet>${cells(rows)}</worksheet>`;
const withSheet = (content: string | Uint8Array): Uint8Array => book({ replace: { [SHEET]: { content } } });

describe('a cell', () => {
  it.each([
    '<c r="B1" t="s"/>',
    '<c r="B1" t="s"><v/></c>',
    '<c r="B1" t="s"><v> </v></c>',
    '<c r="B1" t="b"/>',
  ])('is blank where it is written as %s', async (cell) => {
    const { sheets, leftOut } = await read({
      sheets: [cells(`<row r="1"><c r="A1" t="s"><v>0</v></c>${cell}</row>`)],
      strings: '<si><t>第一条</t></si>',
    });
    expect(values(sheets[0] as SheetModel)).toEqual([['第一条']]);
    expect(leftOut).toBeUndefined();
  });

  it('is a date where the file writes the date out', async () => {
    const dates = ['2023-06-30', '2023-06-30T12:00:00', '2023-06-30T00:00:00.000Z', '1899-12-31', '06:00:00'];
    const sheet = await readRows(
      `<row r="1">${dates.map((date) => `<c t="d"><v>${date}</v></c>`).join('')}<c s="1" t="d"><v>2023-06-30</v></c><c t="d"><v>六月</v></c></row>`,
      { styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs>' },
    );
    expect(values(sheet)).toEqual([[45107, 45107.5, 45107, 0, 0.25, 45107, '六月']]);
    expect(sheet.rows[0]?.map((cell) => cell?.style?.numberFormat)).toEqual([
      'yyyy/m/d',
      'yyyy/m/d h:mm',
      'yyyy/m/d',
      'yyyy/m/d',
      'yyyy/m/d h:mm',
      'yyyy"年"m"月"d"日"',
      undefined,
    ]);
  });

  it('keeps the plain text before its runs, and leaves out how a text is pronounced', async () => {
    const sheet = await readRows(
      '<row r="1"><c t="s"><v>0</v></c><c t="inlineStr"><is><t>附件</t><r><t>3</t></r><rPh sb="0" eb="2"><t>fù jiàn</t></rPh></is></c></row>',
      { strings: '<si><t>单位：</t><r><t>南昌县</t></r><rPh sb="0" eb="1"><t>dān</t></rPh></si>' },
    );
    expect(values(sheet)).toEqual([['单位：南昌县', '附件3']]);
  });

  it.each([
    ['m"月"', 43645 + 1462],
    ['e"年"', 43645 + 1462],
    ['[$-804]aaaa', 43645 + 1462],
    ['h:mm A/P', 43645],
    ['[h]:mm', 43645],
    ['0.00E+00', 43645],
    ['"m"0', 43645],
    ['[Red]0', 43645],
  ])('under the format %s of an old Macintosh workbook counts as %d', async (format, serial) => {
    const sheet = await readRows('<row r="1"><c r="A1" s="1"><v>43645</v></c></row>', {
      styles: `<numFmts><numFmt numFmtId="176" formatCode="${format.replace(/"/g, '&quot;')}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>`,
      beforeSheets: '<workbookPr date1904="1"/>',
    });
    expect(values(sheet)).toEqual([[serial]]);
  });

  it('is found by an address with dollar signs', async () => {
    const sheet = await readRows('<row r="1"><c r="$B$2"><v>7</v></c></row>');
    expect(values(sheet)).toEqual([[], [null, 7]]);
  });

  it('that the file holds twice is told', async () => {
    const { sheets, leftOut } = await read({
      sheets: [cells('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    });
    expect(values(sheets[0] as SheetModel)).toEqual([[2]]);
    expect(leftOut).toEqual(['“Sheet1”中 A1 在文件里出现了不止一次，以最后一次为准；请对照原表核对。']);
  });
});

describe('a hidden row', () => {
  it('is hidden also where its number is left to be counted', async () => {
    const sheet = await readRows(
      '<row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row><row r="9" hidden="true"/>',
    );
    expect(sheet.hiddenRows).toEqual([1, 8]);
  });
});

describe('merges', () => {
  const merged = async (...blocks: string[]): Promise<readonly [string, WorkbookModel]> => {
    const workbook = await read({
      sheets: [
        `${cells('<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>')}<mergeCells>${blocks.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      ],
    });
    const list = workbook.sheets[0]?.merges.map(
      ({ top, left, bottom, right }) => `${top},${left}-${bottom},${right}`,
    );
    return [(list ?? []).join(' '), workbook];
  };

  it.each([
    ['A:B', '0,0-3,1'],
    ['$A:$B', '0,0-3,1'],
    ['2:3', '1,0-2,2'],
    ['A1:B1048576', '0,0-3,1'],
    ['A2:XFD2', '1,0-1,2'],
    ['B2:A1', '0,0-1,1'],
    ['A19999:A30000', '19998,0-19999,0'],
  ])('over %s end where the sheet does: %s', async (block, expected) => {
    expect((await merged(block))[0]).toBe(expected);
  });

  it('with an address that is none are dropped, and counted', async () => {
    const [kept, { leftOut }] = await merged('A0:B2', 'A1:ZZZZ9', '', 'x', 'A0:A0', 'B2:C2');
    expect(kept).toBe('1,1-1,2');
    expect(leftOut).toEqual(['“Sheet1”有 5 处合并单元格的地址有错或数量过多，没有保留。']);
  });

  it('that overlap again and again are one sentence', async () => {
    const [kept, { leftOut }] = await merged(...Array.from({ length: 40 }, () => 'A1:B2'));
    expect(kept).toBe('0,0-1,1');
    expect(leftOut).toEqual([
      '“Sheet1”的合并单元格 A1:B2、A1:B2、A1:B2 等 39 处与别处重叠，已取消这些合并。',
    ]);
  });
});

describe('a part inside a sound package', () => {
  const rows = Array.from({ length: 9 }, (_, row) => `<row r="${row + 1}"><c><v>${row}</v></c></row>`).join(
    '',
  );

  it.each([
    ['is cut off', SHEET, sheetPart(rows).slice(0, -60)],
    ['is cut off inside a tag', SHEET, sheetPart(rows).slice(0, 80)],
    ['is empty', SHEET, ''],
    ['is no sheet', SHEET, '<styleSheet/>'],
    ['is a text', SHEET, '单位,完成值'],
    ['holds elements in elements without end', SHEET, sheetPart('<a>'.repeat(90) + '</a>'.repeat(90))],
    ['ends a text at an unescaped sign', SHEET, sheetPart(text('完成率<100%'))],
    ['is followed by another', SHEET, `${sheetPart(rows)}${sheetPart(rows)}`],
    ['is cut off', 'xl/sharedStrings.xml', '<sst><si><t>一</t></si><si><t>二'],
    ['is cut off', 'xl/styles.xml', '<styleSheet><cellXfs><xf numFmtId="0"/>'],
    ['is cut off', 'xl/workbook.xml', '<workbook><sheets>'],
  ])('that %s is damage, and says where: %s', async (_, part, content) => {
    await expect(readXlsx(book({ replace: { [part]: content } }))).rejects.toMatchObject({
      code: 'damaged',
      message: `文件已损坏或没有传完（部件“${part}”的内容不完整或不合规范）；请让发送方重新发一份，或在 Excel 中打开修复后另存再试。`,
    });
  });

  it('that is not what was packed is damage', async () => {
    const bytes = zip(bookParts().map(([name, part]) => [name, { content: part as string, stored: true }]));
    const at = Buffer.from(bytes).indexOf('<v>1</v>') + 3;
    bytes[at] = '2'.charCodeAt(0);
    await expect(readXlsx(bytes)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(SHEET) as string,
    });
  });

  it('that nobody lists is told', async () => {
    const { sheets, leftOut } = await read({
      sheets: [cells(text('甲')), cells(text('乙'))],
      replace: { 'xl/workbook.xml': '<workbook><sheets><sheet name="甲" r:id="rId1"/></sheets></workbook>' },
    });
    expect(sheets).toHaveLength(1);
    expect(leftOut).toEqual(['文件中有 1 张工作表没有列入目录，没有读取。']);
  });

  it('with the looks of cells that is missing is told', async () => {
    const { leftOut } = await read({ replace: { 'xl/styles.xml': null } });
    expect(leftOut).toEqual([
      '文件缺少单元格格式的部件，日期、百分比等格式丢失；请在 Excel 或 WPS 中打开核对后另存。',
    ]);
  });
});

describe('a part in another encoding', () => {
  const chinese = sheetPart(text('南昌县'), '<?xml version="1.0" encoding="UTF-16"?>');
  const utf16 = (content: string, mark: boolean): Buffer =>
    Buffer.from(`${mark ? '\ufeff' : ''}${content}`, 'utf16le');

  it.each([
    ['UTF-16 with its mark', utf16(chinese, true)],
    ['UTF-16 without its mark', utf16(chinese, false)],
    ['UTF-16, big end first', utf16(chinese, true).swap16()],
    ['UTF-16, big end first and without its mark', utf16(chinese, false).swap16()],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sheetPart(text('南昌县'))}`)],
    ['UTF-8 that calls itself UTF-16', Buffer.from(chinese)],
    [
      'GB 18030',
      Buffer.concat([
        Buffer.from(
          `<?xml version="1.0" encoding="gb18030"?><worksheet>${cells(text('@')).split('@')[0] ?? ''}`,
        ),
        Buffer.from([0xc4, 0xcf, 0xb2, 0xfd, 0xcf, 0xd8]),
        Buffer.from(`${cells(text('@')).split('@')[1] ?? ''}</worksheet>`),
      ]),
    ],
  ])('is read: %s', async (_, content) => {
    const { sheets } = await readXlsx(withSheet(content));
    expect(values(sheets[0] as SheetModel)).toEqual([['南昌县']]);
  });

  it.each([
    [
      'unknown',
      Buffer.from(sheetPart(text('a'), '<?xml version="1.0" encoding="x-klingon"?>')),
      'x-klingon 无法识别',
    ],
    [
      'not the one it names',
      Buffer.from([...Buffer.from(sheetPart(text('a')).slice(0, -40)), 0xc4, 0xcf]),
      '不是它所称的 UTF-8 编码',
    ],
  ])('is refused with the reason when it is %s', async (_, content, reason) => {
    await expect(readXlsx(withSheet(content))).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(reason) as string,
    });
  });
});

describe('a package that names its parts in its own way', () => {
  const renamed = (rename: (name: string) => string): Parts =>
    bookParts({ sheets: [cells(text('好'))] }).map(([name, part]) => [rename(name), part]);

  it.each([
    ['with backslashes', renamed((name) => name.replace(/\//g, '\\'))],
    ['in capital letters', renamed((name) => name.toUpperCase())],
    ['from the root', renamed((name) => `/${name}`)],
    [
      'with escaped blanks',
      bookParts({
        replace: {
          [SHEET]: null,
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/%E8%A1%A8%201.xml"/></Relationships>',
        },
        extra: [['xl/worksheets/表 1.xml', sheetPart(text('好'))]],
      }),
    ],
  ])('is read: %s', async (_, parts) => {
    expect(values((await readXlsx(zip(parts))).sheets[0] as SheetModel)).toEqual([['好']]);
  });

  it('is read where it has the fields of huge archives', async () => {
    const { sheets } = await readXlsx(zip64(bookParts({ sheets: [cells(text('好'))] })));
    expect(values(sheets[0] as SheetModel)).toEqual([['好']]);
  });
});

describe('formulas that nobody calculated', () => {
  const sheets = [
    cells(
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1"><f>A1*2</f><v>0</v></c><c r="C1"><f>A1*3</f><v>0</v></c></row>',
    ),
  ];
  const asked = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';

  it('have no result, and it is said', async () => {
    const workbook = await read({ sheets, afterSheets: asked });
    expect(values(workbook.sheets[0] as SheetModel)).toEqual([[3, null, null]]);
    expect(workbook.sheets[0]?.uncalculated).toBe(true);
    expect(workbook.leftOut).toEqual([
      '“Sheet1”的公式没有重新计算（写出文件的程序没有算出结果），结果读作空白；请在 Excel 或 WPS 中打开并保存后再试。',
    ]);
  });

  it('are not meant where one of them has a result, or nobody asks for a calculation', async () => {
    const calculated = [
      cells(`<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>0*1</f><v>0</v></c></row>`),
    ];
    for (const options of [{ sheets: calculated, afterSheets: asked }, { sheets }]) {
      const workbook = await read(options);
      expect(workbook.sheets[0]?.rows[0]?.[1]?.value).toBe(0);
      expect(workbook.leftOut).toBeUndefined();
    }
  });

  it('are not meant in files of our own, whose results are 0', async () => {
    const rows = [[{ value: 0, formula: '=0*1' }]];
    const { sheets: again } = await readXlsx(await writeXlsx({ sheets: [{ name: '表', rows, merges: [] }] }));
    expect(again[0]?.rows).toEqual(rows);
  });
});

describe('what is said in one sentence', () => {
  it('is a sheet without a name, which gets one', async () => {
    const { sheets, leftOut } = await read({
      sheets: [cells(text('甲')), cells(text('乙'))],
      names: ['', '表'],
    });
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
      ['未命名工作表', '甲'],
      ['表', '乙'],
    ]);
    expect(leftOut).toEqual(['有一张工作表没有名称，读作“未命名工作表”。']);
  });

  it('is a lock file of Excel or of LibreOffice', async () => {
    const lock = new Uint8Array(165).fill(0x20, 0, 54);
    lock.set([4, ...Buffer.from('user')]);
    lock.set([4, 0, ...Buffer.from('user', 'utf16le')], 54);
    const line = Buffer.from(',user,computer,30.06.2023 09:15,file:///home/user;');
    for (const bytes of [lock, new Uint8Array(line)]) {
      await expect(readXlsx(bytes)).rejects.toMatchObject({
        code: 'lock-file',
        message: '这是打开文件时的临时文件（文件名以“~$”开头），不是工作簿；请选择同名而不带“~$”的文件。',
      });
    }
  });

  it('are thousands of names that are no blocks', async () => {
    const names = Array.from(
      { length: 3000 },
      (_, index) => `<definedName name="名${index}">#REF!</definedName>`,
    );
    const { leftOut } = await read({ afterSheets: `<definedNames>${names.join('')}</definedNames>` });
    expect(leftOut).toEqual(['工作簿中有 3000 个名称（名0、名1、名2 等）不是本工作簿的一个区域，没有保留。']);
  });
});
