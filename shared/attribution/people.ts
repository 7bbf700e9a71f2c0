import type { Mention } from './findMentions';
import { is } from './lexicon';
import { shape, textOf, type Words } from './readWords';

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

const lower = (w: Words, i: number): string => {
  const end = w.to[i] ?? 0;
  return w.text.slice(w.from[i] ?? 0, w.text.charCodeAt(end - 1) === 46 ? end - 1 : end).toLowerCase();
};
const titleWord = (w: Words, m: Mention): string => (m.nameFirst > m.first ? lower(w, m.nameFirst - 1) : '');
const isKnight = (title: string): boolean => title === 'sir' || title === 'dame';

/** The name's words in lower case, letters after it (KC, MP, Jr) left out. */
const nameTokens = (w: Words, m: Mention): readonly string[] => {
  let last = m.nameLast;
  while (last > m.nameFirst && ((w.bits[last] ?? 0) & is.suffix) !== 0) last -= 1;
  const tokens: string[] = [];
  for (let i = m.nameFirst; i <= last; i += 1) tokens.push(lower(w, i));
  return tokens;
};

const emptyPerson = (tokens: readonly string[], fullest: number): Person =>
  ({ tokens, fullest, female: 0, male: 0, kind: 'unknown', knight: false, role: null, count: 0, owner: -1 });

const addTo = (map: Map<string, number[]>, key: string, id: number): void => {
  const list = map.get(key);
  if (list) { if (!list.includes(id) && list.length < 12) list.push(id); } else map.set(key, [id]);
};

/** What the name's first word tells of gender; initials tell nothing. */
const givenGender = (w: Words, m: Mention): number => (w.bits[m.nameFirst] ?? 0) & (is.givenFemale | is.givenMale);

const noteGender = (person: Person, titles: number, given: number): void => {
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
type Heads = Map<string, number[]>;

interface Index {
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

const indexFullName = (index: Index, mention: number, m: Mention): void => {
  if (m.nameFirst === m.nameLast) return;
  const tokens = nameTokens(index.w, m);
  if (tokens.length < 2) return;
  const full = tokens.join(' ');
  const exact = index.byFull.get(full);
  const id = exact ?? (index.byLast.get(tokens.at(-1) ?? '') ?? []).find((known) => compatible(index.people[known]?.tokens ?? [], tokens)) ?? add(index, mention, tokens);
  if (exact === undefined) index.byFull.set(full, id);
  index.of[mention] = id;
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

const mostNamed = (index: Index, ids: readonly number[]): number =>
  ids.reduce((best, id) => ((index.people[id]?.count ?? 0) > (index.people[best]?.count ?? 0) ? id : best), ids[0] ?? 0);

const indexSingleName = (index: Index, mention: number, m: Mention): void => {
  if ((index.of[mention] ?? -1) >= 0) return;
  const token = lower(index.w, m.nameFirst);
  const found = (m.titles === 0 ? index.bare.get(token) : undefined) ?? findSingle(index, mention, m, token);
  if (m.titles === 0) index.bare.set(token, found);
  const { id, unsure } = found;
  index.of[mention] = id;
  if (unsure) index.unsure[mention] = 1;
  const person = index.people[id];
  if (!person) return;
  if (person.kind === 'unknown') person.kind = kindOfName(index.w, m);
  noteGender(person, m.titles, person.tokens.length === 1 && person.fullest === mention ? givenGender(index.w, m) : 0);
  const shown = index.mentions[person.fullest];
  if (shown && person.tokens.length === 1 && shown.titles === 0 && (m.titles & is.title) !== 0) person.fullest = mention;
};

const headWord = (w: Words, m: Mention): string => lower(w, m.nameLast);

/** What a noun phrase is found again by: an office by all its words, other phrases by their head. */
const headKey = (w: Words, m: Mention): string => (m.kind === 'role' ? textOf(w, m.nameFirst, m.nameLast).toLowerCase() : headWord(w, m));

/** The words before a name that give its role: “campaign manager” of “campaign manager Ann Lee”. */
const roleBefore = (w: Words, m: Mention): { first: number; last: number } | null => {
  if ((m.titles & is.role) === 0) return null;
  let last = m.nameFirst - 1;
  while (last > m.first && ((w.bits[last] ?? 0) & is.role) === 0) last -= 1;
  return last >= m.first ? { first: m.first, last } : null;
};

const joined = (w: Words, a: number, b: number): boolean => w.sentence[a] === w.sentence[b] && w.quoted[a] === w.quoted[b];

/** True where a comma, a bracket, a dash or the sentence's end follows: only then was it an aside (“Lee, the mayor,”), no new subject. */
const closes = (w: Words, last: number): boolean =>
  (w.shape[last + 1] ?? shape.stop) > shape.number || w.sentence[last + 1] !== w.sentence[last] || ((w.bits[last + 1] ?? 0) & (is.relative | is.preposition)) !== 0;

const isNoun = (m: Mention): boolean => m.kind === 'nominal' || m.kind === 'role';

const link = (index: Index, noun: number, name: number, heads: Heads): void => {
  const { w, mentions, of, people } = index;
  const n = mentions[noun]; const id = of[name] ?? -1; const person = people[id];
  if (!n || !person || person.kind === 'thing') return;
  person.kind = 'person';
  noteGender(person, n.titles, 0);
  person.role ??= textOf(w, n.first, n.last).replace(/^(?:the|a|an|his|her|their|its|our) /i, '');
  addTo(heads, headKey(w, n), id);
  of[noun] = id;
};

/** Joins a name to the noun phrase beside it: “aide Ann Lee”, “Ann Lee, the mayor”, “Lee’s lawyer, Ann Rae”. */
const linkApposition = (index: Index, mention: number, heads: Heads): void => {
  const { w, mentions, of, people } = index;
  const m = mentions[mention]; const next = mentions[mention + 1];
  if (!m || !next) return;
  const gap = next.first - m.last;
  if (gap < 1 || gap > 2 || m.possessor || !joined(w, m.last, next.first)) return;
  const comma = gap === 2 && w.shape[m.last + 1] === shape.comma;
  if (isNoun(m) && next.kind === 'name' && !next.possessor) {
    const whole = comma && m.last > m.first && people[of[mention + 1] ?? -1]?.tokens.length !== 1 && w.shape[next.last + 1] !== shape.lower;
    if (gap === 1 || whole) link(index, mention, mention + 1, heads);
  } else if (m.kind === 'name' && isNoun(next) && comma && closes(w, next.last)) link(index, mention + 1, mention, heads);
};

const indefinite = /^(?:a|an|another|one|some|two|three|several|many)\b/i;

/** Who a noun phrase is: the bearer of that role, the body of that name, or somebody new. */
const indexNoun = (index: Index, mention: number, heads: Heads): void => {
  const { w, mentions, of, people } = index;
  const m = mentions[mention];
  if (!m || (of[mention] ?? -1) >= 0) return;
  const head = headKey(w, m);
  const phrase = textOf(w, m.first, m.last);
  const bearers = heads.get(head) ?? [];
  const known = bearers.length > 0 ? mostNamed(index, bearers) : undefined;
  if (known !== undefined && !indefinite.test(phrase)) {
    of[mention] = known;
    const person = people[known];
    const shown = person ? mentions[person.fullest] : undefined;
    if (person && shown && shown.kind !== 'name' && m.last - m.first > shown.last - shown.first && (m.kind === 'collective' || m.kind === 'role')) person.fullest = mention;
    return;
  }
  const id = people.push(emptyPerson([head], mention)) - 1;
  const person = people[id];
  if (person) {
    person.kind = m.kind === 'collective' ? 'group' : m.kind === 'document' ? 'document' : 'person';
    noteGender(person, m.titles, 0);
  }
  if (indefinite.test(phrase)) heads.set(head, [id]); else addTo(heads, head, id);
  of[mention] = id;
};

/** A phrase that begins with an owner: “Lee’s statement”, “the minister’s letter”. */
const linkOwners = (index: Index): void => {
  const { mentions, of, people } = index;
  mentions.forEach((m, mention) => {
    if (m.kind !== 'document') return;
    const before = mentions[mention - 1];
    const person = people[of[mention] ?? -1];
    if (person && before?.possessor && before.first >= m.first - 1 && before.last < m.last) person.owner = of[mention - 1] ?? -1;
  });
};

const countMentions = (index: Index): void => {
  for (const person of index.people) person.count = 0;
  index.mentions.forEach((m, i) => {
    const person = index.people[index.of[i] ?? -1];
    if (person && !m.quoted) person.count += 1;
  });
};

const noteOffice = (index: Index, mention: number, m: Mention, heads: Heads): void => {
  const { w, people, of } = index;
  const id = of[mention] ?? -1;
  const person = people[id];
  const role = roleBefore(w, m);
  if (!person) return;
  if (role) {
    const office = textOf(w, role.first, role.last);
    person.role ??= office;
    addTo(heads, lower(w, role.last), id);
    addTo(heads, office.toLowerCase(), id);
  } else if ((m.titles & is.title) !== 0) addTo(heads, titleWord(w, m), id);
};

/** Reads who is who. Full names first, so that a surname finds its owner wherever the full name stands. Linear. */
export function indexPeople(w: Words, mentions: readonly Mention[]): People {
  const index: Index = { w, mentions, people: [], of: new Int32Array(mentions.length).fill(-1), unsure: new Uint8Array(mentions.length), byLast: new Map(), byFirst: new Map(), byFull: new Map(), bare: new Map() };
  const heads: Heads = new Map();
  mentions.forEach((m, i) => { if (m.kind === 'name') indexFullName(index, i, m); });
  countMentions(index);
  mentions.forEach((m, i) => { if (m.kind === 'name') indexSingleName(index, i, m); });
  countMentions(index);
  // In the order of the copy: an office named later is not yet borne by anybody.
  mentions.forEach((m, i) => {
    if (m.kind === 'name') noteOffice(index, i, m, heads);
    linkApposition(index, i, heads);
    if (m.kind !== 'name' && m.kind !== 'pronoun') indexNoun(index, i, heads);
  });
  linkOwners(index);
  return { people: index.people, of: index.of, unsure: index.unsure };
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
