// Takes the pictures of the README from the real window, on one of our sample stories.
// usage: node tools/takeScreenshots.mjs [FOLDER] [STORY]   (default: docs/screenshots, the harbour story)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { hasElectron, root, shellFolder } from './setup.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'docs', 'screenshots'));
const story = resolve(process.argv[3] ?? join(root, 'resources', 'stories', 'harbour-dredging.txt'));
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH = shellFolder;
mkdirSync(folder, { recursive: true });
spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });

/**
 * What each picture shows, and the keys that lead there.
 * @type {[string, (page: import('@playwright/test').Page) => Promise<void>][]}
 */
const views = [
  [
    'quotations',
    async (page) => {
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['checks', (page) => page.keyboard.press('Control+4')],
  ['export', (page) => page.keyboard.press('Control+5')],
];

/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];
for (const colorScheme of schemes) {
  const data = mkdtempSync(join(tmpdir(), 'verbatim-look-'));
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${data}`, story],
    cwd: root,
    acceptDownloads: false,
    colorScheme,
  });
  const page = await app.firstWindow();
  page.on('dialog', () => undefined);
  await page.getByText('Saved', { exact: true }).waitFor();
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const [name, go] of views) {
      await go(page);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, `${name}-${width}x${height}-${colorScheme}.png`) });
    }
  }
  await app.close();
  rmSync(data, { recursive: true, force: true });
}
console.log(`pictures are in ${folder}`);
