import type { Mark, Node as DocumentNode } from 'prosemirror-model';
import { Transform, type Step } from 'prosemirror-transform';
import { addComment } from '../../shared/desk/comments';
import { bindBrought, type NewerVersion, type VersionChange, type VersionNames } from '../../shared/desk/newerVersion';
import { reannotate } from '../../shared/desk/reannotate';
import { toPosition } from '../../shared/steps/blockPositions';
import { DecideStep } from '../../shared/steps/decideStep';
import { documentSchema } from '../../shared/steps/schema';
import { changesBetween, toRecord, type StoryRecord } from '../../shared/steps/storyRecord';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { StoryState } from '../../shared/steps/storyState';
import { storyToDoc } from '../../shared/steps/storyToDoc';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import { blockId, type TextRange } from '../../shared/story/range';

interface Place {
  readonly node: DocumentNode;
  readonly at: number;
}

function placeOf(doc: DocumentNode, block: string): Place | null {
  let found: Place | null = null;
  doc.forEach((node, at) => {
    if (node.attrs['id'] === block) found = { node, at };
  });
  return found;
}

/** Marks on both sides of a place: what comes there is inside what they mark. */
function marksAcross(doc: DocumentNode, from: number, to: number): readonly Mark[] {
  const before = doc.resolve(from).nodeAfter?.marks ?? [];
  const [left, right] =
    from === to
      ? [doc.resolve(from).nodeBefore?.marks ?? [], before]
      : [before, doc.resolve(to).nodeBefore?.marks ?? []];
  return left.filter((mark) => right.some((other) => other.eq(mark)));
}

function editBlock(tr: Transform, { block, edits }: Extract<VersionChange, { kind: 'edit' }>): void {
  for (const { from, to, text } of edits.toReversed()) {
    const place = placeOf(tr.doc, block);
    if (!place) return;
    const [start, end] = [from, to].map((offset) => toPosition(place.node, place.at, offset)) as [number, number];
    if (text === '') tr.delete(start, end);
    else tr.replaceWith(start, end, documentSchema.text(text, marksAcross(tr.doc, start, end)));
  }
}

/** The block as plain words: what is quoted in it is found when the copy is read. */
const asNode = (newer: DocumentNode, block: string, name: string): DocumentNode | null => {
  const own = placeOf(newer, block)?.node;
  if (!own?.isTextblock || own.type.spec.group !== 'body') return null;
  const text = own.textContent;
  return own.type.create({ ...own.attrs, id: name, source: null }, text === '' ? [] : documentSchema.text(text));
};

function bodyPlace(doc: DocumentNode, after: Place): number {
  const behind = after.at + after.node.nodeSize;
  if (after.node.type.spec.group === 'body') return behind;
  let first = doc.content.size;
  doc.forEach((node, at) => {
    if (node.type.spec.group === 'body') first = Math.min(first, at);
  });
  return first;
}

function addBlocks(tr: Transform, version: NewerVersion, newer: StoryDocument, tag: string): void {
  const doc = storyToDoc(documentSchema, newer);
  /** Behind a block on the desk what came behind it stands in order. */
  const last = new Map<string, string>();
  for (const change of version.changes) {
    if (change.kind !== 'add') continue;
    const name = addedName(tag, change.block.id);
    const after = placeOf(tr.doc, last.get(change.after) ?? change.after);
    const node = asNode(doc, change.block.id, name);
    if (!after || !node || placeOf(tr.doc, name)) continue;
    tr.insert(bodyPlace(tr.doc, after), node);
    last.set(change.after, name);
  }
}

function markWords(tr: Transform, { block, from, to }: TextRange, mark: 'comment' | 'quotation', id: string): void {
  const place = placeOf(tr.doc, block);
  if (!place) return;
  const [start, end] = [from, to].map((offset) => toPosition(place.node, place.at, offset)) as [number, number];
  tr.addMark(start, end, documentSchema.mark(mark, { [mark]: id }));
}

/** A quotation that nobody has signed: whoever did looks at it again. */
function unsigned(quotation: Quotation): Quotation {
  const { verified: _verified, changeReason: _reason, changeBasis: _basis, ...rest } = quotation;
  return { ...rest, status: 'proposed' };
}

const told = {
  words: 'has other words',
  speaker: 'names another speaker',
  gone: 'no longer has this quotation',
} as const;

export interface VersionTold {
  /** What the ids of all that comes with the version begin with. */
  readonly tag: string;
  /** What the version is called in comments and on cards. */
  readonly agency: string;
  /** Of the story on the desk: its record is without it. */
  readonly source: StoryDocument['source'];
}

const unread = { speaker: null, suggested: null, cue: null, confidence: 0, reasons: [], status: 'proposed' } as const;

/**
 * Quotations that came with a version, found where they stand by reading the merged copy and bound to that version's
 * source. Who speaks them is found by whoever reads the copy next, as of any other.
 */
function broughtQuotations(
  story: StoryDocument,
  { brought }: NewerVersion,
  { tag, agency, source }: VersionTold,
): readonly Quotation[] {
  if (brought.length === 0) return [];
  return bindBrought(reannotate({ ...story, source, maker: `${tag}-` }), brought, agency).map((each) => ({
    ...each,
    ...unread,
  }));
}

/** What a block is called on the desk that came with a version. */
const addedName = (tag: string, id: string): string => `${tag}-${id}`;

/** What everything of a version is called on the desk once it is merged. */
export function namesAfter({ changes, names }: NewerVersion, tag: string): VersionNames {
  const added = changes.flatMap((change) => (change.kind === 'add' ? [change.block.id] : []));
  return { ...names, blocks: { ...names.blocks, ...Object.fromEntries(added.map((id) => [id, addedName(tag, id)])) } };
}

/** The steps that make a story what a newer version of the agency’s makes of it. */
export function versionSteps(
  { doc, record }: StoryState,
  version: NewerVersion,
  newer: StoryDocument,
  { tag, agency, source }: VersionTold,
): readonly Step[] {
  const tr = new Transform(doc);
  for (const change of version.changes) if (change.kind === 'edit') editBlock(tr, change);
  addBlocks(tr, version, newer, tag);
  for (const change of version.changes) {
    const place = change.kind === 'remove' ? placeOf(tr.doc, change.block) : null;
    // The last paragraph stays: a story has a body.
    if (place && tr.doc.childCount > 5) tr.delete(place.at, place.at + place.node.nodeSize);
  }
  const ids = new Set(version.returned.map(({ id }) => id));
  const reworded = new Map(version.reworded.map(({ id, ...from }) => [id, { story: agency, ...from }]));
  const merged: StoryRecord = {
    ...record,
    quotations: record.quotations.map((each) => {
      const takenFrom = reworded.get(each.id);
      const now = ids.has(each.id) ? unsigned(each) : each;
      return takenFrom ? { ...now, takenFrom } : now;
    }),
  };
  const brought = new Map(
    broughtQuotations(storyFromDoc(tr.doc, merged), version, { tag, agency, source }).map((each) => [each.id, each]),
  );
  for (const { id, segments } of brought.values())
    for (const segment of segments) markWords(tr, segment, 'quotation', id);
  const known = new Set(merged.quotations.map(({ id }) => id));
  const after: StoryRecord = {
    ...merged,
    quotations: [
      ...merged.quotations.map((each) => {
        const takenFrom = brought.get(each.id)?.takenFrom;
        return takenFrom ? { ...each, takenFrom } : each;
      }),
      ...[...brought.values()].filter(({ id }) => !known.has(id)),
    ],
  };
  let story = storyFromDoc(tr.doc, after);
  const note = (block: string, from: number, to: number, text: string): void => {
    const before = story.comments?.length ?? 0;
    story = addComment(story, { block: blockId(block), from, to }, text);
    const made = story.comments?.[before];
    if (made) markWords(tr, { block: blockId(block), from, to }, 'comment', made.id);
  };
  for (const { id, why, is } of version.returned) {
    const segment = story.quotations.find((each) => each.id === id)?.segments[0];
    if (segment)
      note(segment.block, segment.from, segment.to, `${agency} ${told[why]}${is === null ? '' : `: “${is}”`}.`);
  }
  for (const { block, text } of version.unmerged) {
    const place = story.blocks.find(({ id }) => id === (block ?? story.blocks[0]?.id));
    const says = text === '' ? 'has taken this paragraph out' : `has here: “${text}”`;
    if (place) note(place.id, 0, place.text.length, `${agency} ${says}. The desk’s own words stand.`);
  }
  const { comments } = story;
  const changes = changesBetween(
    record,
    toRecord({ ...story, ...after, ...(comments ? { comments } : {}), blocks: [] }),
  );
  return [...tr.steps, ...(changes.length === 0 ? [] : [new DecideStep(changes)])];
}
