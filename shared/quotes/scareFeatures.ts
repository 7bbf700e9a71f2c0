import type { TextRange } from '../story/range';
import { BESIDE, besideOf, isQuoteGlyph } from './glyphs';
import { isCapitalAt, sentenceEnd, sentenceStart, wordsBetween, type NearbyWord } from './nearbyWords';
import { auxiliaries, isBroadcaster, isFunctionWord, pronouns, sayingVerbs, utterances, wordClass, works } from './wordClasses';

/** Longer quotations are always somebody's words; only short ones may be a term or a title. */
export const LONGEST_TERM = 5;

/** How often each word is (part of) a cue, as the training counted it: 0 to 1. */
export type CueShares = ReadonlyMap<string, number>;

type Words = readonly NearbyWord[];

interface Surroundings {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly inside: Words;
  /** The words of the same sentence, before (nearest first) and after. */
  readonly before: Words;
  readonly after: Words;
  /** What stands right beside the marks, a letter told as L. */
  readonly left: string;
  readonly right: string;
  /** Where the sentence around begins and ends. */
  readonly start: number;
  readonly end: number;
  /** The nearest other quotations of the same paragraph. */
  readonly others: readonly TextRange[];
}

/** What speaks for and against a short quotation being nobody's words, by the names the trees know it by. */
export function scareFeatures(text: string, quotation: TextRange, others: readonly TextRange[], shares: CueShares): readonly string[] {
  const around = look(text, quotation, others);
  const features: string[] = [];
  addShape(features, around);
  addSides(features, around);
  addCues(features, around);
  addShares(features, around, shares);
  addNeighbours(features, around);
  return features;
}

function look(text: string, { from, to }: TextRange, others: readonly TextRange[]): Surroundings {
  let leftMark = from;
  while (leftMark > 0 && isQuoteGlyph(text.charCodeAt(leftMark - 1))) leftMark -= 1;
  let rightMark = to;
  while (rightMark < text.length && isQuoteGlyph(text.charCodeAt(rightMark))) rightMark += 1;
  const start = sentenceStart(text, leftMark);
  const end = sentenceEnd(text, rightMark);
  return {
    text, from, to, start, end, others,
    inside: wordsBetween(text, from, to),
    before: wordsBetween(text, start, leftMark).toReversed(),
    after: wordsBetween(text, rightMark, end),
    left: signAt(text, leftMark - 1),
    right: signAt(text, rightMark) + (besideOf(text.charCodeAt(rightMark)) === BESIDE.space ? signAt(text, rightMark + 1) : ''),
  };
}

function signAt(text: string, offset: number): string {
  if (offset < 0 || offset >= text.length) return '|';
  if (besideOf(text.charCodeAt(offset)) !== BESIDE.letter) return text.charAt(offset);
  return isCapitalAt(text, offset) ? 'U' : 'L';
}

const wordAt = (words: Words, index: number): string => words[index]?.word ?? '^';
const classAt = (words: Words, index: number): string => {
  const found = words[index];
  return found ? wordClass(found.word, found.isCapitalised) : '^';
};

/** T: a title, every weighty word capitalised; C: begins with a capital; s: small. */
function shapeOf({ inside }: Surroundings): string {
  const weighty = inside.filter(({ word }) => !isFunctionWord(word));
  if (weighty.length > 0 && weighty.every(({ isCapitalised }) => isCapitalised)) return inside.length > 1 ? 'T' : 't';
  return inside[0]?.isCapitalised ? 'C' : 's';
}

function addShape(features: string[], around: Surroundings): void {
  const { text, from, to, inside, left, right } = around;
  const count = inside.length;
  const shape = shapeOf(around);
  const last = wordAt(inside, count - 1);
  const first = wordAt(inside, 0);
  const words = text.slice(from, to);
  features.push(`n=${count}`, `shape=${shape}`, `shape&n=${shape}${count}`, `end=${endOf(words)}`);
  if (words === words.toUpperCase() && words !== words.toLowerCase()) features.push('all capitals');
  if (words.startsWith('@') || words.startsWith('http')) features.push('handle');
  if (/^\d+(?:$|-\d)/.test(words)) features.push('number');
  if (inside.some(({ word }) => pronouns.has(word))) features.push('person');
  if (inside.some(({ word }) => auxiliaries.has(word))) features.push('verb');
  features.push(`first=${isFunctionWord(first) ? first : `x${first.slice(-2)}`}`, `suffix=${last.slice(-3)}`, `suffix&n=${last.slice(-2)}${count}`);
  features.push(`left=${left}`, `right=${right}`, `right&shape=${right}${shape}`, `stop=${endOf(words) === 'w' ? right.charAt(0) : endOf(words)}`);
  if (left === ' ') features.push(`left2=${signAt(text, leftOf(text, from) - 1)}`);
}

const endOf = (words: string): string => (/[.!?,:;…—-]$/.test(words) ? words.slice(-1) : 'w');

/** The offset of the character before the opening mark. */
function leftOf(text: string, from: number): number {
  let at = from - 1;
  while (at > 0 && isQuoteGlyph(text.charCodeAt(at))) at -= 1;
  return at;
}

function addSides(features: string[], around: Surroundings): void {
  const { before, after, inside, right } = around;
  const shape = shapeOf(around);
  const [near, next] = [classAt(before, 0), classAt(before, 1)];
  const following = classAt(after, 0);
  features.push(`b1=${wordAt(before, 0)}`, `b2=${wordAt(before, 1)}`, `b12=${wordAt(before, 1)} ${wordAt(before, 0)}`, `a1=${wordAt(after, 0)}`, `a2=${wordAt(after, 1)}`);
  features.push(`cb=${near}`, `cb2=${next}`, `cb12=${next}_${near}`, `ca=${following}`, `cb&ca=${near}_${following}`);
  features.push(`cb&shape=${near}${shape}`, `ca&shape=${following}${shape}`, `cb&n&right=${near}${inside.length}${right}`);
  const title = shape === 'T' || shape === 't' ? 'T' : '';
  if (before.slice(0, 4).some(({ word }) => works.has(word))) features.push(`work before${title}`);
  if (after.slice(0, 4).some(({ word }) => works.has(word))) features.push(`work after${title}`);
  if (before.slice(0, 3).some(({ word }) => isBroadcaster(word))) features.push(`broadcaster${title}`);
  if (before.length === 0) features.push('opens the sentence');
  if (after.length === 0) features.push('ends the sentence');
}

const distance = (index: number): string => {
  if (index < 0) return '-';
  if (index < 2) return String(index);
  if (index < 4) return '2-3';
  return index < 8 ? '4-7' : '8+';
};

function addCues(features: string[], around: Surroundings): void {
  const { before, after, inside } = around;
  const left = before.findIndex(({ word }) => sayingVerbs.has(word));
  const right = after.findIndex(({ word }) => sayingVerbs.has(word));
  features.push(`cue left=${distance(left)}`, `cue right=${distance(right)}`, `utterance=${distance(before.findIndex(({ word }) => utterances.has(word)))}`);
  if (left < 0 && right < 0) features.push('no cue', `no cue&${shapeOf(around)}`, `no cue&n${inside.length}`);
  if (left >= 0) features.push(`cue=${wordAt(before, left)}`);
  if (right >= 0) features.push(`cue after=${wordAt(after, right)}`);
  const between = before.slice(0, Math.max(0, left));
  if (between.some(({ word }) => word === 'that')) features.push('cue that');
  if (between.some(({ word }) => ['who', 'which', 'where', 'while', 'but'].includes(word))) features.push('cue broken off');
  if (before.some(({ word }) => word === 'he' || word === 'she')) features.push('he or she');
  if (before.some(({ word }) => word === 'that')) features.push('that');
  if (before.some(({ word, isCapitalised }, index) => isCapitalised && index < before.length - 1 && !isBroadcaster(word))) features.push('a name');
  features.push(`auxiliary=${before.toReversed().find(({ word }) => auxiliaries.has(word))?.word ?? '-'}`);
  features.push(`begins=${beginning(before)}`);
}

function beginning(before: Words): string {
  const first = before.at(-1);
  if (!first) return '^';
  return isFunctionWord(first.word) ? first.word : first.isCapitalised ? 'C' : 'x';
}

const grade = (share: number): number => [0, 0.06, 0.15, 0.3, 0.5].filter((step) => share > step || (step > 0 && share === step)).length;

/** The strongest cue word of a side: how strong, how far off. */
function strongest(words: Words, shares: CueShares): { readonly share: number; readonly index: number; readonly sum: number } {
  let best = { share: 0, index: -1, sum: 0 };
  words.forEach(({ word }, index) => {
    const share = shares.get(word) ?? 0;
    best = share > best.share ? { share, index, sum: best.sum + share } : { ...best, sum: best.sum + share };
  });
  return best;
}

function addShares(features: string[], around: Surroundings, shares: CueShares): void {
  const { before, after, inside, right, text, start } = around;
  const left = strongest(before, shares);
  const following = strongest(after, shares);
  const most = grade(Math.max(left.share, following.share));
  features.push(`share left=${grade(left.share)}`, `share left&off=${grade(left.share)} ${distance(left.index)}`, `share left sum=${grade(left.sum)}`);
  features.push(`share right=${grade(following.share)}`, `share right&off=${grade(following.share)} ${distance(following.index)}`);
  features.push(`share=${most}`, `share&shape=${most}${shapeOf(around)}`, `share&n=${most}${inside.length}`, `share&right=${most}${right.charAt(0)}`, `shares=${grade(left.share)}${grade(following.share)}`);
  if (left.index >= 0 && left.share > 0.1) {
    features.push(`subject=${classAt(before, left.index + 1)}`, `object=${left.index > 0 ? classAt(before, left.index - 1) : '"'}`);
  }
  features.push(`share in the sentence before=${grade(strongest(wordsBetween(text, Math.max(0, start - 250), start), shares).share)}`);
}

const LONG = 45;
const CHAIN = 14;

/** Other quotations near by: one joined to this one by a comma or “and”, a long one in the paragraph. */
function addNeighbours(features: string[], { text, from, to, start, end, others, before }: Surroundings): void {
  const previous = others.some((other) => other.to < from && from - other.to < CHAIN);
  const next = others.some((other) => other.from > to && other.from - to < CHAIN);
  const inSentence = others.filter((other) => other.to > start && other.from < end);
  features.push(`chain=${previous ? 1 : 0}${next ? 1 : 0}`);
  features.push(`quotations before=${Math.min(3, inSentence.filter((other) => other.to < from).length)}`, `quotations after=${Math.min(3, inSentence.filter((other) => other.from > to).length)}`);
  features.push(`quotations=${Math.min(4, others.length)}`);
  if (inSentence.some((other) => other.to - other.from > LONG)) features.push('a long one in the sentence');
  if (others.some((other) => other.to - other.from > LONG * 1.5)) features.push('a long one in the paragraph');
  if (to - from > text.length * 0.5) features.push('most of the paragraph');
  features.push(`paragraph=${text.length < 60 ? 'tiny' : text.length < 120 ? 'short' : text.length < 300 ? 'middling' : 'long'}`);
  features.push(`colon=${before.length > 0 && text.slice(start, from).includes(':')}`);
}
