// What the parts of the shell share. Each field is set by the part named beside it.
import process from 'node:process';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

export const state = {
  /** launch.mjs: the arguments after the executable, as the app sees them at its start. */
  argv: /** @type {string[]} */ ([]),
  /** launch.mjs: the app's folder and its package.json. */
  appPath: '',
  manifest: /** @type {{ name?: string, productName?: string, version?: string, main?: string }} */ ({}),
  /** launch.mjs: no window is shown; pages live in Chromium's headless mode. */
  headless: !hasDisplay,
  /** app.mjs: the app object, on which windows and pages announce themselves. */
  app: /** @type {any} */ (undefined),
  /** app.mjs: command-line switches set by the app with appendSwitch. */
  switches: /** @type {Map<string, string>} */ (new Map()),
  /** chromium.mjs: the running browser. */
  browser: /** @type {import('./chromium.mjs').Browser | undefined} */ (undefined),
  /** browserWindow.mjs: open windows by their id. */
  windows: /** @type {Map<number, any>} */ (new Map()),
  /** page.mjs: live pages by their DevTools target id, which is also their main frame's id. */
  pages: /** @type {Map<string, import('./page.mjs').Page>} */ (new Map()),
  /** The app is leaving; what ends from now on ends on purpose. */
  leaving: false,
};
