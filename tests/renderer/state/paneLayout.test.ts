import { describe, expect, it } from 'vitest';
import {
  firstLayout,
  fittingWidth,
  paneNames,
  roomOf,
  shownPanes,
  withoutPane,
  withPane,
  withWidth,
  type PaneLayout,
  type PaneName,
  type Room,
} from '../../../renderer/state/paneLayout';
import { defaultSettings } from '../../../shared/ipc/defaults';

const layout = (width: number): PaneLayout => ({
  ...firstLayout,
  room: roomOf(width),
  panes: defaultSettings.panes,
});
const shown = (of: PaneLayout, hasStory = true): readonly PaneName[] =>
  paneNames.filter((pane) => shownPanes(of, hasStory).has(pane));
const sides = ['desk', 'source', 'inspector'] as const;
const rooms: readonly (readonly [number, Room])[] = [
  [640, 'one'],
  [720, 'one'],
  [1024, 'two'],
  [1280, 'three'],
  [1440, 'all'],
  [1920, 'wide'],
];

it('has room for as many parts as a window is wide', () => {
  for (const [width, room] of rooms) expect(roomOf(width)).toBe(room);
});

it('shows by itself what fits', () => {
  expect(rooms.map(([width]) => shown(layout(width)).join(' '))).toEqual([
    'copy',
    'copy',
    'copy inspector',
    'desk copy inspector',
    'desk copy inspector',
    'desk copy source inspector',
  ]);
});

it('shows neither source nor inspector while no story is open', () => {
  for (const [width] of rooms)
    expect(shown(withPane(layout(width), 'source'), false).filter((pane) => pane !== 'desk')).toEqual(['copy']);
});

describe('a part that is asked for', () => {
  it('is shown at every width, and only where there is room for one without the copy', () => {
    for (const [width, room] of rooms)
      for (const pane of paneNames) {
        const now = shown(withPane(layout(width), pane));
        expect(now).toContain(pane);
        expect(now.includes('copy')).toBe(room !== 'one' || pane === 'copy');
      }
  });

  it('takes the place of the other beside the copy, and gives it back', () => {
    const asked = withPane(layout(1280), 'source');
    expect(shown(asked)).toEqual(['desk', 'copy', 'source']);
    expect(shown(withoutPane(asked, 'source'))).toEqual(['desk', 'copy', 'inspector']);
  });

  it('stands beside it where there is room', () => {
    expect(shown(withPane(layout(1440), 'source'))).toEqual(['desk', 'copy', 'source', 'inspector']);
  });
});

it('takes a part away at every width, and the copy comes up', () => {
  for (const [width] of rooms)
    for (const pane of sides) {
      const now = shown(withoutPane(withPane(layout(width), pane), pane));
      expect(now).not.toContain(pane);
      expect(now).toContain('copy');
    }
});

it('leaves to the window what it would do by itself, so that another width has its own way', () => {
  const back = withPane(withoutPane(layout(1280), 'desk'), 'desk');
  expect(back.panes).toEqual(defaultSettings.panes);
  expect(withoutPane(layout(1280), 'desk').panes.desk.wish).toBe('hidden');
});

it('gives a part no less and no more width than it can do with', () => {
  expect([fittingWidth('desk', 10), fittingWidth('desk', 300.4), fittingWidth('desk', 5000)]).toEqual([160, 300, 360]);
  const { panes } = layout(1440);
  expect(withWidth(panes, 'source', 5).source).toEqual({ wish: 'auto', width: 280 });
  expect(withWidth(withWidth(panes, 'source', 5), 'source', null)).toEqual(panes);
});
