import { blockId } from '../../shared/story/range';
import type { Block } from '../../shared/story/block';
import type { LineHint, Source, SourceLine, SourceObject } from '../../shared/story/source';
import { withSourceSpans } from '../../shared/story/spans';
import { isWebAddress } from '../../shared/text/webAddress';
import type { NewBlock } from '../../shared/steps/blockFields';

type Said = Omit<NewBlock, 'text' | 'spans'>;

/** One block of the source's text between two offsets, with the links and emphasis over it. */
function blockOver(source: Source, start: number, end: number, said: Said): NewBlock {
  const text = source.text.slice(start, end);
  const placed: Block = { ...said, id: blockId('pasted'), text, source: { start, end } };
  const { id: _id, source: _source, ...block } = withSourceSpans(placed, source.spans);
  return block;
}

const headingOf = (hint: LineHint | undefined): number => Number(/^h([1-6])$/.exec(hint?.tag ?? '')?.[1] ?? 0);

const withLevel = (level: number): { readonly level?: number } => (level > 1 ? { level } : {});

function itemOf({ number, level = 1 }: LineHint, last: NewBlock | undefined): Said {
  const item: Said = { kind: 'list-item', ...withLevel(level) };
  if (number === undefined) return item;
  const goesOn = last?.kind === 'list-item' && (last.level ?? 1) >= level;
  return { ...item, ordered: true, ...(goesOn || number === 1 ? {} : { start: number }) };
}

/** What the markup says a line is. */
function saidOf(hint: LineHint | undefined, last: NewBlock | undefined): Said {
  const heading = headingOf(hint);
  if (heading > 0) return { kind: 'crosshead', ...withLevel(heading - 1) };
  if (hint?.tag === 'li') return itemOf(hint, last);
  if (hint?.pull === true) return { kind: 'pull-quote' };
  const isQuoted = hint?.quoted === true || hint?.tag === 'blockquote';
  return { kind: 'paragraph', ...(isQuoted ? { display: 'block-quotation' as const } : {}) };
}

const wordsOf = (object: SourceObject): { readonly start: number; readonly end: number } | null =>
  object.kind === 'picture' ? object.caption : object.kind === 'embed' ? object.words : null;

/** What stands between two lines; null for a picture that has no address, since its file did not come along. */
function objectBlock(source: Source, object: SourceObject): NewBlock | null {
  const over = (said: Said): NewBlock => {
    const words = wordsOf(object);
    return words ? blockOver(source, words.start, words.end, said) : { ...said, text: '' };
  };
  if (object.kind === 'rule') return over({ kind: 'rule' });
  if (object.kind === 'embed') return over({ kind: 'embed', embed: { provider: object.provider, url: object.url } });
  const { src, alt, credit } = object;
  return isWebAddress(src) ? over({ kind: 'image', picture: { src, alt, credit } }) : null;
}

/** Where the rows of the table that begins with a line end, and how many of them are its head. */
function tableAt(lines: readonly SourceLine[], first: number): { readonly last: number; readonly headRows: number } {
  const table = lines[first]?.hint?.table;
  let last = first;
  while (lines[last + 1]?.hint?.table === table && last + 1 < lines.length) last += 1;
  let headRows = 0;
  while (first + headRows <= last && lines[first + headRows]?.hint?.head === true) headRows += 1;
  return { last, headRows };
}

/** Every line of a source as the block that its markup says it is, and its objects where they stand; blank lines are none. */
export function blocksOfSource(source: Source): readonly NewBlock[] {
  const blocks: NewBlock[] = [];
  const objects = [...(source.objects ?? [])];
  let done = 0;
  const takeObjects = (before: number): void => {
    while (objects[0] !== undefined && objects[0].at <= before) {
      const object = objects.shift();
      const block = object ? objectBlock(source, object) : null;
      if (block) blocks.push(block);
      if (block && object) done = Math.max(done, wordsOf(object)?.end ?? 0);
    }
  };
  for (let line = 0; line < source.lines.length; line += 1) {
    const { start = 0, end = 0, hint } = source.lines[line] ?? {};
    takeObjects(start);
    if (end <= done || source.text.slice(start, end).trim() === '') continue;
    if (hint?.table === undefined) {
      blocks.push(blockOver(source, start, end, saidOf(hint, blocks.at(-1))));
      continue;
    }
    const { last, headRows } = tableAt(source.lines, line);
    const tableEnd = source.lines[last]?.end ?? end;
    blocks.push(blockOver(source, start, tableEnd, { kind: 'table', ...(headRows > 0 ? { headRows } : {}) }));
    line = last;
  }
  takeObjects(Infinity);
  return blocks;
}

/** Whether a block is more than a paragraph of words. */
export const isStructured = ({ kind, display }: NewBlock): boolean => kind !== 'paragraph' || display !== undefined;
