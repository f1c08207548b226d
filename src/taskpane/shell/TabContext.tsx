import { createContext, useContext } from 'react';
import type { TabDescriptor } from './tab';

const TabContext = createContext<TabDescriptor | null>(null);

export const TabProvider = TabContext.Provider;

/** The tab that a component stands on. */
export function useTab(): TabDescriptor {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('a component of a tab stands outside its TabProvider');
  return tab;
}
