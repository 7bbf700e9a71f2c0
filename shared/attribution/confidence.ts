import type { CopyKind } from './kindOfCopy';
import type { ConfidenceMap } from '../language/language';
import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import type { Attribution, DetectedQuotation, SpeakerAnswer } from '../story/annotations';

/** What is right equally often at one and the same share: kind of quotation by kind of answer. */
export type ConfidenceGroup = `${'direct' | 'partial'} ${'name' | 'noun' | 'pronoun' | 'uncued'}`;

const makeDeterminers = ({ grammar }: LoadedLanguage): ReadonlySet<string> =>
  new Set([...wordsOf(grammar.determiner), ...wordsOf(grammar.possessive)]);

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** True for “a spokesman for the club” and “One official”, whom the copy does not name. */
const isNounPhrase = (name: string, language: LoadedLanguage): boolean => {
  const [first = '', second = ''] = name.split(' ', 2);
  return isSmall(first) || (isSmall(second) && language.table(makeDeterminers).has(first.toLowerCase()));
};

const answerKind = (
  { isPronoun, name }: SpeakerAnswer,
  cue: Attribution['cue'],
  language: LoadedLanguage,
): 'name' | 'noun' | 'pronoun' | 'uncued' => {
  if (isPronoun) return 'pronoun';
  if (!cue) return 'uncued';
  return isNounPhrase(name, language) ? 'noun' : 'name';
};

/** The group of an answer; null where nobody is named. */
export const groupOf = (
  kind: DetectedQuotation['kind'],
  { speaker, cue }: Attribution,
  language: LoadedLanguage,
): ConfidenceGroup | null =>
  speaker && `${kind === 'partial' ? 'partial' : 'direct'} ${answerKind(speaker, cue, language)}`;

/** The share of right answers where the model's own share is `share`: between two points of the map on the line that joins them. */
export function mapped(map: ConfidenceMap, share: number): number {
  const above = map.findIndex(([point]) => point >= share);
  const upper = map.at(above);
  const lower = map[above - 1];
  if (!upper) return share;
  if (!lower || above < 0) return upper[1];
  const way = (share - lower[0]) / (upper[0] - lower[0]);
  return lower[1] + way * (upper[1] - lower[1]);
}

/**
 * An answer whose confidence is the share of such answers that are right, in place of the model's own share. The answer
 * stays; where nobody is named, or no map is known, so does the confidence.
 */
export function calibrate(
  attribution: Attribution,
  kind: DetectedQuotation['kind'],
  language: LoadedLanguage,
): Attribution {
  const group = groupOf(kind, attribution, language);
  const map = group && language.confidence()[group];
  return map ? { ...attribution, confidence: mapped(map, attribution.confidence) } : attribution;
}

/**
 * What is left of a confidence outside reports: a count on novels, which are not beside the project, had .82 right of what
 * was stated at .95. For transcripts and interviews there is no count; they are lowered as much.
 */
const outsideReports = 0.86;

/** An answer in copy of a kind; in a report as it is. */
export const lower = (attribution: Attribution, kind: CopyKind): Attribution =>
  kind === 'report' || !attribution.speaker
    ? attribution
    : { ...attribution, confidence: attribution.confidence * outsideReports };
