// Finds the Chromium that the shell runs on.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

// Debian's /usr/bin/chromium is a script that adds keys and extensions; its real binary comes first.
/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const places = {
  linux: ['/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    [
      ['Chromium', 'Application', 'chrome.exe'],
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ].map((parts) => join(process.env[variable] ?? '', ...parts)),
  ),
};

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of an installed Chromium: CHROMIUM_SHELL_BROWSER, else the usual places, else the PATH.
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined} undefined when there is none
 */
export function findBrowser(env = process.env) {
  const chosen = env.CHROMIUM_SHELL_BROWSER;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = process.platform === 'win32' ? [] : (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(places[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
}
