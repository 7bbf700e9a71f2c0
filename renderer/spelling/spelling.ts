import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { dictionaryOf } from '../../shared/desk/spelling/dictionaryOf';
import type { DictionaryName } from '../../shared/ipc/spelling';
import { domRange } from '../editor/domRange';
import { recordOf } from '../editor/storyRecord';
import { currentSession, houseStyleNow } from '../state/openStories';
import { changeSettings } from '../state/settings';
import { createStore } from '../state/store';
import { say, showNotice, showProblem, windowStore } from '../state/windowStore';
import { newsroom } from '../newsroom';
import { wrongWords } from './dictionary';
import { wordsOfCopy, type MisspeltWord } from './misspelt';

/** The misspelt words of the story that is up, and the one that is asked about. */
interface Spelling {
  readonly count: number;
  /** Null while the bar is closed. */
  readonly asked: AskedWord | null;
}

export interface AskedWord extends MisspeltWord {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly suggestions: readonly string[];
}

const nothing: Spelling = { count: 0, asked: null };
export const spelling = createStore<Spelling>(nothing);

/** More than anybody looks at on one page: the rest is marked when these are mended. */
const mostMarked = 1000;

const idle = (): Promise<unknown> => new Promise((done) => window.requestIdleCallback(done, { timeout: 500 }));

/** The dictionary for a story; null where spelling is off or none ships for its language. */
function dictionaryFor({ state }: Editor): DictionaryName | null {
  const { settings } = windowStore.get();
  if (!settings.spelling) return null;
  return dictionaryOf(recordOf(state).details.language, houseStyleNow().language);
}

function isOfHouse(word: string): boolean {
  const words = new Set(windowStore.get().settings.houseWords);
  return words.has(word) || words.has(word.toLowerCase());
}

let isTold = false;

/** The misspelt words of a story, in its order; null where the copy changed meanwhile. */
async function misspelt(editor: Editor): Promise<readonly MisspeltWord[] | null> {
  const dictionary = dictionaryFor(editor);
  if (dictionary === null) return [];
  const { doc } = editor.state;
  const copy = await wordsOfCopy(editor.state, idle);
  const wrong = await wrongWords(dictionary, copy.words);
  if (!wrong.ok) {
    if (!isTold) showProblem(wrong.problem);
    isTold = true;
    return [];
  }
  const house = new Set(copy.words.filter((word) => wrong.value(word) && isOfHouse(word)));
  return editor.state.doc === doc ? copy.placesOf((word) => wrong.value(word) && !house.has(word)) : null;
}

export function unmark(): void {
  CSS.highlights.delete('misspelt');
  spelling.change(() => nothing);
}

/** Marks the misspelt words of the story that is up, by the browser's highlights: no node of the copy changes. */
export async function markMisspelt(editor: Editor): Promise<void> {
  const places = await misspelt(editor);
  if (places === null || currentSession()?.editor !== editor || editor.isDestroyed) return;
  const ranges = places.slice(0, mostMarked).map((place) => domRange(editor.view, place));
  if (ranges.length > 0) CSS.highlights.set('misspelt', new Highlight(...ranges));
  else CSS.highlights.delete('misspelt');
  spelling.change((now) => (now.count === places.length ? now : { ...now, count: places.length }));
}

const noneLeft = (dictionary: DictionaryName | null): string => {
  if (!windowStore.get().settings.spelling) return 'Spelling is off. It is turned on under Settings, on the desk.';
  return dictionary === null ? 'No dictionary ships for the language of this story.' : 'No misspelt words.';
};

/** Goes to the next misspelt word after the caret, round the end, and asks about it. */
export async function nextMisspelt(): Promise<void> {
  const editor = currentSession()?.editor;
  if (!editor) return say('No story is open.');
  const places = await misspelt(editor);
  if (places === null) return nextMisspelt();
  const { to: caret, from: begin, empty } = editor.state.selection;
  const place = places.find(({ from, to }) => (empty ? to >= caret : from > begin)) ?? places[0];
  if (!place) {
    closeSpelling();
    return say(noneLeft(dictionaryFor(editor)));
  }
  const dictionary = dictionaryFor(editor) ?? 'en-GB';
  const { doc } = editor.state;
  const found = await newsroom.suggestWords({ dictionary, word: place.word });
  if (editor.state.doc !== doc) return nextMisspelt();
  const asked = {
    ...place,
    at: places.indexOf(place) + 1,
    of: places.length,
    suggestions: found.ok ? found.value : [],
  };
  editor.commands.setTextSelection({ from: place.from, to: place.to });
  editor.commands.scrollIntoView();
  CSS.highlights.set('found-now', new Highlight(domRange(editor.view, place)));
  spelling.change((now) => ({ ...now, count: places.length, asked }));
  const offers = asked.suggestions.map((word, at) => `${at + 1} ${word}`).join(', ');
  say(`“${place.word}”, ${asked.at} of ${asked.of}. ${offers === '' ? 'No suggestion.' : offers}`);
}

export function closeSpelling(): void {
  CSS.highlights.delete('found-now');
  if (spelling.get().asked === null) return;
  spelling.change((now) => ({ ...now, asked: null }));
  currentSession()?.editor.view.focus();
}

/** Whether the word that is asked about stands where it stood: the copy may have been changed while the bar was open. */
function stillStands({ state: { doc } }: Editor, { word, from, to }: AskedWord): boolean {
  return to <= doc.content.size && doc.textBetween(from, to).replaceAll('’', "'") === word;
}

/** Where the word that is asked about stands now: nearest to where it stood, if the copy was changed beside the open bar. */
async function placeNow(editor: Editor, asked: AskedWord): Promise<Pick<AskedWord, 'from' | 'to'> | null> {
  if (stillStands(editor, asked)) return asked;
  const same = (await misspelt(editor))?.filter(({ word }) => word === asked.word) ?? [];
  const away = ({ from }: { readonly from: number }): number => Math.abs(from - asked.from);
  return same.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}

/** Puts a suggestion in the place of the word that is asked about, undone by itself, and goes on. */
export async function takeSuggestion(at: number): Promise<void> {
  const editor = currentSession()?.editor;
  const { asked } = spelling.get();
  const word = asked?.suggestions[at - 1];
  if (!editor || !asked || word === undefined) return say('There is no such suggestion.');
  if (!editor.isEditable) return say('This story is only read.');
  const place = await placeNow(editor, asked);
  if (place && stillStands(editor, { ...asked, ...place })) {
    const change = closeHistory(editor.state.tr).insertText(word.replaceAll("'", '’'), place.from, place.to);
    editor.view.dispatch(change);
  }
  await nextMisspelt();
}

const setHouseWords = (change: (words: readonly string[]) => readonly string[]): Promise<void> =>
  changeSettings({ houseWords: change(windowStore.get().settings.houseWords) });

/** Makes the word that is asked about one of the house, with a way back, and goes on. */
export async function addToHouse(): Promise<void> {
  const word = spelling.get().asked?.word;
  if (word === undefined) return;
  await setHouseWords((words) => [...new Set([...words, word])].toSorted((a, b) => a.localeCompare(b)));
  showNotice(`“${word}” is in the house dictionary.`, {
    label: 'Undo',
    run: () => void setHouseWords((words) => words.filter((each) => each !== word)),
  });
  await nextMisspelt();
}
