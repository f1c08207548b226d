import type { Session } from '../taskpane/session/session';
import type { TabId } from '../taskpane/tabs';

/** What the ribbon needs of the session. */
export type CommandSession = Pick<
  Session,
  'insertTemplate' | 'insertAllAnnexes' | 'validate' | 'showTab' | 'getState'
>;

/** Commands by the action ids of the manifest. */
export type RibbonCommands = Readonly<Record<string, () => Promise<void>>>;

/**
 * The commands of the ribbon. The pane opens when there is something to read in it: findings, a reason why nothing
 * was inserted, or parts that this Excel could not take.
 *
 * @param showPane opens the pane where the host can do it from a command.
 */
export function ribbonCommands(
  session: CommandSession,
  templateIds: readonly string[],
  showPane: () => Promise<void>,
): RibbonCommands {
  // The session keeps what there is to read, so that it is there when the user opens the pane himself.
  const tryToShowPane = (): Promise<void> => showPane().catch(() => undefined);
  const insert = (run: () => Promise<boolean>) => async (): Promise<void> => {
    const inserted = await run();
    const notice = session.getState().notices.templates;
    if (inserted && notice?.intent !== 'warning') return;
    session.showTab('templates' satisfies TabId);
    await tryToShowPane();
  };
  return {
    ...Object.fromEntries(
      templateIds.map((id) => [`insertTemplate.${id}`, insert(() => session.insertTemplate(id))]),
    ),
    insertAllAnnexes: insert(() => session.insertAllAnnexes()),
    validateWorkbook: async () => {
      session.showTab('validate' satisfies TabId);
      // The pane opens first, so that a long check is seen to run.
      await tryToShowPane();
      await session.validate('workbook');
    },
  };
}
