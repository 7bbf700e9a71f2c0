import type { Emphasis } from '../../story/block';
import { groupLinks, type CopyLine, type CopyPiece } from '../copy/copyLine';

// Every mark that means something anywhere in a line of Markdown, the braces of Liquid and Hugo, and what pandoc reads
// beyond CommonMark: mathematics, citations, raised words, and with its *smart* straight marks, dashes and dots.
const meaningful =
  /[\\`*_[\]<~{}#^'"]|&(?=[#A-Za-z])|\$(?!\d)|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])|(?<=-)-|(?<=\.)\.(?=\.)/gu;

const escapeMarks = (text: string): string => text.replace(meaningful, (character) => `\\${character}`);

/** Text that Markdown reads as just this text. */
export const markdownText = (text: string): string => finished(escapeMarks(text.trim()));

/** What means something only where a line begins: quotations, lists, rules; and in pandoc titles, tables and other numbers of lists. */
const escapeStart = (line: string): string =>
  line
    .replace(/^(?:[>|:%]|[+-](?=[-\s]|$))/, '\\$&')
    .replace(/^\((?=(?:\w|[ivxlcdm]+|\d+)\)\s)/i, '\\(')
    .replace(/^(\d{1,9}|[a-z]|[ivxlcdm]+)([.)](?=\s|$))/i, '$1\\$2');

/**
 * An opening single mark that nothing in the line closes, as in all but the last paragraph of a quotation, as an entity:
 * pandoc’s *smart* would make an apostrophe of it.
 */
const keepOpen = (line: string): string => {
  const closed = Math.max(...[...line.matchAll(/\u2019(?![\p{L}\p{N}])/gu)].map(({ index }) => index), -1);
  return line.replace(/\u2018/g, (mark, at: number) => (at > closed ? '&lsquo;' : mark));
};

const finished = (line: string): string => keepOpen(escapeStart(line));

/** A web address between the brackets of a link. Its characters are few; only what reads as an entity must be escaped. */
const target = (url: string): string => `<${url.replace(/&(?=#?[A-Za-z0-9]{1,31};)/g, '\\&')}>`;

/** Words that lead to a web address. */
export const markdownLink = (title: string, url: string): string => `[${markdownText(title)}](${target(url)})`;

/** A picture; `src` is percent-encoded. */
export const markdownImage = (alt: string, src: string): string => `![${escapeMarks(alt)}](${target(src)})`;

/** The words of a line with their links and emphasis, as CommonMark has them. */
export function markdownLine({ runs }: CopyLine): string {
  const pieces = trimmed(joined(runs.flatMap((run) => run.pieces)));
  let written = '';
  let done = 0;
  for (const { link, pieces: within } of groupLinks(pieces)) {
    const [before, after] = [textAt(pieces, done - 1), textAt(pieces, done + within.length)];
    const inner = emphasised(within, 0, { before, after });
    if (link === null) written += inner;
    // An exclamation mark before a link would make a picture of it.
    else written = `${written.endsWith('!') ? `${written.slice(0, -1)}\\!` : written}[${inner}](${target(link)})`;
    done += within.length;
  }
  return finished(written);
}

const textAt = (pieces: readonly CopyPiece[], at: number): string => pieces[at]?.text ?? '';

const wordsOf = (pieces: readonly CopyPiece[]): string => pieces.map(({ text }) => text).join('');

/** Pieces that are set alike, as one: where a quotation begins or ends is not marked in Markdown. */
function joined(pieces: readonly CopyPiece[]): readonly CopyPiece[] {
  const all: CopyPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && last.link === piece.link && last.emphases.join() === piece.emphases.join())
      all[all.length - 1] = { ...last, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}

/** Pieces without the blanks at the ends of their line, which would indent it or break it. */
function trimmed(pieces: readonly CopyPiece[]): readonly CopyPiece[] {
  let from = 0;
  let to = pieces.length;
  while (from < to && pieces[from]?.text.trim() === '') from += 1;
  while (to > from && pieces[to - 1]?.text.trim() === '') to -= 1;
  return pieces.slice(from, to).map((piece, at, { length }) => {
    const start = at === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: at === length - 1 ? start.trimEnd() : start };
  });
}

interface Around {
  /** The words that stand right before and right after. */
  readonly before: string;
  readonly after: string;
}

const signs: Readonly<Partial<Record<Emphasis, string>>> = { strong: '**', emphasis: '*' };
const tags: Readonly<Record<Emphasis, string>> = {
  strong: 'strong',
  emphasis: 'em',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** Pieces with their emphases from the `depth`th on; what stands side by side in one emphasis is set as one. */
function emphasised(pieces: readonly CopyPiece[], depth: number, { before, after }: Around): string {
  let written = '';
  for (let at = 0; at < pieces.length;) {
    const kind = pieces[at]?.emphases[depth];
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.emphases[depth] === kind) end += 1;
    const group = pieces.slice(at, end);
    const around = {
      before: at === 0 ? before : textAt(pieces, at - 1),
      after: end === pieces.length ? after : textAt(pieces, end),
    };
    written += kind === undefined ? escapeMarks(wordsOf(group)) : set(kind, group, depth, around);
    at = end;
  }
  return written;
}

function set(kind: Emphasis, pieces: readonly CopyPiece[], depth: number, around: Around): string {
  const inner = emphasised(pieces, depth + 1, around);
  const sign = signs[kind];
  return sign !== undefined && mayUseSigns(wordsOf(pieces), around)
    ? `${sign}${inner}${sign}`
    : `<${tags[kind]}>${inner}</${tags[kind]}>`;
}

/**
 * Whether `*` opens before words and closes after them, and can do nothing else, by the rules of CommonMark for what
 * flanks a delimiter: a letter or figure inside, a blank or a mark outside. Everywhere else an element of HTML is certain.
 */
const mayUseSigns = (words: string, { before, after }: Around): boolean =>
  /^[\p{L}\p{N}]/u.test(words) &&
  /[\p{L}\p{N}]$/u.test(words) &&
  (before === '' || /[\p{Zs}\p{P}]$/u.test(before)) &&
  (after === '' || /^[\p{Zs}\p{P}]/u.test(after));

/** A cell of a table in GitHub’s Markdown, which no line end and no bar may divide. */
export const markdownCell = (cell: CopyLine): string => markdownLine(cell).replace(/\|/g, '\\|');
