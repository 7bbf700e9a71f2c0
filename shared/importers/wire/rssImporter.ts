import { succeed, type Outcome } from '../../story/outcome';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import { plainLine, type StoryDraft } from './draft';
import {
  asStandfirst,
  hasText,
  htmlLines,
  isOwnFeed,
  ownElement,
  ownHeadline,
  relatedLinks,
  shortText,
  withoutPointer,
} from './feedParts';
import { asDate, asLanguage, asMailDate, asUrl, present } from './fields';
import { markBook } from './markBook';
import { allNamed, deepNamed, firstNamed, plainText, rawText, type MarkupNode } from '../xml/markupNode';
import { readFragment } from '../page/readFragment';
import { nameSpeakers } from './nameSpeakers';
import { headOf, readXmlFile, rootName } from './readFile';
import { joinRelated } from './relatedList';
import { withTop } from './topLines';
import { xmlProblem } from './wireProblems';

const own = (item: MarkupNode | undefined, name: string): string | undefined =>
  plainText(allNamed(item, name).find(({ prefix }) => prefix === ''));

const entity = /&(?:amp|quot|apos|nbsp|hellip|[lr][sd]quo|[mn]dash|#\d{2,5}|#x[\da-f]{2,5});/i;

/** A title; many a feed escapes it as if it were markup. */
function titleOf(item: MarkupNode): string | undefined {
  const title = own(item, 'title');
  return title !== undefined && entity.test(title) ? plainText(readFragment(title.replaceAll('<', '&lt;'))) : title;
}

/** RSS asks for an address with the name behind it: “ann@coast.example (Ann Otter)”. */
const nameBehind = (author: string | undefined): string | undefined =>
  author?.replace(/^\S+@\S+\s*\((.+)\)$/, '$1').replace(/^(.+?)\s*<\S+@\S+>$/, '$1');

/** A creator who bears the feed's own name is its publisher, nobody's byline. */
function bylineOf(item: MarkupNode, channel: MarkupNode | undefined): string | undefined {
  const name = plainText(firstNamed(item, 'creator', 'dc')) ?? nameBehind(own(item, 'author'));
  return name === own(channel, 'title') ? undefined : name;
}

function readItem(item: MarkupNode, channel: MarkupNode | undefined, isOwn: boolean): StoryDraft {
  const book = markBook();
  const content = firstNamed(item, 'encoded', 'content');
  const description = firstNamed(item, 'description', '');
  const hasContent = isOwn || hasText(content);
  const text = [
    ...ownHeadline(item, book),
    ...withoutPointer(htmlLines(rawText(hasContent ? content : description), book)),
  ];
  const summary = hasContent && !isOwn ? asStandfirst(shortText(description, markBook()), text) : undefined;
  const copy = withTop(
    {
      headline: plainLine('headline', isOwn ? own(item, 'title') : titleOf(item)),
      standfirst: plainLine('standfirst', summary),
      byline: plainLine('byline', isOwn ? ownElement(item, 'byline') : bylineOf(item, channel)),
      dateline: [],
    },
    text,
  );
  nameSpeakers(copy, new Map());
  const embargo = ownElement(item, 'embargo');
  return {
    lines: joinRelated(copy, relatedLinks(item)),
    metadata: present({
      language: asLanguage(own(channel, 'language')),
      published: asMailDate(own(item, 'pubDate') ?? plainText(firstNamed(item, 'date', 'dc'))),
      embargo: asDate(embargo) ?? embargo,
      publisher: own(channel, 'title'),
      url: asUrl(own(item, 'link')) ?? asUrl(plainText(firstNamed(item, 'source', 'dc'))) ?? asUrl(own(item, 'guid')),
      keywords:
        allNamed(item, 'category')
          .flatMap((node) => plainText(node) ?? [])
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
  if (root.name !== 'rss' && root.name !== 'RDF') return xmlProblem(file.name, root.name, 'an RSS feed');
  const channel = firstNamed(root, 'channel');
  const isOwn = isOwnFeed(root);
  return succeed({
    ...xml.value,
    stories: deepNamed(root, 'item').map((item) => () => readItem(item, channel, isOwn)),
  });
}

/** The items of an RSS feed. */
export const rssImporter: Importer = {
  id: 'rss',
  label: 'RSS',
  version: '2.0',
  extensions: ['.xml', '.rss'],
  keeps: 'Of any item: title, author, date, content; quotations marked in it; related links.',
  recognises: (file) => {
    const root = rootName(file);
    return root === 'rss' || (root === 'RDF' && headOf(file).includes('purl.org/rss')) ? 0.95 : 0;
  },
  ...storiesOf('rss', 'an RSS feed', open),
};
