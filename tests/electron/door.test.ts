import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channelOf, listensForFlush, verbs, type Verb } from '../../shared/ipc/channels';
import { argumentSchemas, checkArguments } from '../../shared/ipc/schemas';
import type { Handlers } from '../../electron/serve';
import { storyAt } from './stories/desk';
import { runs } from '../runs';

type Listener = (event: unknown, ...given: unknown[]) => unknown;
const doors = new Map<string, Listener>();
const ourWindow = { isDestroyed: () => false };

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => void doors.set(channel, listener) },
  BrowserWindow: { fromWebContents: (contents: unknown) => (contents === 'ours' ? ourWindow : null) },
}));

const top = { url: 'app://verbatim/index.html', origin: 'app://verbatim', parent: null };
const ours = { sender: 'ours', senderFrame: top };
const called: { verb: string; given: unknown[] }[] = [];
const handlers = Object.fromEntries(
  verbs.map((verb) => [verb, (...given: unknown[]) => void called.push({ verb, given })]),
) as unknown as Handlers;

const knock = async (verb: Verb, event: unknown, ...given: unknown[]): Promise<string> => {
  try {
    await doors.get(channelOf(verb))?.(event, ...given);
    return 'in';
  } catch (error) {
    return error instanceof Error ? error.message : 'thrown';
  }
};

const good: { readonly [K in Verb]: readonly unknown[] } = {
  chooseSources: [],
  takePendingSources: [],
  listRecentFiles: [],
  clearRecentFiles: [],
  openRecentFile: ['abc'],
  openAddress: ['https://example.com'],
  stopReading: [],
  readFile: [{ name: 'a.txt', bytes: new Uint8Array([1]), houseStyle: 'british', id: 'harbour-0001' }],
  listStories: [],
  searchStories: ['harbour board'],
  previewStory: ['harbour-0001'],
  readStory: ['harbour-0001'],
  listVersions: ['harbour-0001'],
  readVersion: ['harbour-0001', '1764423000000-1764422990000-4-170-cut'],
  nameVersion: ['harbour-0001', 'Before legal'],
  saveSource: [{ sha256: 'a'.repeat(64), json: '{}' }],
  saveStory: [storyAt(1)],
  writeJournal: [{ id: 'story-0001', text: 'x\n', isNew: false }],
  readJournal: ['story-0001'],
  chooseTranscript: [],
  saveTranscript: [{ sha256: 'a'.repeat(64), json: '{}' }],
  readTranscript: ['a'.repeat(64)],
  savePicture: [{ sha256: 'a'.repeat(64), mediaType: 'image/png', bytes: new Uint8Array([1]) }],
  readPicture: ['a'.repeat(64)],
  spikeStory: ['harbour-0001'],
  unspikeStory: ['harbour-0001'],
  deleteStory: ['harbour-0001'],
  printProof: [],
  saveProof: ['harbour-proof.pdf'],
  checkWords: [{ dictionary: 'en-GB', words: ['harbour'] }],
  suggestWords: [{ dictionary: 'en-US', word: 'harbor' }],
  readSettings: [],
  readPolicy: [],
  saveSettings: [{ copySize: 20 }],
  chooseExportFolder: [],
  lastExportFolder: [],
  noteExported: ['harbour-0001'],
  lookAtFiles: [{ folderId: 'abc', story: 'harbour-0001', names: ['a.md'] }],
  saveFiles: [{ folderId: 'abc', story: 'harbour-0001', replaces: false, files: [{ name: 'a.md', content: '' }] }],
  showExportFolder: ['abc'],
  listDestinations: [],
  keepDestination: [{ name: 'paper', destination: { kind: 'ghost', address: 'https://paper.example' } }],
  forgetDestination: ['paper'],
  keepSecret: [{ name: 'paper', secret: 's3cret' }],
  askDestination: [
    {
      name: 'paper',
      request: {
        method: 'GET',
        url: 'https://paper.example',
        headers: {},
        secretHeader: 'Authorization',
        body: null,
      },
      secret: null,
    },
  ],
  deskState: [],
  giveDeskToken: ['vbt_abc'],
  leaveDesk: [],
  askDesk: [{ kind: 'presence', story: 'harbour-0001', block: null }],
  copyToClipboard: [{ text: '', html: '' }],
  openLink: ['https://example.com'],
  flushed: [[{ slug: 'harbour', text: 'Copy.', json: '{}', pictures: [] }]],
  saveCopyAs: [[{ slug: 'harbour', text: 'Copy.', json: '{}', pictures: [] }]],
};

let mayCall: (verb: Verb) => boolean = () => true;

beforeEach(async () => {
  doors.clear();
  called.length = 0;
  const { serve } = await import('../../electron/serve');
  mayCall = () => true;
  serve(
    handlers,
    () => void called.push({ verb: listensForFlush, given: [] }),
    (verb) => mayCall(verb),
  );
});

describe('the door', () => {
  it('has one schema for each verb of the contract', () => {
    expect([...verbs].toSorted()).toEqual(Object.keys(argumentSchemas).toSorted());
    expect([...doors.keys()].toSorted()).toEqual([...verbs.map(channelOf), listensForFlush].toSorted());
  });

  it('lets our page in with what each verb accepts', async () => {
    for (const verb of verbs) expect(await knock(verb, ours, ...good[verb]), verb).toBe('in');
    expect(called).toEqual(verbs.map((verb) => ({ verb, given: good[verb] })));
  });

  it('refuses every other frame and window at every verb', async () => {
    const strangers = [
      { sender: 'ours', senderFrame: null },
      { sender: 'theirs', senderFrame: top },
      { sender: 'ours', senderFrame: { ...top, parent: top } },
      { sender: 'ours', senderFrame: { ...top, url: 'about:blank', origin: 'null' } },
      { sender: 'ours', senderFrame: { ...top, origin: 'https://verbatim' } },
      { sender: 'ours', senderFrame: { url: 'app://reader/reader.html', origin: 'app://reader', parent: null } },
    ];
    for (const verb of verbs)
      for (const stranger of strangers)
        expect(await knock(verb, stranger, ...good[verb]), verb).toContain('not for this page');
    for (const stranger of strangers) expect(() => doors.get(listensForFlush)?.(stranger)).toThrow('not for this page');
    expect(called).toEqual([]);
  });

  it('refuses a verb that is called too often, and the others not', async () => {
    mayCall = (verb) => verb !== 'openLink';
    expect(await knock('openLink', ours, ...good.openLink)).toContain('too often');
    expect(await knock('readSettings', ours)).toBe('in');
    expect(called.map(({ verb }) => verb)).toEqual(['readSettings']);
  });

  it('refuses the wrong number of arguments', async () => {
    for (const verb of verbs)
      expect(await knock(verb, ours, ...good[verb], undefined), verb).toContain('does not accept');
  });

  it.each([
    ['readStory', '../../etc/passwd'],
    ['readStory', '/etc/passwd'],
    ['readStory', '..%2f..%2f'],
    ['readStory', 'C:\\x-x-x-x'],
    ['readStory', 'con'],
    ['readStory', 'x'.repeat(65)],
    ['readStory', 'HARBOUR-0001'],
    ['readStory', 'harbour-0001\n'],
    ['readStory', 'harbour.0001'],
    ['readFile', { name: 'a.txt', bytes: new Uint8Array([1]), houseStyle: '', id: '../harbour-0001' }],
    ['readFile', { name: 'a.txt', bytes: new Uint8Array([1]), houseStyle: '', id: 'harbour-0001', path: '/etc/x' }],
    ['openRecentFile', '/etc/passwd'],
    ['showExportFolder', '..'],
    ['savePicture', { sha256: 'a'.repeat(64), mediaType: 'image/svg+xml', bytes: new Uint8Array([1]) }],
    ['savePicture', { sha256: '../x', mediaType: 'image/png', bytes: new Uint8Array([1]) }],
    ['readPicture', '../../etc/passwd'],
    [
      'saveFiles',
      {
        folderId: 'abc',
        files: [{ name: 'a', content: '' }],
        beside: [{ name: '../../a/b', content: new Uint8Array() }],
      },
    ],
    ['saveSource', { sha256: '../../x', json: '{}' }],
    ['saveSource', { sha256: 'A'.repeat(64), json: '{}' }],
    ['saveStory', { ...storyAt(1), source: '../sources/x' }],
    ['saveStory', { ...storyAt(1), rev: -1 }],
    ['saveStory', { ...storyAt(1), rev: Number.NaN }],
    ['saveStory', { ...storyAt(1), rev: 1e308 }],
    ['saveStory', { ...storyAt(1), rev: 1.5 }],
    ['saveStory', { ...storyAt(1), id: '../harbour-0001' }],
    ['saveStory', { ...storyAt(1), json: 7 }],
    ['saveStory', { ...storyAt(1), path: '/etc/x' }],
    ['saveStory', { ...storyAt(1), summary: { ...storyAt(1).summary, state: 'done' } }],
    ['saveSettings', { appearance: 'neon' }],
    ['saveSettings', { copySize: 1e9 }],
    ['saveSettings', { recentFiles: ['/etc/passwd'] }],
    ['saveSettings', { appearance: undefined }],
    ['saveSettings', null],
    ['saveSettings', {}],
    ['saveSettings', []],
    ['saveSettings', Object.assign([], { copySize: 20 })],
    ['saveSettings', new Date(0)],
    ['saveSettings', Object.assign(new Date(0), { copySize: 20 })],
    ['saveSettings', new Map([['copySize', 20]])],
    ['saveSettings', new Proxy({}, {})],
    ['saveSettings', new Proxy([], {})],

    ['saveSettings', { presets: [{ name: '', formats: [], houseStyle: '', fileNames: '', folder: null }] }],
    [
      'saveSettings',
      { presets: [{ name: 'CMS', formats: [], houseStyle: '', fileNames: '', folder: { id: '/etc', label: 'etc' } }] },
    ],
    ['openAddress', 7],
    ['saveFiles', { folderId: '/etc', files: [{ name: 'a', content: '' }] }],
    ['saveFiles', { folderId: 'abc', files: [] }],
    ['saveFiles', { folderId: 'abc', files: [{ name: 'a', content: '', mode: 7 }] }],
    ['saveFiles', { folderId: 'abc', files: [{ name: 'a', content: [80, 75] }] }],
    ['copyToClipboard', 'text'],
    ['openLink', 'x'.repeat(2084)],
  ] as const)('refuses %s of %j', async (verb, given) => {
    expect(await knock(verb, ours, given)).toContain('does not accept');
    expect(called).toEqual([]);
  });

  it('refuses more than 20 MB of story', () => {
    expect(checkArguments('saveStory', [{ ...storyAt(1), json: 'x'.repeat(20 * 1024 * 1024 + 1) }])).toBeNull();
    const files = (size: number) => [
      {
        folderId: 'abc',
        story: 'harbour-0001',
        replaces: true,
        files: [{ name: 'a.docx', content: new Uint8Array(size) }],
      },
    ];
    expect(checkArguments('saveFiles', files(20 * 1024 * 1024 + 1))).toBeNull();
    expect(checkArguments('saveFiles', files(4))).toEqual(files(4));
  });

  it('answers any value at all with a refusal or an argument of the right shape, and pollutes nothing', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withObjectString: true,
      key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'json', 'files', 'appearance')),
    });
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.array(anything, { maxLength: 3 }), (verb, given) => {
        const checked = checkArguments(verb, given);
        expect(checked === null || Array.isArray(checked)).toBe(true);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: runs(2000) },
    );
    const polluting = JSON.parse(
      '{"copySize":20,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as unknown;
    const [change] = checkArguments('saveSettings', [polluting]) ?? [{}];
    expect(Object.keys(change).filter((key) => key !== 'copySize')).toEqual([]);
  });
});
