import { useEffect, useState } from 'react';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { keepIfSame } from '../../../shared/desk/sameData';
import { reasonsByPlace, sourceLines, type ClassedLine } from '../../../shared/desk/source/sourceLines';
import { languageFor } from '../../../shared/language/languages';
import type { Source } from '../../../shared/story/source';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useSession } from '../../app/currentStory';
import type { Session } from '../../state/session';

type Reasons = ReadonlyMap<number, string>;

const known = new WeakMap<Source, Reasons>();

/** Why cleaning made of the lines what they were at first. The source never changes: it is sorted once. */
function reasonsOf({ source, details }: StoryDocument): Reasons {
  const found = known.get(source) ?? reasonsByPlace(sortSource(source, languageFor(details.language)));
  known.set(source, found);
  return found;
}

const linesOf = ({ view }: Session): readonly ClassedLine[] => {
  const { story } = view.get();
  return sourceLines(story, known.get(story.source));
};

/** The lines of the source as they are now; the same list while nothing changed in any of them. */
export function useSourceLines(): readonly ClassedLine[] {
  const session = useSession();
  const [lines, set] = useState(() => linesOf(session));
  useEffect(() => {
    let { story } = session.view.get();
    const readAgain = (): void => set((now) => keepIfSame(now, linesOf(session)));
    // The lines are drawn first, and the reasons follow.
    const timer = window.setTimeout(() => {
      reasonsOf(story);
      readAgain();
    });
    const off = session.view.subscribe(() => {
      const { story: next } = session.view.get();
      if (next === story) return;
      story = next;
      readAgain();
    });
    return () => {
      window.clearTimeout(timer);
      off();
    };
  }, [session]);
  return lines;
}
