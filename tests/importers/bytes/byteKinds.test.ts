import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteKinds, kindsOfBytes } from '../../../shared/importers/bytes/byteKinds';
import { coverControls, dropControls, noteTraps } from '../../../shared/importers/bytes/dropControls';
import { splitLines } from '../../../shared/importers/text/splitLines';

const kindsOf = (text: string): number => kindsOfBytes(new TextEncoder().encode(text));

/** Without the lone surrogates, which no file in UTF-8 holds. */
const asUtf8 = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

/** Text with what deserves a look, and its neighbours. */
const rare = [
  '\u0000',
  '\u0007',
  '\u000b',
  '\u001b[1m',
  '\u007f',
  '\u0080',
  '\u0085',
  '\u009f',
  '\u00a0',
  '\ufeff',
  '\ufff9',
  '\ufffd',
  '\u{e0041}',
  '\u{1f600}',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u00e2\u20ac\u2122',
  '\u2028',
  '\u201c',
  '\r',
  '\r\n',
  '\n',
  'é',
  'word',
];
const copy = fc
  .oneof(
    fc.array(fc.constantFrom(...rare), { maxLength: 9 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  .map(asUtf8);

it('rules out nothing that stands in the text', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const kinds = kindsOf(text);
      if ((kinds & byteKinds.unwanted) === 0)
        expect([coverControls(text).text, dropControls(text).text]).toEqual([text, text]);
      if ((kinds & (byteKinds.turning | byteKinds.garbled)) === 0) expect(noteTraps(text)).toEqual([]);
      if ((kinds & byteKinds.zero) === 0) expect(text).not.toContain('\u0000');
    }),
    { numRuns: 2000 },
  );
});

it('rules everything out in plain copy with curly marks', () =>
  expect(kindsOf('“We won,” she said – at last…\nThe café’s owner agreed.')).toBe(0));

it('splits any text as one pattern for all line ends would', () => {
  fc.assert(
    fc.property(copy, (text) => {
      expect(splitLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(
        text.split(/\r\n|[\n\r\u0085\u2028\u2029]/),
      );
    }),
  );
});
