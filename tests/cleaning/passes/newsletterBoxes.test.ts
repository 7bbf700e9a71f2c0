import { describe, expect, it } from 'vitest';
import { bodyOf, sortText } from '../sortText';

const story = [
  'The pumps were left to rust for ten years, an inquiry heard on Monday at the town hall in Fenby.',
  "'I wrote four letters,' said Win Aske.",
  'The inquiry goes on. It is due to report in the spring, when the river is low.',
];
const boxes: readonly (readonly string[])[] = [
  ['Enjoying this story? Get the Fen Briefing in your inbox every morning', 'Enter your email address', 'Sign up'],
  [
    'The Fen Briefing',
    'All the news from the levels, free, every weekday morning.',
    'Your email address',
    'Subscribe',
    'By signing up you agree to our terms.',
  ],
  ['The best of the Fen Courier in one email, every Friday', 'Sign me up', 'We will never share your address.'],
  ['Follow the Fen Courier on WhatsApp for breaking news', 'Join our channel'],
  ['Never miss a story: get our weekly round-up delivered straight to your inbox.'],
  ['Want more like this? Sign up for our daily digest.', 'Enter your email', 'Submit'],
  [
    'Sign up to the Levels Bulletin for the best of the week, sent every Friday.',
    'Sign up',
    'You can unsubscribe at any time.',
  ],
];

describe('a box that asks for the reader’s address', () => {
  it.each(boxes)('is taken out of a story: %s', (...box) =>
    expect(bodyOf(sortText([story[0], story[1], ...box, story[2]].join('\n')))).toEqual(story),
  );
  it.each(boxes)('is taken out at the end of one: %s', (...box) =>
    expect(bodyOf(sortText([...story, '', ...box].join('\n')))).toEqual(story),
  );
  it('takes nothing of a story about one along', () => {
    const copy = [
      'Fenby council will send its news by email from May, and has asked residents to sign up for the bulletin.',
      '“You will find it in your inbox every Friday,” said Win Aske.',
      'Four hundred people have subscribed to the newsletter so far, most of them for the tide tables.',
    ];
    expect(bodyOf(sortText(copy.join('\n')))).toEqual(copy);
  });
  it('does not end the story of a web page, whose last paragraph stands in the same element', () => {
    const last = 'The pumps, which were built in 1902, will be sold.';
    const page = `<html><head><title>Flood pumps rusted</title></head><body><article><h1>Flood pumps rusted</h1><div>${story.map((text) => `<p>${text}</p>`).join('')}<section class="newsletter"><h3>Sign up for The Levels</h3><p>The best of the week, every Saturday at eight.</p><form><input type="email"><button>Subscribe</button></form></section><p>${last}</p></div></article></body></html>`;
    expect(bodyOf(sortText(page, 'page.html'))).toEqual([...story, last]);
  });
});
