import { isBody, type Block, type BlockKind } from '../story/block';
import type { StoryDocument } from '../story/storyDocument';
import { letters } from '../text/letters';
import { cutPrefix } from './removeBlock';
import { takenOut } from './takenOut';

/** A paragraph of the body as it stood in the source, and what became of it. */
export interface LineThen {
  readonly text: string;
  /** Where it stands in the body now, counted from 0; -1 where it was taken out. */
  readonly now: number;
}

interface Placed extends LineThen {
  readonly start: number;
}

const still: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'crosshead', 'pull-quote']);

/** Where words that were cut stand again, pasted into new paragraphs. */
function findPasted(body: readonly Block[]): (text: string) => number {
  const pasted = body.flatMap(({ source, text }, at) => (source === null ? [{ at, letters: letters(text) }] : []));
  return (text) => {
    const wanted = letters(text);
    return (wanted === '' ? undefined : pasted.find((each) => each.letters.includes(wanted)))?.at ?? -1;
  };
}

/**
 * The body in the order of the source, with what was taken out of it in its old place. Null where nothing was taken out
 * and nothing moved: what stands together now stood together then.
 */
export function bodyAsItCame(story: StoryDocument): readonly LineThen[] | null {
  const body = story.blocks.filter(isBody);
  const find = findPasted(body);
  const slice = (start: number, end: number): string => story.source.text.slice(start, end).trim();
  const standing = body.flatMap(({ kind, source }, now): Placed[] =>
    source && source.start < source.end && still.has(kind)
      ? [{ start: source.start, text: slice(source.start, source.end), now }]
      : [],
  );
  const cut = [
    ...story.removed.filter(
      ({ id, restored, block }) => id.startsWith(cutPrefix) && !restored && (!block || still.has(block.kind)),
    ),
    ...takenOut(story),
  ].flatMap(({ start, end }): Placed[] => {
    const text = slice(start, end);
    return text === '' ? [] : [{ start, text, now: find(text) }];
  });
  const moved = standing.some(({ start }, at) => start < (standing[at - 1]?.start ?? 0));
  if (cut.length === 0 && !moved) return null;
  return [...standing, ...cut].toSorted((a, b) => a.start - b.start).map(({ text, now }) => ({ text, now }));
}
