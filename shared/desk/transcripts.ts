import type { KeptTranscript } from '../importers/transcripts/keptTranscript';
import type { Language } from '../language/language';
import type { StoryDocument, TranscriptRef } from '../story/storyDocument';
import {
  alignQuotation,
  spokenWords,
  type SpokenGrade,
  type SpokenPlace,
  type SpokenWords,
} from '../verbatim/alignTranscript';

/** A transcript that a story names, ready to be looked up in. */
export interface ReadyTranscript {
  readonly id: string;
  readonly kept: KeptTranscript;
  readonly spoken: SpokenWords;
}

export const readyTranscript = (id: string, kept: KeptTranscript): ReadyTranscript => ({
  id,
  kept,
  spoken: spokenWords(kept),
});

/** Holds the story against one more transcript: a source beside its own, never copy. */
export function addTranscript(story: StoryDocument, added: TranscriptRef): StoryDocument {
  const before = story.transcripts ?? [];
  return before.some(({ id }) => id === added.id) ? story : { ...story, transcripts: [...before, added] };
}

/** Holds it against that one no longer. */
export function removeTranscript(story: StoryDocument, id: string): StoryDocument {
  const before = story.transcripts ?? [];
  const after = before.filter((each) => each.id !== id);
  if (after.length === before.length) return story;
  const { transcripts: _transcripts, ...rest } = story;
  return after.length === 0 ? rest : { ...rest, transcripts: after };
}

/** Where quoted words were said, and in which transcript. */
export interface Spoken extends SpokenPlace {
  readonly transcript: ReadyTranscript;
}

/** The better grade first. */
const order: readonly SpokenGrade[] = ['same', 'punctuation', 'cleaned', 'words', 'not-found'];

/** Where quoted words were said, in the transcript that has them best; null where there is no transcript. */
export function findSpoken(quoted: string, all: readonly ReadyTranscript[], language: Language): Spoken | null {
  const places = all.map((transcript) => ({ transcript, ...alignQuotation(quoted, transcript.spoken, language) }));
  return places.toSorted((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade))[0] ?? null;
}
