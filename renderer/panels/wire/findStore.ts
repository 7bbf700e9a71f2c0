import {
  foundSaidSchema,
  foundStoriesSchema,
  type FoundStory,
  type FoundUtterance,
  type UtteranceStatus,
} from '../../../shared/ipc/deskWire';
import { blockId } from '../../../shared/story/range';
import { goToCopy } from '../../app/goToCopy';
import { openDeskStory } from '../../state/deskStories';
import { current } from '../../state/openStories';
import { createStore } from '../../state/store';
import { say } from '../../state/windowStore';
import { askWire, openItem, wireStore } from './wireStore';

/** What is asked of the newsroom’s stories, and what it answered. */
export interface FindView {
  readonly asks: 'stories' | 'said';
  readonly words: string;
  readonly speaker: string;
  readonly about: string;
  readonly status: UtteranceStatus | null;
  /** Null while nothing is asked, or until the answer is there. */
  readonly stories: readonly FoundStory[] | null;
  readonly said: readonly FoundUtterance[] | null;
  /** Unix milliseconds. */
  readonly answeredAt: number;
  readonly isAsking: boolean;
  readonly selected: string | null;
  readonly trouble: string | null;
}

export type FindQuestion = Pick<FindView, 'asks' | 'words' | 'speaker' | 'about' | 'status'>;

export const findStore = createStore<FindView>({
  asks: 'stories',
  words: '',
  speaker: '',
  about: '',
  status: null,
  stories: null,
  said: null,
  answeredAt: 0,
  isAsking: false,
  selected: null,
  trouble: null,
});

/** Milliseconds after the last letter. */
const pause = 250;

let timer: number | null = null;
/** Settles once what was asked last is answered. */
let answered: Promise<void> = Promise.resolve();
/** Counts the questions: what an earlier one is answered is not heard any more. */
let run = 0;

const filled = (text: string): string | null => text.trim() || null;

export const isAsked = ({ asks, words, speaker, about }: FindQuestion): boolean =>
  asks === 'stories' ? filled(words) !== null : filled(speaker) !== null || filled(about) !== null;

function stopTimer(): void {
  if (timer !== null) window.clearTimeout(timer);
  timer = null;
}

function askNow(): void {
  stopTimer();
  answered = ask();
}

/** Changes the question; it is asked once the hand rests. */
export function change(question: Partial<FindQuestion>): void {
  run += 1;
  stopTimer();
  findStore.change((now) => ({ ...now, ...question, trouble: null }));
  const now = findStore.get();
  if (isAsked(now)) timer = window.setTimeout(askNow, pause);
  else findStore.change((was) => ({ ...was, stories: null, said: null, selected: null, isAsking: false }));
}

async function ask(): Promise<void> {
  const own = (run += 1);
  const { asks, words, speaker, about, status } = findStore.get();
  findStore.change((now) => ({ ...now, isAsking: true }));
  const answer =
    asks === 'stories'
      ? await askWire({ kind: 'find-stories', words: words.trim() }, foundStoriesSchema)
      : await askWire({ kind: 'find-said', speaker: filled(speaker), about: filled(about), status }, foundSaidSchema);
  if (own !== run) return;
  if (!answer.ok) {
    findStore.change((now) => ({ ...now, isAsking: false, trouble: answer.problem.message }));
    return say(answer.problem.message);
  }
  const count = answer.value.length;
  findStore.change((now) => ({
    ...now,
    isAsking: false,
    answeredAt: Date.now(),
    trouble: null,
    selected: count === 0 ? null : '0',
    ...(asks === 'stories'
      ? { stories: answer.value as readonly FoundStory[], said: null }
      : { said: answer.value as readonly FoundUtterance[], stories: null }),
  }));
  if (asks === 'stories') say(count === 1 ? '1 story.' : `${count} stories.`);
  else say(count === 1 ? '1 thing said.' : `${count} things said.`);
}

/** Puts the cursor on the words, where the copy that is up has them. */
function goToWords(words: string): void {
  const session = current.get()?.session;
  for (const { id, text } of session?.view.get().story.blocks ?? []) {
    const from = text.indexOf(words);
    if (from >= 0 && session) return goToCopy(session.editor, { block: blockId(id), from, to: from + words.length });
  }
}

/** Null where nothing was opened; else what is left to do once the copy has the focus. */
export type Opened = (() => void) | null;

/** Opens the story of the chosen row among those found by all that was typed: a quick hand is ahead of the answer. */
export async function openChosen(): Promise<Opened> {
  if (timer !== null) askNow();
  await answered;
  const { selected } = findStore.get();
  return selected === null ? null : openFound(selected);
}

/** Opens the story of a row, to go to the words that were said. One of the wire is put on the desk. */
export async function openFound(at: string): Promise<Opened> {
  const { stories, said } = findStore.get();
  const story = stories?.[Number(at)];
  const words = said?.[Number(at)];
  const found = story ?? (words && { kind: words.of, id: words.id });
  if (!found) return null;
  if (found.kind === 'story') await openDeskStory(found.id);
  else if (!(await openItem(Number(found.id)))) {
    findStore.change((now) => ({ ...now, trouble: wireStore.get().trouble }));
    return null;
  }
  return () => words && goToWords(words.words);
}
