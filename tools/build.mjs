// Builds what the app is started from: dist/renderer, dist/electron/main.js, searchThread.js, spellThread.js and its
// dictionaries, preload.cjs and readerPreload.cjs,
// dist/cli/verbatim.js.
// Parts that are newer than all they are made of are left alone.
// usage: node tools/build.mjs [--force] [PART...], a part being window, main, searchThread, spellThread, preload, readerPreload or cli
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** @param {string[]} parts */
const at = (...parts) => join(root, ...parts);

/**
 * The newest change, in milliseconds, at or below a path; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/**
 * The learned weights as one text that is parsed: written as code they are half of the engine, a line for each number,
 * and Node reads them several times as long at each start.
 * @type {import('rolldown').Plugin}
 */
const weightsAsText = {
  name: 'weights-as-text',
  transform: {
    filter: { id: /[\\/]learned[\\/]\w+\.json$/ },
    handler: (json) => ({
      code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(json)))});`,
      moduleType: 'js',
    }),
  },
};

/** @param {import('rolldown').BuildOptions} options */
const bundle = async (options) => {
  const { build } = await import('rolldown');
  await build({ cwd: root, platform: 'node', logLevel: 'warn', tsconfig: false, plugins: [weightsAsText], ...options });
};

/** @param {string} id */
const isElectron = (id) => id === 'electron';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} sources
 * @property {() => Promise<void>} make
 */

/**
 * @param {string} name
 * @param {string} input
 * @returns {Part}
 */
const preload = (name, input) => ({
  name,
  sources: [input, 'shared/ipc'],
  make: () =>
    bundle({
      input: at(input),
      external: isElectron,
      output: { file: at(`dist/electron/${name}.cjs`), format: 'cjs', codeSplitting: false },
    }),
});

/** @type {Part[]} */
const parts = [
  {
    name: 'window',
    sources: ['renderer', 'shared', 'resources/houseStyles'],
    make: async () => {
      const { build } = await import('vite');
      // The page comes from the disk: the size of a chunk matters little.
      await build({
        configFile: at('renderer/vite.config.ts'),
        logLevel: 'warn',
        build: { chunkSizeWarningLimit: 10_000, rolldownOptions: { checks: { bundlerTimings: false } } },
      });
    },
  },
  {
    name: 'main',
    sources: ['electron', 'disk', 'shared'],
    make: () =>
      bundle({
        input: at('electron/main.ts'),
        external: isElectron,
        output: { file: at('dist/electron/main.js'), format: 'esm', codeSplitting: false },
      }),
  },
  {
    name: 'searchThread',
    sources: ['electron/search', 'electron/answerThread.ts', 'electron/stories', 'disk', 'shared/story', 'shared/text'],
    make: () =>
      bundle({
        input: at('electron/search/searchThread.ts'),
        output: { file: at('dist/electron/searchThread.js'), format: 'esm', codeSplitting: false },
      }),
  },
  {
    name: 'spellThread',
    sources: ['electron/spelling', 'electron/answerThread.ts', 'shared/ipc'],
    make: async () => {
      await bundle({
        input: at('electron/spelling/spellThread.ts'),
        output: { file: at('dist/electron/spellThread.js'), format: 'esm', codeSplitting: false },
      });
      const dictionaries = { 'en-GB': 'dictionary-en-gb', 'en-US': 'dictionary-en' };
      mkdirSync(at('dist/electron/dictionaries'), { recursive: true });
      for (const [name, folder] of Object.entries(dictionaries))
        for (const ending of ['aff', 'dic'])
          copyFileSync(
            at('node_modules', folder, `index.${ending}`),
            at('dist/electron/dictionaries', `${name}.${ending}`),
          );
    },
  },
  preload('preload', 'electron/preload.ts'),
  preload('readerPreload', 'electron/reader/readerPreload.ts'),
  {
    name: 'cli',
    sources: ['cli', 'apart', 'disk', 'shared', 'resources/houseStyles'],
    make: async () => {
      rmSync(at('dist/cli'), { recursive: true, force: true });
      await bundle({
        input: { verbatim: at('cli/verbatim.ts') },
        output: {
          dir: at('dist/cli'),
          format: 'esm',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        },
      });
      chmodSync(at('dist/cli/verbatim.js'), 0o755);
    },
  },
];

/**
 * A part is made again when anything it is made of, or the way it is made, is newer than its stamp.
 * @param {Part} part
 */
async function bring(part) {
  const stamp = at('dist', '.built', part.name);
  const changed = Math.max(
    ...[...part.sources, 'package-lock.json', 'tools/build.mjs'].map((source) => newest(at(source))),
  );
  if (!isForced && newest(stamp) > changed) return;
  const begun = new Date();
  process.stderr.write(`Building ${part.name} …\n`);
  await part.make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  // A source saved while the part was being made is newer than the stamp.
  utimesSync(stamp, begun, begun);
}

const wanted = process.argv.slice(2).filter((argument) => argument !== '--force');
const isForced = process.argv.includes('--force');
try {
  for (const part of parts) {
    if (wanted.length === 0 || wanted.includes(part.name)) await bring(part);
  }
} catch (error) {
  // What is wrong with the sources has said so itself; the bundler's own stack adds nothing.
  if (!(error instanceof Error && 'errors' in error && Array.isArray(error.errors))) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
