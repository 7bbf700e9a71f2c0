import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Source } from '../../shared/story/source';
import { parseStory } from '../../shared/story/storyFile';
import { joinParts, serialiseSource } from '../../shared/story/storyParts';

/** Reading back may take this part of the window's time: each save of a story of usual length, now and then one of a book's. */
const part = 1 / 50;

/** Reads what is about to be written as the next start would read it: nothing is called saved that does not open again. */
export type ReadBack = (copy: string, source: Source) => Outcome<null>;

export function createReadBack(now: () => number = () => performance.now()): ReadBack {
  let source: { readonly from: Source; readonly json: string } | null = null;
  let nextAt = 0;
  return (copy, from) => {
    const begun = now();
    if (begun < nextAt) return succeed(null);
    if (source?.from !== from) source = { from, json: serialiseSource(from) };
    const read = parseStory(joinParts(copy, source.json));
    const ended = now();
    nextAt = ended + (ended - begun) / part;
    return read.ok ? succeed(null) : unreadable;
  };
}

const unreadable = fail(
  'story-unreadable',
  'it would not open again as it is now, so the last sound file is left on the disk. Undo the last change, or copy the text to a new story.',
);
