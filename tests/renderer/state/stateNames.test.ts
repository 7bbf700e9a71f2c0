import { expect, it } from 'vitest';
import { isExported, shownState } from '../../../renderer/state/stateNames';
import { listStory, initialWindow } from '../../../renderer/state/windowState';
import type { StoredStory } from '../../../shared/ipc/contract';

const story: StoredStory = {
  id: 'harbour-0001',
  slug: 'harbour',
  headline: 'Harbour shuts',
  words: 200,
  quotations: 3,
  state: 'review',
  rev: 4,
  savedAt: '',
  spiked: false,
};

it('a story without a headline or without words is a draft, whatever else holds it', () => {
  expect(shownState({ ...story, headline: ' ' }, false)).toBe('draft');
  expect(shownState({ ...story, words: 0, state: 'hold' }, false)).toBe('draft');
  for (const state of ['hold', 'review', 'ready'] as const) expect(shownState({ ...story, state }, false)).toBe(state);
});

it('a story is exported until it is saved with a change', () => {
  expect(isExported(story)).toBe(false);
  const exported = { at: '2026-11-23T09:30:00.000Z', rev: 4 };
  const out = { ...initialWindow, stories: [{ ...story, exported }] };
  expect(out.stories.map(isExported)).toEqual([true]);
  const saved = listStory({ ...story, rev: 5 })(out).stories;
  expect(saved.map(isExported)).toEqual([false]);
  // When it went out is still known.
  expect(saved[0]?.exported).toEqual(exported);
});
