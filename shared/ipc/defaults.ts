import type { Policy, Settings } from './settings';

/** The settings of a new installation, and of a window until main has answered. */
export const defaultSettings: Settings = {
  appearance: 'system',
  houseStyle: 'British',
  copySize: 18,
  spelling: true,
  houseWords: [],
  houseTerms: [],
  checksOff: [],
  panes: {
    desk: { wish: 'auto', width: null },
    source: { wish: 'auto', width: null },
    inspector: { wish: 'auto', width: null },
  },
  focused: false,
  exportFormats: [],
  exportStyle: '',
  exportDashes: 'as-written',
  exportClosing: 'as-written',
  exportNames: '',
  exportReplaces: true,
  linkRules: [],
  presets: [],
  keys: {},
};

/** Where no administrator has set anything. */
export const nothingLocked: Policy = { locked: [], formats: null, folders: false, webPages: true };
