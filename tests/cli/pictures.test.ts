import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { nodeDisk } from '../../disk/disk';
import { createPictureStore } from '../../electron/stories/pictureStore';
import { createStoryStore } from '../../electron/stories/storyStore';
import { storyPath } from '../../electron/stories/storyNames';
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { summarise } from '../../shared/preflight/summarise';
import { keepPictures } from '../../shared/story/keepPictures';
import { serialiseCopy, serialiseSource } from '../../shared/story/storyParts';
import { sha256 } from '../../shared/text/sha256';
import { freshFolder } from '../electron/freshFolder';
import { builtProgram, type Program } from './verbatimProgram';

const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at < 4 ? ([0x89, 0x50, 0x4e, 0x47][at] ?? 0) : at % 251));
const hash = sha256(bytes);
const html = `<!doctype html><html lang="en-GB"><head><title>Dredging begins</title></head><body><article><h1>Dredging begins</h1>
<p>The harbour board of Pelham Sands has begun to take a million tonnes of sand out of the channel, as it had said.</p>
<figure><img src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}" alt="A dredger" width="640" height="480">
<figcaption>The dredger at work</figcaption></figure>
<p>Ruth Pell, the harbour master, said: “It is not a gift to the town.” She spoke at a meeting of the board on Monday.</p>
<p>The council meets again in the first week of April to decide how the rest of the work is to be paid for.</p>
</article></body></html>`;

let program: Program;
beforeAll(async () => {
  program = builtProgram();
}, 60_000);

const exportTo = (path: string, out: string) =>
  program.run(['export', path, '--to', 'html,markdown', '--out', out, '--override', 'a test']);

/** The files in the one folder beside what was exported. */
function besideIn(out: string): Readonly<Record<string, Uint8Array>> {
  const folder = readdirSync(out).find((name) => name.endsWith('-pictures')) ?? '';
  return Object.fromEntries(
    readdirSync(join(out, folder)).map((name) => [name, new Uint8Array(readFileSync(join(out, folder, name)))]),
  );
}

it('writes a picture that a page carries beside its exports, once, and again over nothing', async () => {
  const folder = freshFolder();
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'page.html'), html);
  for (let time = 0; time < 2; time += 1)
    expect(await exportTo(join(folder, 'page.html'), out)).toMatchObject({ code: 0 });
  expect(besideIn(out)).toEqual({ [`${hash.slice(0, 16)}.png`]: bytes });
});

it('does not write over another file where the picture goes, and says so', async () => {
  const folder = freshFolder();
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'page.html'), html);
  await exportTo(join(folder, 'page.html'), out);
  const beside = readdirSync(out).find((name) => name.endsWith('-pictures')) ?? '';
  const path = join(out, beside, `${hash.slice(0, 16)}.png`);
  writeFileSync(path, 'mine');
  const { code, stderr } = await exportTo(join(folder, 'page.html'), out);
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain('is another file already');
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

it('finds the pictures of a story of the desk beside its file, and tells of one that is gone', async () => {
  const folder = freshFolder();
  const id = 'dredging-begins-0001';
  const loaded = loadStory({ name: 'page.html', bytes: new TextEncoder().encode(html) }, british, id);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const { story, pictures } = keepPictures(loaded.value.story, sha256);
  const now = (): Date => new Date('2026-11-23T09:30:00.000Z');
  for (const picture of pictures) await createPictureStore(nodeDisk, folder, now).save(picture);
  const store = createStoryStore({ disk: nodeDisk, folder, now });
  const [source, json] = [serialiseSource(story.source), serialiseCopy(story)];
  await store.saveSource({ sha256: sha256(source), json: source });
  await store.save({ id, rev: 1, summary: summarise(story, []), source: sha256(source), json, sha256: sha256(json) });

  const out = join(folder, 'out');
  mkdirSync(out);
  expect(await exportTo(storyPath(folder, id), out)).toMatchObject({ code: 0 });
  expect(besideIn(out)).toEqual({ [`${hash.slice(0, 16)}.png`]: bytes });
  rmSync(join(folder, 'pictures'), { recursive: true });
  expect((await exportTo(storyPath(folder, id), join(folder, 'out2'))).stderr.replaceAll(/\s+/g, ' ')).toContain(
    'its file is not beside the story',
  );
});
