import { entryOf } from '../../story/entryOf';
import type { Frame } from './frame';
import { newcomer } from './findSubject';
import { overBrackets, type Layout } from './layout';
import { anyCue, is } from '../words/lexicon';
import { bitsAt, isLower, isQuoted, sentenceStart, tokenAt, type Words } from '../words/words';

/** A line that only says who speaks below it has no more words. */
const longestLine = 20;

const colonOf = (i: number, speaker: number, kind: 'colon' | 'label' = 'colon'): Frame | null =>
  speaker < 0 ? null : { kind, first: i, last: i - 1, strong: true, cue: '', speaker, certain: null, partners: [] };

/** True where words in marks follow straight on, in this paragraph or the next. */
const opensQuotation = ({ w }: Layout, colon: number): boolean =>
  isQuoted(w, colon + 1) && !isQuoted(w, colon) && tokenAt(w, colon + 1).block - tokenAt(w, colon).block <= 1;

/** “LEE: …”, “Ann Lee: …”: the block or the sentence is a name and a colon. */
const nameAndColon = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  const speaker = i > 0 ? (layout.endingAt[overBrackets(w, i - 1)] ?? -1) : -1;
  const m = entryOf(layout.mentions, speaker);
  if (!m || m.kind === 'pronoun') return null;
  // Inside the marks only at their beginning: “LEE: Well, …”, a transcript.
  if (m.quoted && (i - m.first > 4 || tokenAt(w, m.first - 1).span === tokenAt(w, m.first).span)) return null;
  const start = m.quoted ? m.first : sentenceStart(w, i);
  return m.first - start <= 2 ? colonOf(i, speaker, m.quoted ? 'label' : 'colon') : null;
};

/** The one a line names: the first name that nothing governs but “from” and the like at the line's start. -1. */
const namedIn = ({ w, mentions, beginningAt }: Layout, start: number, colon: number): number => {
  let governed = -1;
  for (let i = start; i < colon; i += 1) {
    const mention = beginningAt[i] ?? -1;
    const m = entryOf(mentions, mention);
    if (!m || m.kind !== 'name' || m.modifier || m.possessor || m.quoted) continue;
    // The trust of “the chairwoman of the Harbour Trust, Ann Lee”: it speaks only if nobody else is named.
    const owner = (bitsAt(w, i - 1) & is.determiner) !== 0 ? i - 2 : i - 1;
    if ((bitsAt(w, owner) & is.binder) === 0 || owner - start <= 2) return mention;
    if (governed < 0) governed = mention;
  }
  return governed;
};

/** “And from the chairwoman, Ann Lee:”, “Ann Lee, chairwoman of the trust:”: a line without a verb above somebody's words. */
const lineAboveWords = (layout: Layout, colon: number): Frame | null => {
  const { w } = layout;
  const start = sentenceStart(w, colon);
  if (colon - start > longestLine || tokenAt(w, start).block !== tokenAt(w, colon).block) return null;
  for (let i = start; i < colon; i += 1)
    if (isQuoted(w, i) || (isLower(w, i) && (bitsAt(w, i) & anyCue) !== 0 && !isNoun(layout, i))) return null;
  return colonOf(colon, namedIn(layout, start, colon));
};

const isNoun = ({ w, over }: Layout, i: number): boolean =>
  (over[i] ?? -1) >= 0 || (bitsAt(w, i - 1) & (is.determiner | is.possessive | is.preposition)) !== 0;

const endsInEd = (w: Words, i: number): boolean => isLower(w, i) && w.text.startsWith('ed', tokenAt(w, i).end - 2);

/** “A third was blunter: …”: somebody new, of whom the sentence says nothing but how they speak. */
const newcomerAndColon = (layout: Layout, colon: number): Frame | null => {
  const { w } = layout;
  const start = sentenceStart(w, colon);
  if (colon - start > 8) return null;
  for (let head = start; head <= start + 1; head += 1) {
    if ((bitsAt(w, head + 1) & is.auxiliary) === 0 && !endsInEd(w, head + 1)) continue;
    const speaker = newcomer(layout, head);
    if (speaker >= 0) return colonOf(colon, speaker);
  }
  return null;
};

/** Who speaks behind a colon; null where the sentence has a cue of its own, or the colon opens no speech. */
export const colonFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const named = nameAndColon(layout, i);
  if (named || !opensQuotation(layout, i)) return named;
  const last = frames.at(-1);
  if (last && tokenAt(layout.w, last.first).sentence === tokenAt(layout.w, i).sentence) return null;
  return newcomerAndColon(layout, i) ?? lineAboveWords(layout, i);
};
