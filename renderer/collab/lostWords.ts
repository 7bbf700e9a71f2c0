import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Words that found no place in a merge, and where they would have stood. */
export interface LostWords {
  readonly at: number;
  readonly text: string;
  /** The block they were put into, and where in its text; null where they were no part of one. */
  readonly block: { readonly id: string; readonly offset: number } | null;
}

/** A step, and the document that it was made of. */
export interface StepOf {
  readonly step: Step;
  readonly doc: EditorNode;
}

function blockOf({ step, doc }: StepOf): LostWords['block'] {
  if (!(step instanceof ReplaceStep) || step.slice.content.firstChild?.isBlock === true) return null;
  const $from = doc.resolve(step.from);
  const id: unknown = $from.depth === 1 ? $from.parent.attrs['id'] : null;
  return typeof id === 'string' ? { id, offset: $from.parentOffset } : null;
}

const wordsOf = (step: Step): string =>
  step instanceof ReplaceStep ? step.slice.content.textBetween(0, step.slice.content.size, ' ') : '';

/** The texts of whole blocks that steps bring in. */
export const blocksBrought = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((step) =>
    step instanceof ReplaceStep
      ? step.slice.content.content.filter((node) => node.isTextblock).map((node) => node.textContent)
      : [],
  );

function bringsBlock(step: Step, id: string): boolean {
  if (!(step instanceof ReplaceStep)) return false;
  let isIn = false;
  step.slice.content.forEach((node) => {
    isIn ||= node.attrs['id'] === id;
  });
  return isIn;
}

/** Whether all that a step put in is taken out by what follows it. */
function goneAfter(step: ReplaceStep, mapping: Mapping): boolean {
  const from = mapping.mapResult(step.from, 1);
  const to = mapping.mapResult(step.from + step.slice.size, -1);
  return from.pos >= to.pos && from.deletedAfter && to.deletedBefore;
}

const mappingOf = (steps: readonly Step[]): Mapping => new Mapping(steps.map((step) => step.getMap()));

/**
 * What others put in while I, who had not seen it, took out all around it: a paragraph moved, or cut. `mine` are my steps as
 * they follow theirs.
 */
export function theirLostWords(theirs: readonly StepOf[], mine: readonly Step[]): readonly LostWords[] {
  const own = mappingOf(mine);
  const steps = theirs.map(({ step }) => step);
  return theirs.flatMap((each, at) => {
    const { step } = each;
    const text = wordsOf(step);
    if (text.trim() === '' || !(step instanceof ReplaceStep)) return [];
    const rest = mappingOf(steps.slice(at + 1));
    if (goneAfter(step, rest)) return []; // they took it out themselves
    const all = new Mapping([...rest.maps, ...own.maps]);
    return goneAfter(step, all) ? [{ at: all.map(step.from), text, block: blockOf(each) }] : [];
  });
}

/**
 * What I put in, which the desk had not numbered, where others had taken out all around it. `before` are my steps as they
 * were, `after` those of them that still found a place, in order.
 */
export function myLostWords(
  before: readonly StepOf[],
  after: readonly Step[],
  theirs: readonly Step[],
): readonly LostWords[] {
  if (after.length === before.length) return [];
  const mapping = new Mapping();
  const inverted = before.map(({ step }) => step.getMap().invert()).toReversed();
  for (const map of inverted) mapping.appendMap(map);
  for (const step of theirs) mapping.appendMap(step.getMap());
  const lost: LostWords[] = [];
  let next = 0;
  before.forEach((each, at) => {
    const { step } = each;
    const kept = after[next];
    if (kept && isSameStep(step, kept)) {
      mapping.appendMap(kept.getMap(), before.length - 1 - at);
      next += 1;
      return;
    }
    const text = wordsOf(step);
    const block = blockOf(each);
    // A block that I moved afterwards has the words with it.
    if (block && after.slice(next).some((later) => bringsBlock(later, block.id))) return;
    // The steps that follow, of mine and theirs, stand in the mapping already.
    if (text.trim() !== '' && step instanceof ReplaceStep)
      lost.push({ at: mapping.slice(before.length - at).map(step.from), text, block });
  });
  const rest = mappingOf(after);
  return lost.map((words) => ({ ...words, at: rest.map(words.at) }));
}

/** All of a step that a merge leaves as it was: where it stands is what changes. */
function contentOf(step: Step): string {
  const {
    from: _from,
    to: _to,
    pos: _pos,
    gapFrom: _gapFrom,
    gapTo: _gapTo,
    ...content
  } = step.toJSON() as Record<string, unknown>;
  return JSON.stringify(content);
}

/** Whether `kept` is what became of `step`. A merge keeps the order, so that the first that may be it, is it. */
const isSameStep = (step: Step, kept: Step): boolean => contentOf(step) === contentOf(kept);

/** Words for one place stand there as one. */
function joined(lost: readonly LostWords[]): readonly Pick<LostWords, 'at' | 'text'>[] {
  const places = new Map<number, string>();
  for (const { at, text } of lost) places.set(at, `${places.get(at) ?? ''}${text}`);
  return [...places].map(([at, text]) => ({ at, text }));
}

/** Puts words into the block they were written in, which stands elsewhere now; false where it is gone. */
function intoBlock(change: Transaction, { block, text }: LostWords): boolean {
  if (!block) return false;
  let place: number | null = null;
  change.doc.forEach((node, at) => {
    if (node.attrs['id'] === block.id && node.isTextblock) place ??= at + 1 + Math.min(block.offset, node.content.size);
  });
  if (place !== null) change.insertText(text, place);
  return place !== null;
}

/**
 * Gives words back that a merge has no place for: into their block, wherever it was moved to, else as a paragraph of their
 * own behind the block where they would have stood. What the change did before is taken into account.
 */
export function giveBack(change: Transaction, lost: readonly LostWords[]): Transaction {
  const from = change.mapping.maps.length;
  const homeless = lost.filter((words) => !intoBlock(change, words));
  const mapping = change.mapping.slice(from);
  const places = joined(homeless.map((words) => ({ ...words, at: mapping.map(words.at) })));
  const { schema } = change.doc.type;
  for (const { at, text } of places.toSorted((a, b) => b.at - a.at)) {
    const $at = change.doc.resolve(Math.min(at, change.doc.content.size));
    const behind = $at.depth === 0 ? $at.pos : $at.after(1);
    const firstOfBody = [0, 1, 2, 3].reduce((size, index) => size + change.doc.child(index).nodeSize, 0);
    change.insert(Math.max(firstOfBody, behind), schema.node('paragraph', null, schema.text(text.trim())));
  }
  return change;
}
