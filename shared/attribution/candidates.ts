import type { Detection } from '../story/annotations';
import type { QuotedSpan } from './readWords';
import { personOf, type Scene } from './scene';

/** Where a candidate stands, seen from the quotation. */
export const places = ['before', 'after', 'next-sentence', 'previous-sentence', 'earlier', 'previous-paragraph', 'paragraph-before', 'next-paragraph', 'carried', 'nobody'] as const;
export type Place = (typeof places)[number];

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
    const place = placeOf.get(quotation) ?? spots.length;
    const known = spots[place];
    if (!known) placeOf.set(quotation, place);
    spots[place] = { quotation, first: known?.first ?? first, last: last - 1, firstSpan: known?.firstSpan ?? i, lastSpan: i };
  });
  return spots;
}

const window = 70;

interface Pool {
  readonly scene: Scene;
  readonly list: Candidate[];
  /** How many of each place were listed, bare mentions and frames apart. */
  readonly counts: Uint8Array;
}

const push = (pool: Pool, place: Place, mention: number, frame: number): void => {
  const m = pool.scene.mentions[mention];
  if (!m || (m.quoted && frame < 0) || pool.list.length >= 28) return;
  for (const known of pool.list) if (known.mention === mention && (frame < 0 || known.frame === frame)) return;
  const sort = places.indexOf(place) * 2 + (frame >= 0 ? 1 : 0);
  const order = pool.counts[sort] ?? 0;
  pool.counts[sort] = order + 1;
  pool.list.push({ place, mention, frame, person: personOf(pool.scene, mention), order });
};

/** Frames of one sentence whose cue lies between two words, nearest to the quotation first. */
const pushFrames = (pool: Pool, place: Place, sentence: number, from: number, to: number, backwards: boolean): void => {
  const { scene } = pool;
  const found: number[] = [];
  for (let f = scene.framesFrom[sentence] ?? 0; f < (scene.framesFrom[sentence + 1] ?? 0); f += 1) {
    const frame = scene.frames[f];
    if (frame && frame.first >= from && frame.first <= to) found.push(f);
  }
  if (backwards) found.reverse();
  if (found.length > 4) found.length = 4;
  for (const f of found) push(pool, place, scene.frames[f]?.speaker ?? -1, f);
};

const eligible = (pool: Pool, mention: number): boolean => {
  const m = pool.scene.mentions[mention];
  return m !== undefined && !m.quoted && !m.modifier && !(m.possessor && m.kind !== 'name');
};

/** Bare mentions between two words: the nearest ones and the first. */
const pushMentions = (pool: Pool, place: Place, from: number, to: number, backwards: boolean, most: number): void => {
  const { over } = pool.scene;
  const found: number[] = [];
  for (let i = from; i <= to; i += 1) {
    const mention = over[i] ?? -1;
    if (mention >= 0 && found.at(-1) !== mention && eligible(pool, mention)) found.push(mention);
  }
  if (backwards) found.reverse();
  const other = found.at(-1);
  if (found.length > most) found.length = most;
  for (const mention of found) push(pool, place, mention, -1);
  if (other !== undefined) push(pool, place, other, -1);
};

const before = (pool: Pool, spot: Spot): void => {
  const { words } = pool.scene;
  const sentence = words.sentence[spot.first] ?? 0;
  const start = Math.max(words.sentences[sentence] ?? 0, spot.first - window);
  pushFrames(pool, 'before', sentence, start, spot.first - 1, true);
  pushMentions(pool, 'before', start, spot.first - 1, true, 3);
};

const after = (pool: Pool, spot: Spot): void => {
  const { words } = pool.scene;
  const sentence = words.sentence[spot.last] ?? 0;
  const end = Math.min((words.sentences[sentence + 1] ?? words.count) - 1, spot.last + window);
  pushFrames(pool, 'after', sentence, spot.last + 1, end, false);
  pushMentions(pool, 'after', spot.last + 1, end, false, 3);
  const next = words.sentences[sentence + 1] ?? words.count;
  if (next >= words.count || next - spot.last > window) return;
  const stop = Math.min((words.sentences[sentence + 2] ?? words.count) - 1, next + 40);
  const place = words.block[next] === words.block[spot.last] ? 'next-sentence' : 'next-paragraph';
  pushFrames(pool, place, sentence + 1, next, stop, false);
  if (place === 'next-sentence' && next === spot.last + 1) pushMentions(pool, place, next, Math.min(stop, next + 15), false, 2);
};

const sentencesBack = (pool: Pool, spot: Spot): void => {
  const { words } = pool.scene;
  const sentence = words.sentence[spot.first] ?? 0;
  const block = words.block[spot.first] ?? 0;
  let inParagraph = 0; let inPrevious = 0;
  for (let s = sentence - 1; s >= 0 && sentence - s <= 9; s -= 1) {
    const start = words.sentences[s] ?? 0;
    const end = (words.sentences[s + 1] ?? 0) - 1;
    const gap = block - (words.block[start] ?? 0);
    if (gap > 1 || (gap === 0 && inParagraph >= 4) || (gap === 1 && inPrevious >= 4)) break;
    const place: Place = gap === 0 ? (inParagraph === 0 ? 'previous-sentence' : 'earlier') : inPrevious === 0 ? 'previous-paragraph' : 'paragraph-before';
    if (gap === 0) inParagraph += 1; else inPrevious += 1;
    const from = Math.max(start, end - window);
    pushFrames(pool, place, s, from, end, true);
    if (place === 'previous-sentence' || place === 'previous-paragraph') pushMentions(pool, place, from, end, true, 2);
  }
};

/** True when a strong cue with its speaker stands straight before or behind the words: then nobody is looked for farther off. */
const isClaimed = ({ scene, list }: Pool, { first, last }: Spot): boolean =>
  list.some(({ frame, mention }) => {
    const f = scene.frames[frame]; const m = scene.mentions[mention];
    if (!f || !m || !f.strong || (f.kind !== 'subject' && f.kind !== 'inverted')) return false;
    return f.first > last ? Math.min(f.first, m.first) - last <= 2 : first - Math.max(f.last, m.last) <= 2;
  });

/** Everybody who may have spoken the quotation, and nobody. Looks at its own sentence, its neighbours, and the answers before it. */
export function candidatesOf(scene: Scene, spot: Spot, earlier: readonly Earlier[]): Candidate[] {
  const pool: Pool = { scene, list: [], counts: new Uint8Array(places.length * 2) };
  const nobody: Candidate = { place: 'nobody', mention: -1, frame: -1, person: -1, order: 0 };
  // A transcript names the speaker inside the marks: “LEE: Well, …”. Nobody else is asked.
  pushFrames(pool, 'before', scene.words.sentence[spot.first] ?? 0, spot.first, Math.min(spot.first + 5, spot.last), true);
  if (pool.list.length > 0) return [...pool.list, nobody];
  before(pool, spot);
  after(pool, spot);
  if (!isClaimed(pool, spot)) sentencesBack(pool, spot);
  const carried: Candidate[] = [];
  for (const { candidate } of earlier.slice(-3).toReversed()) {
    if (candidate.place === 'nobody' || carried.some((known) => known.mention === candidate.mention || (known.person >= 0 && known.person === candidate.person))) continue;
    carried.push({ place: 'carried', mention: candidate.mention, frame: candidate.frame, person: candidate.person, order: carried.length });
  }
  return [...pool.list, ...carried.slice(0, 2), nobody];
}

