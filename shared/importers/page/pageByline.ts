import type { LineHint, SourceLine } from '../../story/source';
import type { HtmlAttributes } from './htmlEvents';
import type { PageLine } from './openPage';
import { letters } from '../../text/letters';

const authorNames =
  /(?:^|[\s_-])(?:by-?line|author|authors|author-?name|article-?author|p-author|writer|contributor)(?:__?[a-z]+|-?(?:name|link|line))?(?:$|\s)/i;
/** Names of what stands beside an author: his picture, what he wrote of himself, other readers. */
const notAuthor =
  /comment|bio|avatar|image|photo|picture|social|share|follow|related|more-|date|time|role|title|count/i;

/** What may follow the name in the element that names the author: a date, and what parts it from the name. */
const datedTail =
  /\s*(?:[|·•,;–—-]\s*)?(?:(?:published|posted|updated|on)\s+(?:on\s+)?)?(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,9}\.?,?\s+(?:19|20)\d\d|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d)\b.*$/iu;

/** The author’s words without a date that shares the element. */
export const undated = (author: string): string => author.replace(datedTail, '');

/** Whether an element is named as the one that says who wrote the story. */
export function namesAuthor({ class: classes = '', rel = '', itemprop = '' }: HtmlAttributes): boolean {
  if (/(?:^|\s)author(?:$|\s)/.test(rel) || /(?:^|\s)(?:author|creator)(?:$|\s)/.test(itemprop)) return true;
  return classes !== '' && authorNames.test(classes) && !notAuthor.test(classes);
}

const by = /^(?:by|words by|written by|story by|par|von|por|di|af|av)\s/i;
/** Nobody’s name: what a system calls whoever it does not know. */
const nobody =
  /^(?:admin(?:istrator)?|editors?|staff(?: (?:reporter|writer))?|webmaster|newsroom|web ?desk|unknown|null|undefined|author|guest)$/i;

export const isNobody = (text: string): boolean => nobody.test(text.trim());

const longestName = 100;

/** One to three names, or a byline written out; not a sentence, an address or a system’s word. */
export const isName = (text: string): boolean => {
  const plain = text.replace(by, '');
  return (
    plain.length >= 3 &&
    plain.length <= longestName &&
    /^\p{Lu}/u.test(plain) &&
    plain.includes(' ') &&
    !/[.!?:]$|https?:|@|\d{3}/.test(plain) &&
    !isNobody(plain)
  );
};

/** A line of a page with what stands around it. */
export interface SeenLine extends PageLine {
  /** In furniture other than the header of an article. */
  readonly outside: boolean;
}

/** More lines that name authors than these are a list of stories. */
const mostAuthors = 4;
/** A byline stands near the headline. */
const near = 8;

const dated = /\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b|\bago\b/i;
const longestShared = 160;

/** A line that the head's name shares with a date, and perhaps with the paper: “Ida Marsh | Holt News | 9 June 2025”. */
export const namesBesideDate = (text: string, name: string): boolean =>
  name !== '' && text.length <= longestShared && text.includes(name) && dated.test(text);

/** The line that says who wrote the story: the markup’s own, or the one that the head’s name stands in by itself. */
export function findBylineLine(lines: readonly SeenLine[], stated: string | undefined): number {
  const name = stated === undefined ? '' : letters(stated);
  const isStated = ({ text }: SeenLine): boolean => name !== '' && [name, `by${name}`].includes(letters(text));
  const own = lines.flatMap((line, at) => (!line.outside && isName(line.author) ? [at] : []));
  const same = own.find((at) => letters(lines[at]?.author ?? '').includes(name) && name !== '');
  if (same !== undefined) return same;
  const alone = lines.findIndex((line) => !line.outside && isStated(line));
  if (alone >= 0) return alone;
  const shared = lines.findIndex((line) => !line.outside && namesBesideDate(line.text, stated ?? ''));
  if (shared >= 0) return shared;
  const title = lines.findIndex(({ tag }) => tag === 'h1');
  const nearest = own.find((at) => title >= 0 && at > title && at - title <= near);
  return nearest ?? (own.length <= mostAuthors && title < 0 ? (own[0] ?? -1) : -1);
}

/** The words of the byline within its line: the author’s with the “By” before them, or all of it where little else stands there. */
export function bylineWithin(text: string, author: string): { readonly start: number; readonly end: number } {
  const at = author === '' ? -1 : text.indexOf(author);
  if (at < 0) return { start: 0, end: text.length };
  const before = /(?:^|[\s|\u00b7\u2022\u2013\u2014-])((?:by|words by|written by|von|par|por)\s{1,3})$/i.exec(
    text.slice(0, at),
  );
  const start = before ? at - (before[1]?.length ?? 0) : at;
  const end = at + author.length;
  const rest = letters(text.slice(0, start) + text.slice(end));
  return rest.length <= 2 ? { start: 0, end: text.length } : { start, end };
}

/** A line of the source, its byline told from what shares the line with it. */
export function splitByline(line: SourceLine, text: string, author: string): readonly SourceLine[] {
  const { start, end } = bylineWithin(text, author);
  const hint: LineHint = { ...(line.hint ?? { tag: 'p', linkShare: 0 }), given: 'byline' };
  const parts: SourceLine[] = [
    { ...line, end: line.start + start },
    { ...line, start: line.start + start, end: line.start + end, hint },
    { ...line, start: line.start + end },
  ];
  return parts.flatMap((part) => trimmed(part, text, line.start));
}

/** What a byline’s writer does, beside or beneath the name. */
export const roleHint: LineHint = { tag: 'byline-role', linkShare: 0, given: 'furniture' };

const separator = /^[\s,;|·•–—-]+|[\s,;|·•–—-]+$/g;

/** A part of the line without what parts it from the others; none where nothing else is left. */
function trimmed(part: SourceLine, text: string, offset: number): readonly SourceLine[] {
  const words = text.slice(part.start - offset, part.end - offset);
  const own = words.replace(separator, '');
  if (own === '') return [];
  const start = part.start + words.indexOf(own);
  const { hint } = part;
  const isOwn = hint?.given !== undefined || !isRole(own);
  return [{ ...part, start, end: start + own.length, ...(isOwn ? {} : { hint: roleHint }) }];
}

const role =
  /^(?:\p{L}[\p{L}'’&-]*,? ){0,7}(?:correspondent|editor|reporter|writer|columnist|critic|producer|analyst|journalist|photographer)s?$/iu;

/** Whether a line beneath the byline says what its writer does: “Rural affairs correspondent”. */
export const isRole = (text: string): boolean => role.test(text.trim());
