import type { RelatedKind } from '../../story/sortedSource';
import { hasAtLeast, hasAtMost } from '../countWords';
import type { LineGlance } from '../model/lineGlance';
import { beginsLikeCaption, beginsWithAge, datePattern } from '../model/linePatterns';
import { readOpenings } from '../model/openings';
import { countLine } from '../model/readLine';
import { callLines, withCalls, type Call, type CardDraft, type CleaningPass, type Sheet } from '../model/sheet';

const heading =
  /^(?:related(?: (?:articles?|stories|story|coverage|news|content|links?|posts?|reading|topics? and stories))?|more (?:on this(?: story| topic)?|from\b.{1,40}|on:?\b.{0,30}|stories|news(?: from\b.{1,30})?|about\b.{1,30}|in\b.{1,30}|like this|for you)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|recommended(?: (?:for you|stories|articles|reading|links))?|read (?:next|more|also)|see (?:also|more)|(?:also|must) read|don(?:'|’)t miss|up next|keep reading|newswire|similar (?:stories|articles)|explore further|further reading|(?:from )?around the web|from the web|(?:promoted|sponsored) (?:stories|links|content))\s{0,2}[:.…]{0,3}$/i;
const listHeading =
  /^(?:most (?:read|popular|viewed|watched|shared|commented|recent)|trending|popular (?:now|stories|posts|articles)|top (?:stories|news|headlines|videos?)|latest (?:news|stories|headlines|videos?)|editor(?:'|’)?s?(?:'|’)? (?:picks?|choice))\b.{0,30}$/i;
const inline =
  /^(?:(?:read more|see more|read next|also read|read also|see also|related(?: (?:story|article|post|coverage|news))?|more on this|must read|don(?:'|’)t miss|click here to read)\s{0,2}(?:[:|\t–—]|\s-\s)\s{0,3}|(?:previous|next) (?:article|story|post):?\s{1,3})(\S.{15,200})$/i;
const sponsored = /web$|^(?:promoted|sponsored)/i;

const weekdayClock = /(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}[:.]\d{2}\s?[ap]m$/i;
const figuresClock = /\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[:.]\d{2}\s?[ap]m$/i;
const noTitle =
  /^(?:provided|citation|more information|posted|written|published|by|your|we(?:'|’)re|what do you|scroll|tell us)\b|^[–—-] ?\S.{0,60}\(@|\((?:image|photo|picture|pic)s?\b[^()]{0,60}\)\s{0,2}$|%2f|@\S{2,30}\.\S/i;
const endDate = /\s((?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, \d{4})$/i;
const tail = /(?:\s{0,3}\[[A-Z ]{3,14}\])?\|?$/;

const mostCards = 15;
const farthest = 3;

type Part = 'title' | 'age' | 'name' | 'other';

const isAge = (facts: LineGlance, words: number): boolean => {
  const { text, endsWithStop } = facts;
  return (
    words <= 9 &&
    (beginsWithAge(facts) ||
      weekdayClock.test(text) ||
      figuresClock.test(text) ||
      (words <= 5 && !endsWithStop && datePattern.test(text)))
  );
};

/** A line as part of a card. Markup decides where there is any: a title is a link. */
function partOf(facts: LineGlance): Part {
  const {
    words,
    upperCase,
    text,
    endsWithStop,
    line: { hint },
  } = countLine(facts);
  if (isAge(facts, words)) return 'age';
  const linked = hint === undefined || hint.linkShare > 0.4 || /^h[1-6]$/.test(hint.tag);
  const sentence = endsWithStop && words >= (hint === undefined ? 7 : 14) && !/[?!…]['"’”]?$|[^,]\.\.\.?$/.test(text);
  const shouted = words <= 5 && upperCase >= words - 1;
  if (
    words >= 4 &&
    words <= 30 &&
    linked &&
    !sentence &&
    !shouted &&
    text.includes(' ') &&
    !noTitle.test(text) &&
    !beginsLikeCaption(facts)
  )
    return 'title';
  return words <= 5 && !endsWithStop ? 'name' : 'other';
}

interface Strip {
  readonly kind: RelatedKind;
  readonly parts: readonly Part[];
  readonly first: number;
}

/** The lines below a heading that can be its links: to the next furniture, or to the story itself. */
function readStrip(sheet: Sheet, at: number): Strip {
  const text = sheet.lines[at]?.text ?? '';
  const kind = /^newswire/i.test(text) ? 'newswire' : sponsored.test(text) ? 'sponsored' : 'related';
  const parts: Part[] = [];
  let titles = 0;
  let strange = 0;
  let widest = 0;
  for (let line = at + 1; line < sheet.lines.length && titles <= mostCards; line += 1) {
    const facts = sheet.lines[line];
    const call = sheet.calls[line];
    if (
      !facts ||
      (call && call.job !== 'removed') ||
      (facts.furniture !== null &&
        facts.furniture !== 'age line' &&
        facts.furniture !== 'page control' &&
        facts.furniture !== 'advertisement')
    )
      break;
    // Links of one strip are set alike: a wider gap than the first ones ends it.
    const gap = facts.index - (sheet.lines[line - 1]?.index ?? facts.index);
    if (titles >= 2 && gap > widest) break;
    widest = Math.max(widest, gap);
    const part = facts.furniture === null || facts.furniture === 'age line' ? partOf(facts) : 'other';
    strange = part === 'other' || part === 'name' ? strange + 1 : 0;
    // A sentence after a title is its teaser; two, or one with no title above it, are the story going on.
    if (part === 'other' && hasAtLeast(facts.text, 12) && (parts.at(-1) !== 'title' || parts.length < 1)) break;
    if (part === 'other' && hasAtLeast(facts.text, 25) && partOf(sheet.lines[line + 1] ?? facts) !== 'title') break;
    if (strange > farthest) break;
    parts.push(part);
    if (part === 'title') titles += 1;
  }
  while (
    parts.length > 0 &&
    parts.at(-1) !== 'title' &&
    parts.at(-1) !== 'age' &&
    !(parts.at(-1) === 'name' && parts.at(-2) === 'title')
  )
    parts.pop();
  return { kind, parts, first: at + 1 };
}

const postedOn = /^(?:posted on|source|via|from):?\s{1,2}/i;

/** Names stand above their titles when one opens the strip and as many follow as there are titles. */
function namesComeFirst({ parts }: Strip): boolean {
  if (parts[0] !== 'name') return false;
  const titles = parts.flatMap((part, at) => (part === 'title' ? [at] : []));
  return titles.length > 0 && titles.filter((at) => parts[at - 1] === 'name').length >= titles.length * 0.8;
}

const afterTitle = (parts: readonly Part[], title: number): number => {
  let end = title + 1;
  while (end < parts.length && parts[end] !== 'title') end += 1;
  return end;
};

function readAge(text: string): string {
  return (
    (weekdayClock.exec(text) ?? figuresClock.exec(text))?.[0] ??
    text.replace(/^(?:posted|published|updated):?\s/i, '').trim()
  );
}

interface Titled {
  readonly title: string;
  readonly age: string | null;
}

function splitTitle(text: string): Titled {
  const dated = endDate.exec(text);
  const title = (dated ? text.slice(0, dated.index) : text).replace(tail, '').trim();
  return { title, age: dated?.[1] ?? null };
}

function cardAt(sheet: Sheet, strip: Strip, title: number, firstName: boolean): CardDraft {
  const lineAt = (part: number): LineGlance | undefined => sheet.lines[strip.first + part];
  let end = afterTitle(strip.parts, title);
  // A name just above the next title belongs to that title.
  if (firstName && end < strip.parts.length && strip.parts[end - 1] === 'name') end -= 1;
  const around = Array.from({ length: end - title - 1 }, (_, step) => title + 1 + step);
  const age = around.find((part) => strip.parts[part] === 'age');
  const name = firstName
    ? title - 1
    : around.find(
        (part) => strip.parts[part] === 'name' && (age !== undefined || postedOn.test(lineAt(part)?.text ?? '')),
      );
  const titled = splitTitle(lineAt(title)?.text ?? '');
  return {
    first: strip.first + (firstName ? title - 1 : title),
    last: strip.first + end - 1,
    kind: strip.kind,
    title: titled.title,
    source: name === undefined ? null : (lineAt(name)?.text ?? '').replace(postedOn, ''),
    age: age === undefined ? titled.age : readAge(lineAt(age)?.text ?? ''),
    url: lineAt(title)?.line.hint?.href ?? null,
    copy: [],
  };
}

function cardsOf(sheet: Sheet, strip: Strip): CardDraft[] {
  const firstName = namesComeFirst(strip);
  return strip.parts.flatMap((part, at) => (part === 'title' ? [cardAt(sheet, strip, at, firstName)] : []));
}

function inlineCard(sheet: Sheet, at: number): CardDraft | null {
  const facts = sheet.lines[at];
  const title = facts && facts.text.length < 260 ? inline.exec(facts.text)?.[1] : undefined;
  if (!facts || title === undefined || title.split(/\s+/).length < 4 || !hasAtMost(facts.text, 35)) return null;
  return {
    first: at,
    last: at,
    kind: 'related',
    title: splitTitle(title).title,
    source: null,
    age: null,
    url: facts.line.hint?.href ?? null,
    copy: [],
  };
}

const because: Call = { job: 'card', because: 'It stands under a heading for related stories.' };

const openings = readOpenings([heading, listHeading, inline]);

/** Finds the links under headings such as “Related” or “Read next”, and those that carry such a label themselves. */
export const findLabelledCards: CleaningPass = (sheet) => {
  const cards: CardDraft[] = [];
  const decided = new Map<number, Call>();
  const titles = new Set(sheet.cards.map(({ title }) => title));
  const take = (card: CardDraft): void => {
    const repeated = titles.has(card.title);
    titles.add(card.title);
    if (!repeated) cards.push(card);
    for (let line = card.first; line <= card.last; line += 1)
      if (!decided.has(line)) decided.set(line, repeated ? { job: 'removed', because: 'repeated link' } : because);
  };
  for (let at = 0; at < sheet.lines.length; at += 1) {
    const facts = sheet.lines[at];
    if (!facts || openings[facts.opening] === 0 || (sheet.calls[at] && sheet.calls[at]?.job !== 'removed')) continue;
    const labelled = inlineCard(sheet, at);
    if (labelled) {
      take(labelled);
      continue;
    }
    const isList = listHeading.test(facts.text);
    if ((!isList && !heading.test(facts.text)) || !hasAtMost(facts.text, 8)) continue;
    const strip = readStrip(sheet, at);
    // What is read most has nothing to do with this story: no link to keep.
    if (isList)
      strip.parts.forEach((_, part) => decided.set(strip.first + part, { job: 'removed', because: 'most-read list' }));
    else cardsOf(sheet, strip).forEach(take);
    at += strip.parts.length;
  }
  if (decided.size === 0) return sheet;
  const freed = sheet.calls.map((call, at) =>
    decided.get(at)?.job === 'card' && call?.job === 'removed' ? null : call,
  );
  const { calls } = callLines(withCalls(sheet, freed), decided);
  return withCalls(
    sheet,
    calls,
    [...sheet.cards, ...cards].toSorted((a, b) => a.first - b.first),
  );
};
