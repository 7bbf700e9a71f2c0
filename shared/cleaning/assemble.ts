import type { Block, BlockKind, FieldKind } from '../story/block';
import { entryOf } from '../story/entryOf';
import { blockId, type SourceRange } from '../story/range';
import type {
  Caption,
  Damage,
  Detail,
  RelatedCard,
  RemovedLine,
  SortedDetails,
  SortedSource,
} from '../story/sortedSource';
import { captionCredit, findGluedCaptions, mayHoldCredit } from './passes/captions';
import { findDamage } from './passes/damage';
import { findDateline } from './passes/dateline';
import type { LineGlance } from './model/lineGlance';
import { firstWith, type CardDraft, type Sheet } from './model/sheet';
import { blockShaper } from './blockShape';
import { findStoryObjects, tellLeftOut, type PlacedObject, type StoryObjects } from './storyObjects';

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

interface Pieces {
  readonly copy: readonly SourceRange[];
  readonly captions: readonly Caption[];
}

const noCards: readonly RelatedCard[] = [];

/** The names of the first paragraphs: made once, every look-up by them is quicker than by a new one. */
const paragraphNames = Array.from({ length: 200 }, (_, at) => blockId(`p${at + 1}`));

const trimmed = (text: string, { start, end }: SourceRange): SourceRange => {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - (piece.length - piece.trimEnd().length) };
};

/** A run of copy with the captions glued into it taken out; null when there is none. */
function takeApart(text: string, range: SourceRange): Pieces | null {
  const glued = findGluedCaptions(text.slice(range.start, range.end));
  if (glued.length === 0) return null;
  const captions = glued.map(({ start, end, credit }): Caption => ({
    start: range.start + start,
    end: range.start + end,
    text: text.slice(range.start + start, range.start + end),
    credit,
  }));
  const starts = [range.start, ...captions.map(({ end }) => end)];
  const ends = [...captions.map(({ start }) => start), range.end];
  const copy = starts
    .map((start, index) => trimmed(text, { start, end: ends[index] ?? range.end }))
    .filter(({ start, end }) => start < end);
  return { copy, captions };
}

/** The dateline that the first paragraph begins with, and that paragraph's copy without it. */
interface Filed {
  readonly facts: LineGlance;
  readonly dateline: Block;
  readonly copy: SourceRange;
}

function cutDateline(sheet: Sheet): Filed | null {
  const facts = entryOf(sheet.lines, firstWith(sheet, 'paragraph'));
  const found = facts && findDateline(facts.text);
  if (!facts || !found || firstWith(sheet, 'dateline') >= 0) return null;
  const source = { start: facts.start, end: facts.start + found.end };
  return {
    facts,
    dateline: { id: blockId('dateline'), kind: 'dateline', text: facts.text.slice(0, found.end), source },
    copy: { start: facts.start + found.copy, end: facts.end },
  };
}

/** What is put together, in the making. */
interface Assembly {
  readonly blocks: Block[];
  /** Why each block is what it is, in their order. */
  readonly reasons: string[];
  readonly captions: Caption[];
}

function addBlock(
  { blocks, reasons }: Assembly,
  kind: BlockKind,
  reason: string,
  text: string,
  start: number,
  end: number,
  more: Partial<Block> = {},
): void {
  const id = paragraphNames[blocks.length] ?? blockId(`p${blocks.length + 1}`);
  blocks.push({ id, kind, text, source: { start, end }, ...more });
  reasons.push(reason);
}

/** A picture with its caption, an embed with its words, a rule. */
function addObject(made: Assembly, sheet: Sheet, { object, first, last }: PlacedObject): void {
  const { text } = sheet.source;
  const start = sheet.lines[first]?.start ?? object.at;
  const end = sheet.lines[last]?.end ?? start;
  const words = text.slice(start, end);
  if (object.kind === 'rule') addBlock(made, 'rule', 'The page draws a line here.', '', start, start);
  else if (object.kind === 'embed') {
    const { provider, url } = object;
    addBlock(made, 'embed', 'The page embeds it.', words, start, end, { embed: { provider, url } });
  } else {
    const { src, alt, credit } = object;
    addBlock(made, 'image', 'It is a picture inside the story.', words, start, end, { picture: { src, alt, credit } });
  }
}

/** The rows of a table from the line given on; gives the last of them. */
function addTable(made: Assembly, { source, lines, calls }: Sheet, first: number): number {
  const number = lines[first]?.line.hint?.table;
  const isRow = (at: number): boolean => calls[at]?.job === 'table' && lines[at]?.line.hint?.table === number;
  let last = first;
  while (isRow(last + 1)) last += 1;
  let heads = 0;
  while (first + heads <= last && lines[first + heads]?.line.hint?.head === true) heads += 1;
  // The whole lines: a row may begin or end with an empty cell.
  const start = lines[first]?.line.start ?? 0;
  const end = lines[last]?.line.end ?? start;
  const more = heads === 0 ? {} : { headRows: heads };
  addBlock(made, 'table', calls[first]?.because ?? '', source.text.slice(start, end), start, end, more);
  return last;
}

function addBody(made: Assembly, sheet: Sheet, filed: Filed | null, objects: readonly PlacedObject[]): void {
  const {
    source: { text },
    lines,
    calls,
  } = sheet;
  const shape = blockShaper(entryOf(lines, firstWith(sheet, 'headline'))?.line.hint);
  let next = 0;
  /** The last line that belongs to an embed above. */
  let said = -1;
  for (let at = 0; at < lines.length; at += 1) {
    for (let own = objects[next]; own && own.line <= at; own = objects[next]) {
      shape(own.object.kind === 'picture' ? 'image' : own.object.kind, undefined);
      addObject(made, sheet, own);
      if (own.object.kind === 'embed') said = own.last;
      next += 1;
    }
    const facts = lines[at];
    const call = calls[at];
    if (!facts || !call) continue;
    if (call.job === 'table') {
      shape('table', undefined);
      at = addTable(made, sheet, at);
      continue;
    }
    if (call.job === 'pull-quote') {
      addBlock(made, 'pull-quote', call.because, facts.text, facts.start, facts.end);
      continue;
    }
    if (call.job === 'embed' && at > said)
      addBlock(made, 'paragraph', call.because, facts.text, facts.start, facts.end);
    if (call.job !== 'paragraph' && call.job !== 'crosshead' && call.job !== 'list-item') continue;
    const more = shape(call.job, facts.line.hint);
    const range = facts === filed?.facts ? filed.copy : facts;
    const pieces = mayHoldCredit(facts.text) ? takeApart(text, range) : null;
    if (!pieces) {
      addBlock(
        made,
        call.job,
        call.because,
        range === facts ? facts.text : text.slice(range.start, range.end),
        range.start,
        range.end,
        more,
      );
      continue;
    }
    made.captions.push(...pieces.captions);
    for (const { start, end } of pieces.copy)
      addBlock(made, call.job, call.because, text.slice(start, end), start, end, more);
  }
  for (const own of objects.slice(next)) addObject(made, sheet, own);
}

function addFields({ blocks, reasons }: Assembly, sheet: Sheet): void {
  for (const kind of fields) {
    const at = firstWith(sheet, kind);
    const facts = entryOf(sheet.lines, at);
    if (!facts) continue;
    blocks.push({ id: blockId(kind), kind, text: facts.text, source: { start: facts.start, end: facts.end } });
    reasons.push(sheet.calls[at]?.because ?? '');
  }
}

function findDetail(sheet: Sheet, job: keyof SortedDetails): Detail | null {
  const at = firstWith(sheet, job);
  const facts = entryOf(sheet.lines, at);
  return facts ? { start: facts.start, end: facts.end, text: facts.text, value: sheet.calls[at]?.value ?? null } : null;
}

/** The date that the page states outside its text; it stands nowhere, so its range is empty. */
function statedDate({ source }: Sheet): Detail | null {
  const { published } = source.metadata;
  return published === undefined ? null : { start: 0, end: 0, text: '', value: published };
}

function makeCard(
  sheet: Sheet,
  draft: CardDraft,
  number: number,
): { readonly card: RelatedCard; readonly captions: readonly Caption[] } {
  const { text } = sheet.source;
  const id = `r${number}`;
  const parts = draft.copy.flatMap((at) => {
    const facts = sheet.lines[at];
    return facts ? [takeApart(text, facts) ?? { copy: [facts], captions: [] }] : [];
  });
  const copy = parts
    .flatMap((part) => part.copy)
    .map((source, index) => ({
      id: blockId(`${id}-${index + 1}`),
      text: text.slice(source.start, source.end),
      source: { start: source.start, end: source.end },
    }));
  const { kind, title, source, age, url } = draft;
  const start = sheet.lines[draft.first]?.start ?? 0;
  const end = sheet.lines[draft.last]?.end ?? start;
  return {
    card: { id, kind, title, source, age, url, copy, start, end },
    captions: parts.flatMap((part) => part.captions),
  };
}

function removedLines({ lines, calls }: Sheet): RemovedLine[] {
  const removed: RemovedLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const facts = lines[at];
    const call = calls[at];
    if (facts && call?.job === 'removed')
      removed.push({
        id: `x${removed.length + 1}`,
        start: facts.start,
        end: facts.end,
        text: facts.text,
        reason: call.because,
      });
  }
  return removed;
}

/** Captions whose picture is not in the body: those of pictures that are stand with them. */
function lineCaptions({ lines, calls }: Sheet, { kept }: StoryObjects): Caption[] {
  const taken = new Set(kept.flatMap(({ object, first }) => (object.kind === 'picture' ? [first] : [])));
  const captions: Caption[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const facts = lines[at];
    if (facts && calls[at]?.job === 'caption' && !taken.has(at))
      captions.push({ start: facts.start, end: facts.end, text: facts.text, credit: captionCredit(facts.text) });
  }
  return captions;
}

const gluedDamage = ({ start, end }: Caption): Damage => ({
  kind: 'glued-caption',
  start,
  end,
  message: 'A caption was glued into the text here. It was taken out: check that the sentences on both sides read on.',
});

const inOrder = <T extends SourceRange>(first: readonly T[], second: readonly T[]): readonly T[] =>
  first.length + second.length === 0 ? first : [...first, ...second].toSorted((a, b) => a.start - b.start);

const joined = <T>(first: readonly T[], second: readonly T[]): readonly T[] =>
  first.length === 0 ? second : [...first, ...second];

const isCopy = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'crosshead' || kind === 'list-item';

/** The sorted source from a sheet on which every line is decided. */
export function assemble(sheet: Sheet): SortedSource {
  const top: Assembly = { blocks: [], reasons: [], captions: [] };
  addFields(top, sheet);
  const filed = cutDateline(sheet);
  if (filed) {
    top.blocks.push(filed.dateline);
    top.reasons.push('It is the place the copy was filed from.');
  }
  const made: Assembly = { blocks: [], reasons: [], captions: [] };
  const objects = findStoryObjects(sheet);
  addBody(made, sheet, filed, objects.kept);
  const related = sheet.cards.map((draft, index) => makeCard(sheet, draft, index + 1));
  const cards = related.length === 0 ? noCards : related.map(({ card }) => card);
  const glued =
    related.length === 0 ? made.captions : [...made.captions, ...related.flatMap(({ captions }) => captions)];
  const told = tellLeftOut(objects);
  return {
    source: told.length === 0 ? sheet.source : { ...sheet.source, notes: [...sheet.source.notes, ...told] },
    blocks: joined(top.blocks, made.blocks),
    reasons: joined(top.reasons, made.reasons),
    details: {
      published: findDetail(sheet, 'published') ?? statedDate(sheet),
      credit: findDetail(sheet, 'credit'),
      embargo: findDetail(sheet, 'embargo'),
    },
    captions: inOrder(lineCaptions(sheet, objects), glued),
    related: cards,
    removed: removedLines(sheet),
    damage: inOrder(glued.map(gluedDamage), findDamage(sheet.source.text, made.blocks.filter(isCopy), cards)),
  };
}
