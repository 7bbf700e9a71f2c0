// Runs an Electron app on Chromium: what `electron [flags] APP [arguments]` does, without Electron.
// usage: tools/chromium-shell/bin/electron [--no-sandbox] [--headless] [--user-data-dir=FOLDER] APP [ARGUMENTS...]
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Electron's own order: flags may stand before the app, everything after belongs to the app. */
function readArguments(argv) {
  const preloads = [];
  let entry;
  for (let i = 0; i < argv.length && entry === undefined; i += 1) {
    if (argv[i] === '-r' || argv[i] === '--require') preloads.push(argv[(i += 1)]);
    else if (!argv[i].startsWith('-')) entry = argv[i];
  }
  return { preloads, entry, inspect: argv.find((argument) => /^--inspect(=|$)/.test(argument)) };
}

function readManifest(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** The app's folder, its package.json and its main module. */
function findApp(entry) {
  const path = resolve(entry);
  if (!existsSync(path)) throw new Error(`There is no app at ${path}`);
  if (!statSync(path).isDirectory())
    return { folder: dirname(path), manifest: readManifest(dirname(path)), main: path };
  const manifest = readManifest(path);
  return { folder: path, manifest, main: join(path, manifest.main ?? 'index.js') };
}

function openInspector(flag) {
  const [port, host = '127.0.0.1'] = (flag.split('=')[1] ?? '9229').split(':').toReversed();
  inspector.open(Number(port), host);
}

/** Makes `electron` the shell's module for import and for require. */
async function provideElectron() {
  Module.register('./resolveElectron.mjs', import.meta.url);
  process.type = 'browser';
  const electron = await import('./electron.mjs');
  const names = ['electron', 'electron/main', 'electron/common'];
  // Node has no public way to answer a require with a module that was imported.
  const load = Reflect.get(Module, '_load');
  Reflect.set(Module, '_load', (request, ...rest) =>
    names.includes(request) ? electron.default : load(request, ...rest),
  );
  return electron;
}

/** A named import of what the shell lacks fails in Node's words; these are the shell's. */
function explain(error) {
  const lacking = /module 'electron' does not provide an export named '(\w+)'/.exec(error.message);
  return lacking ? `not in the Chromium shell: ${lacking[1]}` : error.stack;
}

async function run() {
  const argv = process.argv.slice(2);
  const { preloads, entry, inspect } = readArguments(argv);
  if (entry === undefined) throw new Error('Name the app to run: electron [flags] APP [arguments]');
  const { folder, manifest, main } = findApp(entry);
  const { state } = await import('./state.mjs');
  const { app, startBrowser } = await provideElectron();
  Object.assign(state, { argv, appPath: folder, manifest, headless: state.headless || argv.includes('--headless') });
  const version = createRequire(import.meta.url)('../../package.json').devDependencies?.electron;
  process.versions.electron ??= version ?? '0.0.0';
  if (inspect) openInspector(inspect);
  // Electron warns of these and goes on, where Node would end the app.
  process.on('unhandledRejection', (reason) => console.error('Unhandled rejection:', reason));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void app.quit());

  // In place, because test drivers shorten the array that they are given.
  process.argv.splice(0, process.argv.length, join(here, 'bin', 'electron'), ...argv);
  const require = createRequire(main);
  for (const file of preloads) require(resolve(file));
  await import(pathToFileURL(main).href);
  // As in Electron, the app is not ready before its main module has run.
  await startBrowser();
}

run().catch((error) => {
  console.error(explain(error));
  process.exit(1);
});
