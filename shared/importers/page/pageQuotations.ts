import type { GivenQuotation } from '../../story/source';
import type { HtmlAttributes } from './htmlEvents';
import { givenIn, type DraftMark, type DraftStretch } from '../wire/draft';
import { markBook, takeCredit } from '../wire/markBook';
import { nameSpeakers } from '../wire/nameSpeakers';
import { pageRanger, type PagePlace, type PageRange } from './pagePlaces';

/** An element that a page marks words with as somebody's, and where it stands. */
export interface PageQuoted {
  readonly tag: string;
  readonly attributes: HtmlAttributes;
  from: PagePlace;
  to: PagePlace | null;
  /** The name beneath a block quotation. */
  credit: { readonly from: PagePlace; to: PagePlace | null } | null;
}

/** More marks than this are no story's. */
export const mostQuoted = 20_000;

/** Lines that all marks together may stand on, so that a page that nests them ends in time. */
const mostRanges = 100_000;

/** Whether an element marks words as somebody's. */
export const isQuoted = (tag: string, attributes: HtmlAttributes): boolean =>
  tag === 'q' ||
  tag === 'blockquote' ||
  attributes['data-quotation'] !== undefined ||
  attributes['data-speaker'] !== undefined;

const longestCredit = 120;

/** A name, perhaps with an office, on lines of its own; no address, no title in small letters or within a sentence. */
const readsAsCredit = (text: string, ranges: readonly PageRange[], lines: readonly string[]): boolean =>
  ranges.length > 0 &&
  text.length <= longestCredit &&
  /^[\s—–-]{0,4}\p{Lu}/u.test(text) &&
  !/https?:|www\./.test(text) &&
  ranges.every(
    ({ line, from, to }) => to === lines[line]?.length && /^[\s—–-]{0,4}$/.test(lines[line]?.slice(0, from) ?? ''),
  );

/** What a post's credit has behind the name: “(@kendorn) June 9, 2025”. */
const ofPost = /\s{1,3}\(@[^)]{1,100}\).{0,60}$/;

/** A dash and a name, with an office perhaps: no sentence. */
const dashedName = /^\s{0,4}[—–―]\s?\p{Lu}[^.!?;:“”"]{1,100}$|^\s{0,4}[—–―]\s?\p{Lu}[^“”"]{1,60}\(@[^)]{1,100}\)/u;

/** The line that a dash makes the credit of words set in: their last one, or the one right below them. */
function creditLine(own: readonly PageRange[], lines: readonly string[]): readonly PageRange[] {
  const last = own.at(-1);
  if (!last) return [];
  const isCredit = (line: number): boolean => dashedName.test(lines[line] ?? '');
  const whole = (line: number): readonly PageRange[] => [{ line, from: 0, to: (lines[line] ?? '').length }];
  if (own.length > 1 && isCredit(last.line)) return whole(last.line);
  return isCredit(last.line + 1) ? whole(last.line + 1) : [];
}

/** A line that ends with a colon announces the words set in below it: “Ken Dorn said:”. Those in marks are found by their marks. */
function isAnnounced(ranges: readonly PageRange[], lines: readonly string[]): boolean {
  const [first] = ranges;
  if (!first || first.from > 0) return false;
  const above = lines[first.line - 1]?.trimEnd() ?? '';
  return / .*:$/.test(above) && !/^\s{0,4}["“„«‘'‚‹]/.test(lines[first.line] ?? '');
}

/** What a page says of its quotations. */
export interface PageQuotations {
  readonly given: readonly GivenQuotation[];
  /** The lines that name who speaks the quotation above. */
  readonly credits: ReadonlySet<number>;
}

/** The quotations that a page marks: by `q`, by data of ours, or set in with a name beneath or below a line that announces them. Set in without either is nobody's yet. */
export function readPageQuotations(lines: readonly string[], quoted: readonly PageQuoted[]): PageQuotations {
  if (quoted.length === 0) return { given: [], credits: new Set() };
  const rangesOf = pageRanger(lines);
  const book = markBook();
  const stretches = lines.map((): DraftStretch[] => []);
  const credits = new Set<number>();
  let ranges = 0;
  for (const { tag, attributes, from, to, credit } of quoted) {
    if (to === null || ranges > mostRanges) continue;
    const own = rangesOf(from, to);
    ranges += own.length;
    const named = credit?.to ? rangesOf(credit.from, credit.to) : tag === 'blockquote' ? creditLine(own, lines) : [];
    const written = named.map((range) => (lines[range.line] ?? '').slice(range.from, range.to)).join(' ');
    const name = written.replace(ofPost, '');
    const isCredited = readsAsCredit(name, named, lines);
    if (
      tag === 'blockquote' &&
      !isCredited &&
      !isAnnounced(own, lines) &&
      attributes['data-speaker'] === undefined &&
      attributes['data-quotation'] === undefined
    )
      continue;
    const mark: DraftMark | null = book.markFor({ name: tag, prefix: '', attributes, children: [] });
    if (mark === null) continue;
    if (isCredited) takeCredit(mark, name);
    if (isCredited) for (const { line } of named) credits.add(line);
    for (const range of own) {
      if (!credits.has(range.line)) stretches[range.line]?.push({ from: range.from, to: range.to, mark });
    }
  }
  const drafts = lines.map((text, at) => ({ text, stretches: stretches[at] ?? [] }));
  nameSpeakers(drafts, new Map());
  return { given: givenIn(drafts), credits };
}
