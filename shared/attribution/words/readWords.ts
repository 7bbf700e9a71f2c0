import type { Detection, ReadableBlock } from '../../story/annotations';
import type { TextRange } from '../../story/range';
import { isMark } from './characters';
import { readAll } from './readAll';
import { paperOf, type Paper } from './paper';
import { readerOf } from './reader';
import type { QuotedSpan, Words } from './wordColumns';

export { shape, type QuotedSpan, type Words } from './wordColumns';

/** Where a block begins in the joined text, asked for in reading order or not; undefined for a block that is not there. */
const startsOf = (
  blocks: readonly ReadableBlock[],
  blockStart: readonly number[],
): ((id: string) => number | undefined) => {
  let at = 0;
  let byId: Map<string, number> | null = null;
  return (id) => {
    if (byId) return byId.get(id);
    while (at < blocks.length && blocks[at]?.id !== id) at += 1;
    if (at < blocks.length) return blockStart[at];
    byId = new Map();
    for (let i = 0; i < blocks.length; i += 1) byId.set(blocks[i]?.id ?? '', blockStart[i] ?? 0);
    return byId.get(id);
  };
};

const inOrder = (spans: readonly QuotedSpan[]): boolean => {
  for (let i = 1; i < spans.length; i += 1) if ((spans[i]?.start ?? 0) < (spans[i - 1]?.end ?? 0)) return false;
  return true;
};

/** Spans that lie in one before them (a quotation within a quotation) are left out: their words belong to the outer one. */
const spansOf = ({ quotations }: Detection, startOf: (id: string) => number | undefined): QuotedSpan[] => {
  const spans: QuotedSpan[] = [];
  for (let quotation = 0; quotation < quotations.length; quotation += 1) {
    for (const { block, from, to } of quotations[quotation]?.segments ?? []) {
      const base = to > from ? startOf(block) : undefined;
      if (base !== undefined) spans.push({ quotation, start: base + from, end: base + to, first: -1, last: -1 });
    }
  }
  if (inOrder(spans)) return spans;
  let reached = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
};

/** Reads every word of the blocks, with what is known of each. Linear. What was on the paper is written over. */
export function readWords(blocks: readonly ReadableBlock[], detection: Detection, paper: Paper = paperOf()): Words {
  paper.used = 0;
  const blockStart: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { text } of blocks) {
    blockStart.push(length);
    texts.push(text);
    length += text.length + 1;
  }
  if (length > 0) texts.push('');
  // Joined in one go: a string put together from two is looked up by a detour at each character.
  const text = texts.join('\n');
  const spans = spansOf(detection, startsOf(blocks, blockStart));
  const reader = readerOf(text, paper, blockStart, spans);
  const count = readAll(reader);
  const {
    from,
    to,
    shape: shapes,
    hash,
    fact,
    bits,
    possessive,
    beside,
    quoted,
    sentence,
    block,
    rank,
  } = reader.columns;
  return {
    paper,
    text,
    blocks,
    blockStart,
    count,
    from,
    to,
    shape: shapes,
    hash,
    fact,
    bits,
    possessive,
    beside,
    quoted,
    sentence,
    block,
    rank,
    sentences: reader.sentences,
    spans,
  };
}

/** True when the word at `i` is exactly `word`; nothing is cut out of the text. */
export const isWord = (words: Words, i: number, word: string): boolean => {
  const start = words.from[i] ?? 0;
  return (words.to[i] ?? 0) - start === word.length && words.text.startsWith(word, start);
};

/** A stretch of the joined text as a range in its block. */
export function rangeOf(words: Words, start: number, end: number): TextRange {
  let low = 0;
  let high = words.blockStart.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.blockStart[middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const block = words.blocks[low];
  if (!block) throw new RangeError('a range of a story without blocks');
  const base = words.blockStart[low] ?? 0;
  return { block: block.id, from: start - base, to: Math.min(end - base, block.text.length) };
}

/** Past the marks at a place and the comma or stop before them, if there are any marks: “a farce.” */
const pastMarks = (text: string, from: number): number => {
  let end = from;
  while (',.?!…'.includes(text.charAt(end)) && end < text.length) end += 1;
  if (!isMark(text.charCodeAt(end))) return from;
  while (isMark(text.charCodeAt(end))) end += 1;
  return end;
};

/** The place of two words and all between, with the marks that touch them when they are quoted. */
export function markedRange(words: Words, first: number, last: number): TextRange {
  let start = words.from[first] ?? 0;
  let end = words.to[last] ?? 0;
  if (words.quoted[first] !== 0) while (start > 0 && isMark(words.text.charCodeAt(start - 1))) start -= 1;
  if (words.quoted[last] !== 0) end = pastMarks(words.text, end);
  return rangeOf(words, start, end);
}

/** The text from one word through another. */
export const textOf = (words: Words, first: number, last: number): string =>
  words.text.slice(words.from[first] ?? 0, words.to[last] ?? 0);
