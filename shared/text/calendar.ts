export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const shortNames = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/** Offsets of the zone names that mail and wires write; RFC 5322 and the summer times of Europe. */
const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  ut: 'Z',
  utc: 'Z',
  z: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 1 to 12 for a month’s English name or its first three letters; 0 for anything else. */
export const monthNumber = (name: string): number => shortNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** “+0100”, “+01:00” or “BST” as ISO 8601 writes an offset; undefined for a zone nobody knows. */
export function zoneOffset(zone: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return zones[zone.toLowerCase()];
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours ?? ''}:${minutes ?? ''}`;
}

/** How many days a month, from 1 to 12, has in a year of the Gregorian calendar; 0 for no month. */
export const daysIn = (year: number, month: number): number => {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
};

/** A number of one or two figures as two. */
export const twoFigures = (value: number): string => String(value).padStart(2, '0');
