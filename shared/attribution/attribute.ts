import type { Annotations, Detection, ReadableBlock } from '../story/annotations';
import { attributeSection } from './attributeSection';
import { traceHeadline } from './traceHeadline';

type Attributed = Pick<Annotations, 'attributions' | 'reported' | 'speakers'>;

const within = (blocks: readonly ReadableBlock[], { marks, quotations }: Detection): Detection => {
  const ids = new Set<string>();
  for (const { id } of blocks) ids.add(id);
  return { marks, quotations: quotations.filter(({ segments }) => segments.some(({ block }) => ids.has(block))) };
};

/**
 * Finds who speaks each quotation, what is said indirectly, and everybody the story names. Never throws.
 * The related stories' copy is read apart: its people are not the story's.
 */
export function attribute(blocks: readonly ReadableBlock[], found: Detection): Attributed {
  const related = blocks.filter(({ where }) => where === 'related');
  const main = related.length > 0 ? blocks.filter(({ where }) => where !== 'related') : blocks;
  const own = attributeSection(main, within(main, found), 's');
  const other = related.length > 0 ? attributeSection(related, within(related, found), 'r') : null;
  return {
    attributions: [...traceHeadline(main, found, own.attributions), ...(other?.attributions ?? [])],
    reported: [...own.reported, ...(other?.reported ?? [])],
    speakers: [...own.speakers, ...(other?.speakers ?? [])],
  };
}
