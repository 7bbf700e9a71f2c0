import type { LoadedLanguage } from '../../language/loadLanguage';
import { firstAfter } from '../../text/firstAfter';
import type { SourceRange } from '../../story/range';
import type { LineGlance } from '../model/lineGlance';
import type { Sheet } from '../model/sheet';
import { labelledAt } from './cardHeadings';
import { fusedAt } from './fusedCards';
import { isByline } from './firstLines';
import { isPress, nameAndAge, partOfText, type CardPart } from './cardParts';

/** A line below a heading for related stories, or one of the links that stand side by side in it. */
export interface Piece extends SourceRange {
  /** Place of its line in `Sheet.lines`. */
  readonly line: number;
  readonly text: string;
  readonly part: CardPart;
  readonly url: string | null;
}

const between = /\s(?:[|•·]|—|–)\s/g;
const blankOrSign = /^[\s·•|,;:–—-]*|[\s·•|,;:–—(-]*$/g;

/** A piece of a text without the signs that part it from its neighbours; null where nothing is left. */
function trimPiece(text: string, from: number, to: number): SourceRange | null {
  const whole = text.slice(from, to);
  const own = whole.replace(blankOrSign, '');
  if (own === '') return null;
  const start = from + whole.indexOf(own);
  return { start, end: start + own.length };
}

type Links = readonly (SourceRange & { readonly href: string | null })[];

/** What cards are read from: the sheet, and all links of its source in order. */
export interface CardSheet {
  readonly sheet: Sheet;
  readonly links: Links;
}

/** Makes a sheet ready for reading cards. */
export const layCardSheet = (sheet: Sheet): CardSheet => ({
  sheet,
  links: (sheet.source.spans ?? []).flatMap((span) =>
    span.kind === 'link' ? [{ start: span.start, end: span.end, href: span.href }] : [],
  ),
});

/** The links of a line, in order; without an address where the page tells none. */
function linksIn(links: Links, { start, end, line }: LineGlance): Links {
  const anchors = (line.hint?.anchors ?? []).map(({ from, to }) => ({
    start: line.start + from,
    end: line.start + to,
    href: null,
  }));
  if (anchors.length > 0) return anchors.filter((anchor) => anchor.start >= start && anchor.end <= end);
  const found: (typeof links)[number][] = [];
  for (let at = firstAfter(links, start, (link) => link.end); (links[at]?.start ?? Infinity) < end; at += 1) {
    const link = links[at];
    if (link) found.push({ ...link, start: Math.max(start, link.start), end: Math.min(end, link.end) });
  }
  return found;
}

/** Links side by side, and what stands between them: each is a piece. */
function splitByLinks(text: string, facts: LineGlance, line: number, links: Links): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, url: string | null, isLink = url !== null): void => {
    const range = trimPiece(text, from, to);
    if (!range) return;
    const own = text.slice(range.start, range.end);
    pieces.push({ ...range, line, text: own, part: partOfText(own, isLink, facts.language), url });
  };
  let from = facts.start;
  for (const { start, end, href } of links) {
    if (start < from) continue;
    add(from, start, null);
    add(start, end, href, true);
    from = end;
  }
  add(from, facts.end, null);
  return pieces;
}

/** “Title one | Title two”, “Title · Skerry Bugle · 3 hours ago”. */
function splitBySigns(text: string, facts: LineGlance, line: number): readonly Piece[] {
  const cuts = [...facts.text.matchAll(between)].map(({ 0: sign, index }) => ({
    from: index,
    to: index + sign.length,
  }));
  const starts = [0, ...cuts.map(({ to }) => to)];
  return starts.flatMap((start, at): readonly Piece[] => {
    const range = trimPiece(text, facts.start + start, facts.start + (cuts[at]?.from ?? facts.text.length));
    if (!range) return [];
    const own = text.slice(range.start, range.end);
    return [{ ...range, line, text: own, part: partOfText(own, null, facts.language), url: null }];
  });
}

const isTelling = ({ part, text }: Piece, language: LoadedLanguage): boolean =>
  part === 'title' || part === 'age' || part === 'name-age' || (part === 'name' && isPress(text, language));

/** A line without the label that it begins with: “Previous article …”. */
function withoutLabel(facts: LineGlance): LineGlance {
  const label = labelledAt(facts.text, facts.language);
  return label === null ? facts : { ...facts, start: facts.start + label, text: facts.text.slice(label) };
}

/** “Coast Weekly”, a link, “4h ago” in elements of their own: with a name and an age beside it a link is a title, however short. */
const isWholeCard = (pieces: readonly Piece[]): boolean =>
  pieces.length === 3 &&
  pieces.filter(({ url }) => url !== null).length === 1 &&
  pieces.some(({ part }) => part === 'age') &&
  pieces.some(({ part, url }) => part === 'name' && url === null);

const fewestSideBySide = 3;

/** The pieces of a line: one, unless its links or its signs part it into several that each say something of a card. */
export function piecesOf(
  { sheet: { source }, links: all }: CardSheet,
  facts: LineGlance,
  line: number,
  isLabelled = false,
): readonly Piece[] {
  const { text, start, end, language, furniture } = facts;
  const { hint } = facts.line;
  const links = hint ? linksIn(all, facts) : [];
  const [only] = links;
  const isWhole = links.length === 0 || (only?.start === start && only.end === end);
  const parted = hint
    ? isWhole
      ? []
      : splitByLinks(source.text, facts, line, links)
    : nameAndAge(text, language)
      ? []
      : splitBySigns(source.text, facts, line);
  const titles = parted.filter(({ part }) => part === 'title').length;
  // A bar divides a title from its subtitle as well: only three titles or more stand side by side in plain copy.
  const isParted = hint || isLabelled ? titles > 0 : titles === 1 || titles >= fewestSideBySide;
  if (parted.length > 1 && parted.every((piece) => isTelling(piece, language)) && isParted) return parted;
  if (isWholeCard(parted)) return parted.map((piece) => (piece.url === null ? piece : { ...piece, part: 'title' }));
  const fused = hint ? null : fusedAt(facts);
  if (fused !== null)
    return [
      { start, end: start + fused, line, text: text.slice(0, fused), part: 'title', url: null },
      { start: start + fused, end, line, text: text.slice(fused), part: 'teaser', url: null },
    ];
  const isLink = hint ? hint.linkShare > 0.4 || /^h[1-6]$/.test(hint.tag) : null;
  const isLabel = furniture !== null && furniture !== 'age line';
  return [
    { start, end, line, text, part: isLabel ? 'label' : partOfText(text, isLink, language), url: hint?.href ?? null },
  ];
}

const mostCards = 15;
/** So many lines in a row that are no titles end a strip. */
const farthest = 4;
/** Teasers are shorter than this, in words; longer lines are the story going on. */
const longestTeaser = 25;

const passedOver: ReadonlySet<string | null> = new Set([null, 'age line', 'page control', 'advertisement']);

/** A title that the strip has already, as the words of a picture above it, or a source named twice beneath one title. */
const isAgain = ({ part, text }: Piece, before: readonly Piece[]): boolean => {
  const since = part === 'name' ? before.findLastIndex((piece) => piece.part === 'title') + 1 : 0;
  return (
    (part === 'title' || part === 'name') &&
    before.slice(since).some((piece) => piece.part === part && piece.text === text)
  );
};

/** The lines below a heading that can be its links: to the next furniture, or to the story itself. */
export function readStrip(cards: CardSheet, from: number): readonly Piece[] {
  const { sheet } = cards;
  const pieces: Piece[] = [];
  let before: Piece | undefined;
  let titles = 0;
  let strange = 0;
  let widest = 0;
  for (let line = from; line < sheet.lines.length && titles <= mostCards; line += 1) {
    const facts = sheet.lines[line];
    const call = sheet.calls[line];
    if (!facts || (call && call.job !== 'removed') || !passedOver.has(facts.furniture)) break;
    if (isTopOfStory(sheet, facts, line)) return isByline(facts) ? pieces.slice(0, -1) : pieces;
    // Links of one strip are set alike: a wider gap than the first ones ends it.
    const gap = facts.index - (sheet.lines[line - 1]?.index ?? facts.index);
    if (titles >= 2 && gap > widest) break;
    widest = Math.max(widest, gap);
    const own = piecesOf(cards, withoutLabel(facts), line);
    const [first] = own;
    if (first?.part === 'teaser' && endsBefore(cards, before, facts, line)) break;
    const isTitled = own.some(({ part }) => part === 'title');
    strange = isTitled || first?.part === 'age' ? 0 : strange + 1;
    if (strange > farthest) break;
    const news = own.filter((piece) => !isAgain(piece, pieces));
    pieces.push(...news);
    before = own.at(-1);
    titles += news.filter(({ part }) => part === 'title').length;
  }
  return pieces;
}

/** What is told next below a line, labels aside, is of a card. */
function leadsToCard(cards: CardSheet, from: number): boolean {
  for (let line = from; line < from + farthest; line += 1) {
    const facts = cards.sheet.lines[line];
    const [piece] = facts ? piecesOf(cards, facts, line) : [];
    if (piece && piece.part !== 'label') return isTelling(piece, cards.sheet.language);
  }
  return false;
}

/** A sentence below a title, or below its age, is its teaser; two in a row, or a long one, are the story going on. */
function endsBefore(cards: CardSheet, before: Piece | undefined, facts: LineGlance, line: number): boolean {
  if (before === undefined || before.part === 'label' || before.part === 'teaser')
    return facts.words >= 8 && (facts.endsWithStop || !leadsToCard(cards, line + 1));
  return facts.words >= longestTeaser && !leadsToCard(cards, line + 1);
}

/** How far below a byline the copy begins, in lines, and how long its first paragraph is at least, in words. */
const copyBelow = { lines: 4, words: 20 };

/** The headline that the page states, and a byline with copy below it, are the top of the story and none of its links. */
function isTopOfStory(sheet: Sheet, facts: LineGlance, line: number): boolean {
  if (facts.line.hint?.tag === 'h1') return true;
  if (!isByline(facts)) return false;
  return sheet.lines
    .slice(line + 1, line + 1 + copyBelow.lines)
    .some(({ words, endsWithStop }) => endsWithStop && words >= copyBelow.words);
}
