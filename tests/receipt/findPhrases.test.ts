import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPhrases } from '../../shared/receipt/findPhrases';

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const counts = (text: string, ...phrases: readonly string[]) =>
  findPhrases(words(text), phrases.map(words)).map(({ times }) => times);

const oneByOne = (text: readonly string[], phrase: readonly string[]): number =>
  phrase.length === 0 ? 0 : text.filter((_, at) => phrase.every((word, index) => text[at + index] === word)).length;

it('counts a phrase wherever it stands', () => expect(counts('we won and we won again', 'we won')).toEqual([2]));
it('counts a phrase inside a longer one', () =>
  expect(counts('he said we won', 'said we won', 'we won', 'won')).toEqual([1, 1, 1]));
it('counts phrases that overlap themselves', () => expect(counts('no no no', 'no no')).toEqual([2]));
it('answers the same phrase twice', () => expect(counts('a b', 'b', 'b')).toEqual([1, 1]));
it("doesn't find the end of a longer word", () => expect(counts('were', 'we')).toEqual([0]));
it('finds no phrase without words', () => expect(counts('a', '')).toEqual([0]));
it('counts as looking one by one does', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
  fc.assert(
    fc.property(
      some,
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { maxLength: 8 }),
      (text, phrases) => {
        expect(findPhrases(text, phrases).map(({ times }) => times)).toEqual(
          phrases.map((phrase) => oneByOne(text, phrase)),
        );
      },
    ),
  );
});
it('says where each phrase stands, also within another', () =>
  expect(findPhrases(words('we won and we won'), [words('we won'), words('won')]).map(({ places }) => places)).toEqual([
    [0, 3],
    [1, 4],
  ]));
it('counts on where it notes no more places', () => {
  const [found] = findPhrases(
    Array.from({ length: 100 }, () => 'no'),
    [['no']],
  );
  expect(found).toMatchObject({ times: 100 });
  expect(found?.places).toHaveLength(16);
});
