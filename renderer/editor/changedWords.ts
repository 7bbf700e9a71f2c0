import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ChangedPlace } from '../../shared/verbatim/changedPlaces';
import { gatherBy } from '../../shared/text/gatherBy';
import { toPosition } from '../../shared/steps/blockPositions';
import { quotationAt } from './quotationAt';

/** Where words in marks differ from the source's, and whose quotation asks for a reason. */
export interface CopyChanges {
  readonly places: readonly ChangedPlace[];
  /** Quotations whose words were changed and not answered for. */
  readonly unanswered: ReadonlySet<string>;
}

interface Drawn {
  readonly marks: DecorationSet;
  readonly unanswered: ReadonlySet<string>;
}

const key = new PluginKey<Drawn>('changedWords');
const nothing: Drawn = { marks: DecorationSet.empty, unanswered: new Set() };

/** Tells the editor which words differ now. Changes no character and is no step. */
export const showChanges = (change: Transaction, changes: CopyChanges): Transaction => change.setMeta(key, changes);

function struck(was: string): HTMLElement {
  const element = document.createElement('del');
  element.className = 'was';
  element.textContent = was;
  element.contentEditable = 'false';
  return element;
}

function draw({ doc }: EditorState, { places, unanswered }: CopyChanges): Drawn {
  if (places.length === 0) return nothing;
  const byBlock = gatherBy(places, ({ block }) => String(block));
  const marks: Decoration[] = [];
  doc.forEach((node, at) => {
    for (const { from, to, was, kind } of byBlock.get(String(node.attrs['id'])) ?? []) {
      const start = toPosition(node, at, from);
      const end = toPosition(node, at, to);
      if (start < end) marks.push(Decoration.inline(start, end, { class: `differs ${kind}` }));
      if (kind === 'changed' && was !== '')
        marks.push(Decoration.widget(start, () => struck(was), { side: -1, key: `was ${was}`, ignoreSelection: true }));
    }
  });
  return { marks: DecorationSet.create(doc, marks), unanswered };
}

/** Where the change that the caret stands in is asked about: an element of the window's own, beneath the paragraph. */
export const changeHost: HTMLElement | null = typeof document === 'undefined' ? null : document.createElement('div');

/** The element for the question, where the caret stands in a quotation whose words were changed and not answered for. */
function question(state: EditorState, { unanswered }: Drawn): Decoration | null {
  if (unanswered.size === 0 || changeHost === null) return null;
  const under = quotationAt(state);
  const { $head } = state.selection;
  if (under === null || !unanswered.has(under) || $head.depth === 0) return null;
  const host = changeHost;
  return Decoration.widget($head.after(1), () => host, {
    side: -1,
    key: 'change',
    ignoreSelection: true,
    stopEvent: () => true,
  });
}

/** Shows at each changed word of a quotation what the source has, and beneath its paragraph room to answer for it. */
export function changedWordsPlugin(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => nothing,
      apply: (change, drawn, _before, state) => {
        const changes = change.getMeta(key) as CopyChanges | undefined;
        if (changes) return draw(state, changes);
        return drawn === nothing || !change.docChanged
          ? drawn
          : { ...drawn, marks: drawn.marks.map(change.mapping, change.doc) };
      },
    },
    props: {
      decorations: (state) => {
        const drawn = key.getState(state) ?? nothing;
        const asked = question(state, drawn);
        return asked ? drawn.marks.add(state.doc, [asked]) : drawn.marks;
      },
    },
  });
}
