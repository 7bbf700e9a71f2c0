import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../shared/text/tokens';
import { setDashes, type RoleAt } from '../../shared/houseStyle/setDashes';
import type { DashStyle } from '../../shared/houseStyle/houseStyle';

/** Curly marks are what they look like. */
const rolesIn =
  (text: string): RoleAt =>
  (at) =>
    ({ '“': 'open', '”': 'close' } as const)[text.charAt(at)];
const set = (text: string, style: DashStyle): string => setDashes(text, rolesIn(text), style).text;
const both = (text: string, spaced: string, closed: string) => (): void => {
  expect(set(text, 'spaced-en')).toBe(spaced);
  expect(set(text, 'closed-em')).toBe(closed);
  expect(set(spaced, 'closed-em')).toBe(closed);
  expect(set(closed, 'spaced-en')).toBe(spaced);
  expect(set(text, 'as-written')).toBe(text);
};

describe('a dash between thoughts', () => {
  it(
    'is set whatever the copy has',
    both(
      'one—two – three — four -- five - six',
      'one – two – three – four – five – six',
      'one—two—three—four—five—six',
    ),
  );
  it(
    'takes no blank inside a mark',
    both('“But I—” she said, “—and you—”', '“But I –” she said, “– and you –”', '“But I—” she said, “—and you—”'),
  );
  it(
    'keeps its distance from marks outside them',
    both('“One”—he said—“two”', '“One” – he said – “two”', '“One”—he said—“two”'),
  );
  it('takes no blank before a stop', both('one—, two—; three', 'one –, two –; three', 'one—, two—; three'));
});

describe('what is no dash between thoughts stays', () => {
  const stays = (text: string) => (): void => both(text, text, text)();
  it('hyphens and compounds', stays('a well-known Paris–Dakar run, e--mail'));
  it('ranges and scores', stays('2019–21, 10am – 5pm, 3 - 2, 3—2, -5'));
  it('a dash that begins a line', stays('— Reuters'));
  it('rows of dashes', stays('a ---- b — — c'));
});

it('changes no word, knows where each offset went, and changes nothing the second time', () => {
  const piece = fc.constantFrom(
    'a',
    'word',
    ' ',
    '  ',
    '\u00a0',
    '—',
    '–',
    '-',
    '--',
    '“',
    '”',
    '.',
    ',',
    '3',
    '\ud83d\ude00',
    '\n',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const words = (of: string): string =>
    tokensOf(of)
      .map(({ key }) => key)
      .filter((key) => /[\p{L}\p{N}]/u.test(key))
      .join(' ');
  fc.assert(
    fc.property(
      text,
      fc.constantFrom<DashStyle>('spaced-en', 'closed-em'),
      fc.nat(40),
      fc.nat(40),
      (before, style, one, other) => {
        const after = setDashes(before, rolesIn(before), style);
        expect(words(after.text)).toBe(words(before));
        expect(set(after.text, style)).toBe(after.text);
        const [from, to] = [one, other].map((at) => Math.min(at, before.length)).toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        expect(after.map(from)).toBeLessThanOrEqual(after.map(to));
        const plain = (of: string): string => of.replace(/[\s\u2010-\u2015-]/gu, '');
        expect(plain(after.text.slice(after.map(from), after.map(to)))).toBe(plain(before.slice(from, to)));
        expect(after.map(before.length)).toBe(after.text.length);
      },
    ),
    { numRuns: 2000 },
  );
});

it('takes a megabyte of blanks and dashes in its stride', () => {
  for (const part of [' ', '-', '— ', ' -', '“—'])
    expect(set(part.repeat(500_000), 'closed-em').length).toBeGreaterThan(0);
});
