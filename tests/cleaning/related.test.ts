import { describe, expect, it } from 'vitest';
import { bodyOf, miscounted, removedOf, sortText } from './sortText';

const story = [
  'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.',
  '“We missed the beam more than we can say,” said Ada Fenn, who chairs the trust that bought the tower in May.',
  'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.',
];
const cards = (...lines: readonly string[]): readonly (string | null)[][] =>
  sortText([...story, ...lines].join('\n')).related.map(({ kind, title, source, age }) => [kind, title, source, age]);

const dog = 'Dog wins cheese race for the third year';
const cat = 'Cat follows dog up the hill in the rain';

describe('links under a heading', () => {
  it('have a title alone', () =>
    expect(cards('Related articles', dog, cat)).toEqual([
      ['related', dog, null, null],
      ['related', cat, null, null],
    ]));
  it('have their age below', () =>
    expect(cards('More on this story', dog, '22 August 2025', cat, '3 hours ago')).toEqual([
      ['related', dog, null, '22 August 2025'],
      ['related', cat, null, '3 hours ago'],
    ]));
  it('have source and age below', () =>
    expect(cards('Newswire', dog, 'Skerry Bugle', '4 mins ago', cat, 'Fell Times', '2 hours ago')).toEqual([
      ['newswire', dog, 'Skerry Bugle', '4 mins ago'],
      ['newswire', cat, 'Fell Times', '2 hours ago'],
    ]));
  it('have source and a short age in one line', () =>
    expect(cards('You may also like', dog, 'Skerry Bugle · 2h', cat, 'Fell Times · 1d')).toEqual([
      ['related', dog, 'Skerry Bugle', '2h'],
      ['related', cat, 'Fell Times', '1d'],
    ]));
  it.each(['From our partners', 'Readers also liked', 'People are also reading'])('stand under “%s”', (heading) =>
    expect(cards(heading, dog, cat)).toEqual([
      ['related', dog, null, null],
      ['related', cat, null, null],
    ]),
  );
  it('have their source above', () =>
    expect(cards('You may also like', 'Skerry Bugle', dog, 'Fell Times', cat)).toEqual([
      ['related', dog, 'Skerry Bugle', null],
      ['related', cat, 'Fell Times', null],
    ]));
  it('carry the label themselves', () => expect(cards(`READ MORE: ${dog}`)).toEqual([['related', dog, null, null]]));
  it('end where a most-read list begins', () =>
    expect(cards('Related', dog, 'Most read', cat)).toEqual([['related', dog, null, null]]));
  it('end where the story goes on', () => {
    const sorted = sortText([story[0], 'Related articles', dog, cat, story[1], story[2]].join('\n'));
    expect(bodyOf(sorted)).toEqual(story);
    expect(sorted.related).toHaveLength(2);
  });
});

describe('stories an aggregator pasted below', () => {
  const copy =
    'The terrier Biscuit took the lead at the stile. Biscuit at the finish on Sunday (Kit Marr/PA) Her owner said: ‘She only runs for cheddar.’';
  const sorted = sortText(
    [
      ...story,
      '',
      'Related Articles',
      '',
      'Skerry Bugle',
      '30 minutes ago',
      '- Skerry Bugle',
      dog,
      copy,
      '',
      'Fell Times',
      '2 days ago',
      '- Fell Times',
      cat,
      'It rained all afternoon on the hill.',
    ].join('\n'),
  );
  it('become cards with source, age and title', () =>
    expect(sorted.related.map(({ title, source, age }) => [title, source, age])).toEqual([
      [dog, 'Skerry Bugle', '30 minutes ago'],
      [cat, 'Fell Times', '2 days ago'],
    ]));
  it('lose the repeated source', () =>
    expect(removedOf(sorted)).toEqual([
      'section heading: Related Articles',
      'repeated source: - Skerry Bugle',
      'repeated source: - Fell Times',
    ]));
  it('keep their copy apart, without the captions glued into it', () => {
    expect(sorted.related[0]?.copy.map(({ id, text }) => [id, text])).toEqual([
      ['r1-1', 'The terrier Biscuit took the lead at the stile.'],
      ['r1-2', 'Her owner said: ‘She only runs for cheddar.’'],
    ]);
    expect(sorted.captions).toMatchObject([
      { text: 'Biscuit at the finish on Sunday (Kit Marr/PA)', credit: 'Kit Marr/PA' },
    ]);
    expect(sorted.damage).toMatchObject([{ kind: 'glued-caption' }]);
  });
  it('stay out of the body', () => expect(bodyOf(sorted)).toEqual(story));
  it('leave no line uncounted', () => expect(miscounted(sorted)).toEqual([]));
});

describe('links of a page', () => {
  const page = (links: string): readonly (string | null)[][] =>
    sortText(`<article>${story.map((text) => `<p>${text}</p>`).join('')}</article>${links}`, 'page.html').related.map(
      ({ title, source, age, url }) => [title, source, age, url],
    );
  it('are parted where they share a line, though the page tells no address of its own', () =>
    expect(page(`<div><b>More from the Bugle:</b> <a href="/a">${dog}</a> <a href="/b">${cat}</a></div>`)).toEqual([
      [dog, null, null, null],
      [cat, null, null, null],
    ]));
  it('may be short beside a source and an age in elements of their own', () =>
    expect(
      page(
        '<h2>Recommended for you</h2><div><span>Fell Times</span><a href="https://f.example/a">Whale visits marina</a><time>4h ago</time></div>',
      ),
    ).toEqual([['Whale visits marina', 'Fell Times', '4h ago', 'https://f.example/a']]));
  it('are told apart where title, source and age are paragraphs of their own', () =>
    expect(
      page(
        `<div><h2>Related content</h2><article><p>${dog}</p><p>Skerry Bugle</p><p>3 days ago</p></article><article><p>${cat}</p><p>Fell Times</p><p>1 week ago</p></article></div>`,
      ),
    ).toEqual([
      [dog, 'Skerry Bugle', '3 days ago', null],
      [cat, 'Fell Times', '1 week ago', null],
    ]));
});
