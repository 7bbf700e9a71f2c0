import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBounded } from '../../tools/runBounded.mjs';

const node = (script: string, bounds: { megabytes?: number; seconds?: number } = {}) =>
  runBounded(process.execPath, ['-e', script], { cwd: '.', ...bounds });

const isAlive = (pid: number): boolean => {
  try {
    // Gone already and only not buried yet is dead.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe('a program that may go astray', () => {
  it('tells how it ended', async () => {
    expect(await node('process.exit(3)', { megabytes: 1000, seconds: 60 })).toEqual({ status: 3, killedFor: null });
    expect(await runBounded('no-such-program', [], { cwd: '.' })).toEqual({ status: null, killedFor: null });
  });

  it('is killed when it never ends', async () => {
    expect(await node('setInterval(() => 0, 1000)', { seconds: 0.5 })).toEqual({ status: null, killedFor: 'time' });
  });

  it.skipIf(process.platform === 'win32')('is killed when it takes too much memory', async () => {
    const hoard = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(5e7, 1)), 20)';
    expect(await node(hoard, { megabytes: 300, seconds: 60 })).toEqual({ status: null, killedFor: 'memory' });
  });

  it.skipIf(process.platform !== 'linux')('leaves nothing behind that it started', async () => {
    const note = join(mkdtempSync(join(tmpdir(), 'verbatim-bounded-')), 'pid');
    const starts = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
      require('node:fs').writeFileSync(${JSON.stringify(note)}, String(child.pid));
      child.unref();
    `;
    expect((await node(starts, { seconds: 60 })).status).toBe(0);
    const left = Number(readFileSync(note, 'utf8'));
    expect(left).toBeGreaterThan(1);
    await expect.poll(() => isAlive(left)).toBe(false);
  });
});
