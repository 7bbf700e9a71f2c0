import type { Mention } from './findMentions';
import { is } from './lexicon';
import { textOf, type Words } from './readWords';

export type Gender = 'female' | 'male' | 'plural' | 'thing' | 'unknown';

/** Somebody (or some body) the copy names, however often and in whatever form. */
export interface Person {
  /** Lower-case words of the fullest name, without titles and letters after it. */
  tokens: readonly string[];
  /** Mention the fullest name was read from. */
  fullest: number;
  female: number;
  male: number;
  kind: 'person' | 'group' | 'thing' | 'document' | 'unknown';
  knight: boolean;
  role: string | null;
  /** Mentions outside quotations. */
  count: number;
  /** For a document: the person whose it is. */
  owner: number;
}

export interface People {
  readonly people: Person[];
  /** Who each mention is; -1 for a pronoun and what is nobody. */
  readonly of: Int32Array;
  /** 1 where a surname alone could be two people of the story. */
  readonly unsure: Uint8Array;
}

/** A word in lower case, without the full stop of an abbreviation. */
export const lower = (w: Words, i: number): string => {
  const end = w.to[i] ?? 0;
  return w.text.slice(w.from[i] ?? 0, w.text.charCodeAt(end - 1) === 46 ? end - 1 : end).toLowerCase();
};
/** The title straight before the name: “lord”; empty for none. */
export const titleWord = (w: Words, m: Mention): string => (m.nameFirst > m.first ? lower(w, m.nameFirst - 1) : '');
/** Titles that go with a first name. */
export const isKnight = (title: string): boolean => title === 'sir' || title === 'dame';

/** The gender the copy gives a person; unknown where it gives none or two. */
export function genderOf(person: Person | undefined): Gender {
  if (!person) return 'unknown';
  if (person.kind === 'group') return 'plural';
  if (person.kind === 'thing' || person.kind === 'document') return 'thing';
  if (person.female > person.male) return 'female';
  if (person.male > person.female) return 'male';
  return 'unknown';
}

/** The fullest name the copy gives; the honorific stays where there is no first name, knighthoods always. */
export function nameOf(w: Words, mentions: readonly Mention[], person: Person): string {
  const m = mentions[person.fullest];
  if (!m) return person.tokens.join(' ');
  if (m.kind !== 'name') return textOf(w, m.first, m.last);
  if (person.kind === 'thing' && m.titles === 0) return textOf(w, m.first, m.nameLast);
  const title = titleWord(w, m);
  const keepsTitle = m.nameFirst > m.first && ((m.titles & is.role) === 0 || /^(?:mr|mrs|ms|miss|sir|dame|lord|lady|dr)$/.test(title))
    && (person.tokens.length === 1 || isKnight(title) || title === 'lord' || title === 'lady');
  return textOf(w, keepsTitle ? m.nameFirst - 1 : m.nameFirst, m.nameLast);
}
