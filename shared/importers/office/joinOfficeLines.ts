import { isInSentence, verseLines } from '../text/sentenceBreaks';
import { planJoins } from '../text/unwrapLines';
import type { OfficeLine } from './officeLine';

/** A paragraph of running text, which may be the rest of the one before it; not a heading, an item, a cell or a picture. */
const isRunning = ({ style, list, cell, row, objects }: OfficeLine): boolean =>
  (style.tag === 'p' || style.tag === 'blockquote') &&
  style.names === null &&
  style.given === undefined &&
  !list &&
  !cell &&
  !row &&
  !objects;

function joinTwo(first: OfficeLine, next: OfficeLine): OfficeLine {
  const text = `${first.text.trimEnd()} `;
  const lead = next.text.length - next.text.trimStart().length;
  const shift = text.length - lead;
  const spans = [
    ...(first.spans ?? []),
    ...(next.spans ?? []).map((span) => ({
      ...span,
      from: Math.max(text.length, span.from + shift),
      to: span.to + shift,
    })),
  ];
  const spoken = [
    ...(first.spoken ?? []),
    ...(next.spoken ?? []).map((stretch) => ({ ...stretch, from: stretch.from + shift, to: stretch.to + shift })),
  ];
  const { isBroken: _isBroken, ...begun } = first;
  return {
    ...begun,
    ...(next.isBroken ? { isBroken: true } : {}),
    text: text + next.text.slice(lead),
    linked: first.linked + next.linked,
    href: first.href ?? next.href,
    ...(spans.length > 0 ? { spans } : {}),
    ...(spoken.length > 0 ? { spoken } : {}),
  };
}

/** For each line, whether it goes on a sentence that a line break inside a paragraph broke. */
function brokenInSentence(lines: readonly OfficeLine[], running: readonly boolean[]): readonly boolean[] {
  if (!lines.some(({ isBroken }) => isBroken)) return lines.map(() => false);
  // Between paragraphs a blank line, as in a plain text.
  const spaced = lines.flatMap(({ text, isBroken }) => (isBroken ? [text] : [text, '']));
  const isVerse = verseLines(spaced);
  let place = 0;
  return lines.map(({ text }, at) => {
    const before = lines[at - 1];
    if (at > 0) place += before?.isBroken ? 1 : 2;
    return (
      before?.isBroken === true &&
      running[at - 1] === true &&
      running[at] === true &&
      isInSentence(before.text, text, isVerse[place - 1] === true)
    );
  });
}

/** Paragraphs put together that were broken at a margin, by line breaks or as paragraphs of their own. */
export function joinOfficeLines(lines: readonly OfficeLine[]): readonly OfficeLine[] {
  const running = lines.map(isRunning);
  const planned = planJoins(lines.map(({ text }, at) => (running[at] ? text : ''))).joins;
  const broken = brokenInSentence(lines, running);
  const joins = lines.map((_, at) => planned[at] === true || broken[at] === true);
  if (!joins.includes(true)) return lines;
  const joined: OfficeLine[] = [];
  lines.forEach((line, at) => {
    const last = joins[at] ? joined.pop() : undefined;
    joined.push(last ? joinTwo(last, line) : line);
  });
  return joined;
}
