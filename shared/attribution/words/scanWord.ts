import { isAllCapitals, isWordCharacter, joinsWord, tailLength, unit, unitKind } from './characters';
import { is, type Entry, type Lexicon } from './lexicon';
import type { Shape } from './words';

/** A word as it stands by itself, whatever is around it. */
export interface ScannedWord {
  /** As it stands: without “’s” and the like, with the full stop of an abbreviation. */
  readonly text: string;
  /** In small letters, apostrophes straight, without a full stop at its end. */
  readonly word: string;
  readonly shape: Extract<Shape, 'lower' | 'capital' | 'number'>;
  /** Where `text` ends. */
  readonly end: number;
  /** Where to read on: past “’s”. */
  readonly next: number;
  readonly entry: Entry;
  readonly possessive: boolean;
  readonly allCapitals: boolean;
  /** It keeps its full stop, which ends no sentence. */
  readonly shortened: boolean;
}

type Known = Pick<ScannedWord, 'shape' | 'word' | 'entry' | 'allCapitals'>;

const unknown: Entry = { bits: 0, cue: '' };

/** Where the word ends that begins at `start`, signs inside it taken in: “co-op’s”. */
function endOfWord(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!isWordCharacter(code) && !joinsWord(text, start, end, code)) return end;
    end += 1;
  }
}

/** The word in small letters, apostrophes straight. */
function foldWord(word: string): string {
  let kinds = 0;
  for (let i = 0; i < word.length; i += 1) kinds |= unitKind[word.charCodeAt(i)] ?? 0;
  const small = (kinds & unit.capital) === 0 ? word : word.toLowerCase();
  return (kinds & unit.mark) === 0 ? small : small.replace(/[‘’]/g, "'");
}

const shapeOf = (kind: number): ScannedWord['shape'] => {
  if ((kind & unit.capital) !== 0) return 'capital';
  return (kind & unit.digit) !== 0 ? 'number' : 'lower';
};

/** An initial or an abbreviation keeps its full stop: “J.”, “U.S.”, “Mr.”. `own` is the word as it stands. */
function keepsStop(own: string, { shape, word, entry, allCapitals }: Known, lexicon: Lexicon): boolean {
  if (shape === 'number') return false;
  if (shape === 'capital' && (own.length === 1 || (own.charAt(1) === '.' && allCapitals))) return true;
  if (allCapitals && lexicon.particles.notShortened.has(word)) return false;
  return (entry.bits & is.abbreviation) !== 0;
}

/** What is known of a word; of an office with a word before its hyphen, “vice-chancellor”, what is known of the office. */
function entryOf(word: string, { entries, particles }: Lexicon): Entry {
  const known = entries.get(word);
  if (known) return known;
  if (!word.includes('-')) return unknown;
  const office = entries.get(word.slice(word.lastIndexOf('-') + 1)) ?? unknown;
  const isOffice = (office.bits & is.role) !== 0 && particles.officePrefix.has(word.slice(0, word.indexOf('-')));
  return isOffice ? office : unknown;
}

/** Reads the word that begins at `start`. */
export function scanWord(text: string, start: number, lexicon: Lexicon): ScannedWord {
  const whole = endOfWord(text, start);
  const tail = tailLength(text, start, whole);
  const end = whole - tail;
  const possessive = tail === 2 && text.charAt(whole - 1).toLowerCase() === 's';
  const first = unitKind[text.charCodeAt(start)] ?? 0;
  const shape = shapeOf(first);
  const own = text.slice(start, end);
  const word = foldWord(own);
  const entry = entryOf(word, lexicon);
  const allCapitals = shape === 'capital' && isAllCapitals(text, start, end);
  const shortened =
    tail === 0 && text.charCodeAt(whole) === 0x2e && keepsStop(own, { shape, word, entry, allCapitals }, lexicon);
  return {
    text: shortened ? `${own}.` : own,
    word,
    shape,
    end: shortened ? whole + 1 : end,
    next: shortened ? whole + 1 : whole,
    entry,
    possessive,
    allCapitals,
    shortened,
  };
}
