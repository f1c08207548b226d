import { Workbench } from './harness/workbench';

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch();
  await workbench.open();
});

afterAll(() => workbench.close());

describe('the workbench', () => {
  it('plays Excel on Windows to the add-in', async () => {
    const host = await workbench.page.evaluate('kcWorkbench.ready');
    expect(host).toMatchObject({ host: 'Excel', platform: 'PC' });
    expect(workbench.complaints).toEqual([]);
  });

  it('sends no request anywhere else', () => {
    expect(workbench.requests.length).toBeGreaterThan(5);
    expect(workbench.requestsElsewhere()).toEqual([]);
  });

  it('calculates the gap that a clerk types as a formula', async () => {
    await workbench.typeInCell('A1', '=KC.GAP("高新技术企业数量",1800,2023)');
    expect(await workbench.readCell('A1')).toBe(200);
    await workbench.typeInCell('A2', '=KC.GAP("国家级高新区排名",19,2025)');
    expect(await workbench.readCell('A2')).toBe(-1);
  });
});
