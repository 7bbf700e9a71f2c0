import { succeed, type Outcome } from '../../story/outcome';
import { parseJson } from '../../text/parseJson';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import { plainLine, type StoryDraft } from './draft';
import { hasText, htmlLines, shortText } from './feedParts';
import { asDate, asLanguage, asMailDate, asUrl, present } from './fields';
import { markBook } from './markBook';
import { allNamed, deepNamed, firstNamed, plainText, rawText, type MarkupNode } from '../xml/markupNode';
import { nameSpeakers } from './nameSpeakers';
import { headOf, readXmlFile, rootName } from './readFile';
import { completeMarks, placeRecords, readRecords } from './records';
import { readRelatedList } from './relatedList';
import { readPostContent } from './shortcodes';
import { withTop } from './topLines';
import { xmlProblem } from './wireProblems';

const wp = (node: MarkupNode | undefined, name: string): string | undefined => plainText(firstNamed(node, name, 'wp'));

/** A post's fields of its own, by key. */
const metaOf = (item: MarkupNode): ReadonlyMap<string, string> =>
  new Map(
    allNamed(item, 'postmeta', 'wp').map((node) => [
      wp(node, 'meta_key') ?? '',
      rawText(firstNamed(node, 'meta_value', 'wp')),
    ]),
  );

/** What a plugin keeps in a field as JSON; nothing where it wrote otherwise. */
const readField = (json = ''): unknown => (json.length > 2_000_000 ? undefined : parseJson(json));

/** The name behind a login; posts of our own name their byline themselves. */
function bylineOf(
  item: MarkupNode,
  channel: MarkupNode | undefined,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  if (meta.has('_verbatim_quotations')) return meta.get('_verbatim_byline')?.trim();
  const login = plainText(firstNamed(item, 'creator', 'dc'));
  const author = allNamed(channel, 'author', 'wp').find((node) => wp(node, 'author_login') === login);
  return wp(author, 'author_display_name') ?? login;
}

/** WordPress writes instants of UTC without their zone, and zeros for none. */
const postDate = (item: MarkupNode): string | undefined => {
  const written = wp(item, 'post_date_gmt');
  return written === undefined || written.startsWith('0000')
    ? asMailDate(plainText(firstNamed(item, 'pubDate')))
    : asDate(`${written}Z`);
};

function readPost(item: MarkupNode, channel: MarkupNode | undefined): StoryDraft {
  const meta = metaOf(item);
  const content = readPostContent(rawText(firstNamed(item, 'encoded', 'content')));
  const text = readRelatedList(htmlLines(content, markBook()));
  const isOwn = meta.has('_verbatim_quotations');
  const excerpt = firstNamed(item, 'encoded', 'excerpt');
  const lines = withTop(
    {
      headline: plainLine('headline', plainText(firstNamed(item, 'title'))),
      standfirst: plainLine('standfirst', isOwn ? plainText(excerpt) : shortText(excerpt, markBook())),
      byline: plainLine('byline', bylineOf(item, channel, meta)),
      dateline: plainLine('dateline', meta.get('_verbatim_dateline')),
    },
    text,
  );
  const copy = placeRecords(
    lines,
    completeMarks(lines, readRecords(readField(meta.get('_verbatim_quotations') ?? meta.get('_story_quotes')))),
  );
  nameSpeakers(copy, new Map());
  const embargo = meta.get('_verbatim_embargo');
  return {
    lines: copy,
    metadata: present({
      language: asLanguage(plainText(firstNamed(channel, 'language'))),
      slug: wp(item, 'post_name'),
      published: postDate(item),
      embargo: asDate(embargo) ?? embargo?.trim(),
      credit: meta.get('_verbatim_credit')?.trim(),
      publisher: plainText(firstNamed(channel, 'title')),
      url: asUrl(plainText(firstNamed(item, 'link'))),
      keywords:
        allNamed(item, 'category')
          .flatMap((node) => plainText(node) ?? [])
          .slice(0, 40)
          .join(', ') || undefined,
    }),
    notes: [],
  };
}

const isPost = (item: MarkupNode): boolean =>
  /^(?:post|page)$/.test(wp(item, 'post_type') ?? 'post') && hasText(firstNamed(item, 'encoded', 'content'));

function open(file: SourceFile): Outcome<FileStories> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  if (root.name !== 'rss') return xmlProblem(file.name, root.name, 'a WordPress export');
  const channel = firstNamed(root, 'channel');
  const items = deepNamed(root, 'item');
  const posts = items.filter(isPost);
  return succeed({
    ...xml.value,
    stories: (posts.length > 0 ? posts : items.slice(0, 1)).map((post) => () => readPost(post, channel)),
  });
}

/** The posts of a WordPress export. */
export const wxrImporter: Importer = {
  id: 'wxr',
  label: 'WordPress export (WXR)',
  version: '1.0 to 1.2',
  extensions: ['.xml', '.wxr'],
  keeps:
    'Of any post: title, excerpt, author, dates, its blocks; quotations and speakers from cites and post meta; a list of related links.',
  recognises: (file) =>
    rootName(file) === 'rss' && /wordpress\.org\/export\/|<wp:wxr_version/.test(headOf(file)) ? 0.98 : 0,
  ...storiesOf('wxr', 'a WordPress export', open),
};
