// Stories with all that copy can hold: lists within lists, pictures, tables, pull quotes, embeds, rules, links and emphasis.
import * as fc from 'fast-check';
import type { Pictures } from '../../shared/exporters/copy/readPictures';
import type { Block, BodyKind } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { anyAddress, anyRichStory, anySpan, anyText, spanIn } from './storyArbitrary';

const hash = (digit: string): string => `sha256:${digit.repeat(64)}`;

// The smallest of its kind: one pixel.
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** The pictures kept beside these stories. One of them Word cannot show; a fourth, `sha256:ddd…`, is missing. */
export const pictures: Pictures = new Map([
  ['a'.repeat(64), { bytes: png, mediaType: 'image/png' }],
  ['b'.repeat(64), { bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), mediaType: 'image/jpeg' }],
  ['c'.repeat(64), { bytes: Uint8Array.from([0x52, 0x49, 0x46, 0x46]), mediaType: 'image/webp' }],
]);

const anyPictureSource = fc.oneof(anyAddress, fc.constantFrom(...Array.from('abcd', hash), 'data:image/png;base64,AA'));

/** A text that may be set in a cell of a table. */
const anyCell = anyText.map((text) => text.replace(/[\t\n]/g, ' '));

const anyTable = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** What a block of a kind may hold beside its words. */
const anyMore = (kind: BodyKind): fc.Arbitrary<Partial<Block>> => {
  switch (kind) {
    case 'paragraph':
      return fc.constantFrom<Partial<Block>>(
        {},
        {},
        { display: 'block-quotation' },
        { display: 'block-quotation', cites: 'https://a.example/?b=1&c' },
      );
    case 'crosshead':
      return fc.constantFrom<Partial<Block>>({}, { level: 2 }, { level: 3 }, { level: 5 });
    case 'list-item':
      return fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.option(fc.integer({ min: -2, max: 2 ** 40 })))
        .map(([level, ordered, start]): Partial<Block> => ({
          level,
          ...(ordered ? { ordered, ...(start === null ? {} : { start }) } : {}),
        }));
    case 'pull-quote':
      return fc.constantFrom<Partial<Block>>({}, { quotation: 'q1' }, { quotation: 'nothing' });
    case 'image':
      return fc.record({
        picture: fc.record({ src: anyPictureSource, alt: anyText, credit: fc.option(anyText) }),
      });
    case 'table':
      return fc.record({ headRows: fc.integer({ min: 1, max: 3 }) });
    case 'embed':
      return fc.record({ embed: fc.record({ provider: anyText, url: anyAddress }) });
    case 'rule':
      return fc.constant({});
  }
};

const anyWords = (kind: BodyKind): fc.Arbitrary<string> => {
  if (kind === 'table') return anyTable.map((rows) => rows.map((row) => row.join('\t')).join('\n'));
  return kind === 'rule' ? fc.constant('') : fc.oneof(anyText, fc.constant(''));
};

const anyKind = fc.constantFrom<BodyKind>(
  'paragraph',
  'crosshead',
  'list-item',
  'list-item',
  'list-item',
  'pull-quote',
  'image',
  'table',
  'embed',
  'rule',
);

const anyBodyBlock = (at: number): fc.Arbitrary<Block> =>
  anyKind.chain((kind) =>
    fc.tuple(anyWords(kind), anyMore(kind), fc.array(anySpan, { maxLength: 3 })).map(([text, more, spans]): Block => {
      const own = spans.flatMap((span) => spanIn(text, span));
      return {
        id: blockId(`rich-${at}`),
        kind,
        text,
        source: null,
        ...more,
        ...(own.length > 0 ? { spans: own } : {}),
      };
    }),
  );

/** Any story with links and emphasis, and among its paragraphs blocks of every kind. */
export const anyFullStory: fc.Arbitrary<StoryDocument> = fc
  .tuple(
    anyRichStory,
    fc
      .array(fc.nat(), { maxLength: 8 })
      .chain((places) => fc.tuple(...places.map((place, at) => anyBodyBlock(at).map((block) => ({ block, place }))))),
  )
  .map(([story, more]) => {
    const blocks = [...story.blocks];
    const first = blocks.filter(({ kind }) => /^(?:headline|standfirst|byline|dateline)$/.test(kind)).length;
    for (const { block, place } of more) blocks.splice(first + (place % (blocks.length - first + 1)), 0, block);
    return { ...story, blocks };
  });
