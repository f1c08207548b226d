import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PlanLibrary } from '../../core/plan/types';
import type { Fillings, Text } from '../../core/wording/text';
import type { Session, SessionState } from '../session/session';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session of this pane. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a component of the pane stands outside its SessionProvider');
  return session;
}

/** The state of the session; the component is drawn again when it changes. */
export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}

/** The plans to look things up in; the component is drawn again when those of the workbook change. */
export function usePlans(): PlanLibrary {
  return useSessionState().library;
}

/** Words a sentence in the language of the session. */
export function useSay(): (text: Text, fillings?: Fillings) => string {
  return useSession().say;
}
