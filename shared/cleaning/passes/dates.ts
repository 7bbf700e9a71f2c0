import { daysIn, monthNumber, twoFigures, zoneOffset } from '../../text/calendar';

const monthPart =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?${monthPart},?\\s{1,2}(\\d{4})\\b`, 'i');
const monthFirst = new RegExp(`\\b${monthPart}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})\\b`, 'i');
const inFigures = /\b(\d{4})-(\d{2})-(\d{2})\b/;

function asDate(year: number, month: number, day: number): string | null {
  const sound = year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return sound ? `${year}-${twoFigures(month)}-${twoFigures(day)}` : null;
}

function findDate(text: string): string | null {
  const figures = inFigures.exec(text);
  if (figures) return asDate(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const first = dayFirst.exec(text);
  if (first) return asDate(Number(first[3]), monthNumber(first[2] ?? ''), Number(first[1]));
  const second = monthFirst.exec(text);
  return second ? asDate(Number(second[3]), monthNumber(second[1] ?? ''), Number(second[2])) : null;
}

const clock = /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s{0,2}([ap])?\.?(m)?\.?/i;
const bareHour = /\b(\d{1,2})\s{0,2}([ap])\.?m\b/i;
const fourFigures = /\b([01]\d|2[0-3])([0-5]\d)(?:\s{0,2}(?:hrs|hours|gmt|bst|utc|est|edt|on|[,a-z]))/i;

function findTime(text: string): string | null {
  const colon = clock.exec(text);
  const hour = colon ? null : bareHour.exec(text);
  const wire = colon || hour ? null : fourFigures.exec(text);
  if (wire) return `${wire[1] ?? ''}:${wire[2] ?? ''}`;
  const half = (colon?.[3] ?? hour?.[2] ?? '').toLowerCase();
  const read = Number(colon?.[1] ?? hour?.[1] ?? Number.NaN);
  const minutes = Number(colon?.[2] ?? 0);
  const hours = half === 'p' && read < 12 ? read + 12 : half === 'a' && read === 12 ? 0 : read;
  return hours >= 0 && hours < 24 && minutes < 60 ? `${twoFigures(hours)}:${twoFigures(minutes)}` : null;
}

/** Only names that mean one offset in newsrooms. */
const zonePattern = /\b(gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt)\b/i;
const isoInstant = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?/;

/** The first full date in a line, with its time when one stands there, as ISO 8601; null without day, month and year. */
export function readDate(text: string): string | null {
  const instant = isoInstant.exec(text);
  if (instant) return instant[0];
  const date = findDate(text);
  if (date === null) return null;
  const time = findTime(text.replace(inFigures, ' '));
  if (time === null) return date;
  const zone = zonePattern.exec(text)?.[1];
  return `${date}T${time}${zone === undefined ? '' : (zoneOffset(zone) ?? '')}`;
}
