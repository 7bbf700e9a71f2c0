import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import type { ReportedSpeech } from '../../shared/story/annotations';
import { isTagged } from '../../shared/story/tagged';
import type { QuotationMarkAttributes, ReportedMarkAttributes } from './quotationMark';

const hues = 10;

interface Place {
  readonly from: number;
  readonly to: number;
}

interface QuotationLook extends Place {
  readonly mark: 'quotation';
  readonly attributes: QuotationMarkAttributes;
}

interface ReportedLook extends Place {
  readonly mark: 'reported';
  readonly attributes: ReportedMarkAttributes;
}

/** Where one segment of a quotation, or indirect speech, lies in its block, and how it looks. */
export type Look = QuotationLook | ReportedLook;

/** What of a story its colours depend on. */
export type Coloured = Pick<StoryDocument, 'quotations' | 'reported' | 'speakers'>;

/** The colour of each speaker, by the order of first mention: a decision about one quotation recolours no other. */
export function speakerHues(story: Omit<Coloured, 'reported'>): ReadonlyMap<string, string> {
  const speaking = story.quotations.flatMap(({ speaker }) => (speaker ? [speaker.speakers[0] ?? speaker.name] : []));
  const names = new Set([...story.speakers.map(({ id }) => id), ...speaking]);
  return new Map([...names].map((name, at) => [name, `hue-${at % hues}`]));
}

/** A quotation's colour: its speaker's, or what is wanted of the editor. */
export function hueOf(quotation: Quotation, hueBySpeaker: ReadonlyMap<string, string>): string {
  if (!isTagged(quotation)) return 'untagged';
  if (quotation.speaker) return hueBySpeaker.get(quotation.speaker.speakers[0] ?? quotation.speaker.name) ?? 'hue-0';
  if (quotation.status === 'unknown') return 'unknown';
  return quotation.kind === 'scare' ? 'scare' : 'open';
}

function labelOf(quotation: Quotation, segment: number): string {
  if (!isTagged(quotation) || (quotation.kind === 'scare' && !quotation.speaker)) return '';
  const name = quotation.speaker?.name ?? (quotation.status === 'unknown' ? 'not known' : 'Who?');
  if (segment > 0) return `… ${name}`;
  return quotation.status === 'confirmed' ? `✓ ${name}` : name;
}

/** The colour of whoever is said to have said it, or what is wanted of the copy. */
export const reportedHue = ({ speaker }: ReportedSpeech, hueBySpeaker: ReadonlyMap<string, string>): string =>
  speaker ? (hueBySpeaker.get(speaker.speakers[0] ?? speaker.name) ?? 'hue-0') : 'open';

/** How every quotation and all indirect speech looks, block by block, outer quotations before those inside them. */
export function copyLooks(story: Coloured): ReadonlyMap<string, readonly Look[]> {
  const hueBySpeaker = speakerHues(story);
  const looks = new Map<string, Look[]>(quotationLooks(story, hueBySpeaker));
  story.reported.forEach((speech, at) => {
    const { block, from, to } = speech.at;
    if (from >= to) return;
    const attributes = { reported: String(at), hue: reportedHue(speech, hueBySpeaker) };
    looks.set(block, [...(looks.get(block) ?? []), { from, to, mark: 'reported', attributes }]);
  });
  return looks;
}

function quotationLooks(
  story: Coloured,
  hueBySpeaker: ReadonlyMap<string, string>,
): ReadonlyMap<string, QuotationLook[]> {
  const looks = new Map<string, QuotationLook[]>();
  for (const quotation of story.quotations) {
    const hue = hueOf(quotation, hueBySpeaker);
    quotation.segments.forEach((segment, at) => {
      if (segment.from >= segment.to) return;
      const inBlock = looks.get(segment.block) ?? [];
      const label = labelOf(quotation, at);
      const attributes = {
        quotation: quotation.id,
        segment: at,
        hue,
        status: quotation.tag ?? quotation.status,
        label,
      };
      inBlock.push({ from: segment.from, to: segment.to, mark: 'quotation', attributes });
      looks.set(segment.block, inBlock);
    });
  }
  for (const inBlock of looks.values()) settle(inBlock);
  return looks;
}

/** Sorts a block's looks and drops labels that only repeat the one before. */
function settle(inBlock: QuotationLook[]): void {
  inBlock.sort((a, b) => a.from - b.from || b.to - a.to);
  let last = '';
  inBlock.forEach((look, at) => {
    const plain = look.attributes.label.replace('✓ ', '').replace('… ', '');
    if (plain !== '' && plain === last) inBlock[at] = { ...look, attributes: { ...look.attributes, label: '' } };
    last = plain || last;
  });
}
