import type { Markup } from './markup';

declare const valid: unique symbol;

/** Text that is known to be JSON; made only here. Written by hand, it takes half the time of a tree of objects. */
export type Json = string & { readonly [valid]: true };

const asJson = (text: string): Json => text as Json;

// oxlint-disable-next-line no-control-regex
const awkward = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Any text. */
export const jsonString = (text: string): Json => asJson(awkward.test(text) ? JSON.stringify(text) : `"${text}"`);

/** Any text of a document that is a text of JSON itself: written escaped, where escaping it afterwards would take longer. */
export const jsonWithin = (text: string): Json =>
  asJson(awkward.test(text) ? JSON.stringify(JSON.stringify(text)).slice(1, -1) : `\\"${text}\\"`);

/** Markup or JSON that was written within JSON. */
export const quoted = (written: Markup | Json): Json => asJson(`"${written}"`);

/** A text or null. */
export const jsonOrNull = (text: string | null): Json => (text === null ? asJson('null') : jsonString(text));

/** A text, or nothing at all where there is none. */
export const jsonIfAny = (text: string | null): Json | null => (text === null ? null : jsonString(text));

export const jsonNumber = (value: number): Json => asJson(String(value));

/** How deep in a readable document something stands; null for a document in one line, `within` where that is a text of JSON itself. */
export type Depth = number | null | 'within';

/** So much deeper. */
export const deeper = (depth: Depth, by: number): Depth => (typeof depth === 'number' ? depth + by : depth);

const breakAt = (depth: Depth, further: number): string =>
  typeof depth === 'number' ? `\n${'  '.repeat(depth + further)}` : '';

/** Any plain value, for what a document holds once. */
export const jsonAt = (depth: number, value: unknown): Json =>
  asJson(JSON.stringify(value, null, 2).replaceAll('\n', breakAt(depth, 0)));

/** An object that always has the same names, in this order: null leaves one out. */
export function objectAt(depth: Depth, names: readonly string[]): (values: readonly (Json | null)[]) => Json {
  const colon = typeof depth === 'number' ? ': ' : ':';
  const quote = depth === 'within' ? jsonWithin : jsonString;
  const first = names.map((name) => `{${breakAt(depth, 1)}${quote(name)}${colon}`);
  const next = names.map((name) => `,${breakAt(depth, 1)}${quote(name)}${colon}`);
  const end = `${breakAt(depth, 0)}}`;
  return (values) => {
    let json = '';
    for (let at = 0; at < names.length; at += 1) {
      const value = values[at] ?? null;
      if (value !== null) json += ((json === '' ? first : next)[at] ?? '') + value;
    }
    return asJson(json === '' ? '{}' : json + end);
  };
}

/** An object that is the same but for one value: written once, around it. */
export function around(object: (value: Json) => Json): (value: Json) => Json {
  // No JSON has this character in it.
  const hole = asJson('\u0000');
  const [before = '', after = ''] = object(hole).split(hole);
  return (value) => asJson(before + value + after);
}

/** A list. */
export function listAt(depth: Depth): (items: readonly Json[]) => Json {
  const start = `[${breakAt(depth, 1)}`;
  const joint = `,${breakAt(depth, 1)}`;
  const end = `${breakAt(depth, 0)}]`;
  return (items) => {
    let json = '';
    for (const item of items) json += (json === '' ? start : joint) + item;
    return asJson(json === '' ? '[]' : json + end);
  };
}

/** A list, or nothing at all where it would be empty. */
export const unlessEmpty = (list: (items: readonly Json[]) => Json, items: readonly Json[]): Json | null =>
  items.length === 0 ? null : list(items);
