import type { Mention } from './findMentions';
import { is } from '../words/lexicon';
import { shape, type Words } from '../words/wordColumns';

/** Titles that companies bear as well: “General Turbine”, “Duke Electric”. */
const shared = new Set(
  'general major duke king prince colonel captain marshal baron earl lord sergeant bishop'.split(' '),
);
/** What a company has and an officer has not. */
const owned = new Set(
  'shares share profits profit sales workers staff employees customers shareholders investors board factory factories plant plants products directors executives stock turnover'.split(
    ' ',
  ),
);
/** Who works for a company, or what is of it. */
const ofBodies = new Set([
  ...owned,
  ...'executive director boss chairman chairwoman chair chairperson president founder co-founder owner spokesman spokeswoman spokesperson stake unions engineers drivers'.split(
    ' ',
  ),
]);
const forms = new Set('plc inc ltd corp co group company corporation holdings llc'.split(' '));

const wordAt = (w: Words, i: number): string => (i < 0 ? '' : w.text.slice(w.from[i], w.to[i]).toLowerCase());

const mayBeBody = (w: Words, m: Mention): boolean =>
  m.kind === 'name' &&
  m.nameFirst === m.first + 1 &&
  (m.nameLast === m.nameFirst || forms.has(wordAt(w, m.nameLast))) &&
  shared.has(wordAt(w, m.first));

/** True where the words around a mention show that a company is meant. */
const readsAsBody = (w: Words, m: Mention): boolean => {
  const next = m.last + 1;
  if (w.sentence[next] === w.sentence[m.last]) {
    if (forms.has(wordAt(w, next)) || forms.has(wordAt(w, m.last)) || (m.possessor && owned.has(wordAt(w, next))))
      return true;
    if (w.shape[next] === shape.comma && wordAt(w, next + 1) === 'which') return true;
    for (let i = next; i - next < 3 && w.sentence[i] === w.sentence[next]; i += 1)
      if (wordAt(w, i) === 'itself') return true;
  }
  const preposition = m.first - 1;
  return (
    m.first > 1 &&
    w.sentence[m.first - 2] === w.sentence[m.first] &&
    ((w.bits[preposition] ?? 0) & is.binder) !== 0 &&
    ofBodies.has(wordAt(w, m.first - 2))
  );
};

const keyOf = (w: Words, m: Mention): string => `${wordAt(w, m.first)} ${wordAt(w, m.nameFirst)}`;

/** Gives companies that bear a title their whole name: “General Turbine” where the copy speaks of its shares. */
export function nameTitledBodies(w: Words, mentions: readonly Mention[]): Mention[] {
  const bodies = new Set(mentions.filter((m) => mayBeBody(w, m) && readsAsBody(w, m)).map((m) => keyOf(w, m)));
  if (bodies.size === 0) return [...mentions];
  // “General Joe Rae” is nobody's company.
  for (const m of mentions)
    if (m.kind === 'name' && m.nameLast > m.nameFirst && m.titles !== 0)
      bodies.delete(`${wordAt(w, m.first)} ${wordAt(w, m.nameLast)}`);
  return mentions.map((m) =>
    mayBeBody(w, m) && bodies.has(keyOf(w, m)) ? { ...m, nameFirst: m.first, titles: 0 } : m,
  );
}
