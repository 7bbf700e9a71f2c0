import { succeed, type Outcome } from '../../story/outcome';
import type { GivenSpeaker, SourceMetadata } from '../../story/source';
import { joinNames } from '../../text/joinNames';
import type { Importer, SourceFile } from '../importer';
import { splitLines } from '../text/splitLines';
import { asKeywords, itemsIn, namesOf } from '../json/jsonStory';
import { storiesOf, type FileStories } from '../stories';
import { unwrapText } from '../text/unwrapLines';
import { plainLine, withObject, type DraftLine, type StoryDraft } from './draft';
import { asLanguage, asMailDate, asObject, asObjects, asRaw, asText, asUrl, present } from './fields';
import { unescaped } from './feedParts';
import { markBook, type MarkBook } from './markBook';
import { markupLines } from './markupLines';
import { pictureFrom } from './markupObjects';
import { nameSpeakers } from './nameSpeakers';
import { headOf, readJsonFile } from './readFile';
import { readFragment } from '../page/readFragment';
import { joinRelated } from './relatedList';
import { withTop } from './topLines';
import { fileProblem, jsonProblem } from './wireProblems';

/** Names in lower case, as version 2 writes them: version 3 has capitals inside. */
type Item = Readonly<Record<string, unknown>>;

interface ItemText {
  readonly role: string;
  readonly isMarkup: boolean;
  readonly value: string;
}

function lowerNames(value: unknown, depth = 0): unknown {
  if (depth > 8) return null;
  if (Array.isArray(value)) return value.map((each) => lowerNames(each, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.toLowerCase(), lowerNames(each, depth + 1)]),
  );
}

const readText = (item: Item): ItemText[] => {
  const value = asRaw(item['value']);
  return value === undefined
    ? []
    : [{ role: asText(item['role']) ?? '', isMarkup: /html/i.test(asText(item['contenttype']) ?? ''), value }];
};

/** A text whose name does not say that it is markup, and which is: it begins and ends with an element. */
const isParagraphs = (text: string): boolean =>
  /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|figure|section|article)[\s>]/i.test(text) && /<\/[a-z\d]+>\s*$/i.test(text);

/** Texts of one kind: a list since version 2; before, one property for each form, such as `body_xhtml`. */
function textsOf(item: Item, list: string, name: string): readonly ItemText[] {
  if (Array.isArray(item[list])) return asObjects(item[list]).flatMap(readText);
  return Object.keys(item)
    .filter((key) => key === name || key.startsWith(`${name}_`) || key === `${name}:encoded`)
    .flatMap((key): ItemText[] => {
      // Drupal has a text as an object, with what it is written in.
      const value = asRaw(item[key]) ?? asRaw(asObject(item[key])['value']);
      return value === undefined
        ? []
        : [{ role: key, isMarkup: /(?:html|nitf|encoded)$/.test(key) || isParagraphs(value), value }];
    });
}

/** Markup before plain text, since it may mark quotations. */
const best = (texts: readonly ItemText[]): ItemText | undefined => texts.find(({ isMarkup }) => isMarkup) ?? texts[0];

const main = (texts: readonly ItemText[]): readonly ItemText[] => {
  const named = texts.filter(({ role }) => /^main$/i.test(role));
  return named.length > 0 ? named : texts;
};

const textLines = (text: ItemText | undefined, book: MarkBook, given: DraftLine['given']): readonly DraftLine[] => {
  if (text === undefined) return [];
  if (text.isMarkup) return markupLines(readFragment(unescaped(text.value)).children, book, given);
  const whole = given === 'paragraph' ? unwrapText(text.value).text : text.value;
  return splitLines(whole).flatMap(({ start, end }) => markupLines([whole.slice(start, end)], book, given));
};

const isPicture = /^(?:picture|image|graphic|video|audio|animation|photo)$/i;

/** Of a picture's renditions, the one for the web, or else the largest. */
function bestRendition(association: Item): string | undefined {
  const renditions = Object.entries(asObject(association['renditions'])).map(([name, each]) => {
    const own = asObject(each);
    const width = typeof own['width'] === 'number' ? own['width'] : 0;
    return { name: asText(own['name']) ?? name, href: asUrl(own['href']), width };
  });
  const shown = renditions.filter(({ href }) => href !== undefined);
  const named = shown.find(({ name }) => /web|base|view|main/i.test(name));
  return (named ?? shown.toSorted((a, b) => b.width - a.width)[0])?.href ?? asUrl(association['href']);
}

/** A picture or a film beside the text: a picture with its caption, of all else the caption. */
function pictureLines(association: Item, words: string | undefined): readonly DraftLine[] {
  const caption = plainLine('caption', words, 'figcaption');
  const isStill = /^(?:picture|image|photo|graphic)$/i.test(asText(association['type']) ?? '');
  const alt = asText(association['alttext']) ?? asText(association['body_text']) ?? '';
  const credit =
    asText(association['creditline']) ?? asText(association['by']) ?? asText(association['byline']) ?? null;
  const picture = isStill ? pictureFrom(bestRendition(association), alt, credit) : null;
  return picture ? withObject(picture, caption) : caption;
}

function associationLines(association: Item): readonly DraftLine[] {
  const words =
    asText(best(textsOf(association, 'headlines', 'headline').filter(({ isMarkup }) => !isMarkup))?.value) ??
    asText(association['title']);
  const about = asText(
    best(textsOf(association, 'descriptions', 'description').filter(({ isMarkup }) => !isMarkup))?.value,
  );
  if (isPicture.test(asText(association['type']) ?? ''))
    return pictureLines(association, asText(association['caption']) ?? about ?? words);
  const url = asUrl(association['uri']) ?? asUrl(association['href']);
  const publisher = asText(asObjects(association['infosources'] ?? association['infosource'])[0]?.['name']);
  return plainLine('related', words ?? url, 'a', {
    ...(url === undefined ? {} : { href: url }),
    ...(publisher === undefined ? {} : { publisher }),
  });
}

const peopleOf = (item: Item): ReadonlyMap<string, GivenSpeaker> => {
  const parties = (names: readonly string[], isBody: boolean): [string, GivenSpeaker][] =>
    names
      .flatMap((name) => asObjects(item[name]))
      .filter((party) => party['rel'] === 'quoted')
      .flatMap((party, at): [string, GivenSpeaker][] => {
        const name = asText(party['name']);
        const id = asText(party['literal']);
        return name === undefined
          ? []
          : [
              [
                id ?? `${String(isBody)} ${at}`,
                { ...(id === undefined ? {} : { id }), name, role: null, ...(isBody ? { isBody } : {}) },
              ],
            ];
      });
  return new Map([...parties(['people', 'person'], false), ...parties(['organisations', 'organisation'], true)]);
};

const withheld = /^Withheld\. Embargo as written: (.+)$/m;

function readFields(item: Item): SourceMetadata {
  const sources = asObjects(item['infosources'] ?? item['infosource']);
  const named = (role: string) => sources.find((each) => each['role'] === role || each['rel'] === role);
  return present({
    language: asLanguage(item['language']),
    slug: asText(item['slugline']),
    published:
      asMailDate(item['contentcreated']) ??
      asMailDate(item['firstpublished']) ??
      asMailDate(item['firstcreated']) ??
      asMailDate(item['versioncreated']) ??
      asMailDate(item['published']) ??
      asMailDate(item['pubdate']) ??
      asMailDate(item['date']),
    embargo:
      asMailDate(item['embargoeduntil']) ??
      asMailDate(item['embargoed']) ??
      withheld.exec(asRaw(item['ednote']) ?? '')?.[1],
    credit: asText(named('credit')?.['name']) ?? asText(item['source']) ?? asText(item['provider']),
    publisher: asText(item['copyrightholder']) ?? asText(sources[0]?.['name']),
    url: asUrl(named('source')?.['uri']) ?? asUrl(item['uri']),
    keywords: asKeywords([...namesOf(item['keywords']), ...namesOf(item['subjects'] ?? item['subject'], 'name')]),
  });
}

/** The byline, or the names of the authors. */
const bylineOf = (item: Item): string | undefined =>
  asText(item['by']) ??
  asText(item['byline']) ??
  (joinNames(namesOf(item['bylines'], 'by', 'byline', 'name')) ||
    joinNames(namesOf(item['authors'] ?? item['author'] ?? item['creator'] ?? item['dc:creator'], 'name', 'byline')) ||
    undefined);

const otherBodies = ['content', 'text'];

function readItem(item: Item): StoryDraft {
  const book = markBook();
  const stated = textsOf(item, 'bodies', 'body');
  // Systems of one's own call it otherwise. Without a headline it is a part of a story: a link, a caption.
  const isWhole = ['headline', 'headlines', 'title'].some((name) => name in item);
  const bodies = stated.length > 0 || !isWhole ? stated : otherBodies.flatMap((name) => textsOf(item, name, name));
  const descriptions = textsOf(item, 'descriptions', 'description');
  // A short item has its whole text in the description.
  const isShort =
    bodies.length === 0 && !Object.keys(item).some((name) => name === 'bodies' || name.startsWith('body'));
  const body = best(isShort ? descriptions : main(bodies));
  const title = asText(item['title']);
  const headlines = main(textsOf(item, 'headlines', 'headline'));
  const copy = withTop(
    {
      headline: headlines.length > 0 ? textLines(best(headlines), book, 'headline') : plainLine('headline', title),
      standfirst: isShort ? [] : textLines(best(descriptions), book, 'standfirst'),
      byline: plainLine('byline', bylineOf(item)),
      dateline: plainLine('dateline', asText(item['located'])),
    },
    textLines(body, book, 'paragraph'),
  );
  nameSpeakers(copy, peopleOf(item));
  const note = asText(item['ednote']);
  return {
    lines: withPictures(copy, asObjects(item['associations']).flatMap(associationLines)),
    metadata: readFields(item),
    notes: [...(note === undefined ? [] : [`Note to editors: ${note}`]), ...elsewhereNote(item, copy)],
  };
}

/** An agency’s API may name the text of a story by its address alone, as AP’s does. */
function elsewhereNote(item: Item, copy: readonly DraftLine[]): readonly string[] {
  if (copy.some(({ given }) => given === 'paragraph')) return [];
  const renditions = asObject(item['renditions']);
  const address = ['nitf', 'xhtml', 'html', 'text']
    .map((name) => asUrl(asObject(renditions[name])['href']))
    .find(Boolean);
  return address === undefined
    ? []
    : [`The text of the story is not in the file, but at ${address}: open what lies there.`];
}

/** Pictures beside the text that it does not show stand before it: the first leads the story, others follow it. */
function withPictures(copy: readonly DraftLine[], beside: readonly DraftLine[]): readonly DraftLine[] {
  const shown = new Set(copy.flatMap(({ object }) => (object?.kind === 'picture' ? [object.src] : [])));
  const pictures = beside.filter(({ object }) => object?.kind === 'picture' && !shown.has(object.src));
  const others = beside.filter(({ object }) => object === undefined);
  const first = copy.findIndex(({ given }) => given === 'paragraph');
  const at = first < 0 ? copy.length : first;
  const laid = [...copy.slice(0, at), ...pictures.slice(0, 1), ...copy.slice(at), ...pictures.slice(1)];
  return joinRelated(laid, others);
}

const textFields = /^(?:bod(?:y|ies)(?:_|$)|descriptions?(?:_|$)|content(?:[_:]|$)|text$)/;
const knownFields = [
  'headline',
  'headlines',
  'title',
  'type',
  'versioncreated',
  'guid',
  'uri',
  'slugline',
  'pubstatus',
  'associations',
];

const holdsText = (value: unknown): boolean =>
  asRaw(value) !== undefined ||
  asRaw(asObject(value)['value']) !== undefined ||
  (Array.isArray(value) && value.length > 0);

/** Whatever has a text and says in one field more that it is news. */
const isItem = (item: Item): boolean =>
  Object.entries(item).some(([name, value]) => textFields.test(name) && holdsText(value)) &&
  knownFields.some((name) => name in item);

/** A text of a name that only ninjs gives it, and nothing beside it. */
const isText = (item: Item): boolean =>
  Object.entries(item).some(([name, value]) => /^(?:body_|bodies$)/.test(name) && holdsText(value));

/** An item that names itself but has no text: a picture, or one whose text lies elsewhere. */
const isBare = (item: Item): boolean =>
  (['uri', 'guid'].some((name) => typeof item[name] === 'string') || 'altids' in item) &&
  ['headline', 'headlines', 'title', 'descriptions', 'associations', 'versioncreated', 'pubstatus'].some(
    (name) => name in item,
  );

function open(file: SourceFile): Outcome<FileStories> {
  const json = readJsonFile(file);
  if (!json.ok) return json;
  const value = lowerNames(json.value.value);
  const root = asObject(value);
  const found =
    isBare(root) || isItem(root)
      ? [root]
      : ([isItem, isText, isBare].map((test) => itemsIn(value, test)).find(({ length }) => length > 0) ?? []);
  const [only] = found;
  if (!only) return jsonProblem(file.name, json.value.value, 'a ninjs item');
  if (found.length === 1 && readItem(only).lines.length === 0)
    return fileProblem(
      file.name,
      `a ninjs item${only['type'] === undefined ? '' : ` of the type “${asText(only['type']) ?? ''}”`}`,
    );
  return succeed({ ...json.value, stories: found.map((item) => () => readItem(item)) });
}

const inHead = /"(?:uri|guid|standard|\$standard|versioncreated|versionCreated)"\s{0,9}:/;
const fieldsInHead =
  /"(?:headlines?|bodies|body_x?html|body_text|version[cC]reated|pub[sS]tatus|representation[tT]ype|associations|descriptions?|ninjs)(?:_[a-z]+)?"/;

/** IPTC's News in JSON, versions 1, 2 and 3. */
export const ninjsImporter: Importer = {
  id: 'ninjs',
  label: 'ninjs (IPTC News in JSON)',
  version: '1.x, 2.x, 3.x',
  extensions: ['.json', '.ninjs'],
  keeps:
    'Also the items of AP’s Media API. Headlines, descriptions, byline, dateline, bodies; dates and embargo; quotations marked in the XHTML, people who are quoted, associations as related links.',
  recognises: (file) => {
    const head = headOf(file);
    if (!/^[{[]/.test(head)) return 0;
    if (inHead.test(head) && fieldsInHead.test(head)) return 0.9;
    // JSON that no other reader knows: this one says what it is.
    return /\.(?:json|jsonl|ndjson|ninjs|jsonld)$/i.test(file.name) ? 0.65 : 0.2;
  },
  ...storiesOf('ninjs', 'a ninjs item', open),
};
