import type { SourceRange } from '../story/range';
import type { RemovedEntry, StoryDocument } from '../story/storyDocument';

/** Ids of lines that an edit took out of the copy begin so; the rest is where they begin in the source. */
const linePrefix = 'line-at-';

/** All places of the source that the story has a use for, in order: its copy, details, captions, cards and removed lines. */
function usedPlaces({ blocks, details, captions, related, removed }: StoryDocument): readonly SourceRange[] {
  const { published, credit, embargo } = details;
  return [
    ...blocks.flatMap(({ source }) => source ?? []),
    ...[published, credit, embargo].flatMap((detail) => detail ?? []),
    ...captions,
    ...related,
    ...related.flatMap(({ copy }) => copy.map(({ source }) => source)),
    // A line that was brought back stands in a block of its own, as long as that is there.
    ...removed.filter(({ restored }) => !restored),
  ].toSorted((a, b) => a.start - b.start);
}

/**
 * The lines of the source that were copy and stand nowhere now: an edit took them out. Together with the story's other
 * parts they account for every line, and each comes back like any removed line.
 */
export function takenOut(story: StoryDocument): readonly RemovedEntry[] {
  const { text, lines } = story.source;
  const used = usedPlaces(story);
  const out: RemovedEntry[] = [];
  let next = 0;
  let reached = 0;
  for (const { start, end } of lines) {
    while (next < used.length && (used[next]?.start ?? end) < end) {
      reached = Math.max(reached, used[next]?.end ?? 0);
      next += 1;
    }
    const line = text.slice(start, end);
    if (reached > start || line.trim() === '') continue;
    out.push({
      id: `${linePrefix}${start}`,
      text: line.trim(),
      start,
      end,
      reason: 'taken out by an edit',
      restored: false,
    });
  }
  return out;
}

/** All lines of the source that are kept out of the copy, or were, in order. */
export const linesOut = (story: StoryDocument): readonly RemovedEntry[] =>
  [...story.removed, ...takenOut(story)].toSorted((a, b) => a.start - b.start);
