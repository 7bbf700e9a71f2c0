import { expect, it } from 'vitest';
import { asDate, asInstant, writtenDate } from '../../../shared/exporters/copy/instant';

const instant = (given: string | null, expected: string | null) => () => expect(asInstant(given)).toBe(expected);

it('keeps an instant', instant('2026-03-02T09:30:00Z', '2026-03-02T09:30:00Z'));
it('adds seconds and a colon to the zone', instant('2026-03-02 09:30+0100', '2026-03-02T09:30:00+01:00'));
it('guesses no hour', instant('2026-03-02', null));
it('guesses no zone', instant('2026-03-02T09:30:00', null));
it('refuses a day that is not', instant('2026-02-29T09:30:00Z', null));
it('knows leap years', instant('2028-02-29T09:30:00Z', '2028-02-29T09:30:00Z'));
it('refuses hour 24', instant('2026-03-02T24:00:00Z', null));
it('refuses words', instant('next Tuesday', null));
it('takes a plain date where one will do', () => expect(asDate('2026-03-02')).toBe('2026-03-02'));
it('keeps the day of a time without a zone', () => expect(asDate('2026-03-02T09:30')).toBe('2026-03-02'));
it('prints the day', () => expect(writtenDate('2026-03-02T09:30:00Z')).toBe('2 March 2026'));
