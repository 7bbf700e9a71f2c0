import { english } from '../../../shared/language/languages';
import { expect, it } from 'vitest';
import { readDate } from '../../../shared/cleaning/passes/dates';

const cases: readonly (readonly [string, string | null])[] = [
  ['Published: 12 March 2025', '2025-03-12'],
  ['March 12th, 2025 at 8:30 pm', '2025-03-12T20:30'],
  ['12 Sept 2025 00.01 BST', '2025-09-12T00:01+01:00'],
  ['EMBARGOED TO 0001 ON THURSDAY AUGUST 14 2025', '2025-08-14T00:01'],
  ['2025-03-12T08:30:00Z', '2025-03-12T08:30:00Z'],
  ['Nov. 9, 2024, 12.05am EST', '2024-11-09T00:05-05:00'],
  ['31 February 2025', null],
  ['0001 Tuesday', null],
  ['30 minutes ago', null],
];

for (const [text, value] of cases)
  it(`reads “${text}” as ${value ?? 'no date'}`, () => expect(readDate(text, english)).toBe(value));
