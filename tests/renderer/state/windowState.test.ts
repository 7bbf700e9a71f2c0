import { expect, it } from 'vitest';
import { withoutPane } from '../../../renderer/state/paneLayout';
import {
  announce,
  dismiss,
  initialWindow,
  layOut,
  listAnew,
  listStory,
  notice,
  panesShown,
  showPanel,
} from '../../../renderer/state/windowState';
import type { StoredStory } from '../../../shared/ipc/contract';

const stored = (id: string, slug = id): StoredStory => ({
  id,
  slug,
  headline: '',
  words: 0,
  quotations: 0,
  state: 'review',
  rev: 1,
  savedAt: '2026-01-01T00:00:00Z',
  spiked: false,
});

it('lists a new story first and changes a known one in its place', () => {
  const two = [stored('a'), stored('b')].reduce((now, story) => listStory(story)(now), initialWindow);
  expect(two.stories.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(listStory(stored('a', 'new-slug'))(two).stories.map(({ slug }) => slug)).toEqual(['b', 'new-slug']);
});

it('lists the desk anew, and calls no story lost that is open and not on the disk yet', () => {
  const lost = { ...stored('open-here'), problem: 'Its file is gone.', lost: true as const };
  const before = [stored('left'), stored('open-here')].reduce((now, story) => listStory(story)(now), initialWindow);
  const isOpen = (id: string): boolean => id === 'open-here';
  const after = listAnew([lost, stored('new')], isOpen)(before);
  expect(after.stories).toEqual([stored('open-here'), stored('new')]);
  expect(listAnew([lost], () => false)(before).stories).toEqual([lost]);
});

it('shows three notices at most, the same words once', () => {
  const shown = ['one', 'two', 'three', 'two', 'four'].reduce((now, text) => notice('plain', text)(now), initialWindow);
  expect(shown.notices.map(({ text }) => text)).toEqual(['three', 'two', 'four']);
  expect(new Set(shown.notices.map(({ id }) => id)).size).toBe(3);
});

it('keeps all that was told, the newest first, the same words once, to be read again', () => {
  const texts = ['one', 'two', 'three', 'two', 'four', 'five'];
  const shown = texts.reduce((now, text, at) => notice('plain', text, undefined, at)(now), initialWindow);
  const dismissed = shown.notices.reduce((now, { id }) => dismiss(id)(now), shown);
  expect(dismissed.told.map(({ text, at }) => `${at} ${text}`)).toEqual([
    '5 five',
    '4 four',
    '3 two',
    '2 three',
    '0 one',
  ]);
  expect(new Set(dismissed.told.map(({ id }) => id)).size).toBe(5);
});

it('dismisses one notice', () => {
  const shown = notice('trouble', 'two')(notice('plain', 'one')(initialWindow));
  expect(dismiss(shown.notices[0]?.id ?? 0)(shown).notices.map(({ text }) => text)).toEqual(['two']);
});

it('says the same words twice as two announcements', () => {
  const said = announce('Undone.')(announce('Undone.')(initialWindow));
  expect(said.announcement).toEqual({ text: 'Undone.', count: 2 });
});

it('opens the inspector with the panel asked for', () => {
  const hidden = layOut((layout) => withoutPane(layout, 'inspector'))({ ...initialWindow, openId: 'a' });
  expect(panesShown(hidden).has('inspector')).toBe(false);
  const asked = showPanel('checks')(hidden);
  expect(asked.panel).toBe('checks');
  expect(panesShown(asked).has('inspector')).toBe(true);
});
