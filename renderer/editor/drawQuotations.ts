import type { Mark } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView, MarkView } from '@tiptap/pm/view';
import type { CopyLooks, QuotationLook } from './quotationLook';
import { idOfMark, type MarkName } from '../../shared/steps/nodeNames';

const drawKey = new PluginKey<CopyLooks>('drawQuotations');

/** Tells the editor how what is marked in it looks now. Changes no character and is no step. */
export const showLooks = (change: Transaction, looks: CopyLooks): Transaction =>
  change.setMeta(drawKey, looks).setMeta('addToHistory', false);

const set = (element: Element, name: string, value: string): void => {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** What stands in the margin beside a part of a quotation; nothing where it would repeat the name above it in the block. */
function labelOf({ name, sign, begins }: QuotationLook, block: string, last: string): string {
  if (name === '' || name === last) return '';
  return begins === block ? `${sign}${name}` : `… ${name}`;
}

/** Sets colour, status and name on every marked stretch of one block, in reading order, the outer before those inside. */
function drawBlock(block: Element, looks: CopyLooks): void {
  const id = block.getAttribute('data-block') ?? '';
  const drawn = new Set<string>();
  const ends = new Map<string, Element>();
  let last = '';
  for (const span of block.querySelectorAll('.quotation, .reported, .comment')) {
    const comment = span.getAttribute('data-comment');
    if (comment !== null) {
      set(span, 'title', looks.comments.get(comment) ?? '');
      set(span, 'data-part', '');
      ends.set(comment, span);
      continue;
    }
    const speech = span.getAttribute('data-reported');
    if (speech !== null) {
      set(span, 'data-hue', looks.reported[Number(speech)] ?? 'open');
      continue;
    }
    const name = span.getAttribute('data-quotation') ?? '';
    const look = looks.quotations.get(name);
    set(span, 'data-hue', look?.hue ?? '');
    set(span, 'data-status', look?.status ?? '');
    set(span, 'data-label', look && !drawn.has(name) ? labelOf(look, id, last) : '');
    // Who says it is told where the words are read, and not in the margin, where it would stand in a sentence.
    const isSaid = look !== undefined && look.status !== 'untagged' && look.hue !== 'scare';
    set(span, 'role', isSaid ? 'mark' : '');
    set(span, 'aria-description', isSaid ? `Quotation, ${look.name}` : '');
    drawn.add(name);
    last = look?.name || last;
  }
  for (const span of ends.values()) set(span, 'data-part', 'end');
}

/** The span of a mark, which tells that it is new: the browser's spans are made again and lose what was drawn on them. */
function spanOf(mark: Mark, fresh: Set<Element>): MarkView {
  const dom = document.createElement('span');
  const name = mark.type.name as MarkName;
  dom.className = name;
  dom.setAttribute(`data-${name}`, String(mark.attrs[idOfMark[name]]));
  fresh.add(dom);
  return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' };
}

const nothing: CopyLooks = { quotations: new Map(), reported: [], comments: new Map() };

const looksOf = (state: EditorState): CopyLooks => drawKey.getState(state) ?? nothing;

function drawFresh(fresh: Set<Element>, looks: CopyLooks): void {
  const blocks = new Set([...fresh].map((span) => span.closest('.block')));
  fresh.clear();
  for (const block of blocks) if (block) drawBlock(block, looks);
}

/**
 * Draws quotations and indirect speech: the document's marks name them, and their colour, status and name are written on
 * the marks' own spans whenever those are new or the story changed.
 */
export function drawQuotationsPlugin(): Plugin<CopyLooks> {
  const fresh = new Set<Element>();
  const view = (mark: Mark): MarkView => spanOf(mark, fresh);
  return new Plugin<CopyLooks>({
    key: drawKey,
    state: {
      init: () => nothing,
      apply: (change, looks) => (change.getMeta(drawKey) as CopyLooks | undefined) ?? looks,
    },
    props: { markViews: { quotation: view, reported: view, comment: view } },
    view: (editor: EditorView) => {
      let drawn = looksOf(editor.state);
      return {
        update: ({ state, dom }) => {
          const looks = looksOf(state);
          if (looks === drawn) return drawFresh(fresh, looks);
          drawn = looks;
          fresh.clear();
          for (const block of dom.querySelectorAll('.block')) drawBlock(block, looks);
        },
      };
    },
  });
}
