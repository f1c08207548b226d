import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { WorkbookModel } from '../../src/core/sheet/model';
import { validateWorkbook } from '../../src/core/validation/validate';
import { runCliJson } from '../cli/runCli';
import { bundlePage } from '../hosts/excel/bundle';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(120_000);

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kc-findings-'));
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.open();
});

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});

it('finds the same in the workbench and, after saving, on the command line', async () => {
  await workbench.clickRibbon('insertTemplate.report-indicators');
  await workbench.clickRibbon('insertTemplate.city-annex-3');
  const [, form, annex] = await workbench.sheetNames();
  await workbench.activateSheet(form!);
  const header = await workbench.readRange(form, 'A1:N12');
  const top = header.findIndex((row) => row.includes('本期完成值'));
  const column = 'ABCDEFGHIJKLMN'[header[top]!.indexOf('本期完成值')]!;
  // Right, short of the target, a slip of the unit, right, a worse rank; the rest is left blank.
  const typed = ['2.68', '47', '20000', '3', '22'];
  for (const [index, text] of typed.entries())
    await workbench.typeInCell(`${column}${top + 2 + index}`, text);
  await workbench.activateSheet(annex!);
  await workbench.typeInCell('C7', '5.72左右');
  await workbench.typeInCell('D9', '9.99');

  await workbench.inAddin(bundlePage());
  const seen = await workbench.inAddin<WorkbookModel>('return window.hostInPage.host.readWorkbook()');
  const inWorkbench = validateWorkbook(embeddedLibrary, seen);

  const file = join(folder, '填报.xlsx');
  await writeFile(file, (await workbench.saveFile()).bytes);
  const { json } = await runCliJson('validate', file);
  const [onCommandLine] = (json as { files: { sheets: unknown[] }[] }).files;

  expect(inWorkbench.find(({ sheet }) => sheet === form)!.issues.length).toBeGreaterThan(5);
  expect(inWorkbench.find(({ sheet }) => sheet === annex)!.issues.map(({ cell }) => cell)).toEqual(
    expect.arrayContaining(['C7', 'D9']),
  );
  expect(onCommandLine!.sheets).toEqual(JSON.parse(JSON.stringify(inWorkbench)));
});
