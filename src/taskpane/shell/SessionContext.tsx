import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { PlanLibrary } from '../../core/plan/types';
import type { Fillings, Text } from '../../core/wording/text';
import type { Session } from '../session/session';
import type { SessionState } from '../session/state';
import { steady } from './steady';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session of this pane. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a component of the pane stands outside its SessionProvider');
  return session;
}

/**
 * A part of the session's state; the component is drawn again when that part changes, and only then. A selector may
 * put several parts together into an object or a list: it counts as changed when one of its members does.
 */
export function useSlice<Slice>(select: (state: SessionState) => Slice): Slice {
  const session = useSession();
  const read = useMemo(() => steady(() => select(session.getState())), [session, select]);
  return useSyncExternalStore(session.subscribe, read);
}

const libraryOf = ({ library }: SessionState): PlanLibrary => library;
const isBusy = ({ running }: SessionState): boolean => running !== null;

/** The plans to look things up in; the component is drawn again when those of the workbook change. */
export function usePlans(): PlanLibrary {
  return useSlice(libraryOf);
}

/** True while a task is under way, so that no other can be begun. */
export function useBusy(): boolean {
  return useSlice(isBusy);
}

/** Words a sentence in the language of the session. */
export function useSay(): (text: Text, fillings?: Fillings) => string {
  return useSession().say;
}

/** Lists names as a sentence of the language does. */
export function useList(): (names: readonly string[]) => string {
  return useSession().list;
}
