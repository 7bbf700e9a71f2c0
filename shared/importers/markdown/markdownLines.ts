import type { GivenJob } from '../../story/source';
import { plainLine, plainMark, type DraftLine, type DraftMark } from '../wire/draft';
import { takeCredit } from '../wire/markBook';
import { readInline } from './markdownInline';

/** What the file lists of its quotations; all texts are letters alone. */
export interface ListedQuotations {
  /** Whether it lists these words as somebody’s. */
  readonly has: (words: string) => boolean;
  /** Whether it lists them as the words of whom a line names; null where it does not list them. */
  readonly names: (words: string, line: string) => boolean | null;
}

interface Block {
  readonly given: GivenJob;
  readonly tag: string;
  readonly source: string[];
  /** Which block quotation it stands in; 0 for none. */
  readonly quote: number;
}

const definition = /^ {0,3}\[([^\]\n]{1,200})\]:\s{0,9}<?([^\s<>]{1,2000})>?/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const item = /^\s{0,40}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const fence = /^ {0,9}(`{3,}|~{3,})/;

/** Three or more of one sign and nothing else. */
function isRule(line: string): boolean {
  const signs = line.replace(/[ \t]/g, '');
  const [first = ''] = signs;
  return signs.length >= 3 && '-*_'.includes(first) && signs === first.repeat(signs.length);
}

/** The line without the signs of a block quotation, and whether it had any. */
function outOfQuote(line: string): { readonly text: string; readonly isQuoted: boolean } {
  let text = line;
  let isQuoted = false;
  for (let depth = 0; depth < 20; depth += 1) {
    const inner = /^ {0,3}> ?/.exec(text);
    if (!inner) break;
    isQuoted = true;
    text = text.slice(inner[0].length);
  }
  return { text, isQuoted };
}

const withoutClosing = (text: string): string => {
  let end = text.trimEnd().length;
  const trimmed = text.slice(0, end);
  while (end > 0 && trimmed[end - 1] === '#') end -= 1;
  return end < trimmed.length && (end === 0 || /\s/.test(trimmed.charAt(end - 1))) ? trimmed.slice(0, end) : trimmed;
};

function cutBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let quotes = 0;
  let wasQuoted = false;
  let isOpen = false;
  let closing: string | null = null;
  const add = (given: GivenJob, tag: string, text: string, quote: number): void => {
    blocks.push({ given, tag, source: [text], quote });
  };
  for (const line of lines) {
    if (closing !== null) {
      if (line.trim().startsWith(closing)) closing = null;
      else if (line.trim() !== '') add('furniture', 'code', line, 0);
      continue;
    }
    const { text, isQuoted } = outOfQuote(line);
    if (isQuoted && !wasQuoted) {
      quotes += 1;
      isOpen = false;
    }
    // A line without the sign runs on from a quotation’s paragraph; after a blank line it does not.
    const runsOn = isOpen && !isQuoted && wasQuoted && text.trim() !== '';
    if (!runsOn) wasQuoted = isQuoted;
    const quote = isQuoted || runsOn ? quotes : 0;
    const last = isOpen ? blocks.at(-1) : undefined;
    const fenced = fence.exec(text)?.[1];
    const level = heading.exec(text);
    if (fenced !== undefined) {
      closing = fenced.slice(0, 3);
      isOpen = false;
    } else if (text.trim() === '' || definition.test(text)) isOpen = false;
    else if (last?.given === 'paragraph' && /^ {0,3}(?:=+|-+)[ \t]*$/.test(text)) {
      blocks[blocks.length - 1] = { ...last, given: 'crosshead', tag: text.includes('=') ? 'h1' : 'h2' };
      isOpen = false;
    } else if (isRule(text)) isOpen = false;
    else if (/^\s{0,9}\{%.{0,400}%\}\s{0,9}$/.test(text)) {
      add('furniture', 'code', text.trim(), 0);
      isOpen = false;
    } else if (level) {
      add('crosshead', `h${(level[1] ?? '').length}`, withoutClosing(text.slice(level[0].length)), quote);
      isOpen = false;
    } else if (item.test(text)) {
      add('list-item', 'li', text.replace(item, ''), quote);
      isOpen = true;
    } else if (!last && /^(?: {4}|\t)/.test(text)) add('furniture', 'code', text.trim(), 0);
    else if (last) last.source.push(text);
    else {
      add('paragraph', 'p', text, quote);
      isOpen = true;
    }
  }
  return blocks;
}

/** The lines of a Markdown text, each with its job; every block quotation is one quotation. */
export function markdownLines(text: string, listed: ListedQuotations): readonly DraftLine[] {
  const source = text.split('\n');
  const references = new Map(
    source.flatMap((line): [string, string][] => {
      const found = definition.exec(line);
      return found ? [[(found[1] ?? '').toLowerCase(), found[2] ?? '']] : [];
    }),
  );
  const lines: DraftLine[] = [];
  let quoted: { readonly mark: DraftMark; readonly lines: DraftLine[]; readonly number: number } | null = null;
  const endQuote = (): void => {
    if (quoted) lines.push(...creditLast(quoted.lines, quoted.mark, listed));
    quoted = null;
  };
  for (const block of cutBlocks(source)) {
    if (quoted && (quoted as { number: number }).number !== block.quote) endQuote();
    const inline = readInline(block.source.join('\n'), references);
    const href = inline.href !== null && /^https?:\/\//i.test(inline.href) ? inline.href : undefined;
    for (const line of plainLine(block.given, inline.text, block.tag, href === undefined ? {} : { href })) {
      const drafted = { ...line, ...(inline.isLink ? { isLink: true } : {}) };
      if (block.quote === 0) lines.push(drafted);
      else {
        quoted ??= { mark: plainMark('block'), lines: [], number: block.quote };
        quoted.lines.push({ ...drafted, stretches: [{ from: 0, to: drafted.text.length, mark: quoted.mark }] });
      }
    }
  }
  endQuote();
  return lines;
}

const letters = (lines: readonly DraftLine[]): string =>
  lines
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * A block quotation’s last line that begins with a dash is its credit: that of whom the file lists as the speaker of the
 * words above or, where it lists no such words, any short one that it does not list among the words.
 */
function creditLast(lines: readonly DraftLine[], mark: DraftMark, listed: ListedQuotations): readonly DraftLine[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || !/^(?:[—–―]|--?)\s?\S/.test(last.text)) return lines;
  const isNamed = listed.names(letters(lines.slice(0, -1)), letters([last]));
  if (isNamed === false) return lines;
  if (isNamed === null && (last.text.length > 300 || listed.has(letters(lines)))) return lines;
  takeCredit(mark, last.text.replace(/^[—–―-]{1,2}\s{0,3}/, ''));
  return [...lines.slice(0, -1), { ...last, given: 'furniture', tag: 'credit', stretches: [] }];
}
