import { closeHistory } from '@tiptap/pm/history';
import { derive } from '../../../shared/desk/derive';
import { storyOfSource } from '../../../shared/desk/loadStory';
import { withSentOf } from '../../../shared/desk/sentPlaces';
import { styleOf } from '../../../shared/desk/styleOf';
import type { StoryVersion } from '../../../shared/ipc/contract';
import { succeed, type Outcome } from '../../../shared/story/outcome';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { openCopy } from '../../state/openStories';
import { readKeptTexts, type KeptStory } from '../../state/keptStory';
import type { Session } from '../../state/session';
import { say, showNotice, showProblem } from '../../state/windowStore';

const sameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** When a version was saved, as the desk says it: “13:50:12”, or with its day. */
export function timeOf({ savedAt }: Pick<StoryVersion, 'savedAt'>, now: Date, locale?: string): string {
  const at = new Date(savedAt);
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const day = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, sameDay(at, now) ? time : { ...day, ...time }).format(at);
}

/** What a version is called: its name, or its time. */
export const titleOf = (version: StoryVersion, now: Date): string =>
  version.name === undefined ? timeOf(version, now) : `“${version.name}”`;

/** How many words a version has, against the story as it is. */
export function wordsOf({ words }: StoryVersion, wordsNow: number): string {
  const more = words - wordsNow;
  if (more === 0) return `${words} words, as many as now`;
  return `${words} words, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than now`;
}

/** A version of a story, read and checked as a story is. */
export async function readVersion(id: string, { handle }: StoryVersion): Promise<Outcome<KeptStory>> {
  const texts = await newsroom.readVersion(id, handle);
  return texts.ok ? readKeptTexts(texts.value) : texts;
}

/** A story of earlier, and why it may only be read. */
export type Readable = Pick<KeptStory, 'story' | 'readOnly'>;

/** The story as its source was read, before any edit. */
export const asItCame = (story: StoryDocument): Outcome<Readable> =>
  succeed({ story: storyOfSource(story.source, styleOf(story), story.id).story, readOnly: null });

/** The version in the place of the story as it is, bound to the same source. */
const inPlaceOf =
  (version: StoryDocument) =>
  (now: StoryDocument): StoryDocument =>
    withSentOf(now, { ...derive(version), id: now.id, source: now.source });

/**
 * Brings a version back: as one change that can be undone, or as a story of its own where the story is only read or the
 * version was bound to another source.
 */
export function bringBack(session: Session, { story: version, readOnly }: Readable, title: string): void {
  if (readOnly !== null) return showProblem({ code: 'version-read-only', message: readOnly });
  const now = session.sync();
  if (!session.editor.isEditable || now.source.text !== version.source.text) return openCopy(version, title);
  // It is undone by itself, never together with what was typed just before.
  session.editor.view.dispatch(closeHistory(session.editor.state.tr));
  if (!session.update(inPlaceOf(version))) return say('The story is as that version was.');
  showNotice(`The version ${title} is back. What stood here until now is kept as well.`, {
    label: 'Undo',
    run: () => void session.undo(),
  });
}
