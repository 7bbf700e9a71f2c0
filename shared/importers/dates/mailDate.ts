import { monthNumber, twoFigures, zoneOffset } from '../../text/calendar';
import { squeezed } from '../../text/squeezed';

const written =
  /^(?:[a-z]{2,9}\.?,?\s{1,3})?(\d{1,2})[\s-]{1,3}([a-z]{3})[a-z]{0,6}\.?[\s-]{1,3}(\d{4}|\d{2})\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s{0,3}([+-]\d{2}:?\d{2}|[a-z]{1,4}))?(?:\s{1,3}\([^()]{0,60}\))?$/i;

/** RFC 5322: a year of two figures. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);

/** An instant as mail and RSS write it, as ISO 8601, without an offset where none is written; undefined when it is none. */
export function mailDate(value: string | undefined): string | undefined {
  const [, day, name = '', year, hour = '', minute, second = '00', zone] =
    written.exec(squeezed((value ?? '').slice(0, 200))) ?? [];
  const month = monthNumber(name);
  const offset = zone === undefined ? '' : zoneOffset(zone);
  if (day === undefined || year === undefined || minute === undefined || month === 0 || offset === undefined)
    return undefined;
  const isSound =
    Number(day) >= 1 && Number(day) <= 31 && Number(hour) <= 23 && Number(minute) <= 59 && Number(second) <= 59;
  return isSound
    ? `${fullYear(Number(year))}-${twoFigures(month)}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`
    : undefined;
}
