import { joinNames } from '../../text/joinNames';
import { asDate, asLanguage, asObject, asObjects, asRaw, asText, asUrl, present } from '../wire/fields';
import type { JsonKind } from './jsonImporter';
import { asKeywords, itemsIn, jsonDraft } from './jsonStory';

type Json = Readonly<Record<string, unknown>>;

const isContent = (item: Json): boolean =>
  typeof item['webTitle'] === 'string' && ('fields' in item || 'blocks' in item || 'webPublicationDate' in item);

const blockHtml = (item: Json): string =>
  asObjects(asObject(item['blocks'])['body'])
    .map((block) => asRaw(block['bodyHtml']) ?? asRaw(block['bodyTextSummary']) ?? '')
    .join('\n');

function readContent(item: Json) {
  const fields = asObject(item['fields']);
  const tags = asObjects(item['tags']);
  const named = (type: string): readonly string[] =>
    tags.filter((tag) => tag['type'] === type).flatMap((tag) => asText(tag['webTitle']) ?? []);
  return jsonDraft({
    headline: asText(fields['headline']) ?? asText(item['webTitle']),
    standfirst: asRaw(fields['standfirst']) ?? asRaw(fields['trailText']),
    byline: asText(fields['byline']) ?? (joinNames(named('contributor')) || undefined),
    body: asRaw(fields['body']) ?? (blockHtml(item) || asRaw(fields['bodyText']) || ''),
    metadata: present({
      published: asDate(item['webPublicationDate']),
      url: asUrl(item['webUrl']),
      publisher: asText(fields['publication']),
      language: asLanguage(fields['lang']),
      keywords: asKeywords(named('keyword')),
    }),
  });
}

/** The Guardian’s content API, one item or a search. */
export const guardianContent: JsonKind = {
  id: 'guardian',
  label: 'Guardian content API',
  version: '1',
  kind: 'an answer of the Guardian’s content API',
  keeps:
    'Of any item: headline, standfirst, byline or contributors, body or its blocks, date, address, keyword tags, language.',
  signs: [/"webTitle"\s{0,9}:/],
  stories: (value) => {
    const items = itemsIn(value, isContent);
    return items.length === 0 ? null : items.map((item) => () => readContent(item));
  },
};
