import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { newCheckMemory } from '../../shared/preflight/checkMemory';
import { preflight } from '../../shared/preflight/preflight';
import type { Problem } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { SharedLog } from '../../shared/steps/sharedLog';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import { isFromDesk } from '../collab/sharedEditor';
import { filesOf, shareFiles } from '../collab/shareFiles';
import { shareStory, type SharedView } from '../collab/shareStory';
import { showPeople } from '../collab/peopleInCopy';
import { readCaret } from '../editor/readCaret';
import { storyFromEditor } from '../editor/storyFromEditor';
import { newsroom } from '../newsroom';
import { closeLine, openLine, signedIn } from './deskLine';
import { createSaver, type OnDisk } from './saver';
import { openSession, type Session } from './session';
import type { Share } from './share';
import { sharedEditor } from './sharedEditor';
import { openSharedJournal } from './sharedJournal';
import { createStore } from './store';
import { keepStoryFile, readStoryFile } from './storyFiles';
import { houseStyleNow, listed, now, open, type OpenStory } from './storyTable';
import { listStory } from './windowState';
import { say, showNotice, windowStore } from './windowStore';

export interface SharedOpening {
  /** What is written down of it, or would be. */
  readonly log: SharedLog;
  /** Its source is the story’s own. */
  readonly story: Pick<StoryDocument, 'source'>;
  readonly onDisk: OnDisk;
}

/** A source longer than this, in UTF-16 code units, is not written into the journal, too. */
const longestInJournal = 4 * 1024 * 1024;

const after = (milliseconds: number, run: () => void): (() => void) => {
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
};

/** The block that the caret is in. */
function blockOf({ state }: Editor): string | null {
  const { $head } = state.selection;
  const node: EditorNode | null = $head.depth === 0 ? state.doc.nodeAt($head.pos) : $head.node(1);
  const id: unknown = node?.attrs['id'];
  return typeof id === 'string' ? id : null;
}

const readOnly =
  'You may read this story on the desk, and not change it: your sign-in or your Verbatim does not allow more.';

function refuse(): boolean {
  showNotice(readOnly);
  return false;
}

/** Refuses every change of a story that may only be read. */
function guarded(session: Session, isReadOnly: () => boolean): Session {
  return {
    ...session,
    update: (change) => (isReadOnly() ? refuse() : session.update(change)),
    undo: () => (isReadOnly() ? refuse() : session.undo()),
    redo: () => (isReadOnly() ? refuse() : session.redo()),
  };
}

/** Ids and steps of this window, while it has the story open: names that no other window has. */
function names({ start, mine }: SharedLog): { readonly client: string; readonly maker: string } {
  const maker = signedIn()?.maker;
  // Steps under way are known to the desk by the name they were sent under.
  if (mine.length > 0 || maker === undefined) return start;
  return { client: `${maker}${crypto.randomUUID()}`, maker };
}

const unlike = (a: SharedView, b: SharedView): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** What is done where a story cannot go on together. */
export interface SharedEnds {
  /** The desk will never take what was made here. */
  readonly onApart: (started: OpenStory, problem: Problem) => Promise<void>;
  /** The file is another program's now. */
  readonly onChangedElsewhere: (started: OpenStory) => void;
}

/** Opens a story together with others. */
export function beginShared(
  { log, story: { source }, onDisk }: SharedOpening,
  { onApart, onChangedElsewhere }: SharedEnds,
): OpenStory {
  const { desk, person } = log.start;
  const { client, maker } = names(log);
  const base = storyFromDoc(log.state.doc, { ...log.state.record, source, maker });
  const { id } = base;
  const me = signedIn()?.person ?? person;
  const { editor, past } = sharedEditor(log, base, client, me === person);
  const facts = {
    desk,
    client,
    maker,
    person: me,
    ...(onDisk.source === null && source.text.length <= longestInJournal ? { source } : {}),
  };
  const journal = openSharedJournal(id, { facts, files: log.files, state: () => editor.state, past });
  const memory = newCheckMemory();
  const plain = openSession(
    {
      story: storyFromEditor(editor.state),
      check: (changed) => preflight(changed, houseStyleNow(), now(), memory),
      onChange: () => saver.touch(),
    },
    editor,
  );
  const story = shareStory({
    story: id,
    client,
    state: () => editor.state,
    dispatch: (change) => editor.view.dispatch(change),
    // A click just now is not in the state yet: the caret would go back to where it was before.
    onTaking: () => {
      readCaret(editor.view);
      journal.taking();
    },
    isComposing: () => editor.view.composing,
    ask: newsroom.askDesk,
    after,
    onView: (view) => {
      shared.change((before) => (unlike(before, view) ? view : before));
      if (view.isReadOnly && editor.isEditable) editor.setEditable(false, false);
      showPeople(editor, view.people);
    },
    onTold: journal.told,
    onApart: (problem) => {
      closeLine(id);
      void onApart(started, problem);
    },
  });
  const files = shareFiles({
    ask: newsroom.askDesk,
    names: () => filesOf(plain.view.get().story),
    read: readStoryFile,
    keep: keepStoryFile,
    maySend: () => !shared.get().isReadOnly,
    after,
  });
  const shared = createStore<SharedView>(story.view());
  shared.subscribe(() => (shared.get().isOn ? files.up() : files.down()));
  plain.view.subscribe(files.changed);
  const session = guarded(plain, () => shared.get().isReadOnly);
  editor.on('transaction', ({ transaction, appendedTransactions }) => {
    const isOwn = [transaction, ...appendedTransactions].some((each) => each.docChanged && !isFromDesk(each));
    if (!isOwn) return;
    journal.made();
    story.changed();
  });
  editor.on('selectionUpdate', () => story.at(blockOf(editor)));
  const saver = createSaver(
    session,
    onDisk,
    {
      onSaved: (rev, summary) => windowStore.change(listStory(listed(id, rev, summary))),
      onChangedElsewhere: () => {
        closeLine(id);
        onChangedElsewhere(started);
      },
    },
    journal,
  );
  const close = (): void => {
    files.close();
    story.close();
  };
  const share: Share = { desk, person: facts.person, story: { ...story, close }, view: shared };
  const started: OpenStory = { session, saver, journal, share };
  open.set(id, started);
  story.at(blockOf(editor));
  openLine(id, share);
  saver.touch();
  if (log.mine.length > 0) say('What you did that the desk does not have yet is here, and is sent.');
  return started;
}
