import type { StoryDraft, DraftLine } from '../wire/draft';
import { plainLine } from '../wire/draft';
import { present } from '../wire/fields';
import { readTimeGroup } from './wireDates';
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
const inBrackets = /^\([^()]{2,80}\)$/;
/** “Holt-mill/”, “Holt-mill,lead”: one word for the desk. */
const slugLine = /^\S.{0,78}\/$|^[\p{L}\d]+(?:[-_,/][\p{L}\d]+)+$/u;
const signOff = /^[a-z]{2,5}(?:[ /-][a-z]{1,4}){1,4}$/;

/** What stands above the copy: lines up to the first that is copy. */
interface Top {
  readonly slug: string | undefined;
  readonly headline: string | undefined;
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

/** Whether a block is copy: it has a dateline’s dash, or is a sentence, or longer than a headline. */
function isCopy(block: readonly string[]): boolean {
  const [first = ''] = block;
  // A head that copy stands right beneath ends where its “=” stands.
  const set = block.findIndex((line) => line.endsWith('='));
  if (set >= 0 && set < longestHead) return false;
  const words = block.join(' ');
  const isSet = first.endsWith('=') || words.endsWith('=');
  return !isSet && (/\s[-–—]\s.{20}/.test(first) || words.length > 110 || /[.!?]["'”’»]?$/.test(words));
}

/** The head of a message: lines that end in “=”, or else the one line that its start of text stands before. */
function readHead(block: readonly string[]): Pick<Top, 'headline' | 'byline' | 'notes'> & { readonly size: number } {
  const last = block.findIndex((line) => line.endsWith('='));
  // A second field of its own may follow: “By Ann Otter =”.
  const signed = last >= 0 && headByline.test(withoutEqual(block[last + 1] ?? '')) ? last + 1 : last;
  const size = signed < 0 ? Math.min(1, block.length) : signed + 1;
  const head = block.slice(0, size).map(withoutEqual);
  const by = head.find((line) => headByline.test(line));
  const notes = head.filter((line) => forEditors.test(line) || version.test(line));
  const rest = head.filter((line) => line !== by && !notes.includes(line));
  return { headline: rest.join(' ') || undefined, byline: by, notes, size };
}

/** What is said of the version or the line, and is no part of the story. */
const isNote = (words: string): boolean =>
  [forEditors, version, stamp, inBrackets].some((pattern) => pattern.test(words)) && !words.endsWith('=');

function readTop(lines: readonly string[], hasSlug: boolean): Top {
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
    } else if (by === undefined && head?.byline === undefined && byline.test(words)) {
      by = words;
      at += 1;
    } else if (head === undefined && !isCopy(blockFrom(lines, at))) {
      head = readHead(blockFrom(lines, at));
      at += head.size;
    } else break;
  }
  return {
    slug,
    headline: head?.headline,
    byline: head?.byline ?? by,
    notes: [...notes, ...(head?.notes ?? [])],
    copy: at,
  };
}

/** The notes beneath the copy: from the notebook’s heading on, and the initials of who wrote it. */
function cutNotes(lines: readonly string[]): { readonly copy: readonly string[]; readonly notes: readonly string[] } {
  const found = lines.findIndex((line) => notebook.test(line.trim()));
  let end = found < 0 ? lines.length : found;
  const above = (): string => (lines[end - 1] ?? '').trim();
  while (end > 0 && (above() === '' || isRule(above()) || signOff.test(above()) || /^(?:NNNN|[=+])$/i.test(above())))
    end -= 1;
  return { copy: lines.slice(0, end), notes: lines.slice(end).filter((line) => line.trim() !== '') };
}

/** The initials that the agency sets right behind the last sentence: “… by August. dpa im yy”. */
function cutInitials(
  copy: readonly string[],
  agency: string,
): { readonly copy: readonly string[]; readonly notes: readonly string[] } {
  const last = copy.at(-1) ?? '';
  const found = /^(.*[.!?]["'”’»)]?)\s+((\p{Ll}{2,6})(?: \p{Ll}{1,4}){1,4})$/u.exec(last.trimEnd());
  return found?.[3] === agency && agency !== ''
    ? { copy: [...copy.slice(0, -1), found[1] ?? ''], notes: [found[2] ?? ''] }
    : { copy, notes: [] };
}

/** “Holt-mill/Opening/” as a short name. */
const asSlug = (slug: string | undefined): string | undefined => slug?.replace(/\/+$|,.*$/, '').trim() || undefined;

/** The story of a message in IPTC 7901, as agencies have sent text since the 1970s. */
export function read7901({ header: above, text, trailer }: WireMessage): StoryDraft {
  const isBare = above === '';
  const found = header.exec(isBare ? text.slice(0, 400) : above);
  const [whole = '', agency = '', , priority, category] = found ?? [];
  const rest = isBare ? text.replace(whole, '').replace(/^\s*ZCZC[^\n]*\n/i, '') : text;
  const headerLines = above
    .replace(whole, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const lines = rest.replace(/^\n+/, '').split('\n');
  const top = readTop(lines, headerLines.length > 0);
  const cut = cutNotes(lines.slice(top.copy));
  const { copy, notes: initials } = cutInitials(cut.copy, agency.toLowerCase());
  const notes = [...initials, ...cut.notes];
  const time = readTimeGroup(trailer) ?? readTimeGroup(notes.slice(-4).join('\n'));
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
