import type { Editor } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { sameData } from '../../shared/desk/sameData';
import { documentSchema } from '../../shared/steps/schema';
import type { Past, SharedLog } from '../../shared/steps/sharedLog';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { StoryRecord } from '../../shared/steps/storyRecord';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { collabPlugin } from '../collab/collabPlugin';
import { makeAgain, makeMine } from '../collab/pastSteps';
import { peoplePlugin } from '../collab/peopleInCopy';
import { createEditor } from '../editor/createEditor';
import { recordOf } from '../editor/storyRecord';

export interface SharedEditor {
  readonly editor: Editor;
  /** What leads to it from an earlier state, and can be undone; null where nothing does. */
  readonly past: Past | null;
}

const recordIn = (editor: Editor): unknown => {
  const { source: _source, maker: _maker, ...record } = recordOf(editor.state);
  return record;
};

/** The story as it began here, with all since made again, so that this person’s own can be undone; null where that does not lead to it. */
function editorWithPast(
  { past, state }: SharedLog,
  base: StoryDocument,
  create: typeof createEditor,
): SharedEditor | null {
  const { start, told } = past;
  if (!told.some(({ change }) => change !== undefined)) return null;
  const { id, source, maker } = base;
  const first = { ...(start.record as StoryRecord), id, source, ...(maker !== undefined && { maker }) };
  const editor = create(storyFromDoc(Node.fromJSON(documentSchema, start.doc), first), start.doc);
  try {
    makeAgain(editor, told);
    const isSame = sameData(editor.state.doc.toJSON(), state.doc.toJSON());
    if (isSame && sameData(recordIn(editor), state.record)) return { editor, past };
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
  }
  editor.destroy();
  return null;
}

/** The editor of a shared story: its document is the very one that the desk has, and what the desk lacks is made again. */
export function sharedEditor(
  log: SharedLog,
  story: StoryDocument,
  client: string,
  isSamePerson: boolean,
  create = createEditor,
): SharedEditor {
  const { version, state, mine } = log;
  const begun = (isSamePerson && editorWithPast(log, story, create)) || {
    editor: create(story, state.doc.toJSON()),
    past: null,
  };
  const { editor } = begun;
  editor.registerPlugin(peoplePlugin());
  editor.registerPlugin(collabPlugin(version, client));
  makeMine(editor, mine);
  return begun;
}
