import { daysIn, monthNames } from '../../text/calendar';

const shape = /^([1-8]\d{3})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?: ?([Zz]|[+-]\d\d:?\d\d))?)?$/;
const zoneOf = (written: string): string | null => {
  if (/^z$/i.test(written)) return 'Z';
  const [hours, minutes] = [Number(written.slice(1, 3)), Number(written.slice(-2))];
  // XML Schema takes zones up to 14 hours only.
  if (hours > 13 || minutes > 59) return null;
  return `${written.slice(0, 3)}:${written.slice(-2)}`;
};

interface Moment {
  readonly date: string;
  /** With its zone; null when the hour or the zone is not told. */
  readonly instant: string | null;
}

function readMoment(value: string | null): Moment | null {
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone] = shape.exec(value?.trim() ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || minute === undefined) return { date, instant: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = zone === undefined ? null : zoneOf(zone);
  return { date, instant: offset === null ? null : `${date}T${hour}:${minute}:${second}${fraction}${offset}` };
}

/** The value as an RFC 3339 instant; null when it is none or lacks its hour or zone: neither is ever guessed. */
export const asInstant = (value: string | null): string | null => readMoment(value)?.instant ?? null;

/** The value as an instant where it is one, else as a plain date; null when it is neither. */
export const asDate = (value: string | null): string | null => {
  const moment = readMoment(value);
  return moment === null ? null : (moment.instant ?? moment.date);
};

/** The day of an instant or date as a newspaper prints it: “2 March 2026”. */
export const writtenDate = (date: string): string =>
  `${Number(date.slice(8, 10))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

/** An instant as mail and RSS write it, in UTC; null for none. */
export const asMail = (instant: string | null): string | null =>
  instant === null ? null : new Date(instant).toUTCString();

/** An instant as WordPress and Ghost write it, in UTC: “2026-03-02 09:30:00”. */
export const asTimestamp = (instant: string): string => new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
