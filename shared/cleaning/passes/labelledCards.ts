import type { RelatedKind } from '../../story/sortedSource';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { siteOf } from '../../text/siteOf';
import { hasAtLeast } from '../countWords';
import { plainWords } from '../model/linePatterns';
import { callLines, withCalls, type Call, type CardDraft, type CleaningPass, type Sheet } from '../model/sheet';
import { headingKind, labelledAt } from './cardHeadings';
import { layCards, type CardPlaces } from './cardLayout';
import { ageOf, isCapitalised, isPress, nameAndAge, nameOf } from './cardParts';
import { layCardSheet, piecesOf, readStrip, type CardSheet, type Piece } from './cardStrip';
import { letters } from '../../text/letters';

const tail = /(?:\s{0,3}\[[A-Z ]{3,14}\])?\|?$/;

interface Titled {
  readonly title: string;
  readonly age: string | null;
}

/** What was typed before an item of a list: “- ”, “• ”, “1. ”. */
const typedBefore = /^(?:[-–—•▪●◦‣·*]|\d{1,2}[.)])\s+(?=\S)/;

/** A title without the age that stands behind it in the same line, and without what was typed before it. */
function splitTitle(text: string, { cleaning }: LoadedLanguage): Titled {
  const dated = cleaning.cards.endDate.exec(text);
  const title = (dated ? text.slice(0, dated.index) : text)
    .replace(typedBefore, '')
    .replace(tail, '')
    .replace(/[\s·•|–—-]+$/, '')
    .trim();
  return { title, age: dated?.[1]?.replace(/[()]/g, '') ?? null };
}

/** True for the name of the page's own site, however it is written: “nypost”. */
function isOfSite({ source: { metadata } }: Sheet, name: string): boolean {
  const own = letters(name);
  return (
    own.length >= 4 &&
    siteOf(metadata.url ?? '')
      .replace(/[.-]/g, '')
      .includes(own)
  );
}

const firstNames = ({ names }: LoadedLanguage): ReadonlySet<string> =>
  new Set([...wordsOf(names.female), ...wordsOf(names.male)]);

/** Who wrote a story stands where its source may. */
const isPerson = (name: string, language: LoadedLanguage): boolean =>
  !isPress(name, language) && language.table(firstNames).has((/^\p{L}+/u.exec(name)?.[0] ?? '').toLowerCase());

/** Names that no age stands by are sources where several differ, each with its title. */
function areSources(sheet: Sheet, cards: readonly CardPlaces[], pieces: readonly Piece[]): boolean {
  const names = cards.flatMap(({ name }) => (name === null ? [] : [pieces[name]?.text ?? '']));
  const { language } = sheet;
  if (names.some((name) => isPerson(name, language))) return false;
  const differ = names.length >= 2 && new Set(names).size >= 2 && names.length >= cards.length * 0.6;
  return (
    differ && (names.every((name) => isCapitalised(name, language)) || names.some((name) => isOfSite(sheet, name)))
  );
}

function sourceOf(
  { name, age }: CardPlaces,
  pieces: readonly Piece[],
  others: boolean,
  language: LoadedLanguage,
): string | null {
  const text = name === null ? undefined : pieces[name]?.text;
  if (text === undefined) return null;
  if (name === age) return nameAndAge(text, language)?.name ?? null;
  const isSource =
    (age !== null && !isPerson(text, language)) ||
    others ||
    isPress(text, language) ||
    language.cleaning.cards.introducesSource.test(text);
  return isSource ? nameOf(text, language) : null;
}

/** The range of a card in a line that it shares with others; nothing where its lines are its own. */
function ownRange(sheet: Sheet, pieces: readonly Piece[], first: number, end: number): Pick<CardDraft, 'range'> {
  const [begin, last] = [pieces[first], pieces[end - 1]];
  const sharesStart = first > 0 && pieces[first - 1]?.line === begin?.line;
  const sharesEnd = pieces[end]?.line === last?.line;
  if (!begin || !last || (!sharesStart && !sharesEnd)) return {};
  const start = sharesStart ? begin.start : (sheet.lines[begin.line]?.start ?? begin.start);
  return { range: { start, end: sharesEnd ? last.end : (sheet.lines[last.line]?.end ?? last.end) } };
}

/** The cards of a strip; each reaches to where the next begins. */
function cardsOf(sheet: Sheet, pieces: readonly Piece[], kind: RelatedKind): readonly CardDraft[] {
  const places = layCards(pieces.map(({ part }) => part));
  const others = areSources(sheet, places, pieces);
  const strip = pieces.slice(0, stripEnd(places, pieces));
  return places.flatMap((card, at): readonly CardDraft[] => {
    const end = places[at + 1]?.first ?? strip.length;
    const [begin, last, titled] = [strip[card.first], strip[end - 1], strip[card.title]];
    if (!begin || !last || !titled) return [];
    const { title, age } = splitTitle(titled.text, sheet.language);
    const ageText = card.age === null ? undefined : strip[card.age]?.text;
    return [
      {
        first: begin.line,
        last: last.line,
        kind,
        title,
        source: sourceOf(card, strip, others, sheet.language),
        age: ageText === undefined ? age : (nameAndAge(ageText, sheet.language)?.age ?? ageOf(ageText, sheet.language)),
        url: titled.url,
        copy: [],
        ...ownRange(sheet, strip, card.first, end),
      },
    ];
  });
}

/** The end of a strip's last card, with the labels below it: a teaser there is one only where others have teasers too. */
function stripEnd(places: readonly CardPlaces[], pieces: readonly Piece[]): number {
  const last = places.at(-1);
  if (!last) return 0;
  let end = last.last + 1;
  const isTeased = ({ last: at }: CardPlaces): boolean => pieces[at]?.part === 'teaser';
  const teaser = pieces.slice(last.title + 1, end).flatMap(({ part, text }) => (part === 'teaser' ? [text] : []));
  if (isTeased(last) && !places.slice(0, -1).some(isTeased) && hasAtLeast(teaser.join(' '), 8))
    while (end > last.first && pieces[end - 1]?.part === 'teaser') end -= 1;
  while (pieces[end]?.part === 'label') end += 1;
  return end;
}

/** The links behind a label on its own line: “Read more: …”. */
function inlineCards(cards: CardSheet, at: number): readonly CardDraft[] {
  const { sheet } = cards;
  const facts = sheet.lines[at];
  const label = facts ? labelledAt(facts.text, sheet.language) : null;
  if (!facts || label === null) return [];
  const rest = { ...facts, start: facts.start + label, text: facts.text.slice(label) };
  const pieces = piecesOf(cards, rest, at, true);
  if (pieces.length === 1 && !hasAtLeast(rest.text, 4)) return [];
  const titles = pieces.length === 1 ? pieces.map((piece): Piece => ({ ...piece, part: 'title' })) : pieces;
  return cardsOf(sheet, titles, 'related');
}

const because: Call = { job: 'card', because: 'It stands under a heading for related stories.' };
const heads: Call = { job: 'removed', because: 'section heading' };
const beside: Call = { job: 'removed', because: 'label above related stories' };
const mostRead: Call = { job: 'removed', because: 'most-read list' };
const repeat: Call = { job: 'removed', because: 'repeated link' };

/** Finds the links under headings such as “Related” or “Read next”, and those that carry such a label themselves. */
export const findLabelledCards: CleaningPass = (sheet) => {
  const cards: CardDraft[] = [];
  const decided = new Map<number, Call>();
  const laid = layCardSheet(sheet);
  const others = new Set(sheet.cards.map(({ title }) => title));
  /** Places in `cards`, by title. */
  const known = new Map<string, number>();
  const stated = plainWords(sheet.source.metadata.headline ?? '');
  const isRepeat = ({ title }: CardDraft): boolean =>
    others.has(title) || known.has(title) || (stated !== '' && plainWords(title) === stated);
  const take = (card: CardDraft): void => {
    const isRepeated = isRepeat(card);
    const place = known.get(card.title);
    const before = place === undefined ? undefined : cards[place];
    // What one of two equal links lacks the other may tell.
    if (before && place !== undefined)
      cards[place] = { ...before, source: before.source ?? card.source, age: before.age ?? card.age };
    if (!isRepeated) known.set(card.title, cards.push(card) - 1);
    for (let line = card.first; line <= card.last; line += 1)
      if (!decided.has(line)) decided.set(line, isRepeated ? repeat : because);
  };
  for (let at = 0; at < sheet.lines.length; at += 1) {
    const facts = sheet.lines[at];
    if (!facts || (sheet.calls[at] && sheet.calls[at]?.job !== 'removed')) continue;
    const inline = inlineCards(laid, at);
    inline.forEach(take);
    const kind = inline.length > 0 ? null : headingKind(facts.text, sheet.language);
    if (kind === null) continue;
    const pieces = readStrip(laid, at + 1);
    const found = kind === 'most-read' ? [] : cardsOf(sheet, pieces, kind);
    const first = found[0]?.first ?? at + 1;
    const last = found.at(-1)?.last ?? at;
    if (found.length > 0) decided.set(at, heads);
    for (let line = at + 1; line < first; line += 1) decided.set(line, beside);
    found.forEach(take);
    // What is read most has nothing to do with this story: no link to keep.
    const end = kind === 'most-read' ? (pieces.at(-1)?.line ?? at) : last;
    if (kind === 'most-read') for (let line = at + 1; line <= end; line += 1) decided.set(line, mostRead);
    at = Math.max(at, end);
  }
  if (decided.size === 0) return sheet;
  const freed = sheet.calls.map((call, at) =>
    decided.get(at)?.job === 'card' && call?.job === 'removed' ? null : call,
  );
  const { calls } = callLines(withCalls(sheet, freed), decided);
  return withCalls(
    sheet,
    calls,
    [...sheet.cards, ...cards].toSorted((a, b) => a.first - b.first || (a.range?.start ?? 0) - (b.range?.start ?? 0)),
  );
};
