import { tokensOf, type Token } from '../text/tokens';

/** A word or a sign, or several signs and words read as one: an ellipsis, or what the desk put in square brackets. */
export interface Piece extends Token {
  readonly mark: 'ellipsis' | 'bracket' | null;
  /** The words and signs it is made of. */
  readonly parts: readonly Token[];
  /** What stands right before and after a bracket in the same word: “build[ing]”, “[T]he”. */
  readonly stem: string;
  readonly ending: string;
}

/** Tells a text apart into pieces. An ellipsis may stand alone, as three stops, or in brackets; no bracket reaches over a line's end. */
export function piecesOf(text: string): readonly Piece[] {
  const tokens = tokensOf(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const group = ellipsisAt(text, tokens, at) ?? bracketAt(text, tokens, at);
    const [first] = tokens.slice(at, at + 1);
    if (!first) break;
    if (group?.mark === 'bracket') pushBracket(pieces, tokens.slice(at, group.end), tokens[group.end]);
    else pieces.push(pieceOf(tokens.slice(at, group?.end ?? at + 1), group?.mark ?? null));
    at = group?.end ?? at + 1;
    if (group?.mark === 'bracket' && pieces.at(-1)?.ending !== '') at += 1;
  }
  return pieces;
}

/** Signs that are spoken are words: “5%” is not “5”. */
const spoken = /^[%&@#§*]$/;
const sign = /^\p{P}$/u;

/** Whether a token is a word, or a sign that is spoken. */
export const isWord = ({ key }: Token): boolean => spoken.test(key) || !sign.test(key);

/** The words of some pieces, without their signs. */
export const wordsOf = (pieces: readonly Piece[]): readonly Token[] =>
  pieces.flatMap(({ parts }) => parts).filter(isWord);

interface Group {
  readonly mark: 'ellipsis' | 'bracket';
  /** Index of the token after it. */
  readonly end: number;
}

function ellipsisAt(text: string, tokens: readonly Token[], at: number): Group | null {
  const key = tokens[at]?.key;
  const close = key === '[' ? ']' : key === '(' ? ')' : null;
  const end = dotsEnd(text, tokens, close === null ? at : at + 1);
  if (end === null) return null;
  if (close === null) return { mark: 'ellipsis', end };
  return tokens[end]?.key === close ? { mark: 'ellipsis', end: end + 1 } : null;
}

/** Where the ellipsis that begins at a token ends; of four stops in a row the first ends a sentence. */
function dotsEnd(text: string, tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.key === '…') return at + 1;
  let end = at;
  while (tokens[end]?.key === '.' && (end === at || isOneLine(text, tokens, end))) end += 1;
  return end - at === 3 || end - at > 4 ? at + 3 : null;
}

const isOneLine = (text: string, tokens: readonly Token[], at: number): boolean =>
  !text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0).includes('\n');

function bracketAt(text: string, tokens: readonly Token[], at: number): Group | null {
  if (tokens[at]?.key !== '[') return null;
  for (let end = at + 1; end < tokens.length && isOneLine(text, tokens, end); end += 1) {
    const key = tokens[end]?.key;
    if (key === '[') return null;
    if (key === ']') return tokens.slice(at, end).some(isWord) ? { mark: 'bracket', end: end + 1 } : null;
  }
  return null;
}

/** A bracket takes in the rest of the word that it stands in. */
function pushBracket(pieces: Piece[], tokens: readonly Token[], next: Token | undefined): void {
  const before = pieces.at(-1);
  const isStem = before?.mark === null && isWord(before) && before.to === tokens[0]?.from;
  const isEnding = next !== undefined && isWord(next) && next.from === tokens.at(-1)?.to;
  if (isStem) pieces.pop();
  pieces.push({
    ...pieceOf([...(isStem ? before.parts : []), ...tokens, ...(isEnding ? [next] : [])], 'bracket'),
    stem: isStem ? before.key : '',
    ending: isEnding ? next.key : '',
  });
}

const pieceOf = (parts: readonly Token[], mark: Piece['mark']): Piece => ({
  key: parts.map(({ key }) => key).join(' '),
  from: parts[0]?.from ?? 0,
  to: parts.at(-1)?.to ?? 0,
  mark,
  parts,
  stem: '',
  ending: '',
});
