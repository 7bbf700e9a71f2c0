import type { LoadedLanguage } from '../language/loadLanguage';
import { anyOf, wordsOf } from '../language/wordList';
import type { Detection, ReadableBlock } from '../story/annotations';
import { blank } from '../text/blank';
import { gatherBy } from '../text/gatherBy';

/** What copy reads as: a report, or one of those whose speakers are told in other ways than a report's. */
export type CopyKind = 'report' | 'fiction' | 'transcript' | 'interview';

/** Copy with what stands in marks apart from what does not. */
export interface PartedCopy {
  /** The paragraphs, what stands in marks left out or blanked. */
  readonly narration: readonly string[];
  /** The words of each quotation. */
  readonly quoted: readonly string[];
}

/** How many of something there are in a thousand words, or what share of all, from which on copy is no report. */
const fewest = { quotations: 6, words: 60, labelled: 6, questions: 5 };
/**
 * Fiction names its people by pronouns, lets them talk to one another, and has next to no dates, figures and initials.
 * Of 924 articles of political news nineteen in twenty have fewer than 58 such pronouns in a thousand words.
 */
const fiction = { pronouns: 60, address: 0.4, figures: 8, initials: 4 };
/** Shares of the paragraphs: those that begin with a speaker's name and a colon, and those that are a question. */
const talk = { labelled: 0.4, questions: 0.2, ownVoice: 0.6 };

interface KindWords {
  readonly narrated: ReadonlySet<string>;
  readonly addressed: RegExp;
  readonly ownVoice: RegExp;
  readonly calendar: ReadonlySet<string>;
}

const makeKindWords = ({ particles, grammar }: LoadedLanguage): KindWords => ({
  narrated: new Set(wordsOf(particles.narrated)),
  addressed: anyOf(particles.addressed),
  ownVoice: anyOf(particles.ownVoice),
  calendar: new Set(wordsOf(grammar.calendar)),
});

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const isInitials = (word: string): boolean => word.length > 1 && /^\p{Lu}+$/u.test(word);

const share = (count: number, of: number): number => count / Math.max(of, 1);

/** Somebody is spoken to, asked or called. */
const addressesSomebody = (quoted: readonly string[], addressed: RegExp): boolean => {
  const you = quoted.filter((text) => addressed.test(text)).length;
  const asked = quoted.filter((text) => /[?!]/.test(text)).length;
  return share(you + asked, quoted.length) >= fiction.address;
};

function isFiction({ narration, quoted }: PartedCopy, language: LoadedLanguage): boolean {
  const { narrated, addressed, calendar } = language.table(makeKindWords);
  // What is quoted first: it is the shorter part, and tells most reports from fiction.
  if (quoted.length < fewest.quotations || !addressesSomebody(quoted, addressed)) return false;
  const words = narration.flatMap(wordsIn);
  if (words.length < fewest.words) return false;
  const inThousand = (is: (word: string) => boolean): number => 1000 * share(words.filter(is).length, words.length);
  const isFigure = (word: string): boolean => /\p{N}/u.test(word) || calendar.has(word.toLowerCase());
  return (
    inThousand((word) => narrated.has(word.toLowerCase())) >= fiction.pronouns &&
    inThousand(isFigure) <= fiction.figures &&
    inThousand(isInitials) <= fiction.initials
  );
}

/** “LEE: …”, “Ann Lee (chair): …”, “Q: …”: who speaks a paragraph, named before it. */
const label = /^\s*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()]{1,30}\))?:\s/u;

/** The labels of the paragraphs, where two at least speak by turns and each of them more than once. */
function labelsOf(narration: readonly string[]): readonly string[] {
  const labels = narration.flatMap((text) => label.exec(text)?.[1] ?? []);
  const counts = new Map<string, number>();
  for (const each of labels) counts.set(each, (counts.get(each) ?? 0) + 1);
  const again = labels.filter((each) => (counts.get(each) ?? 0) > 1);
  return new Set(again).size > 1 ? again : [];
}

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');

/** A question by itself, and behind it somebody who answers in the first person, again and again. */
function isInterview({ narration }: PartedCopy, language: LoadedLanguage): boolean {
  const { ownVoice } = language.table(makeKindWords);
  const questions = narration.filter(isQuestion).length;
  const answers = narration.filter((text, i) => !isQuestion(text) && isQuestion(narration[i - 1] ?? ''));
  if (questions < fewest.questions || share(questions, narration.length) < talk.questions) return false;
  const own = answers.filter((text) => ownVoice.test(text)).length;
  return share(own, answers.length) >= talk.ownVoice;
}

/** What copy reads as, by plain features; a report wherever they leave a doubt. Linear. */
export function kindOfCopy(copy: PartedCopy, language: LoadedLanguage): CopyKind {
  if (!language.isRead) return 'report';
  const paragraphs = copy.narration.filter((text) => /\S/.test(text));
  const labels = labelsOf(paragraphs);
  if (labels.length >= fewest.labelled && share(labels.length, paragraphs.length) >= talk.labelled)
    return labels.every((each) => each.length < 3) ? 'interview' : 'transcript';
  if (isInterview({ ...copy, narration: paragraphs }, language)) return 'interview';
  return isFiction(copy, language) ? 'fiction' : 'report';
}

/** What the body of blocks reads as. */
export function kindOfBlocks(
  blocks: readonly ReadableBlock[],
  { quotations }: Pick<Detection, 'quotations'>,
  language: LoadedLanguage,
): CopyKind {
  const body = blocks.filter(({ where }) => where === 'body');
  const segments = gatherBy(
    quotations.flatMap((quotation) => quotation.segments),
    ({ block }) => block,
  );
  return kindOfCopy(
    {
      narration: body.map(({ id, text }) => blank(text, segments.get(id) ?? [])),
      quoted: body.flatMap(({ id, text }) => (segments.get(id) ?? []).map(({ from, to }) => text.slice(from, to))),
    },
    language,
  );
}
