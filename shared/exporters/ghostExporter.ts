import { exportedFile, jsonText } from './exportedFile';
import type { Exporter } from './exporter';
import { groupBody, type Passage } from './groupBody';
import { asTimestamp } from './instant';
import { jsonLd, scriptJson } from './jsonLd';
import { creditFor } from './quotationRecord';
import { readStory } from './readStory';
import { publishedInstant, type CopyLink, type StoryCopy } from './storyCopy';
import { webName } from './webName';

type Json = Readonly<Record<string, unknown>>;

const italic = 2;
const longestTitle = 255;
const longestSlug = 185;
const longestExcerpt = 300;

const textNode = (text: string, format = 0): Json =>
  ({ type: 'extended-text', version: 1, text, detail: 0, format, mode: 'normal', style: '' });

const holder = (type: string, children: readonly Json[], more: Json = {}): Json =>
  ({ type, version: 1, direction: 'ltr', format: '', indent: 0, ...more, children });

const lineBreak: Json = { type: 'linebreak', version: 1 };

const broken = (texts: readonly string[]): readonly Json[] =>
  texts.flatMap((text, at) => (at === 0 ? [textNode(text)] : [lineBreak, textNode(text)]));

const passageNode = (passage: Passage): Json => {
  switch (passage.kind) {
    case 'paragraph': return holder('paragraph', [textNode(passage.block.text)]);
    case 'crosshead': return holder('extended-heading', [textNode(passage.block.text)], { tag: 'h2' });
    case 'list': return holder('list', passage.blocks.map(({ text }, at) => holder('listitem', [textNode(text)], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul' });
    case 'quotation': return holder('extended-quote', [
      ...broken(passage.blocks.map(({ text }) => text)),
      ...(passage.quotation.speaker === null ? [] : [lineBreak, textNode(`— ${creditFor(passage.quotation)}`, italic)]),
    ]);
  }
};

const bookmark = ({ title, url, source }: CopyLink): Json => ({
  type: 'bookmark', version: 1, url, caption: '',
  metadata: { icon: '', title, description: '', author: '', publisher: source ?? '', thumbnail: '' },
});

const lexical = (copy: StoryCopy): string => {
  const nodes = [...groupBody(copy.body).map(passageNode), ...copy.related.map(bookmark)];
  // Lexical refuses a root without children.
  return JSON.stringify({ root: holder('root', nodes.length > 0 ? nodes : [holder('paragraph', [])]) });
};

/** Cut at a limit, never inside a pair. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

const post = (copy: StoryCopy): Json => {
  const { now } = copy.details;
  const published = publishedInstant(copy);
  return {
    id: '1', type: 'post', status: 'draft', visibility: 'public',
    title: cut(copy.title, longestTitle), slug: cut(webName(copy.slug || copy.title, 'story'), longestSlug),
    ...(copy.standfirst === null ? {} : { custom_excerpt: cut(copy.standfirst.text.trim(), longestExcerpt) }),
    ...(published !== null ? { published_at: asTimestamp(published) } : {}),
    created_at: asTimestamp(now), updated_at: asTimestamp(now),
    locale: copy.details.language,
    lexical: lexical(copy),
    codeinjection_head: `<script type="application/ld+json">${scriptJson(jsonLd(copy))}</script>`,
  };
};

/** A file for Ghost’s importer; who spoke goes into the page’s head as schema.org data. */
export const ghostExporter: Exporter = {
  id: 'ghost',
  label: 'Ghost import file',
  version: '6',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Ghost’s text has no marks for quotations inside a paragraph: their speakers stand in the JSON-LD in the page’s head, with byline, dateline, credit and embargo.',
    'A headline is cut at 255 characters, a standfirst at 300.',
    'The reason for an override, the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  export: (story, settings) => {
    const copy = readStory(story, settings);
    const data = { meta: { exported_on: Date.parse(copy.details.now), version: '6.0.0' }, data: { posts: [post(copy)] } };
    return exportedFile(copy, ghostExporter, jsonText({ db: [data] }));
  },
};
