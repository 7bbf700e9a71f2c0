import type { Mention } from './mention';
import { is } from '../words/lexicon';
import { canBe, inOneSentence, isParticle, sentenceEnd, tokenAt, type Words } from '../words/words';

/** So many words behind the name “itself” stands, at most: “General Turbine declared itself ready”. */
const nearVerb = 3;

const mayBeBody = (w: Words, m: Mention): boolean =>
  m.kind === 'name' &&
  m.nameFirst === m.first + 1 &&
  (m.nameLast === m.nameFirst || isParticle(w, m.nameLast, 'companyForm')) &&
  isParticle(w, m.first, 'bodyTitle');

/** True where the words around a mention show that a company is meant. */
const readsAsBody = (w: Words, m: Mention): boolean => {
  if (isParticle(w, m.nameLast, 'companyForm')) return true;
  const next = m.last + 1;
  const end = sentenceEnd(w, m.last);
  if (next < end) {
    if (m.possessor && isParticle(w, next, 'ownedByBody')) return true;
    if (tokenAt(w, next).shape === 'comma' && isParticle(w, next + 1, 'which')) return true;
    for (let i = next; i < end && i - next < nearVerb; i += 1) if (isParticle(w, i, 'itself')) return true;
  }
  const member = m.first - 2;
  return inOneSentence(w, member, m.first) && canBe(w, m.first - 1, is.binder) && isParticle(w, member, 'memberOfBody');
};

const keyOf = (w: Words, title: number, name: number): string => `${tokenAt(w, title).word} ${tokenAt(w, name).word}`;

/** Gives companies that bear a title their whole name: “General Turbine” where the copy speaks of its shares. */
export function nameTitledBodies(w: Words, mentions: readonly Mention[]): Mention[] {
  const bodies = new Set(
    mentions.filter((m) => mayBeBody(w, m) && readsAsBody(w, m)).map((m) => keyOf(w, m.first, m.nameFirst)),
  );
  // “General Joe Rae” is nobody's company.
  for (const m of mentions)
    if (m.kind === 'name' && m.nameLast > m.nameFirst && m.titles !== 0) bodies.delete(keyOf(w, m.first, m.nameLast));
  if (bodies.size === 0) return [...mentions];
  return mentions.map((m) =>
    mayBeBody(w, m) && bodies.has(keyOf(w, m.first, m.nameFirst)) ? { ...m, nameFirst: m.first, titles: 0 } : m,
  );
}
