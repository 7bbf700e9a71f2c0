import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignText } from '../../shared/text/alignText';

/** The source's words for a stretch of the text. */
const sourceOf = (source: string, text: string, words: string): string => {
  const { toSource } = alignText(source, text);
  const from = text.indexOf(words);
  return source.slice(toSource(from), toSource(from + words.length));
};

describe('alignText', () => {
  it('finds words behind set marks and tidied spaces', () => {
    expect(sourceOf("He said:  ''We won't  go.''", 'He said: “We won’t go.”', 'won’t go.')).toBe("won't  go.");
  });
  it('finds the words after a word that was changed', () => {
    expect(
      sourceOf('The old mayor said no to the plan.', 'The mayor of the town said yes to the plan.', 'the plan'),
    ).toBe('the plan');
  });
  it('finds words in a paragraph that was cut to its end', () => {
    expect(sourceOf('The ferry sailed. The crew slept. The captain read.', 'The captain read.', 'captain')).toBe(
      'captain',
    );
  });
  it('stays inside both texts and in order, whatever they are', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, any, (source, text) => {
        const { toSource, toText } = alignText(source, text);
        let before = 0;
        for (let at = 0; at <= text.length; at += 1) {
          expect(toSource(at)).toBeGreaterThanOrEqual(before);
          before = toSource(at);
        }
        expect(before).toBeLessThanOrEqual(source.length);
        expect(toText(source.length)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
