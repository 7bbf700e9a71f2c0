const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/** 1 to 12 for a month’s English name or its first three letters; 0 for anything else. */
export const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** “+0100”, “+01:00” or “BST” as ISO 8601 writes an offset; undefined for a zone nobody knows. */
export function zoneOffset(zone: string): string | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return zones[zone.toLowerCase()];
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours ?? ''}:${minutes ?? ''}`;
}

const written =
  /^(?:[a-z]{2,9}\.?,?\s{1,3})?(\d{1,2})[\s-]{1,3}([a-z]{3})[a-z]{0,6}\.?[\s-]{1,3}(\d{4}|\d{2})\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s{0,3}([+-]\d{2}:?\d{2}|[a-z]{1,4}))?(?:\s{1,3}\([^()]{0,60}\))?$/i;

/** RFC 5322: a year of two figures. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

/** An instant as mail and RSS write it, as ISO 8601, without an offset where none is written; undefined when it is none. */
export function mailDate(value: string | undefined): string | undefined {
  const [, day, name = '', year, hour = '', minute, second = '00', zone] =
    written.exec((value ?? '').slice(0, 200).replace(/\s+/g, ' ').trim()) ?? [];
  const month = monthNumber(name);
  const offset = zone === undefined ? '' : zoneOffset(zone);
  if (day === undefined || year === undefined || minute === undefined || month === 0 || offset === undefined)
    return undefined;
  const isSound =
    Number(day) >= 1 && Number(day) <= 31 && Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  return isSound
    ? `${fullYear(Number(year))}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
    : undefined;
}
