import type { LoadedLanguage } from '../language/loadLanguage';
import type { Detection, ReadableBlock } from '../story/annotations';
import { entryOf } from '../story/entryOf';
import { findFrames } from './speakers/findFrames';
import type { Frame } from './speakers/frame';
import { findMentions } from './mentions/findMentions';
import type { Mention } from './mentions/mention';
import { joinOffices } from './mentions/joinOffices';
import { ownDocuments } from './mentions/ownDocuments';
import { indexPeople } from './people/indexPeople';
import { nameOf, type People } from './people/people';
import { readWords } from './words/readWords';
import { tokenAt, type Words } from './words/words';

/** Everything reading the copy once found; what speakers are looked for in. */
export interface Scene {
  readonly words: Words;
  readonly mentions: readonly Mention[];
  readonly frames: readonly Frame[];
  readonly people: People;
  /** Index of the first frame whose cue lies in or after each sentence. */
  readonly framesFrom: readonly number[];
  /** The mention that covers a word; -1. */
  readonly over: readonly number[];
  /** How many frames each person is the speaker of. */
  readonly sourced: readonly number[];
  /** Names already put together, by person; empty for those that are not. */
  readonly names: string[];
  /** Who a pronoun is, with the share of such answers that are right; by mention. */
  readonly referents: ReadonlyMap<number, Referent>;
}

export interface Referent {
  readonly person: number;
  readonly confidence: number;
  readonly rivals: readonly number[];
  /** Mentions of the others, where “they” are several; none for one person or body. */
  readonly partners: readonly number[];
}

const framesBySentence = (words: Words, frames: readonly Frame[]): readonly number[] => {
  const sentences = frames.map(({ first }) => tokenAt(words, first).sentence);
  const from: number[] = [];
  let frame = 0;
  for (let sentence = 0; sentence <= words.sentences.length; sentence += 1) {
    while ((sentences[frame] ?? Infinity) < sentence) frame += 1;
    from.push(frame);
  }
  return from;
};

/** Index of the first frame of a sentence whose cue stands at a word or behind it. A sentence may be a whole text without a full stop. */
export function firstFrame(
  { frames, framesFrom }: Pick<Scene, 'frames' | 'framesFrom'>,
  sentence: number,
  word: number,
): number {
  let low = framesFrom[sentence] ?? 0;
  let high = framesFrom[sentence + 1] ?? low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A name covers its words even within another phrase. */
const coverByNames = (mentions: readonly Mention[], over: readonly number[]): readonly number[] => {
  const covered = [...over];
  mentions.forEach(({ kind, first, last }, i) => {
    if (kind === 'name') covered.fill(i, first, last + 1);
  });
  return covered;
};

/** Reads the copy once: words, mentions, cues with their speakers, people. */
export function readScene(blocks: readonly ReadableBlock[], detection: Detection, language: LoadedLanguage): Scene {
  const words = readWords(blocks, detection, language);
  const { frames, mentions, over: phrases } = findFrames(words, findMentions(words));
  const people = indexPeople(words, mentions);
  joinOffices(words, mentions, frames, people);
  const over = coverByNames(mentions, phrases);
  ownDocuments(words, mentions, frames, people, over);
  const sourced = people.people.map(() => 0);
  for (const frame of frames) {
    const person = people.of[frame.speaker] ?? -1;
    if (person >= 0 && frame.strong) sourced[person] = (sourced[person] ?? 0) + 1;
  }
  return {
    words,
    mentions,
    frames,
    people,
    framesFrom: framesBySentence(words, frames),
    over,
    sourced,
    names: people.people.map(() => ''),
    referents: new Map(),
  };
}

/** The fullest name the copy gives a person; empty for nobody. */
export function personName(scene: Scene, person: number): string {
  const known = entryOf(scene.names, person);
  if (known) return known;
  const who = entryOf(scene.people.people, person);
  const name = who ? nameOf(scene.words, scene.mentions, who) : '';
  if (who) scene.names[person] = name;
  return name;
}

/** The person a mention stands for, pronouns resolved; -1 when the copy does not tell. */
export const personOf = (scene: Scene, mention: number): number => {
  const direct = scene.people.of[mention] ?? -1;
  return direct >= 0 ? direct : (scene.referents.get(mention)?.person ?? -1);
};
