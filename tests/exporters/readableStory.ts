// Stories in plain English with a block of any kind anywhere, for what a reader must be able to read back.
import * as fc from 'fast-check';
import type { Block, TextSpan } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { ferryStory } from './ferryStory';

const vocabulary =
  'gulls terns skuas over the quay and harbour at Fenholt while boats wait for tide near old crane'.split(' ');

const anyWords = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...vocabulary), { minLength: least, maxLength: most }),
      fc.integer({ min: 10, max: 9999 }),
    )
    .map(([words, number]) => `Item ${number} ${words.join(' ')}`);

const sentence = anyWords(6, 12).map((words) => `${words}.`);

interface Chosen {
  readonly kind: TextSpan['kind'];
  readonly at: number;
  readonly length: number;
}

const anyChosen: fc.Arbitrary<Chosen> = fc.record({
  kind: fc.constantFrom('link', 'strong', 'emphasis', 'superscript', 'subscript', 'strike'),
  at: fc.nat(6),
  length: fc.integer({ min: 1, max: 2 }),
});

/** Links and emphasis over whole words of a text, never two over one word nor over all of them. */
function spansIn(text: string, chosen: readonly Chosen[]): readonly TextSpan[] {
  const words = [...text.matchAll(/[^\s.]+/g)];
  let free = 1;
  return chosen
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ kind, at, length }): readonly TextSpan[] => {
      const first = words[Math.max(at, free)];
      const last = words[Math.min(Math.max(at, free) + length, words.length - 1) - 1];
      if (!first || !last || last.index < first.index) return [];
      free = Math.max(at, free) + length + 1;
      const place = { from: first.index, to: last.index + last[0].length };
      return [
        kind === 'link' ? { kind, ...place, href: `https://birds.example/${first.index}?a=1&b=2` } : { kind, ...place },
      ];
    });
}

type Unnamed = Omit<Block, 'id' | 'source'>;

const spanned = (words: fc.Arbitrary<string>, most = 2): fc.Arbitrary<Pick<Block, 'text' | 'spans'>> =>
  fc.tuple(words, fc.array(anyChosen, { maxLength: most })).map(([text, chosen]) => {
    const spans = spansIn(text, chosen);
    return spans.length === 0 ? { text } : { text, spans };
  });

const paragraph = spanned(sentence).map((line): Unnamed => ({ kind: 'paragraph', ...line }));

const crosshead = fc
  .tuple(anyWords(2, 4), fc.integer({ min: 1, max: 4 }))
  .map(([text, level]): Unnamed => ({ kind: 'crosshead', text, ...(level > 1 ? { level } : {}) }));

/** Items of lists within lists; a list of one level is numbered throughout or not at all. */
const list = fc
  .tuple(
    fc.array(fc.tuple(spanned(anyWords(3, 6), 1), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 5 }),
    fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([items, ordered, start]): readonly Unnamed[] => {
    let depth = 0;
    return items.map(([line, wanted], at) => {
      const level = Math.min(wanted, depth + 1);
      depth = level;
      const isOrdered = ordered[level - 1] === true;
      return {
        kind: 'list-item',
        ...line,
        ...(level > 1 ? { level } : {}),
        ...(isOrdered ? { ordered: true as const } : {}),
        ...(isOrdered && at === 0 && start > 1 ? { start } : {}),
      };
    });
  });

const image = fc
  .tuple(
    spanned(sentence, 1),
    fc.boolean(),
    anyWords(2, 4),
    fc.option(fc.constantFrom('Ada Thorne', 'Bo Lind/Fenholt Gazette')),
    fc.nat(999),
  )
  .map(([line, isBare, alt, credit, number]): Unnamed => ({
    kind: 'image',
    ...(isBare ? { text: '' } : line),
    picture: { src: `https://gazette.example/photos/${number}.jpg`, alt, credit },
  }));

const cell = fc.oneof(anyWords(1, 2), fc.integer({ min: 1, max: 99_999 }).map(String));

const table = fc
  .tuple(
    fc
      .integer({ min: 2, max: 3 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 4 }),
      ),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([rows, headRows]): Unnamed => ({
    kind: 'table',
    text: rows.map((row) => row.join('\t')).join('\n'),
    ...(headRows > 0 ? { headRows } : {}),
  }));

const embed = fc.tuple(fc.option(sentence), fc.nat(999)).map(([text, number]): Unnamed => ({
  kind: 'embed',
  text: text ?? '',
  embed: { provider: 'YouTube', url: `https://www.youtube.com/watch?v=quay${number}` },
}));

const pullQuote = anyWords(5, 8).map((text): Unnamed => ({ kind: 'pull-quote', text }));
const setFree = fc.tuple(sentence, fc.option(fc.nat(999))).map(([text, page]): Unnamed => ({
  kind: 'paragraph',
  text,
  display: 'block-quotation',
  ...(page === null ? {} : { cites: `https://board.example/minutes/${page}` }),
}));
const rule = fc.constant<Unnamed>({ kind: 'rule', text: '' });

const one = (block: fc.Arbitrary<Unnamed>): fc.Arbitrary<readonly Unnamed[]> => block.map((each) => [each]);

/** A story whose body has a paragraph before and after each other block, so that nothing is told by its place alone. */
export const anyReadableStory: fc.Arbitrary<StoryDocument> = fc
  .tuple(
    paragraph,
    fc.array(
      fc.tuple(
        fc.oneof(one(crosshead), list, one(image), one(table), one(embed), one(pullQuote), one(setFree), one(rule)),
        paragraph,
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([first, rest]) => {
    const body = [first, ...rest.flatMap(([blocks, after]) => [...blocks, after])];
    const top: readonly Unnamed[] = [{ kind: 'headline', text: 'Fenholt quay to close for repairs in the spring' }];
    return {
      ...ferryStory,
      blocks: [...top, ...body].map((each, at) => ({ id: blockId(`b${at}`), source: null, ...each })),
      quotations: [],
      related: [],
      removed: [],
      override: null,
    };
  });
