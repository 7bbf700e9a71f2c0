import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../shared/attribution/words/paper';
import { readScene, type Scene } from '../../../shared/attribution/scene';
import { readWords, shape, textOf, type Words } from '../../../shared/attribution/words/readWords';
import { detectQuotes } from '../../../shared/quotes/detectQuotes';
import { blocksOf, detectionOf } from '../drawSpeakers';
import { runs } from '../../runs';

const read = (copy: string): Words => {
  const blocks = blocksOf(copy);
  return readWords(blocks, detectionOf(blocks));
};
const numbers = (words: Words): number[] => Array.from({ length: words.count }, (_, i) => i);
const wordsOf = (copy: string): string[] => {
  const words = read(copy);
  return numbers(words).map((i) => textOf(words, i, i));
};

/** Sentences as text. */
const sentencesOf = (copy: string): string[] => {
  const words = read(copy);
  return words.sentences.slice(0, -1).map((first, i) => textOf(words, first, (words.sentences[i + 1] ?? 0) - 1));
};

describe('words', () => {
  it('are split at blanks and signs', () =>
    expect(wordsOf('Ann Lee, 43, said: No!')).toEqual(['Ann', 'Lee', ',', '43', ',', 'said', ':', 'No', '!']));
  it('keep the signs inside them', () =>
    expect(wordsOf('The co-op’s U.S. debt isn’t 1.5 p.m. old')).toEqual([
      'The',
      'co-op',
      'U.S.',
      'debt',
      'isn’t',
      '1.5',
      'p.m.',
      'old',
    ]));
  it('leave out “’s” and the like, but not a plural’s apostrophe’s word', () =>
    expect(wordsOf('Lee’s farmers’ we’ll they’ve')).toEqual(['Lee', 'farmers', 'we', 'they']));
  it('keep the full stop of an initial and of an abbreviation', () =>
    expect(wordsOf('Mr. J. Lee left.')).toEqual(['Mr.', 'J.', 'Lee', 'left', '.']));
  it('find room however close they stand', () =>
    expect(wordsOf(`Lee!${'?!'.repeat(500)}\n${'a,b,'.repeat(300)}`)).toHaveLength(2 + 1000 + 1200));
  it('are told apart by how they look', () => {
    const words = read('Ann said 9 ÉTÉ (NATO’s');
    expect(numbers(words).map((i) => words.shape[i])).toEqual([
      shape.capital,
      shape.lower,
      shape.number,
      shape.capital,
      shape.open,
      shape.capital,
    ]);
    expect(numbers(words).map((i) => words.possessive[i])).toEqual([0, 0, 0, 2, 0, 1]);
  });
  it('begin with a capital in any script that has some', () => {
    const words = read('Łukasz Živković Šefčovič Ωμέγα Жуков łódź ŁÓDŹ');
    expect(numbers(words).map((i) => words.shape[i])).toEqual([
      shape.capital,
      shape.capital,
      shape.capital,
      shape.capital,
      shape.capital,
      shape.lower,
      shape.capital,
    ]);
    expect(words.possessive[6]).toBe(2);
  });
  it('have the same number in the lexicon in capitals and in small letters', () => {
    const words = read('said Said SAID Sáid');
    expect(words.fact[0]).toBeGreaterThan(0);
    expect([words.fact[1], words.fact[2], words.fact[3]]).toEqual([words.fact[0], words.fact[0], 0]);
  });
});

describe('sentences', () => {
  it('end at a full stop before a capital, a figure or a mark', () =>
    expect(sentencesOf('It rained. Ann left. 9 came. “so it went”')).toEqual([
      'It rained.',
      'Ann left.',
      '9 came.',
      'so it went',
    ]));
  it('go on before a small letter', () => expect(sentencesOf('It rained... then it stopped.')).toHaveLength(1));
  it('go on behind an abbreviation, unless a small word follows', () =>
    expect(sentencesOf('He joined Lee Inc. Tom stayed. He joined Lee Inc. The rest left.')).toEqual([
      'He joined Lee Inc. Tom stayed.',
      'He joined Lee Inc.',
      'The rest left.',
    ]));
  it('end with their paragraph', () => expect(sentencesOf('One\nTwo')).toEqual(['One', 'Two']));
});

/** What a scene says, without what it is written on. */
const told = ({ words, mentions, frames, people, over, sourced, framesFrom }: Scene): unknown => ({
  words: numbers(words).map((i) => [
    words.from[i],
    words.to[i],
    words.shape[i],
    words.bits[i],
    words.quoted[i],
    words.sentence[i],
    words.block[i],
    over[i],
  ]),
  mentions,
  frames,
  people: people.people,
  of: [...people.of],
  sourced: [...sourced],
  framesFrom: [...framesFrom],
});

it('reads the same on fresh paper, on paper too small and on paper used before', () => {
  const parts = [
    'Ann',
    'Lee',
    'B.',
    'Sir',
    'Mr',
    'the',
    'mayor',
    'said',
    'told',
    '“',
    '”',
    ', ',
    '. ',
    ': ',
    '’s',
    'he',
    'In',
    'a',
    'statement',
    'É',
    'Ω',
    'ω',
    '\n',
  ];
  const copy = fc.array(fc.constantFrom(...parts), { maxLength: 80 }).map((words) => words.join(' '));
  const used = paperOf(0x10000);
  fc.assert(
    fc.property(copy, fc.nat({ max: 4000 }), (text, size) => {
      const blocks = blocksOf(text);
      const detection = detectQuotes(blocks);
      const fresh = told(readScene(blocks, detection));
      expect(told(readScene(blocks, detection, paperOf(size)))).toEqual(fresh);
      expect(told(readScene(blocks, detection, used))).toEqual(fresh);
    }),
    { numRuns: runs(400) },
  );
});
