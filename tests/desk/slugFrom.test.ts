import { english } from '../english';
import { expect, it } from 'vitest';
import { slugFrom } from '../../shared/desk/slugFrom';

it('names the story by its telling words', () => {
  expect(slugFrom('Council to vote on the new harbour plan after protest', english)).toBe('council-vote-harbour-plan');
});
it('leaves marks and accents out', () => {
  expect(slugFrom('‘Café’ owner’s appeal', english)).toBe('cafe-owners-appeal');
});
it('is never empty and never a name that Windows keeps for itself', () => {
  expect(slugFrom('…', english)).toBe('untitled');
  expect(slugFrom('Con', english)).toBe('con-story');
});
