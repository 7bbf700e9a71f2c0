import { describe, expect, it } from 'vitest';
import { blockOf, bodyOf, miscounted, sortText } from './sortText';

/** Headline, body and removed lines of copy given line by line. */
function sorted(...lines: readonly string[]) {
  const all = sortText(lines.join('\n'));
  return { headline: blockOf(all, 'headline'), body: bodyOf(all), removed: all.removed.map(({ text }) => text) };
}

const long = 'Ada Fenn has wound the clock of the ferry house at Skerry Point every morning for thirty years.';
const said = '"It keeps its own time," she said.';

describe('a headline above copy that came without a page', () => {
  it.each([
    'Clock stops',
    'FERRY FURY',
    'Clock stops!',
    'Who wound it?',
    'Unwound',
    'Clock stops. Keeper smiles.',
    "'It just stopped'",
  ])('may be as short as “%s”', (headline) =>
    expect(sorted(headline, '', long, '', said)).toEqual({ headline, body: [long, said], removed: [] }),
  );
  it('stands below the name of its section', () =>
    expect(sorted('Local news', '', 'Clock stops', '', long)).toEqual({
      headline: 'Clock stops',
      body: [long],
      removed: ['Local news'],
    }));
  it('stands below what says that it is a release, however long it is', () => {
    const headline =
      'Clock of the ferry house stops after thirty years of mornings, and with it the ferry, the bakery and the school run';
    expect(sorted('PRESS RELEASE', 'FOR IMMEDIATE RELEASE', '', headline, '', `SKERRY, 9 June - ${long}`)).toEqual({
      headline,
      body: [long],
      removed: ['PRESS RELEASE', 'FOR IMMEDIATE RELEASE'],
    });
  });
  it.each(['Latest', 'Top stories', 'Weather', 'LONDON'])('is not the label “%s”', (label) =>
    expect(sorted(label, '', long, '', said)).toMatchObject({ headline: null, body: [long, said] }),
  );
  it.each([
    'Ada Fenn, keeper, baker and bell-ringer, on clocks, bread and patience',
    'Dinner with Ada Fenn: clocks, cake, and no regrets',
  ])('may have commas: %s', (headline) => expect(sorted(headline, '', long, '', said).headline).toBe(headline));
});

describe('a headline that ends in a full stop', () => {
  it.each([
    'Keeper winds ferry-house clock at Skerry Point for the thirtieth year running.',
    'Ada Fenn Winds a Clock and Nobody Minds the Time.',
    'Thirty years of mornings with one key and a ferry-house clock.',
  ])('is told by what the copy says again, or by its capitals: %s', (headline) =>
    expect(sorted(headline, '', long, '', said)).toEqual({ headline, body: [long, said], removed: [] }),
  );
  it('is told by the byline below it', () =>
    expect(sorted('Sixteen people waited for a boat that had left an hour before.', 'By Jo Marsh', '', long)).toEqual({
      headline: 'Sixteen people waited for a boat that had left an hour before.',
      body: [long],
      removed: [],
    }));
  it('is told by the dateline that the copy begins with', () =>
    expect(sorted('Clock stops for nobody on the quay.', '', `SKERRY POINT (CNS) — ${long}`).headline).toBe(
      'Clock stops for nobody on the quay.',
    ));
  it.each([
    'The clock at the ferry house was wound for the last time on Friday.',
    'Police are looking for a man who stole a key from the ferry house.',
    'It rained.',
    'She had wound it every day.',
  ])('is told from a first sentence of copy: %s', (lead) =>
    expect(sorted(lead, '', long, '', said)).toEqual({ headline: null, body: [lead, long, said], removed: [] }),
  );
});

describe('a very short story', () => {
  it('keeps a short first sentence below its byline', () =>
    expect(
      sorted('Clock stops after thirty years', 'By Jo Marsh', '', 'The clock stopped.', '', said, '', long),
    ).toEqual({
      headline: 'Clock stops after thirty years',
      body: ['The clock stopped.', said, long],
      removed: [],
    }));
  it('of three sentences loses none', () =>
    expect(sorted('Clock stops', '', 'It stopped at four.', '', 'Nobody saw it.', '', 'It is to be mended.')).toEqual({
      headline: 'Clock stops',
      body: ['It stopped at four.', 'Nobody saw it.', 'It is to be mended.'],
      removed: [],
    }));
  it.each([
    ['Q: Do you miss it?', 'A: Only the chimes.'],
    ['Q. Do you miss it?', 'A. Only the chimes.'],
    ['Do you miss it?', 'Only the chimes.'],
    ['JM: Do you miss it?', 'AF: Only the chimes.'],
  ])('of questions and answers loses none: %s', (question, answer) =>
    expect(
      sorted(
        'The Saturday interview: Ada Fenn',
        '',
        'Ada Fenn is 70 this week.',
        '',
        question,
        answer,
        '',
        'Q: And the key?',
        `A: ${long}`,
      ),
    ).toEqual({
      headline: 'The Saturday interview: Ada Fenn',
      body: ['Ada Fenn is 70 this week.', question, answer, 'Q: And the key?', `A: ${long}`],
      removed: [],
    }),
  );
  it('keeps short lines of speech whoever speaks and however they are said to', () =>
    expect(
      sorted(
        'Key row goes to Dáil',
        '',
        "Gráinne Ní Shúilleabháin TD said: 'The key is ours.'",
        "Oisín Mac Giolla Phádraig replied: 'The key is lost.'",
        "Ms Ní Shúilleabháin said that he was 'talking to the door', and that the clock would be wound.",
      ).body,
    ).toHaveLength(3));
  it('counts every line', () =>
    expect(miscounted(sortText(['Clock stops', 'It stopped.', long].join('\n')))).toEqual([]));
});

describe('a short story on a page', () => {
  const menu = ['Home', 'News', 'Sport', 'Rovers', 'Town', 'Watch', 'Listen'];
  const paragraphs = [
    'The clock of the ferry house has been bought back from a collector for £12,000, the council said on Monday.',
    'It was sold by mistake in 1974.',
    '"We have missed it every hour," said Ada Fenn.',
    'The clock will be hung in June.',
  ];
  it('keeps its last sentence, however short', () =>
    expect(sorted(...menu, 'Council buys back clock', ...paragraphs).body).toEqual(paragraphs));
  it('keeps the line that leads to words in marks', () => {
    const leads = 'Rower Hettie Vane issued the following statement on Monday:';
    const statement = '"I took the wrong boat. I am sorry to the club whose boat it was."';
    expect(sorted('Rower says sorry', '', leads, '', statement).body).toEqual([leads, statement]);
  });
  it('keeps verse, and the line that leads to it', () => {
    const lines = [
      'The Rev Tim Oakley read his rhyme to the parish on Sunday:',
      'Rain on the roof,',
      'Rain on the hay,',
      'Rain on the vicar',
      'On every dry day.',
      '"It took me an hour," he said.',
    ];
    expect(sorted('Vicar’s rhyme for rain', '', ...lines).body).toEqual(lines);
  });
  it('keeps an address and a small table behind a colon, and the sentences below them', () => {
    const lines = [
      'Tickets are sold at:',
      'The Post Office',
      '12 Mill Lane',
      'TA4 2QX',
      'Doors open at noon.',
      'Beans 12 £5',
      'Peas 9 £4',
      'The fair closes at four.',
    ];
    expect(
      sorted(...menu, 'Council buys back clock', long, said, ...lines, 'Privacy policy', '© Skerry Bugle').body,
    ).toEqual([long, said, ...lines]);
  });
  it.each([
    '12 Reposts 90 Likes',
    'Loaded: 0%',
    'Have you been affected by clocks? Email us at clocks@skerry.example',
    'Do you have a story? Contact Tess Arden',
  ])('loses what a page says beside it: “%s”', (line) =>
    expect(sorted('Clock stops', '', long, line, said, 'The keeper wept.').body).toEqual([
      long,
      said,
      'The keeper wept.',
    ]),
  );
  it('begins below the labels of a menu, with its headline', () =>
    expect(
      sorted('Menu', 'Latest', 'Sport', 'Rain wins', 'Clock stops after years', long, said, '© Skerry Bugle'),
    ).toMatchObject({
      headline: 'Clock stops after years',
      body: [long, said],
    }));
  it('loses no paragraph to a list of links inside it', () => {
    const copy = [long, said, 'The clock will be mended on Tuesday.'];
    expect(
      sorted(
        'Clock stops',
        '',
        long,
        'MORE:',
        'Bath falls from crane in 1987',
        'Crane driver wins poetry prize',
        said,
        copy[2] ?? '',
      ).body,
    ).toEqual(copy);
  });
  it('goes on below a box, where the page says that it is its article', () => {
    const page = sortText(
      `<article><h1>Clock stops</h1><p>${long}</p><div><p>The best of the Bugle in one email, every Friday</p><button>Sign me up</button></div><p>${said}</p><p>It stopped.</p></article>`,
      'page.html',
    );
    expect(bodyOf(page)).toEqual([long, said, 'It stopped.']);
  });
});

describe('a story at the top of an aggregator’s page', () => {
  const all = sortText(
    [
      'Cove Press',
      '2 hours ago',
      'Cove Press',
      'Clock stops',
      long,
      said,
      'Fell Times',
      '5 hours ago',
      'Fell Times',
      'Clock starts',
      'A clock has started.',
    ].join('\n'),
  );
  it('is the story, and no card', () => {
    expect(blockOf(all, 'headline')).toBe('Clock stops');
    expect(bodyOf(all)).toEqual([long, said]);
  });
  it('has the stories below it for its cards', () =>
    expect(all.related.map(({ title, source, age }) => [title, source, age])).toEqual([
      ['Clock starts', 'Fell Times', '5 hours ago'],
    ]));
  it('loses no line', () => expect(miscounted(all)).toEqual([]));
});

describe('what an aggregator sets below a short story', () => {
  const below = ['Try our new features', 'Comments', 'No comments yet...', 'Related Articles'];
  const card = [
    'Ferry sold',
    'Skerry Bugle',
    '5 hours ago',
    'Business',
    'Skerry Bugle',
    'Ferry sold',
    'It was sold on Friday.',
  ];
  it('is no copy, however many of its lines are sentences', () =>
    expect(sorted('Clock stops', '', long, '', said, '', ...below, '', ...card).body).toEqual([long, said]));
  it('may begin with the words of a picture', () =>
    expect(sorted('Clock stops', '', long, '', said, '', 'Orange background', '', ...below).body).toEqual([
      long,
      said,
    ]));
  it('leaves the last sentence, though it has lost its stop', () =>
    expect(sorted('Clock stops', '', long, '', said, '', 'The clock will stop on Monday', '', ...below).body).toEqual([
      long,
      said,
      'The clock will stop on Monday',
    ]));
});
