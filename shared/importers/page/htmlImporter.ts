import { fail, succeed, type Outcome } from '../../story/outcome';
import type { LineHint, Source, SourceLine } from '../../story/source';
import { directAddress } from '../../text/directAddress';
import { decodeText, type DecodedText } from '../bytes/decodeText';
import { dropControls, noteTraps } from '../bytes/dropControls';
import { mendMarkup } from './mendMarkup';
import { citePosts } from './citedPosts';
import { readMetadata } from './htmlMetadata';
import { readPageLines, type PageLines } from './htmlLines';
import type { PageLine } from './openPage';
import { settleWordLists } from './wordLists';
import { stateStory } from './stateStory';
import { unseenNotes } from './pageLook';
import { readPageObjects } from './pageObjects';
import { readPageQuotations } from './pageQuotations';
import { readPulls } from './pagePulls';
import { readPageSpans, unknownLinks } from './pageSpans';
import { settleBreaks } from './softBreaks';
import { isOwnPage, readOwnPage } from './ownPage';
import { toSource } from '../wire/draft';
import type { Importer, SourceFile } from '../importer';
import { letters } from '../../text/letters';

const metaCharset = /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?\s{0,3}([a-z0-9_-]{2,30})/i;

/** The page's own word on its encoding counts only where its bytes are not UTF-8. */
function redecode(file: SourceFile, decoded: DecodedText): DecodedText {
  const declared = metaCharset.exec(decoded.text.slice(0, 4096))?.[1]?.toLowerCase();
  if (
    declared === undefined ||
    decoded.encoding !== 'windows-1252' ||
    /^(?:utf-?8|utf-?7|utf-?16.*|windows-1252|iso-8859-1|latin1|us-ascii)$/.test(declared)
  )
    return decoded;
  try {
    return {
      text: new TextDecoder(declared).decode(file.bytes),
      encoding: declared,
      notes: [`Read as ${declared}, as the page says.`],
    };
  } catch {
    // An encoding nobody knows: the guess made before stands.
    return decoded;
  }
}

/** The clipboard of Windows puts a header of offsets, often wrong, before the page. */
const withoutClipboardHeader = (html: string): string =>
  /^Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html;

function absolute(href: string | null, base: string | undefined): string | undefined {
  if (href === null || href.length > 2000) return undefined;
  const plain = href.trim();
  if (/^https?:\/\/[^\s"<>\\]+$/i.test(plain)) return directAddress(plain);
  if (
    base === undefined ||
    !/^(?:\/|\.|[^\s:"<>\\]{1,300}$)/.test(plain) ||
    plain.startsWith('#') ||
    plain.startsWith('\\')
  )
    return undefined;
  try {
    const url = new URL(plain, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    // A link that is no address is no link.
    return undefined;
  }
}

/** The nearest element that holds several blocks: lines of one text share it. */
function groupOf(nodes: PageLines['nodes'], node: number): number {
  let at = node;
  while (
    at > 0 &&
    /^(?:p|li|ul|ol|h[1-6]|blockquote|figure|figcaption|dt|dd|dl|span|a|b|i|em|strong|hgroup)$/.test(
      nodes[at]?.tag ?? '',
    )
  )
    at = nodes[at]?.parent ?? 0;
  return at;
}

/** Lines of one item beyond its first few are a text of their own. */
const mostOfItem = 3;

/** A heading’s level, an item’s place in its list, a row’s table, and what sets the line apart from the running text. */
function structureOf({ nodes }: PageLines, { node, tag, item, head }: PageLine): Partial<LineHint> {
  const context = nodes[node]?.context;
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  const isItem = item !== null && !item.hasHeading && (tag === 'li' || item.lines <= mostOfItem);
  return {
    ...(heading === undefined ? {} : { level: Number(heading) }),
    ...(isItem ? { level: item.level } : {}),
    ...(isItem && item.number !== null ? { number: item.number } : {}),
    ...(context?.table && tag === 'td' ? { table: context.table.number } : {}),
    ...(head ? { head: true } : {}),
    ...(context?.quoted ? { quoted: true } : {}),
    ...(context?.pull && !context.outside && !context.table ? { pull: true } : {}),
  };
}

function hintOf(page: PageLines, line: PageLine, base: string | undefined, stated: string | null): LineHint {
  const node = page.nodes[line.node];
  const href = absolute(line.href, base);
  const cites = absolute(node?.context?.quoted ? node.context.cites : null, base);
  const key = stated === null || line.text.length < 20 ? '' : letters(line.text.slice(0, 120));
  return {
    tag: line.tag,
    linkShare: Math.round(line.linkShare * 1000) / 1000,
    group: groupOf(page.nodes, line.node),
    ...(href === undefined ? {} : { href }),
    ...(node?.furniture ? { furniture: true } : {}),
    ...(page.article[line.node] ? { article: true } : {}),
    ...(node?.figure ? { figure: true } : {}),
    ...(node?.body ? { body: true } : {}),
    ...(key.length > 12 && stated?.includes(key) ? { stated: true } : {}),
    ...structureOf(page, line),
    ...(cites === undefined ? {} : { cites }),
  };
}

/** The hint of a line that names whose the words, or the picture, above it are. */
function creditHint(hint: LineHint, ofWords: boolean, ofPicture: boolean, ofPull: boolean): LineHint {
  if (ofWords) return { ...hint, tag: 'credit', given: 'furniture' };
  if (ofPull) return { ...hint, tag: 'pull-credit', given: 'furniture' };
  return ofPicture ? { ...hint, tag: 'figcaption', figure: true } : hint;
}

function notesOf(page: PageLines): string[] {
  return [
    ...(page.hidden > 0 ? [`${page.hidden} hidden ${page.hidden === 1 ? 'part' : 'parts'} of the page left out.`] : []),
    ...unseenNotes(page.sizeless, page.faint, page.swallowed),
    ...(page.flattened
      ? ['The page nests its elements deeper than any page should: the deepest were read side by side.']
      : []),
    ...(page.marksSet > 0
      ? [
          `${page.marksSet} ${page.marksSet === 1 ? 'quotation had' : 'quotations had'} no marks in the page’s text and got those that a browser sets.`,
        ]
      : []),
  ];
}

function read(file: SourceFile): Outcome<Source> {
  const first = decodeText(file);
  if (!first.ok) return first;
  const decoded = redecode(file, first.value);
  const plain = dropControls(withoutClipboardHeader(decoded.text));
  const escapes = mendMarkup(plain.text);
  const html = settleBreaks(settleWordLists(escapes.text));
  const page = readPageLines(html);
  if (page.lines.length === 0)
    return fail(
      'empty',
      `${file.name} is empty: the page has no text a reader would see. Open the page in a browser, select the story and paste it here.`,
    );
  const own = isOwnPage(page.head) ? readOwnPage(html, page.head) : null;
  if (own && own.lines.length > 0)
    return succeed(
      toSource(
        { ...file, format: 'html', encoding: decoded.encoding },
        { ...own, notes: [...decoded.notes, ...plain.notes] },
      ),
    );
  const { metadata, articleBody } = readMetadata(page.head, file.url);
  const stated = articleBody === null ? null : letters(articleBody);
  const pulls = readPulls(page);
  const { given, credits } = readPageQuotations(
    page.lines.map((line) => line.text),
    page.quoted.filter((quoted) => !pulls.repeated.has(quoted)),
  );
  const things = readPageObjects(page, (address) => absolute(address, metadata.url));
  const spans = readPageSpans(page.lines, page.spans, (href) => absolute(href, metadata.url));
  const unknown = unknownLinks(page.lines, page.spans, (href) => absolute(href, metadata.url));
  let at = 0;
  const lines = page.lines.map((line, number): SourceLine => {
    const start = at;
    at += line.text.length + 1;
    const anchors = unknown.get(number);
    const hint = { ...hintOf(page, line, metadata.url, stated), ...(anchors ? { anchors } : {}) };
    return {
      start,
      end: start + line.text.length,
      hint: creditHint(hint, credits.has(number), things.credits.has(number), pulls.credits.has(number)),
    };
  });
  const told = stateStory(page, citePosts(lines, credits), metadata);
  const text = [...page.lines.map((line) => line.text), ...told.added].join('\n');
  return succeed({
    name: file.name,
    format: 'html',
    encoding: decoded.encoding,
    text,
    lines: told.lines,
    metadata,
    notes: [...decoded.notes, ...plain.notes, ...escapes.notes, ...notesOf(page), ...things.notes, ...noteTraps(text)],
    ...(spans.length > 0 ? { spans } : {}),
    ...(things.objects.length > 0 ? { objects: things.objects } : {}),
    ...(given.length > 0 ? { given } : {}),
  });
}

const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 ||
  byte === 0xa0 ||
  (byte !== undefined && byte >= 9 && byte <= 13) ||
  byte === 0xef ||
  byte === 0xbb ||
  byte === 0xbf;

/** A page begins with a tag, or with the word that the clipboard of Windows puts before it. */
function mayBeHtml(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < 600 && isBlank(bytes[at])) at += 1;
  return bytes[at] === 0x3c || bytes[at] === 0x56 || bytes[at] === 0x76;
}

const looksLikeHtml = ({ bytes }: SourceFile): boolean => {
  if (!mayBeHtml(bytes)) return false;
  const start = String.fromCharCode(...bytes.subarray(0, 600)).replace(/^[\u00ef\u00bb\u00bf\s]+/, '');
  return /^(?:<!doctype html|<html|<head|<body|<!--|Version:\d\.\d\s{1,2}StartHTML|<(?:p|div|article|section|h[1-6]|span|meta|table)[\s>])/i.test(
    start,
  );
};

/** A web page, from a file or from the clipboard. */
export const htmlImporter: Importer = {
  id: 'html',
  label: 'Web page (HTML)',
  version: '1',
  extensions: ['.html', '.htm', '.xhtml'],
  keeps:
    'What a reader sees, with headings, nested and numbered lists, pictures, tables, embeds, pull quotes, links and emphasis; what the head and its JSON-LD state; quotations in q, in our own spans, and set in with a name beneath. A page of ours comes back whole: every quotation, speaker and link.',
  recognises: (file) => (looksLikeHtml(file) ? 0.9 : /\.x?html?$/i.test(file.name) ? 0.8 : 0),
  read,
};
