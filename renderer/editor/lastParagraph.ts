import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Whether words are typed on behind this block; behind a picture, a card, a table or a rule there is no place for them. */
export const takesWords = (block: EditorNode | null | undefined): boolean =>
  block?.isTextblock === true && !(block.type.spec.isolating === true && block.type.spec.group === 'body');

/** Keeps an empty paragraph behind a last block that takes no words: a place to write on, and no part of the story. */
export const lastParagraphPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, { doc, tr, schema }) => {
      if (!transactions.some(({ docChanged }) => docChanged) || takesWords(doc.lastChild)) return null;
      const paragraph = schema.nodes['paragraph']?.create();
      return paragraph ? tr.insert(doc.content.size, paragraph) : null;
    },
  });
