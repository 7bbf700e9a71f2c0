import { joinNames } from '../text/joinNames';
import { invisiblesIn } from '../text/invisible';
import type { PreflightRule } from './rule';

const counted = (count: number, kind: string): string => `${count} ${kind}${count === 1 ? '' : 's'}`;

/** Characters of the source that show nothing, and that the copy was opened without: told once, with their number. */
export const invisibleCharacters: PreflightRule = {
  name: 'invisible-characters',
  check: ({ story }) => {
    const found = story.blocks.flatMap(({ source }) =>
      source === null
        ? []
        : invisiblesIn(story.source.text.slice(source.start, source.end)).map(({ at, length, kind }) => ({
            start: source.start + at,
            end: source.start + at + length,
            kind,
          })),
    );
    const [first] = found;
    if (!first) return [];
    const counts = new Map<string, number>();
    for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const list = joinNames([...counts].map(([kind, count]) => counted(count, kind)));
    return [
      {
        severity: 'info',
        at: null,
        source: { start: first.start, end: first.end },
        message: `${list} ${found.length === 1 ? 'was' : 'were'} taken out of the copy: they show nothing. The source keeps them. Nothing is to be done unless words look run together.`,
      } as const,
    ];
  },
};
