import type { Detection, ReadableBlock } from '../story/annotations';
import type { BlockId, TextRange } from '../story/range';
import { detectWith, readMarks, type BlockMarks } from './detectQuotes';
import { scareLikelihood, type ScareLikelihood } from './scareLikelihood';

/** What one detection leaves for the next: what was read of each block, good while its text is the same. */
export type DetectionMemory = ReadonlyMap<BlockId, RememberedBlock>;

interface RememberedBlock {
  readonly text: string;
  readonly marks: BlockMarks;
  /** How likely its quotations are nobody's words, by where they and their neighbours stand. */
  readonly likelihoods: Map<string, number>;
}

/**
 * Detection after some blocks changed: only their text is read again, and the answer is the same as
 * `detectQuotes` gives for the whole. Begin with an empty map; keep the memory returned for the next time.
 */
export function redetect(blocks: readonly ReadableBlock[], memory: DetectionMemory): { readonly detection: Detection; readonly memory: DetectionMemory } {
  const next = new Map(blocks.map((block): [BlockId, RememberedBlock] => [block.id, remembered(block, memory.get(block.id))]));
  const likelihood: ScareLikelihood = (text, quotation, others) => {
    const block = next.get(quotation.block);
    if (block?.text !== text) return scareLikelihood(text, quotation, others);
    const place = [quotation, ...others].map(placeOf).join();
    const known = block.likelihoods.get(place) ?? scareLikelihood(text, quotation, others);
    block.likelihoods.set(place, known);
    return known;
  };
  const marksOf = (block: ReadableBlock): BlockMarks => {
    const known = next.get(block.id);
    return known?.text === block.text ? known.marks : readMarks(block);
  };
  return { detection: detectWith(blocks, marksOf, likelihood), memory: next };
}

const placeOf = ({ from, to }: TextRange): string => `${from}-${to}`;

const remembered = (block: ReadableBlock, before: RememberedBlock | undefined): RememberedBlock =>
  before?.text === block.text ? before : { text: block.text, marks: readMarks(block), likelihoods: new Map() };
