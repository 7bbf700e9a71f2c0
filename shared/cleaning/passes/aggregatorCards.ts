import { beginsWithAge } from '../model/linePatterns';
import { callLines, withCalls, type Call, type CardDraft, type CleaningPass, type Sheet } from '../model/sheet';

/** Longest source name and title, in words. */
const nameLimit = 8;
const titleLimit = 40;

const isAge = (sheet: Sheet, at: number): boolean => {
  const line = sheet.lines[at];
  return line !== undefined && beginsWithAge(line) && line.words <= 6;
};

const sameName = (left: string, right: string): boolean =>
  left
    .replace(/^[-–—•|·]\s{0,3}/, '')
    .trim()
    .toLowerCase() === right.trim().toLowerCase();

/** A name, the age of its story, and the name again: how aggregators head each story they repeat. */
function headsCard(sheet: Sheet, at: number): boolean {
  const name = sheet.lines[at];
  const again = sheet.lines[at + 2];
  return (
    name !== undefined &&
    again !== undefined &&
    !name.endsWithStop &&
    isAge(sheet, at + 1) &&
    name.words >= 1 &&
    name.words <= nameLimit &&
    sameName(again.text, name.text)
  );
}

function lastOfCard(sheet: Sheet, first: number): number {
  let at = first + 3;
  while (at + 1 < sheet.lines.length && !headsCard(sheet, at + 1)) {
    const gap = (sheet.lines[at + 1]?.index ?? 0) - (sheet.lines[at]?.index ?? 0);
    // Copy follows its title at once; after a blank line something else begins, unless it is plainly more copy.
    if (at > first + 3 && gap > 1 && (sheet.lines[at + 1]?.words ?? 0) < 20) break;
    at += 1;
  }
  return Math.min(at, sheet.lines.length - 1);
}

function readCard(sheet: Sheet, first: number): CardDraft | null {
  const title = sheet.lines[first + 3];
  if (!title || title.words > titleLimit) return null;
  const last = lastOfCard(sheet, first);
  return {
    first,
    last,
    kind: 'related',
    title: title.text,
    source: sheet.lines[first]?.text ?? null,
    age: sheet.lines[first + 1]?.text ?? null,
    url: title.line.hint?.href ?? null,
    copy: Array.from({ length: Math.max(0, last - first - 3) }, (_, index) => first + 4 + index),
  };
}

/** Nothing but labels stands above: the first story of the page is the story itself. */
const isTop = ({ lines }: Sheet, first: number): boolean =>
  lines.slice(0, first).every(({ words, endsWithStop }) => words <= longestLabel && !endsWithStop);
const longestLabel = 4;

/** What heads the story itself, where an aggregator shows it as it shows the others. */
const ownHead: readonly Call[] = [
  { job: 'removed', because: 'source of the story' },
  { job: 'removed', because: 'age of the story' },
  { job: 'removed', because: 'repeated source' },
  { job: 'headline', because: 'It is the title below the source and the age.' },
];

/** Finds stories that an aggregator pasted below the copy: name, age, name again, title, their text. */
export const findAggregatorCards: CleaningPass = (sheet) => {
  const cards: CardDraft[] = [];
  const decided = new Map<number, Call>();
  for (let at = 0; at + 3 < sheet.lines.length; at += 1) {
    const card = headsCard(sheet, at) ? readCard(sheet, at) : null;
    if (!card) continue;
    if (isTop(sheet, card.first)) {
      ownHead.forEach((call, step) => decided.set(card.first + step, call));
      at = card.last;
      continue;
    }
    for (let line = card.first; line <= card.last; line += 1)
      decided.set(line, {
        job: 'card',
        because: 'It belongs to another story: its source, its age and its title stand above it.',
      });
    decided.set(at + 2, { job: 'removed', because: 'repeated source' });
    cards.push(card);
    at = card.last;
  }
  return decided.size === 0 ? sheet : withCalls(sheet, callLines(sheet, decided).calls, [...sheet.cards, ...cards]);
};
