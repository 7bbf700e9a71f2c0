import type { Node as EditorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { joinNames } from '../../shared/text/joinNames';
import { createStore } from '../state/store';
import { invisibleSigns, type SignName } from './invisibleSigns';

/** Whether what cannot be seen is shown, in every story of this window. */
export const invisiblesShown = createStore(false);

interface Shown {
  readonly isShown: boolean;
  readonly signs: DecorationSet;
}

const hidden: Shown = { isShown: false, signs: DecorationSet.empty };
const key = new PluginKey<Shown>('invisibles');

/** The signs of one block, whose textblocks may be cells. */
function signsOf(block: EditorNode, at: number): readonly Decoration[] {
  const signs: Decoration[] = [];
  const read = (node: EditorNode, inside: number): void => {
    for (const { from, to, name } of invisibleSigns(node.textContent))
      signs.push(Decoration.inline(inside + from, inside + to, { class: 'invisible-sign', 'data-sign': name }));
  };
  if (block.isTextblock) read(block, at + 1);
  else
    block.descendants((node, offset) => {
      if (node.isTextblock) read(node, at + offset + 2);
      return !node.isTextblock;
    });
  return signs;
}

function drawAll({ doc }: EditorState): DecorationSet {
  const signs: Decoration[] = [];
  doc.forEach((block, at) => void signs.push(...signsOf(block, at)));
  return DecorationSet.create(doc, signs);
}

/** Only paragraphs that were changed are looked at again. */
function redraw(signs: DecorationSet, { mapping, doc, before }: Transaction): DecorationSet {
  const same = new Set<EditorNode>();
  before.forEach((block) => void same.add(block));
  let next = signs.map(mapping, doc);
  doc.forEach((block, at) => {
    if (same.has(block)) return;
    next = next.remove(next.find(at, at + block.nodeSize)).add(doc, [...signsOf(block, at)]);
  });
  return next;
}

function after(change: Transaction, now: Shown, state: EditorState): Shown {
  const wish = change.getMeta(key) as boolean | undefined;
  if (wish === false) return hidden;
  if (wish === true) return { isShown: true, signs: drawAll(state) };
  return now.isShown && change.docChanged ? { ...now, signs: redraw(now.signs, change) } : now;
}

/** Shows spaces that do not break, soft hyphens and the like where they stand: in the view alone, no word of the copy is touched. */
export const invisiblesPlugin = (): Plugin<Shown> =>
  new Plugin<Shown>({
    key,
    state: {
      init: (_, state) => (invisiblesShown.get() ? { isShown: true, signs: drawAll(state) } : hidden),
      apply: (change, now, _before, state) => after(change, now, state),
    },
    props: {
      attributes: (state): Record<string, string> =>
        key.getState(state)?.isShown === true ? { class: 'shows-invisibles' } : {},
      decorations: (state) => key.getState(state)?.signs,
    },
    view: (view) => {
      const follow = (): void =>
        view.dispatch(view.state.tr.setMeta(key, invisiblesShown.get()).setMeta('addToHistory', false));
      return { destroy: invisiblesShown.subscribe(follow) };
    },
  });

const names: Readonly<Record<SignName, string>> = {
  'no-break': 'no-break space',
  'soft-hyphen': 'soft hyphen',
  'no-width': 'character without width',
  tab: 'tab',
  space: 'space too many',
  wide: 'space of another width',
};

const counted = (count: number, name: string): string =>
  count === 1 ? `1 ${name}` : `${count} ${name.replace(/(?<=space|hyphen|character|tab)/, 's')}`;

/** What is there to be seen, in words for who does not see it. */
export function toldInvisibles({ doc }: EditorState): string {
  const counts = new Map<SignName, number>();
  doc.descendants((node) => {
    if (node.isTextblock)
      for (const { name } of invisibleSigns(node.textContent)) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  const found = joinNames([...counts].map(([name, count]) => counted(count, names[name])));
  return `Invisible characters are shown: ${found === '' ? 'none but the ends of paragraphs' : found}.`;
}
