import { english } from '../../shared/language/languages';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SortedSource } from '../../shared/story/sortedSource';
import { importBytes } from '../importers/importText';
import { sortSource } from '../../shared/cleaning/sortSource';
import { bodyOf, miscounted, sortText } from './sortText';
import { runs } from '../runs';

const someLines = [
  '',
  ' ',
  'Related articles',
  'Most read',
  'Comments',
  '3 hours ago',
  'Skerry Bugle',
  '- Skerry Bugle',
  'Dog wins cheese race for the third year',
  'Share on Facebook',
  'By Jo Bloggs',
  'EMBARGOED UNTIL 1 MAY 2026',
  '2 March 2026',
  '(Kit Marr/PA)',
  'The keepers said on Friday that the lamp, which was new, would shine for forty years.',
  '“We missed it,” said Ada Fenn. The tower at dusk (Kit Marr/PA) She smiled.',
  '\u200b',
  '•',
  '<p>',
  '</p>',
];
const anyCopy = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...someLines), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 25 })
    .map((lines) => lines.join('\n')),
);

function check(sorted: SortedSource): void {
  const { text } = sorted.source;
  expect(miscounted(sorted)).toEqual([]);
  expect(sorted.reasons.length).toBe(sorted.blocks.length);
  for (const reason of [...sorted.reasons, ...sorted.removed.map(({ reason: why }) => why)])
    expect(reason).not.toBe('');
  for (const { text: own, source } of [...sorted.blocks, ...sorted.related.flatMap(({ copy }) => copy)])
    expect(source && text.slice(source.start, source.end)).toBe(own);
  for (const part of [...sorted.removed, ...sorted.captions]) expect(text.slice(part.start, part.end)).toBe(part.text);
  const body = sorted.blocks.filter(({ id }) => id.startsWith('p')).flatMap(({ source }) => source ?? []);
  body.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(body[at - 1]?.end ?? 0));
  for (const { start, end } of sorted.damage) expect(0 <= start && start <= end && end <= text.length).toBe(true);
}

it('accounts for every line of any copy exactly once', () => {
  fc.assert(
    fc.property(anyCopy, fc.constantFrom('text', 'html'), (copy, format) => {
      const source = importBytes(copy, 'any', format);
      if (source.ok) check(sortSource(source.value, english));
    }),
    { numRuns: runs(600) },
  );
});

const word = fc.constantFrom(
  'the',
  'keeper',
  'of',
  'a',
  'tower',
  'and',
  'said',
  'that',
  'lamp',
  'shone',
  'over',
  'it',
  'Skerry',
  'Friday',
  'was',
  'new',
  'her',
  'boats',
);
const sentence = fc.array(word, { minLength: 14, maxLength: 40 }).map((words) => `The ${words.join(' ')}.`);

it('keeps a plain complete story whole', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 2, maxLength: 12 }), (paragraphs) => {
      const sorted = sortText(paragraphs.join('\n'));
      expect(bodyOf(sorted)).toEqual(paragraphs);
      expect(sorted.removed).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});
