import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import type { ReportedSpeech } from '../../shared/story/annotations';
import { isNobodys } from '../../shared/story/quotation';
import { nameOfSpeaker } from '../state/quotationNames';
import { isTagged } from '../../shared/story/tagged';

const allHues = Array.from({ length: 10 }, (_, at) => `hue-${at}`);

/** What of a story its colours depend on. */
export type Coloured = Pick<StoryDocument, 'quotations' | 'reported' | 'speakers' | 'comments'>;

/** How a quotation looks wherever it stands in the copy. */
export interface QuotationLook {
  /** hue-0 to hue-9 by speaker; open: speaker wanted; unknown: cannot be known; scare: nobody's words. */
  readonly hue: string;
  readonly status: string;
  /** Set in the margin beside it; empty for words that are nobody's. */
  readonly name: string;
  /** What goes before the name where the quotation begins. */
  readonly sign: string;
  /** The block it begins in. */
  readonly begins: string;
}

/** How everything marked in the copy looks. */
export interface CopyLooks {
  readonly quotations: ReadonlyMap<string, QuotationLook>;
  /** The colour of indirect speech, by its number in the story's list. */
  readonly reported: readonly string[];
  /** What each comment says. */
  readonly comments: ReadonlyMap<string, string>;
}

/** The colour of each speaker, by who speaks. */
export type Hues = ReadonlyMap<string, string>;

/**
 * The colour of each speaker, by the order of first mention. Whoever has a colour already keeps it, and it waits for those
 * who are gone: no edit recolours somebody else. Who is new gets the colour that fewest have.
 */
export function speakerHues(story: Pick<StoryDocument, 'quotations' | 'speakers'>, before: Hues = new Map()): Hues {
  const speaking = story.quotations.flatMap(({ speaker }) => (speaker ? [speaker.speakers[0] ?? speaker.name] : []));
  const names = new Set([...story.speakers.map(({ id }) => id), ...speaking]);
  const fresh = [...names].filter((name) => !before.has(name));
  if (fresh.length === 0) return before;
  const kept = new Map(before);
  const taken = new Map(allHues.map((hue) => [hue, 0]));
  const take = (hue: string): Map<string, number> => taken.set(hue, (taken.get(hue) ?? 0) + 1);
  before.forEach(take);
  for (const name of fresh) {
    const [fewest = ''] = [...taken].reduce((least, one) => (one[1] < least[1] ? one : least));
    kept.set(name, fewest);
    take(fewest);
  }
  return kept;
}

/** A quotation's colour: its speaker's, or what is wanted of the editor. */
export function hueOf(quotation: Quotation, hueBySpeaker: Hues): string {
  if (!isTagged(quotation)) return 'untagged';
  if (quotation.speaker) return hueBySpeaker.get(quotation.speaker.speakers[0] ?? quotation.speaker.name) ?? 'hue-0';
  if (quotation.status === 'unknown') return 'unknown';
  return quotation.kind === 'scare' ? 'scare' : 'open';
}

function nameOf(quotation: Quotation): string {
  if (!isTagged(quotation) || isNobodys(quotation)) return '';
  return nameOfSpeaker(quotation);
}

/** The colour of whoever is said to have said it, or what is wanted of the copy. */
export const reportedHue = ({ speaker }: ReportedSpeech, hueBySpeaker: Hues): string =>
  speaker ? (hueBySpeaker.get(speaker.speakers[0] ?? speaker.name) ?? 'hue-0') : 'open';

/** What stands before a speaker's name: that the editor confirmed it, or that two people answered differently. */
export function signOf({ status, disputed }: Quotation): string {
  if (disputed) return '≠ ';
  return status === 'confirmed' ? '✓ ' : '';
}

/** How every quotation and all indirect speech of a story looks. */
export function copyLooks(story: Coloured, hueBySpeaker: Hues = speakerHues(story)): CopyLooks {
  const look = (quotation: Quotation): QuotationLook => ({
    hue: hueOf(quotation, hueBySpeaker),
    status: quotation.tag ?? quotation.status,
    name: nameOf(quotation),
    sign: signOf(quotation),
    begins: quotation.segments[0]?.block ?? '',
  });
  return {
    quotations: new Map(story.quotations.map((quotation) => [quotation.id, look(quotation)])),
    reported: story.reported.map((speech) => reportedHue(speech, hueBySpeaker)),
    comments: new Map((story.comments ?? []).map(({ id, text }) => [id, text])),
  };
}
