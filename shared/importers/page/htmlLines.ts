import { scoreArticle, type PageNode } from './articleScore';
import { blockElements, endsSibling, paragraphEnders, voidElements } from './htmlElements';
import { readHtml, type HtmlAttributes } from './htmlEvents';
import { countUnseen, noUnseen, type UnseenWords } from './pageLook';
import type { PageQuoted } from './pageQuotations';
import type { PageSpan } from './pageSpans';
import type { PageLine, PageState } from './openPage';
import { noteEmbed, notePicture, noteRule } from './noteObjects';
import type { PageObject } from './pageObject';
import {
  addText,
  breakLine,
  closeDownTo,
  closeImplied,
  endLine,
  isCell,
  openElement,
  startCell,
  startPage,
  startRow,
} from './pageState';
import { readStyles } from './pageStyles';
import { findTables } from './pageTables';
import { wordSet } from '../../text/wordSet';
import { squeezed } from '../../text/squeezed';

/** The page read once: its visible lines, its elements, and the parts that carry its metadata. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly nodes: readonly PageNode[];
  /** One per node: inside what the scores take for the article. */
  readonly article: readonly boolean[];
  readonly head: HeadParts;
  readonly hidden: number;
  /** Words that a reader does not see, or may not. */
  readonly sizeless: UnseenWords;
  readonly faint: UnseenWords;
  /** Words in a comment or tag at the page’s end that is never closed. */
  readonly swallowed: UnseenWords;
  readonly flattened: boolean;
  /** Quotations that the page sets apart by markup alone, and that were given the marks a browser sets. */
  readonly marksSet: number;
  /** Words that the markup gives to somebody. */
  readonly quoted: readonly PageQuoted[];
  /** Links and emphasis. */
  readonly spans: readonly PageSpan[];
  /** Pictures, embeds and rules. */
  readonly objects: readonly PageObject[];
}

/** What the head and the scripts of a page say of the story. */
export interface HeadParts {
  readonly meta: readonly HtmlAttributes[];
  readonly jsonLd: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly canonical: string;
}

interface HeadState {
  readonly meta: HtmlAttributes[];
  readonly jsonLd: string[];
  /** Text of the script or title that is open; null outside. */
  script: string[] | null;
  titleParts: string[] | null;
  title: string;
  language: string;
  canonical: string;
}

const headTag = wordSet('head');
const paragraphTag = wordSet('p');
const paragraphUntil = wordSet('td th table button object li div section article');
const none: ReadonlySet<string> = new Set();
const embeds = /^(?:iframe|video|audio|source|amp-iframe|amp-youtube|lite-youtube)$/;

function readHead(head: HeadState, tag: string, attributes: HtmlAttributes): void {
  if (tag === 'meta' && head.meta.length < 400) head.meta.push(attributes);
  if (tag === 'html') head.language = attributes['lang'] ?? '';
  if (tag === 'link' && attributes['rel'] === 'canonical') head.canonical = attributes['href'] ?? '';
  if (tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '') && head.jsonLd.length < 40) head.script = [];
  if (tag === 'title' && head.title === '') head.titleParts = [];
}

function closeHeadParts(head: HeadState, tag: string): void {
  if (tag === 'script' && head.script) {
    head.jsonLd.push(head.script.join(''));
    head.script = null;
  }
  if (tag === 'title' && head.titleParts) {
    head.title = squeezed(head.titleParts.join(''));
    head.titleParts = null;
  }
}

function openTag(page: PageState, tag: string, attributes: HtmlAttributes, selfClosing: boolean): void {
  if (tag === 'br' || tag === 'hr') {
    if (page.hiddenAt < 0) breakLine(page, tag);
    if (tag === 'hr') noteRule(page);
    return;
  }
  // A body ends the head even when the head was never closed.
  if (tag === 'body') closeImplied(page, headTag, none);
  if (paragraphEnders.has(tag)) closeImplied(page, paragraphTag, paragraphUntil);
  const sibling = Object.hasOwn(endsSibling, tag) ? endsSibling[tag] : undefined;
  if (sibling) closeImplied(page, sibling.ends, sibling.until);
  if (tag === 'img' || tag === 'amp-img') notePicture(page, attributes);
  if (embeds.test(tag)) noteEmbed(page, tag, attributes);
  if (voidElements.has(tag)) return;
  if (isCell(tag)) startCell(page, tag, attributes);
  else if (blockElements.has(tag) && page.hiddenAt < 0) breakLine(page, tag);
  if (tag === 'tr') startRow(page);
  if (tag === 'table') page.tablesOpened += 1;
  openElement(page, tag, attributes);
  if (selfClosing && tag === 'svg') closeDownTo(page, page.open.length - 1);
}

function closeTag(page: PageState, tag: string): void {
  if (page.overflow > 0) {
    page.overflow -= 1;
    if (blockElements.has(tag)) breakLine(page, tag);
    return;
  }
  if ((page.openCount.get(tag) ?? 0) > 0)
    closeDownTo(
      page,
      page.open.findLastIndex((element) => element.tag === tag),
    );
  else if (tag === 'p' && page.hiddenAt < 0) endLine(page);
}

/** The words of a piece of page that no reader sees: tags say nothing. */
const withoutMarkup = (markup: string): string => markup.replace(/^<!-{0,2}|<[^<>]*>?/g, ' ');

/** Reads a page's visible text, one block a line, in one pass over its markup. */
export function readPageLines(html: string): PageLines {
  const page = startPage(findTables(html), readStyles(html));
  const head: HeadState = {
    meta: [],
    jsonLd: [],
    script: null,
    titleParts: null,
    title: '',
    language: '',
    canonical: '',
  };
  const unclosed = readHtml(html, {
    open: (tag, attributes, selfClosing) => {
      readHead(head, tag, attributes);
      openTag(page, tag, attributes, selfClosing);
    },
    close: (tag) => {
      closeHeadParts(head, tag);
      closeTag(page, tag);
    },
    text: (text) => {
      if (head.script) head.script.push(text);
      else if (head.titleParts) head.titleParts.push(text);
      else addText(page, text);
    },
  });
  endLine(page);
  const swallowed = noUnseen();
  countUnseen(swallowed, withoutMarkup(unclosed));
  const { meta, jsonLd, title, language, canonical } = head;
  return {
    lines: page.lines,
    nodes: page.nodes,
    article: scoreArticle(page.nodes, page.lines),
    head: { meta, jsonLd, title, language, canonical },
    hidden: page.hidden,
    sizeless: page.sizeless,
    faint: page.faint,
    swallowed,
    flattened: page.flattened,
    marksSet: page.marksSet,
    quoted: page.quoted,
    spans: page.spans,
    objects: page.objects,
  };
}
