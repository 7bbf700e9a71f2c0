import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source, SourceLine } from '../../story/source';
import { squeezed } from '../../text/squeezed';
import { dropControls, noteTraps } from '../bytes/dropControls';
import type { Importer, SourceFile } from '../importer';
import { counted } from '../office/officeCounts';
import { hintLines } from '../text/copyHints';
import { splitLines } from '../text/splitLines';
import { unwrapText } from '../text/unwrapLines';
import { isRunning, linesOfPage, usual, type PdfLine } from './pdfLines';
import type { PdfPage } from './pdfPages';

/** Letters this much larger than those of the copy set a heading. */
const headingSize = 1.18;
/** Lines this much further apart than usual are paragraphs apart. */
const paragraphGap = 1.3;
/** A first line this far in, in sizes of its letters, begins a paragraph. */
const indentSize = 0.8;
const longestHeadline = 200;

/** Whether a file begins as a PDF does; some have a few bytes before it. */
export const isPdf = ({ bytes }: SourceFile): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.startsWith('%PDF-') || /^[^<{]{0,900}%PDF-\d/.test(head);
};

interface Copy {
  readonly text: string;
  readonly headline: string;
}

/** What stands between two lines: a blank line where the page shows a paragraph’s end, an indent where it shows a beginning. */
function borderOf(before: PdfLine, line: PdfLine, leading: number, size: number): string {
  const isHeading = (each: PdfLine): boolean => each.size >= size * headingSize;
  if (isHeading(before) && isHeading(line)) return Math.abs(before.size - line.size) < 0.6 ? ' ' : '\n\n';
  if (isHeading(before) !== isHeading(line)) return '\n\n';
  const step = before.y - line.y;
  if (step > leading * paragraphGap) return '\n\n';
  const isIn = step > 0 && line.x - before.x > line.size * indentSize;
  return isIn ? '\n   ' : '\n';
}

/** The copy of all pages as plain text, its paragraphs still broken into the lines of the page. */
function copyOf(pages: readonly (readonly PdfLine[])[]): Copy {
  const all = pages.flat();
  const size = usual(all, (line) => line.size);
  const steps = pages.flatMap((lines) =>
    lines.slice(1).map((line, at) => ({ ...line, y: (lines[at]?.y ?? line.y) - line.y })),
  );
  const leading = usual(
    steps.filter(({ y }) => y > 0),
    ({ y }) => y,
  );
  const parts: string[] = [];
  let before: PdfLine | null = null;
  for (const line of all) {
    if (before) parts.push(borderOf(before, line, leading || size * 1.2, size));
    parts.push(line.text);
    before = line;
  }
  const top = pages.find((lines) => lines.length > 0) ?? [];
  const largest = Math.max(0, ...top.map((line) => line.size));
  const isLargest = (line: PdfLine): boolean => Math.abs(line.size - largest) < 0.6;
  const first = top.findIndex(isLargest);
  const end = top.findIndex((line, at) => at > first && !isLargest(line));
  const heading = largest >= size * headingSize ? top.slice(first, end < 0 ? top.length : end) : [];
  const headline = squeezed(heading.map(({ text }) => text).join(' '));
  return { text: parts.join(''), headline: headline.length > longestHeadline ? '' : headline };
}

function readPages(file: SourceFile, pages: readonly PdfPage[], left: number): Outcome<Source> {
  const { name } = file;
  const set = pages.map(linesOfPage);
  const runs = isRunning(set, usual(set.flat(), ({ size }) => size) * headingSize);
  const own = set.map((lines, page) => lines.filter((line, at) => !runs(line, at, page)));
  const running = set.flatMap((lines, page) => lines.filter((line, at) => runs(line, at, page)));
  if (own.flat().length === 0)
    return fail(
      'no-text',
      `${name} has no text in it: its pages are pictures, as a scanner makes them. Have a program for text recognition (OCR) read it, or ask for the story as text, and open that here.`,
    );
  const copy = copyOf(own);
  const plain = dropControls(copy.text);
  const whole = unwrapText(plain.text.replace(/[ ]+$/gm, ''));
  const { lines, metadata } = hintLines(whole.text, splitLines(whole.text), null);
  const { text, lines: beneath } = withRunning(whole.text, running);
  return succeed({
    name,
    format: 'pdf',
    encoding: 'pdf',
    text,
    lines: [...lines, ...beneath],
    metadata: { ...(copy.headline === '' ? {} : { headline: copy.headline }), ...metadata },
    notes: [
      ...plain.notes,
      ...noteTraps(text),
      ...whole.notes,
      'Pictures, tables and the setting of a PDF stay in it: only its text was read.',
      ...counted(left, 'One page was left out.', '# pages were left out.'),
    ],
  });
}

/** Heads and feet of pages, below the copy, told apart from it. */
function withRunning(
  copy: string,
  running: readonly PdfLine[],
): { readonly text: string; readonly lines: readonly SourceLine[] } {
  let text = copy;
  const lines = running.map((line): SourceLine => {
    const start = text.length + 1;
    const words = dropControls(line.text).text.replace(/\n/g, ' ');
    text += `\n${words}`;
    return { start, end: start + words.length, hint: { tag: 'page-edge', linkShare: 0, given: 'furniture' } };
  });
  return { text, lines };
}

function read(file: SourceFile): Outcome<Source> {
  const { pdf } = file;
  if (file.bytes.length === 0) return fail('empty', `${file.name} is empty. Choose a file that has the story in it.`);
  if (!isPdf(file))
    return fail('not-pdf', `${file.name} is not a PDF. Rename it by what it is, or save the story as plain text.`);
  if (!pdf) return fail('pdf-apart', `${file.name} is a PDF. Open it by itself, or copy its text and paste it here.`);
  return 'problem' in pdf ? { ok: false, problem: pdf.problem } : readPages(file, pdf.pages, pdf.left);
}

/** A PDF’s text. Its pages are read before, by `readPdfPages`. */
export const pdfImporter: Importer = {
  id: 'pdf',
  label: 'PDF, its text',
  version: '1.0 to 2.0',
  extensions: ['.pdf'],
  keeps:
    'The words, their paragraphs put together from the lines of the pages; heads and feet of pages told apart. Pictures, tables, links and emphasis stay in the file. A scan without text is refused.',
  recognises: (file) => (isPdf(file) ? 0.98 : /\.pdf$/i.test(file.name) ? 0.4 : 0),
  read,
};
