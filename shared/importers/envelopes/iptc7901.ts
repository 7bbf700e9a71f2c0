import type { StoryDraft, DraftLine } from '../wire/draft';
import { plainLine } from '../wire/draft';
import { present } from '../wire/fields';
import { readHeaderDate, readTimeGroup } from './wireDates';
import { copyLines, isRule, noteLine } from './wireLines';
import type { WireMessage } from './wireMessage';

/** “eca062 4 i 211 ccccb wen 061”: who sends it and the number, priority, category, words, and what the sender adds. */
const header = /^\s*([a-z]{2,6})\s?(\d{1,5})\s{1,4}(\d)\s{1,4}([a-z]{1,4})\s{1,4}(\d{1,5})\b(.*)$/im;

/** Where the file does not carry the signs: the header by itself, at the head of a file that ends in a time group. */
export const beginsLike7901 = (text: string): boolean =>
  /^(?:ZCZC[^\n]*\n)?\s*[a-z]{2,6}\s?\d{1,5} \d [a-z]{1,4} \d{1,5}\b/i.test(text) ||
  (/^ZCZC\b/i.test(text) && /^NNNN\b/im.test(text));

/** Where the notes for editors begin: they go to the end. */
const notebook =
  /^(?:#{1,2}\s*(?:[a-z]{2,6}[ -])?(?:notebook|notizblock|bloc-notes|contacts|kontakte)\b|the following information is not (?:intended )?for publication|(?:die folgenden informationen sind|ce qui suit n[’']est pas)\b|notebook$)/i;
const forEditors =
  /^\(?(?:attention(?: editors)?\b|achtung\b|(?:editors|eds|note to editors|ed(?:itor)?s?['’]? note)\b)|\/\/\/$/i;
const byline = /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Dd]i|[Pp]or|POR)\s\p{Lu}[^.!?:;]{2,80}$/u;
/** The same in a line that is known to be the head's, where it may name nobody: “By cwn correspondents”. */
const headByline = /^(?:by|von|par|di|por)\s[^.!?:;]{3,80}$/i;
/** “HOLT 09 JUN 2025”: where and when the line was opened. */
const stamp = /^[\p{Lu} ]{0,30}\d{1,2} [A-Z][A-Za-z]{2} \d{2,4}(?: \d{4}Z?)?$/u;
/** A whole line in brackets is said of the version: “(Zusammenfassung 1400)”. */
const inBrackets = /^=?\([^()]{2,80}\)=?$/;
/** “Holt-mill/”, “Holt-mill,lead”: one word for the desk. */
const slugLine = /^\S.{0,78}\/$|^[\p{L}\d]+(?:[-_,/][\p{L}\d]+)+$/u;
const signOff = /^(?:[A-Z]{2,6} )?[a-z]{2,5}(?:[ /-][a-z]{1,4}){1,4}$/;
/** “(Schluss) lv/mt”, “(more)”: the last line of a message, or of a part of it. */
const closing =
  /^\((?:schluss|ende?|fin(?:e|al)?|forts(?:etzung)?(?: folgt)?|more|mehr|suite|segue|slut)\.?\)(?:\s+[a-z]{2,4}(?:[/ +-][a-z]{2,4}){0,4})?[+*]?$/i;
/** When the message was sent, on a line of its own: “091422 Jun 25”, “OSA0123 2025-06-09/12:30”. */
const sent =
  /^(?:[a-z]{2,6}\s)?\d{6}(?:\s{1,3}[a-z]{3,4})?\s{1,3}[a-zéû]{3,9}\s{1,3}(?:\d{4}|\d{2})$|^[a-z]{2,6}\d{3,5}\s{1,9}\d{4}-\d\d-\d\d\/\d\d:\d\d$/i;
/** “Utl.: A bus is promised =”: the line beneath the headline. */
const subhead = /^(?:utl|unterzeile|untertitel|sub-?head(?:line)?|sous-titre|sommario)\.?\s?:\s?/i;
/** One word for the desk, above a headline: “Ferry”. */
const keyword = /^[\p{L}\d][\p{L}\d&’'-]{1,30}$/u;
const shoutedWord = /^[\p{Lu}\d&-]{2,30}$/u;

/** What stands above the copy: lines up to the first that is copy. */
interface Top {
  readonly slug: string | undefined;
  readonly headline: string | undefined;
  readonly standfirst: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  /** The first line of the copy. */
  readonly copy: number;
}

const withoutEqual = (text: string): string => text.replace(/\s*=+\s*$/, '').trim();

/** What the desk of the agency says of this version: “1ST LEAD”, “REFILE”. */
const version =
  /^(?:(?:\d(?:st|nd|rd|th)|first|second|third) (?:lead|update|roundup)|lead|refile|repeat|update|urgent|alert|flash|extra|corrected|correction|recast|eilmeldung|achtung|korrektur|berichtigung|wiederholung|zusammenfassung)\b.{0,24}$/i;

/** Lines up to a blank one. */
function blockFrom(lines: readonly string[], at: number): readonly string[] {
  const blank = lines.findIndex((line, place) => place >= at && line.trim() === '');
  return lines.slice(at, blank < 0 ? lines.length : blank).map((line) => line.trim());
}

/** No head takes more lines. */
const longestHead = 5;

/** “TARN, 9 June (OSN) - The ferry …”. */
const filed = /^\p{Lu}[^()!?“”"]{1,50}\([^()]{2,30}\)\s{0,3}(?:[-–—=]|--)\s/u;

/** The line at which copy begins right beneath a head without “=”; -1 where none does. */
const copyBelow = (block: readonly string[]): number =>
  block.slice(0, longestHead).findIndex((line) => filed.test(line));

/** Whether a block is copy: it has a dateline’s dash, or is a sentence, or longer than a headline. */
function isCopy(block: readonly string[]): boolean {
  const [first = ''] = block;
  // A head that copy stands right beneath ends where its “=” stands.
  const set = block.findIndex((line) => line.endsWith('='));
  if (set >= 0 && set < longestHead) return false;
  if (copyBelow(block) > 0) return false;
  const words = block.join(' ');
  const isSet = first.endsWith('=') || words.endsWith('=');
  return !isSet && (/\s[-–—]\s.{20}/.test(first) || words.length > 110 || /[.!?]["'”’»]?$/.test(words));
}

/** The head of a message: lines that end in “=”, or else the one line that its start of text stands before. */
function readHead(
  block: readonly string[],
): Pick<Top, 'slug' | 'headline' | 'byline' | 'notes'> & { readonly size: number } {
  const last = block.findIndex((line) => line.endsWith('='));
  // A second field of its own may follow: “By Ann Otter =”.
  const signed = last >= 0 && headByline.test(withoutEqual(block[last + 1] ?? '')) ? last + 1 : last;
  const size = signed < 0 ? Math.min(Math.max(1, copyBelow(block)), block.length) : signed + 1;
  const head = block.slice(0, size).map(withoutEqual);
  const by = head.find((line) => headByline.test(line));
  const notes = head.filter((line) => [forEditors, version, inBrackets].some((pattern) => pattern.test(line)));
  const rest = head.filter((line) => line !== by && !notes.includes(line));
  const names = signed < 0 ? keyword : shoutedWord;
  const slug = rest.length > 1 && names.test(rest[0] ?? '') ? rest[0] : undefined;
  return { slug, headline: rest.slice(slug === undefined ? 0 : 1).join(' ') || undefined, byline: by, notes, size };
}

/** What is said of the version or the line, and is no part of the story. */
const isNote = (words: string): boolean =>
  [forEditors, version, stamp, inBrackets].some((pattern) => pattern.test(words)) &&
  (!words.endsWith('=') || words.startsWith('='));

/** A single word above a head that is one: it names the story for the desk. */
function isKeywordAbove(lines: readonly string[], at: number): boolean {
  const block = blockFrom(lines, at);
  if (block.length !== 1 || !keyword.test(block[0] ?? '')) return false;
  const below = lines.findIndex((line, place) => place > at && line.trim() !== '');
  const next = below < 0 ? [] : blockFrom(lines, below);
  return (next[0] ?? '').includes(' ') && !isCopy(next) && !byline.test(next[0] ?? '') && !isNote(next[0] ?? '');
}

function readTop(lines: readonly string[], hasSlug: boolean): Top {
  let standfirst: string | undefined;
  let slug: string | undefined;
  let by: string | undefined;
  let head: ReturnType<typeof readHead> | undefined;
  const notes: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const words = (lines[at] ?? '').trim();
    if (words === '') at += 1;
    else if (isNote(words)) {
      notes.push(words);
      at += 1;
    } else if (slug === undefined && !hasSlug && head === undefined && slugLine.test(words)) {
      slug = words;
      at += 1;
    } else if (head === undefined && isKeywordAbove(lines, at)) {
      slug ??= words;
      at += 1;
    } else if (head !== undefined && standfirst === undefined && subhead.test(words)) {
      const block = blockFrom(lines, at);
      const own = block.slice(0, block.findIndex((line) => line.endsWith('=')) + 1 || block.length);
      standfirst = withoutEqual(own.join(' ').replace(subhead, ''));
      at += own.length;
    } else if (by === undefined && head?.byline === undefined && byline.test(words)) {
      by = words;
      at += 1;
    } else if (head === undefined && !isCopy(blockFrom(lines, at))) {
      head = readHead(blockFrom(lines, at));
      at += head.size;
    } else break;
  }
  return {
    slug: slug ?? head?.slug,
    headline: head?.headline,
    standfirst,
    byline: head?.byline ?? by,
    notes: [...notes, ...(head?.notes ?? [])],
    copy: at,
  };
}

/** Whether a line closes a message: it is no copy. */
const closes = (line: string): boolean =>
  line === '' || isRule(line) || [signOff, closing, sent, /^(?:NNNN|[=+])$/i].some((pattern) => pattern.test(line));

/** The notes beneath the copy: from the notebook’s heading on, and the initials of who wrote it. */
function cutNotes(lines: readonly string[]): { readonly copy: readonly string[]; readonly notes: readonly string[] } {
  const found = lines.findIndex((line) => notebook.test(line.trim()));
  let end = found < 0 ? lines.length : found;
  while (end > 0 && closes((lines[end - 1] ?? '').trim())) end -= 1;
  return { copy: lines.slice(0, end), notes: lines.slice(end).filter((line) => line.trim() !== '') };
}

/** The initials that the agency sets right behind the last sentence: “… by August. dpa im yy”. */
function cutInitials(
  copy: readonly string[],
  agencies: ReadonlySet<string>,
): { readonly copy: readonly string[]; readonly notes: readonly string[] } {
  const last = copy.at(-1) ?? '';
  const found = /^(.*[.!?]["'”’»)]?)\s+((\p{Ll}{2,6})(?: \p{Ll}{1,4}){1,4})$/u.exec(last.trimEnd());
  return found?.[3] !== undefined && agencies.has(found[3])
    ? { copy: [...copy.slice(0, -1), found[1] ?? ''], notes: [found[2] ?? ''] }
    : { copy, notes: [] };
}

/** How the message names who sent it: in its header, and in the brackets of its dateline. */
function agenciesOf(head: string, copy: readonly string[]): ReadonlySet<string> {
  const first = copy.find((line) => line.trim() !== '') ?? '';
  const agency = /^[^()]{1,60}\((\p{L}{2,8})\b[^()]{0,30}\)\s{0,3}[-–—]/u.exec(first)?.[1] ?? '';
  return new Set(`${head} ${agency}`.toLowerCase().match(/\p{L}{2,8}/gu));
}

/** “Holt-mill/Opening/” as a short name. */
const asSlug = (slug: string | undefined): string | undefined => slug?.replace(/\/+$|,.*$/, '').trim() || undefined;

/** The story of a message in IPTC 7901, as agencies have sent text since the 1970s. */
export function read7901({ header: above, text, trailer }: WireMessage): StoryDraft {
  const isBare = above === '';
  const found = header.exec(isBare ? text.slice(0, 400) : above);
  const [whole = '', agency = '', , priority, category, , more = ''] = found ?? [];
  const rest = isBare ? text.replace(whole, '').replace(/^\s*ZCZC[^\n]*\n/i, '') : text;
  const headerLines = above
    .replace(whole, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const lines = rest.replace(/^\n+/, '').split('\n');
  const top = readTop(lines, headerLines.length > 0);
  const cut = cutNotes(lines.slice(top.copy));
  const { copy, notes: initials } = cutInitials(cut.copy, agenciesOf(`${agency} ${more}`, cut.copy));
  const notes = [...initials, ...cut.notes];
  const time = readTimeGroup(trailer) ?? readTimeGroup(notes.slice(-4).join('\n')) ?? readHeaderDate(more);
  const furniture: readonly DraftLine[] = [
    whole,
    ...headerLines,
    ...(top.slug ? [top.slug] : []),
    ...top.notes,
  ].flatMap(noteLine);
  return {
    lines: [
      ...furniture,
      ...plainLine('headline', top.headline, 'h1'),
      ...plainLine('standfirst', top.standfirst),
      ...plainLine('byline', top.byline),
      ...copyLines(copy.join('\n')),
      ...notes.map((line) => line.trim()).flatMap(noteLine),
      ...trailer.split('\n').flatMap((line) => noteLine(line.trim())),
    ],
    metadata: present({
      published: time,
      slug: asSlug(headerLines.find((line) => line.endsWith('/')) ?? headerLines[0] ?? top.slug),
    }),
    notes: [
      ...(priority === undefined ? [] : [`The wire gives it priority ${priority} and category “${category ?? ''}”.`]),
      ...top.notes.filter((note) => !stamp.test(note)).map((note) => `Note to editors: ${note}`),
    ],
  };
}
