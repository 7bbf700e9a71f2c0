import { plainLine, type DraftLine, type StoryDraft } from '../wire/draft';
import { present } from '../wire/fields';
import { readAnpaTime } from './wireDates';
import { copyLines, noteLine } from './wireLines';
import type { WireMessage } from './wireMessage';

/** A field: “^” before it, and “<” (set left) or “=” (set in the middle) at its end. */
const field = /^\^(.*?)\s*([<=]?)\s*$/;

/** “BC-US--Dorn Mill,200” or “AM-Mill,1st Ld-Writethru,0450”: the keyword line, with its version and length. */
const keyword = /^[A-Z]{2}-.{2,80}(?:,\s?[a-z]?\d{2,5})?$|^.{3,80},\s?\d{2,5}$/;
const byline = /^by\s\S/i;
const photo = /^(?:AP|[A-Z]{2,4})?\s?(?:photos?|graphics?|video|audio|eds|editors|stand-alone|with)\b/i;
const forEditors =
  /^(?:eds|editors?['’]? note|attention editors|note)\b[^:]{0,20}:|\b(?:writethru|recasts|updates with)\b/i;
/** “u a   BC-US--Dorn Mill      06-09 0466”: priority, category, keyword, date, words. */
const header =
  /^\s{0,4}(?:[a-z]{1,2}\d{3,5}-{0,6}\s{0,3})?([a-z])\s([a-z])\s{1,6}(.{2,60}?)\s{1,9}(\d{2}-\d{2})\s(\d{4})\s*$/m;

/** Whether a text without the signs of a wire is marked in this way. */
export const looksLikeAnpa = (text: string): boolean =>
  (text.match(/^\^[^\n]{1,200}[<=][ \t\r]*$/gm)?.length ?? 0) >= 2 || header.test(text.slice(0, 400));

/** “(PROFILE (COUNTRY:England; CATEGORY:Business;))”: for machines. */
const profile = /^\(PROFILE\b.*\)$/;

/** A trailer beneath the last rule: where to read more, who else reported. */
const trailerLine =
  /^(?:online|on the (?:net|web)|follow\b.{0,60}\b(?:on|at)\b|.{0,80}\b(?:contributed to|helped with) this (?:report|story)|more (?:from|ap)\b.{0,40}:)/i;

/** A dash is written “_”, between blanks. */
const withDashes = (text: string): string => text.replace(/(?<=\s)_(?=\s)/g, '—').replace(/(?<=\S)--(?=\S)/g, '—');

interface Top {
  readonly keyword: string | undefined;
  readonly headline: string | undefined;
  readonly standfirst: string | undefined;
  readonly byline: readonly string[];
  readonly notes: readonly string[];
}

function readFields(fields: readonly string[]): Top {
  const at = fields.findIndex((text) => byline.test(text));
  const isByline = (text: string, place: number): boolean =>
    place === at || (place === at + 1 && at >= 0 && !byline.test(text) && text.length < 60 && !forEditors.test(text));
  const own = fields.flatMap((text, place) => (isByline(text, place) ? [text] : []));
  const others = fields.filter((text, place) => !isByline(text, place));
  const slug = others.find((text) => keyword.test(text));
  const [first, second = ''] = others.filter((text) => text !== slug && !photo.test(text) && !forEditors.test(text));
  // A second field goes on the headline, or stands beneath it.
  const goesOn = /^\p{Ll}/u.test(second);
  const standfirst = !goesOn && second.split(' ').length >= 3 ? second : undefined;
  return {
    keyword: slug,
    headline: goesOn ? `${first ?? ''} ${second}` : first,
    standfirst,
    byline: own,
    notes: others.filter((text) => text !== first && text !== standfirst && !(goesOn && text === second)),
  };
}

const isTrailer = ({ text, object }: DraftLine): boolean =>
  object?.kind === 'rule' || trailerLine.test(text) || profile.test(text);

/** “-0-”, “-30-”: the end of the story; what stands beneath it is for editors. */
const endMark = /^-{1,3}\s?(?:0|30|end|ends)\s?-{1,3}$/i;

/** Paragraphs and their trailers: what stands beneath the last “___” and only points elsewhere is for editors. */
function readCopy(text: string): readonly DraftLine[] {
  const read = copyLines(text);
  const end = read.findIndex((line) => endMark.test(line.text));
  return end < 0
    ? cutTrailer(read)
    : [...cutTrailer(read.slice(0, end)), ...read.slice(end).flatMap(({ text: words }) => noteLine(words))];
}

function cutTrailer(lines: readonly DraftLine[]): readonly DraftLine[] {
  const last = lines.findLastIndex(({ object }) => object?.kind === 'rule');
  const below = lines.slice(last);
  if (last < 0 || !below.every(isTrailer)) return lines;
  return [...lines.slice(0, last), ...below.flatMap(({ text: words }) => noteLine(words))];
}

const isTop = (line: string): boolean => line.trim() === '' || field.test(line) || keyword.test(line.trim());

/** Some lines set the start of text beneath the fields, which then stand in the header. */
const withFieldsInText = ({ header: above, text, trailer }: WireMessage): WireMessage =>
  above.split('\n').some((line) => field.test(line))
    ? { header: '', text: `${above}\n${text}`, trailer }
    : { header: above, text, trailer };

/** The story of a message in ANPA 1312, as agencies of North America have sent text. */
export function readAnpa(message: WireMessage): StoryDraft {
  const { header: above, text, trailer } = withFieldsInText(message);
  const found = header.exec(above) ?? header.exec(text.slice(0, 400));
  const [whole = '', priority, category, name] = found ?? [];
  const lines = text.replace(whole, '').split('\n');
  const begin = lines.slice(0, 5).findIndex((line) => field.test(line));
  const before = lines.slice(0, Math.max(0, begin)).filter((line) => !isTop(line));
  let end = Math.max(0, begin);
  while (end < lines.length && isTop(lines[end] ?? '')) end += 1;
  const fields = lines
    .slice(Math.max(0, begin), end)
    .map((line) => (field.exec(line)?.[1] ?? line).replace(/[<=]\s*$/, '').trim())
    .filter((line) => line !== '');
  const top = readFields(fields);
  const ended = lines.findLastIndex((line) => readAnpaTime(line) !== undefined);
  const copy = lines.slice(end, ended >= end ? ended : lines.length);
  const after = [...(ended >= end ? lines.slice(ended) : []), ...trailer.split('\n')];
  const slug = (top.keyword ?? name)?.replace(/,.*$/, '').replace(/\s+/g, ' ').trim();
  return {
    lines: [
      ...[...above.split('\n'), ...before, ...(above.includes(whole) ? [] : [whole]), ...top.notes].flatMap((line) =>
        noteLine(line.trim()),
      ),
      ...plainLine('headline', top.headline === undefined ? undefined : withDashes(top.headline), 'h1'),
      ...plainLine('standfirst', top.standfirst === undefined ? undefined : withDashes(top.standfirst)),
      ...plainLine('byline', top.byline.join(', ') || undefined),
      ...readCopy(withDashes(copy.map((line) => line.replace(/[<=]\s*$/, '')).join('\n'))),
      ...after.flatMap((line) => noteLine(line.replace(/[<=]\s*$/, '').trim())),
    ],
    metadata: present({
      slug,
      published: readAnpaTime(trailer) ?? readAnpaTime(after.join('\n')),
      credit: top.byline[1]?.replace(/\s(?:staff )?(?:writer|reporter|correspondent)s?$/i, ''),
    }),
    notes: [
      ...(priority === undefined ? [] : [`The wire gives it priority “${priority}” and category “${category ?? ''}”.`]),
      ...top.notes.filter((note) => forEditors.test(note)).map((note) => `Note to editors: ${note}`),
    ],
  };
}
