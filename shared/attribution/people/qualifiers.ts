import type { Mention } from '../mentions/findMentions';
import { is, smallWord } from '../words/lexicon';
import { shape, type Words } from '../words/wordColumns';

/** What tells one body or office from another with the same head noun: “norland” and “foreign” of “Norland’s foreign ministry”. */
export interface Qualifiers {
  /** Names and adjectives of names, in small letters. */
  readonly names: readonly string[];
  /** Words that tell departments and courts apart. */
  readonly fields: readonly string[];
}

/** Small words that name a department's work or a court's rank. */
const fields = new Set(
  'foreign interior defence defense health finance justice education home trade transport environment culture agriculture energy labour labor housing treasury cabinet high appeal appeals supreme district county city town borough parish village state federal crown civil criminal magistrates family royal national regional provincial municipal local press police fire ambulance coastguard rail water tax opposition ruling union players fans residents teachers nurses doctors drivers farmers'.split(
    ' ',
  ),
);

const wordOf = (w: Words, i: number): string => w.text.slice(w.from[i], w.to[i]).toLowerCase();

/** What stands in a noun phrase beside its head noun. */
export function qualifiersOf(w: Words, m: Mention): Qualifiers {
  const names: string[] = [];
  const kept: string[] = [];
  for (let i = m.first; i <= m.last; i += 1) {
    if (i === m.nameLast || ((w.bits[i] ?? 0) & (smallWord | is.calendar)) !== 0) continue;
    if (w.shape[i] === shape.capital) names.push(wordOf(w, i));
    else if (w.shape[i] === shape.lower && fields.has(wordOf(w, i))) kept.push(wordOf(w, i));
  }
  return { names, fields: kept };
}

/** So many letters a name shares with its adjective, at least: Norland, Norlandic; France, French. */
const stem = 4;
const sameName = (a: string, b: string): boolean =>
  a === b || (a.length >= stem && b.length >= stem && a.slice(0, stem) === b.slice(0, stem));

const clash = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((each) => b.some((other) => sameName(each, other)));

/** True where two phrases with one head noun cannot be the same: “the defence ministry” and “the finance ministry”. */
export const differ = (a: Qualifiers, b: Qualifiers): boolean => clash(a.names, b.names) || clash(a.fields, b.fields);

/** True where two phrases share what tells them from others. */
export const agree = (a: Qualifiers, b: Qualifiers): boolean =>
  !differ(a, b) && a.names.some((each) => b.names.some((other) => sameName(each, other)));
