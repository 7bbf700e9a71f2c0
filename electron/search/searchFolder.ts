import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { StoriesFound, StoryPreview } from '../../shared/ipc/contract';
import { storyWords, type StoryWords } from '../../shared/story/storyWords';
import { foldWords } from '../../shared/text/foldWords';
import { parseJson } from '../../shared/text/parseJson';
import { errorCode, nodeDisk } from '../../disk/disk';
import { isSameMark, markOf, type Mark } from '../../disk/mark';
import { readGeneration } from '../stories/generations';
import { isStoryId } from '../../shared/story/storyId';
import { storyIds, storyPath } from '../stories/storyNames';
import { entryOf, findEntries, inHeadline, passageOf, type SearchEntry } from './searchIndex';

const most = 100;
/** Of so many a passage is shown: each costs reading a file. */
const mostPassages = 10;
const mostShown = 200;

/** The folder's own answer, or what to say instead where the system refuses. */
function orElse<T>(ask: () => T, instead: T): T {
  try {
    return ask();
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return instead;
  }
}

/** The entries of an index file by story; a line that is none is left out, and its story read again. */
function readEntries(file: string): { readonly entries: Map<string, SearchEntry>; readonly lines: number } {
  const lines = orElse(() => readFileSync(file, 'utf8'), '').split('\n');
  const entries = new Map<string, SearchEntry>();
  for (const line of lines) {
    const entry = parseJson(line);
    if (isEntry(entry)) entries.set(entry.id, entry);
  }
  return { entries, lines: lines.length };
}

const isEntry = (value: unknown): value is SearchEntry =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  isStoryId(value.id) &&
  'mark' in value &&
  ['slug', 'headline', 'speakers', 'body'].every((key) => typeof Reflect.get(value, key) === 'string');

/** It begins with the line's end: what a power cut left of the line before spoils that one alone. */
const lineOf = (entry: SearchEntry): string => `\n${JSON.stringify(entry)}`;

export interface SearchFolder {
  /** Brings the index up to date with the files of the stories: the number of those that can be found. */
  refresh(): Promise<number>;
  /** Does so for these stories alone: they were written, or are gone. */
  readChanged(ids: readonly string[]): Promise<void>;
  find(sought: string): Promise<StoriesFound>;
  preview(id: string): Promise<StoryPreview | null>;
}

/**
 * Finds stories by their words. The files of the stories are the truth: the index beside them is read once, and what is
 * missing in it, or older than its story, is read anew. Works by itself in a thread of its own.
 */
export function searchFolder(stories: string, indexFile: string): SearchFolder {
  let entries: Map<string, SearchEntry> | null = null;
  let lines = 0;
  let last: { readonly sought: string; readonly found: readonly SearchEntry[] } | null = null;
  const shown = new Map<string, { readonly mark: Mark | null; readonly words: StoryWords | null }>();

  async function wordsOf(id: string): Promise<StoryWords | null> {
    const reading = await readGeneration(nodeDisk, storyPath(stories, id), id);
    return reading.kind === 'sound' ? storyWords(reading.json) : null;
  }

  /** From letter to letter mostly the same stories are shown. */
  async function shownWords({ id, mark }: SearchEntry): Promise<StoryWords | null> {
    const before = shown.get(id);
    if (before && isSameMark(before.mark, mark)) return before.words;
    const words = await wordsOf(id);
    const [oldest] = shown.keys();
    if (shown.size >= mostShown && oldest !== undefined) shown.delete(oldest);
    shown.set(id, { mark, words });
    return words;
  }

  const markOfStory = (id: string): Mark | null => orElse(() => markOf(statSync(storyPath(stories, id))), null);

  /** Adds what was read to the file; one that is mostly out of date, or has words of a story that is gone, is written anew. */
  function write(all: ReadonlyMap<string, SearchEntry>, changed: readonly SearchEntry[], isAnyGone: boolean): void {
    if (changed.length === 0 && !isAnyGone) return;
    const isAnew = isAnyGone || lines + changed.length > 2 * all.size + 1;
    const text = (isAnew ? [...all.values()] : changed).map(lineOf).join('');
    const options = { mode: 0o600 };
    // A disk that takes no index costs reading the stories at the next start, nothing more.
    orElse(() => (isAnew ? writeFileSync : appendFileSync)(indexFile, text, options), undefined);
    lines = isAnew ? all.size : lines + changed.length;
  }

  function known(): Map<string, SearchEntry> {
    if (entries === null) ({ entries, lines } = readEntries(indexFile));
    return entries;
  }

  async function readChanged(ids: readonly string[]): Promise<void> {
    const all = known();
    const changed: SearchEntry[] = [];
    let isAnyGone = false;
    for (const id of ids) {
      const mark = markOfStory(id);
      if (mark === null) isAnyGone = all.delete(id) || isAnyGone;
      if (mark === null || isSameMark(mark, all.get(id)?.mark ?? null)) continue;
      const entry = entryOf(id, mark, await wordsOf(id));
      all.set(id, entry);
      changed.push(entry);
    }
    write(all, changed, isAnyGone);
    last = null;
  }

  async function refresh(): Promise<number> {
    const ids = storyIds(orElse(() => readdirSync(stories), []));
    await readChanged([...new Set([...ids, ...known().keys()])]);
    return known().size;
  }

  return {
    refresh,
    readChanged,
    async find(sought) {
      if (foldWords(sought).length === 0) return { stories: [], count: 0 };
      if (entries === null) await refresh();
      // Whoever goes on typing looks through what was found so far.
      const within = last !== null && sought.startsWith(last.sought) ? last.found : [...known().values()];
      const found = findEntries(within, sought);
      last = { sought, found: found.map(({ entry }) => entry) };
      const answer: StoriesFound['stories'][number][] = [];
      let passages = 0;
      for (const { entry, rank } of found.slice(0, most)) {
        const isTold = rank === inHeadline || passages >= mostPassages;
        const words = isTold ? null : await shownWords(entry);
        if (!isTold) passages += 1;
        const passage = words && passageOf(words, sought);
        answer.push({ id: entry.id, ...(passage != null && { passage }) });
      }
      return { stories: answer, count: found.length };
    },
    async preview(id) {
      const words = await wordsOf(id);
      return words && { headline: words.headline, paragraphs: words.paragraphs, speakers: words.speakers };
    },
  };
}
