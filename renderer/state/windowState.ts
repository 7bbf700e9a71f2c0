import type { RecentFile, StoredStory } from '../../shared/ipc/contract';
import type { AlphabetPreview } from '../../shared/ipc/readFiles';
import type { ExportFolder, Policy, Settings } from '../../shared/ipc/settings';
import type { PanelName } from '../../shared/ipc/commands';
import { defaultSettings, nothingLocked } from '../../shared/ipc/defaults';
import { firstLayout, shownPanes, withPane, type PaneLayout, type PaneName } from './paneLayout';
import type { SourceFile } from '../../shared/importers/importer';
import type { FindQuery } from '../../shared/desk/findWords';

export type SheetName =
  | 'palette'
  | 'desk-story'
  | 'stories'
  | 'keys'
  | 'versions'
  | 'notices'
  | 'delete'
  | 'alphabets'
  | 'destinations'
  | 'shared-desk'
  | 'settings'
  | 'wire'
  | 'newsroom'
  | 'comments';

/** Something the user should know, shown until dismissed or replaced. */
export interface Notice {
  readonly id: number;
  readonly tone: 'trouble' | 'plain';
  readonly text: string;
  /** One thing to do about it: “Undo”. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A notice as it can be read again. */
export interface Told {
  readonly id: number;
  readonly tone: Notice['tone'];
  readonly text: string;
  /** Unix milliseconds. */
  readonly at: number;
}

const mostTold = 500;

/** What was looked for last, and how. */
export interface FindSettings {
  readonly query: FindQuery;
  readonly replacement: string;
  /** Words that somebody said are not replaced. */
  readonly skipsQuoted: boolean;
}

/** What the window shows, all but the story itself. */
export interface WindowState {
  readonly ready: boolean;
  readonly stories: readonly StoredStory[];
  readonly openId: string | null;
  readonly recent: readonly RecentFile[];
  readonly settings: Settings;
  readonly policy: Policy;
  readonly panel: PanelName;
  /** The list of quotations begins with those of which the tool is least certain; else it has the order of the story. */
  readonly leastSureFirst: boolean;
  readonly layout: Omit<PaneLayout, 'panes'>;
  /** The sheet laid over the window; null where there is none. */
  readonly sheet: SheetName | null;
  /** The spiked or lost story that the sheet asks about before it is deleted for good. */
  readonly deleting: StoredStory | null;
  /** The box that takes a pasted story is open. */
  readonly pasting: boolean;
  /** The field that takes the address of a link in the copy is open. */
  readonly linking: boolean;
  /** The bar that takes the name of a version is open. */
  readonly naming: boolean;
  /** The bar that finds and replaces words is open. */
  readonly finding: boolean;
  readonly find: FindSettings;
  /** A file of several stories, from which some are chosen. */
  readonly choosing: { readonly file: SourceFile; readonly titles: readonly string[] } | null;
  /** A file that may be in several alphabets, of which one is chosen. */
  readonly spelling: { readonly file: SourceFile; readonly alphabets: readonly AlphabetPreview[] } | null;
  /** Names of files being read just now. */
  readonly reading: readonly string[];
  /** Those that lie over the window, three at most. */
  readonly notices: readonly Notice[];
  /** All that was told since the start, the newest first. */
  readonly told: readonly Told[];
  readonly announcement: { readonly text: string; readonly count: number };
  readonly lastFolder: ExportFolder | null;
}

export const initialWindow: WindowState = {
  ready: false,
  stories: [],
  openId: null,
  recent: [],
  settings: defaultSettings,
  policy: nothingLocked,
  panel: 'quotations',
  leastSureFirst: false,
  layout: firstLayout,
  sheet: null,
  deleting: null,
  pasting: false,
  linking: false,
  naming: false,
  finding: false,
  find: {
    query: { text: '', matchCase: false, wholeWords: false, isPattern: false },
    replacement: '',
    skipsQuoted: true,
  },
  choosing: null,
  spelling: null,
  reading: [],
  notices: [],
  told: [],
  announcement: { text: '', count: 0 },
  lastFolder: null,
};

export const announce =
  (text: string) =>
  (now: WindowState): WindowState => ({ ...now, announcement: { text, count: now.announcement.count + 1 } });

/** The same words again move up. `at` is the instant for display. */
export function notice(tone: Notice['tone'], text: string, action?: Notice['action'], at = 0) {
  return (now: WindowState): WindowState => {
    const id = 1 + Math.max(0, ...now.told.map((one) => one.id));
    const others = now.notices.filter((one) => one.text !== text).slice(-2);
    const before = now.told.filter((one) => one.text !== text).slice(0, mostTold - 1);
    return {
      ...now,
      notices: [...others, { id, tone, text, ...(action && { action }) }],
      told: [{ id, tone, text, at }, ...before],
    };
  };
}

export const dismiss =
  (id: number) =>
  (now: WindowState): WindowState => ({ ...now, notices: now.notices.filter((one) => one.id !== id) });

/** Puts a story's line on the desk, or brings it up to date. */
export const listStory =
  (story: StoredStory) =>
  (now: WindowState): WindowState => {
    const known = now.stories.find(({ id }) => id === story.id);
    if (!known) return { ...now, stories: [story, ...now.stories] };
    // A save tells of the story alone, not of what was exported of it before.
    const line = known.exported ? { exported: known.exported, ...story } : story;
    return { ...now, stories: now.stories.map((one) => (one === known ? line : one)) };
  };

/** Lists the stories anew; one that is open and not on the disk yet keeps its line, and is not lost. */
export const listAnew =
  (stories: readonly StoredStory[], isOpen: (id: string) => boolean) =>
  (now: WindowState): WindowState => {
    const found = stories.filter(({ id, lost }) => lost !== true || !isOpen(id));
    const ids = new Set(found.map(({ id }) => id));
    return { ...now, stories: [...now.stories.filter(({ id }) => !ids.has(id) && isOpen(id)), ...found] };
  };

/** Lays a sheet over the window, or takes it away where it lies there. */
export const toggleSheet =
  (sheet: SheetName) =>
  (now: WindowState): WindowState => ({ ...now, sheet: now.sheet === sheet ? null : sheet });

/** The layout with what the settings say of it. */
const layoutOf = ({ layout, settings }: WindowState): PaneLayout => ({ ...layout, panes: settings.panes });

/** The copy of an open story stands alone. */
export const isFocused = ({ settings, openId }: WindowState): boolean => settings.focused && openId !== null;

/** The parts of the window that are shown. */
export const panesShown = (now: WindowState): ReadonlySet<PaneName> =>
  isFocused(now) ? new Set(['copy']) : shownPanes(layoutOf(now), now.openId !== null);

/** Lays the parts of the window out anew; one that is brought up beside the copy ends its standing alone. */
export const layOut =
  (change: (layout: PaneLayout) => PaneLayout) =>
  (now: WindowState): WindowState => {
    const { panes, ...layout } = change(layoutOf(now));
    const focused = now.settings.focused && layout.front === 'copy';
    const isAsBefore = panes === now.settings.panes && focused === now.settings.focused;
    return { ...now, layout, settings: isAsBefore ? now.settings : { ...now.settings, panes, focused } };
  };

export const showPanel =
  (panel: PanelName) =>
  (now: WindowState): WindowState => ({ ...layOut((layout) => withPane(layout, 'inspector'))(now), panel });
