import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readCaret } from '../editor/readCaret';
import type { Presence } from '../../shared/ipc/deskProtocol';

const peopleKey = new PluginKey<readonly Presence[]>('peopleInCopy');

/** The names of those who are in each block. */
function namesByBlock(people: readonly Presence[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { person, block } of people)
    if (block !== null) names.set(block, (names.get(block) ?? new Set()).add(person));
  return new Map([...names].map(([block, each]) => [block, [...each].join(', ')]));
}

/** Puts beside each paragraph who else is in it; no word of the copy moves for it. */
export const peoplePlugin = (): Plugin<readonly Presence[]> =>
  new Plugin<readonly Presence[]>({
    key: peopleKey,
    state: {
      init: () => [],
      apply: (change, people) => (change.getMeta(peopleKey) as readonly Presence[] | undefined) ?? people,
    },
    props: {
      decorations: (state) => {
        const names = namesByBlock(peopleKey.getState(state) ?? []);
        if (names.size === 0) return null;
        const marks: Decoration[] = [];
        state.doc.forEach((node, at) => {
          const name = names.get(String(node.attrs['id']));
          if (name !== undefined)
            marks.push(Decoration.node(at, at + node.nodeSize, { 'data-here': name, title: `${name} is here` }));
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });

/** Shows who else is in the story, and where. */
export function showPeople(editor: Editor, people: readonly Presence[]): void {
  const shown = peopleKey.getState(editor.state);
  if (JSON.stringify(shown ?? []) === JSON.stringify(people)) return;
  // Drawing puts the caret where the state has it, which may not know yet of a click or key just now.
  readCaret(editor.view);
  editor.view.dispatch(editor.state.tr.setMeta(peopleKey, people).setMeta('addToHistory', false));
}
