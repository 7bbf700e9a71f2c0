import { describe, expect, it } from 'vitest';
import { blockOf, bodyOf, miscounted, removedOf, sortText } from './sortText';

const first =
  'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.';
const second =
  '“We missed the beam more than we can say,” said Ada Fenn, who chairs the trust that bought the tower in May.';
const third =
  'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.';
const story = [first, second, third].join('\n');

describe('plain copy', () => {
  it('comes through whole', () => {
    const sorted = sortText(story);
    expect(bodyOf(sorted)).toEqual([first, second, third]);
    expect(sorted.removed).toEqual([]);
  });
  it('keeps short lines inside', () => {
    const copy = [first, 'A long wait', second, '“Never again.”', '- new lamp', '- new stairs', third].join('\n');
    const sorted = sortText(copy);
    expect(bodyOf(sorted).join('\n')).toBe(copy.replaceAll('\n- ', '\n'));
    expect(sorted.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'crosshead',
      'paragraph',
      'paragraph',
      'list-item',
      'list-item',
      'paragraph',
    ]);
  });
  it('is the same when sorted again', () => {
    const once = sortText(
      `Lighthouse to shine again after two dark winters\n${story}\nShare on Facebook\nComments\nNo comments yet...`,
    );
    const again = sortText(once.blocks.map(({ text }) => text).join('\n'));
    expect(again.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(
      once.blocks.map(({ kind, text }) => ({ kind, text })),
    );
    expect(again.removed).toEqual([]);
  });
});

describe('the top of a story', () => {
  const sorted = sortText(
    `EMBARGOED UNTIL 00:01 GMT TUESDAY 3 MARCH 2026\nLighthouse to shine again after two dark winters\nBy Jo Bloggs\nPublished: 2 March 2026, 10:30 GMT\n\n${story}`,
  );
  it('has a headline and a byline', () => {
    expect(blockOf(sorted, 'headline')).toBe('Lighthouse to shine again after two dark winters');
    expect(blockOf(sorted, 'byline')).toBe('By Jo Bloggs');
  });
  it('has its dates read', () => {
    expect(sorted.details.embargo?.value).toBe('2026-03-03T00:01Z');
    expect(sorted.details.published?.value).toBe('2026-03-02T10:30Z');
  });
  it('gives an embargo without a year no value', () =>
    expect(sortText(`Embargoed until 0001 Tuesday\n${story}`).details.embargo).toMatchObject({ value: null }));
});

describe('what stands above the copy', () => {
  const copy =
    'The tower of the town hall fell in the early hours of Sunday after a night of high winds.\n\nNobody was hurt. The council said that it would look at the building on Monday.';
  const top = (lines: string) => {
    const sorted = sortText(`${lines}\n\n${copy}`);
    return { headline: blockOf(sorted, 'headline'), standfirst: blockOf(sorted, 'standfirst') };
  };
  const menu = 'Home\nNews\nSport\nWeather\nSign in\nSubscribe';
  it('tells a headline from a longer standfirst below it', () =>
    expect(
      top(
        `${menu}\n\nTown hall tower falls after storm\n\nPart of the old tower fell in at about three on Sunday morning\n\nBy Kit Marr\n\nShare`,
      ),
    ).toEqual({
      headline: 'Town hall tower falls after storm',
      standfirst: 'Part of the old tower fell in at about three on Sunday morning',
    }));
  it('knows the headline by what the story speaks of, among notes and links that stand nearer', () =>
    expect(
      top(
        `${menu}\n\nTown hall tower falls after storm\n\n4 February 2024\n\nShare this with your friends and followers\n\nThese are external links and will open in a new window\n\nDog wins cheese race for the third year running`,
      ),
    ).toEqual({ headline: 'Town hall tower falls after storm', standfirst: null }));
  it('takes neither a picture’s words nor a label for a standfirst or a dateline', () => {
    const sorted = sortText(
      `${menu}\n\nTown hall tower falls after storm\n\nSHARES\n\nKit Marr, left, looks at the tower of the town hall, which fell on Sunday.\n\nFEATURES\n\n${copy}`,
    );
    expect([blockOf(sorted, 'standfirst'), blockOf(sorted, 'headline')]).toEqual([
      null,
      'Town hall tower falls after storm',
    ]);
  });
  it('takes no share price for a headline', () =>
    expect(top('BREAKING NEWS\nFTSE 100 7,682.50 +0.43%\nGBP/USD 1.2701\nTown hall tower falls')).toEqual({
      headline: 'Town hall tower falls',
      standfirst: null,
    }));
  it('takes the heading that the copy begins with for its headline', () =>
    expect(
      top('We use cookies to improve your experience. Accept all\n\nSkip to main content\n\nTown hall tower falls')
        .headline,
    ).toBe('Town hall tower falls'));
  it('finds the headline below a correction', () => {
    const sorted = sortText(
      `CORRECTION: An earlier version of this story misspelt a name.\n\nTown hall tower falls\n\nBy Kit Marr\n\n${copy}\n\nCorrection, 13 May: This story has been changed to give the right day.`,
    );
    expect(blockOf(sorted, 'headline')).toBe('Town hall tower falls');
    expect(bodyOf(sorted)).toHaveLength(2);
  });
  it('keeps short speech that comes before the first long sentence', () =>
    expect(bodyOf(sortText(`Mr Lowe said: “We ran.”\n\n${copy}`))).toHaveLength(3));
});

describe('markers and captions inside the copy', () => {
  const copy = (line: string) =>
    sortText(
      `Town hall tower falls\n\nThe tower of the town hall fell in the early hours of Sunday after a night of high winds.\n\n${line}\n\nNobody was hurt. The council said that it would look at the building on Monday.`,
    );
  it.each([
    'AP-US--Town Hall, 2nd Ld-Writethru',
    'This article was amended on 3 February 2024 to give the right name.',
    'Correction, 13 May: The tower is older than we said.',
  ])('takes out “%s” as a marker', (line) =>
    expect(removedOf(copy(line))).toEqual([`correction or write-through marker: ${line}`]),
  );
  it.each([
    'The tower at dusk. Photograph: Kit Marr/The Echo',
    'Getty Images',
    'The tower in 1910. Picture by Kit Marr',
  ])('knows “%s” as a caption', (line) => expect(copy(line).captions.map(({ text }) => text)).toEqual([line]));
  it('leaves a sentence about a photograph alone', () =>
    expect(copy('He sold one thing. Photographs: none were left to see').captions).toEqual([]));
});

describe('furniture', () => {
  const sorted = sortText(
    [
      'Skip to content',
      'Lighthouse to shine again after two dark winters',
      story,
      'Share on Facebook',
      'Sign up to our daily newsletter',
      'Most read',
      'Dog wins cheese race for the third year',
      'Cat follows dog up the hill in the rain',
      'Comments',
      'No comments yet...',
      '© Skerry Bugle 2026',
    ].join('\n'),
  );
  it('goes, each line with its reason', () =>
    expect(removedOf(sorted)).toEqual([
      'page control: Skip to content',
      'share bar: Share on Facebook',
      'newsletter sign-up: Sign up to our daily newsletter',
      'most-read list: Most read',
      'most-read list: Dog wins cheese race for the third year',
      'most-read list: Cat follows dog up the hill in the rain',
      'comments widget: Comments',
      'comments widget: No comments yet...',
      'legal line: © Skerry Bugle 2026',
    ]));
  it('leaves the body', () => expect(bodyOf(sorted)).toEqual([first, second, third]));
  it('counts every line once', () => expect(miscounted(sorted)).toEqual([]));
});

describe('a story with its page around it', () => {
  const menu = ['Home', 'News', 'Sport', 'Weather', 'Opinion', 'Jobs', 'Sign in', 'Search'];
  const comments = [
    '3 comments',
    'Kit Marr',
    '2 days ago',
    'My grandmother kept that lamp for thirty years, and she would have been glad of this.',
    'Reply',
  ];
  const tour = [
    'June 9 – Skerry, Town Hall',
    'June 10 – Fell, Corn Exchange',
    'June 14 – Marr, Old Chapel',
    'June 17 – Fenn, Music Hall',
  ];
  const sorted = sortText(
    [
      ...menu,
      'Lighthouse to shine again after two dark winters',
      'By Jo Bloggs',
      '2 March 2026',
      ...story.split('\n'),
      ...tour,
      ...comments,
      'About us',
      'Contact us',
      'Privacy policy',
      '© Skerry Bugle 2026',
    ].join('\n'),
  );
  it('keeps the list at its end and none of the comments', () =>
    expect(bodyOf(sorted)).toEqual([first, second, third, ...tour]));
  it('gives every other line a reason', () => expect(sorted.removed.every(({ reason }) => reason !== '')).toBe(true));
  it('counts every line once', () => expect(miscounted(sorted)).toEqual([]));
});

describe('pieces of a page inside a story', () => {
  const caption = 'The lamp of Skerry Point is carried up the last of its two hundred stairs by the keepers on Monday';
  const menu = ['Home', 'News', 'Sport', 'Weather', 'Opinion', 'Jobs', 'Sign in', 'Search'];
  const copy = [
    first,
    second,
    third,
    '— Ada Fenn (@adafenn) March 2, 2026',
    first.replace('Friday', 'Monday'),
    third.replace('lamp', 'bell'),
  ];
  const promoted = [
    ...copy.slice(0, 2),
    caption,
    caption,
    'DOG FROM THE NEXT VILLAGE WINS CHEESE RACE FOR THE THIRD YEAR',
    'Image 1 of 4',
    ...copy.slice(2),
  ];
  it('go, and signatures of embedded posts stay', () =>
    expect(
      bodyOf(
        sortText(
          [
            ...menu,
            'Lighthouse to shine again',
            ...promoted,
            'Stay connected with us',
            'Privacy policy',
            '© Skerry Bugle 2026',
          ].join('\n'),
        ),
      ),
    ).toEqual(copy));
});

describe('a page', () => {
  const html = `<html><head><meta property="og:title" content="Lighthouse to shine again"></head><body><nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<article><h1>Lighthouse to shine again</h1><p>${first}</p><figure><img src="x.jpg"><figcaption>The tower at dusk (Kit Marr/Skerry Images)</figcaption></figure><h2>A long wait</h2><p>${second}</p><p>${third}</p></article>
<aside><h3>Related articles</h3><a href="https://bugle.example/dog"><p>Dog wins cheese race for the third year</p></a></aside><footer>© Skerry Bugle 2026</footer></body></html>`;
  const sorted = sortText(html, 'page.html');
  it('gives headline, body and crosshead', () => {
    expect(blockOf(sorted, 'headline')).toBe('Lighthouse to shine again');
    expect(bodyOf(sorted)).toEqual([first, 'A long wait', second, third]);
    expect(blockOf(sorted, 'crosshead')).toBe('A long wait');
  });
  it('gives captions with their credit', () =>
    expect(sorted.captions).toMatchObject([
      { text: 'The tower at dusk (Kit Marr/Skerry Images)', credit: 'Kit Marr/Skerry Images' },
    ]));
  it('gives related links with their address', () =>
    expect(sorted.related).toMatchObject([
      { title: 'Dog wins cheese race for the third year', url: 'https://bugle.example/dog', kind: 'related' },
    ]));
  it('counts every line once', () => expect(miscounted(sorted)).toEqual([]));
});

describe('captions without their own element', () => {
  const page = (image: string) =>
    sortText(
      `<article><h1>Cat saved</h1><div class="image"><img src="c.jpg" alt="">${image}</div><p>A cat was saved from a tree in Leeds on Friday by firefighters with a long ladder.</p><p>“He is fine,” said its owner, Meg Ash.</p></article>`,
      'page.html',
    );
  it('are known by their names', () => {
    const sorted = page('<span class="caption">Tom the cat</span><span class="credit">Image: Kit Marr</span>');
    expect(sorted.captions).toMatchObject([{ text: 'Tom the cat', credit: 'Kit Marr' }]);
    expect(blockOf(sorted, 'headline')).toBe('Cat saved');
    expect(bodyOf(sorted)).toHaveLength(2);
  });
  it('are known in a block', () =>
    expect(page('<div class="caption">Tom the cat on Friday</div>').captions.map(({ text }) => text)).toEqual([
      'Tom the cat on Friday',
    ]));
  it('are no bylines', () =>
    expect(blockOf(page('<div class="credit">By Kit Marr</div>'), 'byline')).toBe('By Kit Marr'));
});
