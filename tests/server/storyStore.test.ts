import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstBroken } from '../../server/stories/decisionChain';
import { diskStore } from '../../server/stories/diskStore';
import { postgresStore } from '../../server/stories/postgresStore';
import type { NewSteps, StoryStore } from '../../server/stories/storyStore';
import { deskDatabase, postgres } from './postgres';

const folders: string[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'verbatim-store-'));
  folders.push(made);
  return made;
}

afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

const created = { person: 'Ann', story: 's', version: 0, kind: 'create', what: '{}' };

async function withStory(store: StoryStore, id: string): Promise<string> {
  const source = await store.keepSource(JSON.stringify({ text: 'Harbour plan' }));
  await store.create(
    { id, schema: 2, source, slug: 'harbour', headline: 'Harbour plan', doc: '{"d":0}', record: '{"r":0}' },
    { ...created, story: id },
  );
  return source;
}

const made = (story: string, base: number, ...json: string[]): NewSteps => ({
  story,
  base,
  person: 'Ann',
  client: 'c1',
  steps: json.map((each) => ({ kind: 'do', json: each })),
  decisions: [],
});

function suite(make: () => Promise<StoryStore>): void {
  let store: StoryStore;
  beforeAll(async () => void (store = await make()));
  afterAll(() => store.close());

  it('keeps a source once, under the SHA-256 of its text', async () => {
    const json = '{"text":"said \\u0000 “so”"}';
    const sha256 = await store.keepSource(json);
    expect(await store.keepSource(json)).toBe(sha256);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await store.source(sha256)).toBe(json);
    expect(await store.source('0'.repeat(64))).toBeNull();
  });

  it('keeps a file once, and gives of it the bytes that are asked for', async () => {
    const bytes = new Uint8Array([0, 255, 10, 0, 7]);
    const file = { sha256: 'a'.repeat(64), mediaType: 'image/png', bytes, person: 'Ann' };
    expect(await store.missingFiles([file.sha256, 'b'.repeat(64)])).toEqual([file.sha256, 'b'.repeat(64)]);
    await store.keepFile(file);
    await store.keepFile({ ...file, mediaType: 'image/gif', bytes: new Uint8Array([1]) });
    expect(await store.missingFiles([file.sha256, 'b'.repeat(64)])).toEqual(['b'.repeat(64)]);
    const part = async (from: number, most: number) => {
      const found = await store.filePart(file.sha256, from, most);
      return found && [found.mediaType, found.size, ...found.bytes];
    };
    expect(await part(0, 99)).toEqual(['image/png', 5, 0, 255, 10, 0, 7]);
    expect(await part(1, 2)).toEqual(['image/png', 5, 255, 10]);
    expect(await part(5, 9)).toEqual(['image/png', 5]);
    expect(await store.filePart('b'.repeat(64), 0, 9)).toBeNull();
  });

  it('makes a story once, of a source that is kept', async () => {
    const source = await withStory(store, 'once');
    const again = { id: 'once', schema: 2, source, slug: 'b', headline: 'b', doc: '', record: '' };
    expect(await store.create(again, created)).toBe(false);
    await expect(store.create({ ...again, id: 'other', source: '0'.repeat(64) }, created)).rejects.toThrow();
    expect(await store.open('other')).toBeNull();
    expect((await store.open('once'))?.state).toEqual({ version: 0, doc: '{"d":0}', record: '{"r":0}' });
  });

  it('numbers steps, and of two that begin at one version keeps one', async () => {
    await withStory(store, 'steps');
    expect(await store.append([made('steps', 0, 'a', 'b'), made('steps', 0, 'x')])).toEqual(['kept', 'behind']);
    expect(await store.append([made('steps', 0, 'y')])).toEqual(['behind']);
    expect(await store.append([made('steps', 2, 'c')])).toEqual(['kept']);
    expect(await store.append([made('steps', 9, 'z'), made('none', 0, 'z')])).toEqual(['behind', 'behind']);
    const opened = await store.open('steps');
    expect(opened?.head.version).toBe(3);
    expect(opened?.steps.map(({ version, json, person, client }) => [version, json, person, client])).toEqual([
      [1, 'a', 'Ann', 'c1'],
      [2, 'b', 'Ann', 'c1'],
      [3, 'c', 'Ann', 'c1'],
    ]);
    expect((await store.stepsSince('steps', 2)).map(({ json }) => json)).toEqual(['c']);
    const upTo = async (bytes: number) => (await store.stepsSince('steps', 0, bytes)).map(({ json }) => json);
    expect([await upTo(0), await upTo(2), await upTo(99)]).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']]);
  });

  it('keeps one of many that come at once, and loses none that it kept', async () => {
    await withStory(store, 'race');
    const rounds = Array.from({ length: 8 }, (_, round) => round);
    let kept = 0;
    for (const round of rounds) {
      const answers = await Promise.all(['a', 'b', 'c', 'd'].map((each) => store.append([made('race', round, each)])));
      kept += answers.flat().filter((answer) => answer === 'kept').length;
    }
    expect(kept).toBe(8);
    expect(await store.stepsSince('race', 0)).toHaveLength(8);
  });

  it('opens from the newest checkpoint, or as the story was', async () => {
    await withStory(store, 'point');
    await store.append([made('point', 0, 'a', 'b', 'c')]);
    await store.checkpoint('point', { version: 2, doc: '{"d":2}', record: '{}' }, { slug: 'new', headline: 'New' });
    const now = await store.open('point');
    expect([now?.state.version, now?.steps.length, now?.head.headline]).toEqual([2, 1, 'New']);
    const then = await store.open('point', 1);
    expect([then?.state.version, then?.steps.length, then?.head.version]).toEqual([0, 1, 1]);
  });

  it('lists stories, those changed last first', async () => {
    await withStory(store, 'list-a');
    await withStory(store, 'list-b');
    await new Promise((done) => setTimeout(done, 5));
    await store.append([made('list-a', 0, 'a')]);
    expect((await store.list(2)).map(({ id }) => id)).toEqual(['list-a', 'list-b']);
  });

  it('keeps names of versions', async () => {
    await withStory(store, 'named');
    await store.nameVersion('named', { version: 0, name: 'as it came', person: 'Ann' });
    await store.nameVersion('named', { version: 3, name: 'for the lawyer', person: 'Ben' });
    expect((await store.versions('named')).map(({ name }) => name)).toEqual(['for the lawyer', 'as it came']);
  });

  it('chains decisions, those of steps with the steps, and shows a row that was changed or taken out', async () => {
    await withStory(store, 'log');
    const decide = { person: 'Ben', story: 'log', version: 1, kind: 'decide', what: '{"key":"q1"}' };
    await Promise.all([
      store.append([{ ...made('log', 0, 'a'), decisions: [decide] }]),
      store.logDecision({ ...decide, kind: 'lock', story: null, version: null }),
    ]);
    expect(await store.append([{ ...made('log', 0, 'b'), decisions: [decide] }])).toEqual(['behind']);
    const all = await store.decisions();
    expect(firstBroken(all)).toBeNull();
    expect((await store.decisions('log')).map(({ kind }) => kind)).toEqual(['create', 'decide']);
    expect(firstBroken(all.with(1, { ...all[1]!, person: 'Eve' }))).toBe(2);
    expect(firstBroken(all.toSpliced(1, 1))).toBe(3);
  });
}

describe('a store on the disk', () => {
  suite(async () => diskStore(await folder()));

  it('is after a restart what it was, without what was cut short', async () => {
    const place = await folder();
    const first = await diskStore(place);
    await withStory(first, 's');
    await first.append([made('s', 0, 'a')]);
    await first.append([made('s', 1, 'b')]);
    await first.close();
    const file = join(place, 'desk.jsonl');
    const text = await readFile(file, 'utf8');
    await truncate(file, Buffer.byteLength(text) - 5);
    const second = await diskStore(place);
    expect((await second.open('s'))?.head.version).toBe(1);
    expect(await second.append([made('s', 1, 'c')])).toEqual(['kept']);
    await second.close();
    const third = await diskStore(place);
    expect((await third.stepsSince('s', 0)).map(({ json }) => json)).toEqual(['a', 'c']);
    await third.close();
    await writeFile(file, text.replace('"a"', '"e"'));
    const altered = await diskStore(place);
    expect((await altered.open('s'))?.head.version).toBe(0);
    await altered.close();
  });
});

describe.skipIf(postgres === null)('a store in PostgreSQL', () => {
  suite(async () => postgresStore(await deskDatabase()));

  it('refuses to change what is written once', async () => {
    const database = await deskDatabase();
    const store = postgresStore(database);
    await withStory(store, 's');
    await store.append([{ ...made('s', 0, 'a'), decisions: [created] }]);
    for (const sql of ['update step set json = 1', 'delete from decision_log', 'delete from source'])
      await expect(database.query(sql)).rejects.toThrow(/written once/);
    await store.close();
  });
});
