import type { Mention } from './mention';
import { keyOf } from './nameIndex';
import { isTitleCase } from './wordForms';
import { tokenAt, type Words } from '../words/words';

/** Names as the copy writes them where capitals tell: full ones, and the surnames of these. */
interface KnownNames {
  readonly full: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

const longest = 12;

const knownNames = (w: Words, mentions: readonly Mention[]): KnownNames => {
  const full = new Set<string>();
  const last = new Set<string>();
  for (const { kind, nameFirst, nameLast } of mentions) {
    if (kind !== 'name' || nameLast === nameFirst || nameLast - nameFirst > longest) continue;
    full.add(keyOf(w, nameFirst, nameLast));
    last.add(keyOf(w, nameLast, nameLast));
  }
  return { full, last };
};

/** The longest part of a run of capitals that the copy names elsewhere, as its first and last word; null for none. */
function knownPart(w: Words, { nameFirst, nameLast }: Mention, { full, last }: KnownNames) {
  for (let length = nameLast - nameFirst + 1; length > 0; length -= 1)
    for (let from = nameFirst; from + length - 1 <= nameLast; from += 1) {
      const to = from + length - 1;
      if ((length > 1 ? full : last).has(keyOf(w, from, to))) return { from, to };
    }
  return null;
}

/**
 * Where every word has a capital, “Gold Star Mom Corners Lee”, capitals do not tell where a name begins and ends: there
 * it is the one by which the rest of the copy names somebody. Other names stay as they are.
 */
export function nameInHeadlines(w: Words, mentions: readonly Mention[]): Mention[] {
  const titleCase = new Map<number, boolean>();
  const isInHeadline = ({ first }: Mention): boolean => {
    const { block } = tokenAt(w, first);
    const known = titleCase.get(block) ?? isTitleCase(w, first);
    titleCase.set(block, known);
    return known;
  };
  const runs = mentions.filter((m) => m.kind === 'name' && m.nameLast > m.nameFirst && isInHeadline(m));
  if (runs.length === 0) return [...mentions];
  const among = new Set(runs);
  const known = knownNames(
    w,
    mentions.filter((m) => !among.has(m)),
  );
  return mentions.map((m) => {
    const part = among.has(m) && m.nameLast - m.nameFirst <= longest ? knownPart(w, m, known) : null;
    if (!part || (part.from === m.nameFirst && part.to === m.nameLast)) return m;
    const { from, to } = part;
    return {
      ...m,
      first: from === m.nameFirst ? m.first : from,
      last: to,
      nameFirst: from,
      nameLast: to,
      titles: from === m.nameFirst ? m.titles : 0,
      possessor: tokenAt(w, to).possessive,
      modifier: to === m.nameLast && m.modifier,
    };
  });
}
