import { createContext, useContext } from 'react';
import type { Session } from '../state/session';
import type { StoryView } from '../state/storyView';
import { useStore } from '../state/useStore';

export const SessionContext = createContext<Session | null>(null);

/** The open story's session; the panels are drawn only when there is one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A panel was drawn without a story.');
  return session;
}

export const useStory = <Part>(read: (view: StoryView) => Part): Part => useStore(useSession().view, read);
