// What whole newsrooms' files have in common, and how each kind comes in.
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';

const lead = 'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town council.';
const said = '“We open today,” said Ken Dorn, the owner, on Monday morning.';
const end = 'The council has been asked for its view of the matter, and has not yet given one.';
const words = 'It is the best day of my life, and I will tell it to my children.';

function open(text: string, name: string) {
  const loaded = loadStory({ name, bytes: new TextEncoder().encode(text) }, british, 'story-0001');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const { blocks, quotations, removed } = loaded.value.story;
  return {
    headline: blocks.find(({ kind }) => kind === 'headline')?.text,
    kindOf: (part: string) => blocks.find((block) => block.text.includes(part))?.kind ?? null,
    removed: Object.fromEntries(removed.map(({ text: own, reason }) => [own, reason])),
    last: quotations.at(-1)?.speaker?.name ?? null,
    count: quotations.length,
  };
}
const page = (within: string, headline = 'Mill owner defends late opening') =>
  open(`<article><h1>${headline}</h1><p>${lead}</p>${within}<p>${end}</p></article>`, 'page.html');
const text = (within: string, headline = 'Mill owner defends late opening') =>
  open(`${headline}\n\nBy Ida Marsh\n\n${lead}\n\n${said}\n\n${within}${within && '\n\n'}${end}\n`, 'copy.txt');

describe('words set in on a page', () => {
  it.each([
    ['Ken Dorn, the owner, said:', 'Ken Dorn'],
    ['In a statement, Ken Dorn said:', 'Ken Dorn'],
    ['The owner, Ken Dorn, wrote on Facebook:', 'Ken Dorn'],
    ['A spokesman for the council said in a statement:', 'A spokesman for the council'],
    ['Ken Dorn runs the mill. He said:', 'Ken Dorn'],
    ['“We open today,” said Ken Dorn. Lea Holm, who chairs the council, replied:', 'Lea Holm'],
    ['According to Lea Holm, who chairs the council:', 'Lea Holm'],
  ])('below “%s” are theirs', (above, who) =>
    expect(page(`<p>${above}</p><blockquote><p>${words}</p></blockquote>`).last).toBe(who),
  );

  it('below a line that announces nothing are nobody’s yet', () =>
    expect(page(`<p>${said}</p><blockquote><p>${words}</p></blockquote>`).count).toBe(1));

  it('that stand in marks of their own are one quotation, not two', () =>
    expect(page(`<p>Ken Dorn said:</p><blockquote><p>“${words}”</p></blockquote>`).count).toBe(1));

  it.each([
    [`<blockquote><p>${words}</p><p>— Ken Dorn</p></blockquote>`, 'Ken Dorn', '— Ken Dorn'],
    [
      `<blockquote>${words}<br>– Lea Holm, chair of the council</blockquote>`,
      'Lea Holm',
      '– Lea Holm, chair of the council',
    ],
    [`<blockquote><p>“${words}”</p><p>— Ken Dorn</p></blockquote>`, 'Ken Dorn', '— Ken Dorn'],
    [`<blockquote><p>${words}</p></blockquote><p>— Ken Dorn</p>`, 'Ken Dorn', '— Ken Dorn'],
    [
      `<blockquote><p>${words}</p><p>— Ken Dorn (@kendorn) <a href="https://x.com/kendorn/status/1">June 9, 2025</a></p></blockquote>`,
      'Ken Dorn',
      '— Ken Dorn (@kendorn) June 9, 2025',
    ],
  ])('with a dash and a name below are that person’s: %#', (within, who, credit) => {
    const story = page(within);
    expect(story.last).toBe(who);
    expect(story.removed[credit]).toBe('credit beneath a quotation');
  });

  it('keep a last line that begins with a dash and is a sentence', () =>
    expect(
      page(`<blockquote><p>${words}</p><p>— and that is all there is to say of it</p></blockquote>`).kindOf(
        'that is all',
      ),
    ).not.toBeNull());
});

describe('a post in copy without a page', () => {
  it.each([
    '— Ken Dorn (@kendorn) June 9, 2025',
    '— Ken Dorn (@kendorn@holt.social) 9 June 2025',
    'Ken Dorn @kendorn@holt.social',
  ])('keeps “%s” below its words, as a line of the copy', (credit) =>
    expect(text(`We are open. Come and see the wheel turn.\n\n${credit}`).kindOf(credit)).toBe('paragraph'),
  );

  it('is no crosshead though it ends with an address', () =>
    expect(text('We are open. pic.twitter.com/abc123').kindOf('We are open')).toBe('paragraph'));

  it('loses the labels of its network', () => {
    const story = text('View this post on Instagram\n\nA post shared by Ken Dorn (@kendorn)');
    expect(Object.keys(story.removed)).toEqual(['View this post on Instagram', 'A post shared by Ken Dorn (@kendorn)']);
  });
});

describe('the head of a page within copy', () => {
  it.each([
    ['Holt News\n9 June 2025', 'Holt News'],
    ['Monday 9 June 2025 · The Holt News · 5', 'Monday 9 June 2025 · The Holt News · 5'],
    ['Page 2 of 3', 'Page 2 of 3'],
  ])('is no crosshead: %j', (head, gone) => expect(text(head).removed).toHaveProperty([gone]));

  it('is not taken for one where it is a crosshead above a paragraph', () =>
    expect(text('Nine years').kindOf('Nine years')).toBe('crosshead'));
});

describe('a slug in front of a headline', () => {
  it.each(['HOLT:', 'HOLT-MILL:', 'MILL/HOLT:', 'UPDATE 2:'])('is taken off where “%s” is fused to it', (slug) => {
    for (const story of [
      text('', `${slug}Mill opens after nine years`),
      page('', `${slug}Mill opens after nine years`),
    ]) {
      expect(story.headline).toBe('Mill opens after nine years');
      expect(story.removed[slug]).toBe('slug before the headline');
    }
  });

  it.each([
    'HOLT: Mill opens after nine years',
    'EU:US trade row grows as tariffs near',
    'Holt: Mill opens after nine years',
  ])('is none in “%s”', (headline) => expect(text('', headline).headline).toBe(headline));
});
