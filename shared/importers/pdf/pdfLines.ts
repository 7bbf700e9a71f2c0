import { gatherBy } from '../../text/gatherBy';
import type { PdfPage, PdfWords } from './pdfPages';

/** One line as it is set on a page. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A further piece begins a word of its own where it stands this far off, in sizes of its letters. */
const wordGap = 0.15;
/** Pieces whose baselines lie closer than this, in sizes of their letters, stand in one line: raised signs do. */
const sameLine = 0.6;

interface OpenLine {
  text: string;
  readonly x: number;
  y: number;
  end: number;
  size: number;
  letters: number;
}

const isBeside = (line: OpenLine, { x, y, size }: PdfWords): boolean =>
  Math.abs(line.y - y) < Math.max(line.size, size) * sameLine && x > line.end - Math.max(line.size, size) * 2;

function addTo(line: OpenLine, words: PdfWords): void {
  const { text, x, width, size } = words;
  const isApart = x - line.end > Math.max(line.size, size) * wordGap;
  if (isApart && !/\s$/.test(line.text) && !/^\s/.test(text)) line.text += ' ';
  line.text += text;
  line.end = Math.max(line.end, x + width);
  // The size of a line is that of most of it.
  if (text.trim().length > line.letters) Object.assign(line, { size, y: words.y, letters: text.trim().length });
}

/** The lines of a page, in the order in which the file sets them. */
export function linesOfPage({ words }: PdfPage): readonly PdfLine[] {
  const lines: OpenLine[] = [];
  for (const each of words) {
    const last = lines.at(-1);
    if (last && isBeside(last, each)) addTo(last, each);
    else if (each.text.trim() !== '') {
      const { text, x, y, width, size } = each;
      lines.push({ text, x, y, size, end: x + width, letters: text.trim().length });
    }
  }
  return lines.map(({ text, x, y, size }) => ({ text: text.replace(/\s+/g, ' ').trim(), x, y, size }));
}

/** How alike the first and last lines of pages are: their figures count as the same. */
const sameWords = (text: string): string => text.replace(/\d+/g, '0').toLowerCase();

/** How many lines from either end of a page may be its head or foot. */
const edge = 2;

const isAtEdge = (at: number, count: number): boolean => at < edge || at >= count - edge;

/** Heads and feet of pages: what stands at an end of half of them at least, and page numbers. Headings are set in `headingSize` points. */
export function isRunning(
  pages: readonly (readonly PdfLine[])[],
  headingSize: number,
): (line: PdfLine, at: number, page: number) => boolean {
  const edges = pages.flatMap((lines) => lines.filter((_, at) => isAtEdge(at, lines.length)).map(({ text }) => text));
  const repeats = gatherBy(edges, sameWords);
  const enough = Math.max(2, pages.length / 2);
  return ({ text, size }, at, page) => {
    // What later pages repeat is the headline where it is set as one.
    if (page === 0 && size >= headingSize) return false;
    if (pages.length < 2 || !isAtEdge(at, pages[page]?.length ?? 0)) return false;
    return /^\W{0,3}(?:page\s)?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?\W{0,3}$/i.test(text)
      ? true
      : (repeats.get(sameWords(text))?.length ?? 0) >= enough;
  };
}

/** What most of a text has, by how many letters have it. */
export function usual(lines: readonly PdfLine[], measure: (line: PdfLine) => number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const value = Math.round(measure(line) * 2) / 2;
    weights.set(value, (weights.get(value) ?? 0) + line.text.length);
  }
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}
