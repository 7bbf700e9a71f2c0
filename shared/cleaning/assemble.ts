import type { LoadedLanguage } from '../language/loadLanguage';
import type { Block, FieldKind } from '../story/block';
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
import { addBody, type Assembly, type Pieces } from './bodyBlocks';
import type { BodyLine } from './bodySheet';
import { findStoryObjects, tellLeftOut, type StoryObjects } from './storyObjects';

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

const noCards: readonly RelatedCard[] = [];

const trimmed = (text: string, { start, end }: SourceRange): SourceRange => {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - (piece.length - piece.trimEnd().length) };
};

/** A run of copy with the captions glued into it taken out; null when there is none. */
function takeApart(text: string, range: SourceRange, language: LoadedLanguage): Pieces | null {
  const glued = findGluedCaptions(text.slice(range.start, range.end), language);
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
  const found = facts && findDateline(facts.text, sheet.language);
  if (!facts || !found || firstWith(sheet, 'dateline') >= 0) return null;
  const source = { start: facts.start, end: facts.start + found.end };
  return {
    facts,
    dateline: { id: blockId('dateline'), kind: 'dateline', text: facts.text.slice(0, found.end), source },
    copy: { start: facts.start + found.copy, end: facts.end },
  };
}

/** Takes the dateline from its paragraph, and glued captions from each. */
const cutter =
  ({ source: { text }, language }: Sheet, filed: Filed | null) =>
  (line: BodyLine): Pieces | null => {
    const range = line === filed?.facts ? filed.copy : line;
    const pieces = mayHoldCredit(line.text, language) ? takeApart(text, range, language) : null;
    return pieces ?? (range === line ? null : { copy: [range], captions: [] });
  };

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
    return facts ? [takeApart(text, facts, sheet.language) ?? { copy: [facts], captions: [] }] : [];
  });
  const copy = parts
    .flatMap((part) => part.copy)
    .map((source, index) => ({
      id: blockId(`${id}-${index + 1}`),
      text: text.slice(source.start, source.end),
      source: { start: source.start, end: source.end },
    }));
  const { kind, title, source, age, url } = draft;
  const start = draft.range?.start ?? sheet.lines[draft.first]?.start ?? 0;
  const end = draft.range?.end ?? sheet.lines[draft.last]?.end ?? start;
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
  addBody(made, sheet, objects.kept, cutter(sheet, filed));
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
    damage: inOrder(
      glued.map(gluedDamage),
      findDamage(sheet.source.text, made.blocks.filter(isCopy), cards, sheet.language),
    ),
  };
}
