import type { Block } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { copyLooks } from '../editor/quotationLook';

/** Words of a block that look alike. */
export interface ProofPart {
  readonly text: string;
  /** They are a quotation's. */
  readonly isSaid: boolean;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
}

/** A block as it stands on paper, with who speaks in it beside it. */
export interface ProofBlock {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly parts: readonly ProofPart[];
  /** Each once, in the order of the words: “✓ Ruth Pell”, and “… Ruth Pell” where a quotation goes on. */
  readonly speakers: readonly string[];
}

interface Said {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
}

function partsOf({ text, spans = [] }: Block, said: readonly Said[]): readonly ProofPart[] {
  const cuts = [...new Set([0, text.length, ...[...said, ...spans].flatMap(({ from, to }) => [from, to])])]
    .filter((cut) => cut <= text.length)
    .toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0;
    const isOver = (range: { readonly from: number; readonly to: number }): boolean =>
      range.from <= from && range.to >= to;
    const kinds = spans.filter(isOver).map(({ kind }) => kind);
    return {
      text: text.slice(from, to),
      isSaid: said.some(isOver),
      isStrong: kinds.includes('strong'),
      isEmphasis: kinds.includes('emphasis'),
    };
  });
}

/** The story as its proof has it: every block with words, and in the margin who speaks them. */
export function proofOf(story: StoryDocument): readonly ProofBlock[] {
  const { quotations } = copyLooks(story);
  const byBlock = new Map<string, Said[]>();
  for (const { id, segments } of story.quotations) {
    const look = quotations.get(id);
    if (!look || look.name === '') continue;
    for (const { block, from, to } of segments) {
      const speaker = look.begins === block ? `${look.sign}${look.name}` : `… ${look.name}`;
      byBlock.set(block, [...(byBlock.get(block) ?? []), { from, to, speaker }]);
    }
  }
  return story.blocks
    .filter(({ text }) => text.trim() !== '')
    .map((block) => {
      const said = (byBlock.get(block.id) ?? []).toSorted((a, b) => a.from - b.from);
      return {
        id: block.id,
        kind: block.kind,
        parts: partsOf(block, said),
        speakers: [...new Set(said.map(({ speaker }) => speaker))],
      };
    });
}
