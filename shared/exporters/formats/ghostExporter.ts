import { exportedFile } from '../exportedFile';
import type { Exporter } from '../exporter';
import { groupBody, type Passage } from '../copy/groupBody';
import { asTimestamp } from '../copy/instant';
import {
  around,
  jsonIfAny,
  jsonNumber,
  jsonString,
  jsonWithin,
  listAt,
  objectAt,
  quoted,
  type Json,
} from '../writers/json';
import { jsonLd, scriptJson } from '../writers/jsonLd';
import { elementOf } from '../writers/markup';
import { creditFor } from '../copy/quotationRecord';
import { readStory } from '../copy/readStory';
import { publishedInstant, type CopyLink, type StoryCopy } from '../copy/storyCopy';
import { webName } from '../writers/webName';

const longestTitle = 255;
const longestSlug = 185;
const longestExcerpt = 300;

const plain = jsonNumber(0);
const italic = jsonNumber(2);
const one = jsonNumber(1);
const none = jsonWithin('');

const textObject = objectAt('within', ['type', 'version', 'text', 'detail', 'format', 'mode', 'style']);

const textIn = (format: Json) =>
  around((text) => textObject([jsonWithin('extended-text'), one, text, plain, format, jsonWithin('normal'), none]));
const plainText = textIn(plain);
const italicText = textIn(italic);
const textNode = (text: string): Json => plainText(jsonWithin(text));

const lineBreak = objectAt('within', ['type', 'version'])([jsonWithin('linebreak'), one]);

/** What every node that holds others says of itself; and the fields of its own. */
const holderObject = (...own: readonly string[]) =>
  objectAt('within', ['type', 'version', 'direction', 'format', 'indent', ...own, 'children']);
const holderValues = (type: string): readonly Json[] => [jsonWithin(type), one, jsonWithin('ltr'), none, jsonNumber(0)];

const plainObject = holderObject();
const headingObject = holderObject('tag');
const itemObject = holderObject('value');
const listObject = holderObject('listType', 'start', 'tag');
const nodes = listAt('within');

const holderOf = (type: string): ((children: readonly Json[]) => Json) => {
  const write = around((children) => plainObject([...holderValues(type), children]));
  return (children) => write(nodes(children));
};
const rootNode = holderOf('root');
const paragraphNode = holderOf('paragraph');
const quoteNode = holderOf('extended-quote');

const passageNode = (passage: Passage): Json => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraphNode([textNode(passage.block.text)]);
    case 'crosshead':
      return headingObject([
        ...holderValues('extended-heading'),
        jsonWithin('h2'),
        nodes([textNode(passage.block.text)]),
      ]);
    case 'list':
      return listObject([
        ...holderValues('list'),
        jsonWithin('bullet'),
        one,
        jsonWithin('ul'),
        nodes(
          passage.blocks.map(({ text }, at) =>
            itemObject([...holderValues('listitem'), jsonNumber(at + 1), nodes([textNode(text)])]),
          ),
        ),
      ]);
    case 'quotation':
      return quoteNode([
        ...passage.blocks.flatMap(({ text }, at) => (at === 0 ? [textNode(text)] : [lineBreak, textNode(text)])),
        ...(passage.quotation.speaker === null
          ? []
          : [lineBreak, italicText(jsonWithin(`— ${creditFor(passage.quotation)}`))]),
      ]);
  }
};

const bookmarkObject = objectAt('within', ['type', 'version', 'url', 'caption', 'metadata']);
const bookmarkFacts = objectAt('within', ['icon', 'title', 'description', 'author', 'publisher', 'thumbnail']);

const bookmark = ({ title, url, source }: CopyLink): Json =>
  bookmarkObject([
    jsonWithin('bookmark'),
    one,
    jsonWithin(url),
    none,
    bookmarkFacts([none, jsonWithin(title), none, none, jsonWithin(source ?? ''), none]),
  ]);

const document = objectAt('within', ['root']);

/** Ghost keeps Lexical’s document as a text. */
const lexical = (copy: StoryCopy): Json => {
  const all = [...groupBody(copy.body).map(passageNode), ...copy.related.map(bookmark)];
  // Lexical refuses a root without children.
  return document([rootNode(all.length > 0 ? all : [paragraphNode([])])]);
};

/** Cut at a limit, never inside a pair. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

const postObject = objectAt(5, [
  'id',
  'type',
  'status',
  'visibility',
  'title',
  'slug',
  'custom_excerpt',
  'published_at',
  'created_at',
  'updated_at',
  'locale',
  'lexical',
  'codeinjection_head',
]);

function post(copy: StoryCopy): Json {
  const published = publishedInstant(copy);
  const now = jsonString(asTimestamp(copy.details.now));
  return postObject([
    jsonString('1'),
    jsonString('post'),
    jsonString('draft'),
    jsonString('public'),
    jsonString(cut(copy.title, longestTitle)),
    jsonString(cut(webName(copy.slug || copy.title, 'story'), longestSlug)),
    copy.standfirst && jsonString(cut(copy.standfirst.text.trim(), longestExcerpt)),
    jsonIfAny(published && asTimestamp(published)),
    now,
    now,
    jsonString(copy.details.language),
    quoted(lexical(copy)),
    jsonString(script(scriptJson(jsonLd(copy), 0))),
  ]);
}

const script = elementOf('script', { type: 'application/ld+json' });

const fileObject = objectAt(0, ['db']);
const databases = listAt(1);
const database = objectAt(2, ['meta', 'data']);
const meta = objectAt(3, ['exported_on', 'version']);
const data = objectAt(3, ['posts']);
const posts = listAt(4);

const file = (copy: StoryCopy): Json =>
  fileObject([
    databases([
      database([meta([jsonNumber(Date.parse(copy.details.now)), jsonString('6.0.0')]), data([posts([post(copy)])])]),
    ]),
  ]);

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
    return exportedFile(copy, ghostExporter, `${file(copy)}\n`);
  },
};
