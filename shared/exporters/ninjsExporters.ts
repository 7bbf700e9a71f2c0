import { exportedFile, jsonText } from './exportedFile';
import type { Exporter } from './exporter';
import { ninjsItem, type NinjsItem } from './ninjsItem';
import { readStory } from './readStory';
import type { StoryCopy } from './storyCopy';

const losses = [
  'A speaker’s role stands only beneath a block quotation.',
  'A date of publication without an hour and a zone has no field.',
  'The age of a related link, captions and the marks of indirect speech stay behind.',
];

/** ninjs 2.1 writes every name in lower case, names the embargo otherwise and knows no relation of an association. */
const asNinjs21 = (item: NinjsItem): NinjsItem => {
  const { embargoedUntil, associations, ...rest } = item;
  return {
    ...lowerNames({ ...rest, ...(embargoedUntil === undefined ? {} : { embargoed: embargoedUntil }) }),
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#' },
    ...(Array.isArray(associations) ? { associations: associations.map(({ rel: _rel, ...association }: NinjsItem) => lowerNames(association)) } : {}),
  };
};

const lowerNames = (item: NinjsItem): NinjsItem =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name.toLowerCase(), lowerValue(value)]));

const lowerValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lowerValue);
  return typeof value === 'object' && value !== null ? lowerNames(value as NinjsItem) : value;
};

interface ValueOf {
  readonly contenttype?: string;
  readonly value: string;
}

const rows = (value: unknown): readonly NinjsItem[] => (Array.isArray(value) ? value : []);

/** Texts of ninjs 1.4: one property for each kind of text. */
const flatTexts = (name: string, list: unknown, role: string): NinjsItem => Object.fromEntries(
  (rows(list) as unknown as readonly ValueOf[]).map(({ contenttype, value }) => [contenttype === 'text/plain' ? `${name}${role}` : `${name}_xhtml`, value]));

const parties = (name: string, list: unknown): NinjsItem =>
  rows(list).length === 0 ? {} : { [name]: rows(list).map((party) => ({ name: party['name'], rel: party['rel'] ?? party['role'] })) };

/** ninjs 1.4 has one headline and one body of each kind, parties without identifiers, and associations by name. */
const asNinjs14 = (item: NinjsItem): NinjsItem => {
  const { standard: _standard, title, by, headlines, descriptions, bodies, people, organisations, infosources, associations, ...rest } = asNinjs21(item);
  return {
    ...rest,
    $standard: { name: 'ninjs', version: '1.4', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json#' },
    representationtype: 'complete', title, ...(by === undefined ? {} : { byline: by }),
    ...flatTexts('headline', headlines, ''), ...flatTexts('description', descriptions, '_text'), ...flatTexts('body', bodies, '_text'),
    ...parties('person', people), ...parties('organisation', organisations), ...parties('infosource', infosources),
    ...(associations === undefined ? {} : {
      associations: Object.fromEntries(rows(associations).map((association, at) => [`related${at + 1}`, asAssociation14(association)])),
    }),
  };
};

const asAssociation14 = ({ name: _name, headlines, infosources, ...rest }: NinjsItem): NinjsItem => ({
  ...rest, headline: rows(headlines)[0]?.['value'], ...parties('infosource', infosources),
});

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
export const ninjs31Exporter = ninjsExporter('3.1', 'ninjs 3.1 (IPTC News in JSON)', [], ninjsItem);

/** News in JSON for systems that read version 2. */
export const ninjs21Exporter = ninjsExporter('2.1', 'ninjs 2.1', [], (copy) => asNinjs21(ninjsItem(copy)));

/** News in JSON for systems that read version 1. */
export const ninjs14Exporter = ninjsExporter('1.4', 'ninjs 1.4', ['People and bodies who are quoted are tied to their words by name, not by id.'], (copy) => asNinjs14(ninjsItem(copy)));
