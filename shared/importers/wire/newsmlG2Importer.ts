import { succeed, type Outcome } from '../../story/outcome';
import type { GivenSpeaker, SourceMetadata } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { splitLines } from '../text/splitLines';
import { storiesOf, type FileStories } from '../stories';
import { plainLine, type DraftLine, type DraftMark, type StoryDraft } from './draft';
import { asDate, asLanguage, asUrl, present } from './fields';
import { markBook, type MarkBook } from './markBook';
import {
  allNamed,
  deepNamed,
  elementsIn,
  firstAt,
  firstNamed,
  plainText,
  rawText,
  type MarkupNode,
} from '../xml/markupNode';
import { markupLines } from './markupLines';
import { nameSpeakers } from './nameSpeakers';
import { readNitf } from './nitfStory';
import { readXmlFile, rootName } from './readFile';
import { joinRelated } from './relatedList';
import { withTop } from './topLines';
import { isPictureItem, picturesFor, picturesOf } from './newsmlG2Pictures';
import { fileProblem, nameXml, xmlProblem } from './wireProblems';
import { joinNames } from '../../text/joinNames';

const identity = ({ attributes }: MarkupNode): string | undefined =>
  attributes['literal'] ?? attributes['qcode'] ?? attributes['uri'];

/** People and bodies of the item, by the ids it gives them; assertions know their roles. */
function peopleOf(item: MarkupNode): ReadonlyMap<string, GivenSpeaker> {
  const people = new Map<string, GivenSpeaker>();
  for (const node of [
    ...allNamed(firstNamed(item, 'contentMeta'), 'subject'),
    ...allNamed(item, 'assert'),
    ...allNamed(item, 'inlineRef'),
  ]) {
    const id = identity(node);
    const name = plainText(firstNamed(node, 'name'));
    if (id === undefined || name === undefined) continue;
    const known = people.get(id);
    const type = `${node.attributes['type'] ?? ''} ${firstNamed(node, 'type')?.attributes['qcode'] ?? ''}`;
    const role = plainText(firstNamed(node, 'definition')) ?? known?.role ?? null;
    people.set(id, { id, name, role, ...(known?.isBody || /organi[sz]ation/.test(type) ? { isBody: true } : {}) });
  }
  return people;
}

/** Ties each quotation to whom the item's inline references name for its element. */
function tieReferences(lines: readonly DraftLine[], item: MarkupNode, people: ReadonlyMap<string, GivenSpeaker>): void {
  const byElement = new Map<string, GivenSpeaker[]>();
  for (const reference of allNamed(item, 'inlineRef')) {
    const person = people.get(identity(reference) ?? '');
    if (!person) continue;
    for (const id of (reference.attributes['idrefs'] ?? '').split(/\s+/))
      byElement.set(id, [...(byElement.get(id) ?? []), person]);
  }
  const marks = new Set<DraftMark>(lines.flatMap(({ stretches }) => stretches.map(({ mark }) => mark)));
  for (const mark of marks) {
    const speakers = mark.element === null ? undefined : byElement.get(mark.element);
    if (!speakers) continue;
    mark.speakers = speakers;
    mark.speaker ??= joinNames(speakers.map(({ name }) => name)) || null;
  }
}

function readFields(item: MarkupNode): SourceMetadata {
  const meta = firstNamed(item, 'itemMeta');
  const content = firstNamed(item, 'contentMeta');
  const note = plainText(firstNamed(meta, 'edNote')) ?? '';
  return present({
    language: asLanguage(firstNamed(content, 'language')?.attributes['tag']) ?? asLanguage(item.attributes['xml:lang']),
    published:
      asDate(plainText(firstNamed(content, 'contentCreated'))) ?? asDate(plainText(firstNamed(meta, 'firstCreated'))),
    embargo:
      asDate(plainText(firstNamed(meta, 'embargoed'))) ??
      /Withheld\. Embargo as written: (.+?)(?= A hold was overridden: | A related story without | The speaker |$)/.exec(
        note,
      )?.[1],
    url: asUrl(
      allNamed(meta, 'link').find(({ attributes }) => attributes['rel'] === 'irel:derivedFrom')?.attributes['href'],
    ),
    credit: plainText(firstNamed(content, 'creditline')),
    publisher:
      plainText(firstAt(meta, 'provider', 'name')) ?? plainText(firstAt(item, 'rightsInfo', 'copyrightHolder', 'name')),
    slug: plainText(firstNamed(content, 'slugline')),
    keywords:
      allNamed(content, 'keyword')
        .flatMap((node) => plainText(node) ?? [])
        .slice(0, 40)
        .join(', ') || undefined,
  });
}

const relatedLines = (item: MarkupNode): readonly DraftLine[] =>
  allNamed(firstNamed(item, 'itemMeta'), 'link')
    .filter(({ attributes }) => /seeAlso|related/i.test(attributes['rel'] ?? ''))
    .flatMap((link) => {
      const url = asUrl(link.attributes['href']);
      return plainLine(
        'related',
        plainText(firstNamed(link, 'title')) ?? url,
        'a',
        url === undefined ? {} : { href: url },
      );
    });

/** The text itself: XHTML or NITF inline, or plain text. */
function contentLines(item: MarkupNode, book: MarkBook): StoryDraft {
  const set = firstNamed(item, 'contentSet');
  for (const inline of allNamed(set, 'inlineXML')) {
    const nitf = firstNamed(inline, 'nitf');
    if (nitf) return readNitf(nitf);
    const html = firstNamed(inline, 'html') ?? inline;
    const lines = markupLines((firstNamed(html, 'body') ?? html).children, book);
    if (lines.length > 0) return { lines, metadata: {}, notes: [] };
  }
  const data = allNamed(set, 'inlineData').map(rawText).join('\n');
  return {
    lines: splitLines(data).flatMap(({ start, end }) => markupLines([data.slice(start, end)], book)),
    metadata: {},
    notes: [],
  };
}

const topJobs: ReadonlySet<string> = new Set(['headline', 'standfirst', 'byline', 'dateline']);

const orElse = (lines: readonly DraftLine[], others: readonly DraftLine[]): readonly DraftLine[] =>
  lines.length > 0 ? lines : others;

function readItem(item: MarkupNode): StoryDraft {
  const meta = firstNamed(item, 'contentMeta');
  const content = contentLines(item, markBook());
  // Inline NITF has fields of its own; XHTML has them at the head of its text, where the common walk finds them.
  const isNitf = content.lines.some(({ given }) => given === 'headline');
  const inner = (given: DraftLine['given']): readonly DraftLine[] =>
    isNitf ? content.lines.filter((line) => line.given === given) : [];
  const field = (given: DraftLine['given'], name: string): readonly DraftLine[] =>
    plainLine(given, plainText(firstNamed(meta, name)));
  const creators = joinNames(allNamed(meta, 'creator').flatMap((node) => plainText(firstNamed(node, 'name')) ?? []));
  const copy = withTop(
    {
      headline: orElse(inner('headline'), field('headline', 'headline')),
      standfirst: isPictureItem(item) ? [] : orElse(field('standfirst', 'description'), inner('standfirst')),
      byline: orElse(orElse(field('byline', 'by'), inner('byline')), plainLine('byline', creators)),
      dateline: orElse(field('dateline', 'dateline'), inner('dateline')),
    },
    isNitf ? content.lines.filter(({ given }) => !topJobs.has(given)) : content.lines,
  );
  const people = peopleOf(item);
  tieReferences(copy, item, people);
  nameSpeakers(copy, people);
  const note = plainText(firstAt(item, 'itemMeta', 'edNote'));
  const pictures = picturesOf(item);
  return {
    lines: joinRelated([...copy, ...pictures.lines], relatedLines(item)),
    metadata: { ...content.metadata, ...readFields(item) },
    notes: [...content.notes, ...pictures.notes, ...(note === undefined ? [] : [`Note to editors: ${note}`])],
  };
}

function open(file: SourceFile): Outcome<FileStories> {
  const xml = readXmlFile(file);
  if (!xml.ok) return xml;
  const { root } = xml.value.value;
  const items = root.name === 'newsItem' ? [root] : root.name === 'newsMessage' ? deepNamed(root, 'newsItem') : [];
  if (items.length === 0) return xmlProblem(file.name, root.name, 'a NewsML-G2 news item');
  const drafts = items.map(readItem);
  const texts = items.filter((_, at) => drafts[at]?.lines.some(({ given }) => given === 'paragraph'));
  const stories = texts.map((item): StoryDraft => {
    const draft = drafts[items.indexOf(item)] ?? readItem(item);
    const pictures = picturesFor(item, items, texts.length === 1);
    return { ...draft, lines: [...draft.lines, ...pictures.lines], notes: [...draft.notes, ...pictures.notes] };
  });
  if (stories.length === 0 && drafts.every(({ lines }) => lines.length === 0))
    return fileProblem(file.name, items.length > 1 ? 'a NewsML-G2 message' : nameItem(root));
  return succeed({ ...xml.value, stories: (stories.length > 0 ? stories : drafts).map((draft) => () => draft) });
}

const nameItem = (root: MarkupNode): string => {
  const kind = deepNamed(root, 'itemClass')[0]?.attributes['qcode']?.replace(/^.*:/, '');
  return kind === undefined || elementsIn(root).length === 0
    ? nameXml(root.name)
    : `a NewsML-G2 item of the class “${kind}”`;
};

const roots: ReadonlySet<string> = new Set([
  'newsItem',
  'newsMessage',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
]);

/** IPTC's NewsML-G2: a news item, alone or in a message. */
export const newsmlG2Importer: Importer = {
  id: 'newsml-g2',
  label: 'NewsML-G2',
  version: '2.x',
  extensions: ['.xml'],
  keeps:
    'Fields and the text, inline XHTML or NITF; quotations with the people that inlineRef and assert name; links; pictures as their addresses, with caption and credit. Of a message, any story.',
  recognises: (file) => (roots.has(rootName(file) ?? '') ? 0.97 : 0),
  ...storiesOf('newsml-g2', 'a NewsML-G2 item', open),
};
