import type { SourceFile } from '../importer';
import { readHeaders } from '../mail/mailHeaders';
import { deepNamed, firstAt, firstNamed, plainText, type MarkupNode } from '../xml/markupNode';
import { asDate, asMailDate, asObject, asObjects, asText } from './fields';
import { readJsonFile, readXmlFile } from './readFile';

/** What a wire calls one of its items, by which a newer version of it is known. */
export interface ItemIdentity {
  readonly guid: string;
  /** As the item says it: a number, or an instant; null where it says none. */
  readonly version: string | null;
  /** The agency has taken the item back. */
  readonly isCanceled: boolean;
  /** All of the item as text: two that have the same say the same. */
  readonly content: string;
}

type Read = (file: SourceFile) => readonly (ItemIdentity | null)[];

const identity = (
  guid: string | undefined,
  version: string | undefined,
  content: unknown,
  isCanceled = false,
): ItemIdentity | null =>
  guid === undefined || guid === ''
    ? null
    : {
        guid,
        version: version ?? null,
        isCanceled,
        content: typeof content === 'string' ? content : JSON.stringify(content),
      };

function xmlItems(names: readonly string[], of: (item: MarkupNode, root: MarkupNode) => ItemIdentity | null): Read {
  return (file) => {
    const xml = readXmlFile(file);
    if (!xml.ok) return [];
    const { root } = xml.value.value;
    const items = names.includes(root.name) ? [root] : names.flatMap((name) => deepNamed(root, name));
    return items.map((item) => of(item, root));
  };
}

const textOf = (item: MarkupNode, ...names: readonly string[]): string | undefined =>
  names.map((name) => plainText(firstNamed(item, name))).find((text) => text !== undefined);

const rss = xmlItems(['item'], (item) =>
  identity(
    textOf(item, 'guid', 'identifier', 'link'),
    asMailDate(textOf(item, 'updated', 'modified', 'post_modified_gmt')) ?? asMailDate(textOf(item, 'pubDate', 'date')),
    item,
  ),
);

const atom = xmlItems(['entry'], (entry) => identity(textOf(entry, 'id'), asDate(textOf(entry, 'updated')), entry));

const nitf = xmlItems(['nitf'], (root) => {
  const docdata = firstAt(root, 'head', 'docdata');
  const id = firstNamed(docdata, 'doc-id')?.attributes;
  const key = firstNamed(docdata, 'du-key')?.attributes;
  const guid = id?.['id-string'] ?? key?.['key'];
  const version = key?.['version'] ?? asDate(firstNamed(docdata, 'date.issue')?.attributes['norm']);
  return identity(guid && [id?.['regsrc'], guid].filter(Boolean).join(':'), version, root);
});

const isCanceled = (status: string | undefined): boolean => /\bcancell?ed$/i.test(status ?? '');

const newsmlG2 = xmlItems(['newsItem'], (item) => {
  const status = firstAt(item, 'itemMeta', 'pubStatus')?.attributes['qcode'];
  return identity(item.attributes['guid'], item.attributes['version'], item, isCanceled(status));
});

const newsml1 = xmlItems(['NewsItem'], (item) => {
  const id = firstAt(item, 'Identification', 'NewsIdentifier');
  const status = firstAt(item, 'NewsManagement', 'Status')?.attributes['FormalName'];
  const guid = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => plainText(firstNamed(id, name)) ?? '').join(':');
  return identity(guid === '::' ? undefined : guid, plainText(firstNamed(id, 'RevisionId')), item, isCanceled(status));
});

/** The items of a JSON file: the file itself, or the first list in it of objects that have a name. */
function jsonItems(
  names: readonly string[],
  of: (item: Readonly<Record<string, unknown>>) => ItemIdentity | null,
): Read {
  const hasName = (item: Readonly<Record<string, unknown>>): boolean =>
    names.some((name) => asText(item[name]) !== undefined);
  return (file) => {
    const json = readJsonFile(file);
    if (!json.ok) return [];
    const root = asObject(json.value.value);
    if (hasName(root)) return [of(root)];
    const lists = [json.value.value, ...Object.values(root)].filter(Array.isArray);
    const items = lists.map((list) => asObjects(list)).find((list) => list.some(hasName)) ?? [];
    return items.map(of);
  };
}

const number = (value: unknown): string | undefined => (typeof value === 'number' ? String(value) : asText(value));

const ninjs = jsonItems(['uri', 'guid'], (item) =>
  identity(
    asText(item['uri']) ?? asText(item['guid']),
    number(item['version']) ?? asDate(item['versioncreated'] ?? item['versionCreated']),
    item,
    isCanceled(asText(item['pubstatus'] ?? item['pubStatus'])),
  ),
);

const ans = jsonItems(['_id'], (item) =>
  identity(asText(item['_id']), asDate(item['last_updated_date']) ?? number(item['version']), item),
);

const jsonFeed: Read = (file) => {
  const json = readJsonFile(file);
  if (!json.ok) return [];
  return asObjects(asObject(json.value.value)['items']).map((item) =>
    identity(number(item['id']), asDate(item['date_modified'] ?? item['date_published']), item),
  );
};

/** A mail is told by its Message-ID and what it says: the fields that its way here added do not count. */
const mail: Read = (file) => {
  const text = new TextDecoder('latin1').decode(file.bytes);
  const { headers, body } = readHeaders(text, 0);
  return [identity(headers.get('message-id'), undefined, [headers.get('subject'), text.slice(body)])];
};

const readers: Readonly<Record<string, Read>> = {
  rss,
  wxr: rss,
  atom,
  nitf,
  'newsml-g2': newsmlG2,
  'newsml-1': newsml1,
  ninjs,
  ans,
  'json-feed': jsonFeed,
  eml: mail,
};

/**
 * What the items of a file are called, in their order: as many as `count` stories were found in it. Null for an item that
 * has no name, and for all where the file names other items than its stories. Stories that lie in one that is named, as in
 * a mail, are numbered. `format` is the id of an importer.
 */
export function itemIdentities(file: SourceFile, format: string, count: number): readonly (ItemIdentity | null)[] {
  const found = readers[format]?.(file) ?? [];
  if (found.length === count) return found;
  const [whole] = found;
  const isOne = found.length === 1 && whole;
  return Array.from({ length: count }, (_, at) => (isOne ? { ...whole, guid: `${whole.guid}#${at + 1}` } : null));
}

/** Where a version stands among others: of numbers the greater is newer, of instants the later. 0 where it tells neither. */
export function versionRank(version: string | null): number {
  if (version === null) return 0;
  if (/^\d{1,15}$/.test(version)) return Number(version);
  const instant = Date.parse(version);
  return Number.isNaN(instant) ? 0 : instant;
}
