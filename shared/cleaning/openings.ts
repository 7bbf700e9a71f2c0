/**
 * Which patterns a line may match, told from its first three characters: read off the patterns themselves, so that
 * nobody keeps a second list.
 */

const reach = 3;

/** What is told apart at the start of a line: letters whatever their case, figures, blanks and quotation marks as such. */
const alike: readonly string[] = [...Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at) + String.fromCharCode(65 + at)), '0123456789', ' ', '"\'\u2018\u2019\u201c\u201d'];
const everyMember = alike.join('');
const other = alike.length;
const endOfLine = other + 1;
const signs = endOfLine + 1;
const any = 2 ** signs - 1;

const signTable: Uint8Array = Uint8Array.from({ length: 0x10000 }, () => other);
alike.forEach((members, sign) => { for (const member of members) signTable[member.charCodeAt(0)] = sign; });

const signOf = (unit: number): number => signTable[unit] ?? other;

/** The number of a line's opening, the place to look at in what `readOpenings` gives. */
export function openingOf(text: string, start: number, end: number): number {
  const first = start < end ? signOf(text.charCodeAt(start)) : endOfLine;
  const second = start + 1 < end ? signOf(text.charCodeAt(start + 1)) : endOfLine;
  const third = start + 2 < end ? signOf(text.charCodeAt(start + 2)) : endOfLine;
  return (first * signs + second) * signs + third;
}

/** A piece of a pattern: characters out of a set (one bit a sign), the line's end, a choice, a repetition. */
type Piece =
  | { readonly kind: 'one'; readonly of: number }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'choice'; readonly of: readonly (readonly Piece[])[] }
  | { readonly kind: 'repeat'; readonly piece: Piece; readonly least: number; readonly most: number };

type Choice = Extract<Piece, { kind: 'choice' }>;

const nothing: Piece = { kind: 'choice', of: [[]] };

/** What one character of a pattern stands for. Rare ones that fold to a letter (the long s, the Kelvin) are others. */
function literal(character: string): Piece {
  const sign = signOf(character.charCodeAt(0));
  return { kind: 'one', of: (1 << sign) | (/[ks]/i.test(character) ? 1 << other : 0) };
}

/** What a class such as `[^.]` or `\p{Lu}` stands for: by trial, and all that cannot be tried. */
function classOf(written: string, flags: string): Piece {
  let tried = 0;
  for (const [member] of everyMember.matchAll(new RegExp(written, flags.includes('g') ? flags : `${flags}g`))) tried |= 1 << signOf(member.charCodeAt(0));
  const one: Piece = { kind: 'one', of: tried | (1 << other) };
  const others: Piece = { kind: 'one', of: 1 << other };
  // With the u flag one character may be two units long.
  return flags.includes('u') ? { kind: 'choice', of: [[one], [others, others]] } : one;
}

const token = /(\((?:\?(?:[:=!]|<[=!]))?)|(\\b|[$^])|(\[\^?(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\w{4}|\\\w|\.)|\\?([^])/y;
const assertions: ReadonlyMap<string, Piece> = new Map([['^', { kind: 'start' }], ['$', { kind: 'end' }]]);
const quantifier = /([?*+]|\{(\d+)(,?)(\d*)\})\??/y;

/** Takes a pattern to pieces. It knows what the patterns of this folder are written in, no more. */
function takeApart({ source, flags }: RegExp): Choice {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const group = (opened: string): Piece => {
    const inside = choice();
    at += 1;
    return opened === '(' || opened === '(?:' ? inside : nothing;
  };
  const piece = (): Piece => {
    const [, opened, assertion, set, character] = take(token) ?? [];
    if (opened !== undefined) return group(opened);
    if (set !== undefined) return classOf(set, flags);
    return character === undefined ? assertions.get(assertion ?? '') ?? nothing : literal(character);
  };
  const repeated = (): Piece => {
    const one = piece();
    const [, sign, least, comma, most] = take(quantifier) ?? [];
    if (sign === undefined) return one;
    if (least === undefined) return { kind: 'repeat', piece: one, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : reach };
    return { kind: 'repeat', piece: one, least: Number(least), most: comma === '' ? Number(least) : most === '' ? reach : Number(most) };
  };
  const sequence = (): readonly Piece[] => {
    const pieces: Piece[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') pieces.push(repeated());
    return pieces;
  };
  const choice = (): Choice => {
    const of = [sequence()];
    while (source[at] === '|') { at += 1; of.push(sequence()); }
    return { kind: 'choice', of };
  };
  return choice();
}

/** The first signs of what is matched, a set for each; complete when there are three. */
type Path = readonly number[];

const isComplete = (path: Path): boolean => path.length >= reach;

const withoutRepeats = (paths: readonly Path[]): readonly Path[] => [...new Map(paths.map((path) => [path.join(), path])).values()];

function walk(paths: readonly Path[], piece: Piece): readonly Path[] {
  if (paths.every(isComplete)) return paths;
  switch (piece.kind) {
    case 'start': return paths;
    case 'end': return paths.map((path) => (isComplete(path) ? path : Array.from({ length: reach }, (_, at) => path[at] ?? 1 << endOfLine)));
    case 'one': return paths.map((path) => (isComplete(path) ? path : [...path, piece.of]));
    case 'choice': return withoutRepeats(piece.of.flatMap((pieces) => pieces.reduce(walk, paths)));
    case 'repeat': return walkAgain(paths, piece.piece, Math.min(piece.least, reach), Math.min(piece.most, reach));
  }
}

function walkAgain(paths: readonly Path[], piece: Piece, least: number, most: number): readonly Path[] {
  const ends: Path[] = [];
  let now = paths;
  for (let time = 0; time <= most; time += 1) {
    if (time >= least) ends.push(...now);
    now = walk(now, piece);
  }
  return withoutRepeats(ends);
}

function mark(openings: Uint16Array, [first = any, second = any, third = any]: Path, bit: number): void {
  for (let one = 0; one < signs; one += 1) {
    if ((first >> one & 1) === 0) continue;
    for (let two = 0; two < signs; two += 1) {
      if ((second >> two & 1) === 0) continue;
      for (let three = 0; three < signs; three += 1) {
        if ((third >> three & 1) === 0) continue;
        const at = (one * signs + two) * signs + three;
        openings[at] = (openings[at] ?? 0) | bit;
      }
    }
  }
}

/** For each opening the patterns that a line with it may match: bit n for the nth. All must be anchored at the start. */
export function readOpenings(patterns: readonly RegExp[]): Uint16Array {
  const openings = new Uint16Array(signs ** reach);
  patterns.forEach((pattern, at) => {
    const whole = takeApart(pattern);
    if (!whole.of.every(([first]) => first?.kind === 'start')) throw new RangeError(`not anchored at the start: ${pattern.source}`);
    for (const path of walk([[]], whole)) mark(openings, path, 1 << at);
  });
  return openings;
}
