import { plainLine, type DraftLine, type DraftMark } from '../wire/draft';
import { markBook, takeCredit } from '../wire/markBook';
import { markupLines } from '../wire/markupLines';
import { settleFootnotes } from './markdownNotes';
import { markdownTree } from './markdownTree';
import { letters } from '../../text/letters';

/** What the file lists of its quotations; all texts are letters alone. */
export interface ListedQuotations {
  /** Whether it lists these words as somebody’s. */
  readonly has: (words: string) => boolean;
  /** Whether it lists them as the words of whom a line names; null where it does not list them. */
  readonly names: (words: string, line: string) => boolean | null;
}

/** The lines of a Markdown text, each with its job; every block quotation is one quotation. */
export function markdownLines(
  text: string,
  listed: ListedQuotations,
): { readonly lines: readonly DraftLine[]; readonly footnotes: number } {
  const plain = settleFootnotes(text);
  const tree = markdownTree(plain.text);
  const lines = tree
    ? creditLines(markupLines(tree, markBook()), listed)
    : plain.text.split('\n').flatMap((line) => plainLine('paragraph', line));
  return { lines, footnotes: plain.count };
}

const lettersOf = (lines: readonly DraftLine[]): string => letters(lines.map(({ text }) => text).join(''));

const markOf = ({ stretches }: DraftLine): DraftMark | null => {
  const mark = stretches[0]?.mark;
  return mark?.kind === 'block' ? mark : null;
};

function sameMark(lines: readonly DraftLine[], from: number, mark: DraftMark): readonly DraftLine[] {
  const end = lines.findIndex((line, at) => at >= from && markOf(line) !== mark);
  return lines.slice(from, end < 0 ? lines.length : end);
}

/** The lines, with what stands beneath block quotations told from their words. */
function creditLines(lines: readonly DraftLine[], listed: ListedQuotations): readonly DraftLine[] {
  const told: DraftLine[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const mark = markOf(line);
    const own = mark ? sameMark(lines, at, mark) : [line];
    told.push(...(mark ? creditLast(own, mark, listed) : own));
    at += own.length;
  }
  return told;
}

/**
 * A block quotation’s last line that begins with a dash is its credit: that of whom the file lists as the speaker of the
 * words above or, where it lists no such words, any short one that it does not list among the words.
 */
function creditLast(lines: readonly DraftLine[], mark: DraftMark, listed: ListedQuotations): readonly DraftLine[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || !/^(?:[—–―]|--?)\s?\S/.test(last.text)) return lines;
  const isNamed = listed.names(lettersOf(lines.slice(0, -1)), letters(last.text));
  if (isNamed === false) return lines;
  if (isNamed === null && (last.text.length > 300 || listed.has(lettersOf(lines)))) return lines;
  takeCredit(mark, last.text.replace(/^[—–―-]{1,2}\s{0,3}/, ''));
  return [...lines.slice(0, -1), { ...last, given: 'furniture', tag: 'credit', stretches: [] }];
}
