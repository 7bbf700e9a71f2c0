import { exportedFile, jsonText } from './exportedFile';
import type { Exporter } from './exporter';
import { ninjsFacts, unlessEmpty, type NinjsItem, type NinjsText } from './ninjsFacts';
import { readStory } from './readStory';
import type { CopyLink, CopySpeaker, StoryCopy } from './storyCopy';

const plain = 'text/plain';
const xhtml = 'application/xhtml+xml';

const quotedPeople = ({ speakers }: StoryCopy): readonly CopySpeaker[] => speakers.filter(({ isBody }) => !isBody);
const quotedBodies = ({ speakers }: StoryCopy): readonly CopySpeaker[] => speakers.filter(({ isBody }) => isBody);

const party = ({ id, name }: CopySpeaker): NinjsItem => ({ name, rel: 'quoted', literal: id });

const infoSources = ({ credit, source, url }: StoryCopy['details']): readonly NinjsItem[] => {
  const named = { name: source, role: 'source', uri: url ?? undefined };
  return credit === null ? [named] : [{ name: credit, role: 'credit' }, named];
};

const sourceOf = ({ source }: CopyLink): readonly NinjsItem[] | undefined => (source === null ? undefined : [{ name: source, role: 'source' }]);

/** Texts of ninjs 3.1. */
const texts = (role: string, text: NinjsText): readonly NinjsItem[] => {
  const first = { role, contentType: plain, value: text.plain };
  return text.xhtml === null ? [first] : [first, { role, contentType: xhtml, value: text.xhtml }];
};

const ninjs31 = (copy: StoryCopy): NinjsItem => {
  const { uri, pubStatus, contentCreated, embargoed, slug, byline, dateline, edNote, headline, standfirst, body } = ninjsFacts(copy);
  return {
    uri,
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    type: 'text', representationType: 'full', pubStatus,
    language: copy.details.language, versionCreated: copy.details.now, contentCreated, embargoedUntil: embargoed,
    title: copy.title, slugline: slug, by: byline, located: dateline, edNote,
    headlines: texts('main', headline),
    descriptions: standfirst === null ? undefined : texts('standfirst', standfirst),
    bodies: [{ role: 'main', contentType: xhtml, ...body }],
    people: unlessEmpty(quotedPeople(copy).map(party)), organisations: unlessEmpty(quotedBodies(copy).map(party)),
    infoSources: infoSources(copy.details),
    associations: unlessEmpty(copy.related.map((link, at) => ({
      name: `related${at + 1}`, rel: 'related', uri: link.url, type: 'text', headlines: [{ value: link.title }], infoSources: sourceOf(link),
    }))),
  };
};

/** Texts of ninjs 2.1. */
const lowerTexts = (role: string, text: NinjsText): readonly NinjsItem[] => {
  const first = { role, contenttype: plain, value: text.plain };
  return text.xhtml === null ? [first] : [first, { role, contenttype: xhtml, value: text.xhtml }];
};

/** ninjs 2.1 writes every name in lower case, names the embargo otherwise and knows no relation of an association. */
const ninjs21 = (copy: StoryCopy): NinjsItem => {
  const { uri, pubStatus, contentCreated, embargoed, slug, byline, dateline, edNote, headline, standfirst, body } = ninjsFacts(copy);
  return {
    uri,
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#' },
    type: 'text', representationtype: 'full', pubstatus: pubStatus,
    language: copy.details.language, versioncreated: copy.details.now, contentcreated: contentCreated,
    title: copy.title, slugline: slug, by: byline, located: dateline, ednote: edNote,
    headlines: lowerTexts('main', headline),
    descriptions: standfirst === null ? undefined : lowerTexts('standfirst', standfirst),
    bodies: [{ role: 'main', contenttype: xhtml, charcount: body.charCount, wordcount: body.wordCount, value: body.value }],
    people: unlessEmpty(quotedPeople(copy).map(party)), organisations: unlessEmpty(quotedBodies(copy).map(party)),
    infosources: infoSources(copy.details),
    embargoed,
    associations: unlessEmpty(copy.related.map((link, at) => ({
      name: `related${at + 1}`, uri: link.url, type: 'text', headlines: [{ value: link.title }], infosources: sourceOf(link),
    }))),
  };
};

const namedParty = ({ name }: CopySpeaker): NinjsItem => ({ name, rel: 'quoted' });

const association14 = ({ title, url, source }: CopyLink): NinjsItem =>
  ({ uri: url, type: 'text', headline: title, infosource: source === null ? undefined : [{ name: source, rel: 'source' }] });

/** ninjs 1.4 has one headline and one body of each kind, parties without identifiers, and associations by name. */
const ninjs14 = (copy: StoryCopy): NinjsItem => {
  const { uri, pubStatus, contentCreated, embargoed, slug, byline, dateline, edNote, headline, standfirst, body } = ninjsFacts(copy);
  const { credit, source, language, now } = copy.details;
  return {
    uri, type: 'text', representationtype: 'complete', pubstatus: pubStatus,
    language, versioncreated: now, contentcreated: contentCreated, slugline: slug, located: dateline, ednote: edNote, embargoed,
    $standard: { name: 'ninjs', version: '1.4', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json#' },
    title: copy.title, byline,
    headline: headline.plain, headline_xhtml: headline.xhtml ?? undefined,
    description_text: standfirst?.plain, description_xhtml: standfirst?.xhtml ?? undefined,
    body_xhtml: body.value,
    person: unlessEmpty(quotedPeople(copy).map(namedParty)), organisation: unlessEmpty(quotedBodies(copy).map(namedParty)),
    infosource: [...(credit === null ? [] : [{ name: credit, rel: 'credit' }]), { name: source, rel: 'source' }],
    associations: copy.related.length === 0 ? undefined : Object.fromEntries(copy.related.map((link, at) => [`related${at + 1}`, association14(link)])),
  };
};

const losses = [
  'A speaker’s role stands only beneath a block quotation.',
  'A date of publication without an hour and a zone has no field.',
  'The age of a related link, captions and the marks of indirect speech stay behind.',
];

const ninjsExporter = (version: string, label: string, more: readonly string[], item: (copy: StoryCopy) => NinjsItem): Exporter => {
  const format = { id: `ninjs-${version}`, extension: 'json', mediaType: 'application/json' };
  return {
    ...format, label, version, losses: [...more, ...losses],
    export: (story, settings) => {
      const copy = readStory(story, settings);
      return exportedFile(copy, format, jsonText(item(copy)));
    },
  };
};

/** IPTC's News in JSON, in the version to choose unless a system asks for an older one. */
export const ninjs31Exporter = ninjsExporter('3.1', 'ninjs 3.1 (IPTC News in JSON)', [], ninjs31);

/** News in JSON for systems that read version 2. */
export const ninjs21Exporter = ninjsExporter('2.1', 'ninjs 2.1', [], ninjs21);

/** News in JSON for systems that read version 1. */
export const ninjs14Exporter = ninjsExporter('1.4', 'ninjs 1.4', ['People and bodies who are quoted are tied to their words by name, not by id.'], ninjs14);
