import { checkFile } from '../../src/batch/checkFile';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import { templateById } from '../../src/core/templates/catalogue';
import { validateWorkbook } from '../../src/core/validation/validate';
import { readXlsx, writeXlsx } from '../../src/hosts/xlsx';

async function form(): Promise<Uint8Array> {
  const sheet = templateById('report-indicators')!.build(embeddedLibrary, { region: '南昌高新区' });
  return writeXlsx({ sheets: [sheet] });
}

describe('checking one file', () => {
  it('finds what validating the workbook of the file finds', async () => {
    const bytes = await form();
    const findings = await checkFile(embeddedLibrary, '报表.xlsx', bytes);
    expect(findings).toEqual({
      file: '报表.xlsx',
      refused: null,
      leftOut: [],
      sheets: validateWorkbook(embeddedLibrary, await readXlsx(bytes)),
    });
    expect(findings.sheets[0]!.issues.length).toBeGreaterThan(0);
  });

  it('gives findings that a worker can post as they are', async () => {
    const findings = await checkFile(embeddedLibrary, '报表.xlsx', await form());
    expect(JSON.parse(JSON.stringify(findings))).toEqual(structuredClone(findings));
  });

  it('refuses a file that is no workbook, in one sentence', async () => {
    const bytes = new TextEncoder().encode('{"not": "a workbook"}');
    expect(await checkFile(embeddedLibrary, '说明.json', bytes)).toEqual({
      file: '说明.json',
      refused: { code: 'not-xlsx', message: expect.stringMatching(/^[^。]*[一-鿿][^。]*。/) as string },
      leftOut: [],
      sheets: [],
    });
  });
});
