import {
  columnsOf,
  hasWords,
  type CopyEmbed,
  type CopyImage,
  type CopyPullQuote,
  type CopyTable,
} from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import { creditFor } from '../copy/quotationRecord';
import type { CopyLine, CopyQuotation } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';
import { elementWith, noMarkup } from './markup';
import { markdownCell, markdownImage, markdownLine, markdownLink, markdownText } from './markdownText';

const quoted = (lines: readonly CopyLine[]): string => lines.map((line) => `> ${markdownLine(line)}`).join('\n>\n');

const credited = (quotation: CopyQuotation): string[] =>
  quotation.speakers.length === 0 ? [] : ['>', `> — ${markdownText(creditFor(quotation))}`];

/** Two signs for lists of each kind: of two lists side by side, the second would otherwise be read as one with the first. */
const bullets = ['-', '*'] as const;
const stops = ['.', ')'] as const;

function listLines({ isOrdered, start, items }: CopyList, turn: number, indent: string): readonly string[] {
  return items.flatMap(({ block, lists }, at) => {
    const sign = isOrdered ? `${Math.min(start + at, highest)}${stops[turn % 2] ?? '.'}` : (bullets[turn % 2] ?? '-');
    const inside = `${indent}${' '.repeat(sign.length + 1)}`;
    return [
      `${indent}${sign} ${markdownLine(block)}`,
      ...lists.flatMap((each, place) => [...gapBefore(each), ...listLines(each, place, inside)]),
    ];
  });
}

/** A list that begins with another number than 1 would be read as the paragraph right above it going on. */
const gapBefore = ({ isOrdered, start }: CopyList): readonly string[] => (isOrdered && start !== 1 ? [''] : []);

/** Markdown reads no number of more than nine figures as that of a list. */
const highest = 999_999_999;

/** Words that stand right beneath a picture or the link to what is embedded, in one paragraph with it. */
const beneath = (above: string, ...words: readonly (string | null)[]): string => {
  const below = words.filter((part) => part !== null && part !== '').join(' ');
  return below === '' ? above : `${above}\\\n${below}`;
};

const image = (block: CopyImage): string => {
  const { src, alt, credit } = block.picture;
  return beneath(
    markdownImage(alt, src),
    hasWords(block) ? markdownLine(block) : null,
    credit === null ? null : `<small>${markdownText(credit)}</small>`,
  );
};

const embed = (block: CopyEmbed): string =>
  beneath(markdownLink(block.provider, block.url), hasWords(block) ? markdownLine(block) : null);

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table as GitHub’s Markdown has it: exactly one row of heads, as long as the longest row. */
function table(block: CopyTable): string {
  const { rows, headRows } = block;
  const texts = rows.map((row) => row.map(markdownCell));
  const [first = []] = headRows === 0 ? [] : texts;
  const columns = Array.from({ length: columnsOf(block) });
  return [
    rowOf(columns.map((_, at) => first[at] ?? '')),
    rowOf(columns.map(() => '---')),
    ...(headRows === 0 ? texts : texts.slice(1)).map(rowOf),
  ].join('\n');
}

/** Markdown has no pull quotes: HTML’s element stands around the words, which remain Markdown. */
const pullQuote = (block: CopyPullQuote): string => {
  const end = '</aside>';
  const start = aside([block.quotation?.id ?? null], noMarkup).slice(0, -end.length);
  return [start, markdownLine(block), end].join('\n\n');
};

const aside = elementWith('aside', ['data-repeats'], { class: 'pull-quote' });

function passageText(passage: Passage, turn: number): string {
  switch (passage.kind) {
    case 'paragraph':
      return markdownLine(passage.block);
    case 'crosshead':
      return `${'#'.repeat(passage.block.level + 1)} ${markdownLine(passage.block)}`;
    case 'list':
      return listLines(passage.list, turn, '').join('\n');
    case 'quotation':
      return [quoted(passage.blocks), ...credited(passage.quotation)].join('\n');
    case 'block-quotation':
      return quoted(passage.blocks);
    case 'pull-quote':
      return pullQuote(passage.block);
    case 'image':
      return image(passage.block);
    case 'table':
      return table(passage.block);
    case 'embed':
      return embed(passage.block);
    case 'rule':
      return '***';
  }
}

/** The body, passage by passage. */
export function markdownBody({ body }: StoryCopy): readonly string[] {
  let turn = 0;
  let previous: Passage['kind'] | null = null;
  return groupBody(body).map((passage) => {
    turn = previous === 'list' ? turn + 1 : 0;
    previous = passage.kind;
    return passageText(passage, turn);
  });
}
