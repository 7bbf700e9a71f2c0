import type { Mention } from './findMentions';
import { addTo, emptyPerson, indexFullName, indexSingleName, mostNamed, noteGender, type Heads, type Index } from './indexNames';
import { is } from './lexicon';
import { lower, titleWord, type People } from './people';
import { isWord, shape, textOf, type Words } from './readWords';

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

/** “A spokesman”: somebody new. Most phrases begin with “the”, which is seen without cutting anything out. */
const isIndefinite = (w: Words, m: Mention): boolean => !isWord(w, m.first, 'the') && indefinite.test(textOf(w, m.first, m.last));

/** Who a noun phrase is: the bearer of that role, the body of that name, or somebody new. */
const indexNoun = (index: Index, mention: number, heads: Heads): void => {
  const { w, mentions, of, people } = index;
  const m = mentions[mention];
  if (!m || (of[mention] ?? -1) >= 0) return;
  const head = headKey(w, m);
  const isNew = isIndefinite(w, m);
  const bearers = heads.get(head) ?? [];
  const known = bearers.length > 0 ? mostNamed(index, bearers) : undefined;
  if (known !== undefined && !isNew) {
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
  if (isNew) heads.set(head, [id]); else addTo(heads, head, id);
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
  mentions.forEach((m, i) => { if (m.kind === 'name') indexSingleName(index, i, m); });
  // In the order of the copy: an office named later is not yet borne by anybody.
  mentions.forEach((m, i) => {
    if (m.kind === 'name') noteOffice(index, i, m, heads);
    linkApposition(index, i, heads);
    if (m.kind !== 'name' && m.kind !== 'pronoun') indexNoun(index, i, heads);
  });
  linkOwners(index);
  return { people: index.people, of: index.of, unsure: index.unsure };
}

