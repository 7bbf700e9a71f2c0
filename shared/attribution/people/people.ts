import type { Mention } from '../mentions/findMentions';
import { among, is } from '../words/lexicon';
import { textOf, type Words } from '../words/readWords';

export type Gender = 'female' | 'male' | 'plural' | 'thing' | 'unknown';

/** Somebody (or some body) the copy names, however often and in whatever form. */
export interface Person {
  /** How many words the fullest name has, without titles and letters after it. */
  readonly length: number;
  /** Mention the fullest name was read from. */
  fullest: number;
  /** Mentions that name the person for sure, in any order. */
  readonly named: number[];
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

/** The gender the copy gives a person; unknown where it gives none or two. */
export function genderOf(person: Person | undefined): Gender {
  if (!person) return 'unknown';
  if (person.kind === 'group') return 'plural';
  if (person.kind === 'thing' || person.kind === 'document') return 'thing';
  if (person.female > person.male) return 'female';
  if (person.male > person.female) return 'male';
  return 'unknown';
}

const keptTitle = among('mr mrs ms miss sir dame lord lady dr');
/** Titles that stay before a full name as well. */
const lastingTitle = among('sir dame lord lady');
const knighthood = among('sir dame');

/** The title straight before the name, as a number of the lexicon; 0 for none it knows. */
export const titleOf = (w: Words, m: Mention): number => (m.nameFirst > m.first ? (w.fact[m.nameFirst - 1] ?? 0) : 0);
/** Titles that go with a first name. */
export const isKnight = (title: number): boolean => knighthood[title] === 1;

const isTitle = (w: Words, i: number): boolean => ((w.bits[i] ?? 0) & is.title) !== 0;

/** The fullest name the copy gives; the honorific stays where there is no first name, knighthoods always. */
export function nameOf(w: Words, mentions: readonly Mention[], person: Person): string {
  const m = mentions[person.fullest];
  if (!m) return '';
  if (m.kind !== 'name') return textOf(w, m.first, m.last);
  if (person.kind === 'thing' && m.titles === 0) return textOf(w, m.first, m.nameLast);
  const title = titleOf(w, m);
  const keepsTitle =
    m.nameFirst > m.first &&
    ((m.titles & is.role) === 0 || keptTitle[title] === 1 || isTitle(w, m.nameFirst - 1)) &&
    (person.length === 1 || lastingTitle[title] === 1);
  return textOf(w, keepsTitle ? m.nameFirst - 1 : m.nameFirst, m.nameLast);
}
