import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBody } from '../../../shared/story/block';
import { miscounted, removedOf, sortText } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';

const lead = '<p>The mill at Dorn opened on Monday after a nine-year wait for a licence from the town.</p>';
const more = '<p>Nobody in the town had thought that it would, since the wheel was broken in three places.</p>';
const other = '<p>A second mill, further down the river, was pulled down when its owner left for Dorn.</p>';
const end = '<p>The council has been asked for its view of the matter, and has not yet given one.</p>';
const page = (inside: string): string =>
  `<!doctype html><html lang="en"><head><title>Mill opens late - Holt News</title><link rel="canonical" href="https://holt.example/mill"></head><body><article><h1>Mill owner defends late opening</h1>${lead}${inside}${end}</article></body></html>`;
const sort = (inside: string) => sortText(page(inside), 'mill.html');

/** What stands between the first and the last paragraph. */
const inside = (html: string): readonly string[] => {
  const sorted = sort(html);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).slice(1, -1).map(told);
};

describe('lists of a page', () => {
  it('tells two lists that stand together apart, and numbers the second', () =>
    expect(
      inside('<ul><li>Nine jobs were made at the mill.</li></ul><ol><li>Open the gate.</li><li>Close it.</li></ol>'),
    ).toEqual([
      'list-item: Nine jobs were made at the mill.',
      'list-item (numbered): Open the gate.',
      'list-item (numbered): Close it.',
    ]));
  it('keeps how deep an item is nested', () =>
    expect(
      inside('<ul><li>The wheel<ul><li>Its paddles<ol><li>Oak</li></ol></li></ul></li><li>The race</li></ul>'),
    ).toEqual([
      'list-item: The wheel',
      'list-item (level 2): Its paddles',
      'list-item (level 3, numbered): Oak',
      'list-item: The race',
    ]));
  it('keeps the number that a list begins with, and goes on from', () =>
    expect(
      inside(
        `<ol start="4"><li>Four</li><li>Five</li></ol>${more}<ol start="6"><li>Six</li></ol><ol><li>One</li></ol>`,
      ),
    ).toEqual([
      'list-item (numbered, from 4): Four',
      'list-item (numbered): Five',
      'paragraph: Nobody in the town had thought that it would, since the wheel was broken in three places.',
      'list-item (numbered, from 6): Six',
      'list-item (numbered, from 1): One',
    ]));
  it('reads an item whose words stand in a paragraph', () =>
    expect(inside('<ul><li><p>Nine jobs were made at the mill.</p></li><li><p>Two were lost.</p></li></ul>')).toEqual([
      'list-item: Nine jobs were made at the mill.',
      'list-item: Two were lost.',
    ]));
});

describe('crossheads of a page', () => {
  it('stand as far below the headline as their headings do', () =>
    expect(
      inside(`<h2>The wheel</h2>${more}<h3>The race</h3>${other}<h6>The sluice</h6>`).filter((each) =>
        each.startsWith('cross'),
      ),
    ).toEqual(['crosshead: The wheel', 'crosshead (level 2): The race', 'crosshead (level 5): The sluice']));
});

describe('pictures of a page', () => {
  it('are blocks with their caption, credit and alternative text', () =>
    expect(
      inside(
        '<figure><img src="/wheel.jpg" alt="A mill wheel"><figcaption>The wheel on Monday. (Kit Marr/PA)</figcaption></figure>',
      ),
    ).toEqual([
      'image (https://holt.example/wheel.jpg, A mill wheel, by Kit Marr/PA): The wheel on Monday. (Kit Marr/PA)',
    ]));
  it('take the widest of a set, and what is fetched late before what holds its place', () =>
    expect(
      inside(
        '<p><img src="data:image/gif;base64,R0lGOD" data-src="https://a.example/late.jpg"></p><p><img src="https://a.example/s.jpg" srcset="https://a.example/m.jpg 800w, https://a.example/l.jpg 1600w, https://a.example/xl.jpg 6000w"></p>',
      ),
    ).toEqual(['image (https://a.example/late.jpg): ', 'image (https://a.example/l.jpg): ']));
  it('are found in noscript where a script would have shown them', () =>
    expect(
      inside('<img src="data:image/gif;base64,R0"><noscript><img src="https://a.example/n.jpg"></noscript>'),
    ).toEqual(['image (https://a.example/n.jpg): ']));
  it('may be carried whole by the page, but not as SVG, which can hold a program', () => {
    const data = (type: string): string => `<figure><img src="data:image/${type};base64,${'A'.repeat(2000)}"></figure>`;
    expect(inside(data('png') + data('svg+xml'))).toEqual([`image (data:image/png;base64,${'A'.repeat(38)}): `]);
  });
  it('are no spots, signs, faces of authors and adverts', () =>
    expect(
      inside(
        '<img src="https://a.example/p.gif" width="1" height="1"><img class="avatar" src="https://a.example/f.jpg"><img src="https://a.example/icons/x.png"><img class="ad" src="https://a.example/buy.jpg"><a href="/other"><img src="https://a.example/t.jpg"></a>',
      ),
    ).toEqual([]));
  it('outside the article are left out, and counted', () => {
    const sorted = sort(`<aside class="related"><img src="https://a.example/r.jpg"><p>More</p></aside>`);
    expect(sorted.blocks.map(({ kind }) => kind)).not.toContain('image');
    expect(sorted.source.notes.join(' ')).toContain('1 picture that stands outside the article’s text');
  });
  it('of a kind that is not kept, or shown again, are told', () => {
    const svg = '<img alt="A plan" src="data:image/svg+xml,<svg><script>alert(1)</script></svg>">';
    const wheel = '<img alt="A wheel" src="https://a.example/w.jpg">';
    const late = '<img alt="A wheel" src="data:image/gif;base64,R0">';
    const { notes } = sort(`${svg}<p>${other}</p>${late}${wheel}<p>${more}</p>${wheel}`).source;
    expect(notes).toEqual([
      '1 picture of a kind or size that is not kept was left out.',
      '1 picture that the page shows again is in the copy once.',
    ]);
  });
  it('have a description that ends where it was cut, and in no half of a character', () => {
    const alts = sort(
      `<figure><img alt="${'\u{1f600}'.repeat(900)}" src="https://a.example/w.jpg"></figure>`,
    ).blocks.map(({ picture }) => picture?.alt ?? '');
    expect(alts).toContain(`${'\u{1f600}'.repeat(499)}\u2026`);
  });
  it('keep a caption without a picture among the captions', () => {
    const sorted = sort('<figure><figcaption>The wheel on Monday. (Kit Marr/PA)</figcaption></figure>');
    expect(sorted.captions.map(({ text }) => text)).toEqual(['The wheel on Monday. (Kit Marr/PA)']);
  });
  it('have a credit of its own line told once', () => {
    const sorted = sort(
      '<figure><img src="https://a.example/w.jpg"><figcaption><p>The wheel on Monday.</p><p class="credit">Photograph: Kit Marr</p></figcaption></figure>',
    );
    expect(sorted.blocks.filter(({ kind }) => kind === 'image').map(told)).toEqual([
      'image (https://a.example/w.jpg, by Kit Marr): The wheel on Monday.',
    ]);
    expect(sorted.captions).toEqual([]);
    expect(sorted.removed).toMatchObject([
      { text: 'Photograph: Kit Marr', reason: 'picture credit: kept with the picture' },
    ]);
    expect(miscounted(sorted)).toEqual([]);
  });
});

describe('tables of a page', () => {
  it('that are a layout and no table have no line read as a heading', () =>
    expect(
      inside(`<table><tr><td><strong>Breaking</strong></td></tr><tr><td>Nine jobs</td></tr></table>${more}`).slice(
        0,
        2,
      ),
    ).toEqual(['paragraph: Breaking', 'paragraph: Nine jobs']));
  it('are one block, a row a line, an empty cell kept', () =>
    expect(
      inside(
        '<table><thead><tr><th>Year</th><th>Jobs</th></tr></thead><tr><td><p>2023</p><p>(half)</p></td><td>9<br>or so</td></tr><tr><td></td><td>11</td></tr></table>',
      ),
    ).toEqual(['table (1 head): Year | Jobs // 2023 (half) | 9 or so //  | 11']));
  it('keep their columns where a cell reaches over others', () =>
    expect(
      inside(
        '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3</td><td>4</td></tr></table>',
      ),
    ).toEqual(['table (1 head): A | B | C // 1 | 2 //  | 3 | 4']));
  it('that only hold the page in place are read as its text', () => {
    const prose = 'The wheel, which is older than the town, was stopped in 1950 and has not turned since then. '
      .repeat(3)
      .trim();
    expect(inside(`<table role="presentation"><tr><td>${more}</td><td>${other}</td></tr></table>`)).toHaveLength(2);
    expect(
      inside(`<table><tr><td>${prose}</td><td>${prose}</td></tr><tr><td>a</td><td>b</td></tr></table>`).join(' '),
    ).not.toContain('table');
    expect(inside(`<table><tr><td>${prose}</td></tr></table>`)).toEqual([`paragraph: ${prose}`]);
  });
  it('are never read for a heading', () =>
    expect(
      sortText(
        '<table><tr><td>Mill owner defends late opening</td><td>Page 1</td></tr><tr><td>Dorn Mill</td><td>2</td></tr></table><p>The mill at Dorn opened on Monday, after a nine-year wait for a licence.</p>',
        'a.html',
      ).blocks.map(({ kind }) => kind),
    ).toEqual(['paragraph']));
});

describe('what a page embeds', () => {
  it('has the caption of its figure for its words', () =>
    expect(
      inside(
        '<figure><iframe src="https://www.youtube.com/embed/abc"></iframe><figcaption>The wheel at work.</figcaption></figure><iframe src="https://www.youtube.com/embed/def"></iframe>',
      ),
    ).toEqual([
      'embed (YouTube, https://www.youtube.com/embed/abc): The wheel at work.',
      'embed (YouTube, https://www.youtube.com/embed/def): ',
    ]));
  it('keeps whose a post is, its address and its words', () =>
    expect(
      inside(
        '<blockquote class="twitter-tweet"><p>We are open. Come and see the wheel turn.</p>— Ken Dorn (@kendorn) <a href="https://twitter.com/kendorn/status/1">June 9, 2025</a></blockquote>',
      ),
    ).toEqual([
      'embed (X, https://twitter.com/kendorn/status/1): We are open. Come and see the wheel turn. // — Ken Dorn (@kendorn) June 9, 2025',
    ]));
  it('keeps the address of a film, and no frame of an advert', () =>
    expect(
      inside(
        '<figure><iframe src="//www.youtube.com/embed/abc"></iframe></figure><iframe src="https://x.doubleclick.net/a"></iframe><video><source src="https://a.example/wheel.mp4"></video>',
      ),
    ).toEqual(['embed (YouTube, https://www.youtube.com/embed/abc): ']));
});

describe('what a page sets apart', () => {
  it('tells a block quotation from the running text', () =>
    expect(inside('<blockquote><p>We open today, and nobody will stop us again.</p></blockquote>')).toEqual([
      'paragraph (block-quotation): We open today, and nobody will stop us again.',
    ]));
  it('tells a pull quote, and the name beneath it', () => {
    const sorted = sort(
      '<p>“We open today, whatever they say,” said Ken Dorn, the owner.</p><aside class="pullquote"><blockquote><p>“We open today, whatever they say”</p><cite>Ken Dorn</cite></blockquote></aside>',
    );
    expect(sorted.blocks.map(told)).toContain('pull-quote: “We open today, whatever they say”');
    expect(removedOf(sorted)).toEqual(['credit beneath a pull quote: Ken Dorn']);
  });
  it('keeps a line drawn between two parts of the copy', () =>
    expect(inside(`${more}<hr>${other}`).map((each) => each.split(':')[0])).toEqual([
      'paragraph',
      'rule',
      'paragraph',
    ]));
  it('draws one line where the page draws two', () => expect(inside(`<hr>${more}<hr><hr>`)).toHaveLength(3));
});

const pieces = [
  '<figure><img src="https://a.example/1.jpg"><figcaption>The wheel</figcaption></figure>',
  '<table><tr><td>a</td><td>',
  '</td></tr><tr><td></td><td rowspan=3>b</td></tr>',
  '</table>',
  '<ol start=-3><li>',
  '<ul><li><p>One</p>',
  '</ul></ol>',
  '<blockquote class="twitter-tweet"><a href="https://x.com/a/status/1">x</a>',
  '<blockquote>',
  '</blockquote>',
  '<aside class="pull-quote"><cite>Ken</cite>',
  '</aside>',
  '<hr>',
  '<img src="/2.png" alt="b">',
  '<iframe src="https://youtu.be/1"></iframe>',
  '<figcaption>Alone</figcaption>',
  '<h3>Under</h3>',
  lead,
  end,
  '<div class="credit">Kit Marr</div>',
  '<p>“We open today,” said Ken Dorn, the owner of the mill.</p>',
];

it('accounts for every line of any page, whatever its structure', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const sorted = sort(parts.join(''));
      expect(miscounted(sorted)).toEqual([]);
      let before = 0;
      for (const { text, source, id } of sorted.blocks) {
        expect(source && sorted.source.text.slice(source.start, source.end)).toBe(text);
        if (!id.startsWith('p')) continue;
        expect(source?.start).toBeGreaterThanOrEqual(before);
        before = source?.end ?? before;
      }
    }),
    { numRuns: 400 },
  ));
