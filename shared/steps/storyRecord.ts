import { sameData } from '../desk/sameData';
import type { Quotation, StoryDocument } from '../story/storyDocument';

/** All of a story but its blocks, which are the editor's document. */
export type StoryRecord = Omit<StoryDocument, 'blocks'>;

/** Takes the blocks away from a story. */
export function toRecord({ blocks: _blocks, ...record }: StoryDocument): StoryRecord {
  return record;
}

/**
 * What a change is about: a field of the record (“slug”), an item of one of its lists by id (“removed”, “line-4”), one side
 * of a quotation (“quotations”, “q3”, “verified”), or which items a list has in which order (“speakers”).
 */
export type RecordKey = readonly [string, ...string[]];

/** One value of the record that gave way to another; undefined stands for none. */
export interface RecordChange {
  readonly key: RecordKey;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The sides of a quotation. Who speaks, whether a change may stand, what may be published and who verified it are
 * answered one by one: two people who answer two of them do not undo each other.
 */
const sides = {
  place: ['where', 'segments', 'said', 'takenFrom', 'closed'],
  speaker: [
    'speaker',
    'suggested',
    'cue',
    'confidence',
    'reasons',
    'status',
    'copySays',
    'copySaid',
    'speakerFrom',
    'disputed',
  ],
  change: ['changeReason', 'changeBasis'],
  tag: ['kind', 'madeBy', 'tag'],
  standing: ['standing'],
  verified: ['verified'],
} as const satisfies Readonly<Record<string, readonly (keyof Quotation)[]>>;

type Side = keyof typeof sides;
const sideNames = Object.keys(sides) as readonly Side[];

type Item = Readonly<Record<string, unknown>>;
const lists = [
  'quotations',
  'decided',
  'people',
  'dismissed',
  'comments',
  'speakers',
  'related',
  'removed',
  'transcripts',
  'sent',
] as const;
type ListName = (typeof lists)[number];
const isList = (field: string): field is ListName => (lists as readonly string[]).includes(field);

/** The source is the story's from first to last: no step changes it. */
const fixed: ReadonlySet<string> = new Set(['source', 'schemaVersion', 'id', 'maker']);

const itemsOf = (record: StoryRecord, list: ListName): readonly Item[] =>
  (record[list] ?? []) as unknown as readonly Item[];
const idOf = (item: Item): string => String(item['id']);

function pick(item: Item | undefined, names: readonly string[]): Item | undefined {
  if (!item) return undefined;
  const picked = names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]] as const]));
  return picked.length === 0 ? undefined : Object.fromEntries(picked);
}

const changed = (key: RecordKey, before: unknown, after: unknown): readonly RecordChange[] =>
  sameData(before, after) ? [] : [{ key, before, after }];

function changedItem(list: ListName, id: string, before: Item | undefined, after: Item | undefined) {
  if (before === after) return [];
  if (list !== 'quotations') return changed([list, id], before, after);
  return sideNames.flatMap((side) => changed([list, id, side], pick(before, sides[side]), pick(after, sides[side])));
}

const orderOf = (record: StoryRecord, list: ListName): readonly string[] | undefined =>
  record[list] && itemsOf(record, list).map(idOf);

function changedList(before: StoryRecord, after: StoryRecord, list: ListName): readonly RecordChange[] {
  if (before[list] === after[list]) return [];
  const old = new Map(itemsOf(before, list).map((item) => [idOf(item), item]));
  const now = new Map(itemsOf(after, list).map((item) => [idOf(item), item]));
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...ids.flatMap((id) => changedItem(list, id, old.get(id), now.get(id))),
    ...changed([list], orderOf(before, list), orderOf(after, list)),
  ];
}

/** What has to change for one record to become the other: nothing where they say the same. */
export function changesBetween(before: StoryRecord, after: StoryRecord): readonly RecordChange[] {
  if (before === after) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    if (fixed.has(field)) return [];
    if (isList(field)) return changedList(before, after, field);
    return changed([field], Reflect.get(before, field), Reflect.get(after, field));
  });
}

const without = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !names.includes(name)));

function setItem(item: Item | undefined, id: string, side: string | undefined, value: unknown): Item | undefined {
  const given = (value ?? {}) as Item;
  if (side === undefined) return value === undefined ? undefined : given;
  // A quotation begins and ends with its place: what is told of one that is not there is passed over.
  if (side === 'place' ? value === undefined : item === undefined) return undefined;
  return { ...without(item ?? { id }, sides[side as Side] ?? []), ...given };
}

function withItem(record: StoryRecord, list: ListName, { key: [, id = '', side], after }: Value): StoryRecord {
  const items = itemsOf(record, list);
  const at = items.findIndex((item) => idOf(item) === id);
  const next = setItem(items[at], id, side, after);
  if (at < 0) return next ? { ...record, [list]: [...items, next] } : record;
  return { ...record, [list]: next ? items.with(at, next) : items.toSpliced(at, 1) };
}

function withoutField(record: StoryRecord, field: string): StoryRecord {
  const { [field as keyof StoryRecord]: _, ...rest } = record;
  return rest as StoryRecord;
}

function withOrder(record: StoryRecord, list: ListName, after: unknown): StoryRecord {
  if (!Array.isArray(after)) return withoutField(record, list);
  const place = new Map(after.map((name, at) => [String(name), at]));
  const placeOf = (item: Item): number => place.get(idOf(item)) ?? place.size;
  return { ...record, [list]: itemsOf(record, list).toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

type Value = Pick<RecordChange, 'key' | 'after'>;

function withChange(record: StoryRecord, change: Value): StoryRecord {
  const { key, after } = change;
  const [field] = key;
  if (fixed.has(field)) return record;
  if (isList(field)) return key.length > 1 ? withItem(record, field, change) : withOrder(record, field, after);
  return after === undefined ? withoutField(record, field) : { ...record, [field]: after };
}

const isOrder = ({ key }: Value): boolean => key.length === 1 && isList(key[0]);

/** The record with its values changed, one of undefined taken away; lists are put in order when all their items are in. */
export const withChanges = (record: StoryRecord, changes: readonly Value[]): StoryRecord =>
  [...changes.filter((change) => !isOrder(change)), ...changes.filter(isOrder)].reduce(withChange, record);
