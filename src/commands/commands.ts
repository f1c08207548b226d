/**
 * What the ribbon does by itself: every item inserts or checks with one click, the pane need not be open. In a shared
 * runtime the pane shows the same session, so its lists are up to date when it opens.
 */
import { templates } from '../core/templates/catalogue';
import { session } from '../taskpane/session/excelSession';
import { ribbonCommands, type RibbonCommands } from './ribbonCommands';

const commands: RibbonCommands = ribbonCommands(
  session,
  templates.map((template) => template.id),
  showPane,
);

void Office.onReady(() => {
  for (const [id, command] of Object.entries(commands)) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void command().finally(() => {
        event.completed();
      });
    });
  }
});

/** Where Excel has no shared runtime the pane has a life of its own, and only its button can open it. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
