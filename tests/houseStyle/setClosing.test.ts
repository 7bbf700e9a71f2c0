import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClosingStyle } from '../../shared/houseStyle/houseStyle';
import { setClosing, type ClosingMark } from '../../shared/houseStyle/setClosing';

type Closes = ClosingMark['closes'];

/** “ ” closes a whole sentence, ‘ ’ a part of one, « » nobody knows what. */
const kinds: Readonly<Record<string, Closes>> = { '”': 'whole', '’': 'part', '»': null };
const marksIn = (text: string): readonly ClosingMark[] =>
  [...text.matchAll(/[”’»]/g)].map(({ 0: mark, index }) => ({ at: index, closes: kinds[mark] ?? null }));
const set = (text: string, style: ClosingStyle): string => setClosing(text, marksIn(text), style).text;
const becomes = (style: ClosingStyle, before: string, after: string) => (): void => {
  expect(set(before, style)).toBe(after);
  expect(set(after, style)).toBe(after);
};

describe('always inside', () => {
  it(
    'takes commas and full stops in',
    becomes('inside', '“We won”, he said. It was “over”.', '“We won,” he said. It was “over.”'),
  );
  it('takes them through every mark that closes there', becomes('inside', '“She said ‘no’”.', '“She said ‘no.’”'));
  it(
    'leaves other stops, and what ends in one',
    becomes('inside', '“Won”; “Really?”. “But I—”, “and…”.', '“Won”; “Really?”. “But I—”, “and…”.'),
  );
  it('leaves what is no stop', becomes('inside', '“site”.com costs “1”,000', '“site”.com costs “1”,000'));
});

describe('by sense', () => {
  it(
    'takes the stop out of a part of a sentence',
    becomes(
      'logical',
      'He called it ‘a disgrace.’ It was ‘over,’ he said.',
      'He called it ‘a disgrace’. It was ‘over’, he said.',
    ),
  );
  it(
    'takes it into a whole one',
    becomes('logical', '“We won”, he said. “It is over”.', '“We won,” he said. “It is over.”'),
  );
  it(
    'knows the inner from the outer',
    becomes('logical', '“She called it ‘a disgrace.’”', '“She called it ‘a disgrace’.”'),
  );
  it(
    'leaves the stop of an abbreviation',
    becomes('logical', 'at ‘9 p.m.’ from ‘Acme Inc.’ by ‘J.’', 'at ‘9 p.m.’ from ‘Acme Inc.’ by ‘J.’'),
  );
  it(
    'leaves what it does not know',
    becomes('logical', 'It was «over.» It was «over».', 'It was «over.» It was «over».'),
  );
});

it('takes a quotation’s end with its mark', () => {
  const inside = setClosing('“We won”, he said.', [{ at: 7, closes: 'whole' }], 'inside');
  expect(inside.text.slice(inside.map(1), inside.map(7))).toBe('We won,');
  const outside = setClosing('was ‘over.’', [{ at: 10, closes: 'part' }], 'logical');
  expect(outside.text.slice(outside.map(5), outside.map(10))).toBe('over');
});

it('keeps every character, in its order but for stops, and changes nothing the second time', () => {
  const piece = fc.constantFrom(
    'a',
    'word',
    ' ',
    '.',
    ',',
    '”',
    '’',
    '»',
    '“',
    '‘',
    '!',
    '—',
    '…',
    '\ud83d\ude00',
    'p.m.',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const withoutStops = (of: string): string => of.replace(/[.,]/g, '');
  fc.assert(
    fc.property(
      text,
      fc.constantFrom<ClosingStyle>('inside', 'logical'),
      fc.nat(40),
      fc.nat(40),
      (before, style, one, other) => {
        const after = setClosing(before, marksIn(before), style);
        expect(withoutStops(after.text)).toBe(withoutStops(before));
        expect([...after.text].toSorted()).toEqual([...before].toSorted());
        expect(set(after.text, style)).toBe(after.text);
        const [from, to] = [one, other].map((at) => Math.min(at, before.length)).toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        expect(after.map(from)).toBeLessThanOrEqual(after.map(to));
        expect(withoutStops(after.text.slice(after.map(from), after.map(to)))).toBe(
          withoutStops(before.slice(from, to)),
        );
      },
    ),
    { numRuns: 2000 },
  );
});

it('takes a megabyte of marks and stops in its stride', () => {
  for (const part of ['”', '.', '.”', '’,', ',’”'])
    expect(set(part.repeat(300_000), 'logical')).toHaveLength(part.length * 300_000);
});
