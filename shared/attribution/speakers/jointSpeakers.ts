import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { overBrackets, type Layout } from './layout';
import { anyCue, is } from '../words/lexicon';
import { pastNouns } from './behindCue';
import {
  adjoins,
  bitsAt,
  inOneSentence,
  isLower,
  isQuoted,
  isSign,
  isSmallParticle,
  tokenAt,
  type Words,
} from '../words/words';

/** So many speak with one voice, at most. */
const most = 8;
/** So many words belong to “…, 44,” and “…, the mayor of Selby,” between two names, at most. */
const longestAside = 12;

const isNoun = (m: Mention | undefined): boolean => m?.kind === 'nominal' || m?.kind === 'role';

/** Nobody speaks by their letter, by a pronoun or by what they own. */
const canSpeak = (m: Mention | undefined): m is Mention =>
  m !== undefined && !m.possessor && !m.modifier && !m.quoted && m.kind !== 'pronoun' && m.kind !== 'document';

/** Where the nouns begin, two at most, that stand straight before a name and that no list knows: “printmaker Joe Rae”. */
const beforeNouns = (w: Words, name: number): number => {
  let first = name;
  while (name - first < 2 && isLower(w, first - 1) && bitsAt(w, first - 1) === 0 && adjoins(w, first)) first -= 1;
  return first;
};

/** First word of a name with what leads to it: of “her lawyer, Joe Rae” and “Labour councillor Joe Rae”. */
const startOf = ({ w, mentions, endingAt }: Layout, mention: number): number => {
  const m = entryOf(mentions, mention);
  if (!m) return -1;
  if (m.kind !== 'name') return m.first;
  let first = m.first;
  for (let i = mention - 1; i >= 0 && mentions[i]?.modifier && (mentions[i]?.last ?? 0) >= first - 1; i -= 1)
    first = Math.min(first, mentions[i]?.first ?? first);
  if (first < m.first) return first;
  const noun = beforeNouns(w, m.first);
  if (noun < m.first && (isSmallParticle(w, noun - 1, 'and') || tokenAt(w, noun - 1).shape === 'comma')) return noun;
  if (tokenAt(w, m.first - 1).shape !== 'comma') return m.first;
  const aside = entryOf(mentions, endingAt[m.first - 2] ?? -1);
  return isNoun(aside) && aside && bitsAt(w, aside.first - 1) !== 0 && isSmallParticle(w, aside.first - 1, 'and')
    ? aside.first
    : m.first;
};

const isAside = ({ w, mentions, over }: Layout, first: number, last: number): boolean =>
  last - first < longestAside &&
  (tokenAt(w, first).shape === 'number' ||
    (bitsAt(w, first) & (is.determiner | is.possessive | is.relative | is.preposition)) !== 0 ||
    isNoun(entryOf(mentions, over[first] ?? -1)));

/** The one named before a comma, and before the aside between it and another comma if there is one: “Ann Lee, the mayor,”. -1. */
const endingBefore = (layout: Layout, at: number): number => {
  const { w, endingAt, mentions } = layout;
  const here = overPlace(layout, endingAt[overBrackets(w, at)] ?? -1);
  const m = entryOf(mentions, here);
  if (m?.kind === 'name' && !isAsideOf(layout, m.first)) return here;
  for (let i = at; i > 0 && at - i < longestAside && inOneSentence(w, i, at) && !isQuoted(w, i); i -= 1) {
    if (tokenAt(w, i).shape !== 'comma') continue;
    const before = endingAt[overBrackets(w, i - 1)] ?? -1;
    return entryOf(mentions, before)?.kind === 'name' && isAside(layout, i + 1, at) ? before : here;
  }
  return here;
};

/** True for the Selby of “Ann Lee, of Selby,”. */
const isAsideOf = ({ w }: Layout, first: number): boolean => (bitsAt(w, first - 1) & is.preposition) !== 0;

/** True where the mention opens its clause: nothing governs it. */
const isFree = ({ w }: Layout, first: number): boolean =>
  first === 0 || !inOneSentence(w, first - 1, first) || (bitsAt(w, first - 1) & (is.preposition | anyCue)) === 0;

/**
 * Those who speak together with a speaker named before the cue, in the order of the copy: “Ann Lee, Di Fenn and” of
 * “Ann Lee, Di Fenn and Joe Rae said”; “Ann Lee” of “Ann Lee, the mayor, and her deputy, Joe Rae, said”.
 */
export function speakersBefore(layout: Layout, speaker: number): readonly number[] {
  const { w, mentions } = layout;
  const m = entryOf(mentions, speaker);
  if (!m || m.kind === 'pronoun') return [];
  const found: number[] = [];
  let at = startOf(layout, speaker);
  let joint = at - 1;
  if (joint < 1 || !isSmallParticle(w, joint, 'and') || !inOneSentence(w, joint, m.first)) return [];
  while (found.length < most) {
    const comma = tokenAt(w, joint - 1).shape === 'comma';
    const before = comma ? endingBefore(layout, joint - 2) : found.length > 0 ? -1 : endingBeforeAnd(layout, joint - 1);
    const other = entryOf(mentions, before);
    if (!canSpeak(other) || !inOneSentence(w, other.first, m.first)) break;
    if (found.length > 0 && other.kind !== 'name') break;
    at = startOf(layout, before);
    if (!isFree(layout, at)) {
      // “For Selby, Ann Lee and Joe Rae said”: the list begins behind the place.
      if (found.length === 0) return [];
      break;
    }
    found.unshift(before);
    // The next one stands before a comma: the loop looks one word behind `joint`.
    joint = at;
  }
  return found;
}

const endingBeforeAnd = (layout: Layout, at: number): number =>
  overPlace(layout, layout.endingAt[overBrackets(layout.w, at)] ?? -1);

/** The Ann Lee of “Ann Lee of Selby College”; the mention itself where it is nobody's place. */
function overPlace({ w, mentions, endingAt }: Layout, mention: number): number {
  const m = entryOf(mentions, mention);
  if (m?.kind !== 'name' || (bitsAt(w, m.first - 1) & is.preposition) === 0) return mention;
  const before = endingAt[m.first - 2] ?? -1;
  return entryOf(mentions, before)?.kind === 'name' && inOneSentence(w, m.first - 2, m.first) ? before : mention;
}

/** The name that begins at a word, or behind the words that only lead to it: “councillor Joe Rae”, “printmaker Joe Rae”. -1. */
const beginningAt = ({ w, beginningAt: begins, mentions }: Layout, at: number): number => {
  let mention = begins[at] ?? -1;
  if (mention < 0) mention = begins[pastNouns(w, at - 1)] ?? -1;
  while (
    mention >= 0 &&
    mentions[mention]?.modifier &&
    mentions[mention + 1]?.first === (mentions[mention]?.last ?? 0) + 1
  )
    mention += 1;
  return mention;
};

/** One past the aside behind a name, “…, the chair,” or “…, 44,”, that “and” follows; the name's own end where there is none. */
const pastAside = (layout: Layout, last: number): number => {
  const { w } = layout;
  if (tokenAt(w, last + 1).shape !== 'comma' || isSmallParticle(w, last + 2, 'and')) return last;
  for (let i = last + 2; i - last < longestAside && inOneSentence(w, i, last) && !isQuoted(w, i); i += 1)
    if (tokenAt(w, i).shape === 'comma')
      return isSmallParticle(w, i + 1, 'and') && isAside(layout, last + 2, i - 1) ? i - 1 : last;
  return last;
};

/** Those named behind a speaker that follows the cue: “…,” said Ann Lee, Di Fenn and Joe Rae. */
export function speakersBehind(layout: Layout, speaker: number): readonly number[] {
  const { w, mentions } = layout;
  const m = entryOf(mentions, speaker);
  if (m?.kind !== 'name') return [];
  const found: number[] = [];
  let last = pastAside(layout, m.last);
  const isParted = last > m.last;
  while (found.length < most && inOneSentence(w, last + 1, m.last)) {
    const comma = tokenAt(w, last + 1).shape === 'comma';
    const joined = isSmallParticle(w, last + (comma ? 2 : 1), 'and');
    if (!comma && !joined) return [];
    const next = beginningAt(layout, last + 1 + (comma ? 1 : 0) + (joined ? 1 : 0));
    const other = entryOf(mentions, next);
    if (other?.kind !== 'name' || !canSpeak(other)) return [];
    found.push(next);
    last = other.last;
    // A list ends with “and”; behind it no verb may follow, for then another sentence has begun.
    if (joined)
      return !inOneSentence(w, last + 1, last) ||
        (isParted ? isSign(w, last + 1) : (bitsAt(w, last + 1) & (anyCue | is.auxiliary | is.skipped)) === 0)
        ? found
        : [];
  }
  return [];
}
