import type { ClosingStyle, DashStyle, HouseTerm } from '../houseStyle/houseStyle';
import type { LinkRule } from '../text/linkRules';
import type { ChosenKeys } from './keys';

export interface Settings {
  readonly appearance: 'system' | 'light' | 'dark';
  readonly houseStyle: string;
  /** The textual size of the copy, in CSS pixels, 14 to 26. */
  readonly copySize: number;
  /** Words that no dictionary has are marked. */
  readonly spelling: boolean;
  /** Words that are right in this house, whatever a dictionary says. */
  readonly houseWords: readonly string[];
  /** Words that this house writes otherwise. */
  readonly houseTerms: readonly HouseTerm[];
  /** Names of checks that this house does without. */
  readonly checksOff: readonly string[];
  readonly panes: PaneSettings;
  /** The window shows an open story's copy and nothing beside it. */
  readonly focused: boolean;
  readonly exportFormats: readonly string[];
  /** The house style that exported text is set by; '' for the one above. */
  readonly exportStyle: string;
  readonly exportDashes: DashStyle;
  readonly exportClosing: ClosingStyle;
  /** How exported files are named: `{date}-{slug}.{ext}`; '' for the format's own way. */
  readonly exportNames: string;
  /** A story that is exported again takes the place of its earlier file, where nobody changed that; else it gets a number. */
  readonly exportReplaces: boolean;
  /** How links to certain sites are marked in exported markup. */
  readonly linkRules: readonly LinkRule[];
  readonly presets: readonly Preset[];
  /** Keys given to commands in place of their own. */
  readonly keys: ChosenKeys;
}

/** How the parts of the window beside the copy are wished. */
export type PaneSettings = Readonly<Record<'desk' | 'source' | 'inspector', PaneSetting>>;

export interface PaneSetting {
  /** auto: where there is room for it. */
  readonly wish: 'auto' | 'shown' | 'hidden';
  /** In CSS pixels, 100 to 1000; null for the usual width. */
  readonly width: number | null;
}

/** The choices of one destination, kept under a name: “Save for my CMS”. */
export interface Preset {
  readonly name: string;
  readonly formats: readonly string[];
  /** As `Settings.exportStyle`. */
  readonly houseStyle: string;
  readonly dashes: DashStyle;
  readonly closing: ClosingStyle;
  /** As `Settings.exportNames`. */
  readonly fileNames: string;
  /** Null where the folder is asked for. */
  readonly folder: ExportFolder | null;
}

/** What the newsroom has set, and nobody at this desk can change. */
export interface Policy {
  /** Settings that hold as they are. */
  readonly locked: readonly (keyof Settings)[];
  /** The formats that stories may leave in; null for all. */
  readonly formats: readonly string[] | null;
  /** Stories leave to certain folders only; the folder dialog says which. */
  readonly folders: boolean;
  /** Pages of the web may be opened by their address. */
  readonly webPages: boolean;
}

export interface ExportFolder {
  /** Holds from one start to the next. */
  readonly id: string;
  /** For display only. */
  readonly label: string;
}
