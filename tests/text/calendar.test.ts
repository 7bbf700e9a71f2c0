import { describe, expect, it } from 'vitest';
import { daysIn, monthNumber, zoneOffset } from '../../shared/text/calendar';

describe('the calendar', () => {
  it('knows a month by its name or its first three letters', () => {
    expect(['January', 'sept', 'DEC', 'Foo', ''].map(monthNumber)).toEqual([1, 9, 12, 0, 0]);
  });

  it('gives February a day more in years that leap', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysIn(year, 2))).toEqual([28, 29, 28, 29]);
    expect([daysIn(2025, 4), daysIn(2025, 12), daysIn(2025, 13)]).toEqual([30, 31, 0]);
  });

  it('writes an offset as ISO 8601 does, from figures or from the name of a zone', () => {
    expect(['+0100', '-05:00', '+00:00', 'BST', 'gmt'].map(zoneOffset)).toEqual([
      '+01:00',
      '-05:00',
      'Z',
      '+01:00',
      'Z',
    ]);
    expect(zoneOffset('XYZ')).toBeUndefined();
  });
});
