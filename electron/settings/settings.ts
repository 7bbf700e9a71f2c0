import * as v from 'valibot';
import type { Settings } from '../../shared/ipc/settings';
import { defaultSettings } from '../../shared/ipc/defaults';
import { destinationSchema, type NamedDestination } from '../../shared/ipc/destinations';
import { settingSchemas } from '../../shared/ipc/schemas';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';

/** Where values are kept: electron-store, or memory where the disk refuses it. `set` may throw. */
export interface Keep {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A place that and how large the window was. */
export interface WindowState {
  readonly width: number;
  readonly height: number;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

const paths = v.fallback(v.pipe(v.array(v.string()), v.maxLength(100)), []);
const folders = v.fallback(v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), v.string()), {});
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(-20_000), v.maxValue(20_000));
const windowState = v.fallback(
  v.nullable(
    v.object({
      width: v.pipe(pixels, v.minValue(400)),
      height: v.pipe(pixels, v.minValue(300)),
      x: v.optional(pixels),
      y: v.optional(pixels),
    }),
  ),
  null,
);

/** A file that was exported: where it was put, of which story, and the SHA-256 of its bytes. */
export interface ExportedFile {
  readonly path: string;
  readonly story: string;
  readonly sha256: string;
}

const mostExported = 2000;
const exportedFiles = v.fallback(v.array(v.object({ path: v.string(), story: v.string(), sha256: v.string() })), []);

const destinations = v.fallback(v.array(v.object({ name: v.string(), destination: destinationSchema })), []);

/** Settings and the few other things remembered from one start to the next. */
export interface Memory {
  settings(): Settings;
  change(change: Partial<Settings>): Outcome<Settings>;
  recent(): readonly string[];
  rememberRecent(paths: readonly string[]): void;
  exportFolder(): string | null;
  rememberExportFolder(path: string): void;
  /** Folders the user chose, by the handle the page knows them by. */
  chosenFolders(): Readonly<Record<string, string>>;
  rememberChosenFolders(folders: Readonly<Record<string, string>>): void;
  /** The files that were exported, the last ones first. */
  exportedFiles(): readonly ExportedFile[];
  rememberExportedFiles(files: readonly ExportedFile[]): void;
  /** Where stories are sent; their secrets are kept elsewhere. */
  destinations(): readonly NamedDestination[];
  rememberDestinations(destinations: readonly NamedDestination[]): void;
  window(): WindowState | null;
  rememberWindow(state: WindowState): void;
}

const lockedSetting = fail(
  'setting-locked',
  'This is set by your newsroom and cannot be changed here. Ask whoever looks after this machine.',
);

/** Reads every value on its own, so that a damaged one costs only itself. What is locked holds, whatever is kept. */
export function createMemory(keep: Keep, locked: Partial<Settings> = {}): Memory {
  // What could not be written still holds until the app quits.
  const session = new Map<string, unknown>();
  const get = (key: string): unknown => (session.has(key) ? session.get(key) : keep.get(key));

  function set(key: string, value: unknown): boolean {
    session.set(key, value);
    try {
      keep.set(key, value);
      return true;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      return false;
    }
  }

  const setting = <K extends keyof Settings>(key: K): Settings[K] => {
    const schema: v.GenericSchema<unknown, Settings[keyof Settings]> = settingSchemas[key];
    const checked = v.safeParse(schema, get(key));
    return checked.success ? (checked.output as Settings[K]) : defaultSettings[key];
  };

  const settings = (): Settings => ({
    appearance: setting('appearance'),
    houseStyle: setting('houseStyle'),
    copySize: setting('copySize'),
    spelling: setting('spelling'),
    houseWords: setting('houseWords'),
    houseTerms: setting('houseTerms'),
    checksOff: setting('checksOff'),
    panes: setting('panes'),
    focused: setting('focused'),
    exportFormats: setting('exportFormats'),
    exportStyle: setting('exportStyle'),
    exportDashes: setting('exportDashes'),
    exportClosing: setting('exportClosing'),
    exportNames: setting('exportNames'),
    exportReplaces: setting('exportReplaces'),
    linkRules: setting('linkRules'),
    presets: setting('presets'),
    keys: setting('keys'),
    ...locked,
  });

  return {
    settings,
    change(change) {
      if (Object.keys(change).some((key) => key in locked)) return lockedSetting;
      const isKept = Object.entries(change)
        .map(([key, value]) => set(key, value))
        .every(Boolean);
      if (isKept) return succeed(settings());
      return fail(
        'settings-not-saved',
        'Your settings hold until you quit, but could not be saved. Check that the disk is not full and that you may write to Verbatim’s folder.',
      );
    },
    recent: () => v.parse(paths, get('recentFiles')),
    rememberRecent: (recent) => void set('recentFiles', [...recent]),
    exportFolder: () => v.parse(v.fallback(v.nullable(v.string()), null), get('exportFolder')),
    rememberExportFolder: (path) => void set('exportFolder', path),
    chosenFolders: () => v.parse(folders, get('chosenFolders')),
    rememberChosenFolders: (chosen) => void set('chosenFolders', { ...chosen }),
    exportedFiles: () => v.parse(exportedFiles, get('exportedFiles')),
    rememberExportedFiles: (files) => void set('exportedFiles', files.slice(0, mostExported)),
    destinations: () => v.parse(destinations, get('destinations')),
    rememberDestinations: (all) => void set('destinations', [...all]),
    window: () => v.parse(windowState, get('window')),
    rememberWindow: (state) => void set('window', { ...state }),
  };
}
