import type { Mention } from '../mentions/mention';
import { is } from '../words/lexicon';
import { canBe, textOf, tokenAt, type Words } from '../words/words';

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
  readonly of: number[];
  /** The mentions of a surname alone that could be two people of the story. */
  readonly unsure: ReadonlySet<number>;
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

/** The word straight before the name that belongs to the mention; empty for none. */
const titleOf = (w: Words, m: Mention): string => (m.nameFirst > m.first ? tokenAt(w, m.nameFirst - 1).word : '');

/** True for a mention with a title that goes with a first name: “Sir Ann”. */
export const isKnight = (w: Words, m: Mention): boolean => w.lexicon.titles.knighthood.has(titleOf(w, m));

/** The fullest name the copy gives; the honorific stays where there is no first name, knighthoods always. */
export function nameOf(w: Words, mentions: readonly Mention[], person: Person): string {
  const m = mentions[person.fullest];
  if (!m) return '';
  if (m.kind !== 'name') return textOf(w, m.first, m.last);
  if (person.kind === 'thing' && m.titles === 0) return textOf(w, m.first, m.nameLast);
  const title = titleOf(w, m);
  const keepsTitle =
    m.nameFirst > m.first &&
    ((m.titles & is.role) === 0 || w.lexicon.titles.kept.has(title) || canBe(w, m.nameFirst - 1, is.title)) &&
    (person.length === 1 || w.lexicon.titles.lasting.has(title));
  return textOf(w, keepsTitle ? m.nameFirst - 1 : m.nameFirst, m.nameLast);
}
