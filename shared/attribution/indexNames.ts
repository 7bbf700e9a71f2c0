import type { Mention } from './findMentions';
import { is } from './lexicon';
import { isKnight, lower, titleWord, type Person } from './people';
import { type Words } from './readWords';

/** The name's words in lower case, letters after it (KC, MP, Jr) left out. */
const nameTokens = (w: Words, m: Mention): readonly string[] => {
  let last = m.nameLast;
  while (last > m.nameFirst && ((w.bits[last] ?? 0) & is.suffix) !== 0) last -= 1;
  const tokens: string[] = [];
  for (let i = m.nameFirst; i <= last; i += 1) tokens.push(lower(w, i));
  return tokens;
};

export const emptyPerson = (tokens: readonly string[], fullest: number): Person =>
  ({ tokens, fullest, female: 0, male: 0, kind: 'unknown', knight: false, role: null, count: 0, owner: -1 });

export const addTo = (map: Map<string, number[]>, key: string, id: number): void => {
  const list = map.get(key);
  if (list) { if (!list.includes(id) && list.length < 12) list.push(id); } else map.set(key, [id]);
};

/** What the name's first word tells of gender; initials tell nothing. */
const givenGender = (w: Words, m: Mention): number => (w.bits[m.nameFirst] ?? 0) & (is.givenFemale | is.givenMale);

export const noteGender = (person: Person, titles: number, given: number): void => {
  if ((titles & is.female) !== 0) person.female += 4;
  if ((titles & is.male) !== 0) person.male += 4;
  if (given === is.givenFemale) person.female += 1;
  if (given === is.givenMale) person.male += 1;
};

/** Same person: “Ann B. Lee” and “Ann Lee”, “Lee” inside neither. First names must agree or be initials. */
const compatible = (known: readonly string[], next: readonly string[]): boolean => {
  const a = known[0] ?? ''; const b = next[0] ?? '';
  if (known.at(-1) !== next.at(-1)) return false;
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
};

/** Who bears an office or is called by a noun, in order of the copy. */
export type Heads = Map<string, number[]>;

export interface Index {
  readonly w: Words;
  readonly mentions: readonly Mention[];
  readonly people: Person[];
  readonly of: Int32Array;
  readonly unsure: Uint8Array;
  readonly byLast: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  readonly byFull: Map<string, number>;
  /** Answers for a word without a title, once found. */
  readonly bare: Map<string, { id: number; unsure: boolean }>;
}

const kindOfName = (w: Words, m: Mention): Person['kind'] => {
  const last = w.bits[m.nameLast] ?? 0;
  if ((m.titles & (is.title | is.role)) !== 0 || givenGender(w, m) !== 0 || (last & is.suffix) !== 0) return 'person';
  if (((last | (w.bits[m.nameFirst] ?? 0)) & is.organisation) !== 0) return 'thing';
  if (m.nameFirst === m.nameLast && w.possessive[m.nameFirst] === 2) return 'thing';
  return 'unknown';
};

const add = (index: Index, mention: number, tokens: readonly string[]): number => {
  const id = index.people.push(emptyPerson(tokens, mention)) - 1;
  index.byFull.set(tokens.join(' '), id);
  addTo(index.byLast, tokens.at(-1) ?? '', id);
  if (tokens.length > 1) addTo(index.byFirst, tokens[0] ?? '', id);
  return id;
};

/** The name as one lower-case key, letters after it left out; cheaper than its words one by one. */
const fullName = (w: Words, m: Mention): string => {
  let last = m.nameLast;
  while (last > m.nameFirst && ((w.bits[last] ?? 0) & is.suffix) !== 0) last -= 1;
  return w.text.slice(w.from[m.nameFirst] ?? 0, w.to[last] ?? 0).toLowerCase();
};

/** Writes down whom a mention names. */
const know = (index: Index, mention: number, id: number, m: Mention): void => {
  index.of[mention] = id;
  const person = index.people[id];
  if (person && !m.quoted) person.count += 1;
};

export const indexFullName = (index: Index, mention: number, m: Mention): void => {
  if (m.nameFirst === m.nameLast) return;
  const full = fullName(index.w, m);
  const exact = index.byFull.get(full);
  const plain = ((index.w.bits[m.nameLast] ?? 0) & is.suffix) === 0;
  if (exact !== undefined && plain && index.mentions[index.people[exact]?.fullest ?? -1]?.titles === m.titles) { know(index, mention, exact, m); return; }
  const tokens = nameTokens(index.w, m);
  if (tokens.length < 2) return;
  const id = exact ?? (index.byLast.get(tokens.at(-1) ?? '') ?? []).find((known) => compatible(index.people[known]?.tokens ?? [], tokens)) ?? add(index, mention, tokens);
  if (exact === undefined) index.byFull.set(full, id);
  know(index, mention, id, m);
  const person = index.people[id];
  if (!person) return;
  const kind = kindOfName(index.w, m);
  if (person.kind === 'unknown') person.kind = kind;
  if (kind === 'person' && exact === undefined) noteGender(person, 0, givenGender(index.w, m));
  noteGender(person, m.titles, 0);
  person.knight ||= isKnight(titleWord(index.w, m));
  const shown = index.mentions[person.fullest];
  if (shown && m.nameLast - m.nameFirst > shown.nameLast - shown.nameFirst && (index.w.bits[m.nameLast] ?? 0) & is.suffix) person.fullest = mention;
};

const agrees = (person: Person | undefined, titles: number): boolean => {
  if (!person || person.kind === 'thing') return false;
  if ((titles & is.female) !== 0) return person.female >= person.male;
  if ((titles & is.male) !== 0) return person.male >= person.female;
  return true;
};

/** Who a single word names: a known surname, or the given name of exactly one person; else somebody new. */
const findSingle = (index: Index, mention: number, m: Mention, token: string): { id: number; unsure: boolean } => {
  const { people } = index;
  const title = titleWord(index.w, m);
  if (isKnight(title)) {
    const knights = (index.byFirst.get(token) ?? []).filter((id) => people[id]?.knight);
    const known = knights.length === 1 ? knights[0] : index.byFull.get(`${title} ${token}`);
    if (known !== undefined) return { id: known, unsure: false };
    const id = add(index, mention, [token]);
    index.byFull.set(`${title} ${token}`, id);
    return { id, unsure: false };
  }
  const surnamed = (index.byLast.get(token) ?? []).filter((id) => (m.titles === 0 ? true : agrees(people[id], m.titles)));
  const persons = surnamed.filter((id) => people[id]?.kind !== 'thing' || people[id]?.tokens.length === 1);
  const full = persons.filter((id) => (people[id]?.tokens.length ?? 0) > 1);
  if (full.length === 1) return { id: full[0] ?? 0, unsure: false };
  if (full.length > 1) return { id: mostNamed(index, full), unsure: true };
  if (persons.length > 0) return { id: persons[0] ?? 0, unsure: false };
  const given = index.byFirst.get(token) ?? [];
  if (given.length === 1 && (m.titles & is.title) === 0 && people[given[0] ?? 0]?.kind === 'person') return { id: given[0] ?? 0, unsure: false };
  return { id: add(index, mention, [token]), unsure: false };
};

export const mostNamed = (index: Index, ids: readonly number[]): number =>
  ids.reduce((best, id) => ((index.people[id]?.count ?? 0) > (index.people[best]?.count ?? 0) ? id : best), ids[0] ?? 0);

export const indexSingleName = (index: Index, mention: number, m: Mention): void => {
  if ((index.of[mention] ?? -1) >= 0) return;
  const token = lower(index.w, m.nameFirst);
  const found = (m.titles === 0 ? index.bare.get(token) : undefined) ?? findSingle(index, mention, m, token);
  if (m.titles === 0) index.bare.set(token, found);
  const { id, unsure } = found;
  know(index, mention, id, m);
  if (unsure) index.unsure[mention] = 1;
  const person = index.people[id];
  if (!person) return;
  if (person.kind === 'unknown') person.kind = kindOfName(index.w, m);
  noteGender(person, m.titles, person.tokens.length === 1 && person.fullest === mention ? givenGender(index.w, m) : 0);
  const shown = index.mentions[person.fullest];
  if (shown && person.tokens.length === 1 && shown.titles === 0 && (m.titles & is.title) !== 0) person.fullest = mention;
};

