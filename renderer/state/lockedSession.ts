import type { Finding } from '../../shared/story/finding';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { openSession, type Session } from './session';

/** Keeps copy from export of which nothing else is known here. */
const held = (why: string): readonly Finding[] => [
  {
    rule: 'read-only',
    key: 'read-only',
    severity: 'hold',
    message: why,
    at: null,
    source: { start: 0, end: 0 },
  },
];

/** Opens a story to be read and copied for a reason that is told; every change is refused, and `onRefused` is told. */
export function openLocked(story: StoryDocument, why: string, onRefused: () => void): Session {
  const session = openSession({ story, check: () => held(why), onChange: () => undefined });
  session.editor.setEditable(false, false);
  const refuse = (): boolean => {
    onRefused();
    return false;
  };
  return { ...session, toSave: () => story, update: refuse, undo: refuse, redo: refuse };
}
