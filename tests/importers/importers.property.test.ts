import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importSource } from '../../shared/importers/importers';
import type { Source } from '../../shared/story/source';
import { runs } from '../runs';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="related">',
        '</div>',
        '<a href="https://a.example/">',
        '</a>',
        '<br>',
        '<',
        '>',
        '&amp;',
        '&#0;',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<title>',
        '"',
        'word ',
        '\n',
        '\u2028',
        '\0',
        '\ud800',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

/** Lines are in order, apart, inside the text, and hold every character that is not a line end. */
function checkLines({ text, lines }: Source): void {
  let at = 0;
  for (const { start, end } of lines) {
    expect(text.slice(at, start)).toMatch(/^(?:\r\n|[\n\r\u0085\u2028\u2029])?$/);
    expect(end).toBeGreaterThanOrEqual(start);
    at = end;
  }
  expect(at).toBe(text.length);
}

it('reads any bytes without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('text', 'html'), (bytes, format) => {
      const outcome = importSource({ name: 'any', bytes }, format);
      if (outcome.ok) checkLines(outcome.value);
      else expect(outcome.problem.message).toMatch(/\.$/);
    }),
    { numRuns: runs(500) },
  );
});

it('reads any text as text and as a page, with every line in its place', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('text', 'html', undefined), (text, format) => {
      const outcome = importSource({ name: 'any', bytes: new TextEncoder().encode(text) }, format);
      if (outcome.ok) checkLines(outcome.value);
    }),
    { numRuns: runs(500) },
  );
});

it('changes no character of plain text that is none of the unwanted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const copy = `Copy ${text}`;
      const outcome = importSource({ name: 'any.txt', bytes: new TextEncoder().encode(copy) }, 'text');
      if (outcome.ok && outcome.value.notes.length === 0) expect(outcome.value.text).toBe(copy);
    }),
    { numRuns: runs(300) },
  );
});

it('keeps every offset of plain text, whatever it covers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const copy = `Copy ${text}`;
      const outcome = importSource({ name: 'any.txt', bytes: new TextEncoder().encode(copy) }, 'text');
      if (outcome.ok && outcome.value.encoding === 'utf-8') expect(outcome.value.text).toHaveLength(copy.length);
    }),
    { numRuns: runs(300) },
  );
});
