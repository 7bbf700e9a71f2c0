import type { Elapsed } from '../languageDesk';

const day = 24 * 60;
/** Minutes of each unit by how it is written; months and years are no count of days. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?)$/, 0],
  [/^(?:m|mins?|minutes?)$/, 1],
  [/^(?:h|hrs?|hours?)$/, 60],
  [/^(?:d|days?)$/, day],
  [/^(?:w|wks?|weeks?)$/, 7 * day],
];
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const ago =
  /^(?:(?:posted|published|updated|last updated),? )?(?:about |around )?(\d{1,3}|[a-z]{1,5})\s{0,2}([a-z]{1,7})\.? ago$/;

/** How long ago a page says that something was: “3 hours ago”, “2d ago”, “yesterday”. */
export function elapsed(written: string): Elapsed | null {
  const tidy = written.trim().toLowerCase().replace(/\s+/g, ' ');
  if (tidy === 'just now' || tidy === 'moments ago') return { minutes: 0, isInDays: false };
  if (tidy === 'yesterday') return { minutes: day, isInDays: true };
  const [, figure = '', word = ''] = ago.exec(tidy) ?? [];
  const count = numbers[figure] ?? (/^\d+$/.test(figure) ? Number(figure) : null);
  const unit = units.find(([pattern]) => pattern.test(word))?.[1];
  if (count === null || unit === undefined) return null;
  return { minutes: count * unit, isInDays: unit >= day };
}
