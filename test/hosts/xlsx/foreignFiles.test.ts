import type { CellValue, SheetModel, WorkbookModel } from '../../../src/core/sheet/model';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { book, cells, type BookOptions } from './packages';

const read = (options: BookOptions): Promise<WorkbookModel> => readXlsx(book(options));
const readSheet = async (options: BookOptions): Promise<SheetModel> =>
  (await read(options)).sheets[0] as SheetModel;
const readRows = async (rows: string, options: BookOptions = {}): Promise<SheetModel> =>
  readSheet({ ...options, sheets: [cells(rows)] });
const values = (sheet: SheetModel): CellValue[][] =>
  sheet.rows.map((row) => Array.from(row, (cell) => cell?.value ?? null));
const formulas = (sheet: SheetModel): (string | undefined)[] =>
  sheet.rows.flatMap((row) => row.map((cell) => cell?.formula));

/** Looks 0 to 4: none, built-in date, Chinese date by number, own date format, number. */
const DATE_STYLES = `<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="[&gt;=100]0;0.0"/></numFmts>
  <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs>`;

describe('a workbook that another program wrote', () => {
  it('gives dates as the serial numbers that the file holds, to the last digit', async () => {
    const serials = [1, 59, 60, 60.5, 61, 45107, 45107.123456789, 2958465, -3, 350_000_000_000, 13.7];
    const sheet = await readRows(
      serials
        .map((serial, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="1"><v>${serial}</v></c></row>`)
        .join(''),
      { styles: DATE_STYLES },
    );
    expect(values(sheet).flat()).toEqual(serials);
    expect(sheet.rows[0]?.[0]?.style).toEqual({ numberFormat: 'yyyy/m/d' });
  });

  it('gives dates of old Macintosh workbooks in the usual count', async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1" s="1"><v>43645</v></c><c r="B1"><v>43645</v></c></row>',
      {
        styles: DATE_STYLES,
        beforeSheets: '<workbookPr date1904="1"/>',
      },
    );
    expect(values(sheet)).toEqual([[45107, 43645]]);
  });

  it('knows the Chinese date formats that files name by number only', async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1" s="2"><v>45107</v></c><c r="B1" s="3"><v>45107</v></c><c r="C1" s="4"><v>100</v></c></row>',
      { styles: DATE_STYLES },
    );
    expect(sheet.rows[0]?.map((cell) => cell?.style?.numberFormat)).toEqual([
      'yyyy"年"m"月"d"日"',
      'yyyy"年"m"月";@',
      '[>=100]0;0.0',
    ]);
    expect(values(sheet)).toEqual([[45107, 45107, 100]]);
  });

  it('gives every kind of value as what it is', async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>行内</t></is></c>
       <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1"><v>1E-3</v></c><c r="G1" t="str"><f>T("a")</f><v>a</v></c>
       <c r="H1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I1" t="b"><f>TRUE()</f><v>0</v></c><c r="J1"><f>A9</f></c></row>`,
      {
        strings:
          '<si><t xml:space="preserve"> 前后 </t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t>细_x000D_</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si>',
      },
    );
    expect(values(sheet)).toEqual([
      [' 前后 ', '粗细\r', '行内', true, { error: '#DIV/0!' }, 0.001, 'a', { error: '#DIV/0!' }, false, null],
    ]);
    expect(formulas(sheet).slice(6)).toEqual(['=T("a")', '=1/0', '=TRUE()', '=A9']);
  });

  it('tells when fonts within one cell are lost', async () => {
    const { leftOut } = await read({
      sheets: [cells('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')],
      strings: '<si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si>',
    });
    expect(leftOut).toEqual(['同一单元格内的多种字体没有保留，文字已照常读取。']);
  });

  it('says nothing of runs that only divide the scripts, as LibreOffice writes them', async () => {
    const { leftOut } = await read({
      sheets: [cells('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')],
      strings:
        '<si><r><rPr><rFont val="黑体"/></rPr><t>附件</t></r><r><rPr><rFont val="Arial"/></rPr><t>3</t></r></si>',
    });
    expect(leftOut).toBeUndefined();
  });

  it('gives every cell its own formula where the file stores one for many', async () => {
    const sheet = await readRows(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">C1*$D$1+SUM(Sheet1!E1:F1,'二 表'!G1)&amp;"C1"+LOG10(H1)</f><v>1</v></c></row>
       <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>
       <row r="3"><c r="A3"><f t="shared" si="0">1+1</f><v>2</v></c><c r="B3"><f t="shared" si="7"/><v>9</v></c></row>`,
    );
    expect(formulas(sheet)).toEqual([
      `=C1*$D$1+SUM(Sheet1!E1:F1,'二 表'!G1)&"C1"+LOG10(H1)`,
      `=C2*$D$1+SUM(Sheet1!E2:F2,'二 表'!G2)&"C1"+LOG10(H2)`,
      `=D2*$D$1+SUM(Sheet1!F2:G2,'二 表'!H2)&"C1"+LOG10(I2)`,
      '=1+1',
      undefined,
    ]);
    expect(values(sheet)).toEqual([[1], [2, 3], [2, 9]]);
  });

  it('tells which formula was incomplete', async () => {
    const { leftOut } = await read({
      sheets: [cells('<row r="1"><c r="B1"><f t="shared" si="7"/><v>9</v></c></row>')],
    });
    expect(leftOut).toEqual(['“Sheet1”中 B1 的公式不完整，只保留了结果。']);
  });

  it('gives functions the names that people type', async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1"><f>_xlfn.IFNA(_xldudf_KC_REQUIRED_GROWTH("_xlfn.X",B1),_xlfn._xlws.SORT(C1:C3))</f></c><c r="B1"><f>_xlfn.LET(_xlpm.x,1,_xlpm.x)</f></c></row>',
    );
    expect(formulas(sheet)).toEqual([
      '=IFNA(KC.REQUIRED_GROWTH("_xlfn.X",B1),SORT(C1:C3))',
      '=_xlfn.LET(_xlpm.x,1,_xlpm.x)',
    ]);
  });

  it('tells which texts are lost when the file numbers them wrongly', async () => {
    const { sheets, leftOut } = await read({
      sheets: [
        cells(
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>5</v></c><c r="C1" t="s"><v>-1</v></c><c r="D1" t="s"><v>x</v></c><c r="E1" t="s"><v>2</v></c></row>',
        ),
      ],
      strings: '<si><t>好</t></si>',
    });
    expect(values(sheets[0] as SheetModel)).toEqual([['好']]);
    expect(leftOut).toEqual([
      '“Sheet1”中 B1、C1、D1 等 4 处的文字丢失（文件内部编号有错），读作空白；请对照原表补填。',
    ]);
  });

  it('reads cells whose places are left to be counted, and elements with a prefix', async () => {
    const prefixed = `<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="inlineStr"><x:is><x:t>二</x:t></x:is></x:c></x:row><x:row><x:c s="1"><x:v>60</x:v></x:c></x:row></x:sheetData>`;
    const sheet = await readSheet({ sheets: [prefixed], styles: DATE_STYLES });
    expect(values(sheet)).toEqual([[1, '二'], [60]]);
  });

  it('reads what lies within bounds, and says how much lies beyond', async () => {
    const { sheets, leftOut } = await read({
      sheets: [
        cells(
          '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="30000"><c r="A30000" t="inlineStr"><is><t>远</t></is></c><c r="B30000" s="0"/></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>',
        ),
      ],
    });
    expect(values(sheets[0] as SheetModel)).toEqual([[1]]);
    expect(leftOut).toEqual([
      '“Sheet1”只读取了前 20000 行、前 512 列，其外还有 3 个有内容的单元格没有读取。',
    ]);
  });

  it('reads the first 64 sheets, and says how many there are', async () => {
    const { sheets, leftOut } = await read({ sheets: Array.from({ length: 70 }, () => cells('')) });
    expect(sheets).toHaveLength(64);
    expect(leftOut).toEqual(['工作簿有 70 张工作表，只读取了前 64 张。']);
  });

  it('leaves chart sheets aside, and says so', async () => {
    const { sheets, leftOut } = await read({
      sheets: [cells('<row r="1"><c r="A1"><v>1</v></c></row>'), ''],
      names: ['表', '图'],
      kinds: ['worksheet', 'chartsheet'],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['表']);
    expect(leftOut).toEqual(['“图”不是普通工作表（图表页或对话框页），没有读取。']);
  });

  it('undoes merges that overlap, and says so', async () => {
    const { sheets, leftOut } = await read({
      sheets: [
        `${cells('')}<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D1"/><mergeCell ref="A5:B5"/></mergeCells>`,
      ],
    });
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 4, left: 0, bottom: 4, right: 1 },
    ]);
    expect(leftOut).toEqual(['“Sheet1”的合并单元格 B2:C3 与别处重叠，已取消这一处合并。']);
  });

  it('reads conditional formats that compare, as formulas', async () => {
    const rule = (type: string, operator: string, ...formulas: string[]): string =>
      `<cfRule type="${type}" priority="1" dxfId="0" operator="${operator}">${formulas.map((formula) => `<formula>${formula}</formula>`).join('')}</cfRule>`;
    const { sheets, leftOut } = await read({
      sheets: [
        `${cells('')}<conditionalFormatting sqref="B2:B9 D4">${rule('cellIs', 'lessThan', '$A$1')}${rule('cellIs', 'between', '1', 'C2')}</conditionalFormatting>
         <conditionalFormatting sqref="A1">${rule('colorScale', '')}</conditionalFormatting>`,
      ],
      styles:
        '<cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    });
    expect(sheets[0]?.conditionalFormats?.map(({ formula }) => formula)).toEqual([
      '=B2<($A$1)',
      '=D4<($A$1)',
      '=AND(B2>=(1),B2<=(C2))',
      '=AND(D4>=(1),D4<=(E4))',
    ]);
    expect(sheets[0]?.conditionalFormats?.[0]?.style).toEqual({ fill: '#FFC7CE' });
    expect(leftOut).toEqual(['“Sheet1”中有 1 条条件格式（色阶、图标等）没有保留。']);
  });

  it('reads drop-down lists whose source is on another sheet, as Excel stores them', async () => {
    const { sheets, leftOut } = await read({
      sheets: [
        `${cells('')}<extLst><ext><x14:dataValidations xmlns:x14="x" xmlns:xm="m" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="单位" prompt="请选择_x000a_一项" errorTitle="错" error="只能选"><x14:formula1><xm:f>'选 项'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        cells(''),
      ],
      names: ['表', '选 项'],
    });
    const validation = {
      rule: { type: 'list', source: "='选 项'!$A$1:$A$3" },
      allowBlank: true,
      prompt: { title: '单位', message: '请选择\n一项' },
      error: { title: '错', message: '只能选' },
    };
    expect(sheets[0]?.validations).toEqual([
      { range: { top: 1, left: 1, bottom: 4, right: 1 }, ...validation },
      { range: { top: 1, left: 3, bottom: 1, right: 3 }, ...validation },
    ]);
    expect(leftOut).toBeUndefined();
  });

  it('takes colours from theme and palette', async () => {
    const sheet = await readRows(
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c></row>',
      {
        styles: `<fonts><font><sz val="11"/><name val="宋体"/></font><font><color theme="0"/><sz val="11"/><name val="宋体"/></font><font><color indexed="10"/><sz val="11"/><name val="宋体"/></font></fonts>
          <fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.5"/></patternFill></fill></fills>
          <cellXfs><xf numFmtId="0"/><xf fontId="1"/><xf fontId="2"/><xf fillId="2"/></cellXfs>`,
        extra: [
          [
            'xl/theme/theme1.xml',
            '<a:theme><a:clrScheme><a:dk1><a:sysClr lastClr="111111"/></a:dk1><a:lt1><a:srgbClr val="EEEEEE"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2><a:accent1><a:srgbClr val="4080C0"/></a:accent1></a:clrScheme></a:theme>',
          ],
        ],
      },
    );
    expect(sheet.rows[0]?.map((cell) => cell?.style)).toEqual([
      { color: '#EEEEEE' },
      { color: '#FF0000' },
      { fill: '#204060' },
    ]);
  });

  it('gives cells the default font of their workbook where it is not the usual one', async () => {
    const sheet = await readRows('<row r="1"><c r="A1"><v>1</v></c></row>', {
      styles:
        '<fonts><font><sz val="12"/><name val="等线"/></font></fonts><cellXfs><xf numFmtId="0"/></cellXfs>',
    });
    expect(sheet.rows[0]?.[0]?.style).toEqual({ font: '等线', size: 12 });
  });

  it.each([
    [
      'underlines',
      '<fonts><font/><font><u/></font></fonts><cellXfs><xf numFmtId="0"/><xf fontId="1"/></cellXfs>',
    ],
    [
      'slanted text',
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="0"><alignment textRotation="45"/></xf></cellXfs>',
    ],
    [
      'coloured borders',
      '<borders><border/><border><left style="thin"><color rgb="FFFF0000"/></left></border></borders><cellXfs><xf numFmtId="0"/><xf borderId="1"/></cellXfs>',
    ],
    [
      'double borders',
      '<borders><border/><border><left style="double"/></border></borders><cellXfs><xf numFmtId="0"/><xf borderId="1"/></cellXfs>',
    ],
    [
      'gradients',
      '<fills><fill/><fill/><fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill></fills><cellXfs><xf numFmtId="0"/><xf fillId="2"/></cellXfs>',
    ],
  ])('tells that %s are lost', async (_, styles) => {
    const { leftOut } = await read({
      sheets: [cells('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')],
      styles,
    });
    expect(leftOut).toEqual(['下划线、删除线、边框颜色、渐变填充、斜排等少见格式没有保留。']);
  });

  it.each([
    [
      'macros',
      { extra: [['xl/vbaProject.bin', 'x']] } satisfies BookOptions,
      '工作簿带有宏程序，没有读取，也不会保存。',
    ],
    [
      'pictures',
      { sheets: [`${cells('')}<drawing r:id="rId9"/>`] },
      '“Sheet1”中的图片、图形或图表没有读取。',
    ],
    [
      'pictures in cells of WPS',
      { sheets: [cells('<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>x</v></c></row>')] },
      '“Sheet1”中的图片、图形或图表没有读取。',
    ],
    [
      'filters',
      { sheets: [`${cells('')}<autoFilter ref="A1:B2"/>`] },
      '“Sheet1”中的表格样式、筛选或数据透视表没有保留，数据已照常读取。',
    ],
    [
      'passwords of protection',
      { sheets: [`${cells('')}<sheetProtection password="CC1A" sheet="1"/>`] },
      '“Sheet1”的保护设有密码，保存后保护仍在，但没有密码。',
    ],
    [
      'names of several blocks',
      {
        afterSheets:
          '<definedNames><definedName name="两块">Sheet1!$A$1,Sheet1!$C$1</definedName></definedNames>',
      },
      '名称“两块”不是本工作簿的一个区域，没有保留。',
    ],
    [
      'names of constants',
      { afterSheets: '<definedNames><definedName name="率">0.17</definedName></definedNames>' },
      '名称“率”不是本工作簿的一个区域，没有保留。',
    ],
    [
      'several print areas',
      {
        sheets: [`${cells('')}<pageSetup orientation="portrait"/>`],
        afterSheets:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$2,Sheet1!$D$1:$E$2</definedName></definedNames>',
      },
      '“Sheet1”有多个打印区域，没有保留打印区域。',
    ],
    [
      'rules for times',
      {
        sheets: [
          `${cells('')}<dataValidations><dataValidation type="time" sqref="A1"><formula1>0.5</formula1></dataValidation></dataValidations>`,
        ],
      },
      '“Sheet1”中有 1 条数据验证无法识别，没有保留。',
    ],
    [
      'array formulas that are not where their block begins',
      {
        sheets: [
          cells(
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><f t="array" ref="A1:A2">ROW(1:2)</f><v>2</v></c></row>',
          ),
        ],
      },
      '“Sheet1”中 A1:A2 是数组公式，其余单元格只保留结果。',
    ],
    [
      'links to web pages',
      {
        sheets: [
          `${cells('<row r="1"><c r="A1"><v>1</v></c></row>')}<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
        ],
        extra: [
          [
            'xl/worksheets/_rels/sheet1.xml.rels',
            '<Relationships><Relationship Id="rId1" Type="http://x/hyperlink" Target="https://example.invalid/" TargetMode="External"/></Relationships>',
          ],
        ],
      } satisfies BookOptions,
      '“Sheet1”中通往网页或其他文件的链接没有保留。',
    ],
    [
      'comments',
      {
        extra: [
          [
            'xl/worksheets/_rels/sheet1.xml.rels',
            '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
          ],
          [
            'xl/comments1.xml',
            '<comments><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>请核</t></text></comment></commentList></comments>',
          ],
        ],
      } satisfies BookOptions,
      '“Sheet1”中的 1 条批注没有读取。',
    ],
  ] satisfies [string, BookOptions, string][])('tells that %s are not kept', async (_, options, sentence) => {
    expect((await read(options)).leftOut).toEqual([sentence]);
  });

  it('keeps formulas that refer to other files for the reader, and only their results in a file', async () => {
    const link = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink';
    const bytes = book({
      sheets: [cells('<row r="1"><c r="A1"><f>[1]Sheet1!A1*2</f><v>8.6</v></c></row>')],
      replace: {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${link}" Target="externalLinks/externalLink1.xml"/></Relationships>`,
      },
      extra: [
        [
          'xl/externalLinks/externalLink1.xml',
          '<externalLink xmlns:r="r"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>',
        ],
        [
          'xl/externalLinks/_rels/externalLink1.xml.rels',
          '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:/报表/上报.xlsx" TargetMode="External"/></Relationships>',
        ],
      ],
    });
    const workbook = await readXlsx(bytes);
    expect(formulas(workbook.sheets[0] as SheetModel)).toEqual(['=[1]Sheet1!A1*2']);
    expect(workbook.leftOut).toEqual(['工作簿引用了其他文件（上报.xlsx），只保留最后的计算结果，不再更新。']);
    const again = await readXlsx(await writeXlsx(workbook));
    expect(again.sheets[0]?.rows[0]?.[0]).toEqual({ value: 8.6 });
  });

  it('trusts fit to page only where it is switched on', async () => {
    const setup = '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
    const off = await readSheet({ sheets: [`${cells('')}${setup}`] });
    const on = await readSheet({
      sheets: [`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${cells('')}${setup}`],
    });
    expect(off.print).toMatchObject({ orientation: 'landscape', fitToWidth: false });
    expect(on.print).toMatchObject({ orientation: 'landscape', fitToWidth: true });
    expect(on.print?.fitToHeight).toBeUndefined();
  });

  it('shows what somebody hid under the name of our own drop-down lists', async () => {
    const { sheets } = await read({
      sheets: [cells(''), cells('<row r="1"><c r="A1"><v>42</v></c></row>')],
      replace: {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/><sheet name="下拉选项" state="veryHidden" r:id="rId2"/></sheets></workbook>',
      },
    });
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['表', undefined],
      ['下拉选项', 'veryHidden'],
    ]);
  });
});
