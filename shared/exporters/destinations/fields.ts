import type { RemoteStory } from './destination';

type Fields = Readonly<Record<string, unknown>>;

export const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const asWord = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

/** A story by the fields of its system; null without an id. */
export function remoteOf(
  value: unknown,
  names: { readonly url: string; readonly changed: string },
): RemoteStory | null {
  const fields = asFields(value);
  const id = asWord(fields['id']);
  return id === null ? null : { id, url: asWord(fields[names.url]), changed: asWord(fields[names.changed]) };
}

/** The value at `data.id` in a tree of JSON. */
export const fieldAt = (value: unknown, path: string): string | null =>
  asWord(path.split('.').reduce<unknown>((at, name) => asFields(at)[name], value));

/** An address of a site with a path beneath it. */
export const below = (address: string, path: string): string => `${address.replace(/\/+$/, '')}${path}`;
