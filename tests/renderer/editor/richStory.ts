import * as fc from 'fast-check';
import { blockId } from '../../../shared/story/range';
import type { Block, BodyKind, TextSpan } from '../../../shared/story/block';
import { spanKinds, tidySpans, withSpans } from '../../../shared/story/spans';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { block, ferry, quotation } from './story';

const words = fc.string({ unit: fc.constantFrom(...'ab é“”\u{1F3A3} '.split('')), minLength: 1, maxLength: 12 });
const cell = fc.oneof(fc.constant(''), words);
/** Rows of any number of cells each. */
const tableText = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map((row) => row.join('\t')).join('\n'));

const spanOver = (text: string): fc.Arbitrary<TextSpan> =>
  fc
    .record({
      kind: fc.constantFrom(...spanKinds),
      from: fc.nat(text.length),
      length: fc.integer({ min: 1, max: 8 }),
      href: fc.constantFrom('https://a.example/', 'https://b.example/tide'),
    })
    .map(({ kind, from, length, href }): TextSpan => {
      const to = Math.min(from + length, text.length);
      return kind === 'link' ? { kind, from, to, href } : { kind, from, to };
    });

/** The spans of a table end where a cell ends. */
const withinCells = (text: string, spans: readonly TextSpan[]): readonly TextSpan[] => {
  const cells = [...text.matchAll(/[^\t\n]+/g)].map(({ 0: own, index }) => ({ from: index, to: index + own.length }));
  return spans.flatMap((span) =>
    cells.map(({ from, to }) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) })),
  );
};

/** What a block says of itself beside its text. */
type Said = Partial<Omit<Block, 'kind' | 'text'>>;
type Fields = Said & { readonly kind: BodyKind; readonly text: string };

const level = fc.constantFrom<Said>({}, { level: 2 }, { level: 3 });
const fieldsOf: Readonly<Record<BodyKind, fc.Arbitrary<Fields>>> = {
  paragraph: fc
    .record({
      text: words,
      more: fc.constantFrom<Said>({}, { display: 'block-quotation' }),
    })
    .map(({ text, more }): Fields => ({ kind: 'paragraph', text, ...more })),
  crosshead: fc.tuple(words, level).map(([text, more]): Fields => ({ kind: 'crosshead', text, ...more })),
  'list-item': fc
    .tuple(words, level, fc.constantFrom<Said>({}, { ordered: true }, { ordered: true, start: 4 }))
    .map(([text, depth, more]): Fields => ({ kind: 'list-item', text, ...depth, ...more })),
  'pull-quote': fc
    .tuple(words, fc.constantFrom<Said>({}, { quotation: 'q1' }))
    .map(([text, more]): Fields => ({ kind: 'pull-quote', text, ...more })),
  image: fc.tuple(cell, words, fc.option(words)).map(([text, alt, credit]): Fields => ({
    kind: 'image',
    text,
    picture: { src: 'https://pictures.example/quay.jpg', alt, credit },
  })),
  table: fc
    .tuple(tableText, fc.boolean())
    .map(([text, head]): Fields => ({ kind: 'table', text, ...(head ? { headRows: 1 } : {}) })),
  embed: cell.map((text): Fields => ({
    kind: 'embed',
    text,
    embed: { provider: 'YouTube', url: 'https://video.example/1' },
  })),
  rule: fc.constant<Fields>({ kind: 'rule', text: '' }),
};

const anyBlock = fc.oneof(...Object.values(fieldsOf)).chain((fields) =>
  fc.array(spanOver(fields.text), { maxLength: 3 }).map((spans): Block => {
    const fitting = fields.kind === 'table' ? withinCells(fields.text, spans) : spans;
    const plain: Block = { id: blockId('any'), source: { start: 0, end: 1 }, ...fields };
    return withSpans(plain, tidySpans(fitting));
  }),
);

/** Quotations over one block or two that follow each other, at random words. */
const quotationsOver = (blocks: readonly Block[]): fc.Arbitrary<readonly Quotation[]> =>
  fc
    .array(fc.tuple(fc.nat(blocks.length), fc.integer({ min: 1, max: 2 }), fc.nat(6), fc.nat(6)), { maxLength: 3 })
    .map((places) =>
      places.flatMap(([first, count, from, length], at): Quotation[] => {
        const segments = blocks.slice(first, first + count).flatMap(({ id, text }) => {
          const range = { block: id, from: Math.min(from, text.length), to: Math.min(from + length, text.length) };
          // A segment has words: the border between two cells has none.
          const bare = text.slice(range.from, range.to).replaceAll(/[\t\n]/g, '');
          const ends = /^[\t\n]|[\t\n]$/.test(text.slice(range.from, range.to));
          return bare === '' || ends ? [] : [{ ...range, source: null }];
        });
        return segments.length === 0 ? [] : [{ ...quotation(`q${at}`, [], []), segments }];
      }),
    );

/** A story of blocks of every kind, with links, emphasis and quotations over them. */
export const richStory: fc.Arbitrary<StoryDocument> = fc
  .uniqueArray(fc.tuple(fc.nat(9), anyBlock), { selector: ([name]) => name, minLength: 1, maxLength: 7 })
  .map((named) => named.map(([name, each]): Block => ({ ...each, id: blockId(`b${name}`) })))
  .chain((body) =>
    quotationsOver(body).map((quotations) => ({
      ...ferry,
      blocks: [block('b-head', 'headline', 'New headline'), ...body],
      quotations,
      reported: [],
    })),
  );

const table: Block = {
  ...block('t1', 'table', 'Year\tTonnes\n1970\t1,450\n1990\t“almost none”'),
  headRows: 1,
};

/** A short story with a table. */
export const harbour = {
  story: { ...ferry, blocks: [table], quotations: [], reported: [] } satisfies StoryDocument,
  table,
};
