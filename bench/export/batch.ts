// How long the command line takes for many stories, and what memory it needs for few and for many.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from './buildCommandLine';
import { writeStories } from './stories';

const formats = 'ninjs,nitf,ans,html';

interface Run {
  readonly seconds: number;
  /** The most memory that was held at once, in MB; null where the system does not tell. */
  readonly peakMb: number | null;
  readonly files: number;
  readonly code: number | null;
}

function peakOf(pid: number | undefined): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return null; // another system, or the program has just ended
  }
}

function exportStories(program: string, folder: string, paths: readonly string[]): Promise<Run> {
  const out = mkdtempSync(join(folder, 'out-'));
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'export', ...paths, '--to', formats, '--out', out, '--override', 'Measured'],
    { stdio: 'ignore' },
  );
  let peakMb: number | null = null;
  const timer = setInterval(() => {
    peakMb = peakOf(child.pid) || peakMb;
  }, 50);
  return new Promise((done) =>
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - begun) / 1000;
      done({ seconds: Math.round(seconds * 100) / 100, peakMb, files: readdirSync(out).length, code });
    }),
  );
}

/** Exports a quarter of the stories, then all of them. */
export async function batchFigures(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-batch-'));
  try {
    const program = await buildCommandLine(join(folder, 'verbatim.mjs'));
    const paths = writeStories(folder, count);
    const quarter = await exportStories(program, folder, paths.slice(0, Math.ceil(count / 4)));
    const all = await exportStories(program, folder, paths);
    return { stories: count, formats, quarter, all };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
