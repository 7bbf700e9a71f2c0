import * as fc from 'fast-check';
import type { Block, BlockKind, TextSpan } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { Quotation, QuotationSegment, RelatedLink, StoryDocument } from '../../shared/story/storyDocument';
import type { Speaker, SpeakerAnswer } from '../../shared/story/annotations';

// fast-check's `binary` unit leaves out lone surrogates; raw code units bring them in.
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const hostile = fc.constantFrom(
  ']]>',
  '</script><!--',
  '-->',
  '<b>&amp;',
  '"\'`',
  '{{ x }}',
  '{% raw %}',
  '---',
  '# 1. - > *',
  '\r\n\t',
  '\u0000\u0001\u000b',
  '\ufffe\uffff',
  '\ud83d',
  '\udc00x',
  'xmlns:x="y"',
  'no: yes',
  '- [x](y)',
  '&nbsp;',
  '𝒳😀',
  '\u202e',
  'null',
  '~',
  '"',
  '\\',
  '\u2028',
  '=1+1',
  '%00',
  'x'.repeat(120),
);

/** Any text at all: any code point, any code unit, and what is known to break formats. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  codeUnits,
  hostile,
  fc.tuple(hostile, fc.string({ maxLength: 8 }), hostile).map((parts) => parts.join('')),
);

/** Web addresses, broken ones, and what is none. */
export const anyAddress = fc.oneof(
  anyText,
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.tuple(fc.webUrl(), anyText).map(([address, rest]) => `${address}/${rest}`),
  fc.constantFrom(
    'javascript:alert(1)',
    'http://',
    'https://a b/',
    'https://me:pw@x.org/',
    '//x.org',
    'https://x.org/?a=|{}#b#c',
  ),
);

const anyDate = fc.oneof(
  anyText,
  fc.constantFrom(
    '2026-02-30',
    '2026-03-02',
    '2026-03-02T09:30',
    '2026-03-02T09:30:00Z',
    '2026-03-02 09:30+0100',
    '0000-01-01',
    '2026-03-02T24:00:00Z',
  ),
);

const sourceRange = { start: 0, end: 0 };
const detail = fc.option(
  fc.record({ text: anyText, value: fc.option(anyDate), start: fc.constant(0), end: fc.constant(0) }),
);

interface AnySpan {
  readonly kind: TextSpan['kind'];
  readonly from: number;
  readonly length: number;
  readonly href: string | null;
}

/** A link or an emphasis, to be laid into a text by `spanIn`. */
export const anySpan: fc.Arbitrary<AnySpan> = fc.record({
  kind: fc.constantFrom('link', 'strong', 'emphasis', 'superscript', 'subscript', 'strike'),
  from: fc.nat(20),
  length: fc.integer({ min: 1, max: 20 }),
  href: anyAddress,
});

/** The span in a text, wherever in it: also inside a pair. */
export const spanIn = (text: string, { kind, from, length, href }: AnySpan): readonly TextSpan[] => {
  const to = Math.min(from + length, text.length);
  if (to <= from) return [];
  return [kind === 'link' ? { kind, from, to, href: href ?? '' } : { kind, from, to }];
};

const anyBlock = (kind: BlockKind, at: number): fc.Arbitrary<Block> =>
  anyText.map((text) => ({ id: blockId(`${kind}-${at}`), kind, text, source: null }));

const anyBlocks: fc.Arbitrary<readonly Block[]> = fc
  .tuple(
    ...(['headline', 'standfirst', 'byline', 'dateline'] as const).map((kind) => fc.option(anyBlock(kind, 0))),
    fc
      .array(fc.constantFrom<BlockKind>('paragraph', 'paragraph', 'crosshead', 'list-item'), { maxLength: 6 })
      .chain((kinds) => fc.tuple(...kinds.map(anyBlock))),
  )
  .map((parts) => parts.flat().filter((block) => block !== null));

const anySpeakers: fc.Arbitrary<readonly Speaker[]> = fc
  .uniqueArray(fc.tuple(anyText, anyText, fc.option(anyText)), { maxLength: 4, selector: ([id]) => id })
  .chain((list) =>
    fc.tuple(
      ...list.map(([id, name, role]) =>
        fc.constantFrom<Speaker['gender']>('female', 'male', 'plural', 'thing', 'unknown').map((gender): Speaker => ({
          id,
          name,
          role,
          gender,
          surfaces: [name],
          first: { block: blockId('paragraph-0'), from: 0, to: 0 },
        })),
      ),
    ),
  );

const anyAnswer = (speakers: readonly Speaker[]): fc.Arbitrary<SpeakerAnswer | null> =>
  fc.option(
    fc.record({
      speakers: fc.subarray(speakers.map(({ id }) => id)),
      name: anyText,
      surface: anyText,
      at: fc.constant(null),
      isPronoun: fc.boolean(),
    }),
  );

/** Stretches of the blocks that never overlap: each block is cut between characters and every other piece is quoted. */
const anySegments = (blocks: readonly Block[]): fc.Arbitrary<readonly QuotationSegment[]> =>
  fc
    .tuple(
      ...blocks.map(({ id, text, kind }) =>
        fc.uniqueArray(fc.nat({ max: text.length }), { maxLength: 6 }).map((cuts) => {
          if (kind === 'byline' || kind === 'dateline') return [];
          const sorted = cuts.filter((at) => !/[\ud800-\udbff]$/.test(text.slice(0, at))).toSorted((a, b) => a - b);
          return sorted.flatMap((from, at): QuotationSegment[] => {
            const to = sorted[at + 1];
            return at % 2 === 1 || to === undefined ? [] : [{ block: id, from, to, source: null }];
          });
        }),
      ),
    )
    .map((parts) => parts.flat());

const anyQuotation = (segments: readonly QuotationSegment[], speakers: readonly Speaker[]): fc.Arbitrary<Quotation> =>
  fc.record({
    id: fc.oneof(anyText, fc.constantFrom('q1', 'q2')),
    where: fc.constantFrom('headline', 'standfirst', 'body', 'related'),
    kind: fc.constantFrom('direct', 'partial', 'mixed', 'scare'),
    segments: fc.constant(segments),
    said: fc.constant([]),
    closed: fc.boolean(),
    speaker: anyAnswer(speakers),
    suggested: fc.constant(null),
    cue: fc.option(anyText.map((text) => ({ text, at: { block: blockId('paragraph-0'), from: 0, to: 0 } }))),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    reasons: fc.array(anyText, { maxLength: 2 }),
    status: fc.constantFrom('proposed', 'confirmed', 'unknown'),
  });

/** Deals the segments out to quotations, some of which get several: one quotation over paragraphs. */
const anyQuotations = (blocks: readonly Block[], speakers: readonly Speaker[]): fc.Arbitrary<readonly Quotation[]> =>
  anySegments(blocks).chain((segments) =>
    fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: segments.length, maxLength: segments.length })
      .chain((sizes) => {
        const dealt: QuotationSegment[][] = [];
        for (let at = 0; at < segments.length; at += sizes[at] ?? 1)
          dealt.push(segments.slice(at, at + (sizes[at] ?? 1)));
        return fc.tuple(...dealt.map((part) => anyQuotation(part, speakers)));
      }),
  );

const anyLink: fc.Arbitrary<RelatedLink> = fc.record({
  id: anyText,
  kind: fc.constantFrom('related', 'newswire', 'list', 'sponsored'),
  title: anyText,
  source: fc.option(anyText),
  age: fc.option(anyText),
  url: fc.option(anyAddress),
  kept: fc.boolean(),
  start: fc.constant(0),
  end: fc.constant(0),
  copy: fc.array(
    anyText.map((text) => ({ id: blockId('copy'), text, source: sourceRange })),
    { maxLength: 1 },
  ),
});

/** Any story at all: any text in any field, quotations over one stretch or several, speakers known and unknown. */
export const anyStory: fc.Arbitrary<StoryDocument> = fc.tuple(anyBlocks, anySpeakers).chain(([blocks, speakers]) =>
  fc.record({
    schemaVersion: fc.constant(2 as const),
    id: anyText,
    slug: anyText,
    source: anyText.map((name) => ({
      name,
      format: 'text',
      encoding: 'utf-8',
      text: '',
      lines: [],
      metadata: {},
      notes: [],
    })),
    details: fc.record(
      {
        language: fc.oneof(anyText, fc.constantFrom('en-GB', 'en')),
        published: detail,
        credit: detail,
        embargo: detail,
        url: fc.option(anyAddress),
        section: anyText,
        tags: fc.array(anyText, { maxLength: 3 }),
        copyright: anyText,
        corrections: fc.array(
          fc.record({ kind: fc.constantFrom('correction' as const, 'update' as const), at: anyText, text: anyText }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['language', 'published', 'credit', 'embargo', 'url'] },
    ),
    blocks: fc.constant(blocks),
    speakers: fc.constant(speakers),
    quotations: anyQuotations(blocks, speakers),
    reported: fc.constant([]),
    captions: fc.array(
      anyText.map((text) => ({ text, credit: null, ...sourceRange })),
      { maxLength: 2 },
    ),
    related: fc.array(anyLink, { maxLength: 4 }),
    removed: fc.array(
      anyText.map((text) => ({ id: 'r', text, reason: 'x', restored: false, ...sourceRange })),
      { maxLength: 2 },
    ),
    damage: fc.constant([]),
    override: fc.option(anyText.map((reason) => ({ reason, findings: [] }))),
  }),
);

/** Any story, with links and emphasis anywhere in its copy. */
export const anyRichStory: fc.Arbitrary<StoryDocument> = anyStory.chain((story) =>
  fc
    .array(fc.array(anySpan, { maxLength: 4 }), { minLength: story.blocks.length, maxLength: story.blocks.length })
    .map((spans) => ({
      ...story,
      blocks: story.blocks.map((block, at) => {
        const own = (spans[at] ?? []).flatMap((span) => spanIn(block.text, span));
        return own.length === 0 ? block : { ...block, spans: own };
      }),
    })),
);
