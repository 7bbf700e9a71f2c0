import { foldWords } from './foldWords';

/** A piece of a text; a hit begins as one of the words looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The text in pieces, in order and whole, with the words that begin as one of those looked for set apart. */
export function markWords(text: string, sought: string): readonly MarkedPiece[] {
  const words = foldWords(sought);
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldWords(word)[0] ?? '';
    if (!words.some((each) => folded.startsWith(each))) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isHit: false });
    pieces.push({ text: word, isHit: true });
    done = index + word.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
  return pieces;
}
