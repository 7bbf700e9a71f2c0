// Electron's dialog: Chromium's file chooser, and boxes drawn in the page.
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { runInPage } from './page.mjs';
import { chooseFiles, showBox } from './renderer/boxes.mjs';
import { lastWindow, state } from './state.mjs';
import { notInShell, refuseUnknown, strict } from './strict.mjs';

const cancelled = { canceled: true, filePaths: [] };

/** The page and the options, whether a window was named or not. */
function readArguments(first, second) {
  const window = first?.webContents ? first : lastWindow();
  if (!window) throw notInShell('a dialog without a window');
  return { page: state.pageOf.get(window), options: window === first ? second : first };
}

/** The paths of chosen files: only Chromium knows them, the page never does. */
async function pathsOf(page, files) {
  const { session } = page;
  const { result } = await session.send('Runtime.getProperties', { objectId: files.objectId, ownProperties: true });
  const chosen = result.filter(({ name }) => /^\d+$/.test(name));
  return Promise.all(
    chosen.map(async ({ value }) => (await session.send('DOM.getFileInfo', { objectId: value.objectId })).path),
  );
}

async function openFiles(page, options) {
  const extensions = (options.filters ?? []).flatMap((filter) => filter.extensions);
  const accept = extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',');
  const multiple = options.properties?.includes('multiSelections') ?? false;
  const filePaths = await pathsOf(page, await runInPage(page, chooseFiles, { multiple, accept }, false));
  return filePaths.length > 0 ? { canceled: false, filePaths } : cancelled;
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Chromium's chooser would read every file of a folder, so the folder is asked for by its path. */
async function openFolder(page, options, problem = '') {
  const { response, text } = await runInPage(page, showBox, {
    message: options.title ?? 'Choose a folder',
    detail: problem || (options.message ?? ''),
    buttons: ['Cancel', options.buttonLabel ?? 'Choose'],
    defaultId: 1,
    cancelId: 0,
    field: options.defaultPath ?? homedir(),
  });
  if (response === 0) return cancelled;
  const path = resolve(text.trim().replace(/^~(?=\/|$)/, homedir()));
  if (isFolder(path)) return { canceled: false, filePaths: [path] };
  return openFolder(page, { ...options, defaultPath: text }, `There is no folder ${path}`);
}

/** As the folder: the path is asked for. */
async function saveFile(page, options, problem = '') {
  const { response, text } = await runInPage(page, showBox, {
    message: options.title ?? 'Save as',
    detail: problem,
    buttons: ['Cancel', options.buttonLabel ?? 'Save'],
    defaultId: 1,
    cancelId: 0,
    field: options.defaultPath ?? homedir(),
  });
  if (response === 0) return { canceled: true, filePath: '' };
  const filePath = resolve(text.trim().replace(/^~(?=\/|$)/, homedir()));
  if (isFolder(dirname(filePath)) && !isFolder(filePath)) return { canceled: false, filePath };
  return saveFile(
    page,
    { ...options, defaultPath: text },
    `There is no folder ${dirname(filePath)}, or a folder has that name`,
  );
}

/** What a box answers that its signal closes. */
const aborted = (signal, cancelId = 0) =>
  new Promise((done) => signal.addEventListener('abort', () => done({ response: cancelId }), { once: true }));

/** Electron's dialog. */
export const dialog = strict('dialog', {
  async showOpenDialog(...args) {
    const { page, options } = readArguments(...args);
    refuseUnknown('showOpenDialog', options, [
      'title',
      'defaultPath',
      'buttonLabel',
      'filters',
      'properties',
      'message',
    ]);
    return options.properties?.includes('openDirectory') ? openFolder(page, options) : openFiles(page, options);
  },

  async showSaveDialog(...args) {
    const { page, options } = readArguments(...args);
    refuseUnknown('showSaveDialog', options, ['title', 'defaultPath', 'buttonLabel']);
    return saveFile(page, options);
  },

  async showMessageBox(...args) {
    const { page, options } = readArguments(...args);
    refuseUnknown('showMessageBox', options, [
      'message',
      'detail',
      'buttons',
      'defaultId',
      'cancelId',
      'type',
      'title',
      'noLink',
      'normalizeAccessKeys',
      'signal',
    ]);
    const { message, detail, defaultId, cancelId, signal } = options;
    const buttons = options.buttons?.length > 0 ? options.buttons : ['OK'];
    const shown = runInPage(page, showBox, { message, detail, buttons, defaultId, cancelId });
    const { response } = signal ? await Promise.race([shown, aborted(signal, cancelId)]) : await shown;
    return { response, checkboxChecked: false };
  },

  // As Electron does on Linux before the app is ready: the terminal is told.
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
});
