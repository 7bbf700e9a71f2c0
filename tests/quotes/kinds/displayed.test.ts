import { describe, expect, it } from 'vitest';
import { isDisplayed } from '../../../shared/quotes/kinds/displayed';
import { english } from '../../../shared/language/languages';

/** Whether the last words in marks of a sentence are on show. */
const shown = (text: string): boolean => isDisplayed(text, text.lastIndexOf('“') + 1, english);

describe('words on banners, and chanted ones', () => {
  it.each([
    'They carried placards that read “Safe wards now”.',
    'They carried placards that read “Safe wards now” and “Pay us or lose us”.',
    'Banners read “Safe wards now”, “Pay us” and “The last one out turns off the drip”.',
    'One banner declared “Safe wards now” and another read “Pay us”.',
    'There were chants of “Out, out, out” and “Sack the board”.',
  ])('are nobody’s in particular: %s', (text) => expect(shown(text)).toBe(true));
  it.each([
    'Placards read “Safe wards now”. The matron said “We are tired”.',
    'She called the placards “a waste of card”.',
    'The nurses said “We are tired” and “We are poor”.',
  ])('are none in “%s”', (text) => expect(shown(text)).toBe(false));
});
