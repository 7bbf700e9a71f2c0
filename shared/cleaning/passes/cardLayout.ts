import type { CardPart } from './cardParts';

/** Where in a strip of parts the parts of one card stand; a name and an age in one line share their place. */
export interface CardPlaces {
  readonly title: number;
  readonly name: number | null;
  readonly age: number | null;
  readonly first: number;
  readonly last: number;
}

/** One letter a part; labels are left out. */
const letters: Readonly<Record<CardPart, string>> = {
  title: 't',
  age: 'a',
  name: 'n',
  'name-age': 'b',
  teaser: 's',
  label: '',
};

/** Next to both a name and an age a title may be as short as a name, or a sentence. */
const shortTitle = '(?<title>[tns])s{0,2}';
const title = '(?<title>t)s{0,2}';
const name = '(?<name>n)';
const age = '(?<age>a)';
const both = '(?<name>(?<age>b))';

/** The orders in which sites set the parts of their cards; who wrote a story may stand between. Of two that fit alike the first is taken. */
const layouts: readonly RegExp[] = [
  name + age + shortTitle,
  age + name + shortTitle,
  `${name}${title}n?${age}`,
  age + title + name,
  // A sentence that another name and age follow is the next card's title.
  `${shortTitle}${name}${age}(?:s(?!na)){0,2}`,
  `${shortTitle}${age}${name}(?:s(?!an)){0,2}`,
  both + shortTitle,
  `${shortTitle}${both}(?:s(?!b)){0,2}`,
  name + title,
  title + name,
  age + title,
  `(?<title>t)${age}s{1,2}`,
  title + age,
  title,
].map((pattern) => new RegExp(pattern, 'dg'));

interface Laid {
  readonly records: readonly CardPlaces[];
  /** How many parts lie in a card. */
  readonly covered: number;
}

/** The cards that one layout finds; places are those of letters. */
function lay(signs: string, layout: RegExp): Laid {
  const records = [...signs.matchAll(layout)].map(({ 0: whole, index, indices }) => ({
    title: indices?.groups?.['title']?.[0] ?? index,
    name: indices?.groups?.['name']?.[0] ?? null,
    age: indices?.groups?.['age']?.[0] ?? null,
    first: index,
    last: index + whole.length - 1,
  }));
  return { records, covered: records.reduce((sum, { first, last }) => sum + last - first + 1, 0) };
}

/** A layout that the strip begins or ends with is the likelier of two that fit alike. */
const worth = ({ records, covered }: Laid, length: number): number =>
  covered + (records[0]?.first === 0 ? 0.5 : 0) + (records.at(-1)?.last === length - 1 ? 0.25 : 0);

/** The titles that stand alone beside the cards of a layout. */
function loneTitles(records: readonly CardPlaces[], signs: string): readonly CardPlaces[] {
  let next = 0;
  return [...signs].flatMap((sign, at): readonly CardPlaces[] => {
    while ((records[next]?.last ?? Infinity) < at) next += 1;
    const isTaken = (records[next]?.first ?? Infinity) <= at;
    return sign !== 't' || isTaken ? [] : [{ title: at, name: null, age: null, first: at, last: at }];
  });
}

/** The cards that the parts of a strip make, in the order of parts that leaves the fewest over. */
export function layCards(parts: readonly CardPart[]): readonly CardPlaces[] {
  const kept = parts.flatMap((part, at) => (part === 'label' ? [] : [at]));
  const signs = kept.map((at) => letters[parts[at] ?? 'label']).join('');
  let best: Laid = { records: [], covered: 0 };
  for (const layout of layouts) {
    const laid = lay(signs, layout);
    if (worth(laid, signs.length) > worth(best, signs.length)) best = laid;
  }
  const placeOf = (at: number | null): number | null => (at === null ? null : (kept[at] ?? null));
  return [...best.records, ...loneTitles(best.records, signs)]
    .toSorted((a, b) => a.first - b.first)
    .map((card) => ({
      title: kept[card.title] ?? 0,
      name: placeOf(card.name),
      age: placeOf(card.age),
      first: kept[card.first] ?? 0,
      last: kept[card.last] ?? 0,
    }));
}
