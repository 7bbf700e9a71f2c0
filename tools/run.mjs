// Runs a TypeScript program of the project in plain Node: bundles ENTRY (and what it imports from
// the project; packages stay outside) into dist/run/, then imports it.
// usage: node tools/run.mjs [--build] ENTRY.ts [ARGS...]; with --build it is not run
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const rooms = ['shared', 'disk', 'electron', 'cli', 'server', 'bench', 'tools', 'resources', 'package.json'];

/**
 * The newest change, in milliseconds, at or below a path; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * Bundles the entry unless what stands in dist/run/ is newer than every source.
 * @param {string} entry
 */
async function bundled(entry) {
  const file = join(root, 'dist', 'run', `${basename(entry, '.ts')}.mjs`);
  const changed = Math.max(...rooms.map((room) => newest(join(root, room))), newest(entry));
  if (existsSync(file) && statSync(file).mtimeMs > changed) return file;
  const { build } = await import('rolldown');
  // Two runs at once must not read each other's half of a file.
  const draft = `${file}.${process.pid}.mjs`;
  await build({
    input: entry,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    output: { file: draft, format: 'esm', sourcemap: 'inline', codeSplitting: false },
    logLevel: 'warn',
  });
  renameSync(draft, file);
  return file;
}

const isBuildOnly = process.argv[2] === '--build';
const [entry, ...args] = process.argv.slice(isBuildOnly ? 3 : 2);
if (!entry) {
  console.error('usage: node tools/run.mjs [--build] ENTRY.ts [ARGS...]');
  process.exit(2);
}
const file = await bundled(resolve(root, entry));
if (!isBuildOnly) {
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
