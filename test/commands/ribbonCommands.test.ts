import { ribbonCommands, type CommandSession } from '../../src/commands/ribbonCommands';

type Notice = ReturnType<CommandSession['getState']>['notices']['templates'];

/** A session that records what it is asked, with the notice that stands in its pane afterwards. */
function sessionWith(result: boolean, notice: Notice): { session: CommandSession; asked: string[] } {
  const asked: string[] = [];
  const session = {
    insertTemplate: (id: string) => (asked.push(`insert ${id}`), Promise.resolve(result)),
    insertAllAnnexes: () => (asked.push('insert all'), Promise.resolve(result)),
    validate: (scope: string) => (asked.push(`validate ${scope}`), Promise.resolve(result)),
    showTab: (tab: string) => void asked.push(`tab ${tab}`),
    getState: () => ({ notices: { templates: notice, validate: null, indicators: null } }),
  } as unknown as CommandSession;
  return { session, asked };
}

function commandsOf(
  result: boolean,
  notice: Notice,
): { run: (id: string) => Promise<void>; asked: string[] } {
  const { session, asked } = sessionWith(result, notice);
  const commands = ribbonCommands(session, ['city-annex-3', 'report-indicators'], () => {
    asked.push('pane');
    return Promise.resolve();
  });
  return { run: (id) => (commands[id] as () => Promise<void>)(), asked };
}

const success = { intent: 'success', text: '已插入。', list: [] } as const;

describe('the commands of the ribbon', () => {
  it('insert a table with one click and leave the pane closed', async () => {
    const { run, asked } = commandsOf(true, success);
    await run('insertTemplate.city-annex-3');
    expect(asked).toEqual(['insert city-annex-3']);
  });

  it('insert every annex with one click', async () => {
    const { run, asked } = commandsOf(true, success);
    await run('insertAllAnnexes');
    expect(asked).toEqual(['insert all']);
  });

  it('open the pane on the reason when nothing was inserted', async () => {
    const { run, asked } = commandsOf(false, { intent: 'error', text: '没有插入。', list: [] });
    await run('insertTemplate.report-indicators');
    expect(asked).toEqual(['insert report-indicators', 'tab templates', 'pane']);
  });

  it('open the pane when an older Excel left something out', async () => {
    const { run, asked } = commandsOf(true, {
      intent: 'warning',
      text: '已插入。',
      list: ['没有数据验证。'],
    });
    await run('insertTemplate.city-annex-3');
    expect(asked).toEqual(['insert city-annex-3', 'tab templates', 'pane']);
  });

  it('open the pane on the checks before the check runs', async () => {
    const { run, asked } = commandsOf(true, null);
    await run('validateWorkbook');
    expect(asked).toEqual(['tab validate', 'pane', 'validate workbook']);
  });

  it('check all the same where the pane cannot be opened by a command', async () => {
    const { session, asked } = sessionWith(true, null);
    const commands = ribbonCommands(session, [], () => Promise.reject(new Error('not supported')));
    await (commands['validateWorkbook'] as () => Promise<void>)();
    expect(asked).toEqual(['tab validate', 'validate workbook']);
  });
});
