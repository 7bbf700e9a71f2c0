import type { LoadedLanguage } from '../language/loadLanguage';
import { firstAfter } from '../text/firstAfter';
import { detectQuotes } from '../quotes/detectQuotes';
import type { ReadableBlock } from '../story/annotations';
import { blockId, type SourceRange } from '../story/range';
import type { Source } from '../story/source';
import { gatherBy } from '../text/gatherBy';
import { tokensOf, type Token } from '../text/tokens';

/** What the source has between quotation marks: only that proves a quotation. */
export interface QuotedInSource {
  /** Whether the range lies between marks. */
  readonly holds: (range: SourceRange) => boolean;
  /** Where the same words stand between marks; null where they do not. */
  readonly find: (words: string) => SourceRange | null;
}

/** How many places that begin alike are looked at, so that hostile copy stays linear. */
const mostPlaces = 64;

/** Reads the source for its quotations, whatever has become of its lines. */
export function quotedInSource(source: Source, language: LoadedLanguage): QuotedInSource {
  const blocks = source.lines.map(({ start, end }): ReadableBlock => ({
    id: blockId(String(start)),
    where: 'body',
    text: source.text.slice(start, end),
  }));
  const ranges = detectQuotes(blocks, language)
    .quotations.flatMap(({ segments }) =>
      segments.map(({ block, from, to }): SourceRange => ({ start: Number(block) + from, end: Number(block) + to })),
    )
    .toSorted((a, b) => a.start - b.start);
  const tokens = ranges.flatMap(({ start, end }) =>
    tokensOf(source.text.slice(start, end)).map((token): Token => ({
      key: token.key,
      from: start + token.from,
      to: start + token.to,
    })),
  );
  const places = gatherBy(tokens.keys(), (index) => tokens[index]?.key ?? '');
  return { holds: (range) => isWithin(ranges, range), find: (words) => findWords(tokens, places, tokensOf(words)) };
}

/** Ranges inside others come after them: the nearest few before the place are enough. */
function isWithin(ranges: readonly SourceRange[], { start, end }: SourceRange): boolean {
  const after = firstAfter(ranges, start, (range) => range.start);
  return start < end && ranges.slice(Math.max(0, after - 4), after).some((range) => end <= range.end);
}

function findWords(
  tokens: readonly Token[],
  places: ReadonlyMap<string, readonly number[]>,
  words: readonly Token[],
): SourceRange | null {
  const [first] = words;
  if (!first) return null;
  const at = (places.get(first.key) ?? [])
    .slice(0, mostPlaces)
    .find((start) => words.every(({ key }, index) => tokens[start + index]?.key === key));
  const from = tokens[at ?? -1]?.from;
  const to = tokens[(at ?? 0) + words.length - 1]?.to;
  return at === undefined || from === undefined || to === undefined ? null : { start: from, end: to };
}
