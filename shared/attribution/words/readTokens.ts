import { isApostrophe, isBlank, unit, unitKind } from './characters';
import { is, smallWord, type Lexicon } from './lexicon';
import { scanWord } from './scanWord';
import type { QuotedSpan, Shape, Stretch, Token } from './words';

/** What tokens are read from. */
export interface Copy {
  readonly text: string;
  readonly blockStart: readonly number[];
  /** The quoted stretches, in order; none lies in another. */
  readonly stretches: readonly Stretch[];
  readonly lexicon: Lexicon;
}

/** The tokens of a text, in sentences and quoted stretches. */
export interface Tokens {
  readonly tokens: readonly Token[];
  /** First token of each sentence, and at last the number of tokens. */
  readonly sentences: readonly number[];
  readonly spans: readonly QuotedSpan[];
}

/** Where the reading has got to. */
interface Reading {
  readonly copy: Copy;
  readonly tokens: Token[];
  readonly sentences: number[];
  readonly spans: QuotedSpan[];
  block: number;
  /** How many signs were read. */
  signs: number;
  /** The first token of the quoted stretch being read, which is that after the last of `spans`; -1 outside one. */
  inside: number;
  /** A full stop came, and nothing but marks and brackets since. */
  stopped: boolean;
  /** A quotation mark, or a line feed, came since the last token. */
  marked: boolean;
  lined: boolean;
  /** The last token was a word that ended in “’s” or the like, or one that kept a full stop. */
  tailed: boolean;
  shortened: boolean;
}

const signShapes: ReadonlyMap<string, Shape> = new Map([
  [',', 'comma'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['…', 'stop'],
  [':', 'colon'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  [';', 'semicolon'],
  ['(', 'open'],
  ['[', 'open'],
  [')', 'close'],
  [']', 'close'],
]);

/** Small words that open a sentence even behind an abbreviation: “… of the club Inc. The …”. */
const opening = is.pronoun | is.determiner | is.opener;

/** Nothing but blanks stands between two words, or an apostrophe that makes a plural an owner: “National Farmers’ Union”. */
function isOpenBetween(text: string, end: number, start: number): boolean {
  let i = end;
  if (isApostrophe(text.charCodeAt(i)) && text.charAt(i - 1).toLowerCase() === 's') i += 1;
  while (i < start && isBlank(text.charCodeAt(i))) i += 1;
  return i === start;
}

/** Begins a sentence with the next token, unless it has begun. */
function beginSentence({ sentences, tokens }: Reading): void {
  if (sentences.at(-1) !== tokens.length) sentences.push(tokens.length);
}

/** Goes on to the block that holds the place. */
function enterBlock(reading: Reading, at: number): void {
  const { blockStart } = reading.copy;
  while ((blockStart[reading.block + 1] ?? Infinity) <= at) reading.block += 1;
}

function leaveStretch(reading: Reading, { quotation, start, end }: Stretch): void {
  const last = reading.tokens.length;
  reading.spans.push({ quotation, start, end, first: reading.inside < 0 ? last : reading.inside, last });
  reading.inside = -1;
}

/** Enters and leaves every quoted stretch up to the token that begins at `at`. */
function crossEdges(reading: Reading, at: number): void {
  const { copy, spans, tokens } = reading;
  for (;;) {
    const stretch = copy.stretches[spans.length];
    if (!stretch || at < (reading.inside < 0 ? stretch.start : stretch.end)) return;
    if (reading.inside < 0 && at < stretch.end) reading.inside = tokens.length;
    else leaveStretch(reading, stretch);
  }
}

/** The quoted stretch that is being read; -1 outside one. */
const spanOf = ({ inside, spans }: Reading): number => (inside < 0 ? -1 : spans.length);

/** How a token stands to the one before. */
type Standing = Pick<Token, 'adjoins' | 'begins'>;

/** Comes to the token at `at`, which begins a sentence if it `opens` one or a line. */
function comeTo(reading: Reading, at: number, opens: boolean): Standing {
  const { marked, lined, tokens } = reading;
  const span = spanOf(reading);
  reading.marked = false;
  reading.lined = false;
  if (lined) {
    enterBlock(reading, at);
    reading.stopped = false;
  }
  if (lined || opens) beginSentence(reading);
  crossEdges(reading, at);
  const last = tokens.at(-1);
  if (lined || opens || !last || spanOf(reading) !== span) return { adjoins: false, begins: true };
  const adjoins = !reading.tailed && (!marked || isOpenBetween(reading.copy.text, last.end, at));
  return { adjoins, begins: false };
}

/** What a token has by its place. */
const placeOf = (reading: Reading): Pick<Token, 'span' | 'sentence' | 'block' | 'rank'> => ({
  span: spanOf(reading),
  sentence: reading.sentences.length - 1,
  block: reading.block,
  rank: reading.tokens.length - reading.signs,
});

function readSign(reading: Reading, at: number): void {
  const text = reading.copy.text.charAt(at);
  const shape = signShapes.get(text) ?? 'other';
  const { adjoins, begins } = comeTo(reading, at, false);
  const { span, sentence, block, rank } = placeOf(reading);
  reading.tokens.push({
    text,
    word: '',
    start: at,
    end: at + 1,
    shape,
    bits: 0,
    cue: '',
    possessive: false,
    allCapitals: false,
    adjoins,
    begins,
    span,
    sentence,
    block,
    rank,
  });
  reading.signs += 1;
  reading.tailed = false;
  reading.shortened = false;
  if (shape === 'stop') reading.stopped = true;
  else if (shape !== 'close') reading.stopped = false;
}

/** Reads the word that begins at `start`. Gives where it ends, with its “’s”. */
function readWord(reading: Reading, start: number): number {
  const { text, lexicon } = reading.copy;
  const scanned = scanWord(text, start, lexicon);
  const { shape, word, entry, allCapitals } = scanned;
  const opens = reading.stopped && !reading.lined && (shape !== 'lower' || reading.marked);
  reading.stopped = false;
  let { adjoins, begins } = comeTo(reading, start, opens);
  if (reading.shortened && shape === 'capital' && (entry.bits & opening) !== 0) {
    beginSentence(reading);
    adjoins = false;
    begins = true;
  }
  const { span, sentence, block, rank } = placeOf(reading);
  reading.tokens.push({
    text: scanned.text,
    word,
    start,
    end: scanned.end,
    shape,
    bits: allCapitals ? entry.bits & ~smallWord : entry.bits,
    cue: entry.cue,
    possessive: scanned.possessive,
    allCapitals: allCapitals && !scanned.possessive,
    adjoins,
    begins,
    span,
    sentence,
    block,
    rank,
  });
  reading.tailed = scanned.next > scanned.end;
  reading.shortened = scanned.shortened;
  return scanned.next;
}

/** Reads the words and signs of a text. Linear. */
export function readTokens(copy: Copy): Tokens {
  const { text } = copy;
  const reading: Reading = {
    copy,
    tokens: [],
    sentences: [0],
    spans: [],
    block: 0,
    signs: 0,
    inside: -1,
    stopped: false,
    marked: false,
    lined: false,
    tailed: false,
    shortened: false,
  };
  let at = 0;
  while (at < text.length) {
    const kind = unitKind[text.charCodeAt(at)] ?? 0;
    if ((kind & unit.word) !== 0) {
      at = readWord(reading, at);
      continue;
    }
    if ((kind & unit.sign) !== 0) readSign(reading, at);
    else if ((kind & unit.mark) !== 0) reading.marked = true;
    else if ((kind & unit.line) !== 0) {
      reading.lined = true;
      reading.marked = false;
    }
    at += 1;
  }
  const { tokens, sentences, spans } = reading;
  for (const stretch of copy.stretches.slice(spans.length)) leaveStretch(reading, stretch);
  if (tokens.length > 0) sentences.push(tokens.length);
  return { tokens, sentences, spans };
}
