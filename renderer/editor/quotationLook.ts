import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';
import type { QuotationMarkAttributes } from './quotationMark';

const hues = 10;

/** Where one segment of a quotation lies in its block, and how it looks. */
export interface Look {
  readonly from: number;
  readonly to: number;
  readonly attributes: QuotationMarkAttributes;
}

/** What of a story its colours depend on. */
export type Coloured = Pick<StoryDocument, 'quotations' | 'speakers'>;

/** The colour of each speaker, by the order of first mention: a decision about one quotation recolours no other. */
export function speakerHues(story: Coloured): ReadonlyMap<string, string> {
  const speaking = story.quotations.flatMap(({ speaker }) => (speaker ? [speaker.speakers[0] ?? speaker.name] : []));
  const names = new Set([...story.speakers.map(({ id }) => id), ...speaking]);
  return new Map([...names].map((name, at) => [name, `hue-${at % hues}`]));
}

/** A quotation's colour: its speaker's, or what is wanted of the editor. */
export function hueOf(quotation: Quotation, hueBySpeaker: ReadonlyMap<string, string>): string {
  if (quotation.speaker) return hueBySpeaker.get(quotation.speaker.speakers[0] ?? quotation.speaker.name) ?? 'hue-0';
  if (quotation.status === 'unknown') return 'unknown';
  return quotation.kind === 'scare' ? 'scare' : 'open';
}

function labelOf(quotation: Quotation, segment: number): string {
  if (quotation.kind === 'scare' && !quotation.speaker) return '';
  const name = quotation.speaker?.name ?? (quotation.status === 'unknown' ? 'not known' : 'Who?');
  if (segment > 0) return `… ${name}`;
  return quotation.status === 'confirmed' ? `✓ ${name}` : name;
}

/** How every quotation looks, block by block, outer quotations before those inside them. */
export function quotationLooks(story: Coloured): ReadonlyMap<string, readonly Look[]> {
  const hueBySpeaker = speakerHues(story);
  const looks = new Map<string, Look[]>();
  for (const quotation of story.quotations) {
    const hue = hueOf(quotation, hueBySpeaker);
    quotation.segments.forEach((segment, at) => {
      if (segment.from >= segment.to) return;
      const inBlock = looks.get(segment.block) ?? [];
      const label = labelOf(quotation, at);
      const attributes = { quotation: quotation.id, segment: at, hue, status: quotation.status, label };
      inBlock.push({ from: segment.from, to: segment.to, attributes });
      looks.set(segment.block, inBlock);
    });
  }
  for (const inBlock of looks.values()) settle(inBlock);
  return looks;
}

/** Sorts a block's looks and drops labels that only repeat the one before. */
function settle(inBlock: Look[]): void {
  inBlock.sort((a, b) => a.from - b.from || b.to - a.to);
  let last = '';
  inBlock.forEach((look, at) => {
    const plain = look.attributes.label.replace('✓ ', '').replace('… ', '');
    if (plain !== '' && plain === last) inBlock[at] = { ...look, attributes: { ...look.attributes, label: '' } };
    last = plain || last;
  });
}
