import { daysIn, monthNames, twoFigures, zoneOffset } from './calendar';

/** Where and when somebody writes: what “tomorrow”, a day without its year and an hour without its zone mean. */
export interface Writer {
  /** The day it is there: `2026-03-02`. */
  readonly today: string;
  /** The offset of a local time there: `2026-03-02T09:30` gives `+00:00`. */
  readonly offsetAt: (local: string) => string;
}

const days: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const hours: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ,]\s?(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(z|[+-]\d{2}:?\d{2})?)?$/;
const dayFirst = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,?(?: (\d{4}))?(?:,? (?:at )?(.+))?$/;
const monthFirst = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?(?:,? (?:at )?(.+))?$/;
const relative = /^(yesterday|today|tomorrow)(?:,? (?:at )?(.+))?$/;
const clock = /^(?:(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?|(noon|midday|midnight))(?: ([a-z]{1,4}|[+-]\d{2}:?\d{2}))?$/;

/** 1 to 12 for a month’s name or the beginning of one, from three letters on; 0 for anything else. */
const monthOf = (name: string): number =>
  name.length < 3 ? 0 : monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What is written after the day. */
  readonly rest: string | undefined;
}

function shifted(today: string, by: number, rest: string | undefined): Day {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), rest };
}

function readDay(text: string, today: string): Day | null {
  const [, word, after] = relative.exec(text) ?? [];
  if (word !== undefined) return shifted(today, days[word] ?? 0, after);
  const year = Number(today.slice(0, 4));
  const [, day, month = '', ofYear, rest] = dayFirst.exec(text) ?? [];
  if (day !== undefined) return { year: Number(ofYear ?? year), month: monthOf(month), day: Number(day), rest };
  const [, first = '', second, itsYear, more] = monthFirst.exec(text) ?? [];
  if (second === undefined) return null;
  return { year: Number(itsYear ?? year), month: monthOf(first), day: Number(second), rest: more };
}

/** A time of day with its offset, or without where none is written; null where it is none. */
function readClock(text: string): { readonly time: string; readonly offset: string | null } | null {
  const [, hour, minute = '00', half, word, zone] = clock.exec(text) ?? [];
  if (hour === undefined && word === undefined) return null;
  // A figure alone may be anything.
  if (word === undefined && half === undefined && !/[:.]/.test(text)) return null;
  const offset = zone === undefined ? null : zoneOffset(zone);
  if (offset === undefined) return null;
  if (word !== undefined) return { time: hours[word] ?? '12:00', offset };
  const named = Number(hour);
  if (Number(minute) > 59 || named > 23 || (half !== undefined && (named < 1 || named > 12))) return null;
  const figure = half === undefined ? named : (named % 12) + (half === 'pm' ? 12 : 0);
  return { time: `${twoFigures(figure)}:${minute}`, offset };
}

const isDay = ({ year, month, day }: Day): boolean =>
  year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/**
 * A day or an instant as a person writes it, in ISO 8601: “2 March 2026” is a day, “2 March 2026, 9.30am” an instant with
 * the offset of whoever writes. Null where it cannot be read for sure: of “2/3/2026” nobody knows the month.
 */
export function writtenMoment(text: string, { today, offsetAt }: Writer): string | null {
  const tidy = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [whole, year, month, date, hour, minute, zone] = iso.exec(tidy) ?? [];
  const rest = hour === undefined ? undefined : `${hour}:${minute}${zone === undefined ? '' : ` ${zone}`}`;
  const day =
    whole === undefined ? readDay(tidy, today) : { year: Number(year), month: Number(month), day: Number(date), rest };
  if (day === null || !isDay(day)) return null;
  const written = `${day.year}-${twoFigures(day.month)}-${twoFigures(day.day)}`;
  if (day.rest === undefined) return written;
  const at = readClock(day.rest);
  if (at === null) return null;
  const local = `${written}T${at.time}`;
  return `${local}:00${at.offset ?? offsetAt(local)}`;
}

/** A day or an instant of ISO 8601 as a person writes it: “2 March 2026, 09:30”, in the hour and zone it has; else as it is. */
export function momentAsWritten(value: string): string {
  const [whole, year, month, date, hour, minute, zone] = iso.exec(value.toLowerCase()) ?? [];
  if (whole === undefined) return value;
  const day = `${Number(date)} ${monthNames[Number(month) - 1] ?? ''} ${year}`;
  if (hour === undefined) return day;
  return `${day}, ${hour}:${minute}${zone === undefined ? '' : ` ${zone === 'z' ? 'UTC' : zone}`}`;
}
