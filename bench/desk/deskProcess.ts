import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClientConfig } from 'pg';

/** The desk’s own program, built. */
export function buildDesk(): string {
  const built = spawnSync(process.execPath, [join('tools', 'run.mjs'), '--build', join('server', 'desk.ts')], {
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The desk could not be built.');
  return resolve('dist', 'run', 'desk.mjs');
}

/** A desk in a process of its own. */
export interface DeskProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  /** The end of what it wrote to its standard error. */
  readonly said: () => string;
}

/** Opens a desk and waits until it listens. */
export function startDesk(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<DeskProcess> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  return new Promise((done, fail) => {
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString('utf8')).slice(-4000);
      const [, port] = /open at wss?:\/\/[^:]+:(\d+)/.exec(said) ?? [];
      if (port !== undefined) done({ child, pid: child.pid ?? 0, port: Number(port), said: () => said });
    });
    child.once('exit', (code) => fail(new Error(`The desk ended with ${code}: ${said}`)));
  });
}

/** What a command of the desk writes. */
export function runDesk(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const ended = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return ended.stdout.trim();
}

/** Where the PostgreSQL of a desk’s folder listens. */
export const connectionIn = (folder: string): ClientConfig => ({
  host: readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '',
  port: 5432,
  user: 'verbatim',
  database: 'verbatim',
});

interface Used {
  /** Seconds of one processor. */
  readonly cpu: number;
  readonly megabytes: number;
}

const statusOf = (pid: number, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

/** What a process has used, and the most memory it had. Linux only. */
export function usedBy(pid: number): Used {
  const told = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: Math.round(statusOf(pid, 'VmHWM') / 1024) };
}

/** The processes that one started. */
export const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
