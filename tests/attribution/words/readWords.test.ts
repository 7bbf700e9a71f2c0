import { describe, expect, it } from 'vitest';
import { readWords } from '../../../shared/attribution/words/readWords';
import { textOf, type Token, type Words } from '../../../shared/attribution/words/words';
import { english } from '../../english';
import { blocksOf, detectionOf } from '../drawSpeakers';

const read = (copy: string): Words => {
  const blocks = blocksOf(copy);
  return readWords(blocks, detectionOf(blocks), english);
};
const tokensOf = (copy: string): readonly Token[] => read(copy).tokens;
const wordsOf = (copy: string): string[] => tokensOf(copy).map(({ text }) => text);

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
    const tokens = tokensOf('Ann said 9 ÉTÉ (NATO’s');
    expect(tokens.map(({ shape }) => shape)).toEqual(['capital', 'lower', 'number', 'capital', 'open', 'capital']);
    expect(tokens.filter(({ allCapitals }) => allCapitals).map(({ text }) => text)).toEqual(['ÉTÉ']);
    expect(tokens.filter(({ possessive }) => possessive).map(({ text }) => text)).toEqual(['NATO']);
  });
  it('begin with a capital in any script that has some', () => {
    const tokens = tokensOf('Łukasz Živković Šefčovič Ωμέγα Жуков łódź ŁÓDŹ');
    expect(tokens.filter(({ shape }) => shape !== 'capital').map(({ text }) => text)).toEqual(['łódź']);
    expect(tokens.at(-1)?.allCapitals).toBe(true);
  });
  it('are known to the lexicon in capitals and in small letters', () =>
    expect(tokensOf('said Said SAID Sáid').map(({ cue }) => cue)).toEqual(['say', 'say', 'say', '']));
  it('are no small words where they are all in capitals', () => {
    const [us, small] = tokensOf('US us');
    expect([us?.bits, (small?.bits ?? 0) > 0]).toEqual([0, true]);
  });
  it('say whether they follow the one before, or begin a sentence or quoted words', () =>
    expect(
      tokensOf('Ann Lee’s farmers’ union: “So it went.” She left').map(({ text, adjoins, begins }) =>
        begins ? `|${text}` : adjoins ? text : `*${text}`,
      ),
    ).toEqual(['|Ann', 'Lee', '*farmers', 'union', ':', '|So', 'it', 'went', '.', '|She', 'left']));
  it('count the words before them, signs left out', () =>
    expect(tokensOf('Ann, 43, left').map(({ rank }) => rank)).toEqual([0, 1, 1, 2, 2]));
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

describe('quoted stretches', () => {
  it('hold the words between the marks', () => {
    const words = read('She said: “So it went,” and left. “Ours.”');
    expect(words.spans.map(({ first, last }) => textOf(words, first, last - 1))).toEqual(['So it went,', 'Ours.']);
  });
  it('are left out where they lie in another', () => {
    const blocks = blocksOf('one two three four');
    const [block] = blocks;
    const segment = (from: number, to: number) => ({ block: block!.id, from, to });
    const quotation = { id: 'q', where: 'body', kind: 'partial', closed: true } as const;
    const quotations = [
      { ...quotation, segments: [segment(0, 13)] },
      { ...quotation, segments: [segment(4, 7)] },
    ];
    const { spans } = readWords(blocks, { marks: [], quotations }, english);
    expect(spans).toEqual([{ quotation: 0, start: 0, end: 13, first: 0, last: 3 }]);
  });
});
