import { english } from '../../shared/language/languages';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import type { Detection, QuotationPlace, ReadableBlock } from '../../shared/story/annotations';
import { blockId } from '../../shared/story/range';

/** Paragraphs, one a line, as blocks. */
export const blocksOf = (copy: string, where: QuotationPlace = 'body'): readonly ReadableBlock[] =>
  copy.split('\n').map((text, index) => ({ id: blockId(`${where}-${index + 1}`), where, text }));

const letters = { open: '<', continuation: '+', close: '>', apostrophe: '.', other: '°' } as const;

/** The copy with every mark replaced by a sign for its role: < opens, + continues, > closes, . apostrophe, ° measure; doubled for depth 2. */
export function drawRoles(copy: string): string {
  const blocks = blocksOf(copy);
  const { marks } = detectQuotes(blocks, english);
  return blocks
    .map(({ id, text }) => {
      let drawn = '';
      let done = 0;
      for (const mark of marks.filter(({ block }) => block === id)) {
        drawn += text.slice(done, mark.at) + letters[mark.role].repeat(Math.max(1, mark.depth));
        done = mark.at + mark.length;
      }
      return drawn + text.slice(done);
    })
    .join('\n');
}

/** Each quotation's words, its paragraphs joined by a stroke. */
export function quotedWords(
  blocks: readonly ReadableBlock[],
  detection: Detection = detectQuotes(blocks, english),
): readonly string[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return detection.quotations.map(({ segments }) =>
    segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join(' | '),
  );
}
