import { exportedFile } from '../exportedFile';
import type { Exporter } from '../exporter';
import { jsonAt, jsonIfAny, jsonString, listAt, objectAt, unlessEmpty, type Json } from '../writers/json';
import { ninjsFacts, type NinjsText } from '../writers/ninjsFacts';
import { readStory } from '../copy/readStory';
import type { CopyLink, CopySpeaker, StoryCopy } from '../copy/storyCopy';

const plain = jsonString('text/plain');
const xhtml = jsonString('application/xhtml+xml');
const main = jsonString('main');
const text = jsonString('text');
const full = jsonString('full');
const quoted = jsonString('quoted');

const list = listAt(1);

const partyObject = objectAt(2, ['name', 'rel', 'literal']);

const parties = ({ speakers }: StoryCopy, areBodies: boolean): Json | null =>
  unlessEmpty(
    list,
    speakers
      .filter(({ isBody }) => isBody === areBodies)
      .map(({ id, name }) => partyObject([jsonString(name), quoted, jsonString(id)])),
  );

const sourceObject = objectAt(2, ['name', 'role', 'uri']);

function infoSources({ credit, source, url }: StoryCopy['details']): Json {
  const named = sourceObject([jsonString(source), jsonString('source'), jsonIfAny(url)]);
  return list(credit === null ? [named] : [sourceObject([jsonString(credit), jsonString('credit')]), named]);
}

/** A text of 3.1, or of 2.1, which writes every name in lower case. */
const textWriter = (contentType: string) => {
  const object = objectAt(2, ['role', contentType, 'value']);
  return (role: Json, given: NinjsText): Json => {
    const first = object([role, plain, given.plain]);
    return list(given.xhtml === null ? [first] : [first, object([role, xhtml, given.xhtml])]);
  };
};

const standfirst = jsonString('standfirst');

const texts31 = textWriter('contentType');
const body31 = objectAt(2, ['role', 'contentType', 'charCount', 'wordCount', 'value']);
const standard31 = jsonAt(1, {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
});
const item31 = objectAt(0, [
  'uri',
  'standard',
  'type',
  'representationType',
  'pubStatus',
  'language',
  'versionCreated',
  'contentCreated',
  'embargoedUntil',
  'title',
  'slugline',
  'by',
  'located',
  'edNote',
  'headlines',
  'descriptions',
  'bodies',
  'people',
  'organisations',
  'infoSources',
  'associations',
]);

const headlinesOf = ({ title }: CopyLink) => [{ value: title }];
const sourceOf = ({ source }: CopyLink) => (source === null ? undefined : [{ name: source, role: 'source' }]);

const associations31 = ({ related: links }: StoryCopy): Json | null =>
  links.length === 0
    ? null
    : jsonAt(
        1,
        links.map((link, at) => ({
          name: `related${at + 1}`,
          rel: 'related',
          uri: link.url,
          type: 'text',
          headlines: headlinesOf(link),
          infoSources: sourceOf(link),
        })),
      );

function ninjs31(copy: StoryCopy): Json {
  const { body, ...story } = ninjsFacts(copy);
  return item31([
    story.uri,
    standard31,
    text,
    full,
    story.pubStatus,
    story.language,
    story.versionCreated,
    story.contentCreated,
    story.embargoed,
    story.title,
    story.slug,
    story.byline,
    story.dateline,
    story.edNote,
    texts31(main, story.headline),
    story.standfirst && texts31(standfirst, story.standfirst),
    list([body31([main, xhtml, body.charCount, body.wordCount, body.value])]),
    parties(copy, false),
    parties(copy, true),
    infoSources(copy.details),
    associations31(copy),
  ]);
}

const texts21 = textWriter('contenttype');
const body21 = objectAt(2, ['role', 'contenttype', 'charcount', 'wordcount', 'value']);
const standard21 = jsonAt(1, {
  name: 'ninjs',
  version: '2.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#',
});
const item21 = objectAt(0, [
  'uri',
  'standard',
  'type',
  'representationtype',
  'pubstatus',
  'language',
  'versioncreated',
  'contentcreated',
  'title',
  'slugline',
  'by',
  'located',
  'ednote',
  'headlines',
  'descriptions',
  'bodies',
  'people',
  'organisations',
  'infosources',
  'embargoed',
  'associations',
]);

const associations21 = ({ related: links }: StoryCopy): Json | null =>
  links.length === 0
    ? null
    : jsonAt(
        1,
        links.map((link, at) => ({
          name: `related${at + 1}`,
          uri: link.url,
          type: 'text',
          headlines: headlinesOf(link),
          infosources: sourceOf(link),
        })),
      );

/** ninjs 2.1 writes every name in lower case, names the embargo otherwise and knows no relation of an association. */
function ninjs21(copy: StoryCopy): Json {
  const { body, ...story } = ninjsFacts(copy);
  return item21([
    story.uri,
    standard21,
    text,
    full,
    story.pubStatus,
    story.language,
    story.versionCreated,
    story.contentCreated,
    story.title,
    story.slug,
    story.byline,
    story.dateline,
    story.edNote,
    texts21(main, story.headline),
    story.standfirst && texts21(standfirst, story.standfirst),
    list([body21([main, xhtml, body.charCount, body.wordCount, body.value])]),
    parties(copy, false),
    parties(copy, true),
    infoSources(copy.details),
    story.embargoed,
    associations21(copy),
  ]);
}

const namedObject = objectAt(2, ['name', 'rel']);
const complete = jsonString('complete');
const standard14 = jsonAt(1, {
  name: 'ninjs',
  version: '1.4',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json#',
});
const item14 = objectAt(0, [
  'uri',
  'type',
  'representationtype',
  'pubstatus',
  'language',
  'versioncreated',
  'contentcreated',
  'slugline',
  'located',
  'ednote',
  'embargoed',
  '$standard',
  'title',
  'byline',
  'headline',
  'headline_xhtml',
  'description_text',
  'description_xhtml',
  'body_xhtml',
  'person',
  'organisation',
  'infosource',
  'associations',
]);

const named = (name: string, rel: Json): Json => namedObject([jsonString(name), rel]);

const parties14 = ({ speakers }: StoryCopy, areBodies: boolean): Json | null =>
  unlessEmpty(
    list,
    speakers.filter(({ isBody }) => isBody === areBodies).map(({ name }: CopySpeaker) => named(name, quoted)),
  );

const associations14 = ({ related: links }: StoryCopy): Json | null =>
  links.length === 0
    ? null
    : jsonAt(
        1,
        Object.fromEntries(
          links.map(({ title, url, source }, at) => [
            `related${at + 1}`,
            {
              uri: url,
              type: 'text',
              headline: title,
              infosource: source === null ? undefined : [{ name: source, rel: 'source' }],
            },
          ]),
        ),
      );

/** ninjs 1.4 has one headline and one body of each kind, parties without identifiers, and associations by name. */
function ninjs14(copy: StoryCopy): Json {
  const { headline, standfirst: under, body, ...story } = ninjsFacts(copy);
  const { credit, source } = copy.details;
  return item14([
    story.uri,
    text,
    complete,
    story.pubStatus,
    story.language,
    story.versionCreated,
    story.contentCreated,
    story.slug,
    story.dateline,
    story.edNote,
    story.embargoed,
    standard14,
    story.title,
    story.byline,
    headline.plain,
    headline.xhtml,
    under && under.plain,
    under && under.xhtml,
    body.value,
    parties14(copy, false),
    parties14(copy, true),
    list([...(credit === null ? [] : [named(credit, jsonString('credit'))]), named(source, jsonString('source'))]),
    associations14(copy),
  ]);
}

const losses = [
  'A speaker’s role stands only beneath a block quotation.',
  'A date of publication without an hour and a zone has no field.',
  'The age of a related link, captions and the marks of indirect speech stay behind.',
];

const ninjsExporter = (
  version: string,
  label: string,
  more: readonly string[],
  write: (copy: StoryCopy) => Json,
): Exporter => {
  const format = { id: `ninjs-${version}`, extension: 'json', mediaType: 'application/json' };
  return {
    ...format,
    label,
    version,
    losses: [...more, ...losses],
    export: (story, settings) => {
      const copy = readStory(story, settings);
      return exportedFile(copy, format, `${write(copy)}\n`);
    },
  };
};

/** IPTC's News in JSON, in the version to choose unless a system asks for an older one. */
export const ninjs31Exporter = ninjsExporter('3.1', 'ninjs 3.1 (IPTC News in JSON)', [], ninjs31);

/** News in JSON for systems that read version 2. */
export const ninjs21Exporter = ninjsExporter('2.1', 'ninjs 2.1', [], ninjs21);

/** News in JSON for systems that read version 1. */
export const ninjs14Exporter = ninjsExporter(
  '1.4',
  'ninjs 1.4',
  ['People and bodies who are quoted are tied to their words by name, not by id.'],
  ninjs14,
);
