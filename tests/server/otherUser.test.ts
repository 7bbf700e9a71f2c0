import { execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { builtDesk } from './builtDesk';
import { postgres } from './postgres';

const run = promisify(execFile);
/** A user of the machine who is nobody in particular. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
function folderOf(uid: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-user-'));
  folders.push(folder);
  chownSync(folder, uid, uid);
  chmodSync(folder, 0o755);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A command of the desk, run by a user; what it says, and how it ended. */
async function desk(
  uid: number,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const { VERBATIM_PG: _, ...env } = process.env;
  const options = { uid, gid: uid, env: { ...env, HOME: tmpdir() }, cwd: tmpdir() };
  try {
    const { stdout, stderr } = await run(process.execPath, [builtDesk(), ...args], options);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

// Only root can be somebody else.
describe.skipIf(postgres === null || !isRoot)('a desk', () => {
  it('is opened by any user of the machine, root among them, with what it keeps in their folder', async () => {
    for (const uid of [nobody, 0]) {
      const data = join(folderOf(uid), 'desk');
      const { VERBATIM_PG: _, ...env } = process.env;
      const child = spawn(process.execPath, [builtDesk(), '--data', data, '--port', '0'], {
        uid,
        gid: uid,
        cwd: tmpdir(),
        env: { ...env, HOME: tmpdir() },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = new Promise((done) => child.once('exit', done));
      let said = '';
      const address = await new Promise<string>((done, failed) => {
        child.stderr.on('data', (part: Buffer) => {
          said += part.toString();
          const [, found] = /open at ws(:\/\/\S+)/.exec(said) ?? [];
          if (found !== undefined) done(`http${found}`);
        });
        child.once('exit', () => failed(new Error(said)));
      });
      expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ ok: true });
      expect(await desk(uid, 'invite', 'Ann', '--role', 'sub', '--data', data)).toMatchObject({
        code: 0,
        said: expect.stringContaining('vbt_') as string,
      });
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
  });

  it('says whose it is where another user made it, and harms nothing of it', async () => {
    const data = join(folderOf(nobody), 'desk');
    expect(await desk(nobody, 'people', '--data', data)).toMatchObject({ code: 0 });
    const before = readdirSync(join(data, 'postgres')).toSorted();
    const { code, said } = await desk(0, 'people', '--data', data);
    expect([code, said]).toEqual([1, expect.stringContaining('belongs to another user')]);
    expect(readdirSync(join(data, 'postgres')).toSorted()).toEqual(before);
    expect(await desk(nobody, 'people', '--data', data)).toMatchObject({ code: 0 });
  });

  it('says so where a user may not write to its folder', async () => {
    const { code, said } = await desk(nobody, 'people', '--data', join(folderOf(0), 'desk'));
    expect([code, said]).toEqual([1, expect.stringMatching(/cannot make its folder.*--data FOLDER/)]);
  });
});
