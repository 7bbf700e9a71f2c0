import { expect, it } from 'vitest';
import { matchesIn } from '../../shared/text/matchesIn';

const placesOf = (text: string, pattern: RegExp): readonly number[] =>
  matchesIn(text, pattern).map(({ index }) => index);

it('gives every match with its place', () => expect(placesOf('a bay at Marl', /a/g)).toEqual([0, 3, 6, 10]));
it('gives none of a text that holds none', () => expect(placesOf('the tide', /a/g)).toEqual([]));
