import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { glanceAt, type LineGlance } from '../../../shared/cleaning/model/lineGlance';
import { isPlainCopy } from '../../../shared/cleaning/passes/plainCopy';

const sentence = 'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark.';
const read = (...texts: readonly string[]): readonly LineGlance[] =>
  texts.flatMap((text, index) => glanceAt(text, { start: 0, end: text.length }, index, english) ?? []);

describe('copy that came without its page', () => {
  it('may bring a share bar and a newsletter along', () =>
    expect(
      isPlainCopy(
        read(sentence, sentence, 'Share on Facebook', sentence, sentence, 'Sign up to our newsletter', 'Most read'),
      ),
    ).toBe(true));
  it('may set its parts apart by lines without a letter', () =>
    expect(isPlainCopy(read(...[1, 2, 3, 4].flatMap(() => [sentence, sentence, '___.'])))).toBe(true));
  it('has no head and foot of a page', () =>
    expect(
      isPlainCopy(
        read('Search', sentence, sentence, sentence, sentence, sentence, sentence, 'Privacy policy', '© Skerry Bugle'),
      ),
    ).toBe(false));
});
