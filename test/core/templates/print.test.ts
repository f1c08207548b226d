/** LibreOffice prints every template: the number of pages, and nothing cut or shown as ###. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellAt, type SheetModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import { reportTasks } from '../../../src/core/templates/report-tasks';
import { writeXlsx } from '../../../src/hosts/xlsx';
import { libreOffice, officeIsRequired, pdftotext } from '../../hosts/xlsx/offices';
import { fillIn } from './filling';
import { cellsOf } from './sheetReading';

/** Forms print with wide but possible things typed into them. */
function typedIn(sheet: SheetModel): SheetModel {
  return fillIn(sheet, ({ role, binding, row, column }) => {
    if (role === 'identity' && binding?.identity === 'reportedOn') return 46022;
    if (role === 'identity' && binding?.identity === 'phone') return '0791-88888888';
    if (role !== 'entry' || !binding?.indicator) return undefined;
    if (binding.field === 'target') return 1234.567;
    const target = cellAt(sheet, row, column - 1)?.value;
    return binding.field === 'actual' && typeof target === 'number' ? target * 12.345 : undefined;
  });
}

const sheets = [
  ...templates.map(
    ({ id, build }) => [id, typedIn(build(embeddedLibrary, {})), id === 'report-tasks' ? 2 : 1] as const,
  ),
  ['tasks-of-one-unit', reportTasks.build(embeddedLibrary, { region: '区科工局' }), 1] as const,
];
const folder = mkdtempSync(join(tmpdir(), 'kc-print-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the printed page', () => {
  if (libreOffice === null || !pdftotext) {
    it('was not looked at: LibreOffice or pdftotext is not installed', () => {
      // Where they must be there, this is what fails; elsewhere the name of the test is the report.
      expect(officeIsRequired).toBe(false);
    });
    return;
  }
  const office = libreOffice;

  beforeAll(async () => {
    for (const [id, sheet] of sheets) {
      writeFileSync(join(folder, `${id}.xlsx`), await writeXlsx({ sheets: [sheet] }));
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, '.profile')).href}`;
    const files = sheets.map(([id]) => join(folder, `${id}.xlsx`));
    const order = ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    execFileSync(office, [profile, ...order], { stdio: 'ignore', timeout: 180_000 });
    for (const [id] of sheets) execFileSync('pdftotext', ['-raw', join(folder, `${id}.pdf`)]);
  }, 200_000);

  const printed = (id: string): string => readFileSync(join(folder, `${id}.txt`), 'utf8');

  it.each(sheets)('%s comes out on the expected number of pages', (id, _, pages) => {
    // pdftotext ends every page with a form feed.
    expect(printed(id).split('\f').length - 1).toBe(pages);
  });

  it.each(sheets)('%s shows every text in full and every number as digits', (id, sheet) => {
    const page = printed(id).replace(/\s/g, '');

    expect(page).not.toContain('###');
    for (const { value, role, style } of cellsOf(sheet)) {
      // Upright characters are drawn one by one, in an order of their own.
      if (typeof value !== 'string' || role === undefined || style?.vertical) continue;
      expect(page).toContain(value.replace(/\s/g, ''));
    }
  });
});
