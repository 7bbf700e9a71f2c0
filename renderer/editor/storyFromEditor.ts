import type { EditorState } from '@tiptap/pm/state';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { recordOf } from './storyRecord';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';

/** The story as the editor has it: its words now, its record, and each quotation, and indirect speech, where its mark lies. */
export const storyFromEditor = (state: EditorState): StoryDocument => storyFromDoc(state.doc, recordOf(state));
