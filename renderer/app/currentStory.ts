import { createContext, useContext } from 'react';
import type { Session, StoryView } from '../state/session';
import { useStore } from '../state/useStore';

export const SessionContext = createContext<Session | null>(null);

/** The open story's session; the panels are drawn only when there is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A panel was drawn without a story.');
  return session;
}

export const useStory = <Part>(read: (view: StoryView) => Part): Part => useStore(useSession().view, read);
