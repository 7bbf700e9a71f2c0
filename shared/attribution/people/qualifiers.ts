import type { Mention } from '../mentions/mention';
import { is, smallWord } from '../words/lexicon';
import { isApostrophe } from '../words/characters';
import { canBe, isCapital, isLower, isSmallParticle, tokenAt, type Words } from '../words/words';

/** What tells one body or office from another with the same head noun: “norland” and “foreign” of “Norland’s foreign ministry”. */
export interface Qualifiers {
  /** Names and adjectives of names, in small letters. */
  readonly names: readonly string[];
  /** Words that tell departments, courts and councils apart. */
  readonly fields: readonly string[];
}

/** Of a bare noun: “the ministry”. */
export const unqualified: Qualifiers = { names: [], fields: [] };

/** “the drivers’ union”, “the women’s institute” */
const isSmallOwner = (w: Words, i: number): boolean =>
  isLower(w, i) && (tokenAt(w, i).possessive || isApostrophe(w.text.charCodeAt(tokenAt(w, i).end)));

/** What stands in a noun phrase beside its head noun. */
export function qualifiersOf(w: Words, m: Mention): Qualifiers {
  const names: string[] = [];
  const fields: string[] = [];
  for (let i = m.first; i <= m.last; i += 1) {
    if (i === m.nameLast || canBe(w, i, smallWord | is.calendar)) continue;
    if (isCapital(w, i)) names.push(tokenAt(w, i).word);
    else if (isSmallParticle(w, i, 'field') || isSmallOwner(w, i)) fields.push(tokenAt(w, i).word);
  }
  return { names, fields };
}

/** So many letters a name shares with its adjective, at least: Norland, Norlandic; France, French. */
const stem = 4;
const sameName = (a: string, b: string): boolean =>
  a === b || (a.length >= stem && b.length >= stem && a.slice(0, stem) === b.slice(0, stem));

const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((each) => b.some((other) => sameName(each, other)));

const clash = (a: readonly string[], b: readonly string[]): boolean => a.length > 0 && b.length > 0 && !share(a, b);

/** True where two phrases with one head noun cannot be the same: “the defence ministry” and “the finance ministry”. */
export const differ = (a: Qualifiers, b: Qualifiers): boolean => clash(a.names, b.names) || clash(a.fields, b.fields);

/** True where two phrases share a name that tells them from others. */
export const agree = (a: Qualifiers, b: Qualifiers): boolean => !differ(a, b) && share(a.names, b.names);
