import type { Block, BlockKind } from '../story/block';
import { blockId, type SourceRange } from '../story/range';
import type { Caption } from '../story/sortedSource';
import { blockShaper } from './blockShape';
import type { BodyLine, BodySheet } from './bodySheet';
import type { PlacedObject } from './storyObjects';
import { typedMarker } from './typedMarkers';

/** A line taken apart. */
export interface Pieces {
  readonly copy: readonly SourceRange[];
  readonly captions: readonly Caption[];
}

/** The names of the first paragraphs: made once, every look-up by them is quicker than by a new one. */
const paragraphNames = Array.from({ length: 200 }, (_, at) => blockId(`p${at + 1}`));

/** What is put together, in the making. */
export interface Assembly {
  readonly blocks: Block[];
  /** Why each block is what it is, in their order. */
  readonly reasons: string[];
  readonly captions: Caption[];
}

function addBlock(
  { blocks, reasons }: Assembly,
  kind: BlockKind,
  reason: string,
  text: string,
  start: number,
  end: number,
  more: Partial<Block> = {},
): void {
  const id = paragraphNames[blocks.length] ?? blockId(`p${blocks.length + 1}`);
  blocks.push({ id, kind, text, source: { start, end }, ...more });
  reasons.push(reason);
}

/** A picture with its caption, an embed with its words, a rule. */
function addObject(made: Assembly, sheet: BodySheet, { object, first, last }: PlacedObject): void {
  const { text } = sheet.source;
  const start = sheet.lines[first]?.start ?? object.at;
  const end = sheet.lines[last]?.end ?? start;
  const words = text.slice(start, end);
  if (object.kind === 'rule') addBlock(made, 'rule', 'The page draws a line here.', '', start, start);
  else if (object.kind === 'embed') {
    const { provider, url } = object;
    addBlock(made, 'embed', 'The page embeds it.', words, start, end, { embed: { provider, url } });
  } else {
    const { src, alt, credit } = object;
    addBlock(made, 'image', 'It is a picture inside the story.', words, start, end, { picture: { src, alt, credit } });
  }
}

/** The rows of a table from the line given on; gives the last of them. */
function addTable(made: Assembly, { source, lines, calls }: BodySheet, first: number): number {
  const number = lines[first]?.line.hint?.table;
  const isRow = (at: number): boolean => calls[at]?.job === 'table' && lines[at]?.line.hint?.table === number;
  let last = first;
  while (isRow(last + 1)) last += 1;
  let heads = 0;
  while (first + heads <= last && lines[first + heads]?.line.hint?.head === true) heads += 1;
  // The whole lines: a row may begin or end with an empty cell.
  const start = lines[first]?.line.start ?? 0;
  const end = lines[last]?.line.end ?? start;
  const more = heads === 0 ? {} : { headRows: heads };
  addBlock(made, 'table', calls[first]?.because ?? '', source.text.slice(start, end), start, end, more);
  return last;
}

/** Adds the body's blocks in order. `cut` takes a line apart where captions, or a dateline, stand in it. */
export function addBody(
  made: Assembly,
  sheet: BodySheet,
  objects: readonly PlacedObject[],
  cut: (line: BodyLine) => Pieces | null = whole,
): void {
  const { lines, calls } = sheet;
  const { text } = sheet.source;
  const shape = blockShaper(lines[calls.findIndex((call) => call?.job === 'headline')]?.line.hint);
  let next = 0;
  /** The last line that belongs to an embed above. */
  let said = -1;
  for (let at = 0; at < lines.length; at += 1) {
    for (let own = objects[next]; own && own.line <= at; own = objects[next]) {
      shape(own.object.kind === 'picture' ? 'image' : own.object.kind, undefined);
      addObject(made, sheet, own);
      if (own.object.kind === 'embed') said = own.last;
      next += 1;
    }
    const facts = lines[at];
    const call = calls[at];
    if (!facts || !call) continue;
    if (call.job === 'table') {
      shape('table', undefined);
      at = addTable(made, sheet, at);
      continue;
    }
    if (call.job === 'pull-quote') {
      addBlock(made, 'pull-quote', call.because, facts.text, facts.start, facts.end);
      continue;
    }
    if (call.job === 'embed' && at > said)
      addBlock(made, 'paragraph', call.because, facts.text, facts.start, facts.end);
    if (call.job !== 'paragraph' && call.job !== 'crosshead' && call.job !== 'list-item') continue;
    const marker = typedMarker(sheet, at);
    if (marker) {
      const { length, number } = marker;
      const own = shape('list-item', number === null ? undefined : { tag: 'li', linkShare: 0, number });
      addBlock(made, 'list-item', call.because, facts.text.slice(length), facts.start + length, facts.end, own);
      continue;
    }
    const more = shape(call.job, facts.line.hint);
    const pieces = cut(facts);
    if (!pieces) {
      addBlock(made, call.job, call.because, facts.text, facts.start, facts.end, more);
      continue;
    }
    made.captions.push(...pieces.captions);
    for (const { start, end } of pieces.copy)
      addBlock(made, call.job, call.because, text.slice(start, end), start, end, more);
  }
  for (const own of objects.slice(next)) addObject(made, sheet, own);
}

const whole = (): null => null;
