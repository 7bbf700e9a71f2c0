import type { Quotation, QuotationStanding, StoryDocument } from '../../shared/story/storyDocument';
import { sure } from '../../shared/desk/confirmSure';
import { awaitsReview, isNobodys } from '../../shared/story/quotation';
import { isTagged } from '../../shared/story/tagged';
import type { BlockId, TextRange } from '../../shared/story/range';
import type { Speaker } from '../../shared/story/annotations';

/** The quotations that the editor goes through: all but those untagged. */
export const reviewed = ({ quotations }: Pick<StoryDocument, 'quotations'>): readonly Quotation[] =>
  quotations.filter(isTagged);

/** How sure anything is of a quotation: what waits without an answer least, what the editor has decided most. */
function certainty(quotation: Quotation): number {
  if (!awaitsReview(quotation)) return 2;
  const isOpen = quotation.speaker === null || quotation.disputed || quotation.copySays || isContested(quotation);
  return isOpen ? -1 : quotation.confidence;
}

/** The quotations as the list has them: in story order, or those first of which the tool is least certain. */
export const listed = (story: Pick<StoryDocument, 'quotations'>, leastSureFirst: boolean): readonly Quotation[] =>
  leastSureFirst ? reviewed(story).toSorted((a, b) => certainty(a) - certainty(b)) : reviewed(story);

/** The quotation `by` places from the one given, round the end; the first or last when none is given. */
export function neighbour(quotations: readonly Quotation[], from: string | null, by: 1 | -1): Quotation | null {
  const at = quotations.findIndex(({ id }) => id === from);
  if (quotations.length === 0) return null;
  if (at < 0) return quotations[by === 1 ? 0 : quotations.length - 1] ?? null;
  return quotations[(at + by + quotations.length) % quotations.length] ?? null;
}

/** The quotation that begins next behind a place of the copy, or before it, round the end. */
export function beside(
  story: Pick<StoryDocument, 'blocks' | 'quotations'>,
  place: TextRange,
  by: 1 | -1,
): Quotation | null {
  const order = new Map<string, number>(story.blocks.map(({ id }, at) => [id, at]));
  const orderOf = ({ block, from }: TextRange): number => (order.get(block) ?? 0) + from / 1e9;
  const begins = reviewed(story)
    .flatMap((quotation) => quotation.segments.slice(0, 1).map((first) => ({ quotation, at: orderOf(first) })))
    .toSorted((a, b) => a.at - b.at);
  const here = orderOf(place);
  const found = by === 1 ? begins.find(({ at }) => at > here) : begins.findLast(({ at }) => at < here);
  return (found ?? begins.at(by === 1 ? 0 : -1))?.quotation ?? null;
}

/** The next quotation that waits for the editor, after the one given and round the end. */
export function nextToReview(quotations: readonly Quotation[], from: string): Quotation | null {
  const at = quotations.findIndex(({ id }) => id === from);
  return [...quotations.slice(at + 1), ...quotations.slice(0, Math.max(at, 0))].find(awaitsReview) ?? null;
}

/** Whom a key from 1 to 9 chooses: the one suggested, who speaks nearest, then whoever the copy names, in order of first mention. */
export function candidates(
  story: Pick<StoryDocument, 'blocks' | 'quotations' | 'speakers'>,
  quotation: Quotation,
): readonly Speaker[] {
  const byId = new Map(story.speakers.map((speaker) => [speaker.id, speaker]));
  const at = story.quotations.indexOf(quotation);
  const nearest = story.quotations
    .map((other, index) => ({ ids: other.speaker?.speakers ?? [], distance: Math.abs(index - at) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((a, b) => a.distance - b.distance)
    .flatMap(({ ids }) => ids);
  const suggested = quotation.suggested ? [quotation.suggested.speaker] : [];
  // People of the related stories, whose copy lies beside this one, are nobody's speakers here.
  const inCopy = new Set<string>(story.blocks.map(({ id }) => id));
  const named = story.speakers.filter(({ first }) => inCopy.has(first.block)).map(({ id }) => id);
  // Whoever is added to the first leaves the numbers as they are: a third may be wanted.
  const [first = [], ...others] = (quotation.speaker?.speakers ?? []).map((id) => [id]);
  const order = new Set([...suggested, ...first, ...nearest, ...named, ...others.flat()]);
  return [...order].flatMap((id) => byId.get(id) ?? []).slice(0, 9);
}

/** How sure the tool is, in words. */
export function sureness(confidence: number): string {
  if (confidence >= sure) return 'Sure';
  if (confidence >= 0.7) return 'Likely';
  return confidence >= 0.4 ? 'Unsure' : 'A guess';
}

/** True while the file names one speaker and the copy reads as if it were another. */
export const isContested = ({ speakerFrom, status, speaker, suggested }: Quotation): boolean =>
  speakerFrom === 'file' && status === 'proposed' && speaker !== null && suggested !== null;

/** Where a quotation stands with the editor, in words. */
export function standing(quotation: Quotation): string {
  if (quotation.disputed) return 'Disputed';
  if (quotation.copySays) return 'The copy now says otherwise';
  if (quotation.status === 'confirmed') return 'Confirmed';
  if (quotation.status === 'unknown') return 'Cannot be known';
  if (isNobodys(quotation)) return 'A term or title, nobody’s words';
  if (isContested(quotation)) return 'The file and the copy differ';
  return quotation.speaker ? sureness(quotation.confidence) : 'Speaker wanted';
}

/** Why a quotation cannot be confirmed, and what to press instead: an offer is taken by its number alone. */
export const noSpeakerYet = ({ suggested }: Quotation): string =>
  `No speaker yet: press ${suggested ? `1 for ${suggested.name}` : 'a number to choose one'}, N to name, U if it cannot be known.`;

const standings: Readonly<Record<QuotationStanding, string>> = {
  'on-record': 'on the record',
  'off-record': 'off the record',
  'not-for-publication': 'not for publication',
};

/** What the editor has said of a quotation besides who speaks, in words. */
export const saidOf = ({ standing: record, verified }: Quotation): readonly string[] => [
  ...(record ? [standings[record]] : []),
  ...(verified ? [`verified by ${verified.by}, ${verified.at.slice(0, 16).replace('T', ' ')}`] : []),
];

/** The words between the marks, paragraphs parted by a stroke; `texts` as `blockTexts` gives them. */
export function wordsOf(texts: ReadonlyMap<BlockId, string>, quotation: Quotation): string {
  return quotation.segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join(' ¶ ');
}

const lastWord = (name: string): string => /[\p{L}\p{M}’'-]+$/u.exec(name)?.[0].toLowerCase() ?? '';

/** The one other person of the story who has the same surname: “Mr Radd” beside “Anna Radd”. Null where there are several. */
export function namesake({ speakers }: Pick<StoryDocument, 'speakers'>, person: Speaker): Speaker | null {
  const surname = lastWord(person.name);
  const same = speakers.filter(({ id, name }) => id !== person.id && surname !== '' && lastWord(name) === surname);
  return same.length === 1 ? (same[0] ?? null) : null;
}
