import { panePlans, paneTabs } from '../../core/wording/pane';
import type { Text } from '../../core/wording/text';
import type { PlanningTask } from '../session/planning';
import type { TabDescriptor } from '../shell/tab';
import { IndicatorsTab } from './IndicatorsTab';

export const indicatorsTab = {
  id: 'indicators',
  title: paneTabs.indicators,
  // Putting one cell is over before a progress bar would show.
  running: {
    markPlan: panePlans.marking,
    unmarkPlan: panePlans.unmarking,
    readPlans: panePlans.rereading,
  } satisfies Record<PlanningTask, Text>,
  Content: IndicatorsTab,
} as const satisfies TabDescriptor;
