import { isInSentence, verseLines } from '../text/sentenceBreaks';
import { planJoins } from '../text/unwrapLines';

/** A break that markup makes inside a block, and what stands between it and the next. */
interface SoftBreak {
  readonly start: number;
  readonly end: number;
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark o:p q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
const closed: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** Where a comment begins; tags by their names; line ends. Attributes may hold any sign but the two brackets. */
const markup = /<!--|<(\/?)([a-z][a-z\d:.-]{0,40})((?:[\s/][^<>]*)?)>|\r\n|[\n\r]/gi;
const keptSpace = /white-space\s{0,3}:\s{0,3}(?:pre|break-spaces)|xml:space\s{0,3}=\s{0,3}["']preserve/i;

/** A rule of a style sheet that keeps the line ends of a class: its selectors. */
const keepingRule = /([^{}]{1,400})\{[^{}]{0,2000}?white-space\s{0,3}:\s{0,3}(?:pre|break-spaces)[^{}]{0,2000}\}/gi;
const className = /\.([\w-]{1,80})(?=[\s,{:]|$)/g;

/** The classes for which the page's own sheets keep line ends. */
function keepingClasses(html: string): ReadonlySet<string> {
  if (!/<style/i.test(html)) return new Set();
  const sheets = html.match(/<style\b[^]*?<\/style>/gi) ?? [];
  return new Set(
    sheets
      .flatMap((sheet) => [...sheet.replace(/^<[^>]*>/, '').matchAll(keepingRule)])
      .flatMap(([, selectors = '']) => [...selectors.matchAll(className)].map(([, name = '']) => name)),
  );
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,12});/gi;
const shownText = (piece: string): string =>
  piece
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:nbsp|#160|#xa0);/gi, ' ')
    .replace(entity, '·')
    .replace(/[\t\n\r]+/g, ' ');

/** Lines of blocks that hold breaks, each but the first with the break before it; null where none stands. */
interface Reading {
  readonly lines: string[];
  readonly breaks: (SoftBreak | null)[];
  /** Where the line that is being read begins. */
  from: number;
  /** Inside elements that keep their line ends, counted by name. */
  readonly kept: string[];
  /** Classes that keep their line ends. */
  readonly keeping: ReadonlySet<string>;
  hidden: string | null;
}

function endLine(reading: Reading, html: string, start: number, end: number, isBreak: boolean): void {
  reading.lines.push(shownText(html.slice(reading.from, start)));
  reading.breaks.push(isBreak ? { start, end } : null);
  // Between blocks the text has a blank line.
  if (!isBreak) {
    reading.lines.push('');
    reading.breaks.push(null);
  }
  reading.from = end;
}

const classAttribute = /\bclass\s{0,3}=\s{0,3}(?:"([^"]{0,400})"|'([^']{0,400})')/i;

function isKeeping({ keeping }: Reading, attributes: string): boolean {
  if (keeping.size === 0) return false;
  const found = classAttribute.exec(attributes);
  return (found?.[1] ?? found?.[2] ?? '').split(/\s+/).some((name) => keeping.has(name));
}

function readTag(reading: Reading, html: string, found: RegExpExecArray): void {
  const [whole, slash = '', name = '', attributes = ''] = found;
  const tag = name.toLowerCase();
  const end = found.index + whole.length;
  if (reading.hidden !== null) {
    if (slash === '/' && tag === reading.hidden) reading.hidden = null;
    reading.from = end;
    return;
  }
  if (closed.has(tag) && slash === '') reading.hidden = tag;
  if (slash === '/' && reading.kept.at(-1) === tag) reading.kept.pop();
  else if (
    slash === '' &&
    (tag === 'pre' || keptSpace.test(attributes) || isKeeping(reading, attributes)) &&
    !attributes.endsWith('/')
  )
    reading.kept.push(tag);
  if (tag === 'br') endLine(reading, html, found.index, end, true);
  else if (!inline.has(tag)) endLine(reading, html, found.index, end, false);
}

function readBreaks(html: string): Reading {
  const reading: Reading = { lines: [], breaks: [], from: 0, kept: [], keeping: keepingClasses(html), hidden: null };
  const pieces = new RegExp(markup);
  for (let found = pieces.exec(html); found; found = pieces.exec(html)) {
    const [whole, , name] = found;
    if (whole === '<!--') {
      const end = html.indexOf('-->', found.index);
      if (end < 0) break;
      pieces.lastIndex = end;
    } else if (name !== undefined) readTag(reading, html, found);
    else if (!whole.startsWith('<') && reading.kept.length > 0 && reading.hidden === null)
      endLine(reading, html, found.index, found.index + whole.length, true);
  }
  reading.lines.push(shownText(html.slice(reading.from)));
  reading.breaks.push(null);
  return reading;
}

/** A line end that the markup keeps is as often meant: only a long line may have been broken there. */
const shortestKept = 45;

const mayBreak = /<br[\s/>]|<pre[\s>]|white-space|xml:space/i;

/** A stop, a blank line, and words: agencies write several paragraphs into one element, as in a plain text. */
const paragraphEnd = /([.!?…]["'”’»)]{0,2})[ \t]*\r?\n[ \t]*\r?\n\s*(?=[^\s<])/g;

const paragraph = /<p(?:\s[^<>]*)?>[^<]*(?:<(?!\/?p[\s>])[^<]*)*<\/p>/g;

/** Blank lines between sentences of an element as breaks: for the XML of wires, where nobody lays markup out by hand. */
export const settleParagraphs = (xml: string): string =>
  xml.replace(paragraph, (element) => element.replace(paragraphEnd, '$1<br/><br/>'));

/** A page’s markup may be laid out by hand: there two such ends in one element show that they are meant. */
const settlePage = (html: string): string =>
  html.includes('\n')
    ? html.replace(paragraph, (element) => {
        const settled = element.replace(paragraphEnd, '$1<br/><br/>');
        return settled.split('<br/><br/>').length > element.split('<br/><br/>').length + 1 ? settled : element;
      })
    : html;

/**
 * Markup whose breaks are what a reader would read: one in the middle of a sentence, where the line was full, is a
 * space; a line end where the markup keeps them is a break. The same markup where there are none.
 */
export function settleBreaks(written: string): string {
  const html = settlePage(written);
  if (!mayBreak.test(html)) return html;
  const { lines, breaks } = readBreaks(html);
  const { joins } = planJoins(lines);
  const isVerse = verseLines(lines);
  const pieces: string[] = [];
  let at = 0;
  breaks.forEach((each, line) => {
    if (each === null) return;
    const isLineEnd = html.charAt(each.start) !== '<';
    const before = lines[line] ?? '';
    const joined =
      joins[line + 1] === true ||
      ((!isLineEnd || before.trim().length >= shortestKept) &&
        isInSentence(before, lines[line + 1] ?? '', isVerse[line] === true));
    if (!joined && !isLineEnd) return;
    pieces.push(html.slice(at, each.start), joined ? ' ' : '<br/>');
    at = each.end;
  });
  return pieces.length === 0 ? html : pieces.join('') + html.slice(at);
}
