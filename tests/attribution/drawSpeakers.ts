import { attribute } from '../../shared/attribution/attribute';
import type { DetectedQuotation, Detection, QuotationPlace, ReadableBlock } from '../../shared/story/annotations';
import { english } from '../english';
import { blockId } from '../../shared/story/range';

/** Copy as blocks, one a line; “# ” begins a headline, “> ” a related story. */
export const blocksOf = (copy: string): readonly ReadableBlock[] =>
  copy.split('\n').map((line, index) => {
    const where: QuotationPlace = line.startsWith('# ') ? 'headline' : line.startsWith('> ') ? 'related' : 'body';
    return { id: blockId(`b${index}`), where, text: line.replace(/^[#>] /, '') };
  });

/**
 * Curly double marks as if they had been detected: these tests are about who speaks, not about marks. A
 * paragraph without a closing mark goes on in the next one.
 */
export function detectionOf(blocks: readonly ReadableBlock[]): Detection {
  const quotations: { -readonly [K in keyof DetectedQuotation]: DetectedQuotation[K] }[] = [];
  let open = false;
  for (const { id, where, text } of blocks) {
    for (const match of text.matchAll(/“([^“”]*)(”|$)/g)) {
      const segment = { block: id, from: match.index + 1, to: match.index + 1 + (match[1] ?? '').length };
      const last = quotations.at(-1);
      if (open && last) last.segments = [...last.segments, segment];
      else
        quotations.push({ id: `q${quotations.length + 1}`, where, kind: 'partial', segments: [segment], closed: true });
      open = match[2] !== '”';
    }
  }
  return { marks: [], quotations };
}

const read = (copy: string): ReturnType<typeof attribute> => {
  const blocks = blocksOf(copy);
  return attribute(blocks, detectionOf(blocks), english);
};

/** Who speaks each quotation, in order: “name <- surface, cue”; “nobody” or “nobody (name?)” where it is left open. */
export const speakersOf = (copy: string): readonly string[] =>
  read(copy).attributions.map(({ speaker, suggested, cue }) => {
    if (!speaker) return suggested ? `nobody (${suggested.name}?)` : 'nobody';
    return `${speaker.name} <- ${speaker.surface}${cue ? `, ${cue.text}` : ''}`;
  });

/** Only the names. */
export const namesOf = (copy: string): readonly (string | null)[] =>
  read(copy).attributions.map(({ speaker }) => speaker?.name ?? null);

/** Indirect speech as “name: clause”. */
export const reportedIn = (copy: string): readonly string[] => {
  const texts = new Map(blocksOf(copy).map(({ id, text }) => [id, text]));
  return read(copy).reported.map(
    ({ at, speaker }) => `${speaker?.name ?? 'nobody'}: ${(texts.get(at.block) ?? '').slice(at.from, at.to)}`,
  );
};

/** The people as “name (role): surface; surface”. */
export const peopleIn = (copy: string): readonly string[] =>
  read(copy).speakers.map(({ name, role, surfaces }) => `${name}${role ? ` (${role})` : ''}: ${surfaces.join('; ')}`);

/** Reasons given for the quotation of that number, counted from 1. */
export const reasonsFor = (copy: string, number: number): readonly string[] =>
  read(copy).attributions[number - 1]?.reasons ?? [];
