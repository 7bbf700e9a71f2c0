import type { Quotation, SaidWords, StoryDocument } from '../story/storyDocument';
import { alignText } from '../text/alignText';
import { saidWords } from './checkVerbatim';

/** Words of a quotation as the copy has it, paragraphs joined by line ends: all of them, and those that were chosen. */
export interface Part {
  readonly whole: string;
  readonly chosen: string;
}

/** What was said of a part of a quotation; of the whole, all of it, whatever the copy has left out. */
export function saidOfPart(
  story: Pick<StoryDocument, 'source'>,
  quotation: Pick<Quotation, 'said' | 'takenFrom'>,
  { whole, chosen }: Part,
): readonly SaidWords[] {
  const said = saidWords(story, quotation);
  const at = whole.indexOf(chosen);
  if (chosen === whole || at < 0) return said;
  const { toSource } = alignText(said.map(({ words }) => words).join('\n'), whole);
  // An outer end takes along what stood before the first word that is left, or behind the last.
  const from = at === 0 ? 0 : toSource(at);
  const to = at + chosen.length === whole.length ? Infinity : toSource(at + chosen.length);
  return cutSaid(said, from, to);
}

/** The stretch from one offset to another of words that are joined by line ends. */
function cutSaid(said: readonly SaidWords[], from: number, to: number): readonly SaidWords[] {
  let before = 0;
  return said.flatMap(({ start, words }) => {
    const [cutFrom, cutTo] = [Math.max(from - before, 0), Math.min(to - before, words.length)];
    before += words.length + 1;
    if (cutFrom >= cutTo) return [];
    return [{ start: start + cutFrom, end: start + cutTo, words: words.slice(cutFrom, cutTo) }];
  });
}
