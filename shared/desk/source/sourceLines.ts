import type { BlockKind } from '../../story/block';
import type { BlockId, SourceRange } from '../../story/range';
import type { SortedSource } from '../../story/sortedSource';
import type { StoryDocument } from '../../story/storyDocument';
import { firstAfter } from '../../text/firstAfter';
import { takenOut } from '../takenOut';

/** What a line of the source is in the story: a block of its copy, a fact, or what is kept beside the copy. */
export type LineClass = BlockKind | 'published' | 'credit' | 'embargo' | 'caption' | 'related' | 'junk';

/** One line of the source that is not blank, and what became of it. */
export interface ClassedLine extends SourceRange {
  /** Its number among all lines, from 1. */
  readonly number: number;
  readonly text: string;
  readonly is: LineClass;
  /** In words for the user; empty where nothing is told. */
  readonly reason: string;
  /** The block of the copy it stands in; null for what is kept out. */
  readonly block: BlockId | null;
  /** The editor said what it is. */
  readonly byEditor: boolean;
}

interface Part extends SourceRange {
  readonly is: LineClass;
  readonly reason: string;
  readonly block: BlockId | null;
}

const details = [
  ['published', 'It says when the story was published.'],
  ['credit', 'It names the agency or paper.'],
  ['embargo', 'It says when the story may be published.'],
] as const;

/** Why each block is what it is, by where it begins in the source. */
export function reasonsByPlace({ blocks, reasons }: SortedSource): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  blocks.forEach(({ source }, at) => {
    if (source) places.set(source.start, reasons[at] ?? '');
  });
  return places;
}

/** The parts of the story that have a place in the source; where two share a line, the earlier one tells what it is. */
function partsOf(story: StoryDocument, reasons: ReadonlyMap<number, string>): readonly Part[] {
  const facts = details.flatMap(([is, reason]): Part[] => {
    const detail = story.details[is];
    return detail ? [{ start: detail.start, end: detail.end, is, reason, block: null }] : [];
  });
  const copy = story.blocks.flatMap(({ id, kind, source }): Part[] =>
    source ? [{ ...source, is: kind, reason: reasons.get(source.start) ?? '', block: id }] : [],
  );
  const out = [...story.removed.filter(({ restored }) => !restored), ...takenOut(story)];
  return [
    ...copy,
    ...facts,
    ...story.captions.map(({ start, end }): Part => ({
      start,
      end,
      is: 'caption',
      reason: 'It describes a picture.',
      block: null,
    })),
    ...story.related.map(({ start, end, kept }): Part => ({
      start,
      end,
      is: 'related',
      reason: kept ? 'It points to another story.' : 'It points to another story, and was dropped.',
      block: null,
    })),
    ...out.map(({ start, end, reason }): Part => ({ start, end, is: 'junk', reason, block: null })),
  ].filter(({ start, end }) => start < end);
}

const nothing = { is: 'junk', reason: '', block: null } as const;

/** Every line of the source that is not blank, with what it is in the story now and why. */
export function sourceLines(
  story: StoryDocument,
  reasons: ReadonlyMap<number, string> = new Map(),
): readonly ClassedLine[] {
  const { text, lines } = story.source;
  const parts: (Part | undefined)[] = [];
  for (const part of partsOf(story, reasons))
    for (let at = firstAfter(lines, part.start, ({ end }) => end); at < lines.length; at += 1) {
      if ((lines[at]?.start ?? part.end) >= part.end) break;
      parts[at] ??= part;
    }
  const decided = new Set((story.lineDecisions ?? []).map(({ start }) => start));
  return lines.flatMap(({ start, end }, at): ClassedLine[] => {
    const words = text.slice(start, end).trim();
    if (words === '') return [];
    const { is, reason, block } = parts[at] ?? nothing;
    const byEditor = decided.has(start);
    return [
      { start, end, number: at + 1, text: words, is, reason: byEditor ? 'You said so.' : reason, block, byEditor },
    ];
  });
}
