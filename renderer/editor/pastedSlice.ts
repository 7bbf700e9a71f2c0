import { Fragment, Slice, type Node as EditorNode, type Schema } from '@tiptap/pm/model';
import { htmlImporter } from '../../shared/importers/page/htmlImporter';
import type { Source } from '../../shared/story/source';
import type { TextSpan } from '../../shared/story/block';
import { cutSpans, moveSpans, tidySpans, trimSpans } from '../../shared/story/spans';
import { alignText } from '../../shared/text/alignText';
import { blocksOfSource, isStructured } from './blocksOfSource';
import type { NewBlock } from '../../shared/steps/blockFields';
import { blockToNode, inline } from '../../shared/steps/storyToDoc';

const noSpans: readonly TextSpan[] = [];

/** Text as paragraphs, one a line that is not blank. */
export function plainBlocks(text: string, spans = noSpans): readonly NewBlock[] {
  const blocks: NewBlock[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    blocks.push({ kind: 'paragraph', text: line, spans: cutSpans(spans, index, index + line.length) });
  }
  return blocks;
}

const solid = (text: string): string => text.replace(/\s+/g, '');
const letters = (text: string): string => text.replace(/[^\p{L}]+/gu, '');

const isRichPage = /<(?:a|b|strong|em|i|sup|sub|s|strike|del|span|li|h[1-6]|table|img|figure|blockquote|hr)[\s>/]/i;

function readPage(html: string): Source | null {
  if (!isRichPage.test(html)) return null;
  const page = htmlImporter.read({ name: 'Pasted page.html', bytes: new TextEncoder().encode(html) });
  return page.ok ? page.value : null;
}

/** The links and emphasis of a page, at their words in a text; none over words that are not the same there. */
function movedSpans({ text: words, spans = [] }: Source, text: string): readonly TextSpan[] {
  const { toText } = alignText(words, text);
  const moved = spans.flatMap(({ start, end, ...span }): TextSpan[] => {
    const own = { ...span, from: toText(start), to: toText(end) };
    const [placed] = trimSpans([own], text);
    return placed && solid(text.slice(placed.from, placed.to)) === solid(words.slice(start, end)) ? [placed] : [];
  });
  return tidySpans(moved);
}

/**
 * What stands on the clipboard as blocks of new copy. The page tells what is a list, a table or a picture where it has all
 * the words of the text; the text has the last word otherwise, and gets the page’s links and emphasis.
 */
export function pastedBlocks(html: string, text: string): readonly NewBlock[] {
  const page = readPage(html);
  if (!page) return plainBlocks(text);
  const blocks = blocksOfSource(page);
  const isWhole = letters(page.text).includes(letters(text));
  if (isWhole && blocks.some(isStructured)) return blocks;
  return plainBlocks(text, movedSpans(page, text));
}

const isOpen = ({ type }: EditorNode): boolean => type.name === 'paragraph';

/** Blocks as a slice: words of a paragraph at either end join the paragraph they are pasted into. */
export function blockSlice(schema: Schema, blocks: readonly NewBlock[]): Slice {
  const nodes = blocks.map((block) => blockToNode(schema, block));
  const [first, last] = [nodes[0], nodes.at(-1)];
  return new Slice(Fragment.fromArray(nodes), first && isOpen(first) ? 1 : 0, last && isOpen(last) ? 1 : 0);
}

/** Blocks as words of one line, for a headline, a caption or a cell: `divider` stands where one line ended. */
export function lineSlice(schema: Schema, blocks: readonly NewBlock[], divider = ' '): Slice {
  let text = '';
  const spans: TextSpan[] = [];
  for (const block of blocks) {
    if (block.text === '') continue;
    if (text !== '') text += divider;
    spans.push(...moveSpans(block.spans ?? noSpans, text.length));
    text += block.text.replace(/[\t\r\n]/g, ' ');
  }
  return new Slice(inline(schema, text, [], tidySpans(spans)), 0, 0);
}
