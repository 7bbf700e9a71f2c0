// Saves one story again and again until it is killed; each acknowledged rev goes to stdout.
import { writeSync } from 'node:fs';
import { nodeDisk } from '../../../disk/disk';
import { sha256 } from '../../../electron/stories/storyFile';
import { createStoryStore } from '../../../electron/stories/storyStore';

const [, , folder = '', first = '1', id = ''] = process.argv;
const store = createStoryStore({ disk: nodeDisk, folder, now: () => new Date() });
const padding = 'The harbour was quiet. '.repeat(1000);

const source = '{"text":"What was said."}';
const kept = await store.saveSource({ sha256: sha256(source), json: source });
if (!kept.ok) throw new Error(kept.problem.message);

await store.read(id);

for (let rev = Number(first); ; rev += 1) {
  const summary = { slug: 'harbour', headline: '', words: rev, quotations: 0, state: 'ready' } as const;
  const json = JSON.stringify({ id, text: `${rev}`, padding });
  const saved = await store.save({ id, rev, summary, source: sha256(source), json, sha256: sha256(json) });
  if (!saved.ok) throw new Error(saved.problem.message);
  writeSync(1, `${rev}\n`);
}
