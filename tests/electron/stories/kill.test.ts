import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'rolldown';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { sweep } from '../../../electron/stories/sweep';
import { isFull } from '../../runs';
import { freshFolder, id, storeIn, textOf } from './desk';

const kills = isFull ? 1000 : 20;

async function bundledWriter(): Promise<string> {
  const file = join(freshFolder(), 'writer.mjs');
  await build({
    input: join(import.meta.dirname, 'killedWriter.ts'),
    platform: 'node',
    output: { file, format: 'esm' },
    logLevel: 'silent',
  });
  return file;
}

/** Kills a writer some time after its first acknowledged save; the last rev it was told is safe. */
async function lastAcknowledged(writer: string, folder: string, first: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, String(first), id], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), after);
    told += text;
  });
  await new Promise((done) => child.once('close', done));
  return Number(told.trimEnd().split('\n').at(-1));
}

it(`loses no acknowledged save in ${kills} kills`, async () => {
  const writer = await bundledWriter();
  const folder = freshFolder();
  let first = 1;
  for (let kill = 0; kill < kills; kill += 1) {
    const acknowledged = await lastAcknowledged(writer, folder, first, (kill * 7.3) % 31);
    await sweep(nodeDisk, folder);
    const standing = Number(await textOf(storeIn(folder)));
    expect(standing).toBeGreaterThanOrEqual(acknowledged);
    first = standing + 1;
  }
  expect((await storeIn(folder).list()).map(({ problem, notice }) => problem ?? notice)).toEqual([undefined]);
}, 3_600_000);
