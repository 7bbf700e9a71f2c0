import { expect, it } from 'vitest';
import { sweep } from '../../electron/stories/sweep';
import { sweepSources } from '../../electron/stories/sweepSources';
import { id, storeIn, storyAt, textOf } from '../electron/stories/desk';
import { isFull } from '../runs';
import { crashStates } from './crashStates';
import { emptyDisk, recordingDisk } from './recordingDisk';

const folder = '/desk/stories';
const saves = isFull ? 200 : 12;

async function recordSaves() {
  const disk = recordingDisk(emptyDisk(folder));
  const store = storeIn(folder, disk);
  for (let rev = 1; rev <= saves; rev += 1) {
    if (rev % 5 === 0) await store.setSpiked(id, rev % 2 === 0);
    const saved = await store.save(storyAt(rev));
    disk.tell(saved.ok ? `${rev}` : 'failed');
  }
  return disk.done;
}

it(`brings back every story that was told saved, from any state that a power cut leaves of ${saves} saves`, async () => {
  const done = await recordSaves();
  expect(done.some((doing) => doing.kind === 'told' && doing.what === 'failed')).toBe(false);
  let states = 0;
  for (const { standing, told } of crashStates(folder, done)) {
    const acknowledged = Number(told.at(-1) ?? 0);
    const disk = recordingDisk(standing);
    await sweep(disk, folder);
    await sweepSources(disk, folder, `${folder}-history`);
    const store = storeIn(folder, disk);
    const [listed] = await store.list();
    const text = listed === undefined ? 'revision 0' : await textOf(store);
    const rev = Number(/^revision (\d+)$/.exec(text)?.[1] ?? Number.NaN);
    // A save under way may have come through, and no more than one.
    expect([acknowledged, acknowledged + 1], `state ${states}: ${text}`).toContain(rev);
    expect(listed?.problem, `state ${states}`).toBeUndefined();
    // The story goes on from there.
    expect((await store.save(storyAt(rev + 1, 'went on'))).ok, `state ${states}`).toBe(true);
    expect(await textOf(storeIn(folder, disk))).toBe('went on');
    states += 1;
  }
  expect(states).toBeGreaterThanOrEqual(isFull ? 2000 : 100);
});
