import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../runs';
import { momentAsWritten, writtenMoment } from '../../shared/text/writtenMoment';

const writer = { today: '2026-02-28', offsetAt: (local: string) => (local >= '2026-03-29' ? '+01:00' : '+00:00') };
const read = (text: string) => writtenMoment(text, writer);

describe('a moment as a person writes it', () => {
  it('is a day, or an instant in the zone of whoever writes', () => {
    expect(read('2 March 2026')).toBe('2026-03-02');
    expect(read('2 March 2026, 9.30am')).toBe('2026-03-02T09:30:00+00:00');
    expect(read('Monday, 3rd Aug 2026 at 21:05')).toBe('2026-08-03T21:05:00+01:00');
    expect(read('March 2, 2026 12 am')).toBe('2026-03-02T00:00:00+00:00');
    expect(read('2 March 2026, 09:30 GMT')).toBe('2026-03-02T09:30:00Z');
    expect(read('2 March 2026, 09:30 +05:30')).toBe('2026-03-02T09:30:00+05:30');
  });

  it('may leave the year out, and may be told from today', () => {
    expect(read('2 March noon')).toBe('2026-03-02T12:00:00+00:00');
    expect(read('tomorrow 6am')).toBe('2026-03-01T06:00:00+00:00');
    expect(read('Yesterday')).toBe('2026-02-27');
  });

  it('is read as ISO 8601 as well', () => {
    for (const value of ['2026-03-02', '2026-03-02T09:30:00+01:00']) expect(read(value)).toBe(value);
    expect(read('2026-03-02T09:30:00Z')).toBe('2026-03-02T09:30:00Z');
  });

  it('is none where it could mean two things, or is on no calendar', () => {
    for (const text of [
      '2/3/2026',
      '31 June 2026',
      '29 Feb 2026',
      '2 Marvember 2026',
      '2 March 2026 25:00',
      'soon',
      '',
    ])
      expect(read(text), text).toBeNull();
    for (const text of ['2 March 2026 13pm', '2 March 2026, 9', '2 March 2026, 09:30 XYZ', '2026-13-01', '99999'])
      expect(read(text), text).toBeNull();
  });

  it('is shown so that it reads as the same moment', () => {
    expect(momentAsWritten('2026-03-02T09:30:00Z')).toBe('2 March 2026, 09:30 UTC');
    expect(momentAsWritten('2026-03-02')).toBe('2 March 2026');
    expect(momentAsWritten('next week')).toBe('next week');
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const value = `${date.toISOString().slice(0, 16)}:00+02:00`;
        return read(momentAsWritten(value)) === value;
      }),
      { numRuns: runs(200) },
    );
  });
});
