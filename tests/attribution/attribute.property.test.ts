import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { attribute } from '../../shared/attribution/attribute';
import { readWords } from '../../shared/attribution/words/readWords';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import type { Detection, ReadableBlock } from '../../shared/story/annotations';
import { blockId, type TextRange } from '../../shared/story/range';
import { english } from '../english';
import { runs } from '../runs';

const anyText = fc.string({ unit: 'binary' });
/** Names, cues and marks in every order. */
const copyLike = fc
  .array(
    fc.constantFrom(
      'Ann',
      'Lee',
      'Mr',
      'Sir',
      'Lord',
      'KC',
      'he',
      'She',
      'they',
      'His',
      'letter',
      'said',
      'told',
      'adding',
      'according',
      'to',
      'and',
      ', ',
      '. ',
      ': ',
      '“',
      '”',
      '"',
      '’s',
      '(',
      ')',
      '—',
      'the',
      'spokesman',
      'for',
      'of',
      'who',
      'the',
      'Home',
      'Secretary',
      'family',
      'In',
      'that',
      '\u00a0',
      '9',
      '\ud83d',
      'É',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

const anyBlocks = fc
  .array(
    fc.tuple(
      fc.oneof(anyText, copyLike, copyLike),
      fc.constantFrom('headline', 'standfirst', 'body', 'body', 'body', 'related'),
    ),
    { maxLength: 7 },
  )
  .map((parts) =>
    parts.map(([text, where], index): ReadableBlock => ({
      id: blockId(`b${index}`),
      where: where as ReadableBlock['where'],
      text,
    })),
  );

/** Any detection at all: spans that overlap, lie within one another or hold no word. */
const anyDetection = (blocks: readonly ReadableBlock[]): fc.Arbitrary<Detection> =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('direct', 'partial', 'mixed', 'scare')), {
      maxLength: 6,
    })
    .map((picks) => ({
      marks: [],
      quotations: picks.flatMap(([at, start, length, kind], index) => {
        const block = blocks[blocks.length > 0 ? at % blocks.length : 0];
        if (!block) return [];
        const from = start % (block.text.length + 1);
        return [
          {
            id: `q${index}`,
            where: block.where,
            kind: kind as 'direct',
            closed: true,
            segments: [{ block: block.id, from, to: Math.min(block.text.length, from + (length % 30)) }],
          },
        ];
      }),
    }));

const blocksAndDetection = anyBlocks.chain((blocks) =>
  fc
    .oneof(anyDetection(blocks), fc.constant(detectQuotes(blocks, english)))
    .map((detection) => ({ blocks, detection })),
);

const check = (range: TextRange, blocks: readonly ReadableBlock[]): void => {
  const block = blocks.find(({ id }) => id === range.block);
  expect(block).toBeDefined();
  expect(range.from).toBeGreaterThanOrEqual(0);
  expect(range.from).toBeLessThanOrEqual(range.to);
  expect(range.to).toBeLessThanOrEqual(block?.text.length ?? -1);
};

it('answers every quotation once, inside the blocks, with names that are listed', () => {
  fc.assert(
    fc.property(blocksAndDetection, ({ blocks, detection }) => {
      const { attributions, reported, speakers } = attribute(blocks, detection, english);
      expect(attributions.map(({ quotation }) => quotation).toSorted()).toEqual(
        detection.quotations.map(({ id }) => id).toSorted(),
      );
      const listed = new Set(speakers.map(({ id }) => id));
      expect(listed.size).toBe(speakers.length);
      for (const { name, surfaces, first } of speakers) {
        expect(name.trim()).not.toBe('');
        expect(surfaces.length).toBeGreaterThan(0);
        check(first, blocks);
      }
      for (const { speaker, suggested, cue } of [...attributions, ...reported]) {
        if (cue) check(cue.at, blocks);
        if (suggested) expect(listed.has(suggested.speaker)).toBe(true);
        if (!speaker) continue;
        expect(speaker.name.trim()).not.toBe('');
        for (const id of speaker.speakers) expect(listed.has(id)).toBe(true);
        if (speaker.at) check(speaker.at, blocks);
      }
      for (const { confidence } of attributions) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
      for (const { at } of reported) check(at, blocks);
    }),
    { numRuns: runs(1500) },
  );
});

it('gives the words the copy has: a surface and a cue are what stands at their place', () => {
  fc.assert(
    fc.property(blocksAndDetection, ({ blocks, detection }) => {
      const text = new Map(blocks.map((block) => [block.id, block.text]));
      for (const { speaker, cue, quotation } of attribute(blocks, detection, english).attributions) {
        if (cue) expect((text.get(cue.at.block) ?? '').slice(cue.at.from, cue.at.to)).toBe(cue.text);
        const inHeadline = detection.quotations.find(({ id }) => id === quotation)?.where !== 'body';
        if (speaker?.at && !inHeadline)
          expect((text.get(speaker.at.block) ?? '').slice(speaker.at.from, speaker.at.to)).toBe(speaker.surface);
      }
    }),
    { numRuns: runs(500) },
  );
});

it('leaves every scare quotation to nobody', () => {
  fc.assert(
    fc.property(blocksAndDetection, ({ blocks, detection }) => {
      const scares = new Set(detection.quotations.filter(({ kind }) => kind === 'scare').map(({ id }) => id));
      for (const { quotation, speaker } of attribute(blocks, detection, english).attributions)
        if (scares.has(quotation)) expect(speaker).toBeNull();
    }),
    { numRuns: runs(300) },
  );
});

it('gives the same answer twice', () => {
  fc.assert(
    fc.property(blocksAndDetection, ({ blocks, detection }) => {
      expect(attribute(blocks, detection, english)).toEqual(attribute(blocks, detection, english));
    }),
    { numRuns: 100 },
  );
});

it('reads every letter once and in order', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const words = readWords(blocks, { marks: [], quotations: [] }, english);
      let reached = 0;
      for (const { start, end, text } of words.tokens) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(end).toBeGreaterThan(start);
        expect(words.text.slice(start, end)).toBe(text);
        reached = end;
      }
      expect(words.sentences.at(-1)).toBe(words.count);
    }),
    { numRuns: runs(300) },
  );
});
