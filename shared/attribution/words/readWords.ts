import type { LoadedLanguage } from '../../language/loadLanguage';
import type { Detection, ReadableBlock } from '../../story/annotations';
import { readTokens } from './readTokens';
import { lexiconOf } from './lexicon';
import { tellPhrasalCues } from './phrasalCues';
import type { Stretch, Words } from './words';

/** The blocks' texts as one, a line feed behind each, and where each begins. */
function joinBlocks(blocks: readonly ReadableBlock[]): { readonly text: string; readonly blockStart: number[] } {
  const blockStart: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    blockStart.push(length);
    length += text.length + 1;
  }
  return { text: blocks.map(({ text }) => `${text}\n`).join(''), blockStart };
}

/** The quoted stretches in order. Those that lie in one before them (a quotation within a quotation) are left out: their words belong to the outer one. */
function stretchesOf(
  { quotations }: Detection,
  blocks: readonly ReadableBlock[],
  blockStart: readonly number[],
): readonly Stretch[] {
  const startOf = new Map(blocks.map(({ id }, index) => [id, blockStart[index] ?? 0]));
  const stretches = quotations.flatMap(({ segments }, quotation) =>
    segments.flatMap(({ block, from, to }): Stretch[] => {
      const base = startOf.get(block);
      return base === undefined || to <= from ? [] : [{ quotation, start: base + from, end: base + to }];
    }),
  );
  let reached = 0;
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}

/** Reads every word of the blocks, with what is known of each. Linear. */
export function readWords(blocks: readonly ReadableBlock[], detection: Detection, language: LoadedLanguage): Words {
  const { text, blockStart } = joinBlocks(blocks);
  const lexicon = lexiconOf(language);
  const stretches = stretchesOf(detection, blocks, blockStart);
  const { tokens: read, sentences, spans } = readTokens({ text, blockStart, stretches, lexicon });
  const tokens = tellPhrasalCues(read, language);
  return { text, blocks, blockStart, tokens, count: tokens.length, sentences, spans, language, lexicon };
}
