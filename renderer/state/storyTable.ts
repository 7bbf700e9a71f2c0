import { houseStyles, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { StoredStory } from '../../shared/ipc/contract';
import { summarise } from '../../shared/preflight/summarise';
import type { StorySummary } from '../../shared/story/storySummary';
import type { Journal } from './journal';
import type { Saver } from './saver';
import type { Session } from './session';
import type { Share } from './share';
import { createStore } from './store';
import { listStory, type WindowState } from './windowState';
import { windowStore } from './windowStore';

export interface OpenStory {
  readonly session: Session;
  readonly saver: Saver;
  /** Null for a story that is only read. */
  readonly journal: Pick<Journal, 'flush'> | null;
  /** What goes between this window and the desk that shares it; absent for a story of one's own. */
  readonly share?: Share;
}

/** The stories that are open, by id. */
export const open = new Map<string, OpenStory>();

/** The story in the middle of the window. */
export const current = createStore<OpenStory | null>(null);

export const currentSession = (): Session | null => current.get()?.session ?? null;

export function houseStyleNow(): HouseStyle {
  const { houseStyle, houseTerms: terms, checksOff } = windowStore.get().settings;
  const style = houseStyles.find(({ name }) => name === houseStyle) ?? british;
  const off = Object.fromEntries(checksOff.map((rule) => [rule, 'off'] as const));
  return { ...style, terms, severities: { ...style.severities, ...off } };
}

export const now = (): string => new Date().toISOString();

export const listed = (id: string, rev: number, summary: StorySummary): StoredStory => ({
  id,
  rev,
  savedAt: now(),
  spiked: false,
  ...summary,
});

export const show =
  (id: string | null) =>
  (state: WindowState): WindowState => ({ ...state, openId: id });

export function bringUp(story: OpenStory): void {
  current.change(() => story);
  windowStore.change(show(story.session.id));
}

/** Lists a story that is not on the disk yet, and saves it at once: the first keys may come before a pause does. */
export function listNew({ session, saver }: OpenStory): void {
  const { story, findings } = session.view.get();
  windowStore.change(listStory(listed(story.id, 0, summarise(story, findings))));
  saver.touch();
  void saver.flush();
}

/** Lists a story that is not on the disk yet, saves it and brings it up. */
export function bringUpNew(started: OpenStory): void {
  listNew(started);
  bringUp(started);
}
