import { describe, expect, it } from 'vitest';
import { blockOf, bodyOf, sortText } from '../sortText';

const story = [
  'The mill pond at Dorn is to be drained on Monday so that a safe can be looked for, the council has said.',
  '"We think it is down there," said Ken Dorn.',
  'Nobody knows what is in it.',
];
const sorted = (...menu: readonly string[]) => {
  const all = sortText(
    [
      'Menu',
      'News',
      'Sport',
      ...menu,
      '',
      'Mill pond to be drained',
      '4 March 2025',
      '',
      ...story,
      '© 2025 Dorn Echo. All rights reserved.',
    ].join('\n'),
  );
  return { headline: blockOf(all, 'headline'), body: bodyOf(all) };
};
const whole = { headline: 'Mill pond to be drained', body: story };

describe('titles that have run together with their teasers', () => {
  it('leave the short story below them alone, in title case', () =>
    expect(
      sorted(
        'Two Cows Found On Ring RoadA pair of Friesians stopped traffic for an hour on Sunday, police have said.',
        'Weather',
        'Rain Until Sunday In The ValleyTake a coat if you go out, and a boat if you go far.',
        'Best Of',
        'The Four Oldest Hats In DornOne of them has been worn by a horse.',
      ),
    ).toEqual(whole));
  it('leave it alone in sentence case, after marks and after names', () =>
    expect(
      sorted(
        'Two cows found on bypassA pair of Friesians stopped traffic for an hour on Sunday, police said.',
        'Is the old mill haunted?The new owner says that the noise is only the wheel.',
        'Council wins prize (again)Judges were moved by the size of the holes.',
        'Rain until Sunday in DornTake a coat if you go out.',
      ),
    ).toEqual(whole));
  it('become a card below a heading for other stories', () => {
    const { related } = sortText(
      [
        ...story,
        '',
        'More from Dorn',
        'Police seek owner of a goatThe goat was last seen on a bus.',
        'Goat found on busThe driver says that it paid.',
      ].join('\n'),
    );
    expect(related.map(({ title }) => title)).toEqual(['Police seek owner of a goat', 'Goat found on bus']);
  });
  it('are not seen in copy that names YouTube and other names of that shape', () => {
    const copy = [
      'She posted it on YouTube, where it has been seen by half of the town since Monday morning.',
      'He answered on a site called HatBox, which sells hats and lets its users talk about them all day.',
      'They met at a talk about MillSoft, a firm that had nothing to do with hats, videos or goats.',
    ];
    expect(bodyOf(sortText(copy.join('\n')))).toEqual(copy);
  });
  it('are never the story’s beginning, however short the labels and titles', () =>
    expect(
      sorted(
        'Choir Bans VibratoA choir in Dorn has banned vibrato after a vote that split the altos, its secretary said.',
        'Farmer Paints Cows OrangeA farmer near Dorn has painted his cows so that drivers can see them in fog.',
        'Ferry crew win cooking prizeThe winning dish was made of what was left after the storm.',
        'Sport',
        'Rain wins',
      ),
    ).toEqual(whole));
});
