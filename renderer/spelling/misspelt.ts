import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { namesAmong, wordsToSpell, type SpelledWord } from '../../shared/desk/spelling/wordsToSpell';
import { isNobodys } from '../../shared/story/quotation';
import { isTagged } from '../../shared/story/tagged';
import { recordOf } from '../editor/storyRecord';

/** A word of the copy that no dictionary has, at positions of the document. */
export interface MisspeltWord {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

interface WordInBlock extends SpelledWord {
  /** The quotation it is in; null where it is the reporter's. */
  readonly quotation: string | null;
}

/** Words of blocks that stand unchanged are not read again: a block that changes is another node. */
const known = new WeakMap<DocumentNode, readonly WordInBlock[]>();

function quotationOver(block: DocumentNode, from: number, to: number): string | null {
  let over: string | null = null;
  block.nodesBetween(from, to, ({ marks }) => {
    for (const { type, attrs } of marks) if (type.name === 'quotation') over = String(attrs['quotation']);
  });
  return over;
}

function wordsOf(block: DocumentNode): readonly WordInBlock[] {
  const before = known.get(block);
  if (before) return before;
  const words = wordsToSpell(block.textContent).map((word) => ({
    ...word,
    quotation: quotationOver(block, word.from, word.to),
  }));
  known.set(block, words);
  return words;
}

/** Bylines and datelines are names. */
const isOfNames = ({ type: { name } }: DocumentNode): boolean => name === 'byline' || name === 'dateline';

/** What a story asks of a dictionary: the reporter's words, without names and without what somebody said. */
export interface CopyWords {
  /** Each once. */
  readonly words: readonly string[];
  /** The places of those that are wrong, in the order of the copy. */
  readonly placesOf: (isWrong: (word: string) => boolean) => readonly MisspeltWord[];
}

/** The words of the copy that are to be looked up, read in parts: `rest` is awaited between them. */
export async function wordsOfCopy(state: EditorState, rest: () => Promise<unknown>): Promise<CopyWords> {
  const blocks: { readonly at: number; readonly words: readonly WordInBlock[] }[] = [];
  const pending: { readonly at: number; readonly node: DocumentNode }[] = [];
  state.doc.descendants((node, at) => {
    if (node.isTextblock && !isOfNames(node)) pending.push({ at: at + 1, node });
    return !node.isTextblock;
  });
  let read = 0;
  for (const { at, node } of pending) {
    if (!known.has(node)) read += node.content.size;
    if (read > mostAtOnce) {
      read = 0;
      await rest();
    }
    blocks.push({ at, words: wordsOf(node) });
  }
  const names = namesAmong(blocks.flatMap(({ words }) => words));
  const said = new Set(
    recordOf(state).quotations.flatMap((each) => (isTagged(each) && !isNobodys(each) ? [each.id as string] : [])),
  );
  const own = blocks.flatMap(({ at, words }) =>
    words
      .filter(
        ({ word, isName, quotation }) => !isName && !names.has(word) && !(quotation !== null && said.has(quotation)),
      )
      .map(({ word, from, to }) => ({ word, from: at + from, to: at + to })),
  );
  return {
    words: [...new Set(own.map(({ word }) => word))],
    placesOf: (isWrong) => own.filter(({ word }) => isWrong(word)),
  };
}

/** How many UTF-16 units of copy are read without a rest: a few milliseconds. */
const mostAtOnce = 8000;
