import { succeed, type Outcome } from '../../story/outcome';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import { plainLine, type DraftLine, type StoryDraft } from './draft';
import { asStandfirst, htmlLines, isOwnFeed, ownElement, ownHeadline, relatedLinks } from './feedParts';
import { asDate, asLanguage, asUrl, present } from './fields';
import { markBook, type MarkBook } from './markBook';
import { allNamed, firstNamed, plainText, rawText, type MarkupNode } from '../xml/markupNode';
import { markupLines } from './markupLines';
import { nameSpeakers } from './nameSpeakers';
import { readXmlFile, rootName } from './readFile';
import { joinRelated } from './relatedList';
import { withTop } from './topLines';
import { xmlProblem } from './wireProblems';
import { joinNames } from '../../text/joinNames';

/** Atom's text constructs: HTML in text, XHTML in elements, or text. */
function textLines(node: MarkupNode | undefined, book: MarkBook): readonly DraftLine[] {
  const type = node?.attributes['type'] ?? 'text';
  if (node === undefined) return [];
  if (type === 'xhtml' || /\/xml$|\+xml$/.test(type)) return markupLines(node.children, book);
  return /html/.test(type) ? htmlLines(rawText(node), book) : markupLines(rawText(node).split(/\n/), book);
}

const asOneLine = (node: MarkupNode | undefined): string | undefined =>
  textLines(node, markBook())
    .map(({ text }) => text)
    .join(' ')
    .trim() || undefined;

function bylineOf(entry: MarkupNode, feed: MarkupNode | undefined): string | undefined {
  const authors = allNamed(entry, 'author').length > 0 ? allNamed(entry, 'author') : allNamed(feed, 'author');
  const name = joinNames(authors.flatMap((author) => plainText(firstNamed(author, 'name')) ?? []));
  return name === plainText(firstNamed(feed, 'title')) ? undefined : name;
}

const linkTo = (entry: MarkupNode, rel: string): string | undefined =>
  asUrl(
    allNamed(entry, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)?.attributes['href'],
  );

function readEntry(entry: MarkupNode, feed: MarkupNode | undefined): StoryDraft {
  const book = markBook();
  const content = [...ownHeadline(entry, book), ...textLines(firstNamed(entry, 'content'), book)];
  const summary = asOneLine(firstNamed(entry, 'summary'));
  const isOwn = feed !== undefined && isOwnFeed(feed);
  const text = isOwn || content.length > 0 ? content : textLines(firstNamed(entry, 'summary'), book);
  const copy = withTop(
    {
      headline: plainLine('headline', asOneLine(firstNamed(entry, 'title'))),
      standfirst: content.length > 0 && !isOwn ? plainLine('standfirst', asStandfirst(summary, content)) : [],
      byline: plainLine('byline', isOwn ? ownElement(entry, 'byline') : bylineOf(entry, feed)),
      dateline: [],
    },
    text,
  );
  nameSpeakers(copy, new Map());
  const embargo = ownElement(entry, 'embargo');
  return {
    lines: joinRelated(copy, relatedLinks(entry)),
    metadata: present({
      language: asLanguage(entry.attributes['xml:lang'] ?? feed?.attributes['xml:lang']),
      published: asDate(plainText(firstNamed(entry, 'published'))),
      embargo: asDate(embargo) ?? embargo,
      publisher: plainText(firstNamed(feed, 'title')),
      credit: plainText(firstNamed(entry, 'rights')),
      url: linkTo(entry, 'via') ?? linkTo(entry, 'alternate'),
      keywords:
        allNamed(entry, 'category')
          .flatMap(({ attributes }) => attributes['label'] ?? attributes['term'] ?? [])
          .slice(0, 40)
          .join(', ') || undefined,
    }),
    notes: [],
  };
}

function open(file: SourceFile): Outcome<FileStories> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  if (root.name !== 'feed' && root.name !== 'entry') return xmlProblem(file.name, root.name, 'an Atom feed');
  const feed = root.name === 'feed' ? root : undefined;
  const entries = feed ? allNamed(feed, 'entry') : [root];
  return succeed({ ...xml.value, stories: entries.map((entry) => () => readEntry(entry, feed)) });
}

/** The entries of an Atom feed. */
export const atomImporter: Importer = {
  id: 'atom',
  label: 'Atom',
  version: 'RFC 4287',
  extensions: ['.xml', '.atom'],
  keeps: 'Of any entry: title, author, dates, content; quotations marked in it; related links.',
  recognises: (file) => {
    const root = rootName(file);
    return root === 'feed' || root === 'entry' ? 0.95 : 0;
  },
  ...storiesOf('atom', 'an Atom feed', open),
};
