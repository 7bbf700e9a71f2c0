import { captionCredit } from '../../cleaning/passes/captions';
import { isBody, isField, type Block, type BlockKind } from '../../story/block';
import { blockId, type SourceRange } from '../../story/range';
import type { SourceLine } from '../../story/source';
import type { LineJob, RemovedEntry, StoryDocument } from '../../story/storyDocument';
import { withSourceSpans } from '../../story/spans';
import type { HouseStyle } from '../../houseStyle/houseStyle';
import { placeInCopy } from '../placeInCopy';
import { reannotate } from '../reannotate';
import { cutPrefix } from '../removeBlock';
import { setNewBlocks } from '../setNewBlocks';
import { styleOf } from '../styleOf';

const overlaps = (a: SourceRange, b: SourceRange): boolean => a.start < b.end && b.start < a.end;

/** Words under way from one part of the story to another: blocks of the copy as they were, or a line as it was read. */
interface Carried {
  readonly line: SourceLine;
  readonly blocks: readonly Block[];
  /** The words stood in the copy; the editor's changes of them are kept. */
  readonly wasCopy: boolean;
}

/** An id for the block that a line becomes. */
function freshId({ blocks }: StoryDocument, start: number): Block['id'] {
  const taken = new Set<string>(blocks.map(({ id }) => id));
  const name = `line-${start}`;
  for (let again = 2; ; again += 1) {
    const id = again === 2 ? name : `${name}-${again - 1}`;
    if (!taken.has(id)) return blockId(id);
  }
}

function lift(story: StoryDocument, line: SourceLine): Carried {
  const blocks = story.blocks.filter(({ source }) => source && overlaps(source, line));
  if (blocks.length > 0) return { line, blocks, wasCopy: true };
  const whole = story.source.text.slice(line.start, line.end);
  const start = line.start + whole.length - whole.trimStart().length;
  const text = whole.trim();
  const source = { start, end: start + text.length };
  const block: Block = { id: freshId(story, line.start), kind: 'paragraph', text, source };
  return { line, blocks: [withSourceSpans(block, story.source.spans)], wasCopy: false };
}

/** A line whose card was taken apart by a decision on another line of it. */
const loose = ({ source: { text } }: StoryDocument, { start, end }: SourceRange): RemovedEntry => ({
  id: `loose-${start}`,
  text: text.slice(start, end).trim(),
  start,
  end,
  reason: 'part of a related card that was taken apart',
  restored: false,
});

/** The story with the line in none of its parts. The other lines of a related card it stood in are kept as removed lines. */
function without(story: StoryDocument, { line, blocks, wasCopy }: Carried): StoryDocument {
  const ids = new Set(blocks.map(({ id }) => id));
  const { published, credit, embargo } = story.details;
  const kept = <T extends SourceRange>(detail: T | null): T | null =>
    detail && overlaps(detail, line) ? null : detail;
  const broken = story.related.filter((card) => overlaps(card, line));
  const left = story.source.lines.filter(
    (other) =>
      other.start !== line.start &&
      story.source.text.slice(other.start, other.end).trim() !== '' &&
      broken.some((card) => overlaps(card, other)),
  );
  return {
    ...story,
    blocks: wasCopy ? story.blocks.filter(({ id }) => !ids.has(id)) : story.blocks,
    details: { ...story.details, published: kept(published), credit: kept(credit), embargo: kept(embargo) },
    captions: story.captions.filter((caption) => !overlaps(caption, line)),
    related: story.related.filter((card) => !broken.includes(card)),
    removed: [
      ...story.removed.filter((entry) => !overlaps(entry, line)),
      ...left.map((other) => loose(story, other)),
    ].toSorted((a, b) => a.start - b.start),
  };
}

const wordsOf = ({ blocks }: Carried): string => blocks.map(({ text }) => text).join(' ');

/** A block as it is kept when it leaves the copy. Its name is freed: another may take its place under it. */
const asRemoved = (block: Block, at: SourceRange, reason: string): RemovedEntry => {
  const { text, spans, ...shape } = block;
  const id = blockId(isField(block.kind) ? `was-${block.kind}-${at.start}` : block.id);
  return {
    id: `${cutPrefix}${id}`,
    text,
    start: at.start,
    end: at.end,
    reason,
    restored: false,
    ...(spans ? { spans } : {}),
    block: { ...shape, id },
  };
};

const withRemoved = (story: StoryDocument, entries: readonly RemovedEntry[]): StoryDocument => ({
  ...story,
  removed: [...story.removed.filter(({ id }) => !entries.some((entry) => entry.id === id)), ...entries].toSorted(
    (a, b) => a.start - b.start,
  ),
});

/** The words alone: a list's, a table's or a picture's fields go with its kind. */
const asText = (block: Block, kind: BlockKind, id: Block['id']): Block => ({
  id,
  kind,
  text: block.text.replace(/[\t\n]+/g, ' '),
  source: block.source,
  ...(block.spans ? { spans: block.spans } : {}),
});

function makeField(story: StoryDocument, carried: Carried, kind: 'headline' | 'standfirst'): StoryDocument {
  const before = story.blocks.find((block) => block.kind === kind);
  const [first] = carried.blocks;
  if (!first) return story;
  const end = carried.blocks.at(-1)?.source?.end ?? carried.line.end;
  const whole: Block = {
    ...asText(first, kind, blockId(kind)),
    text: wordsOf(carried).replace(/[\t\n]+/g, ' '),
    source: { start: first.source?.start ?? carried.line.start, end },
  };
  const place = before?.source ?? { start: 0, end: 0 };
  const freed = before ? { ...story, blocks: story.blocks.filter((block) => block !== before) } : story;
  const kept =
    before && before.text !== '' ? withRemoved(freed, [asRemoved(before, place, `no longer the ${kind}`)]) : freed;
  return { ...kept, blocks: kept.blocks.toSpliced(placeInCopy(whole, whole.source, kept.blocks), 0, whole) };
}

const makeBody = (story: StoryDocument, { blocks, line }: Carried, kind: 'paragraph' | 'crosshead'): StoryDocument =>
  blocks.reduce((now, block) => {
    const id = isBody(block) ? block.id : freshId(now, line.start);
    const next = asText(block, kind, id);
    return { ...now, blocks: now.blocks.toSpliced(placeInCopy(next, block.source, now.blocks), 0, next) };
  }, story);

/** Words that stay in the body only change their kind. */
const changeKind = (story: StoryDocument, { blocks }: Carried, kind: 'paragraph' | 'crosshead'): StoryDocument => ({
  ...story,
  blocks: story.blocks.map((block) => (blocks.includes(block) ? asText(block, kind, block.id) : block)),
});

const makeCaption = (story: StoryDocument, carried: Carried): StoryDocument => {
  const { start, end } = carried.line;
  const text = wordsOf(carried);
  return {
    ...story,
    captions: [...story.captions, { start, end, text, credit: captionCredit(text) }].toSorted(
      (a, b) => a.start - b.start,
    ),
  };
};

const makeRelated = (story: StoryDocument, carried: Carried): StoryDocument => {
  const { start, end, hint } = carried.line;
  const id = `line-${start}`;
  return {
    ...story,
    related: [
      ...story.related,
      {
        id,
        kind: 'related' as const,
        title: wordsOf(carried),
        source: hint?.publisher ?? null,
        age: hint?.age ?? null,
        url: hint?.href ?? null,
        copy: [],
        kept: true,
        start,
        end,
      },
    ].toSorted((a, b) => a.start - b.start),
  };
};

const makeJunk = (story: StoryDocument, { blocks, line, wasCopy }: Carried): StoryDocument =>
  withRemoved(
    story,
    blocks.map((block) => {
      const entry = asRemoved(block, block.source ?? line, 'taken out by the editor');
      // A line that was never copy comes back as any other that the tool took out.
      if (wasCopy) return entry;
      const { block: _, ...plain } = entry;
      return { ...plain, id: `junk-${line.start}` };
    }),
  );

/** What a block of the copy is called as a job; null for what no decision makes. */
const jobOf = ({ kind }: Block): LineJob | null => {
  if (kind === 'paragraph') return 'body';
  return kind === 'headline' || kind === 'standfirst' || kind === 'crosshead' ? kind : null;
};

function isSo(story: StoryDocument, { line, blocks, wasCopy }: Carried, as: LineJob): boolean {
  if (wasCopy) return blocks.every((block) => jobOf(block) === as);
  if (as === 'caption') return story.captions.some((caption) => overlaps(caption, line));
  if (as === 'related') return story.related.some((card) => overlaps(card, line));
  return as === 'junk' && story.removed.some((entry) => !entry.restored && overlaps(entry, line));
}

function make(story: StoryDocument, carried: Carried, as: LineJob): StoryDocument {
  const isInBody = carried.wasCopy && carried.blocks.every(isBody);
  const kind = as === 'crosshead' ? 'crosshead' : 'paragraph';
  if ((as === 'body' || as === 'crosshead') && isInBody) return changeKind(story, carried, kind);
  const rest = without(story, carried);
  if (as === 'headline' || as === 'standfirst') return makeField(rest, carried, as);
  if (as === 'body' || as === 'crosshead') return makeBody(rest, carried, kind);
  if (as === 'caption') return makeCaption(rest, carried);
  return as === 'related' ? makeRelated(rest, carried) : makeJunk(rest, carried);
}

/** Notes what the editor said of a line; the latest word counts. */
const noteDecision = (story: StoryDocument, start: number, as: LineJob): StoryDocument => ({
  ...story,
  lineDecisions: [...(story.lineDecisions ?? []).filter((each) => each.start !== start), { start, as }].toSorted(
    (a, b) => a.start - b.start,
  ),
});

/**
 * Makes of lines of the source, named by where they begin, what the editor says they are. Words that stood in the copy
 * keep the editor's changes; what gives way is kept under the removed lines. The same story where all is so already.
 */
export function reclassifyLines(
  story: StoryDocument,
  starts: readonly number[],
  as: LineJob,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const fresh: Block['id'][] = [];
  const next = starts.reduce((now, start) => {
    const line = now.source.lines.find((each) => each.start === start);
    if (!line || now.source.text.slice(line.start, line.end).trim() === '') return now;
    const carried = lift(now, line);
    if (isSo(now, carried, as)) return now;
    if (!carried.wasCopy) fresh.push(...carried.blocks.map(({ id }) => id), blockId(as));
    return noteDecision(make(now, carried, as), start, as);
  }, story);
  return next === story ? story : reannotate(setNewBlocks(next, fresh, houseStyle));
}
