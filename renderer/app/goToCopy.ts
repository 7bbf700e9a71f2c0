import type { Editor } from '@tiptap/core';
import type { TextRange } from '../../shared/story/range';
import { goTo } from '../editor/goTo';
import { showPane } from './panes';

/** Puts the cursor on a place of the copy, which is brought up where another part has the window. */
export function goToCopy(editor: Editor, range: TextRange): void {
  showPane('copy');
  goTo(editor, range);
}
