import { english } from '../../shared/language/languages';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newMemory, rememberedLikelihood } from '../../shared/quotes/copyMemory';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import { setMarks } from '../../shared/houseStyle/setMarks';
import type { Detection, ReadableBlock } from '../../shared/story/annotations';
import { blockId } from '../../shared/story/range';
import { quotedWords } from './drawQuotes';
import { runs } from '../runs';

const QUOTE_LIKE =
  /["'`\u00AB\u00B4\u00BB\u2018-\u201F\u2032\u2033\u2039\u203A\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/g;

const anyText = fc.string({ unit: 'binary' });
/** Text in which marks, words and stops stand close together in every order. */
const markedText = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '`',
      '«',
      '»',
      '„',
      '‚',
      '″',
      '\u200b',
      ' ',
      ' ',
      ' ',
      '.',
      ',',
      ': ',
      '(',
      '—',
      's',
      'em',
      'Word',
      'word',
      '90s',
      '6',
      'é',
      '\ud83d\ude00',
      '\ud83d',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const anyBlocks = fc
  .array(fc.tuple(fc.oneof(anyText, markedText), fc.constantFrom('headline', 'body', 'body', 'related')), {
    maxLength: 6,
  })
  .map((parts) =>
    parts.map(([text, where], index): ReadableBlock => ({ id: blockId(`${where}-${index}`), where, text })),
  );

/** The roles laid over the text: every quote-like character in order of its mark. */
const covered = ({ text, id }: ReadableBlock, { marks }: Detection): readonly number[] =>
  marks
    .filter(({ block }) => block === id)
    .flatMap(({ at, length }) => Array.from({ length }, (_, step) => at + step))
    .filter((at) => at < text.length);

it('gives every quote-like character exactly one role', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const detection = detectQuotes(blocks, english);
      for (const block of blocks) {
        expect(covered(block, detection)).toEqual([...block.text.matchAll(QUOTE_LIKE)].map(({ index }) => index));
      }
    }),
    { numRuns: runs(500) },
  );
});

it('keeps segments inside the text, in order and apart', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const order = new Map(blocks.map(({ id }, index) => [id, index]));
      const texts = new Map(blocks.map(({ id, text }) => [id, text]));
      let block = -1;
      let done = 0;
      for (const segment of detectQuotes(blocks, english).quotations.flatMap(({ segments }) => segments)) {
        const at = order.get(segment.block) ?? -1;
        expect(at).toBeGreaterThanOrEqual(block);
        if (at > block) done = 0;
        block = at;
        expect(segment.from).toBeGreaterThanOrEqual(done);
        expect(segment.to).toBeGreaterThan(segment.from);
        expect(segment.to).toBeLessThanOrEqual(texts.get(segment.block)?.length ?? 0);
        done = segment.to;
      }
    }),
    { numRuns: runs(500) },
  );
});

it('opens before it closes, and nests properly', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      let depth = 0;
      for (const { role, depth: at } of detectQuotes(blocks, english).marks) {
        if (role === 'apostrophe' || role === 'other') expect(at).toBe(0);
        else expect(at).toBeGreaterThanOrEqual(1);
        if (role === 'open') expect(at).toBeLessThanOrEqual(depth + 1);
        if (role === 'continuation') expect(at).toBeLessThanOrEqual(Math.max(depth, 2));
        if (role === 'open') depth = at;
        if (role === 'close') depth = at - 1;
      }
    }),
    { numRuns: runs(500) },
  );
});

it('changes no word when it sets marks', () => {
  fc.assert(
    fc.property(anyBlocks, fc.constantFrom('single' as const, 'double' as const), (blocks, outer) => {
      const { marks } = detectQuotes(blocks, english);
      for (const block of blocks) {
        const set = setMarks(
          block.text,
          marks.filter((mark) => mark.block === block.id),
          outer,
        );
        expect(set.text.replace(QUOTE_LIKE, '')).toBe(block.text.replace(QUOTE_LIKE, ''));
        expect(set.map(block.text.length)).toBe(set.text.length);
      }
    }),
    { numRuns: runs(500) },
  );
});

const word = fc.constantFrom('rain', "wasn't", 'the', 'players', 'Monday', 'again', 'went', 'we', "club's", 'cuts');
const words = fc.array(word, { minLength: 2, maxLength: 7 }).map((each) => each.join(' '));
const sentence = fc.oneof(
  words.map((said) => `He said: "${said}."`),
  words.map((said) => `"${said}," she added.`),
  fc.tuple(words, words).map(([left, said]) => `${left} "${said}" again.`),
  fc.tuple(words, words).map(([said, inner]) => `"${said} 'no ${inner}' yet," they told us.`),
  words.map((plain) => `${plain}.`),
);
const newsCopy = fc
  .array(
    fc.array(sentence, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
    { minLength: 1, maxLength: 4 },
  )
  .map((texts) => texts.map((text, index): ReadableBlock => ({ id: blockId(`b${index}`), where: 'body', text })));

const reset = (
  blocks: readonly ReadableBlock[],
  outer: 'single' | 'double',
  flatten: (text: string) => string,
): readonly ReadableBlock[] => {
  const { marks } = detectQuotes(blocks, english);
  return blocks.map((block) => ({
    ...block,
    text: flatten(
      setMarks(
        block.text,
        marks.filter((mark) => mark.block === block.id),
        outer,
      ).text,
    ),
  }));
};
const plain = (found: readonly string[]): readonly string[] => found.map((text) => text.replace(QUOTE_LIKE, '_'));

const straighten = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

it('finds the same quotations whatever the house marks', () => {
  fc.assert(
    fc.property(
      newsCopy,
      fc.constantFrom('single' as const, 'double' as const),
      fc.boolean(),
      (blocks, outer, isStraight) => {
        const again = reset(blocks, outer, isStraight ? straighten : (text) => text);
        expect(plain(quotedWords(again))).toEqual(plain(quotedWords(blocks)));
      },
    ),
    { numRuns: runs(500) },
  );
});

it('gives the same answer after a change as from the beginning', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(anyText, markedText)), { maxLength: 4 });
  fc.assert(
    fc.property(fc.oneof(anyBlocks, newsCopy), edits, (before, changes) => {
      let blocks = before;
      const memory = newMemory();
      detectQuotes(blocks, english, rememberedLikelihood(memory, blocks, english));
      for (const [place, text] of changes) {
        blocks = blocks.map((block, index) =>
          index === place % blocks.length ? { ...block, text: block.text.slice(0, 20) + text } : block,
        );
        expect(detectQuotes(blocks, english, rememberedLikelihood(memory, blocks, english))).toEqual(
          detectQuotes(blocks, english),
        );
      }
    }),
    { numRuns: runs(300) },
  );
});
