/** What was sealed stays sealed when the workbench opens it and saves it again. */
import { embeddedLibrary } from '../../src/core/plan/embedded';
import { verify } from '../../src/core/submission/verify';
import { readXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { digest, explained, sealed, workbookOf } from '../core/submission/sealing';
import { allocation, report, summary } from '../core/validation/filledSheet';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
});
afterAll(() => workbench.close());

const ACTUAL = { indicator: 'hte-count', field: 'actual' } as const;
const odd = report().set(ACTUAL, 99999).set({ indicator: 'tech-sme', field: 'remark' }, '0.10');

async function bytesOf(form: typeof odd): Promise<Uint8Array> {
  const host = new XlsxHost();
  await host.insertSheets(sealed(explained(workbookOf(form.asBuilt()))).sheets);
  return host.toBytes();
}

const verified = async (bytes: Uint8Array) => verify(embeddedLibrary, await readXlsx(bytes), digest);

it.each([
  ['a report with explanations', odd],
  ['an allocation', allocation()],
  ['a summary', summary()],
])('opens and saves %s', async (_, form) => {
  await workbench.renew();
  expect(await workbench.openFile('封存.xlsx', await bytesOf(form))).toContain('已打开');
  const { bytes } = await workbench.saveFile();
  const result = await verified(bytes);
  expect(result.kind === 'changed' ? result.changes : result.kind).toBe('intact');
});

it('names the cell that somebody typed over', async () => {
  await workbench.renew();
  await workbench.openFile('封存.xlsx', await bytesOf(odd));
  await workbench.typeInCell(odd.at(ACTUAL), '77777');
  const { bytes } = await workbench.saveFile();
  const result = await verified(bytes);
  expect(result.kind === 'changed' && result.changes.map(({ cell }) => cell)).toContain(odd.at(ACTUAL));
});
