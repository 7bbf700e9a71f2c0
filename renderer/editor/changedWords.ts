import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ChangedPlace } from '../../shared/verbatim/changedPlaces';
import { gatherBy } from '../../shared/text/gatherBy';
import { toPosition } from '../../shared/steps/blockPositions';
import { highlightWords, type HighlightedPlace } from './highlightWords';
import { quotationAt } from './quotationAt';

/** Where words in marks differ from the source's, and whose quotation asks for a reason. */
export interface CopyChanges {
  readonly places: readonly ChangedPlace[];
  /** Quotations whose words were changed and not answered for. */
  readonly unanswered: ReadonlySet<string>;
}

interface Drawn {
  /** The source's words, struck, before those that stand in their place. */
  readonly struck: DecorationSet;
  /** The words that are pointed at, at positions of the document. */
  readonly words: readonly HighlightedPlace[];
  readonly unanswered: ReadonlySet<string>;
}

const key = new PluginKey<Drawn>('changedWords');
const nothing: Drawn = { struck: DecorationSet.empty, words: [], unanswered: new Set() };

/** Tells the editor which words differ now. Changes no character and is no step. */
export const showChanges = (change: Transaction, changes: CopyChanges): Transaction => change.setMeta(key, changes);

/** The source's words before a changed one. One element for its life: ProseMirror asks for it anew with each key beside it. */
function struck(at: number, was: string): Decoration {
  const element = document.createElement('del');
  element.className = 'was';
  element.textContent = was;
  element.contentEditable = 'false';
  return Decoration.widget(at, () => element, { side: -1, key: `was ${was}`, ignoreSelection: true });
}

function draw({ doc }: EditorState, { places, unanswered }: CopyChanges): Drawn {
  if (places.length === 0) return nothing;
  const byBlock = gatherBy(places, ({ block }) => String(block));
  const widgets: Decoration[] = [];
  const words: HighlightedPlace[] = [];
  doc.forEach((node, at) => {
    for (const { from, to, was, kind } of byBlock.get(String(node.attrs['id'])) ?? []) {
      const start = toPosition(node, at, from);
      words.push({
        from: start,
        to: toPosition(node, at, to),
        name: kind === 'changed' ? 'changed-words' : 'told-words',
      });
      if (kind === 'changed' && was !== '') widgets.push(struck(start, was));
    }
  });
  return { struck: DecorationSet.create(doc, widgets), words, unanswered };
}

/** What is drawn goes on with the words until they are read again; what is typed at the end of a changed word belongs to it. */
const moved = ({ struck: widgets, words, unanswered }: Drawn, { mapping, doc }: Transaction): Drawn => ({
  struck: widgets.map(mapping, doc),
  words: words.map(({ from, to, name }) => ({ from: mapping.map(from), to: mapping.map(to), name })),
  unanswered,
});

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

const drawnIn = (state: EditorState): Drawn => key.getState(state) ?? nothing;

/** Shows at each changed word of a quotation what the source has, and beneath its paragraph room to answer for it. */
export function changedWordsPlugin(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => nothing,
      apply: (change, drawn, _before, state) => {
        const changes = change.getMeta(key) as CopyChanges | undefined;
        if (changes) return draw(state, changes);
        return drawn === nothing || !change.docChanged ? drawn : moved(drawn, change);
      },
    },
    props: {
      decorations: (state) => {
        const drawn = drawnIn(state);
        const asked = question(state, drawn);
        return asked ? drawn.struck.add(state.doc, [asked]) : drawn.struck;
      },
    },
    view: (view) => {
      highlightWords(view, drawnIn(view.state).words);
      return {
        update: (now, before) => {
          const { words } = drawnIn(now.state);
          if (words !== drawnIn(before).words) highlightWords(now, words);
        },
        destroy: () => highlightWords(view, []),
      };
    },
  });
}
