import type { Annotations, Detection, ReadableBlock } from '../story/annotations';
import { attributeSection } from './attributeSection';
import { traceHeadline } from './people/traceHeadline';

type Attributed = Pick<Annotations, 'attributions' | 'reported' | 'speakers'>;

/** True when every quotation begins in one of the blocks; as both come in reading order, one walk tells. */
const allBeginIn = (blocks: readonly ReadableBlock[], { quotations }: Detection): boolean => {
  let at = 0;
  for (const { segments } of quotations) {
    while (at < blocks.length && blocks[at]?.id !== segments[0]?.block) at += 1;
    if (at === blocks.length) return false;
  }
  return true;
};

const within = (blocks: readonly ReadableBlock[], found: Detection): Detection => {
  if (allBeginIn(blocks, found)) return found;
  const ids = new Set<string>();
  for (const { id } of blocks) ids.add(id);
  return {
    marks: found.marks,
    quotations: found.quotations.filter(({ segments }) => segments.some(({ block }) => ids.has(block))),
  };
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
