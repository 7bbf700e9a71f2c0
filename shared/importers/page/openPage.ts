import type { PageNode } from './articleScore';
import type { PageItem } from './pageContext';
import type { PageLook, UnseenWords } from './pageLook';
import type { PageObject } from './pageObject';
import type { PageQuoted } from './pageQuotations';
import type { PageSpan } from './pageSpans';
import type { PageStyles } from './pageStyles';

/** One line of a page as a reader sees it, with the element it stands in. */
export interface PageLine {
  readonly text: string;
  readonly tag: string;
  readonly linkShare: number;
  readonly href: string | null;
  /** In `PageState.nodes`. */
  readonly node: number;
  /** The item of a list that begins with it. */
  readonly item: PageItem | null;
  /** A row of a table’s head. */
  readonly head: boolean;
  /** The words of it that the markup names as who wrote the story; '' for none. */
  readonly author: string;
}

/** An element that is not yet closed. */
export interface OpenElement {
  readonly tag: string;
  readonly node: number;
  /** It begins and ends a line. */
  readonly block: boolean;
  readonly quoted: PageQuoted | null;
  /** The block quotation whose name it tells. */
  readonly credits: PageQuoted | null;
  readonly look: PageLook;
  /** Links and emphasis that end with it. */
  readonly spans: readonly PageSpan[];
}

export interface Pending {
  readonly parts: string[];
  characters: number;
  linked: number;
  href: string | null;
  node: number;
  readonly author: string[];
}

/** A page while it is read. */
export interface PageState {
  readonly styles: PageStyles;
  readonly lines: PageLine[];
  readonly nodes: PageNode[];
  readonly open: OpenElement[];
  readonly openCount: Map<string, number>;
  pending: Pending;
  /** How many open elements lie deeper than is read. */
  overflow: number;
  flattened: boolean;
  /** Where in `open` the outermost hidden element, the link and who wrote the story stand; -1 for none. */
  hiddenAt: number;
  linkAt: number;
  authorAt: number;
  href: string | null;
  /** Hidden parts that may have held text, counted. */
  hidden: number;
  /** Words set at size zero, which are left out, and words that may be hard to see. */
  readonly sizeless: UnseenWords;
  readonly faint: UnseenWords;
  /** Words that the markup gives to somebody. */
  readonly quoted: PageQuoted[];
  /** Links and emphasis. */
  readonly spans: PageSpan[];
  /** Pictures, embeds and rules. */
  readonly objects: PageObject[];
  /** Which tables, in the order in which they begin, hold entries. */
  readonly tables: readonly boolean[];
  tablesOpened: number;
  figures: number;
  /** The “q” just begun, before its first word. */
  unmarked: PageQuoted | null;
  /** The closing mark of each “q” that was given marks. */
  readonly marked: Map<PageQuoted, string>;
  /** How many were. */
  marksSet: number;
  /** The block quotation last begun. */
  blockquote: { readonly quoted: PageQuoted; readonly figure: OpenElement | undefined } | null;
}
