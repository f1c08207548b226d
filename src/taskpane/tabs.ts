/** The tabs of the pane, in their order. */
import { indicatorsTab } from './indicators/tab';
import { templatesTab } from './templates/tab';
import { validateTab } from './validate/tab';

export const TABS = [templatesTab, validateTab, indicatorsTab] as const;

export type TabId = (typeof TABS)[number]['id'];
