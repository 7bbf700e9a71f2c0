import * as fc from 'fast-check';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import type { Session } from '../../../renderer/state/session';
import { chooseSpeaker, confirmQuotation, markUnknown } from '../../../shared/desk/decideSpeaker';
import { tagQuotation, type TagKind } from '../../../shared/desk/tags/tagQuotation';
import { untag } from '../../../shared/desk/tags/untag';
import { blockId } from '../../../shared/story/range';
import type { StoryDocument } from '../../../shared/story/storyDocument';

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** What an editor does, at some place of the story. */
export const operation = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: place,
    text: fc.constantFrom('a', ' and', '”', '“', '. He', '…'),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('paste' as const),
    at: place,
    text: fc.constantFrom('not ', 'of the pier', ' “new” '),
  }),
  fc.record({ kind: fc.constant('split' as const), at: place }),
  fc.record({ kind: fc.constant('join' as const), at: place }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({ kind: fc.constant('decide' as const), at: place, as: fc.constantFrom('confirm', 'choose', 'unknown') }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({
    kind: fc.constant('tag' as const),
    at: place,
    as: fc.constantFrom<TagKind>('direct', 'partial', 'scare'),
  }),
  fc.record({ kind: fc.constant('untag' as const), at: place }),
  fc.record({ kind: fc.constant('emphasise' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('rest' as const), at: place }),
);
export type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;

/** Where in the body a number from 0 to 1 lies. */
function bodyPlace({ editor }: Session, at: number): number {
  const { doc } = editor.state;
  const first = [0, 1, 2, 3].reduce((sum, index) => sum + doc.child(index).nodeSize, 0);
  return Math.min(doc.content.size - 1, first + 1 + Math.floor(at * (doc.content.size - first - 1)));
}

function decide(now: StoryDocument, at: number, as: string): StoryDocument {
  const quotation = now.quotations[Math.floor(at * now.quotations.length)];
  const speaker = now.speakers[Math.floor(at * now.speakers.length)];
  if (!quotation || !speaker) return now;
  if (as === 'confirm') return confirmQuotation(now, quotation.id);
  return as === 'unknown' ? markUnknown(now, quotation.id) : chooseSpeaker(now, quotation.id, speaker.id);
}

const nth = (now: StoryDocument, at: number): string =>
  now.quotations[Math.floor(at * now.quotations.length)]?.id ?? '';

/** Tags the words from a place to the end of its paragraph. */
function tag(now: StoryDocument, block: unknown, from: number, as: TagKind): StoryDocument {
  const text = now.blocks.find(({ id }) => id === block)?.text ?? '';
  return tagQuotation(now, { ranges: [{ block: blockId(String(block)), from, to: text.length }] }, as);
}

let clock = 0;

/** Does it, in a session that is open. */
export function perform(session: Session, op: Operation): void {
  const { editor } = session;
  const { doc, tr, schema } = editor.state;
  const $at = TextSelection.near(doc.resolve(bodyPlace(session, op.at))).$from;
  const change = tr.setTime((clock += 400));
  const run = (done: Transaction): void => editor.view.dispatch(done);
  const end = 'length' in op ? Math.min($at.end(), $at.pos + op.length) : $at.end();
  const hasOthers = doc.childCount > 5;
  if (op.kind === 'rest') session.sync();
  else if (op.kind === 'decide') session.update((now) => decide(now, op.at, op.as));
  else if (op.kind === 'tag') session.update((now) => tag(now, $at.parent.attrs['id'], $at.parentOffset, op.as));
  else if (op.kind === 'untag') session.update((now) => untag(now, nth(now, op.at)));
  else if (op.kind === 'type') run(change.insertText(op.text, $at.pos));
  // What is pasted has no mark of its own.
  else if (op.kind === 'paste') run(change.insert($at.pos, schema.text(op.text)));
  else if (op.kind === 'delete') run(change.delete($at.pos, end));
  else if (op.kind === 'emphasise') run(change.addMark($at.pos, end, schema.mark('emphasis')));
  else if (op.kind === 'split') run(change.split($at.pos));
  else if (op.kind === 'cut' && hasOthers) run(change.delete($at.before(), $at.after()));
  else if (op.kind === 'move' && hasOthers) {
    const moved = change.delete($at.before(), $at.after());
    const to = moved.doc.resolve(Math.floor(op.to * moved.doc.content.size));
    run(moved.insert(to.index(0) < 4 ? moved.doc.content.size : to.after(1), $at.parent));
  } else if (op.kind === 'join' && $at.index(0) > 4 && canJoin(doc, $at.before())) run(change.join($at.before()));
}
