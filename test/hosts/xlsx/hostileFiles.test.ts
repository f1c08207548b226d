import fc from 'fast-check';
import { writeXlsx as writeWithLibrary } from 'hucre/xlsx';
import { HostRefusal } from '../../../src/core/sheet/host';
import { readXlsx, writeXlsx, XlsxHost } from '../../../src/hosts/xlsx';
import { book, bookParts, cells, zip, type BookOptions } from './packages';
import { richForm } from './richForm';

async function refusalOf(bytes: Uint8Array): Promise<HostRefusal> {
  try {
    await readXlsx(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(HostRefusal);
    return error as HostRefusal;
  }
  throw new Error('the file was accepted');
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytesOf = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
const ole = (content: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(600),
    ...Buffer.from(content, 'utf16le'),
  ]);
const withPart = (name: string, part: BookOptions['replace']): Uint8Array =>
  book({ replace: { [name]: null, ...part } });

const refused: readonly (readonly [
  what: string,
  code: string,
  bytes: () => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['an empty file', 'not-xlsx', () => new Uint8Array()],
  ['ten zero bytes', 'not-xlsx', () => new Uint8Array(10)],
  ['a text file', 'not-xlsx', () => text('单位,完成值\n南昌县,1.8\n'.repeat(20))],
  [
    'a web page saved under the name of a workbook',
    'not-xlsx',
    () => text('<html><table><tr><td>1</td></tr></table></html>'),
  ],
  ['a PDF', 'other-format', () => text('%PDF-1.7\n')],
  ['an old .xls', 'legacy-xls', () => ole('Workbook')],
  ['a workbook with a password for opening', 'encrypted', () => ole('EncryptedPackage')],
  [
    'a workbook really encrypted',
    'encrypted',
    () =>
      writeWithLibrary({
        sheets: [{ name: 'A', rows: [[1]] }],
        encryption: { password: '1', spinCount: 10 },
      }),
  ],
  [
    'an archive with an encrypted part',
    'encrypted',
    () => withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'x', flags: 1 } }),
  ],
  ['an archive that is no Office file', 'not-xlsx', () => zip([['readme.txt', 'x']])],
  [
    'a Word document',
    'other-format',
    () =>
      zip([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', '<w/>'],
      ]),
  ],
  [
    'a presentation',
    'other-format',
    () =>
      zip([
        ['[Content_Types].xml', '<Types/>'],
        ['ppt/presentation.xml', '<p/>'],
      ]),
  ],
  [
    'an OpenDocument sheet',
    'other-format',
    () =>
      zip([
        ['mimetype', { content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }],
        ['content.xml', '<x/>'],
      ]),
  ],
  [
    'a binary workbook',
    'binary-xlsb',
    () =>
      zip([
        ['[Content_Types].xml', '<Types/>'],
        ['xl/workbook.bin', 'x'],
      ]),
  ],
  ['a file above 50 MB', 'too-large', () => new Uint8Array(50_000_001)],
  ['an archive without its directory', 'damaged', () => book().subarray(0, -40)],
  ['a directory that points outside', 'damaged', () => zip(bookParts(), { offset: 0x7fffffff })],
  ['a directory that promises more parts than there are', 'damaged', () => zip(bookParts(), { count: 60 })],
  ['the format of huge archives, in the directory end', 'damaged', () => zip(bookParts(), { count: 0xffff })],
  [
    'the format of huge archives, in one part',
    'damaged',
    () => withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'x', declared: 0xffffffff } }),
  ],
  ['two parts of one name', 'damaged', () => zip([...bookParts(), ['xl/workbook.xml', '<workbook/>']])],
  [
    'two parts whose names differ in case only',
    'damaged',
    () => zip([...bookParts(), ['XL/Workbook.XML', '<workbook/>']]),
  ],
  [
    'a compression that nobody uses',
    'damaged',
    () => withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'x', method: 12 } }),
  ],
  [
    '3,000 parts',
    'too-many-parts',
    () =>
      zip([
        ...bookParts(),
        ...Array.from({ length: 3000 }, (_, index): [string, string] => [`x${index}`, '']),
      ]),
  ],
  [
    'a part that says it expands to 150 MB',
    'expands-too-much',
    () => withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'x', declared: 150_000_000 } }),
  ],
  [
    'parts that together expand to 240 MB',
    'expands-too-much',
    () =>
      zip([
        ...bookParts(),
        ...[1, 2, 3].map((index): [string, { content: string; declared: number }] => [
          `x${index}`,
          { content: 'x', declared: 80_000_000 },
        ]),
      ]),
  ],
  [
    'a part that hides its size',
    'expands-too-much',
    () => withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'x'.repeat(99), declared: 0 } }),
  ],
  [
    'a part that expands to more than it says',
    'expands-too-much',
    () =>
      withPart('xl/worksheets/sheet1.xml', {
        'xl/worksheets/sheet1.xml': { content: Buffer.alloc(20_000_000, 32), declared: 500 },
      }),
  ],
  [
    'a shared-strings part that expands to more than it says',
    'expands-too-much',
    () =>
      withPart('xl/sharedStrings.xml', {
        'xl/sharedStrings.xml': { content: Buffer.alloc(20_000_000, 32), declared: 500 },
      }),
  ],
  [
    'a part whose bytes are no compressed text',
    'damaged',
    () =>
      withPart('xl/styles.xml', { 'xl/styles.xml': { content: 'garbage garbage', stored: true, method: 8 } }),
  ],
  ['a workbook part that is missing', 'damaged', () => book({ replace: { 'xl/workbook.xml': null } })],
  ['relationships that are missing', 'damaged', () => book({ replace: { '_rels/.rels': null } })],
  ['a sheet part that is missing', 'damaged', () => book({ replace: { 'xl/worksheets/sheet1.xml': null } })],
  ['a workbook without sheets', 'no-sheets', () => book({ sheets: [] })],
  [
    'two sheets of one name',
    'damaged',
    () => book({ sheets: [cells(''), cells('')], names: ['附件', '附件'] }),
  ],
  [
    'a workbook part that is no XML',
    'damaged',
    () => book({ replace: { 'xl/styles.xml': '<styleSheet><a></b>' } }),
  ],
  [
    'a cell outside the sheet',
    'damaged',
    () => book({ sheets: [cells('<row r="1"><c r="A0"><v>1</v></c></row>')] }),
  ],
  [
    'sheets too big for any form',
    'too-many-cells',
    () =>
      book({
        sheets: Array.from({ length: 3 }, () => cells('<row r="19000"><c r="SA19000"><v>1</v></c></row>')),
      }),
  ],
];

jest.setTimeout(60_000);

describe('a file that is no harmless workbook', () => {
  it.each(refused)('is refused: %s (%s)', async (_, code, bytes) => {
    const refusal = await refusalOf(await bytes());
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^[^。]*[\u4e00-\u9fff][^。]*。$/u);
  });

  it('is refused wherever it was cut off', async () => {
    const whole = await writeXlsx({ sheets: [richForm] });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await refusalOf(whole.slice(0, length));
      }),
      { numRuns: 60 },
    );
  });

  it('is refused or read, but never breaks the program, when bytes of it are altered', async () => {
    const whole = await writeXlsx({ sheets: [richForm] });
    const change = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const altered = whole.slice();
        for (const [place, byte] of changes) altered[place] = byte;
        const outcome = await readXlsx(altered).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(HostRefusal);
      }),
      { numRuns: 150 },
    );
  });

  it('is refused when it is nothing but noise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (noise, asArchive) => {
        await refusalOf(asArchive ? bytesOf(0x50, 0x4b, 3, 4, ...noise) : noise);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused by the host at opening, or at first use', async () => {
    await expect(XlsxHost.open(text('x'))).rejects.toMatchObject({ code: 'not-xlsx' });
    const host = new XlsxHost(text('x'));
    await expect(host.readWorkbook()).rejects.toMatchObject({ code: 'not-xlsx' });
    await expect(host.toBytes()).rejects.toMatchObject({ code: 'not-xlsx' });
  });

  it('costs no time by markup that begins and never ends', async () => {
    const endless = ['<c r="', '<x14:dataValidation ', '<numFmt ', '<xf ', "<sheetProtection a='", '<si '];
    for (const opening of endless) {
      const started = performance.now();
      await readXlsx(
        book({
          sheets: [`${cells('')}${opening.repeat(200_000)}`],
          styles: opening.repeat(200_000),
          strings: opening.repeat(200_000),
        }),
      ).catch((error: unknown) => {
        expect(error).toBeInstanceOf(HostRefusal);
      });
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
