import { hasWords, type CopyEmbed, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import type { CopyLine, CopyPiece } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';
import { loweredText, raisedText } from '../../text/raisedText';

const pieceText = ({ text, emphases }: CopyPiece): string => {
  if (emphases.includes('superscript')) return raisedText(text);
  return emphases.includes('subscript') ? loweredText(text) : text;
};

/** The words of a line as plain text has them. */
export const plainLine = ({ runs }: CopyLine): string => runs.flatMap(({ pieces }) => pieces.map(pieceText)).join('');

/** The items of a list, each after its bullet or number, two blanks further in for each level. */
function listLines({ isOrdered, start, items }: CopyList, indent = ''): readonly string[] {
  return items.flatMap(({ block, lists }, at) => [
    `${indent}${isOrdered ? `${start + at}.` : '•'} ${plainLine(block)}`,
    ...lists.flatMap((each) => listLines(each, `${indent}  `)),
  ]);
}

const image = (block: CopyImage): string => {
  const { src, alt, credit } = block.picture;
  const words = [hasWords(block) ? plainLine(block) : null, credit === null ? null : `(${credit})`];
  return [`[Picture${alt === '' ? '' : `: ${alt}`}]`, words.filter((part) => part !== null).join(' '), src]
    .filter((line) => line !== '')
    .join('\n');
};

const embed = (block: CopyEmbed): string =>
  [`[${block.provider}]`, ...(hasWords(block) ? [plainLine(block)] : []), block.url].join('\n');

const lengthOf = (text: string): number => Array.from(text).length;

/** In characters. */
const widestTable = 160;

/** A table in columns two blanks apart, a line of hyphens beneath its head. */
function table({ rows, headRows }: CopyTable): string {
  const texts = rows.map((row) => row.map((cell) => plainLine(cell).trim()));
  const widths: number[] = [];
  for (const row of texts) row.forEach((text, at) => (widths[at] = Math.max(widths[at] ?? 0, lengthOf(text))));
  // Columns that no page has room for are divided by bars.
  if (widths.reduce((sum, width) => sum + width, 0) > widestTable)
    return texts.map((row) => row.join(' | ')).join('\n');
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => text + ' '.repeat((widths[at] ?? 0) - lengthOf(text)))
      .join('  ')
      .trimEnd();
  const lines = texts.map(line);
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...lines.slice(0, headRows), ...(headRows > 0 ? [rule] : []), ...lines.slice(headRows)].join('\n');
}

function passageLines(passage: Passage): readonly string[] {
  switch (passage.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      return [plainLine(passage.block)];
    case 'list':
      return listLines(passage.list);
    case 'quotation':
      return passage.blocks.map(plainLine);
    case 'block-quotation':
      return passage.blocks.map((block) => `    ${plainLine(block)}`);
    case 'image':
      return [image(passage.block)];
    case 'table':
      return [table(passage.block)];
    case 'embed':
      return [embed(passage.block)];
    case 'rule':
      return ['* * *'];
  }
}

/** The body as plain text, a block each. */
export const plainBody = ({ body }: StoryCopy): readonly string[] => groupBody(body).flatMap(passageLines);
