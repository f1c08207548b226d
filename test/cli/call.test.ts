import { runCliJson } from './runCli';

describe('the command line evaluates the custom functions', () => {
  it.each([
    [['GAP', '高新技术企业数量', '1800', '2023'], 200],
    [['GAP', '国家级高新区排名', '19', '2025'], -1],
    [['TARGET', 'R&D强度', '2025'], 2.68],
    [['SOURCE', '高企', '2025'], '洪发〔2023〕10号 附件3'],
    [['GAP', '高新技术企业数量', '""', '2023'], ''],
  ])('%j', async (line, value) => {
    expect(await runCliJson('call', ...line)).toEqual({ exitCode: 0, json: { value } });
  });

  it('takes arrays as JSON and answers a column at once', async () => {
    const { json } = await runCliJson('call', 'GAP', '高新技术企业数量', '[[1800],[2000],[2100]]', '2023');
    expect(json).toEqual({ value: [[200], [0], [-100]] });
  });

  it.each([
    [['TARGET', '高企数目', '2025'], '#VALUE!'],
    [['TARGET', '高企', '2031'], '#N/A'],
    [['TARGET', '高企', '2022'], '#N/A'],
    [['TARGET', '高企', '2025', '南昌'], '#VALUE!'],
    [['GAP', '高企', '很多', '2025'], '#VALUE!'],
  ])('answers %j with the Excel error and a Chinese sentence', async (line, error) => {
    const { exitCode, json } = await runCliJson('call', ...line);
    expect(exitCode).toBe(0);
    expect(json).toEqual({ error, message: expect.stringMatching(/[一-鿿]{4,}.*。$/) as string });
  });
});
