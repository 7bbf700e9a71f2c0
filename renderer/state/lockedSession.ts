import type { Finding } from '../../shared/story/finding';
import { newerReadOnly } from '../../shared/story/newerStory';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { openSession, type Session } from './session';

/** Keeps the copy of a newer Verbatim from export: what else the file holds is not known here. */
const held = (): readonly Finding[] => [
  {
    rule: 'newer-version',
    key: 'newer-version',
    severity: 'hold',
    message: newerReadOnly,
    at: null,
    source: { start: 0, end: 0 },
  },
];

/** Opens a story to be read and copied; every change is refused, and `onRefused` is told. */
export function openLocked(story: StoryDocument, onRefused: () => void): Session {
  const session = openSession({ story, check: held, onChange: () => undefined });
  session.editor.setEditable(false, false);
  const refuse = (): boolean => {
    onRefused();
    return false;
  };
  return { ...session, toSave: () => story, update: refuse, undo: refuse, redo: refuse };
}
