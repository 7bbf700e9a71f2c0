import { mailDate } from '../dates/mailDate';
import { squeezed } from '../../text/squeezed';

type JsonObject = Readonly<Record<string, unknown>>;

/** A value as an object; empty where it is none. */
export const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** The objects of a list; of an object, its values. */
export const asObjects = (value: unknown): readonly JsonObject[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : Object.values(asObject(value));
  return list.map(asObject).filter((each) => Object.keys(each).length > 0);
};

/** A value as text on one line; undefined where it is none or blank. */
export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? squeezed(value) || undefined : undefined;

/** A value as text, as it stands. */
export const asRaw = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** A value as a web address; undefined where it is none. */
export const asUrl = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.trim() : '';
  return /^https?:\/\/[^\s"<>\\]{1,2000}$/i.test(text) ? text : undefined;
};

const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?$/;

/** A date or an instant as ISO 8601, from ISO 8601 with or without its hyphens and colons; undefined for anything else. */
export function asDate(value: unknown): string | undefined {
  const [, year, month, day, hour, minute, second, zone] = iso.exec(asText(value) ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined)
    return Number(month) > 12 || Number(month) < 1 || Number(day) > 31 ? undefined : date;
  const written = zone === undefined || zone === 'Z' ? (zone ?? '') : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${date}T${hour}:${minute}:${second ?? '00'}${written}`;
}

/** An instant as mail and RSS write it, or as ISO 8601 does, as ISO 8601. */
export const asMailDate = (value: unknown): string | undefined => mailDate(asText(value)) ?? asDate(value);

/** A language tag as BCP 47 writes it: “en-gb” is “en-GB”; undefined where it is none. */
export function asLanguage(value: unknown): string | undefined {
  const text = asText(value)?.replaceAll('_', '-');
  if (text === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2})?$/.test(text)) return undefined;
  const [language = '', ...rest] = text.split('-');
  return [
    language.toLowerCase(),
    ...rest.map((part) =>
      part.length === 2 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
    ),
  ].join('-');
}

/** Fields that are there. */
export const present = <T extends string>(
  fields: Readonly<Record<T, string | undefined>>,
): { readonly [K in T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in T]?: string;
  };
