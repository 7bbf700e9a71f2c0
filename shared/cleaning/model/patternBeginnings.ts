/** Signs by number: what characters count as the same, and what a piece of a pattern may stand for (one bit a sign). */
export interface Alphabet {
  readonly signOf: (unit: number) => number;
  readonly signsOf: (piece: string, flags: string) => number;
  readonly other: number;
  readonly endOfLine: number;
}

/** Three sets of signs, one bit a sign: a text that begins with one of each may match. */
export type Beginnings = readonly { readonly first: number; readonly second: number; readonly third: number }[];

/**
 * Beginnings while they are read: the numbers of up to two sets, six bits each. As numbers they are quickly compared;
 * this is done whenever the program starts.
 */
type Paths = ReadonlySet<number>;

const setBits = 6;
const noPaths: Paths = new Set();

/** A pattern on the way through it. It knows what the patterns of this folder are written in, no more. */
interface Reader {
  readonly source: string;
  readonly flags: string;
  readonly alphabet: Alphabet;
  readonly sets: number[];
  /** The paths that have their three sets: what follows in the pattern adds nothing. */
  readonly complete: Set<number>;
  at: number;
}

function numberOf(sets: number[], set: number): number {
  const at = sets.indexOf(set);
  if (at < 0) sets.push(set);
  if (sets.length >= 1 << setBits) throw new RangeError('too many different sets in one pattern');
  return (at < 0 ? sets.length - 1 : at) + 1;
}

function append({ sets, complete }: Reader, paths: Paths, set: number): Paths {
  const number = numberOf(sets, set);
  const longer = new Set<number>();
  for (const path of paths) {
    if (path === 0) longer.add(number);
    else if (path < 1 << setBits) longer.add(path | (number << setBits));
    else complete.add(path | (number << (2 * setBits)));
  }
  return longer;
}

const together = (left: Paths, right: Paths): Paths => (left.size === 0 ? right : new Set([...left, ...right]));

function appendEnd(reader: Reader, paths: Paths): Paths {
  let now = paths;
  while (now.size > 0) now = append(reader, now, 1 << reader.alphabet.endOfLine);
  return now;
}

function appendLiteral(reader: Reader, paths: Paths, character: string): Paths {
  const { signOf, other } = reader.alphabet;
  // Rare characters fold to these two: the long s and the Kelvin sign.
  const folded = /[ks]/i.test(character) ? 1 << other : 0;
  return append(reader, paths, (1 << signOf(character.charCodeAt(0))) | folded);
}

function appendClass(reader: Reader, paths: Paths, piece: string): Paths {
  const {
    flags,
    alphabet: { signsOf, other },
  } = reader;
  const one = append(reader, paths, signsOf(piece, flags));
  if (!flags.includes('u')) return one;
  // With the u flag one character may be two units long.
  return together(one, append(reader, append(reader, paths, 1 << other), 1 << other));
}

/** Where the sequence ends that goes on at `from`: at its next alternative, at the bracket around it, or with the pattern. */
function endOfSequence(source: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < source.length; at += 1) {
    const character = source[at];
    if (character === '\\') at += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (character === ')' || character === '|')) return at;
  }
  return source.length;
}

const piece = /\((\?(?::|<?[=!]))?|\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\w{4}|.)|[^]/y;

function readGroup(reader: Reader, paths: Paths, kind: string | undefined): Paths {
  const looksAround = kind !== undefined && kind !== '?:';
  const inside = readChoice(reader, looksAround ? noPaths : paths);
  reader.at += 1;
  return looksAround ? paths : inside;
}

function readPiece(reader: Reader, paths: Paths): Paths {
  piece.lastIndex = reader.at;
  const [found = '', kind] = piece.exec(reader.source) ?? [];
  reader.at += found.length;
  if (found.startsWith('(')) return readGroup(reader, paths, kind);
  if (found === '^' || found === '\\b' || found === '\\B') return paths;
  if (found === '$') return appendEnd(reader, paths);
  if (found === '.' || found.startsWith('[') || /^\\\w/.test(found)) return appendClass(reader, paths, found);
  return appendLiteral(reader, paths, found.at(-1) ?? '');
}

const quantifier = /(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/y;
const often = 3;

/** How often a piece stands there, at least and at most; more than three characters are never looked at. */
function readTimes(reader: Reader): readonly [number, number] | null {
  quantifier.lastIndex = reader.at;
  const [found, sign, least, comma, most] = quantifier.exec(reader.source) ?? [];
  if (found === undefined) return null;
  reader.at += found.length;
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : often];
  return [
    Math.min(often, Number(least)),
    Math.min(often, comma === '' ? Number(least) : most === '' ? often : Number(most)),
  ];
}

function readRepeated(reader: Reader, paths: Paths): Paths {
  const start = reader.at;
  const once = readPiece(reader, paths);
  const times = readTimes(reader);
  if (!times) return once;
  const [least, most] = times;
  const end = reader.at;
  let now = paths;
  let all = least === 0 ? paths : noPaths;
  for (let time = 1; time <= most; time += 1) {
    reader.at = start;
    now = time === 1 ? once : readPiece(reader, now);
    if (time >= least) all = together(all, now);
  }
  reader.at = end;
  return all;
}

function readSequence(reader: Reader, paths: Paths): Paths {
  const { source } = reader;
  let now = paths;
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    if (now.size === 0) reader.at = endOfSequence(source, reader.at);
    else now = readRepeated(reader, now);
  }
  return now;
}

function readChoice(reader: Reader, paths: Paths): Paths {
  let all = readSequence(reader, paths);
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    all = together(readSequence(reader, paths), all);
  }
  return all;
}

function requireAnchors(source: string): void {
  for (let at = 0; at < source.length; at = endOfSequence(source, at) + 1) {
    if (source[at] !== '^') throw new RangeError(`not anchored at the start: ${source}`);
  }
}

/** What the first three characters of a text must be, by their signs, for a pattern to match it from the start. */
export function readBeginnings({ source, flags }: RegExp, alphabet: Alphabet): Beginnings {
  requireAnchors(source);
  const reader: Reader = { source, flags, alphabet, sets: [], complete: new Set(), at: 0 };
  const short = readChoice(reader, new Set([0]));
  const anything = 2 ** (alphabet.endOfLine + 1) - 1;
  const setOf = (path: number, place: number): number =>
    reader.sets[((path >> (place * setBits)) & ((1 << setBits) - 1)) - 1] ?? anything;
  return Array.from(together(reader.complete, short), (path) => ({
    first: setOf(path, 0),
    second: setOf(path, 1),
    third: setOf(path, 2),
  }));
}
