import type { Detection } from '../../story/annotations';
import { entryOf } from '../../story/entryOf';
import { firstFrame, personOf, type Scene } from '../scene';
import type { Frame } from './frame';
import { isQuoted, sentenceStart, tokenAt, type QuotedSpan } from '../words/words';

/** Where a candidate stands, seen from the quotation: numbers, since features are counted by them. */
export const place = {
  before: 0,
  after: 1,
  nextSentence: 2,
  previousSentence: 3,
  earlier: 4,
  previousParagraph: 5,
  paragraphBefore: 6,
  nextParagraph: 7,
  carried: 8,
  nobody: 9,
} as const;
export type Place = (typeof place)[keyof typeof place];
export const placeCount = 10;

export interface Candidate {
  readonly place: Place;
  /** Index of the mention; -1 for nobody. */
  readonly mention: number;
  /** Index of the frame; -1 for a bare mention. */
  readonly frame: number;
  /** Person meant; -1 when unknown. */
  readonly person: number;
  /** How many candidates of the same place and sort were listed before it. */
  readonly order: number;
}

/** A quotation's words in the joined text and its neighbours. */
export interface Spot {
  readonly quotation: number;
  /** First and last word inside the marks. */
  readonly first: number;
  readonly last: number;
  /** Index of its first and last span. */
  readonly firstSpan: number;
  readonly lastSpan: number;
}

/** What was answered for the quotations before, latest last. */
export interface Earlier {
  readonly spot: Spot;
  readonly candidate: Candidate;
}

/** Groups spans into quotations, in reading order of their first words. */
export function spotsOf(spans: readonly QuotedSpan[], detection: Detection): Spot[] {
  const spots: Spot[] = [];
  const placeOf = new Map<number, number>();
  spans.forEach(({ quotation, first, last }, i) => {
    if (last <= first || !detection.quotations[quotation]) return;
    const row = placeOf.get(quotation) ?? spots.length;
    const known = spots[row];
    if (!known) placeOf.set(quotation, row);
    spots[row] = {
      quotation,
      first: known?.first ?? first,
      last: last - 1,
      firstSpan: known?.firstSpan ?? i,
      lastSpan: i,
    };
  });
  return spots;
}

const window = 70;
const mostListed = 28;
const mostFrames = 4;
/** A cue that is certain stands no farther off than so many words. */
const nearest = 14;

interface Pool {
  readonly scene: Scene;
  readonly list: Candidate[];
  /** How many of each place were listed, bare mentions and frames apart. */
  readonly counts: number[];
}

const push = ({ scene, list, counts }: Pool, where: Place, mention: number, frame: number): void => {
  if (mention < 0 || list.length >= mostListed) return;
  for (let i = 0; i < list.length; i += 1) {
    const known = list[i];
    if (known && known.mention === mention && (frame < 0 || known.frame === frame)) return;
  }
  const sort = where * 2 + (frame >= 0 ? 1 : 0);
  const order = counts[sort] ?? 0;
  counts[sort] = order + 1;
  list.push({ place: where, mention, frame, person: personOf(scene, mention), order });
};

/** Frames of one sentence whose cue lies between two words, nearest to the quotation first. */
const pushFrames = (pool: Pool, where: Place, sentence: number, from: number, to: number, backwards: boolean): void => {
  const { framesFrom, frames } = pool.scene;
  const low = framesFrom[sentence] ?? 0;
  const high = (framesFrom[sentence + 1] ?? 0) - 1;
  if (low > high) return;
  const step = backwards ? -1 : 1;
  let found = 0;
  for (
    let f = backwards ? firstFrame(pool.scene, sentence, to + 1) - 1 : firstFrame(pool.scene, sentence, from);
    f >= low && f <= high && found < mostFrames;
    f += step
  ) {
    const frame = frames[f];
    if (!frame || frame.first < from || frame.first > to) return;
    found += 1;
    push(pool, where, frame.speaker, f);
  }
};

/** The mention over a word, where it may speak without a cue; -1. */
const bareAt = ({ over, mentions }: Scene, word: number): number => {
  const mention = over[word] ?? -1;
  const m = entryOf(mentions, mention);
  return m && !m.quoted && !m.modifier && !(m.possessor && m.kind !== 'name') ? mention : -1;
};

/** Bare mentions between two words: the nearest ones and, last, the farthest. */
const pushMentions = (pool: Pool, where: Place, from: number, to: number, backwards: boolean, most: number): void => {
  const { scene } = pool;
  const step = backwards ? -1 : 1;
  let last = -1;
  let found = 0;
  let i = backwards ? to : from;
  for (; i >= from && i <= to; i += step) {
    if ((scene.over[i] ?? -1) < 0 || scene.over[i] === last) continue;
    const mention = bareAt(scene, i);
    if (mention < 0) continue;
    if (found === most) break;
    last = mention;
    found += 1;
    push(pool, where, mention, -1);
  }
  if (i < from || i > to) return;
  let far = backwards ? from : to;
  while (bareAt(scene, far) < 0) far -= step;
  push(pool, where, bareAt(scene, far), -1);
};

/** First word behind the bracket that stands open before a quotation, where a cue stands in the bracket as well; -1. */
const bracketBefore = (scene: Scene, spot: Spot, start: number): number => {
  const { words } = scene;
  for (let i = spot.first - 1; i >= start; i -= 1) {
    if (tokenAt(words, i).shape === 'close' && !isQuoted(words, i)) return -1;
    if (tokenAt(words, i).shape !== 'open' || isQuoted(words, i)) continue;
    const frame = entryOf(scene.frames, firstFrame(scene, tokenAt(words, spot.first).sentence, i));
    return frame && frame.first < spot.first ? i + 1 : -1;
  }
  return -1;
};

const before = (pool: Pool, spot: Spot, start: number): void => {
  const { words } = pool.scene;
  const sentence = tokenAt(words, spot.first).sentence;
  pushFrames(pool, place.before, sentence, start, spot.first - 1, true);
  pushMentions(pool, place.before, start, spot.first - 1, true, 3);
};

const after = (pool: Pool, spot: Spot): void => {
  const { words } = pool.scene;
  const sentence = tokenAt(words, spot.last).sentence;
  const next = words.sentences[sentence + 1] ?? words.count;
  const end = Math.min(next - 1, spot.last + window);
  pushFrames(pool, place.after, sentence, spot.last + 1, end, false);
  pushMentions(pool, place.after, spot.last + 1, end, false, 3);
  if (next >= words.count || next - spot.last > window) return;
  const stop = Math.min((words.sentences[sentence + 2] ?? words.count) - 1, next + 40);
  const where =
    tokenAt(words, next).block === tokenAt(words, spot.last).block ? place.nextSentence : place.nextParagraph;
  pushFrames(pool, where, sentence + 1, next, stop, false);
  if (where === place.nextSentence && next === spot.last + 1)
    pushMentions(pool, where, next, Math.min(stop, next + 15), false, 2);
};

const sentencesBack = (pool: Pool, spot: Spot): void => {
  const { words } = pool.scene;
  const sentence = tokenAt(words, spot.first).sentence;
  const block = tokenAt(words, spot.first).block;
  let inParagraph = 0;
  let inPrevious = 0;
  for (let s = sentence - 1; s >= 0 && sentence - s <= 9; s -= 1) {
    const start = words.sentences[s] ?? 0;
    const end = (words.sentences[s + 1] ?? 0) - 1;
    const gap = block - tokenAt(words, start).block;
    if (gap > 1 || (gap === 0 && inParagraph >= 4) || (gap === 1 && inPrevious >= 4)) break;
    const where =
      gap === 0
        ? inParagraph === 0
          ? place.previousSentence
          : place.earlier
        : inPrevious === 0
          ? place.previousParagraph
          : place.paragraphBefore;
    if (gap === 0) inParagraph += 1;
    else inPrevious += 1;
    const from = Math.max(start, end - window);
    pushFrames(pool, where, s, from, end, true);
    if (where === place.previousSentence || where === place.previousParagraph)
      pushMentions(pool, where, from, end, true, 2);
  }
};

/** True when a strong cue with its speaker stands straight before or behind the words: then nobody is looked for farther off. */
const isClaimed = ({ scene, list }: Pool, { first, last }: Spot): boolean => {
  for (let i = 0; i < list.length; i += 1) {
    const f = entryOf(scene.frames, list[i]?.frame ?? -1);
    const m = entryOf(scene.mentions, list[i]?.mention ?? -1);
    if (
      !f ||
      !m ||
      !f.strong ||
      list[i]?.place === place.nextParagraph ||
      (f.kind !== 'subject' && f.kind !== 'inverted')
    )
      continue;
    if (f.first > last ? Math.min(f.first, m.first) - last <= 2 : first - Math.max(f.last, m.last) <= 2) return true;
  }
  return false;
};

const nobody: Candidate = { place: place.nobody, mention: -1, frame: -1, person: -1, order: 0 };

/** “Asked by a reporter, “Will you go?”, …”: the one who is certain to have spoken, and nobody else. */
const askedBeside = (pool: Pool, spot: Spot): void => {
  const { scene } = pool;
  const { words, frames } = scene;
  for (const [sentence, near, where] of [
    [tokenAt(words, spot.first).sentence, spot.first - nearest, place.before],
    [tokenAt(words, spot.last).sentence, spot.last + 1, place.after],
  ] as const) {
    const end = where === place.before ? spot.first : spot.last + nearest;
    for (let f = firstFrame(scene, sentence, Math.max(0, near)); f < frames.length; f += 1) {
      const frame = frames[f];
      if (!frame || frame.first > end) break;
      const claims = frame.certain === (where === place.before ? 'behind' : 'before');
      if (!claims || !noneBetween(scene, frame, spot)) continue;
      if (frame.speaker < 0) pool.list.push({ ...nobody, frame: f });
      else push(pool, where, frame.speaker, f);
    }
  }
};

/** True where a cue and a quotation stand in one paragraph, and no other words in marks between them. */
const noneBetween = ({ words }: Scene, frame: Frame, spot: Spot): boolean => {
  const [from, to] = frame.first < spot.first ? [frame.first, spot.first] : [spot.last + 1, frame.first];
  if (tokenAt(words, frame.first).block !== tokenAt(words, from === frame.first ? to : from - 1).block) return false;
  for (let i = from; i < to; i += 1) if (isQuoted(words, i)) return false;
  return true;
};

const mostCarried = 2;

/** The speakers of the last three quotations, latest first. */
const carry = (list: Candidate[], earlier: readonly Earlier[]): void => {
  const from = list.length;
  for (let back = 1; back <= 3 && list.length - from < mostCarried; back += 1) {
    const known = entryOf(earlier, earlier.length - back)?.candidate;
    if (!known || known.place === place.nobody) continue;
    const again = list.length > from ? list[from] : undefined;
    if (again && (again.mention === known.mention || (again.person >= 0 && again.person === known.person))) continue;
    list.push({
      place: place.carried,
      mention: known.mention,
      frame: known.frame,
      person: known.person,
      order: list.length - from,
    });
  }
};

/** Everybody who may have spoken the quotation, and nobody. Looks at its own sentence, its neighbours, and the answers before it. */
export function candidatesOf(scene: Scene, spot: Spot, earlier: readonly Earlier[]): Candidate[] {
  const pool: Pool = { scene, list: [], counts: [] };
  const { list } = pool;
  // A transcript names the speaker inside the marks: “LEE: Well, …”. Nobody else is asked.
  const { sentence } = tokenAt(scene.words, spot.first);
  pushFrames(pool, place.before, sentence, spot.first, Math.min(spot.first + 5, spot.last), true);
  const start = Math.max(sentenceStart(scene.words, spot.first), spot.first - window);
  const bracket = bracketBefore(scene, spot, start);
  if (list.length === 0) askedBeside(pool, spot);
  if (entryOf(scene.frames, list[0]?.frame ?? -1)?.certain) return list;
  if (list.length === 0 && bracket >= 0) before(pool, spot, bracket);
  else if (list.length === 0) {
    before(pool, spot, start);
    after(pool, spot);
    if (!isClaimed(pool, spot)) sentencesBack(pool, spot);
    carry(list, earlier);
  }
  list.push(nobody);
  return list;
}
