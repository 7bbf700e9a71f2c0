import { dividesWord, type OwnWords } from './lineEndHyphen';
import {
  endsInStop,
  findMargin,
  statedMargin,
  isFull,
  runsOn,
  wrappedLine,
  type WrapMargin,
  type WrappedLine,
} from './wrapMargin';

const bullet = /^(?:[•◦▪●‣·*+#>]|[-–—]\s|\|)/;
const smallAfterDash = /^[–—-]\s\p{Ll}/u;
const label = /^\p{Lu}{2,}[\p{Lu}\d /-]{0,30}:\s?/u;
const byline = /^(?:By|BY)\s\p{Lu}/u;
const numbered = /^\(?(\d{1,3}|[a-z])[.)]\s/;
const onlySigns = /^[^\p{L}\p{N}]{1,200}$/u;
const cells = /\t|\S {3,}\S|\S\s\|\s\S/;
const capitals = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

const isShouted = ({ words }: WrappedLine): boolean => capitals.test(words) && words.includes(' ');

/** Whether a line stands by itself whatever stands around it: an item, a row, a label, a rule. */
function beginsAnew({ words }: WrappedLine, numbers: ReadonlySet<string>): boolean {
  if (label.test(words) || byline.test(words) || onlySigns.test(words) || cells.test(words)) return true;
  const number = numbered.exec(words)?.[1];
  if (number !== undefined) return number === '1' || number === 'a' || numbers.has(number);
  return bullet.test(words) && !smallAfterDash.test(words);
}

/** The number or letter that an item after this one would have. */
const nextNumber = (number: string): string =>
  /\d/.test(number) ? String(Number(number) + 1) : String.fromCharCode(number.charCodeAt(0) + 1);

const isItem = ({ words }: WrappedLine): boolean => bullet.test(words) || numbered.test(words);

/** Lines without a blank one or a further indent between them: at most one paragraph, or several that end short. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/** A paragraph that begins with an indent; not the second line of an item, which hangs. */
const isIndented = (line: WrappedLine, before: WrappedLine, margin: WrapMargin): boolean =>
  line.indent >= before.indent + 2 && !isItem(before) && !(runsOn(before, line) && isFull(before, line, margin));

/** How far a line stands in that begins a paragraph; null where paragraphs are not told by that. */
function paragraphIndent(lines: readonly WrappedLine[]): number | null {
  const edge = lines.reduce((least, { words, indent }) => (words === '' ? least : Math.min(least, indent)), Infinity);
  const isIn = (line: WrappedLine | undefined): boolean => line !== undefined && line.indent >= edge + 2;
  let starts = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next || !runsOn(line, next)) continue;
    // What hangs goes on further in; after an indent the line goes on at the edge.
    if (isIn(next)) return null;
    if (isIn(line) && next.indent === edge) starts += 1;
  }
  return starts > 0 ? edge + 2 : null;
}

function splitRuns(lines: readonly WrappedLine[], margin: WrapMargin): readonly Run[] {
  const runs: Run[] = [];
  const indent = paragraphIndent(lines) ?? Infinity;
  let first = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    const isBorder =
      line === undefined ||
      line.words === '' ||
      before?.words === '' ||
      line.indent >= indent ||
      (before && isIndented(line, before, margin));
    if (!isBorder) continue;
    if (at > first) runs.push({ first, end: at });
    first = at;
  }
  return runs;
}

/** The line ends inside a word. */
const breaksWord = /\p{L}[-\u2010\u00ad]$/u;

/** A line shorter than this, in UTF-16 code units, was broken at no margin. */
const shortestBroken = 20;

const noNumbers: ReadonlySet<string> = new Set();

/** Verse, addresses and lists break where their makers would have it: few of their open lines are full, or small letters begin few lines. */
function isSetByHand(lines: readonly WrappedLine[], { first, end }: Run, margin: WrapMargin): boolean {
  let open = 0;
  let full = 0;
  let small = 0;
  for (let at = first; at + 1 < end; at += 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (!line || !next || endsInStop(line) || beginsAnew(next, noNumbers)) continue;
    open += 1;
    if (isFull(line, next, margin) || breaksWord.test(line.words)) full += 1;
    if (runsOn(line, next)) small += 1;
  }
  return (open >= 2 && full < open * 0.6) || (open >= 4 && small < open * 0.3);
}

/** A paragraph whose further lines hang: the next one stands out again at the left. */
const standsOut = (lines: readonly WrappedLine[], { first, end }: Run): number | null => {
  const own = lines.slice(first, end);
  const edge = own[0]?.indent ?? 0;
  const hanging = own.filter(({ indent }) => indent >= edge + 2).length;
  const isHung =
    hanging >= 2 && hanging * 3 >= own.length && own.every(({ indent }) => indent === edge || indent >= edge + 2);
  return isHung && own.filter(({ indent }) => indent === edge).length >= 2 ? edge : null;
};

/** A headline in capitals takes two lines, and is broken where its sense has it. */
const longHeadline = 40;
const isShoutedOn = (before: WrappedLine, line: WrappedLine, { first, end }: Run): boolean =>
  end - first === 2 && isShouted(before) && isShouted(line) && before.length >= longHeadline && !endsInStop(before);

function goesOn(before: WrappedLine, line: WrappedLine, margin: WrapMargin): boolean {
  if (isShouted(before) !== isShouted(line) && line.words.includes(' ') && !runsOn(before, line)) return false;
  if (cells.test(before.words) || onlySigns.test(before.words)) return false;
  if (isFull(before, line, margin) && !(margin.isStated && endsInStop(before))) return true;
  const isOpen = runsOn(before, line) || (breaksWord.test(before.words) && /^\p{L}/u.test(line.words));
  return isOpen && before.length >= (breaksWord.test(before.words) ? shortestBroken : margin.width * 0.5);
}

/** For each line, whether it hangs beneath an item and goes on its sentence: that needs no margin to prove it. */
function hungLines(lines: readonly WrappedLine[]): boolean[] {
  let item: WrappedLine | null = null;
  return lines.map((line, at) => {
    const before = lines[at - 1];
    if (isItem(line)) item = line;
    else if (item !== null && line.indent < item.indent + 2) item = null;
    return (
      item !== null && item !== line && before !== undefined && runsOn(before, line) && before.length >= shortestBroken
    );
  });
}

/**
 * For each line, whether it goes on the paragraph of the line before it. None does in a text whose lines are whole
 * paragraphs, but where its format says that they are broken.
 */
export function planJoins(
  texts: readonly string[],
  isBroken = false,
): { readonly joins: readonly boolean[]; readonly width: number } {
  const lines = texts.map(wrappedLine);
  const margin = findMargin(lines) ?? (isBroken ? statedMargin(lines) : null);
  const joins = hungLines(lines);
  if (margin === null) return { joins, width: 0 };
  const numbers = new Set<string>();
  for (const run of splitRuns(lines, margin)) {
    const byHand = isSetByHand(lines, run, margin);
    const edge = standsOut(lines, run);
    for (let at = run.first; at < run.end; at += 1) {
      const line = lines[at];
      const before = at > run.first ? lines[at - 1] : undefined;
      if (!line) continue;
      const isNew = beginsAnew(line, numbers);
      const number = isNew ? numbered.exec(line.words)?.[1] : undefined;
      if (number !== undefined) numbers.add(nextNumber(number));
      const hangs = edge === null || line.indent > edge;
      joins[at] ||=
        before !== undefined &&
        !isNew &&
        ((!byHand && hangs && goesOn(before, line, margin)) || isShoutedOn(before, line, run));
    }
  }
  return { joins, width: margin.width };
}

const endsInHyphen = /(?:(\p{L}{1,40})|\d)[-\u2010]$/u;
const firstLetters = /^\p{Ll}{1,40}/u;
/** “two- and three-storey”: the first word’s other half stands further on. */
const suspended = /^(?:and|or|to|und|oder|et|ou)\s/;
const bareDash = /\S(?:—|--)$/;

/** How a text writes its words: read once, when a line first ends in a hyphen or a dash. */
interface Spelling {
  readonly words: OwnWords;
  readonly spacesDashes: boolean;
}

const readSpelling = (text: string): Spelling => ({
  words: new Set(
    // What stands at the end of a line in two parts proves nothing.
    text
      .replace(/\p{L}{1,80}[-\u2010\u00ad][\t ]*\r?\n[\t ]*\p{L}{1,80}/gu, ' ')
      .toLowerCase()
      .match(/\p{L}{1,80}(?:-\p{L}{1,80}){0,4}/gu),
  ),
  spacesDashes: /\s(?:—|--)\s/.test(text),
});

/** One line and the next as parts of a paragraph: the first as it stays, and what stands between. */
type Joint = readonly [before: string, between: '' | ' '];

/** A word that was divided is put together; a compound keeps its hyphen. */
function jointOf(before: string, next: string, spelling: () => Spelling): Joint {
  if (before.endsWith('\u00ad')) return [before.slice(0, -1), ''];
  const hyphen = endsInHyphen.exec(before.slice(-60));
  if (hyphen && /^[\p{L}\d]/u.test(next)) {
    if (suspended.test(next)) return [before, ' '];
    const [, head] = hyphen;
    const tail = firstLetters.exec(next)?.[0];
    const isDivided =
      head !== undefined && tail !== undefined && dividesWord(head.toLowerCase(), tail, spelling().words);
    return [isDivided ? before.slice(0, -1) : before, ''];
  }
  return [before, bareDash.test(before.slice(-4)) && !spelling().spacesDashes ? '' : ' '];
}

/** A text whose broken lines are put together, and what its reader is told; the same text where none are. */
export interface UnwrappedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Fewer lines than these in mid-sentence show nothing of how a text is spaced. */
const fewestRunOns = 3;

/**
 * A text every line of which has a blank one beneath it, paragraphs two or none but a short last line, as single lines;
 * the same text where blank lines part paragraphs.
 */
function singleSpaced(text: string): string {
  if (!/\S[\t ]*\r?\n[\t ]*\r?\n[\t ]*[("'“‘«]?\p{Ll}/u.test(text)) return text;
  const lines = text.split(/\r\n|[\n\r]/);
  const single = lines.filter((line, at) => line.trim() !== '' || (lines[at - 1] ?? '').trim() === '');
  const full = lines.filter((line) => line.trim() !== '');
  const touching = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '').length;
  const open = full.filter((line, at) => runsOn(wrappedLine(line), wrappedLine(full[at + 1] ?? ''))).length;
  return touching * 10 <= full.length && open >= Math.max(fewestRunOns, full.length * 0.3) ? single.join('\n') : text;
}

/** Whether any line stands right over one with a small letter: without it nothing was broken at a margin. */
function mayBeBroken(text: string): boolean {
  for (let start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    if (end - start < shortestBroken) continue;
    const after = text.indexOf('\n', end + 1);
    if (/\p{Ll}/u.test(text.slice(end + 1, after < 0 ? text.length : after))) return true;
  }
  return false;
}

/**
 * Puts paragraphs together that were broken at a margin. Verse, addresses, tables and lists stay as they are.
 * `isBroken` says that the format breaks its lines, so that two may be enough.
 */
export function unwrapText(written: string, isBroken = false): UnwrappedText {
  const text = singleSpaced(written);
  if (!mayBeBroken(text)) return { text: written, notes: [] };
  const lines = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/);
  const { joins, width } = planJoins(lines, isBroken);
  const count = joins.filter(Boolean).length;
  if (count === 0) return { text: written, notes: [] };
  let read: Spelling | null = null;
  const spelling = (): Spelling => (read ??= readSpelling(text));
  const parts: string[] = [];
  let last = lines[0] ?? '';
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (joins[at]) {
      const [before, between] = jointOf(last.trimEnd(), line.trimStart(), spelling);
      parts.push(before, between);
      last = line.trimStart();
    } else {
      parts.push(last, '\n');
      last = line;
    }
  }
  return {
    text: parts.join('') + last,
    notes: [
      width === 0
        ? `${count} ${count === 1 ? 'line that hangs' : 'lines that hang'} beneath an item of a list: put together again.`
        : `The lines were broken at ${width} characters: ${count} ${count === 1 ? 'was' : 'were'} put together again.`,
    ],
  };
}
