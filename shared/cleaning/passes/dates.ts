import type { LoadedLanguage } from '../../language/loadLanguage';
import { daysIn, twoFigures } from '../../text/calendar';

const inFigures = /\b(\d{4})-(\d{2})-(\d{2})\b/;

function asDate(year: number, month: number, day: number): string | null {
  const sound = year >= 1800 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return sound ? `${year}-${twoFigures(month)}-${twoFigures(day)}` : null;
}

function findDate(text: string, { cleaning: { dates } }: LoadedLanguage): string | null {
  const figures = inFigures.exec(text);
  if (figures) return asDate(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const first = dates.dayFirst.exec(text);
  if (first) return asDate(Number(first[3]), dates.monthOf(first[2] ?? ''), Number(first[1]));
  const second = dates.monthFirst.exec(text);
  return second ? asDate(Number(second[3]), dates.monthOf(second[1] ?? ''), Number(second[2])) : null;
}

function findTime(text: string, { cleaning: { dates } }: LoadedLanguage): string | null {
  const colon = dates.clock.exec(text);
  const hour = colon ? null : dates.bareHour.exec(text);
  const wire = colon || hour ? null : dates.fourFigures.exec(text);
  if (wire) return `${wire[1] ?? ''}:${wire[2] ?? ''}`;
  const half = (colon?.[3] ?? hour?.[2] ?? '').toLowerCase();
  const read = Number(colon?.[1] ?? hour?.[1] ?? Number.NaN);
  const minutes = Number(colon?.[2] ?? 0);
  const hours = half === 'p' && read < 12 ? read + 12 : half === 'a' && read === 12 ? 0 : read;
  return hours >= 0 && hours < 24 && minutes < 60 ? `${twoFigures(hours)}:${twoFigures(minutes)}` : null;
}

const isoInstant = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?/;

/** The first full date in a line, with its time when one stands there, as ISO 8601; null without day, month and year. */
export function readDate(text: string, language: LoadedLanguage): string | null {
  const instant = isoInstant.exec(text);
  if (instant) return instant[0];
  const date = findDate(text, language);
  if (date === null) return null;
  const time = findTime(text.replace(inFigures, ' '), language);
  if (time === null) return date;
  const { dates } = language.cleaning;
  const zone = dates.zone.exec(text)?.[1];
  return `${date}T${time}${zone === undefined ? '' : (dates.offsetOf(zone) ?? '')}`;
}
