import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { sweep } from '../../../electron/stories/sweep';
import { isFull } from '../../runs';
import { freshFolder, storeIn, storyAt, textOf } from './desk';
import { faultyDisk, type Fault } from './faultyDisk';

const faults: readonly Fault[] = [
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'EROFS',
  'EACCES',
  'EPERM',
  'EBUSY',
  'EMFILE',
  'one-byte',
  'half',
];

async function saveWithFault(
  failing: number,
  fault: Fault,
): Promise<{ calls: number; saved: boolean; text: string; retried: boolean; afterRetry: string }> {
  const folder = freshFolder();
  for (const rev of [1, 2, 3]) await storeIn(folder).save(storyAt(rev));
  const { disk, calls } = faultyDisk(failing, fault);
  const store = storeIn(folder, disk);
  const saved = (await store.save(storyAt(4))).ok;
  await sweep(nodeDisk, folder);
  const text = await textOf(storeIn(folder));
  const retried = (await store.save(storyAt(4, 'tried again'))).ok;
  return { calls: calls(), saved, text, retried, afterRetry: await textOf(storeIn(folder)) };
}

/** Each fault is planted at every third call, so that each call fails in three ways and more; in the full run at every one. */
const step = isFull ? 1 : 3;

describe.each(faults)('a save whose N-th disk call ends in %s', (fault) => {
  it('keeps the old story or the new one whole, and never says saved for the old', async () => {
    for (let failing = 1 + (faults.indexOf(fault) % step); ; failing += step) {
      const { calls, saved, text, retried, afterRetry } = await saveWithFault(failing, fault);
      expect(['revision 3', 'revision 4'], `call ${failing}`).toContain(text);
      if (saved) expect(text, `call ${failing}`).toBe('revision 4');
      else expect(retried, `the save after call ${failing}`).toBe(true);
      if (retried) expect(afterRetry).toBe('tried again');
      if (calls < failing) break;
    }
  });
});
