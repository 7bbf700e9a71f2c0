import { bodyMarkup, lineMarkup } from './bodyMarkup';
import { editorialNotes } from './editorialNotes';
import { isWithheld, publishedInstant, type CopyLine, type CopySpeaker, type StoryCopy } from './storyCopy';
import { storyUri } from './storyUri';

/** A ninjs object of any version. */
export type NinjsItem = Readonly<Record<string, unknown>>;

const xhtml = 'application/xhtml+xml';

/** A line as plain text and, when somebody is quoted in it, once more as markup that says whom. */
const texts = (role: string, line: CopyLine | null): readonly NinjsItem[] => {
  if (line === null) return [];
  const plain = { role, contentType: 'text/plain', value: line.text };
  const isQuoting = line.runs.some(({ quotation }) => quotation !== null);
  return isQuoting ? [plain, { role, contentType: xhtml, value: lineMarkup(line).markup }] : [plain];
};

const party = ({ id, name }: CopySpeaker): NinjsItem => ({ name, rel: 'quoted', literal: id });

const listUnlessEmpty = (name: string, list: readonly NinjsItem[]): NinjsItem => (list.length === 0 ? {} : { [name]: list });

const present = (fields: Readonly<Record<string, string | null>>): NinjsItem =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const body = (copy: StoryCopy): NinjsItem => {
  const text = copy.body.map((block) => block.text).join('\n');
  return { role: 'main', contentType: xhtml, charCount: text.length, wordCount: countWords(text), value: bodyMarkup(copy).markup };
};

const infoSources = ({ credit, source, url }: StoryCopy['details']): readonly NinjsItem[] => [
  ...(credit === null ? [] : [{ name: credit, role: 'credit' }]),
  { name: source, role: 'source', ...(url === null ? {} : { uri: url }) },
];

/** The story as ninjs 3.1; earlier versions are made from it. */
export const ninjsItem = (copy: StoryCopy): NinjsItem => ({
  uri: storyUri(copy),
  standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
  type: 'text',
  representationType: 'full',
  pubStatus: isWithheld(copy) ? 'withheld' : 'usable',
  ...present({
    language: copy.details.language,
    versionCreated: copy.details.now,
    contentCreated: publishedInstant(copy),
    embargoedUntil: copy.details.embargo,
    title: copy.title, slugline: copy.slug || null, by: copy.byline, located: copy.dateline, edNote: editorialNotes(copy).join('\n') || null,
  }),
  headlines: copy.headline === null ? [{ role: 'main', contentType: 'text/plain', value: copy.title }] : texts('main', copy.headline),
  ...listUnlessEmpty('descriptions', texts('standfirst', copy.standfirst)),
  bodies: [body(copy)],
  ...listUnlessEmpty('people', copy.speakers.filter(({ isBody }) => !isBody).map(party)),
  ...listUnlessEmpty('organisations', copy.speakers.filter(({ isBody }) => isBody).map(party)),
  infoSources: infoSources(copy.details),
  ...listUnlessEmpty('associations', copy.related.map(({ title, url, source }, at) => ({
    name: `related${at + 1}`, rel: 'related', uri: url, type: 'text', headlines: [{ value: title }],
    ...(source === null ? {} : { infoSources: [{ name: source, role: 'source' }] }),
  }))),
});
