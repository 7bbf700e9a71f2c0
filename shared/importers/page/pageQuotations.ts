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

/** What a page says of its quotations. */
export interface PageQuotations {
  readonly given: readonly GivenQuotation[];
  /** The lines that name who speaks the quotation above. */
  readonly credits: ReadonlySet<number>;
}

/** The quotations that a page marks: by `q`, by data of ours, or set in with a name beneath. Set in without one is nobody's yet. */
export function readPageQuotations(lines: readonly string[], quoted: readonly PageQuoted[]): PageQuotations {
  if (quoted.length === 0) return { given: [], credits: new Set() };
  const rangesOf = pageRanger(lines);
  const book = markBook();
  const stretches = lines.map((): DraftStretch[] => []);
  const credits = new Set<number>();
  let ranges = 0;
  for (const { tag, attributes, from, to, credit } of quoted) {
    if (to === null || ranges > mostRanges) continue;
    const named = credit?.to ? rangesOf(credit.from, credit.to) : [];
    const name = named.map((range) => (lines[range.line] ?? '').slice(range.from, range.to)).join(' ');
    const isCredited = readsAsCredit(name, named, lines);
    if (
      tag === 'blockquote' &&
      !isCredited &&
      attributes['data-speaker'] === undefined &&
      attributes['data-quotation'] === undefined
    )
      continue;
    const mark: DraftMark | null = book.markFor({ name: tag, prefix: '', attributes, children: [] });
    if (mark === null) continue;
    if (isCredited) takeCredit(mark, name);
    if (isCredited) for (const { line } of named) credits.add(line);
    for (const range of rangesOf(from, to)) {
      ranges += 1;
      if (!credits.has(range.line)) stretches[range.line]?.push({ from: range.from, to: range.to, mark });
    }
  }
  const drafts = lines.map((text, at) => ({ text, stretches: stretches[at] ?? [] }));
  nameSpeakers(drafts, new Map());
  return { given: givenIn(drafts), credits };
}
