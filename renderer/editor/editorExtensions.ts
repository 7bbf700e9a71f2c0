import { Extension, type AnyExtension } from '@tiptap/core';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import { tableEditing } from '@tiptap/pm/tables';
import { blockNodes, storyNode, textNode } from './blockNodes';
import { drawQuotationsPlugin } from './drawQuotations';
import { caretBlockPlugin } from './caretBlock';
import { blockKeys } from './blockKeys';
import { fieldKeys } from './fieldKeys';
import { marginNamesPlugin } from './marginNames';
import { nameBlocksPlugin } from './nameBlocks';
import { changedWordsPlugin } from './changedWords';
import { clipboardPlugin } from './clipboard';
import { lastParagraphPlugin } from './lastParagraph';
import { invisiblesPlugin } from './invisibles';
import { linkClicksPlugin } from './linkClicks';
import { readCaretPlugin } from './readCaret';
import { commentMark, quotationMark, reportedMark } from './quotationMark';
import { richMarks } from './richMarks';
import { typeMarksPlugin } from './typeMarks';
import { typeOverPlugin } from './typeOver';
import type { StoryRecord } from '../../shared/steps/storyRecord';
import { recordPlugin } from './storyRecord';

const storyPlugins = (record: StoryRecord) =>
  Extension.create({
    name: 'storyPlugins',
    addProseMirrorPlugins: () => [
      readCaretPlugin(),
      caretBlockPlugin(),
      history({ depth: 500 }),
      recordPlugin(record),
      nameBlocksPlugin(),
      lastParagraphPlugin(),
      typeOverPlugin(),
      typeMarksPlugin(),
      drawQuotationsPlugin(),
      changedWordsPlugin(),
      clipboardPlugin(),
      tableEditing(),
      gapCursor(),
      marginNamesPlugin(),
      linkClicksPlugin(),
      invisiblesPlugin(),
    ],
  });

/** Everything the editor is made of. */
export const editorExtensions = (record: StoryRecord): AnyExtension[] => [
  storyNode,
  textNode,
  ...blockNodes,
  reportedMark,
  quotationMark,
  commentMark,
  ...richMarks,
  fieldKeys,
  blockKeys,
  storyPlugins(record),
];
