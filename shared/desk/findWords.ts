import { RE2JS, RE2JSException } from 're2js';
import { fail, succeed, type Outcome } from '../story/outcome';

/** What is looked for, and how. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** `text` is a regular expression; its replacement may name groups as $1. */
  readonly isPattern: boolean;
}

/** A place that was found, end exclusive, with what its groups hold: the whole match first. */
export interface FoundText {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly string[];
}

/** Looks through one text; places do not overlap and none is empty. */
export type Finder = (text: string) => readonly FoundText[];

/** Signs that are typed alike and set otherwise: looked for, one stands for all of its row. */
const alike: readonly string[] = ["'‘’‛ʼ", '"“”„‟', '-‐‑–—', ' \u00a0\u202f\u2009'];

const signs: ReadonlyMap<string, string> = new Map(
  alike.flatMap((row) => [...row].map((sign) => [sign, `[${row.replace('-', '\\-')}]`] as const)),
);

const literal = (text: string): string => [...text].map((sign) => signs.get(sign) ?? RE2JS.quote(sign)).join('');

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether no letter or digit touches the place from outside. */
const standsAlone = (text: string, from: number, to: number): boolean =>
  !(isWordSign(text[from - 1]) && isWordSign(text[from])) && !(isWordSign(text[to - 1]) && isWordSign(text[to]));

/**
 * The way to find a query's places. Time grows with the text alone, whatever the pattern: RE2's matcher never goes back.
 * Fails with `bad-pattern` for a regular expression it cannot read.
 */
export function finderOf({ text: query, matchCase, wholeWords, isPattern }: FindQuery): Outcome<Finder> {
  if (query === '') return succeed(() => []);
  try {
    const flags = matchCase ? 0 : RE2JS.CASE_INSENSITIVE;
    const pattern = RE2JS.compile(isPattern ? query : literal(query), flags);
    return succeed((text) => {
      const found: FoundText[] = [];
      const matcher = pattern.matcher(text);
      while (matcher.find()) {
        const [from, to] = [matcher.start(), matcher.end()];
        if (from === to || (wholeWords && !standsAlone(text, from, to))) continue;
        const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, at) => matcher.group(at) ?? '');
        found.push({ from, to, groups });
      }
      return found;
    });
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return fail('bad-pattern', `This pattern cannot be read: ${error.message.replace(/^error parsing regexp: /, '')}.`);
  }
}

/** What is put in a place: as typed; of a pattern, $1 to $9 and $& stand for what was found, $$ for a dollar. */
export function replacementFor({ groups }: FoundText, replacement: string, { isPattern }: FindQuery): string {
  if (!isPattern) return replacement;
  return replacement.replace(/\$([$&\d])/g, (whole, sign: string) => {
    if (sign === '$') return '$';
    return groups[sign === '&' ? 0 : Number(sign)] ?? whole;
  });
}
