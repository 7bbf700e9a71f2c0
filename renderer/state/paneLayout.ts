import type { PaneSettings } from '../../shared/ipc/settings';

/** The parts of the window, from left to right. */
export const paneNames = ['desk', 'copy', 'source', 'inspector'] as const;
export type PaneName = (typeof paneNames)[number];
export type SidePane = Exclude<PaneName, 'copy'>;

/** How much a window has room for: the copy alone, one part beside it, desk and one part, all, and all at ease. */
export type Room = 'one' | 'two' | 'three' | 'all' | 'wide';

/** `width` in CSS pixels: a window of 1,440 at twice the size of its letters has 720. */
export function roomOf(width: number): Room {
  if (width < 760) return 'one';
  if (width < 1100) return 'two';
  if (width < 1440) return 'three';
  return width < 1680 ? 'all' : 'wide';
}

/** What the parts that are shown depend on. */
export interface PaneLayout {
  readonly room: Room;
  /** Which part has the window where there is room for one. */
  readonly front: PaneName;
  /** The parts beside the copy, the one asked for last first: the first ones stand where there is no room for all. */
  readonly order: readonly SidePane[];
  readonly panes: PaneSettings;
}

export const firstLayout: Pick<PaneLayout, 'room' | 'front' | 'order'> = {
  room: 'all',
  front: 'copy',
  order: ['inspector', 'source', 'desk'],
};

const standsByItself: Readonly<Record<SidePane, readonly Room[]>> = {
  desk: ['three', 'all', 'wide'],
  source: ['wide'],
  inspector: ['two', 'three', 'all', 'wide'],
};

const isWanted = ({ room, panes }: PaneLayout, pane: SidePane): boolean => {
  const { wish } = panes[pane];
  return wish === 'auto' ? standsByItself[pane].includes(room) : wish === 'shown';
};

/** The parts that are shown; source and inspector only of a story that is open. */
export function shownPanes(layout: PaneLayout, hasStory: boolean): ReadonlySet<PaneName> {
  const { room, front, order } = layout;
  const has = (pane: SidePane): boolean => pane === 'desk' || hasStory;
  if (room === 'one') return new Set([front === 'copy' || !has(front) ? 'copy' : front]);
  const wanted = order.filter((pane) => has(pane) && isWanted(layout, pane));
  if (room === 'two') return new Set(['copy', ...wanted.slice(0, 1)]);
  if (room !== 'three') return new Set(['copy', ...wanted]);
  const beside = wanted.find((pane) => pane !== 'desk');
  return new Set(['copy', ...wanted.filter((pane) => pane === 'desk' || pane === beside)]);
}

const withWish = (layout: PaneLayout, pane: SidePane, isShown: boolean): PaneSettings => {
  const { panes } = layout;
  const auto: PaneSettings = { ...panes, [pane]: { ...panes[pane], wish: 'auto' } };
  // What the window would do by itself is left to it, so that it still does so at another width.
  if (isWanted({ ...layout, panes: auto }, pane) === isShown) return auto;
  return { ...panes, [pane]: { ...panes[pane], wish: isShown ? 'shown' : 'hidden' } };
};

/** The layout with a part in it, whatever has to give way. */
export function withPane<T extends PaneLayout>(layout: T, pane: PaneName): T {
  if (pane === 'copy') return { ...layout, front: pane };
  const order = [pane, ...layout.order.filter((other) => other !== pane)];
  const panes = layout.room === 'one' || isWanted(layout, pane) ? layout.panes : withWish(layout, pane, true);
  return { ...layout, order, panes, front: pane };
}

/** The layout without a part; where there is room for one, the copy comes back. */
export function withoutPane<T extends PaneLayout>(layout: T, pane: SidePane): T {
  if (layout.room === 'one') return { ...layout, front: 'copy' };
  return { ...layout, panes: withWish(layout, pane, false), front: 'copy' };
}

/** A part's width in CSS pixels: the least and the most it may be given. */
export const paneWidths: Readonly<Record<SidePane, { readonly least: number; readonly most: number }>> = {
  desk: { least: 160, most: 360 },
  source: { least: 280, most: 720 },
  inspector: { least: 300, most: 640 },
};

export const fittingWidth = (pane: SidePane, width: number): number =>
  Math.round(Math.min(paneWidths[pane].most, Math.max(paneWidths[pane].least, width)));

/** The settings with a part's width changed; null for the usual one. */
export const withWidth = (panes: PaneSettings, pane: SidePane, width: number | null): PaneSettings => ({
  ...panes,
  [pane]: { ...panes[pane], width: width === null ? null : fittingWidth(pane, width) },
});
