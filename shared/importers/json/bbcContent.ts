import { joinNames } from '../../text/joinNames';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import { bbcBlocksHtml, bbcBodyHtml, bbcWords } from './bbcBlocks';
import type { JsonKind } from './jsonImporter';
import { asKeywords, itemsIn, jsonDraft, namesOf } from './jsonStory';

type Json = Readonly<Record<string, unknown>>;

/** Where an answer keeps the blocks of its story: three generations of the API. */
function blocksOf(item: Json): readonly Json[] {
  const content = asObject(item['content']);
  const list = content['blocks'] ?? asObject(content['model'])['blocks'] ?? item['blocks'];
  return Array.isArray(list) ? asObjects(list) : [];
}

const isStory = (item: Json): boolean => {
  const promo = asObject(item['promo']);
  const isNamed = ['headline', 'title', 'assetUri'].some((name) => typeof item[name] === 'string');
  if (blocksOf(item).length > 0) return isNamed || 'metadata' in item || 'headlines' in promo;
  return 'assetUri' in item && /^\s*<body[\s>]/.test(asRaw(item['body']) ?? '');
};

/** Instants are numbers of milliseconds, or texts. */
const dateOf = (value: unknown): string | undefined =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e15
    ? new Date(value).toISOString().replace(/\.\d{3}Z$/, 'Z')
    : asDate(value);

/** The words of the blocks of one type, wherever they stand. */
const wordsOf = (blocks: readonly Json[], type: string): string | undefined =>
  blocks
    .filter((block) => block['type'] === type)
    .map(bbcWords)
    .find((words) => words !== '');

function bylineOf(byline: Json): string | undefined {
  const persons = joinNames(namesOf(byline['persons'], 'name'));
  return asText(byline['name']) ?? (persons || undefined);
}

function readStory(item: Json) {
  const blocks = blocksOf(item);
  const metadata = asObject(item['metadata']);
  const promo = asObject(item['promo']);
  const headlines = asObject(promo['headlines']);
  const locators = asObject(metadata['locators']);
  const passport = asObject(metadata['passport']);
  const address = asText(item['assetUri']) ?? asText(locators['assetUri']);
  const first = (name: string): unknown => item[name] ?? metadata[name];
  return jsonDraft({
    headline:
      wordsOf(blocks, 'headline') ??
      asText(item['headline']) ??
      asText(headlines['headline']) ??
      asText(headlines['seoHeadline']) ??
      asText(item['title']),
    standfirst: asText(item['summary']) ?? asText(promo['summary']),
    byline: bylineOf(asObject(item['byline'] ?? promo['byline'])) ?? wordsOf(blocks, 'byline'),
    body: blocks.length > 0 ? bbcBlocksHtml(blocks) : bbcBodyHtml(asRaw(item['body']) ?? ''),
    metadata: present({
      published: dateOf(first('firstPublished')) ?? dateOf(first('firstCreated')) ?? dateOf(first('lastPublished')),
      url: asUrl(locators['canonicalUrl']) ?? (address === undefined ? undefined : `https://www.bbc.co.uk${address}`),
      publisher: 'BBC',
      language: asLanguage(first('language')) ?? asLanguage(passport['language']),
      keywords: asKeywords(namesOf(asObject(metadata['tags'])['about'], 'thingLabel', 'name')),
    }),
  });
}

/** The BBC’s content API. */
export const bbcContent: JsonKind = {
  id: 'bbc',
  label: 'BBC content API',
  version: '1 to 3',
  kind: 'an answer of the BBC’s content API',
  keeps:
    'Of any item: headline, summary, byline, body or its blocks with their emphasis, links, lists and pictures, date, address, topics, language.',
  signs: [/"assetUri"\s{0,9}:|"urn:bbc:|"(?:assetType|markupType)"\s{0,9}:|"model"\s{0,9}:\s{0,9}\{\s{0,99}"blocks"/],
  stories: (value) => {
    const items = itemsIn(value, isStory);
    return items.length === 0 ? null : items.map((item) => () => readStory(item));
  },
};
