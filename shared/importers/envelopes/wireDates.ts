import { monthNumber, twoFigures, zoneOffset } from '../../text/calendar';

function instant(
  [year, month, day]: readonly [number, number, number],
  [hour, minute]: readonly [number, number],
  zone: string,
): string | undefined {
  const offset = zoneOffset(zone);
  const isSound = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 23 && minute <= 59;
  return isSound && offset !== undefined
    ? `${year}-${twoFigures(month)}-${twoFigures(day)}T${twoFigures(hour)}:${twoFigures(minute)}:00${offset}`
    : undefined;
}

/** Years of two figures: wires in these formats began in the 1970s. */
const fullYear = (year: number): number => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year);

const timeGroup =
  /\b(\d{2})(\d{2})(\d{2})(?:\s{1,3}(gmt|utc|[a-z]{3,4}))?\s{1,3}([a-z]{3})[a-z]{0,6}\s{1,3}(\d{4}|\d{2})\b/i;

/** “131137 GMT Jun 25”: day, hour and minute, zone (Greenwich where none is named), month and year, as ISO 8601. */
export function readTimeGroup(text: string): string | undefined {
  const [, day, hour, minute, zone = 'GMT', month = '', year] = timeGroup.exec(text) ?? [];
  return year === undefined
    ? undefined
    : instant([fullYear(Number(year)), monthNumber(month), Number(day)], [Number(hour), Number(minute)], zone);
}

const headerDate = /\b(\d{1,2})\.\s?([\p{L}]{3})[\p{L}]{0,6}\.?\s(\d{4})\b/u;

/** “Mo, 09.Jun 2025” of a header, as ISO 8601. */
export function readHeaderDate(text: string): string | undefined {
  const [, day, name = '', year] = headerDate.exec(text) ?? [];
  const month = monthNumber(name);
  return year === undefined || month < 1 || Number(day) > 31
    ? undefined
    : `${year}-${twoFigures(month)}-${twoFigures(Number(day))}`;
}

const anpaTime = /\b(\d{2})-(\d{2})-(\d{2})\s{1,3}(\d{2})(\d{2})\s?([A-Z]{3})\b/;

/** “06-09-25 1037EST”: month, day and year, hour and minute, zone, as ISO 8601. */
export function readAnpaTime(text: string): string | undefined {
  const [, month, day, year, hour, minute, zone = ''] = anpaTime.exec(text) ?? [];
  return year === undefined
    ? undefined
    : instant([fullYear(Number(year)), Number(month), Number(day)], [Number(hour), Number(minute)], zone);
}
