import type { NewsroomApi } from './contract';

/** What the renderer asks of main; each is answered by a promise. */
export type Verb = Exclude<keyof NewsroomApi, `on${Capitalize<string>}`>;

/** Every verb, in the order of the contract. */
export const verbs = [
  'chooseSources',
  'takePendingSources',
  'listRecentFiles',
  'clearRecentFiles',
  'openRecentFile',
  'openAddress',
  'stopReading',
  'readFile',
  'listStories',
  'searchStories',
  'previewStory',
  'readStory',
  'listVersions',
  'readVersion',
  'nameVersion',
  'saveSource',
  'saveStory',
  'writeJournal',
  'readJournal',
  'chooseTranscript',
  'saveTranscript',
  'readTranscript',
  'savePicture',
  'readPicture',
  'spikeStory',
  'unspikeStory',
  'deleteStory',
  'checkWords',
  'suggestWords',
  'readSettings',
  'readPolicy',
  'saveSettings',
  'chooseExportFolder',
  'lastExportFolder',
  'noteExported',
  'lookAtFiles',
  'saveFiles',
  'saveCopyAs',
  'printProof',
  'saveProof',
  'showExportFolder',
  'listDestinations',
  'keepDestination',
  'forgetDestination',
  'keepSecret',
  'askDestination',
  'deskState',
  'giveDeskToken',
  'leaveDesk',
  'askDesk',
  'copyToClipboard',
  'openLink',
  'flushed',
] as const satisfies readonly Verb[];

/** The channel of one verb. */
export const channelOf = (verb: Verb): string => `newsroom:${verb}`;

/** What main tells the renderer without being asked. */
export const calls = {
  pendingSources: 'newsroom:pending-sources',
  storiesChanged: 'newsroom:stories-changed',
  flush: 'newsroom:flush',
  menu: 'newsroom:menu',
  desk: 'newsroom:desk',
} as const;

/** The preload script says here that the page listens for `flush`; until then no window waits for it. */
export const listensForFlush = 'newsroom:listens-for-flush';
