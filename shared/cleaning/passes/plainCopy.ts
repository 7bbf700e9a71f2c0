import type { LineGlance } from '../model/lineGlance';
import { isProse } from '../pageFacts';
import { countLine } from '../model/readLine';
import { opensWithHeadline } from './openingHeadline';

/** Furniture that stands at the head and foot of whole pages; more than a few pieces of it are a page. */
const frameOfPage: ReadonlySet<string> = new Set(['page control', 'legal line', 'cookie notice', 'most-read list']);
const fewPieces = 2;
/** “___” between two parts of a story is no page's. */
const hasLetters = /\p{L}{2}/u;

/** A line of verse, or one that leads to a list. */
const goesOn = /[,;:]$/;

/** Copy that came without a page around it: nearly every line is a sentence, or no line is furniture and many are. */
export function isPlainCopy(lines: readonly LineGlance[]): boolean {
  let copy = 0;
  let sentences = 0;
  let frame = 0;
  /** Lines of which the file says what they are. */
  let told = 0;
  for (const { text, words, line, furniture, endsWithStop } of lines) {
    if (line.hint?.given !== undefined) {
      told += 1;
      continue;
    }
    if (furniture !== null) {
      if (frame <= fewPieces && frameOfPage.has(furniture) && hasLetters.test(text)) frame += 1;
      continue;
    }
    if (line.hint) return false;
    copy += 1;
    if (endsWithStop || words >= 15 || (words >= 3 && goesOn.test(text))) sentences += 1;
  }
  const open = lines.length - told;
  if (copy === open) return sentences >= copy * 0.35;
  return sentences >= copy * 0.6 && copy >= open * 0.5 && frame <= fewPieces;
}

/** Reads like a sentence, as far as a line tells that has not been counted yet. */
const startsPlainCopy = (line: LineGlance): boolean =>
  line.furniture === null && line.words >= 10 && (line.endsWithStop || isProse(countLine(line)));

/** By its words, or by the file's own word: a label above the copy. */
const isFurniture = ({ furniture, line }: LineGlance): boolean =>
  furniture !== null || line.hint?.given === 'furniture';

const fewestLeading = 7;

/** “Ann Lee issued the following statement:”, and in the next line words in marks; or a whole clause that leads to a list or verse. */
function introducesWords(lines: readonly LineGlance[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line?.text.endsWith(':') || next === undefined) return false;
  return next.startsWithMark || line.words >= fewestLeading;
}

/**
 * The line that plain copy begins with: its first sentence, however short. Below furniture only a long one is sure to be
 * copy, and a headline may end in a stop.
 */
function firstOfCopy(lines: readonly LineGlance[]): number {
  const sure = lines.findIndex(startsPlainCopy);
  const furniture = lines.slice(0, Math.max(sure, 0)).findLastIndex(isFurniture);
  const first = furniture + (opensWithHeadline(lines, furniture + 1) ? 2 : 1);
  const sentence = lines.findIndex(
    ({ endsWithStop }, at) => at >= first && (endsWithStop || at === sure || introducesWords(lines, at)),
  );
  return sentence < 0 ? first : sentence;
}

/** Of plain copy all is kept from the first sentence on, down to the last line that is none of the furniture below it. */
export function keepPlainCopy(lines: readonly LineGlance[]): readonly boolean[] {
  const first = firstOfCopy(lines);
  return lines.map(({ furniture }, at) => at >= first && furniture === null);
}

/** False where no lines need be compared: the members of a list end without a stop, and too few such lines stand together. */
export function mayHoldList(lines: readonly LineGlance[], listLength: number): boolean {
  let run = 0;
  for (const { endsWithStop } of lines) {
    run = endsWithStop ? 0 : run + 1;
    if (run >= listLength) return true;
  }
  return false;
}
