import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../server/stories/postgresStore';
import { examine } from '../../../server/upkeep/examine';
import { isFull } from '../../runs';
import { postgres } from '../postgres';
import { openRig, until, type Rig } from './rig';

const megabyte = 1024 ** 2;

/** A small disk of its own, in memory; false where this user may not make one. */
const makeDisk = (folder: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder]).status === 0;

// Only root may make a disk, and nobody wants that of every run of the tests.
const mayMount = isFull && process.platform === 'linux' && process.getuid?.() === 0 && postgres !== null;

describe.skipIf(!mayMount)('a desk whose disk is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-full-'));
  const hasDisk = makeDisk(folder);
  let rig: Rig | null = null;
  afterAll(async () => {
    await rig?.close().catch(() => undefined);
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!hasDisk)('acknowledges nothing that is not kept, and goes on once there is room', async () => {
    rig = await openRig(['s0'], join(folder, 'desk'));
    for (let n = 0; n < 3; n += 1) rig.addEditor('s0');
    await until(() => rig!.editors.every((line) => line.isOpen()), 'all editors are in');
    const typing = rig.typing(20);
    await until(() => rig!.acknowledged() > 50, 'what is typed is acknowledged');
    const ballast = join(folder, 'ballast');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - megabyte / 4)));
    // Nothing is acknowledged any more, for as long as nothing can be kept.
    let last = -1;
    let since = performance.now();
    await until(
      () => {
        const now = rig!.acknowledged();
        if (now !== last) since = performance.now();
        last = now;
        return performance.now() - since > 3000;
      },
      'the disk is full',
      240,
    );
    rmSync(ballast);
    await typing.end();
    const { lost, doubled, acknowledged } = await rig.reckon();
    expect(acknowledged).toBeGreaterThan(50);
    expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
    const faults = await examine(rig.database(), postgresStore(rig.database()), rig.folder);
    expect(faults.filter(({ state, text }) => state === 'bad' && !text.includes('GB are free'))).toEqual([]);
  });
});
