import { isField, type Block, type FieldKind } from '../../story/block';
import { webAddress } from '../../text/webAddress';
import { cleanText } from './cleanText';
import { deepestList, type CopyBlock, type CopyTable } from './copyBlocks';
import { wholeQuotation } from './cutRuns';
import type { CopyLine, CopyQuotation } from './copyLine';
import type { ReadPicture } from './readPictures';

/** How a block is read: its words, those of each cell of a table, its picture, and the quotation with an id. */
export interface BlockReading {
  readonly line: (block: Block) => CopyLine;
  readonly cells: (block: Block) => readonly (readonly CopyLine[])[];
  readonly picture: ReadPicture;
  readonly quotation: (id: string | undefined) => CopyQuotation | null;
}

/** The lines of a story that are not blank: the first of each field, and the body; and what is left out, in words for the user. */
export interface Lines extends Record<FieldKind, CopyLine | null> {
  body: readonly CopyBlock[];
  readonly leftOut: readonly string[];
}

const isBlank = (text: string): boolean => !/^[!-~]/.test(text) && text.trim() === '';

const tidy = (text: string): string => cleanText(text).trim();

export function readBlocks(blocks: readonly Block[], reading: BlockReading): Lines {
  const body: CopyBlock[] = [];
  const leftOut: string[] = [];
  const lines: Lines = { headline: null, standfirst: null, byline: null, dateline: null, body, leftOut };
  let isAnyWhole = false;
  let depth = 0;
  for (const block of blocks) {
    if (isField(block.kind)) {
      if (!isBlank(block.text)) lines[block.kind] ??= reading.line(block);
      continue;
    }
    const read = readBody(block, { ...reading, depth });
    if (read === null) continue;
    if (typeof read === 'string') {
      leftOut.push(read);
      continue;
    }
    depth = read.kind === 'list-item' ? read.level : 0;
    isAnyWhole ||= read.whole !== null;
    body.push(read);
  }
  if (isAnyWhole) lines.body = keepFree(body);
  return lines;
}

interface BodyReading extends BlockReading {
  /** Of the item before it; 0 where no item is. */
  readonly depth: number;
}

const noWords: CopyLine = { text: '', runs: [] };

/** A block of the body; null for a blank one, and a sentence for the user where it can leave in no format. */
function readBody(block: Block, reading: BodyReading): CopyBlock | string | null {
  if (block.kind === 'rule') return { ...noWords, kind: 'rule', whole: null };
  if (block.kind === 'image') return readImage(block, reading);
  if (block.kind === 'embed') return readEmbed(block, reading);
  if (isBlank(block.text)) return null;
  if (block.kind === 'table') return readTable(block, reading);
  const line = reading.line(block);
  switch (block.kind) {
    case 'crosshead':
      return { ...line, kind: 'crosshead', whole: null, level: within(block.level, 1, 5) };
    case 'list-item':
      return {
        ...line,
        kind: 'list-item',
        whole: null,
        level: within(block.level, 1, Math.min(reading.depth + 1, deepestList)),
        isOrdered: block.ordered === true,
        start: startOf(block),
      };
    case 'pull-quote':
      return { ...line, kind: 'pull-quote', whole: null, quotation: reading.quotation(block.quotation) };
    default:
      return {
        ...line,
        kind: 'paragraph',
        whole: wholeQuotation(line.runs),
        isSetFree: block.display === 'block-quotation',
        cites: block.display === 'block-quotation' ? webAddress(block.cites ?? null) : null,
      };
  }
}

const within = (value: number | undefined, least: number, most: number): number =>
  Math.min(Math.max(Math.trunc(value ?? least), least), most);

/** Markdown counts no further. */
const highestNumber = 999_999_999;

function startOf({ ordered, start }: Block): number | null {
  if (ordered !== true || start === undefined) return null;
  const number = within(start, 0, highestNumber);
  return number === 1 ? null : number;
}

const blankOr = (block: Block, reading: BodyReading): CopyLine => (isBlank(block.text) ? noWords : reading.line(block));

function readImage(block: Block, reading: BodyReading): CopyBlock | string | null {
  const { picture } = block;
  if (picture === undefined) return null;
  const { src, file, problem } = reading.picture(picture.src);
  const alt = tidy(picture.alt);
  const credit = picture.credit === null ? null : tidy(picture.credit) || null;
  if (src !== null)
    return { ...blankOr(block, reading), kind: 'image', whole: null, picture: { src, alt, credit, file } };
  const name = tidy(block.text) || alt || 'without a caption';
  return `The picture “${name}” is left out with its caption: ${problem}`;
}

function readEmbed(block: Block, reading: BodyReading): CopyBlock | string | null {
  const { embed } = block;
  if (embed === undefined) return null;
  const url = webAddress(embed.url);
  const provider = tidy(embed.provider);
  if (url !== null)
    return { ...blankOr(block, reading), kind: 'embed', whole: null, provider: provider || hostOf(url), url };
  return `What is embedded from “${provider || 'another site'}” is left out: its address is no web address. Give it one or take it out.${
    isBlank(block.text) ? '' : ` Its words: “${tidy(block.text)}”`
  }`;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

function readTable(block: Block, reading: BodyReading): CopyTable {
  const rows = reading.cells(block);
  return {
    kind: 'table',
    text: rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n'),
    runs: rows.flatMap((row) => row.flatMap(({ runs }) => runs)),
    whole: null,
    rows,
    headRows: within(block.headRows, 0, rows.length),
  };
}

/** “She said:” and what runs on from it stay paragraphs: a block quotation stands free from its first word to its last. */
function keepFree(body: readonly CopyBlock[]): readonly CopyBlock[] {
  const runIn = new Set<CopyQuotation>();
  for (const block of body.filter(({ kind }) => kind !== 'pull-quote')) {
    for (const { quotation } of block.runs) if (quotation !== null && quotation !== block.whole) runIn.add(quotation);
  }
  return body.map((block) => (block.whole !== null && runIn.has(block.whole) ? { ...block, whole: null } : block));
}
