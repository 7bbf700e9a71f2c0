import { describe, expect, it } from 'vitest';
import { bodyOf, miscounted, sortText } from './sortText';

const story = [
  'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.',
  '“We missed the beam more than we can say,” said Ada Fenn, who chairs the trust that bought the tower in May.',
  'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.',
];
const [dog, cat, hen] = [
  'Dog wins cheese race for the third year',
  'Cat follows dog up the hill in the rain',
  'Hen lays egg on the finishing line',
];
type Told = readonly (string | null)[];

function told(lines: readonly string[]) {
  const sorted = sortText([...story, '', ...lines].join('\n'));
  expect(miscounted(sorted)).toEqual([]);
  expect(bodyOf(sorted)).toEqual(story);
  return sorted.related.map(({ title, source, age }): Told => [title, source, age]);
}

const all: readonly Told[] = [
  [dog, 'Skerry Bugle', '20 minutes ago'],
  [cat, 'The Fell Times', '52 minutes ago'],
  [hen, 'Moor Mail', '1 hour ago'],
];
const rows = all.map(([title, source, age]) => ({ title: title ?? '', source: source ?? '', age: age ?? '' }));
type Row = (typeof rows)[number];
const longTeaser = 'Passengers have been told to look twice before they leave.';
const teasers = ['It was close.', 'The rain fell all day.', 'The egg was brown.'];

describe('cards below a heading', () => {
  const orders: Readonly<Record<string, (row: Row) => readonly string[]>> = {
    'source, age, title': ({ title, source, age }) => [source, age, title],
    'age, source, title': ({ title, source, age }) => [age, source, title],
    'source, title, age': ({ title, source, age }) => [source, title, age],
    'age, title, source': ({ title, source, age }) => [age, title, source],
    'title, source, age': ({ title, source, age }) => [title, source, age],
    'title, age, source': ({ title, source, age }) => [title, age, source],
    'source and age in one line, title': ({ title, source, age }) => [`${source} · ${age}`, title],
    'title, source and age in one line': ({ title, source, age }) => [title, `${source} | ${age}`],
    'title, age and source in one line': ({ title, source, age }) => [title, `${age} · ${source}`],
    'all in one line': ({ title, source, age }) => [`${title} · ${source} · ${age}`],
    'a label first': ({ title, source, age }) => ['Video', title, source, age],
    'a label last': ({ title, source, age }) => [source, age, title, '4 min read'],
  };
  it.each(Object.keys(orders))('may be set as %s', (order) => {
    expect(told(['Related stories', ...rows.flatMap(orders[order] ?? (() => []))])).toEqual(all);
    const apart = rows.flatMap((row) => ['', ...(orders[order]?.(row) ?? [])]);
    expect(told(['Related stories', ...apart])).toEqual(all);
  });
  it.each(['source, age, title', 'title, source, age'])('may have teasers: %s', (order) =>
    expect(
      told(['Read next', ...rows.flatMap((row, at) => ['', ...(orders[order]?.(row) ?? []), teasers[at] ?? ''])]),
    ).toEqual(all),
  );
  it('may have teasers below their titles', () =>
    expect(
      told(['Read next', ...rows.flatMap(({ title, source, age }, at) => [title, teasers[at] ?? '', source, age])]),
    ).toEqual(all));
  it('may name title and source twice, as the words of a picture and beneath it, with blank lines within and wider ones between', () =>
    expect(
      told([
        'Related stories',
        ...rows.flatMap(({ title, source, age }) =>
          ['', title, source, age, 'Business', source, title, longTeaser].flatMap((line) => [line, '']),
        ),
      ]),
    ).toEqual(all));
  it('may have titles as short as a name beside source and age', () =>
    expect(told(['Related', 'Skerry Bugle', '2 days ago', 'Vet retires', 'Moor Mail', '3 days ago', dog])).toEqual([
      ['Vet retires', 'Skerry Bugle', '2 days ago'],
      [dog, 'Moor Mail', '3 days ago'],
    ]));
  it.each([
    [[dog, 'Skerry Bugle', cat, 'Moor Mail', hen, 'Skerry Bugle']],
    [['Skerry Bugle', dog, 'Moor Mail', cat, 'Skerry Bugle', hen]],
  ])('may have a source and no age: %j', (lines) =>
    expect(told(['What to Read Next', ...lines])).toEqual([
      [dog, 'Skerry Bugle', null],
      [cat, 'Moor Mail', null],
      [hen, 'Skerry Bugle', null],
    ]),
  );
  it.each([
    ['sections', ['Football', dog, 'Crime', cat, 'World news', hen]],
    ['their writers', [dog, 'Emma Marr', cat, 'Peter Lowe', hen, 'Anna Fell']],
    ['bylines', [dog, 'By Kit Marr', cat, 'By Jo Lowe', hen, 'By Di Fell']],
  ])('take no name of %s for a source', (_, lines) =>
    expect(told(['You might also like', ...lines])).toEqual([
      [dog, null, null],
      [cat, null, null],
      [hen, null, null],
    ]),
  );
});

describe('headings of related stories', () => {
  it.each([
    'Related',
    'Related links:',
    'More Skerry stories:',
    'More football news:',
    'More on lighthouses',
    'More from Skerry Point',
    'What to Read Next',
    'What to read next:',
    'Read this next',
    'Up next',
    'You might have missed',
    "You'll also like",
    'Other stories from the coast',
    'Stories for you',
    'In other news',
    'In case you missed it',
    'Recommended reading',
    'More:',
    'Also in the Bugle',
  ])('may say “%s”', (heading) =>
    expect(told([heading, dog, cat])).toEqual([
      [dog, null, null],
      [cat, null, null],
    ]),
  );
  it.each(['Most read', 'Trending', 'Latest news'])('do not say “%s”', (heading) =>
    expect(told([heading, dog, cat])).toEqual([]),
  );
  it.each(['- ', '• ', '1. ', '– '])('leave out what was typed before a title: “%s”', (typed) =>
    expect(told(['More Skerry stories:', `${typed}${dog}`, `${typed}${cat}`])).toEqual([
      [dog, null, null],
      [cat, null, null],
    ]),
  );
  it('begin one strip each', () =>
    expect(told(['More Skerry stories:', dog, '', 'More football news:', cat, hen]).map(([title]) => title)).toEqual([
      dog,
      cat,
      hen,
    ]));
});

describe('links inside the story', () => {
  const inside = (...lines: readonly string[]) => {
    const sorted = sortText([story[0], '', ...lines, '', story[1], '', story[2]].join('\n'));
    expect(miscounted(sorted)).toEqual([]);
    expect(bodyOf(sorted)).toEqual(story);
    return sorted.related.map(({ title }) => title);
  };
  it('may carry a label each', () =>
    expect(inside(`More: ${dog}`, `More: ${cat}`, `Read more: ${hen}`)).toEqual([dog, cat, hen]));
  it('may stand in a list below one', () => expect(inside('More:', dog, cat)).toEqual([dog, cat]));
  it('may stand side by side', () => expect(inside(`Related: ${dog} | ${cat} | ${hen}`)).toEqual([dog, cat, hen]));
  it('may stand side by side below a heading', () =>
    expect(inside('Read more', `${dog} | ${cat} | ${hen}`)).toEqual([dog, cat, hen]));
});

describe('cards of a web page', () => {
  const page = (cards: string) =>
    sortText(
      `<!doctype html><html><head><title>Lighthouse to shine again</title></head><body><article><h1>Lighthouse to shine again</h1>${story.map((text) => `<p>${text}</p>`).join('')}</article><aside><h2>Related stories</h2>${cards}</aside></body></html>`,
      'page.html',
    );
  const toldOf = (cards: string): readonly Told[] => {
    const sorted = page(cards);
    expect(miscounted(sorted)).toEqual([]);
    expect(bodyOf(sorted)).toEqual(story);
    return sorted.related.map(({ title, source, age }) => [title, source, age]);
  };
  const link = ({ title }: Row, at: number): string => `<a href="https://skerry.example/${at}">${title}</a>`;
  it.each<readonly [string, (row: Row, at: number) => string]>([
    [
      'below the title',
      (row, at) => `<li><h3>${link(row, at)}</h3><span>${row.source}</span><time>${row.age}</time></li>`,
    ],
    ['behind the title', (row, at) => `<li>${link(row, at)} <span>${row.source}</span> <time>${row.age}</time></li>`],
    ['before the title', (row, at) => `<li><span>${row.source}</span> · <time>${row.age}</time> ${link(row, at)}</li>`],
    [
      'above the title',
      (row, at) => `<div><div>${row.source}</div><div>${row.age}</div><h3>${link(row, at)}</h3></div>`,
    ],
    [
      'inside the link',
      (row, at) =>
        `<a href="https://skerry.example/${at}"><h3>${row.title}</h3><span>${row.source}</span><time>${row.age}</time></a>`,
    ],
  ])('have source and age %s', (_, card) => expect(toldOf(rows.map(card).join(''))).toEqual(all));
  it('may stand side by side in one line, each with its address', () => {
    const sorted = page(`<p>${rows.map(link).join(' ')}</p>`);
    expect(sorted.related.map(({ title, url }) => [title, url])).toEqual(
      rows.map(({ title }, at) => [title, `https://skerry.example/${at}`]),
    );
    expect(miscounted(sorted)).toEqual([]);
  });
  it('leave out the story itself', () =>
    expect(
      toldOf(
        `<ul><li><a href="/x">Lighthouse to shine again</a></li>${rows.map((row, at) => `<li>${link(row, at)}</li>`).join('')}</ul>`,
      ),
    ).toHaveLength(3));
});
