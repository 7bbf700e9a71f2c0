import { describe, expect, it } from 'vitest';
import { readLine } from '../../../shared/cleaning/model/readLine';
import { english } from '../../../shared/language/languages';

const reasonFor = (text: string): string | null =>
  readLine(text, { start: 0, end: text.length }, 0, english)?.furniture ?? null;

const lines: Readonly<Record<string, readonly string[]>> = {
  'comments widget': ['12 Comments', 'View all 3 comments', '(4) comments', 'Leave a reply', 'Be the first to comment'],
  'share bar': ['Share', 'Facebook | Twitter | Email', 'Whatsapp   Facebook   Save', 'Follow us on the usual sites'],
  'cookie notice': ['We use cookies to keep this site running.', 'This website uses cookies'],
  'newsletter sign-up': [
    'Sign up to the morning briefing',
    'Get the latest news in your inbox',
    'Newsletter',
    'Stay up to date with the Courier',
    'SIGN UP: Get the Courier by email',
  ],
  'legal line': [
    '© 2024 The Marlow Courier',
    'All rights reserved',
    '(c) 2023 Courier Ltd',
    'This article is subject to copyright.',
  ],
  advertisement: [
    'Advertisement',
    'Story continues below',
    'Ad:',
    'Article continues below this ad',
    'Content continues after the advertisement',
  ],
  'page control': ['Skip to content', '×', '☰', 'Next article', '—', 'Image 1 of 4', 'Back to gallery'],
  'most-read list': ['Most read', 'Trending now'],
  'site promotion': [
    'Read more: the bridge that was never built',
    'Watch: the bridge falls',
    'Follow Marlow News on Instagram',
    'Read the full story on the Courier\u2019s site.',
  ],
  'section heading': ['Related stories', 'Sources:', 'Voc\u00ea pode gostar'],
  'author note': [
    'Zo\u00eb \u00c5ngstr\u00f6m is a reporter based on the coast.',
    'Kit O\u2019Marr Junior was our farming correspondent.',
    'KIT MARR IS THE COURIER\u2019S FARMING EDITOR',
    'Additional reporting by Kit Marr',
    'Courier writer Kit Marr in Selby contributed to this report.',
    'Kit Marr and Jo Lowe contributed reporting from Hull.',
    '(Kit Marr of Marlow Press contributed to this story.)',
    'Follow her on the usual site',
    '@kitmarr',
  ],
  'age line': ['3 hours ago', 'Updated 20 minutes ago'],
};

describe('furniture', () => {
  for (const [reason, examples] of Object.entries(lines))
    it(`knows a line as ${reason}`, () => expect(examples.map(reasonFor)).toEqual(examples.map(() => reason)));

  it('leaves copy alone', () => {
    const copy = [
      'The comments were made in court on Friday.',
      'Share prices fell again on Monday as the bank cut its forecast.',
      'The rain contributed to the report of a lost dog being late.',
      'Related offences were not charged, the court heard.',
      '“We use boats,” he said.',
      'Kit Marr is a fisherman.',
      'Facebook, Twitter and others face new rules',
      'One of 4 keepers has left',
      'Sources close to the board said so.',
      'Stay away from the stairs',
      'the old harbour is a magnet for any photographer',
      'Every keeper here is a writer of sorts.',
    ];
    expect(copy.map(reasonFor)).toEqual(copy.map(() => null));
  });
});
