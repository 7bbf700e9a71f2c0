// Control characters are what `tidy` turns into blanks.
/* oxlint-disable no-control-regex */
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { GivenJob, LineHint, Source, SourceMetadata, SourceObject, SourceSpan } from '../../story/source';
import { sourceSpans } from '../../story/spans';
import { dropControls, noteTraps } from '../bytes/dropControls';
import type { SourceFile } from '../importer';
import { joinOfficeLines } from './joinOfficeLines';
import { plainStyle, type LineStyle, type OfficeLine } from './officeLine';
import { gatherGiven, markSpoken, unmarkSpoken, type SpokenLine } from './spokenText';
import { spansInLine } from './spansInLine';
import { readsAsHeadline } from './readsAsHeadline';
import { webLink } from './webLink';
import { creditInCaption } from '../objects/pictureCredit';
import type { SpeechNote } from '../word/wordSpeech';

/** All that was read of a document. */
export interface OfficeText {
  readonly lines: readonly OfficeLine[];
  readonly metadata: SourceMetadata;
  readonly notes: readonly string[];
  /** What comments of ours say, by their id. */
  readonly speech?: ReadonlyMap<string, SpeechNote>;
}

/** The tag of the words of an embed. */
export const embedWordsTag = 'embed-words';

const tidy = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ')
    .trim();

const tidyRow = (text: string): string => text.split('\t').map(tidy).join('\t');

const visible = (text: string): number => text.length - (text.match(/\s/g)?.length ?? 0);

const jobs: Readonly<Record<string, GivenJob>> = {
  li: 'list-item',
  figcaption: 'caption',
  h2: 'crosshead',
  h3: 'crosshead',
  h4: 'crosshead',
  h5: 'crosshead',
  h6: 'crosshead',
};

/** In a file of ours a line that somebody added in another style is what that style makes of it. */
const jobOf = ({ given, tag }: LineStyle): GivenJob => given ?? jobs[tag] ?? 'paragraph';

function structureOf({ style, list, row }: OfficeLine): Partial<LineHint> {
  const heading = /^h([1-6])$/.exec(style.tag)?.[1];
  return {
    ...(heading === undefined ? {} : { level: Number(heading) }),
    ...(list ? { level: list.level, ...(list.number === null ? {} : { number: list.number }) } : {}),
    ...(row ? { table: row.table, ...(row.head ? { head: true } : {}) } : {}),
    ...(style.tag === 'blockquote' ? { quoted: true } : {}),
  };
}

function hintOf(line: OfficeLine, text: string, isOurs: boolean): LineHint {
  const { style, linked, href } = line;
  const link = href === null ? null : webLink(href);
  const share = Math.min(1, linked / Math.max(1, visible(text)));
  return {
    tag: style.tag,
    linkShare: link === null ? 0 : Math.round(share * 1000) / 1000,
    group: 0,
    article: true,
    body: true,
    ...(link === null ? {} : { href: link }),
    ...(style.tag === 'figcaption' ? { figure: true } : {}),
    ...structureOf(line),
    ...(isOurs ? { given: line.row ? 'table' : jobOf(style) } : {}),
  };
}

/** Style names state the top of the story; the first of each counts. */
function stated(lines: readonly OfficeLine[]): SourceMetadata {
  const first = (job: LineStyle['names']): string | undefined => {
    const line = lines.find(({ style, text }) => style.names === job && tidy(text) !== '');
    return line && tidy(line.text);
  };
  const [standfirst, byline] = [first('standfirst'), first('byline')];
  const top = tidy(lines.find(({ text }) => tidy(text) !== '')?.text ?? '');
  // A document begins with its headline, whether or not it is set in a style of that name.
  const headline = first('headline') ?? (lines.length > 1 && readsAsHeadline(top) ? top : undefined);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(byline === undefined ? {} : { byline }),
  };
}

interface PlacedLines {
  readonly text: string;
  readonly lines: readonly SpokenLine[];
  readonly spans: readonly SourceSpan[];
  readonly objects: readonly SourceObject[];
  readonly notes: readonly string[];
}

/** Lays the lines end to end; each stretch of speech learns its place. */
function placeLines(lines: readonly OfficeLine[]): PlacedLines {
  const all = lines.map((line) => ({
    line,
    text: (line.row ? tidyRow : tidy)(markSpoken(line.text, line.spoken ?? [])),
  }));
  const marked = all.filter(isShown);
  const plain = dropControls(marked.map(({ text }) => text).join('\n'));
  const isOurs = marked.some(({ line }) => line.style.given !== undefined);
  const texts: string[] = [];
  const spans: SourceSpan[] = [];
  let at = 0;
  const placed = plain.text.split('\n').map((own, index): SpokenLine => {
    const { text: words, stretches } = unmarkSpoken(own);
    const line = marked[index]?.line ?? { text: words, style: plainStyle, linked: 0, href: null };
    // A link whose words were all control characters is read by its address.
    const text = words.trim() === '' && line.href !== null ? (webLink(line.href) ?? words) : words;
    const start = at;
    if (text === words) spans.push(...sourceSpans(spansInLine(line, text), start));
    texts.push(text);
    at += text.length + 1;
    return {
      line: { start, end: start + text.length, hint: hintOf(line, text, isOurs) },
      stretches: stretches.map((stretch, place) => ({
        start: start + stretch.start,
        end: start + stretch.end,
        comment: line.spoken?.[place]?.comment ?? '',
      })),
    };
  });
  const objects = placeObjects(all, placed, texts);
  return { text: texts.join('\n'), lines: placed, spans, objects, notes: plain.notes };
}

interface MarkedLine {
  readonly line: OfficeLine;
  readonly text: string;
}

const isShown = ({ text }: MarkedLine): boolean => unmarkSpoken(text).text.trim() !== '';

/** Pictures and rules at the places of the lines they stand before; a caption set as one stands below its picture. */
function placeObjects(
  all: readonly MarkedLine[],
  placed: readonly SpokenLine[],
  texts: readonly string[],
): readonly SourceObject[] {
  const objects: SourceObject[] = [];
  const end = placed.at(-1)?.line.end ?? 0;
  let next = 0;
  for (const marked of all) {
    const own = marked.line.objects ?? [];
    const first = placed[next]?.line;
    if (isShown(marked)) next += 1;
    const below = placed[next]?.line;
    const caption = below?.hint?.tag === 'figcaption' ? { start: below.start, end: below.end } : null;
    const words = below?.hint?.tag === embedWordsTag ? { start: below.start, end: below.end } : null;
    own.forEach((object, place) => {
      const at = first?.start ?? end;
      if (object.kind === 'rule') objects.push({ kind: 'rule', at });
      else if (object.kind === 'embed') objects.push({ ...object, at: words?.start ?? at, words });
      else {
        const { src, alt } = object;
        const its = place === own.length - 1 ? caption : null;
        const credit = object.credit ?? creditInCaption(its ? (texts[next] ?? '') : '');
        objects.push({ kind: 'picture', at: its?.start ?? at, src, alt, credit, caption: its });
      }
    });
  }
  return objects.toSorted((a, b) => a.at - b.at);
}

/** As much as a plain text may hold. */
const mostText = 20 * 1024 * 1024;

/** A document’s lines as a source: blank ones go, every other is one line of the text. */
export function officeSource(file: SourceFile, format: string, encoding: string, read: OfficeText): Outcome<Source> {
  if (read.lines.reduce((sum, line) => sum + line.text.length, 0) > mostText) {
    return fail(
      'too-long',
      `${file.name} holds far more text than any story: over 20 million characters. Split it, and open the parts.`,
    );
  }
  const { text, lines, spans, objects, notes } = placeLines(joinOfficeLines(read.lines));
  if (text.trim() === '')
    return fail('empty', `${file.name} is empty: there is no text in it. Choose a file that has the story in it.`);
  const given = read.speech ? gatherGiven(lines, read.speech) : [];
  return succeed({
    name: file.name,
    format,
    encoding,
    text,
    lines: lines.map(({ line }) => line),
    metadata: { ...stated(read.lines), ...read.metadata, ...(file.url === undefined ? {} : { url: file.url }) },
    notes: [...read.notes, ...notes, ...noteTraps(text)],
    ...(spans.length > 0 ? { spans } : {}),
    ...(objects.length > 0 ? { objects } : {}),
    ...(given.length > 0 ? { given } : {}),
  });
}
