import { classNames } from './wordClasses';

/** Single things seen of a short quotation and the copy around it. Each is answered with a number that its alphabet spells, or -1 where it is not asked; this is where its answer stands. */
export const TRAIT = {
  shape: 0,
  count: 1,
  end: 2,
  stop: 3,
  first: 4,
  ending3: 5,
  ending2: 6,
  left: 7,
  left2: 8,
  right: 9,
  rightFirst: 10,
  before1: 11,
  before2: 12,
  after1: 13,
  after2: 14,
  classBefore1: 15,
  classBefore2: 16,
  classAfter1: 17,
  opens: 18,
  ends: 19,
  workBefore: 20,
  workAfter: 21,
  broadcaster: 22,
  cueLeft: 23,
  cueRight: 24,
  utterance: 25,
  uncuedShape: 26,
  cue: 27,
  brokenOff: 28,
  person: 29,
  that: 30,
  name: 31,
  auxiliary: 32,
  begins: 33,
  shareLeft: 34,
  shareLeftOff: 35,
  shareLeftSum: 36,
  shareRight: 37,
  shareRightOff: 38,
  share: 39,
  subject: 40,
  object: 41,
  joinedBefore: 42,
  joinedAfter: 43,
  quotedBefore: 44,
  quotedAfter: 45,
  quoted: 46,
  longOne: 47,
  mostOfIt: 48,
  paragraph: 49,
  colon: 50,
  position: 51,
  gap: 52,
  lone: 53,
  near1: 54,
  near2: 55,
  near3: 56,
  near4: 57,
  near5: 58,
  near6: 59,
  near7: 60,
  near8: 61,
  near9: 62,
  near10: 63,
  next1: 64,
  next2: 65,
  next3: 66,
  next4: 67,
  next5: 68,
  next6: 69,
  next7: 70,
  next8: 71,
} as const;

/** So many words before the marks, and after them, are asked for by themselves, wherever they stand: from `near1` and `next1` on. */
export const WORDS_NEAR = 10;
export const WORDS_NEXT = 8;

export type Trait = keyof typeof TRAIT;
export const traitCount = Object.keys(TRAIT).length;

/** What the trees may ask: one trait or several together. A feature is a question and its answer: “shape n=T2”. A question may stand here more than once. */
export const questions: readonly (readonly [question: string, first: Trait, second?: Trait, third?: Trait])[] = [
  ['n', 'count'],
  ['shape', 'shape'],
  ['shape n', 'shape', 'count'],
  ['end', 'end'],
  ['stop', 'stop'],
  ['first', 'first'],
  ['suffix', 'ending3'],
  ['suffix n', 'ending2', 'count'],
  ['left', 'left'],
  ['right', 'right'],
  ['right shape', 'right', 'shape'],
  ['left2', 'left2'],
  ['b1', 'before1'],
  ['b2', 'before2'],
  ['a1', 'after1'],
  ['a2', 'after2'],
  ['cb', 'classBefore1'],
  ['cb2', 'classBefore2'],
  ['cb12', 'classBefore2', 'classBefore1'],
  ['ca', 'classAfter1'],
  ['cb ca', 'classBefore1', 'classAfter1'],
  ['cb shape', 'classBefore1', 'shape'],
  ['ca shape', 'classAfter1', 'shape'],
  ['cb n right', 'classBefore1', 'count', 'right'],
  ['opens the sentence', 'opens'],
  ['ends the sentence', 'ends'],
  ['work before', 'workBefore'],
  ['work after', 'workAfter'],
  ['broadcaster', 'broadcaster'],
  ['cue left', 'cueLeft'],
  ['cue right', 'cueRight'],
  ['utterance', 'utterance'],
  ['no cue shape', 'uncuedShape'],
  ['cue', 'cue'],
  ['cue broken off', 'brokenOff'],
  ['he or she', 'person'],
  ['that', 'that'],
  ['a name', 'name'],
  ['auxiliary', 'auxiliary'],
  ['begins', 'begins'],
  ['share left', 'shareLeft'],
  ['share left off', 'shareLeft', 'shareLeftOff'],
  ['share left sum', 'shareLeftSum'],
  ['share right', 'shareRight'],
  ['share right off', 'shareRight', 'shareRightOff'],
  ['share', 'share'],
  ['share shape', 'share', 'shape'],
  ['share n', 'share', 'count'],
  ['share end', 'share', 'rightFirst'],
  ['shares', 'shareLeft', 'shareRight'],
  ['subject', 'subject'],
  ['object', 'object'],
  ['chain', 'joinedBefore', 'joinedAfter'],
  ['quotations before', 'quotedBefore'],
  ['quotations after', 'quotedAfter'],
  ['quotations', 'quoted'],
  ['a long one in the paragraph', 'longOne'],
  ['most of the paragraph', 'mostOfIt'],
  ['paragraph', 'paragraph'],
  ['colon', 'colon'],
  ['position', 'position'],
  ['gap', 'gap'],
  ['gap shape', 'gap', 'shape'],
  ['lone', 'lone'],
  ['word before', 'near1'],
  ['word before', 'near2'],
  ['word before', 'near3'],
  ['word before', 'near4'],
  ['word before', 'near5'],
  ['word before', 'near6'],
  ['word before', 'near7'],
  ['word before', 'near8'],
  ['word before', 'near9'],
  ['word before', 'near10'],
  ['word after', 'next1'],
  ['word after', 'next2'],
  ['word after', 'next3'],
  ['word after', 'next4'],
  ['word after', 'next5'],
  ['word after', 'next6'],
  ['word after', 'next7'],
  ['word after', 'next8'],
];

/** The traits that a question asks for together. */
export const traitsOf = ([, ...traits]: (typeof questions)[number]): readonly Trait[] =>
  traits.filter((trait) => trait !== undefined);

/** How an answer is spelled, by its number; null for what no feature names. */
export type Alphabet = readonly (string | null)[];

/** T: a title, every weighty word capitalised (t: of one word); C: begins with a capital; s: small. */
export const SHAPE = { title: 0, titleWord: 1, capital: 2, small: 3 } as const;
/** Answers where a word is asked for; from `words` on, the words. */
export const ANSWER = { unknown: 0, none: 1, name: 2, missing: 3, other: 4, capital: 5, words: 6 } as const;
const wordAnswers: Alphabet = [null, '^', '', '-', 'x', 'C'];

/** What may stand beside a mark: the text's edge, a letter (U: capital), and other characters by themselves. */
export const SIGN = { other: 0, edge: 1, capital: 2, small: 3, word: 4 } as const;
const SIGNS = ' "\'.,!?;:)]}>%+-/=([{<$&#@*_~^0123456789\u2026\u2014\u2013\u00A0\u2018\u2019\u201C\u201D';
const signs: Alphabet = [null, '|', 'U', 'L', 'w', ...SIGNS];
export const signCount = signs.length;
const signNumbers = new Uint8Array(0x80);
[...SIGNS].forEach((sign, index) => {
  if (sign.charCodeAt(0) < 0x80) signNumbers[sign.charCodeAt(0)] = SIGN.word + 1 + index;
});
signNumbers['|'.charCodeAt(0)] = SIGN.edge;

/** The sign a character is, letters left out. */
export const signOf = (unit: number): number =>
  unit < 0x80 ? (signNumbers[unit] ?? 0) : Math.max(0, signs.indexOf(String.fromCharCode(unit)));

/** The answer of what is only asked where it is so. */
export const YES = 0;

export const MOST_COUNTED = 7;
const counts: Alphabet = ['0', '1', '2', '3', '4', '5', '6', null];
const shapes: Alphabet = ['T', 't', 'C', 's'];
const distances: Alphabet = ['-', '0', '1', '2-3', '4-7', '8+'];
const grades: Alphabet = ['0', '1', '2', '3', '4', '5'];
const yes: Alphabet = ['yes'];
const noOrYes: Alphabet = ['0', '1'];
const quarters: Alphabet = ['0', '1', '2', '3'];
const gaps: Alphabet = ['-', '0', '1', '2', '3'];
const titles: Alphabet = ['title', 'other'];
// “"”: nothing between the cue and the marks.
const classes: Alphabet = [null, ...classNames.slice(1)];
const objects: Alphabet = ['"', ...classNames.slice(1)];
const right: Alphabet = [...signs, ...signs.map((sign) => (sign === null ? null : ` ${sign}`))];

/** The alphabets of the traits, with those of words and of word endings as the reader has them. */
export function alphabetsOf(words: readonly string[], endings: readonly string[]): Readonly<Record<Trait, Alphabet>> {
  const word: Alphabet = [...wordAnswers, ...words];
  const ending: Alphabet = [null, ...endings];
  return {
    shape: shapes,
    count: counts,
    end: signs,
    stop: signs,
    first: word,
    ending3: ending,
    ending2: ending,
    left: signs,
    left2: signs,
    right,
    rightFirst: signs,
    before1: word,
    before2: word,
    after1: word,
    after2: word,
    classBefore1: classes,
    classBefore2: classes,
    classAfter1: classes,
    opens: yes,
    ends: yes,
    workBefore: titles,
    workAfter: titles,
    broadcaster: titles,
    cueLeft: distances,
    cueRight: distances,
    utterance: distances,
    uncuedShape: shapes,
    cue: word,
    brokenOff: yes,
    person: yes,
    that: yes,
    name: yes,
    auxiliary: word,
    begins: word,
    shareLeft: grades,
    shareLeftOff: distances,
    shareLeftSum: grades,
    shareRight: grades,
    shareRightOff: distances,
    share: grades,
    subject: classes,
    object: objects,
    joinedBefore: noOrYes,
    joinedAfter: noOrYes,
    quotedBefore: counts,
    quotedAfter: counts,
    quoted: counts,
    longOne: yes,
    mostOfIt: yes,
    paragraph: ['tiny', 'short', 'middling', 'long'],
    colon: yes,
    position: quarters,
    gap: gaps,
    lone: yes,
    near1: word,
    near2: word,
    near3: word,
    near4: word,
    near5: word,
    near6: word,
    near7: word,
    near8: word,
    near9: word,
    near10: word,
    next1: word,
    next2: word,
    next3: word,
    next4: word,
    next5: word,
    next6: word,
    next7: word,
    next8: word,
  };
}
