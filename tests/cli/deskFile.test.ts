import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/disk/disk';
import { createStoryStore } from '../../electron/stories/storyStore';
import { storyPath } from '../../electron/stories/storyNames';
import { loadStory } from '../../shared/desk/loadStory';
import { confirmQuotation } from '../../shared/desk/decideSpeaker';
import { british } from '../../shared/houseStyle/houseStyle';
import { summarise } from '../../shared/preflight/summarise';
import { serialiseStory } from '../../shared/story/storyFile';
import { freshFolder } from '../electron/freshFolder';
import { buildProgram, type Program } from './verbatimProgram';

const id = 'harbour-dredging-0001';
const folder = freshFolder();
const path = storyPath(folder, id);
let program: Program;

beforeAll(async () => {
  program = await buildProgram('desk-file');
  const name = 'harbour-dredging.txt';
  const loaded = loadStory({ name, bytes: readFileSync(`resources/stories/${name}`) }, british, id);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const story = confirmQuotation(loaded.value.story, 'q1');
  const store = createStoryStore({ disk: nodeDisk, folder, now: () => new Date('2026-11-23T09:30:00.000Z') });
  for (const rev of [1, 2]) {
    const saved = await store.save({ id, rev, summary: summarise(story, []), json: serialiseStory(story) });
    if (!saved.ok) throw new Error(saved.problem.message);
  }
}, 60_000);
afterAll(() => program.discard());

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
