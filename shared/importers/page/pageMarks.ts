import type { HtmlAttributes } from './htmlEvents';
import type { PagePlace } from './pagePlaces';
import { isQuoted, mostQuoted, type PageQuoted } from './pageQuotations';
import { mostSpans, spansOf, type PageSpan } from './pageSpans';
import type { OpenElement, PageState } from './openPage';

/** Where on the page the next character will stand. */
export const placeIn = ({ lines, pending }: PageState): PagePlace => ({ line: lines.length, seen: pending.characters });

/** Notes an element that gives words to somebody. */
export function noteQuoted(page: PageState, tag: string, attributes: HtmlAttributes, node: number): PageQuoted | null {
  if (page.hiddenAt >= 0 || page.quoted.length >= mostQuoted || !isQuoted(tag, attributes)) return null;
  // A post is told as a whole.
  if (tag === 'blockquote' && page.nodes[node]?.context.embed) return null;
  const quoted: PageQuoted = { tag, attributes, from: placeIn(page), to: null, credit: null };
  page.quoted.push(quoted);
  if (tag === 'q') page.unmarked = quoted;
  if (tag === 'blockquote') page.blockquote = { quoted, figure: innermostFigure(page) };
  return quoted;
}

const noSpans: readonly PageSpan[] = [];

/** Notes the links and emphasis that an element begins. */
export function noteSpans(page: PageState, tag: string, attributes: HtmlAttributes): readonly PageSpan[] {
  if (page.hiddenAt >= 0 || page.spans.length >= mostSpans) return noSpans;
  const spans = spansOf(tag, attributes, placeIn(page));
  page.spans.push(...spans);
  return spans;
}

const beginsWithMark = /^\s*["'“”‘’«»„‚]/;
const endsWithMark = /["'“”‘’«»„‚]\s*$/;

/** Sets the mark that a browser sets where a “q” begins, unless the page has set its own. Gives what is left of the text. */
export function openMarks(page: PageState, text: string): string {
  const { pending, unmarked } = page;
  page.unmarked = null;
  if (
    unmarked === null ||
    beginsWithMark.test(text.slice(0, 20)) ||
    endsWithMark.test(pending.parts.at(-1)?.slice(-20) ?? '')
  )
    return text;
  const isInner = (page.openCount.get('q') ?? 0) > 1;
  pending.parts.push(isInner ? '‘' : '“');
  pending.characters += 1;
  unmarked.from = placeIn(page);
  page.marked.set(unmarked, isInner ? '’' : '”');
  page.marksSet += 1;
  return text.trimStart();
}

/** Sets the mark that a browser sets where a “q” ends. */
export function closeMarks(page: PageState, quoted: PageQuoted): void {
  const { pending, marked } = page;
  if (page.unmarked === quoted) page.unmarked = null;
  const closing = marked.get(quoted);
  if (closing === undefined || pending.parts.length === 0) return;
  marked.delete(quoted);
  const last = pending.parts.pop() ?? '';
  pending.parts.push(last.trimEnd(), closing);
  pending.characters += 1;
}

const innermostFigure = ({ open, openCount }: PageState): OpenElement | undefined =>
  (openCount.get('figure') ?? 0) > 0 ? open.findLast(({ tag }) => tag === 'figure') : undefined;

/** The name of who speaks a block quotation stands inside it, or in the caption of its figure. */
export function noteCredit(page: PageState, tag: string): PageQuoted | null {
  const { blockquote } = page;
  if (!blockquote || blockquote.quoted.credit !== null || !(tag === 'cite' || tag === 'footer' || tag === 'figcaption'))
    return null;
  const isInside =
    blockquote.quoted.to === null
      ? tag !== 'figcaption'
      : tag === 'figcaption' && blockquote.figure !== undefined && blockquote.figure === innermostFigure(page);
  if (!isInside) return null;
  blockquote.quoted.credit = { from: placeIn(page), to: null };
  return blockquote.quoted;
}
