import { Plugin } from '@tiptap/pm/state';
import { takesWords } from '../../shared/steps/takesWords';

/** Keeps an empty paragraph behind a last block that takes no words: a place to write on, and no part of the story. */
export const lastParagraphPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, { doc, tr, schema }) => {
      if (!transactions.some(({ docChanged }) => docChanged) || takesWords(doc.lastChild)) return null;
      const paragraph = schema.nodes['paragraph']?.create();
      return paragraph ? tr.insert(doc.content.size, paragraph) : null;
    },
  });
