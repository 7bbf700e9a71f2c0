import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, it } from 'vitest';
import { clipboardPlugin, toldOf } from '../../../renderer/editor/clipboard';
import { textOf } from '../../../renderer/editor/copyOut';
import { openSession, type Session } from '../../../renderer/state/session';
import { chooseSpeaker, confirmQuotation, markUnknown } from '../../../shared/desk/decideSpeaker';
import { derive, keptOf } from '../../../shared/desk/derive';
import { revertQuotation } from '../../../shared/desk/revertQuotation';
import { nobodysWords } from '../../../shared/desk/tags/nobodysWords';
import { setStanding } from '../../../shared/desk/tags/setStanding';
import { splitQuotation } from '../../../shared/desk/tags/splitQuotation';
import { verifyReceipt } from '../../../shared/receipt/verifyReceipt';
import { parseStory, serialiseStory } from '../../../shared/story/storyFile';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { verbatimChecks } from '../../../shared/verbatim/checkVerbatim';
import { leave } from '../../receipt/leave';
import { edit, findings, quotationOf, rangeOf, storyOf, storyUnder } from '../../desk/storyFrom';
import { headlessEditor } from './headlessEditor';

const harbour = (): StoryDocument =>
  storyUnder('Pell says no to the dredging', [
    'Ruth Pell, who has fished from the harbour for thirty years, told the meeting on Monday: “We did not agree to the dredging and never will.',
    '“The boats will go out, ‘whatever they say’.”',
    'The council called it “a mistake”, and will meet again in April.',
  ]);
const council = (): StoryDocument => ({
  ...storyOf('The council met on Tuesday to decide on the harbour.', 'Nobody from the fleet was in the room.'),
  id: 'story-2',
});

const open = (story: StoryDocument): Session =>
  openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));

const { transformCopied, handlePaste } = clipboardPlugin().props;

/** Copies from the beginning of one stretch of words to the end of another. */
function copy({ editor, sync }: Session, first: string, last = first): string {
  sync();
  const [from, to] = [placeOf(editor.state.doc, first), placeOf(editor.state.doc, last) + last.length];
  const slice = editor.state.doc.slice(from, to);
  const view = { state: editor.state } as EditorView;
  return textOf(transformCopied?.call(clipboardPlugin(), slice, view) ?? slice);
}

function placeOf(doc: Session['editor']['state']['doc'], words: string): number {
  let place = -1;
  doc.descendants((node, at) => {
    const found = node.isTextblock && place < 0 ? node.textContent.indexOf(words) : -1;
    if (found >= 0) place = at + 1 + found;
  });
  if (place < 0) throw new Error(`no “${words}”`);
  return place;
}

/** Pastes at the end of the paragraph that has the words. */
function paste({ editor, sync }: Session, text: string, after: string): StoryDocument {
  const place = placeOf(editor.state.doc, after) + after.length;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place)));
  const getData = (type: string): string => (type === 'text/html' ? '<p data-pm-slice="1 1 []"></p>' : text);
  const view = {
    get state() {
      return editor.state;
    },
    dispatch: editor.view.dispatch,
  } as unknown as EditorView;
  handlePaste?.call(clipboardPlugin(), view, { clipboardData: { getData } } as unknown as ClipboardEvent, undefined!);
  return sync();
}

const room = 'Nobody from the fleet was in the room.';
const whole = ['‘We did not agree', '“whatever they say”.’'] as const;

/** The six words of Ms Pell's, as the other story has them after the paste. */
function pasted(from: StoryDocument = harbour(), into: StoryDocument = council()) {
  const target = open(into);
  const story = paste(target, copy(open(from), ...whole), room);
  return { target, story, quotation: quotationOf(story, 'We did not agree') };
}

describe('a quotation that is pasted into another story', () => {
  it('is a quotation there, of the same kind and the same person, who is made by name', () => {
    const { story, quotation } = pasted();
    expect(quotation).toMatchObject({ kind: 'direct', status: 'proposed', speaker: { name: 'Ruth Pell' } });
    expect(quotation.segments).toHaveLength(2);
    const [id] = quotation.speaker!.speakers;
    expect(story.speakers.find((each) => each.id === id)?.name).toBe('Ruth Pell');
  });

  it('finds the person where the story names them already', () => {
    const known = {
      ...storyOf('Ruth Pell was not there.', 'She said: “Nobody asked me to the meeting.”', room),
      id: 'story-2',
    };
    const { story, quotation } = pasted(harbour(), known);
    expect(quotation.speaker?.speakers).toEqual(quotationOf(story, 'Nobody asked me').speaker?.speakers);
    expect(story.speakers.filter(({ name }) => name === 'Ruth Pell')).toHaveLength(1);
  });

  it('is held against the source it was said in, word for word', () => {
    const { target, story, quotation } = pasted();
    expect(quotation).toMatchObject({
      said: [],
      takenFrom: { story: 'Pell says no to the dredging', source: { name: 'copy.txt' } },
    });
    expect(findings(story).filter(({ rule }) => rule === 'verbatim-changed')).toEqual([]);
    const at = placeOf(target.editor.state.doc, 'never');
    target.editor.view.dispatch(target.editor.state.tr.insertText('gladly', at, at + 'never'.length));
    const changed = target.sync();
    expect(verbatimChecks(changed)).toMatchObject([
      { grade: 'words', changes: [{ before: 'never', after: 'gladly' }] },
    ]);
    expect(findings(changed)).toContainEqual(expect.objectContaining({ rule: 'verbatim-changed', severity: 'hold' }));
    const back = revertQuotation(changed, quotation.id);
    expect(verbatimChecks(back)).toEqual([]);
    expect(back.blocks.map(({ text }) => text).join('\n')).toContain('will go out, “whatever they say”.’');
  });

  it('holds where one of its paragraphs goes', () => {
    const { target } = pasted();
    const { doc, tr } = target.editor.state;
    const at = NodeSelection.create(doc, placeOf(doc, '‘The boats') - 1);
    target.editor.view.dispatch(tr.delete(at.from, at.to));
    expect(verbatimChecks(target.sync())).toMatchObject([{ grade: 'words' }]);
  });

  it('is bound to the source of its new story where that has the words', () => {
    const into = {
      ...storyOf('Ms Pell told the paper: “The boats will go out, ‘whatever they say’.”', room),
      id: 'story-2',
    };
    const target = open(into);
    const at = placeOf(target.editor.state.doc, 'Ms Pell told');
    target.editor.view.dispatch(target.editor.state.tr.delete(at, at + into.blocks[1]!.text.length));
    target.sync();
    const text = copy(open(harbour()), '‘The boats will go out, “whatever they say”.’');
    const { takenFrom, said } = quotationOf(paste(target, text, room), 'The boats');
    expect(takenFrom).toBeUndefined();
    expect(said.map(({ start, end }) => into.source.text.slice(start, end))).toEqual([
      'The boats will go out, ‘whatever they say’.',
    ]);
  });

  it('is taken back in one step, with the person who came along, and all else stays in its place', () => {
    const target = open({
      ...storyOf('Nobody from the fleet was in the room. Owen Tarrant said it was “long overdue”.'),
      id: 'story-2',
    });
    const start = placeOf(target.editor.state.doc, 'Nobody');
    target.editor.view.dispatch(target.editor.state.tr.insertText('In the end ', start));
    const before = target.sync();
    const after = paste(target, copy(open(harbour()), ...whole), room);
    expect(after).not.toEqual(before);
    target.undo();
    const { readTags: _, ...undone } = target.sync();
    expect(undone).toEqual({ ...before });
    target.redo();
    const redone = target.sync();
    expect(quotationOf(redone, 'We did not agree')).toEqual(quotationOf(after, 'We did not agree'));
    expect(quotationOf(redone, 'long overdue')).toMatchObject({ speaker: { name: 'Owen Tarrant' }, said: [{}] });
  });

  it('waits for review again, though it was confirmed; what may not be published stays so', () => {
    const from = harbour();
    const { id } = quotationOf(from, 'We did not agree');
    const { quotation } = pasted(setStanding(confirmQuotation(from, id), id, 'not-for-publication'));
    expect(quotation).toMatchObject({ status: 'proposed', standing: 'not-for-publication' });
  });

  it('keeps the speaker whom the editor chose there, whom no copy names', () => {
    const from = harbour();
    const other = from.speakers.find(({ name }) => name !== 'Ruth Pell')!;
    const { quotation } = pasted(chooseSpeaker(from, quotationOf(from, 'We did not agree').id, other.id));
    expect(quotation.speaker?.name).toBe(other.name);
  });

  it('has no speaker where it could not be known there', () => {
    const from = harbour();
    const { quotation } = pasted(markUnknown(from, quotationOf(from, 'We did not agree').id));
    expect(quotation.speaker).toBeNull();
  });

  it('says that the copy there does not name who speaks, or names another', () => {
    expect(findings(pasted().story).map(({ rule }) => rule)).toContain('speaker-changed');
    const withCue = paste(open(council()), copy(open(harbour()), 'Ruth Pell, who', whole[1]), room);
    expect(findings(withCue).map(({ rule }) => rule)).not.toContain('speaker-changed');
  });

  it('goes on from story to story with the words it was first said in', () => {
    const second = pasted().target;
    const third = open({ ...council(), id: 'story-3' });
    const story = paste(third, copy(second, ...whole), room);
    expect(quotationOf(story, 'We did not agree').takenFrom?.story).toBe('Pell says no to the dredging');
  });

  it('is held against its part where a part of it is pasted', () => {
    const story = paste(open(council()), copy(open(harbour()), '‘The boats will go out, “whatever they say”.’'), room);
    expect(quotationOf(story, 'The boats').takenFrom?.said.map(({ words }) => words)).toEqual([
      'The boats will go out, ‘whatever they say’.',
    ]);
    expect(verbatimChecks(story)).toEqual([]);
  });

  it('keeps that its words are nobody’s', () => {
    const from = harbour();
    const { id } = quotationOf(from, 'a mistake');
    const story = paste(open(council()), copy(open(nobodysWords(from, id)), '‘a mistake’'), room);
    expect(quotationOf(story, 'a mistake')).toMatchObject({ kind: 'scare', madeBy: 'editor' });
  });

  it('is known again by its words in a headline', () => {
    const target = open(council());
    const story = paste(target, copy(open(harbour()), '‘The boats will go out, “whatever they say”.’'), 'council vote');
    expect(quotationOf(story, 'The boats')).toMatchObject({
      where: 'headline',
      speaker: { name: 'Ruth Pell' },
      takenFrom: {},
    });
  });

  it('stays what it is when it is cut and pasted within its new story, saved and opened', () => {
    const { target, story } = pasted();
    const read = parseStory(serialiseStory(keptOf(story)));
    const kept = derive((read.ok && read.value) as StoryDocument);
    expect(quotationOf(kept, 'We did not agree')).toEqual(quotationOf(story, 'We did not agree'));
    const { doc, tr } = target.editor.state;
    const text = copy(target, ...whole);
    target.editor.view.dispatch(tr.delete(placeOf(doc, whole[0]), placeOf(doc, whole[1]) + whole[1].length));
    target.sync();
    const moved = paste(target, text, 'The council met on Tuesday to decide on the harbour.');
    expect(quotationOf(moved, 'We did not agree')).toMatchObject({ speaker: { name: 'Ruth Pell' }, takenFrom: {} });
  });

  it('is held against both halves where it is split', () => {
    const { story, quotation } = pasted();
    const halves = splitQuotation(story, quotation.id, { ...rangeOf(story, 'and never'), to: 0 });
    expect(verbatimChecks(halves)).toEqual([]);
    expect(verbatimChecks(edit(halves, 'dredging', 'works'))).toMatchObject([{ grade: 'words' }]);
  });
});

describe('the receipt of a story with a quotation of another one', () => {
  const { bytes, receipt } = leave(pasted().story, 'html');
  const own = harbour().source.text;

  it('says which story it came from, and what that one’s source has', () => {
    expect(receipt.quotations).toMatchObject([
      { said: [], grade: 'glyph', takenFrom: { story: 'Pell says no to the dredging', said: [{}, {}] } },
    ]);
    const verdict = verifyReceipt(bytes, receipt, council().source.text);
    expect(verdict).toMatchObject({ isProven: true, isWordForWord: true });
    expect(verdict.unchecked.join()).toContain('taken over from “Pell says no to the dredging”');
  });

  it('is proved by that source, and not by another', () => {
    const verdict = verifyReceipt(bytes, receipt, own);
    expect(verdict.isProven).toBe(true);
    expect(verdict.answers.map(({ message }) => message).join()).toContain('The source is that of “Pell says no');
    expect(verdict.unchecked.join()).not.toContain('taken over');
    expect(verifyReceipt(bytes, receipt, 'Other words').isProven).toBe(false);
    const forged = structuredClone(receipt);
    forged.quotations[0]!.takenFrom!.said[0]!.words = 'We did agree to the dredging and always will.';
    expect(
      verifyReceipt(bytes, forged, own)
        .answers.filter(({ isGood }) => !isGood)
        .map(({ message }) => message)
        .join(),
    ).toContain('that source has other words at this place');
  });
});

it('what came along is told, by the title of its story', () => {
  const from = { story: 'Ferry stays in port', source: { name: '', sha256: '' }, said: [] };
  const taken = { quotation: quotationOf(harbour(), 'a mistake'), paragraphs: 1, speakers: [], from };
  expect(toldOf([taken])).toBe('One quotation came along from “Ferry stays in port”: review it here.');
  expect(toldOf([taken, taken])).toBe('2 quotations came along from “Ferry stays in port”: review them here.');
});
