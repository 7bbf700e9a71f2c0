import { describe, expect, it } from 'vitest';
import { british, type HouseTerm } from '../../shared/houseStyle/houseStyle';
import { parseHouseStyle } from '../../shared/houseStyle/parseHouseStyle';
import { readTerms, writtenTerms } from '../../shared/preflight/houseTerms';
import { preflight } from '../../shared/preflight/preflight';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { noon, storyUnder } from '../desk/storyFrom';

const found = (story: StoryDocument, ...terms: readonly HouseTerm[]) =>
  preflight(story, { ...british, terms }, noon).filter(({ rule }) => rule === 'house-terms');

/** What each finding would set, word for word. */
const mended = (copy: string, ...terms: readonly HouseTerm[]): readonly string[] =>
  found(storyUnder('Harbour plan goes to council vote', [copy]), ...terms).map(({ mend }) => mend?.text ?? '?');

describe('what the house writes otherwise', () => {
  const email: HouseTerm = { find: 'e-mail', write: 'email' };

  it('is told of each whole word, and how the house writes it', () => {
    const story = storyUnder('E-mail from the harbour', ['The e-mail was one of many e-mails, by e-mailing.']);
    expect(found(story, email).map(({ message }) => message)).toEqual([
      '“E-mail”: the house writes “Email”.',
      '“e-mail”: the house writes “email”.',
    ]);
  });

  it('is no matter of words that somebody said', () =>
    expect(mended('Ruth Pell said: “The e-mail came late.” The e-mail was hers.', email)).toEqual(['email']));

  it('may be a case, a phrase or a word that goes', () => {
    expect(mended('The Government and the government met.', { find: 'Government', write: 'government' })).toEqual([
      'government',
    ]);
    expect(
      mended('It was due to the fact that it rained.', { find: 'due to the fact that', write: 'because' }),
    ).toEqual(['because']);
    expect(mended('It was very late.', { find: 'very', write: '' })).toEqual(['']);
    expect(mended('The email came late.', email)).toEqual([]);
  });

  it('may be a pattern, whose groups are put in, and which cannot hang', () => {
    expect(mended('He saw the E mail and the e-mails.', { find: '/e[- ]mail(s?)/', write: 'email$1' })).toEqual([
      'Email',
      'emails',
    ]);
    expect(mended(`It was ${'a'.repeat(2000)} late.`, { find: '/(a+)+b/', write: 'c' })).toEqual([]);
  });

  it('is read and written a term a line, and the first line that is none is named', () => {
    const terms = [email, { find: '/colou?r/', write: 'colour' }, { find: 'very', write: '' }];
    expect(readTerms(writtenTerms(terms))).toEqual({ terms, wrong: null });
    expect(readTerms(' e-mail => email \n\nweb site->website')).toEqual({
      terms: [email, { find: 'web site', write: 'website' }],
      wrong: null,
    });
    expect(readTerms('e-mail → email\n/(/ → x\nnothing').wrong).toBe('/(/ → x');
    expect(readTerms('email → email').wrong).toBe('email → email');
  });

  it('stands in a house style of one’s own', () => {
    const style = parseHouseStyle(JSON.stringify({ ...british, terms: [email] }));
    expect(style.ok && style.value.terms).toEqual([email]);
    expect(parseHouseStyle(JSON.stringify({ ...british, terms: [{ find: '' }] })).ok).toBe(false);
  });
});
