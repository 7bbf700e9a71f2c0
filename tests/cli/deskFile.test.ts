import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { ReadStory } from '../../cli/loadInput';
import { withPicturesBeside } from '../../cli/picturesBeside';
import { nodeDisk } from '../../disk/disk';
import { createStoryStore } from '../../electron/stories/storyStore';
import { storyPath } from '../../electron/stories/storyNames';
import { loadStory } from '../../shared/desk/loadStory';
import { confirmQuotation } from '../../shared/desk/decideSpeaker';
import { british } from '../../shared/houseStyle/houseStyle';
import { summarise } from '../../shared/preflight/summarise';
import { serialiseCopy, serialiseSource } from '../../shared/story/storyParts';
import type { Outcome } from '../../shared/story/outcome';
import { sha256 } from '../../shared/text/sha256';
import { freshFolder } from '../electron/freshFolder';
import { builtProgram, type Program } from './verbatimProgram';

const id = 'harbour-dredging-0001';
const folder = freshFolder();
const path = storyPath(folder, id);
let program: Program;

beforeAll(async () => {
  program = builtProgram();
  const name = 'harbour-dredging.txt';
  const loaded = loadStory({ name, bytes: readFileSync(`resources/stories/${name}`) }, british, id);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const story = confirmQuotation(loaded.value.story, 'q1');
  const store = createStoryStore({ disk: nodeDisk, folder, now: () => new Date('2026-11-23T09:30:00.000Z') });
  const sourceJson = serialiseSource(story.source);
  const source = sha256(sourceJson);
  await store.saveSource({ sha256: source, json: sourceJson });
  const json = serialiseCopy(story);
  for (const rev of [1, 2]) {
    const saved = await store.save({ id, rev, summary: summarise(story, []), source, json, sha256: sha256(json) });
    if (!saved.ok) throw new Error(saved.problem.message);
  }
}, 60_000);

it('analyzes, checks and exports a story as the desk keeps it, decisions and all', async () => {
  const analyzed = await program.run(['analyze', path, '--json']);
  expect(analyzed).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(analyzed.stdout)).toMatchObject({ source: { name: 'harbour-dredging.txt', format: 'text' } });
  expect((await program.run(['check', path])).code).toBeLessThan(2);
  const to = freshFolder();
  const order = ['export', path, '--to', 'verbatim', '--out', to, '--override', 'a test', '--json'];
  const told = JSON.parse((await program.run(order)).stdout) as { stories: { files: string[] }[] };
  const file = told.stories[0]?.files[0] ?? '';
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { quotations: { id: string; status: string }[] };
  expect(exported.quotations.find((one) => one.id === 'q1')?.status).toBe('confirmed');
});

it('reads the copy before the last save, which the desk keeps beside it', async () => {
  expect((await program.run(['check', `${path}.bak1`])).code).toBeLessThan(2);
});

it('says what is wrong with a file of the desk that was changed by another program, and what to do', async () => {
  const changed = join(folder, 'changed.json');
  const text = readFileSync(path, 'utf8');
  const sealedNonsense = `{"verbatim":{"format"],"seal":"${createHash('sha256').update('{"format"]').digest('hex')}",\n`;
  for (const bad of [
    sealedNonsense,
    text.replace('harbour', 'Harbour'),
    text.slice(0, -9),
    JSON.stringify(JSON.parse(text), null, 1),
  ]) {
    writeFileSync(changed, bad);
    const { code, stderr } = await program.run(['check', changed]);
    expect(code).toBe(2);
    expect(stderr).toContain('changed.json was changed or damaged after Verbatim saved it: its checksum is wrong.');
    expect(stderr).toContain('.bak1');
  }
});

it('says kindly where the source of a story should be when its file was copied without it', async () => {
  const alone = join(freshFolder(), 'alone.verbatim.json');
  writeFileSync(alone, readFileSync(path));
  const { code, stderr } = await program.run(['check', alone]);
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain('The source of alone.verbatim.json is not there');
  expect(stderr).toMatch(/sources\/[0-9a-f]{64}\.json/);
  expect((await program.run(['check', '-'], readFileSync(path, 'utf8'))).stderr).toContain('sources/');
});

it('says that the source of a story was changed by another program, and what to do', async () => {
  const other = freshFolder();
  const copy = join(other, 'copy.verbatim.json');
  writeFileSync(copy, readFileSync(path));
  mkdirSync(join(other, 'sources'));
  for (const name of readdirSync(join(folder, 'sources')))
    writeFileSync(join(other, 'sources', name), readFileSync(join(folder, 'sources', name), 'utf8').replace('a', 'e'));
  const { code, stderr } = await program.run(['check', copy]);
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain('was changed or damaged after Verbatim wrote it');
});

/** What stands in the place of a file, and never ends or never begins. */
const endless: readonly (readonly [string, (path: string) => void])[] = [
  ['a pipe that nobody writes to', (at) => void execFileSync('mkfifo', [at])],
  ['a link to a device that never ends', (at) => symlinkSync('/dev/zero', at)],
  ['a folder', (at) => mkdirSync(at)],
];

it.skipIf(process.platform === 'win32').each(endless)(
  'says that the source is damaged where %s stands in its place, and does not wait for it',
  async (_what, put) => {
    const apart = freshFolder();
    const copy = storyPath(apart, id);
    copyFileSync(path, copy);
    mkdirSync(join(apart, 'sources'));
    for (const name of readdirSync(join(folder, 'sources'))) put(join(apart, 'sources', name));
    const { code, stderr } = await program.run(['analyze', copy]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/source .*damaged|damaged/);
  },
  30_000,
);

it.skipIf(process.platform === 'win32').each(endless)(
  'goes on without a picture where %s stands in its place, and does not wait for it',
  async (_what, put) => {
    const apart = freshFolder();
    const hash = 'a'.repeat(64);
    mkdirSync(join(apart, 'pictures'));
    for (const ending of ['png', 'jpg', 'gif', 'webp', 'avif']) put(join(apart, 'pictures', `${hash}.${ending}`));
    const story = { blocks: [{ picture: { src: `sha256:${hash}` } }] };
    const read = { ok: true, value: { loaded: { story }, pictures: new Map() } } as unknown as Outcome<ReadStory>;
    const withPictures = await withPicturesBeside(join(apart, 'ferry.verbatim.json'), read);
    expect(withPictures).toMatchObject({ ok: true, value: { pictures: new Map() } });
  },
  30_000,
);
