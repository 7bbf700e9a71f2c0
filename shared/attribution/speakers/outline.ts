import type { Spot } from './candidates';
import { anyCue, is } from '../words/lexicon';
import { bucket } from './rank';
import { firstFrame, type Scene } from '../scene';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  tokenAt,
  type Words,
} from '../words/words';

/** What the quotation itself looks like; the same for each of its candidates. */
export interface Outline {
  readonly lead: number;
  readonly tail: number;
  readonly ending: number;
  readonly length: number;
  readonly capital: number;
  readonly casing: number;
  readonly atStart: boolean;
  readonly where: number;
  readonly framesBefore: number;
  readonly framesAfter: number;
  readonly step: number;
  readonly word: number;
  /** 0 no titled work beside it, 1 within three words before, 2 straight after. */
  readonly work: number;
}

const startsBlock = (w: Words, i: number): boolean => i === 0 || tokenAt(w, i - 1).block !== tokenAt(w, i).block;

const leadOf = (w: Words, first: number): number => {
  if (startsBlock(w, first)) return first > 0 && tokenAt(w, first - 1).shape === 'colon' ? 10 : 0;
  const i = first - 1;
  if (isQuoted(w, i)) return 1;
  if (!inOneSentence(w, i, first)) return 2;
  switch (tokenAt(w, i).shape) {
    case 'comma':
      return 3;
    case 'colon':
      return 4;
    case 'lower':
    case 'capital': {
      const bits = bitsAt(w, i);
      if ((bits & anyCue) !== 0 && (bits & (is.role | is.document)) === 0) return 5;
      if ((bits & (is.determiner | is.possessive | is.pronounOther)) !== 0) return 6;
      if ((bits & is.preposition) !== 0) return 7;
      return 8;
    }
    default:
      return 9;
  }
};

const tailOf = (w: Words, last: number): number => {
  const i = last + 1;
  if (i >= w.count || startsBlock(w, i)) return 0;
  if (isQuoted(w, i)) return 1;
  const bits = bitsAt(w, i);
  if (!inOneSentence(w, i, last)) return 2;
  if (isSign(w, i)) return 3;
  if ((bits & anyCue) !== 0) return 4;
  if ((bits & is.pronoun) !== 0 || isCapital(w, i)) return 5;
  return 6;
};

/** How the quotation ends: 1 comma, 2 full stop, 3 question or exclamation, 4 dash or dots, 0 none. */
export const endingOf = (w: Words, last: number): number => {
  const end = tokenAt(w, last).end - 1;
  switch (w.text.charCodeAt(end)) {
    case 0x2c:
      return 1;
    case 0x2e:
      return 2;
    case 0x3f:
    case 0x21:
      return 3;
    case 0x2d:
    case 0x2013:
    case 0x2014:
    case 0x2026:
      return 4;
    default:
      return 0;
  }
};

/** 0 sentence case, 1 all words capitalised, 2 all lower case, 3 other. */
const casingOf = (w: Words, spot: Spot): number => {
  let capitals = 0;
  let lowers = 0;
  for (let i = spot.first; i <= spot.last && i - spot.first < 12; i += 1) {
    if (isCapital(w, i)) capitals += 1;
    else if (isLower(w, i) && (bitsAt(w, i) & (is.preposition | is.conjunction | is.determiner)) === 0) lowers += 1;
  }
  if (capitals > 0 && lowers === 0) return 1;
  if (capitals === 0) return 2;
  return isCapital(w, spot.first) ? 0 : 3;
};

const wordBefore = (w: Words, first: number): number => {
  if (first === 0 || startsBlock(w, first) || !(isLower(w, first - 1) || isCapital(w, first - 1))) return 0;
  const bits = bitsAt(w, first - 1);
  if ((bits & is.work) !== 0) return 10;
  if ((bits & is.strongCue) !== 0) return 1;
  if ((bits & is.weakCue) !== 0) return 2;
  if ((bits & is.document) !== 0) return 3;
  if ((bits & is.auxiliary) !== 0) return 4;
  if (isParticle(w, first - 1, 'that')) return 5;
  if (isParticle(w, first - 1, 'the')) return 6;
  if (isParticle(w, first - 1, 'indefiniteArticle')) return 7;
  if (isParticle(w, first - 1, 'as')) return 8;
  return (bits & is.preposition) !== 0 ? 9 : 0;
};

const workBeside = (w: Words, spot: Spot): number => {
  if ((bitsAt(w, spot.last + 1) & is.work) !== 0 && inOneSentence(w, spot.last + 1, spot.last)) return 2;
  for (let i = spot.first - 1; i >= 0 && spot.first - i <= 3 && inOneSentence(w, i, spot.first); i -= 1)
    if ((bitsAt(w, i) & is.work) !== 0) return 1;
  return 0;
};

const strongIn = (scene: Scene, sentence: number, from: number, to: number): number => {
  let best = 0;
  const end = scene.framesFrom[sentence + 1] ?? 0;
  for (let f = firstFrame(scene, sentence, from); f < end; f += 1) {
    const frame = scene.frames[f];
    if (frame && frame.first > to) break;
    if (frame && frame.first >= from) best = Math.max(best, frame.strong ? 2 : 1);
  }
  return best;
};

const lengthSteps = [1, 2, 3, 6, 12];
const stepSteps = [0, 3, 8, 20];

/** Describes the quotation by itself. */
export function outline(scene: Scene, spot: Spot): Outline {
  const w = scene.words;
  const sentence = tokenAt(w, spot.first).sentence;
  const closing = tokenAt(w, spot.last).sentence;
  const where = w.blocks[tokenAt(w, spot.first).block]?.where ?? 'body';
  return {
    lead: leadOf(w, spot.first),
    tail: tailOf(w, spot.last),
    ending: endingOf(w, spot.last),
    length: bucket(spot.last - spot.first + 1, lengthSteps),
    capital: isCapital(w, spot.first) ? 1 : 0,
    casing: casingOf(w, spot),
    atStart: startsBlock(w, spot.first),
    where: where === 'headline' ? 1 : where === 'standfirst' ? 2 : where === 'related' ? 3 : 0,
    framesBefore: strongIn(scene, sentence, Math.max(0, spot.first - 60), spot.first - 1),
    framesAfter: strongIn(scene, closing, spot.last + 1, spot.last + 60),
    step: bucket(spot.first - (w.sentences[sentence] ?? 0), stepSteps),
    word: wordBefore(w, spot.first),
    work: workBeside(w, spot),
  };
}
