import { runCli, runCliJson } from './runCli';

const COMMANDS = [
  'documents',
  'indicators',
  'regions',
  'targets',
  'call',
  'template',
  'validate',
  'seal',
  'verify',
  'consolidate',
  'rules',
  'check-seeds',
];

describe('the command line explains itself in Chinese', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j lists every command', async (line) => {
    const { exitCode, stdout, stderr } = await runCli(...line);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}.*：.*[一-鿿]`, 'm'));
    expect(stdout).toContain('退出码');
  });

  it.each(COMMANDS)('%s --help says what it does and takes, and does nothing', async (command) => {
    const { exitCode, stdout } = await runCli(command, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^用法：.* ${command}`));
    expect(stdout.split('\n')[1]).toMatch(/[一-鿿]{4,}.*。$/);
    expect(stdout).toContain('--json');
    expect(await runCli('help', command)).toMatchObject({ exitCode: 0, stdout });
  });

  it('names the options of a command', async () => {
    const { stdout } = await runCli('template', 'write', '--help');
    for (const option of ['--out', '--region', '--year', '--period'])
      expect(stdout).toContain(`  ${option} `);
    expect(stdout).not.toContain('--report');
  });

  it('gives help as JSON, too', async () => {
    expect(await runCliJson('rules', '--help')).toMatchObject({
      exitCode: 0,
      json: { help: expect.stringContaining('用法') as string },
    });
  });
});

describe('a line that lacks something, or has too much, is one Chinese sentence and exit code 2', () => {
  it.each([
    [['call'], '命令“call”缺少函数名，请补上后再运行。'],
    [['call', 'GAP', '高企'], '命令“call GAP”缺少参数“完成值、年份”，请补上后再运行。'],
    [['call', 'documents', '高企'], '命令“call DOCUMENTS”不需要“高企”'],
    [['template'], '命令“template”缺少 list 或 write 模板'],
    [['template', 'write'], '命令“template”缺少 list 或 write 模板'],
    [['validate'], '命令“validate”缺少文件名或文件夹，请补上后再运行。'],
    [['targets', '--document'], '选项“--document”后面缺少内容'],
    [['template', 'write', 'city-annex-3', '--out', '--year', '2025'], '选项“--out”后面缺少内容'],
    [['targets', '--documents', 'x'], '命令“targets”没有“--documents”这个选项，可用的选项：--document、'],
    [['rules', '--out', 'x.xlsx'], '命令“rules”没有“--out”这个选项'],
    [['documents', '洪发'], '命令“documents”不需要“洪发”'],
  ])('%j', async (line, sentence) => {
    const { exitCode, stdout, stderr } = await runCli(...line);
    expect(stderr).toBe('');
    expect(stdout).toContain(sentence);
    expect(stdout).toMatch(/^.*。\n$/);
    expect(exitCode).toBe(2);
  });

  it('without a command, followed by the commands', async () => {
    const { exitCode, stdout } = await runCli();
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^缺少命令，.*。\n用法：/);
  });
});
