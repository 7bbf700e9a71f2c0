import { describe, expect, it } from 'vitest';
import { glanceAt, type LineGlance } from '../../shared/cleaning/lineGlance';
import { isPlainCopy } from '../../shared/cleaning/plainCopy';

const sentence = 'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark.';
const read = (...texts: readonly string[]): readonly LineGlance[] => texts.flatMap((text, index) => glanceAt(text, { start: 0, end: text.length }, index) ?? []);

describe('copy that came without its page', () => {
  it('may bring a share bar and a newsletter along', () =>
    expect(isPlainCopy(read(sentence, sentence, 'Share on Facebook', sentence, sentence, 'Sign up to our newsletter', 'Most read'))).toBe(true));
  it('has no head and foot of a page', () =>
    expect(isPlainCopy(read('Search', sentence, sentence, sentence, sentence, sentence, sentence, 'Privacy policy', '© Skerry Bugle'))).toBe(false));
});

describe('furniture', () => {
  const reasons = (...texts: readonly string[]): readonly (string | null)[] => read(...texts).map(({ furniture }) => furniture);
  it('is known by what it says', () =>
    expect(reasons('Whatsapp   Facebook   Save', 'Stay up to date with the Bugle', 'Image 1 of 4', 'Back to gallery', 'Sources:', 'Follow Skerry News on Instagram', 'This article is subject to copyright.'))
      .toEqual(['share bar', 'newsletter sign-up', 'page control', 'page control', 'section heading', 'site promotion', 'legal line']));
  it('is not copy that begins alike', () =>
    expect(reasons('Facebook, Twitter and others face new rules', 'One of 4 keepers has left', 'Sources close to the board said so.', 'Stay away from the stairs')).toEqual([null, null, null, null]));
});
