import type { Transcript, TranscriptSegment } from '../importers/transcripts/transcript';
import type { Language } from '../language/language';
import { letters } from '../text/letters';
import { compareWords } from './compareWords';

/**
 * How quoted words stand to a recording. punctuation: the same words, set otherwise; cleaned: only what speakers fill
 * gaps with, and repeat, was left out; words: others were changed, left out or put in.
 */
export type SpokenGrade = 'same' | 'punctuation' | 'cleaned' | 'words' | 'not-found';

/** Where in a recording quoted words were said. */
export interface SpokenPlace {
  readonly grade: SpokenGrade;
  /** As they were said; '' where they were not found. */
  readonly said: string;
  readonly speaker: string | null;
  /** Milliseconds from the start of the recording; null where the transcript does not tell. */
  readonly start: number | null;
  /** The segments before and after. */
  readonly before: TranscriptSegment | null;
  readonly after: TranscriptSegment | null;
}

/** A transcript made ready to be looked up in. */
export interface SpokenWords {
  readonly transcript: Transcript;
  readonly words: readonly SpokenWord[];
  /** Where each word stands, by its letters. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface SpokenWord {
  readonly key: string;
  readonly text: string;
  readonly segment: number;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => letters(word) !== '');

/** Tells a transcript apart into words. */
export function spokenWords(transcript: Transcript): SpokenWords {
  const words = transcript.segments.flatMap(({ text }, segment) =>
    wordsOf(text).map((word): SpokenWord => ({ key: letters(word), text: word, segment })),
  );
  const places = new Map<string, number[]>();
  words.forEach(({ key }, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return { transcript, words, places };
}

/** A word that stands oftener than this says too little of where. */
const mostPlaces = 200;

/** Where in the recording the words would begin, by most of the rarer ones. */
function likelyStart(keys: readonly string[], { places }: SpokenWords): number | null {
  const votes = new Map<number, number>();
  keys.forEach((key, at) => {
    const found = places.get(key) ?? [];
    if (found.length > mostPlaces) return;
    for (const place of found) {
      // Fillers move what follows: near starts count together.
      const start = Math.round((place - at) / 4);
      for (const near of [start - 1, start, start + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === start ? 2 : 1) / found.length);
    }
  });
  const best = [...votes].reduce<readonly [number, number]>((top, vote) => (vote[1] > top[1] ? vote : top), [0, 0]);
  return best[1] > 0 ? best[0] * 4 : null;
}

/** Pairs of places of the longest common sequence of two short lists. */
function commonWords(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return closeUp(pairs, b);
}

/** The same words, each where it was said last before the next: what a question said before the answer is not taken for its beginning. */
function closeUp(
  pairs: readonly (readonly [number, number])[],
  said: readonly string[],
): readonly (readonly [number, number])[] {
  let before = said.length;
  return pairs
    .toReversed()
    .map(([word, place], at): readonly [number, number] => {
      before = at === 0 ? place : said.lastIndexOf(said[place] ?? '', before - 1);
      return [word, before];
    })
    .toReversed();
}

/** Words without those that speakers fill gaps with. */
function withoutFillers(said: readonly string[], { quotes }: Language): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < said.length;) {
    const filler = quotes.fillers
      .map((phrase) => phrase.split(' '))
      .find((phrase) => phrase.every((word, step) => said[at + step] === word));
    if (!filler) kept.push(said[at] ?? '');
    at += filler?.length ?? 1;
  }
  return kept;
}

/** Whether all of some words, one by one or as a whole, are said a second time right before or after: a false start. */
function isSaidAgain(words: readonly string[], before: readonly string[], after: readonly string[]): boolean {
  if (words.length === 0) return true;
  const longest = Math.min(words.length, Math.max(before.length, after.length));
  for (let length = longest; length > 0; length -= 1) {
    const first = words.slice(0, length).join(' ');
    const rest = words.slice(length);
    const next = [...rest, ...after].slice(0, length).join(' ');
    if (first === next || first === before.slice(-length).join(' '))
      return isSaidAgain(rest, [...before, ...words.slice(0, length)], after);
  }
  return false;
}

/** How many words around a gap are looked at. */
const around = 12;

/** Whether words left out are fillers of the language, or repeat what stands beside them. */
function isFilling(said: readonly string[], from: number, to: number, language: Language): boolean {
  const left = withoutFillers(said.slice(from, to), language);
  const before = withoutFillers(said.slice(Math.max(0, from - around), from), language);
  return isSaidAgain(left, before, withoutFillers(said.slice(to, to + around), language));
}

const nowhere: SpokenPlace = { grade: 'not-found', said: '', speaker: null, start: null, before: null, after: null };

/** Longer quotations are looked up by their first words. */
export const mostAligned = 400;
/** Fewer common words than this share are chance. */
const fewestCommon = 0.6;

function gradeOf(
  quoted: string,
  said: readonly string[],
  saidText: string,
  pairs: readonly (readonly [number, number])[],
  language: Language,
): SpokenGrade {
  const count = wordsOf(quoted).slice(0, mostAligned).length;
  if (pairs.length < count) return 'words';
  const first = pairs[0]?.[1] ?? 0;
  const isWhole = pairs.every(([, place], at) => place === first + at);
  if (isWhole) return ['same', 'glyph'].includes(compareWords(saidText, quoted).grade) ? 'same' : 'punctuation';
  const isCleaned = pairs.every(([, place], at) =>
    isFilling(said, (pairs[at - 1]?.[1] ?? place - 1) + 1, place, language),
  );
  return isCleaned ? 'cleaned' : 'words';
}

/** Finds where quoted words were said, and how far they are from what was said. */
export function alignQuotation(quoted: string, spoken: SpokenWords, language: Language): SpokenPlace {
  const keys = wordsOf(quoted).map(letters).slice(0, mostAligned);
  const start = likelyStart(keys, spoken);
  if (start === null) return nowhere;
  const from = Math.max(0, start - 8);
  const window = spoken.words.slice(from, start + Math.ceil(keys.length * 1.5) + 16);
  const said = window.map(({ key }) => key);
  const pairs = commonWords(keys, said);
  if (pairs.length < Math.max(1, Math.ceil(keys.length * fewestCommon))) return nowhere;
  const [first, last] = [pairs[0]?.[1] ?? 0, pairs.at(-1)?.[1] ?? 0];
  const stretch = window.slice(first, last + 1);
  const saidText = stretch.map(({ text }) => text).join(' ');
  const { segments } = spoken.transcript;
  const [begins, ends] = [stretch[0]?.segment ?? 0, stretch.at(-1)?.segment ?? 0];
  return {
    grade: gradeOf(quoted, said, saidText, pairs, language),
    said: saidText,
    speaker: segments[begins]?.speaker ?? null,
    start: segments[begins]?.start ?? null,
    before: segments[begins - 1] ?? null,
    after: segments[ends + 1] ?? null,
  };
}
