import { succeed, type Outcome } from '../../story/outcome';
import type { Source, SourceMetadata } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { ansLines } from './ansElements';
import { plainLine, toSource, type DraftLine, type StoryDraft } from './draft';
import { asDate, asLanguage, asObject, asObjects, asText, asUrl, present } from './fields';
import { markBook } from './markBook';
import { headOf, readJsonFile } from './readFile';
import { completeMarks, placeRecords, readRecords } from './records';
import { withTop } from './topLines';
import { fileProblem, jsonProblem } from './wireProblems';
import { joinNames } from '../../text/joinNames';

type Story = Readonly<Record<string, unknown>>;

const basic = (value: unknown): string | undefined => asText(asObject(value)['basic']);

function bylineOf(story: Story): string | undefined {
  const whole = asText(asObject(story['additional_properties'])['byline']);
  if (whole !== undefined) return whole;
  const authors = asObjects(asObject(story['credits'])['by']);
  return joinNames(authors.flatMap((author) => asText(author['byline']) ?? asText(author['name']) ?? []));
}

function readFields(story: Story): SourceMetadata {
  const source = asObject(asObject(story['source'])['additional_properties']);
  const more = asObject(story['additional_properties']);
  return present({
    language: asLanguage(story['language']),
    slug: asText(story['slug']),
    published: asDate(story['display_date']) ?? asDate(story['publish_date']) ?? asDate(story['first_publish_date']),
    embargo: asDate(more['embargo']) ?? asText(more['embargo']),
    credit: asText(asObject(story['distributor'])['name']),
    publisher: asText(asObject(story['owner'])['name']),
    url: asUrl(source['url']) ?? asUrl(story['canonical_url']),
    keywords:
      asObjects(asObject(story['taxonomy'])['keywords'])
        .flatMap((each) => asText(each['keyword']) ?? [])
        .slice(0, 40)
        .join(', ') || undefined,
  });
}

/** Stories that Arc ties to this one; a bare id without address and headline tells a reader nothing. */
function referenceLines(story: Story): readonly DraftLine[] {
  return asObjects(asObject(story['related_content'])['basic']).flatMap((reference) => {
    const properties = { ...reference, ...asObject(asObject(reference['referent'])['referent_properties']) };
    const url = asUrl(asObject(properties)['canonical_url']);
    const title = basic(asObject(properties)['headlines']);
    return url === undefined && title === undefined
      ? []
      : plainLine('related', title ?? url, 'a', url === undefined ? {} : { href: url });
  });
}

function readAnsStory(story: Story): StoryDraft {
  const title = basic(story['headlines']);
  // A description is often the headline once more.
  const described = basic(story['description']);
  const standfirst = basic(story['subheadlines']) ?? (described === title ? undefined : described);
  const lines = withTop(
    {
      headline: plainLine('headline', title),
      standfirst: plainLine('standfirst', standfirst),
      byline: plainLine('byline', bylineOf(story)),
      dateline: plainLine('dateline', asText(story['location'])),
    },
    ansLines(story['content_elements'], markBook()),
  );
  const records = readRecords(asObject(story['additional_properties'])['quotations']);
  const copy = placeRecords(lines, completeMarks(lines, records));
  const addresses = new Set(
    copy.flatMap(({ given, href }) => (given === 'related' && href !== undefined ? [href] : [])),
  );
  const note = asText(story['editor_note']);
  return {
    lines: [...copy, ...referenceLines(story).filter(({ href }) => href === undefined || !addresses.has(href))],
    metadata: readFields(story),
    notes: note === undefined ? [] : [`Note to editors: ${note}`],
  };
}

const isStory = (value: Story): boolean =>
  value['type'] === 'story' || (value['type'] === undefined && Array.isArray(value['content_elements']));

function read(file: SourceFile): Outcome<Source> {
  const json = readJsonFile(file);
  if (!json.ok) return json;
  const story = asObject(json.value.value);
  if (!isStory(story)) return jsonProblem(file.name, json.value.value, 'an ANS story');
  const draft = readAnsStory(story);
  if (draft.lines.length === 0) return fileProblem(file.name, 'an ANS story');
  return succeed(
    toSource(
      { ...file, format: 'ans', encoding: json.value.encoding },
      { ...draft, notes: [...json.value.notes, ...draft.notes] },
    ),
  );
}

/** Arc XP's story format. */
export const ansImporter: Importer = {
  id: 'ans',
  label: 'Arc ANS',
  version: '0.10',
  extensions: ['.json', '.ans'],
  keeps: 'Headlines, bylines, dates, content elements; quotes with their citations; related content and link lists.',
  recognises: (file) => {
    const head = headOf(file);
    if (!head.startsWith('{')) return 0;
    const isAns = /"content_elements"\s{0,9}:/.test(head) || /"version"\s{0,9}:\s{0,9}"0\.\d/.test(head);
    return isAns ? 0.95 : /\.ans$/i.test(file.name) ? 0.7 : 0;
  },
  read,
};
