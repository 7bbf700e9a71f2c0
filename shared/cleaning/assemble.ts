import type { Block, BlockKind, FieldKind } from '../story/block';
import { blockId, type SourceRange } from '../story/range';
import type { Caption, Damage, Detail, RelatedCard, RemovedLine, SortedDetails, SortedSource } from '../story/sortedSource';
import { captionCredit, findGluedCaptions } from './captions';
import { findDamage } from './damage';
import { findDateline } from './dateline';
import type { LineFacts } from './readLine';
import type { CardDraft, Sheet } from './sheet';

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];
const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item']);

interface Pieces {
  readonly copy: readonly SourceRange[];
  readonly captions: readonly Caption[];
}

const noCaptions: readonly Caption[] = [];

/** The names of the first paragraphs: made once, every look-up by them is quicker than by a new one. */
const paragraphNames = Array.from({ length: 200 }, (_, at) => blockId(`p${at + 1}`));

const trimmed = (text: string, { start, end }: SourceRange): SourceRange => {
  const piece = text.slice(start, end);
  return { start: start + piece.length - piece.trimStart().length, end: end - (piece.length - piece.trimEnd().length) };
};

/** A run of copy with the captions glued into it taken out. */
function takeApart(text: string, range: SourceRange): Pieces {
  const glued = findGluedCaptions(text.slice(range.start, range.end));
  if (glued.length === 0) return { copy: [range], captions: noCaptions };
  const captions = glued.map(({ start, end, credit }): Caption => ({ start: range.start + start, end: range.start + end, text: text.slice(range.start + start, range.start + end), credit }));
  const starts = [range.start, ...captions.map(({ end }) => end)];
  const ends = [...captions.map(({ start }) => start), range.end];
  const copy = starts.map((start, index) => trimmed(text, { start, end: ends[index] ?? range.end })).filter(({ start, end }) => start < end);
  return { copy, captions };
}

/** The dateline that the first paragraph begins with, and that paragraph's copy without it. */
interface Filed {
  readonly facts: LineFacts | undefined;
  readonly dateline: readonly Block[];
  readonly copy: SourceRange;
}

function cutDateline(sheet: Sheet, because: Record<string, string>): Filed {
  const facts = sheet.lines[sheet.calls.findIndex((call) => call?.job === 'paragraph')];
  const none = { facts: undefined, dateline: [], copy: { start: 0, end: 0 } };
  const found = facts && !sheet.calls.some((call) => call?.job === 'dateline') ? findDateline(facts.text) : null;
  if (!facts || !found) return none;
  because['dateline'] = 'It is the place the copy was filed from.';
  const source = { start: facts.start, end: facts.start + found.end };
  const dateline: Block = { id: blockId('dateline'), kind: 'dateline', text: facts.text.slice(0, found.end), source };
  return { facts, dateline: [dateline], copy: { start: facts.start + found.copy, end: facts.end } };
}

function bodyBlocks(sheet: Sheet, filed: Filed, because: Record<string, string>): { readonly blocks: Block[]; readonly captions: Caption[] } {
  const { text } = sheet.source;
  const blocks: Block[] = [];
  const captions: Caption[] = [];
  sheet.lines.forEach((facts, at) => {
    const call = sheet.calls[at];
    if (!call || !bodyJobs.has(call.job)) return;
    const pieces = takeApart(text, facts === filed.facts ? filed.copy : facts);
    for (const caption of pieces.captions) captions.push(caption);
    for (const { start, end } of pieces.copy) {
      const id = paragraphNames[blocks.length] ?? blockId(`p${blocks.length + 1}`);
      because[id] = call.because;
      blocks.push({ id, kind: call.job as BlockKind, text: text.slice(start, end), source: { start, end } });
    }
  });
  return { blocks, captions };
}

function fieldBlocks(sheet: Sheet, because: Record<string, string>): Block[] {
  return fields.flatMap((kind): Block[] => {
    const at = sheet.calls.findIndex((call) => call?.job === kind);
    const facts = sheet.lines[at];
    if (!facts) return [];
    because[kind] = sheet.calls[at]?.because ?? '';
    return [{ id: blockId(kind), kind, text: facts.text, source: { start: facts.start, end: facts.end } }];
  });
}

function findDetail(sheet: Sheet, job: keyof SortedDetails): Detail | null {
  const at = sheet.calls.findIndex((call) => call?.job === job);
  const facts = sheet.lines[at];
  return facts ? { start: facts.start, end: facts.end, text: facts.text, value: sheet.calls[at]?.value ?? null } : null;
}

/** The date that the page states outside its text; it stands nowhere, so its range is empty. */
function statedDate({ source }: Sheet): Detail | null {
  const { published } = source.metadata;
  return published === undefined ? null : { start: 0, end: 0, text: '', value: published };
}

function makeCard(sheet: Sheet, draft: CardDraft, number: number): { readonly card: RelatedCard; readonly captions: readonly Caption[] } {
  const { text } = sheet.source;
  const id = `r${number}`;
  const parts = draft.copy.flatMap((at) => { const facts = sheet.lines[at]; return facts ? [takeApart(text, facts)] : []; });
  const copy = parts.flatMap((part) => part.copy).map((source, index) => ({
    id: blockId(`${id}-${index + 1}`), text: text.slice(source.start, source.end), source: { start: source.start, end: source.end },
  }));
  const { kind, title, source, age, url } = draft;
  const start = sheet.lines[draft.first]?.start ?? 0;
  const end = sheet.lines[draft.last]?.end ?? start;
  return { card: { id, kind, title, source, age, url, copy, start, end }, captions: parts.flatMap((part) => part.captions) };
}

function removedLines(sheet: Sheet): RemovedLine[] {
  const removed: RemovedLine[] = [];
  sheet.lines.forEach(({ start, end, text }, at) => {
    const call = sheet.calls[at];
    if (call?.job === 'removed') removed.push({ id: `x${removed.length + 1}`, start, end, text, reason: call.because });
  });
  return removed;
}

function lineCaptions(sheet: Sheet): Caption[] {
  return sheet.lines.filter((_, at) => sheet.calls[at]?.job === 'caption')
    .map(({ start, end, text }) => ({ start, end, text, credit: captionCredit(text) }));
}

const gluedDamage = ({ start, end }: Caption): Damage =>
  ({ kind: 'glued-caption', start, end, message: 'A caption was glued into the text here. It was taken out: check that the sentences on both sides read on.' });

/** The sorted source from a sheet on which every line is decided. */
export function assemble(sheet: Sheet): SortedSource {
  const because: Record<string, string> = {};
  const top = fieldBlocks(sheet, because);
  const filed = cutDateline(sheet, because);
  const body = bodyBlocks(sheet, filed, because);
  const related = sheet.cards.map((draft, index) => makeCard(sheet, draft, index + 1));
  const glued = [...body.captions, ...related.flatMap(({ captions }) => captions)];
  const cards = related.map(({ card }) => card);
  const damage = [...glued.map(gluedDamage), ...findDamage(body.blocks, cards)].toSorted((a, b) => a.start - b.start);
  const captions = [...lineCaptions(sheet), ...glued].toSorted((a, b) => a.start - b.start);
  return {
    source: sheet.source, blocks: [...top, ...filed.dateline, ...body.blocks],
    details: { published: findDetail(sheet, 'published') ?? statedDate(sheet), credit: findDetail(sheet, 'credit'), embargo: findDetail(sheet, 'embargo') },
    captions, related: cards, removed: removedLines(sheet), damage, because,
  };
}
