import type { ComponentType } from 'react';
import type { Text } from '../../core/wording/text';

/** What the pane has to know of one tab; each tab's folder exports one, and `tabs.ts` lists them. */
export interface TabDescriptor {
  /** The session calls the tab by it, in notices and in what it shows. */
  readonly id: string;
  readonly title: Text;
  /** Tasks that take a while, by their id, with what the tab says while one is under way. */
  readonly running: Readonly<Record<string, Text>>;
  readonly Content: ComponentType;
}
