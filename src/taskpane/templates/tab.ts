import { paneTabs, paneTemplates } from '../../core/wording/pane';
import type { Text } from '../../core/wording/text';
import type { InsertingTask } from '../session/inserting';
import type { TabDescriptor } from '../shell/tab';
import { TemplatesTab } from './TemplatesTab';

export const templatesTab = {
  id: 'templates',
  title: paneTabs.templates,
  running: {
    insert: paneTemplates.running,
    remove: paneTemplates.removing,
    freeze: paneTemplates.freezing,
    unfreeze: paneTemplates.unfreezing,
  } satisfies Record<InsertingTask, Text>,
  Content: TemplatesTab,
} as const satisfies TabDescriptor;
