// Takes the pictures of the README from the real window, on one of our sample stories.
// usage: node tools/takeScreenshots.mjs [FOLDER] [STORY] [VIEW...]   (default: docs/screenshots, the harbour story, all views)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { hasElectron, root, shellFolder } from './setup.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'docs', 'screenshots'));
const story = resolve(process.argv[3] ?? join(root, 'resources', 'stories', 'harbour-dredging.txt'));
const only = process.argv.slice(4);
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
  { width: 720, height: 450 },
];

if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH = shellFolder;
mkdirSync(folder, { recursive: true });
spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });

/** @typedef {import('@playwright/test').Page} Page */

/** @type {(...keys: string[]) => (page: Page) => Promise<void>} */
const keys =
  (...names) =>
  async (page) => {
    for (const name of names) await page.keyboard.press(name);
  };

/**
 * What each picture shows, and the keys that lead there.
 * @type {[string, (page: Page) => Promise<void>][]}
 */
const all = [
  ['quotations', keys('Control+1', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown')],
  ['related', keys('Control+2')],
  ['removed', keys('Control+3')],
  ['checks', keys('Control+4')],
  ['export', keys('Control+5')],
  ['details', keys('Control+6')],
  // Shown or not as the size has it, the copy first: then it is there by all means, with the focus in it.
  ['source', keys('Control+Shift+KeyS', 'End', 'ArrowUp')],
  [
    'changed',
    async (page) => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Home');
      await page.keyboard.press('e');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('xx');
      await page.waitForTimeout(800);
    },
  ],
];
const views = all.filter(([name]) => only.length === 0 || only.includes(name));

/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];
for (const colorScheme of schemes) {
  for (const { width, height } of sizes) {
    const data = mkdtempSync(join(tmpdir(), 'verbatim-look-'));
    const app = await _electron.launch({
      args: ['.', `--user-data-dir=${data}`, story],
      cwd: root,
      acceptDownloads: false,
      colorScheme,
    });
    const page = await app.firstWindow();
    page.on('dialog', () => undefined);
    await page.setViewportSize({ width, height });
    await page.getByText('Saved', { exact: true }).waitFor();
    for (const [name, go] of views) {
      await go(page);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${name}-${width}x${height}-${colorScheme}.png`) });
    }
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}
console.log(`pictures are in ${folder}`);
