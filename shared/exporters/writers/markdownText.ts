import type { Emphasis } from '../../story/block';
import { groupLinks, type CopyLine, type CopyPiece } from '../copy/storyCopy';

// Every mark that means something anywhere in a line of Markdown, and the braces of Liquid and Hugo.
const meaningful = /[\\`*_[\]<~{}#]|&(?=[#A-Za-z])/g;

const escaped = (text: string): string => text.replace(meaningful, (character) => `\\${character}`);

/** Text that Markdown reads as just this text. */
export const markdownText = (text: string): string => escapeStart(escaped(text.trim()));

const marks: Readonly<Record<Emphasis, { readonly mark: string | null; readonly tag: string }>> = {
  strong: { mark: '**', tag: 'strong' },
  emphasis: { mark: '*', tag: 'em' },
  strike: { mark: '~~', tag: 's' },
  superscript: { mark: null, tag: 'sup' },
  subscript: { mark: null, tag: 'sub' },
};

const isSolid = (text: string): boolean => /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(text);

/** Marks are sure to be read as such only around a word, away from other marks; elsewhere the element of HTML does. */
function pieceMarkdown(piece: CopyPiece, isAlone: boolean): string {
  const words = piece.text.trim();
  if (piece.emphases.length === 0 || words === '') return escaped(piece.text);
  const byMark = isAlone && isSolid(words);
  const set = piece.emphases.reduceRight((inner, kind) => {
    const { mark, tag } = marks[kind];
    return byMark && mark !== null ? mark + inner + mark : `<${tag}>${inner}</${tag}>`;
  }, escaped(words));
  const from = piece.text.indexOf(words);
  return piece.text.slice(0, from) + set + piece.text.slice(from + words.length);
}

const isEmphasised = (piece: CopyPiece | undefined): boolean => piece !== undefined && piece.emphases.length > 0;

/** A line with its links and emphasis, which reads as these words whatever they are. */
export function markdownLine({ runs }: CopyLine): string {
  const pieces = runs.flatMap((run) => run.pieces);
  const alone = new Set(pieces.filter((_, at) => !isEmphasised(pieces[at - 1]) && !isEmphasised(pieces[at + 1])));
  const line = groupLinks(pieces)
    .map(({ link, pieces: within }) => {
      const words = within.map((piece) => pieceMarkdown(piece, alone.has(piece))).join('');
      return link === null ? words : `[${words}](<${link}>)`;
    })
    .join('');
  return escapeStart(line.trim());
}

/** What means something only where a line begins: quotations, lists, rules. */
const escapeStart = (line: string): string =>
  line.replace(/^(?:>|[+-](?=[-\s]|$))/, '\\$&').replace(/^(\d{1,9})([.)](?=\s|$))/, '$1\\$2');
