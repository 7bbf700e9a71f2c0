import { sharedWith, stemsOf } from './aboutStory';
import { findDateline } from './dateline';
import type { LineGlance } from '../model/lineGlance';
import { beginsLikeByline, holdsDate } from '../model/linePatterns';

/** Most words of a headline that reads like a sentence. */
const longest = 20;

/** The same above a paragraph that says where it was filed: a release's headline tells half of its story. */
const longestAboveFiled = 32;

/** As short as headlines mostly are; the first paragraph below is mostly twice as long. */
const short = 12;

/** Most words of a headline of two sentences. */
const mostInTwo = 8;

/** A line that leads on to the next. */
const goesOn = /[:;,–—-]$/;
const holdsStop = /[.!?…]["'”’)]?\s/;
const asksOrShouts = /[!?]["'”’]?$/;

const smallWord = /^\p{Ll}{1,3}$/u;

/** True for “Keeper Counts Swans on the Brindle”. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return words.length >= 4 && words.every((word) => smallWord.test(word) || /^\p{Lu}/u.test(word));
}

/** How far the lines below say again what a headline says: 2 for half of its words, 1 for a third. */
function restated(text: string, below: readonly LineGlance[]): number {
  const { shared, stems } = sharedWith(new Set(below.flatMap((line) => stemsOf(line.text))), text);
  if (shared < 2) return 0;
  return shared >= stems * 0.5 ? 2 : shared >= stems * 0.3 ? 1 : 0;
}

/** A blank line stands below it, and none between the paragraphs that follow. */
const isSetApart = (line: LineGlance, [next, third]: readonly LineGlance[]): boolean =>
  next !== undefined && third !== undefined && next.index - line.index > 1 && third.index - next.index === 1;

const isDated = (line: LineGlance): boolean => !line.endsWithStop && line.words <= 8 && holdsDate(line);

/**
 * Whether a line with a stop at its end is a headline all the same: “Mayor quits!”, “Keeper counts swans again as one of
 * nine disappears.” The points are set by hand: to take a sentence of copy for one is the more harmful mistake.
 */
function isStopped(line: LineGlance, below: readonly LineGlance[]): boolean {
  const [next] = below;
  const { language } = line;
  const { beginsLikeCopy, tellsLikeCopy } = language.cleaning.copy;
  if (!next || findDateline(line.text, language)) return false;
  if (beginsLikeByline(next) || isDated(next) || findDateline(next.text, language)) return true;
  const isShort = line.words <= short;
  const points =
    (asksOrShouts.test(line.text) && isShort ? 2 : 0) +
    restated(line.text, below) +
    (isShort && next.words >= 2 * short ? 1 : 0) +
    (isTitleCase(line.text) ? 2 : 0) +
    (isSetApart(line, below) ? 1 : 0) -
    (beginsLikeCopy.test(line.text) ? 2 : 0) -
    (tellsLikeCopy.test(line.text) ? 1 : 0);
  return points >= 1;
}

/** “Mill burns. Miller smiles.”: a few words in two sentences above a first paragraph that is much longer. */
const isTwoShort = ({ words }: LineGlance, next: LineGlance | undefined): boolean =>
  words <= mostInTwo && next !== undefined && next.words >= short;

/** Whether the first line of copy that came without a page is its headline, however much it reads like a sentence. */
export function opensWithHeadline(lines: readonly LineGlance[], at: number): boolean {
  const line = lines[at];
  if (!line || line.furniture !== null) return false;
  if (holdsStop.test(line.text)) return isTwoShort(line, lines[at + 1]);
  const next = lines[at + 1];
  const isAboveFiled = next !== undefined && !line.endsWithStop && findDateline(next.text, line.language) !== null;
  if (line.words > (isAboveFiled ? longestAboveFiled : longest)) return false;
  if (line.endsWithStop) return isStopped(line, lines.slice(at + 1, at + 4));
  return !goesOn.test(line.text) && lines.slice(at + 1, at + 4).some(({ endsWithStop }) => endsWithStop);
}
