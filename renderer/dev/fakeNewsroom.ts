import type { KeptPicture, NewsroomApi, OpenedFile, SaveStory, StoredStory } from '../../shared/ipc/contract';
import type { SetDestination } from '../../shared/ipc/destinations';
import type { SavedFiles } from '../../shared/ipc/exportFiles';
import type { Settings } from '../../shared/ipc/settings';
import { defaultSettings, nothingLocked } from '../../shared/ipc/defaults';
import { fail, succeed } from '../../shared/story/outcome';
import { storyWords } from '../../shared/story/storyWords';
import { readAny } from '../reader/readUntrusted';

let settings: Settings = defaultSettings;
let destinations: readonly SetDestination[] = [];

const never = () => () => undefined;
const pictures = new Map<string, KeptPicture>();
const sources = new Map<string, string>();
const journals = new Map<string, string>();
const stories = new Map<string, SaveStory & { spiked: boolean }>();

const stored = ({ id, rev, summary, spiked }: SaveStory & { spiked: boolean }): StoredStory => ({
  id,
  rev,
  ...summary,
  savedAt: '2026-01-01T12:00:00Z',
  spiked,
});

function setSpiked(id: string, spiked: boolean) {
  const story = stories.get(id);
  if (story) stories.set(id, { ...story, spiked });
  return succeed(null);
}

const written = (names: readonly string[]): SavedFiles => ({ folder: 'Desktop/out', names });

/** Stands in for the main process while one looks at the window in a browser; the samples wait to be opened. Not shipped. */
export const fakeNewsroom = (samples: readonly OpenedFile[]): NewsroomApi => ({
  chooseSources: async () => succeed([]),
  takePendingSources: async () => samples.map((file) => succeed(file)),
  listRecentFiles: async () => [{ id: 'r1', name: 'harbour.txt', folder: 'Documents' }],
  clearRecentFiles: async () => undefined,
  openRecentFile: async () => fail('gone', 'harbour.txt is no longer there. Open it from where it is now.'),
  openAddress: async () => fail('page-unreachable', 'The web is not there while the window is only looked at.'),
  stopReading: async () => undefined,
  readFile: readAny,
  listStories: async () => [...stories.values()].map(stored),
  searchStories: async (sought) => {
    const found = [...stories.values()].filter(({ json }) => json.toLowerCase().includes(sought.toLowerCase()));
    return { stories: found.map(({ id }) => ({ id })), count: found.length };
  },
  previewStory: async (id) => storyWords(stories.get(id)?.json ?? ''),
  readStory: async (id) => {
    const story = stories.get(id);
    const sha256 = story?.source ?? '';
    return succeed({
      json: story?.json ?? '',
      rev: story?.rev ?? 0,
      source: { sha256, json: sources.get(sha256) ?? null },
    });
  },
  listVersions: async () => [],
  readVersion: async () => fail('gone', 'There are no earlier versions while the window is only looked at.'),
  nameVersion: async () => succeed(null),
  saveSource: async ({ sha256, json }) => {
    sources.set(sha256, json);
    return succeed(null);
  },
  saveStory: async (story) => {
    stories.set(story.id, { ...story, spiked: false });
    return succeed({ rev: story.rev });
  },
  writeJournal: async ({ id, text, isNew }) => {
    journals.set(id, isNew ? text : `${journals.get(id) ?? ''}${text}`);
    return succeed(null);
  },
  readJournal: async (id) => succeed(journals.get(id) ?? null),
  chooseTranscript: async () => succeed(null),
  saveTranscript: async ({ sha256, json }) => {
    sources.set(sha256, json);
    return succeed(null);
  },
  readTranscript: async (sha256) => {
    const json = sources.get(sha256);
    return json === undefined ? fail('transcript-gone', 'The transcript is not there.') : succeed(json);
  },
  savePicture: async ({ sha256, mediaType, bytes }) => {
    pictures.set(sha256, { mediaType, bytes });
    return succeed(null);
  },
  readPicture: async (sha256) => {
    const picture = pictures.get(sha256);
    return picture ? succeed(picture) : fail('picture-gone', 'The picture is not there.');
  },
  spikeStory: async (id) => setSpiked(id, true),
  unspikeStory: async (id) => setSpiked(id, false),
  deleteStory: async (id) => {
    stories.delete(id);
    return succeed({ whole: true });
  },
  checkWords: async ({ words }) => succeed(words.filter((word) => word === 'teh')),
  suggestWords: async () => succeed(['the']),
  readSettings: async () => settings,
  readPolicy: async () => nothingLocked,
  saveSettings: async (change) => {
    settings = { ...settings, ...change };
    return succeed(settings);
  },
  chooseExportFolder: async () => succeed({ id: 'f1', label: 'out' }),
  lastExportFolder: async () => null,
  noteExported: async (id) => succeed({ at: '2026-01-01T12:00:00Z', rev: stories.get(id)?.rev ?? 0 }),
  lookAtFiles: async () => succeed([]),
  saveFiles: async ({ files }) => succeed(written(files.map(({ name }) => name))),
  saveCopyAs: async (unsaved) => succeed(written(unsaved.map(({ slug }) => `${slug}.verbatim.json`))),
  printProof: async () => succeed(null),
  saveProof: async (name) => succeed(written([name])),
  showExportFolder: async () => succeed(null),
  listDestinations: async () => ({ destinations, byNewsroom: false, keepsSecrets: false }),
  keepDestination: async (destination) => {
    destinations = [
      ...destinations.filter(({ name }) => name !== destination.name),
      { ...destination, hasSecret: false },
    ];
    return succeed({ destinations, byNewsroom: false, keepsSecrets: false });
  },
  forgetDestination: async (gone) => {
    destinations = destinations.filter(({ name }) => name !== gone);
    return succeed({ destinations, byNewsroom: false, keepsSecrets: false });
  },
  keepSecret: async () => succeed({ destinations, byNewsroom: false, keepsSecrets: false }),
  askDestination: async () => fail('send', 'Nothing is sent while the window is only looked at.'),
  deskState: async () => ({ address: null, line: { kind: 'none' }, keepsTokens: false }),
  giveDeskToken: async () => fail('no-desk', 'There is no shared desk while the window is only looked at.'),
  leaveDesk: async () => undefined,
  askDesk: async () => fail('no-desk', 'There is no shared desk while the window is only looked at.'),
  copyToClipboard: async () => succeed(null),
  openLink: async () => succeed(null),
  flushed: async () => undefined,
  onPendingSources: never,
  onStoriesChanged: never,
  onFlush: never,
  onDesk: never,
  onMenu: never,
});
