// What the parts of the shell share. Each field is set by the part named beside it.
import process from 'node:process';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export const state = {
  /** launch.mjs: the arguments after the executable. */
  argv: /** @type {string[]} */ ([]),
  /** launch.mjs: the app's folder and its package.json. */
  appPath: '',
  manifest: /** @type {{ name?: string, productName?: string, version?: string }} */ ({}),
  /** launch.mjs: no window is shown. */
  headless: !hasDisplay,
  /** app.mjs: command-line switches set by the app. */
  switches: /** @type {Map<string, string>} */ (new Map()),
  /** electron.mjs: the running browser. */
  browser: /** @type {import('./chromium.mjs').Browser | undefined} */ (undefined),
  /** browserWindow.mjs: open windows by their id. */
  windows: /** @type {Map<number, any>} */ (new Map()),
  /** page.mjs: live pages by their DevTools target id, which is also their top frame's id. */
  pages: /** @type {Map<string, import('./page.mjs').Page>} */ (new Map()),
  /** browserWindow.mjs: the page of a BrowserWindow or of a WebContents. */
  pageOf: /** @type {WeakMap<object, import('./page.mjs').Page>} */ (new WeakMap()),
};

/** Tells of what is no fault in itself, a page that went while it was spoken to, when someone looks for faults. */
export function debug(error) {
  if (process.env.CHROMIUM_SHELL_DEBUG) console.error('chromium-shell:', error);
}

/** The newest window that can be seen, where the app names none. */
export const lastWindow = () =>
  [...state.windows.values()].findLast((window) => state.pageOf.get(window).partition === '');
