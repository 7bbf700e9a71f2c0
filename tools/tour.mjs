// The main job without a display: opens the real window headless, loads a story as a user would, reads off
// what was found, exports every format to out/, and writes a picture of the window to out/window.png.
// usage: node tools/tour.mjs [FILE...]; the sample story where no file is named
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root, say } from './setup.mjs';

const out = join(root, 'out');
const fresh = join(out, '.new');
const picture = join(out, 'window.png');
const sample = join(root, 'resources', 'stories', 'harbour-dredging.txt');
const patience = 30_000;

/**
 * Opens the window with these files. The folder for stories and settings is a new one each time.
 * @param {string[]} files
 * @param {string} userData
 */
async function openWindow(files, userData) {
  const { _electron } = await import('@playwright/test');
  const app = await _electron.launch({
    args: [root, `--user-data-dir=${userData}`, '--', ...files],
    acceptDownloads: false,
    colorScheme: null,
    timeout: patience,
  });
  const window = await app.firstWindow({ timeout: patience });
  window.setDefaultTimeout(patience);
  // Playwright answers a page's own question before closing unless somebody listens.
  window.on('dialog', () => undefined);
  return { app, window };
}

/**
 * The numbers on the inspector's tabs, by name.
 * @param {import('@playwright/test').Page} window
 */
async function readTabs(window) {
  const names = await window.getByRole('tab').allInnerTexts();
  return Object.fromEntries(names.map((name) => [name.replace(/[\d\s]+$/, ''), Number(/\d+/.exec(name)?.[0] ?? 0)]));
}

/**
 * What the story on the desk and the list of quotations say.
 * @param {import('@playwright/test').Page} window
 */
async function readStory(window) {
  const story = window.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option', { selected: true });
  await story.waitFor();
  await window.getByRole('listbox', { name: 'Quotations' }).waitFor();
  const quotations = await window.getByRole('listbox', { name: 'Quotations' }).getByRole('option').allInnerTexts();
  const speakers = new Set(quotations.map((text) => (text.split('\n')[0] ?? '').trim()));
  return {
    story: (await story.innerText())
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    speakers: [...speakers],
    tabs: await readTabs(window),
  };
}

/**
 * Exports every format into an empty folder, with a reason where the story is on hold.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} window
 */
async function exportAll(app, window) {
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, fresh);
  await window.getByRole('tab', { name: 'Export' }).click();
  const reason = window.getByLabel(/give the reason/);
  if (await reason.isVisible()) {
    await reason.fill('The tour without a display');
    await window.getByRole('button', { name: 'Export anyway' }).click();
  }
  const all = window.getByRole('button', { name: 'All formats' });
  if (await all.isEnabled()) await all.click();
  await window.getByRole('button', { name: /^Export \d+ files?/ }).click();
  await window.getByText('Exported to').waitFor();
  return readdirSync(fresh).toSorted();
}

/**
 * The files take the place of an earlier run's.
 * @param {string[]} names
 */
function moveToOut(names) {
  for (const name of names) renameSync(join(fresh, name), join(out, name));
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * @param {Awaited<ReturnType<typeof readStory>>} found
 * @param {string[]} names
 */
function printTable({ story, speakers, tabs }, names) {
  /** @type {[string, string][]} */
  const rows = [
    ['Story', story[0] ?? ''],
    ['Headline', story[1] ?? ''],
    ['On the desk', story.slice(2).join(', ')],
    ['Quotations', `${tabs.Quotations}, by ${speakers.join(', ')}`],
    ['Kept out', `${tabs.Removed} lines, each with its reason; ${tabs.Related} related links`],
    ['Checks', `${tabs.Checks} things to know before filing`],
    ['Window', relative(root, picture)],
    ['Exported', `${names.length} files to ${relative(root, out)}/`],
    .../** @type {[string, string][]} */ (
      names.map((name) => ['', `${name} (${statSync(join(out, name)).size.toLocaleString('en-GB')} bytes)`])
    ),
  ];
  for (const [label, value] of rows) process.stdout.write(`${label.padEnd(13)}${value}\n`);
}

/**
 * What happens in the window, from first look to last file.
 * @param {Awaited<ReturnType<typeof openWindow>>} opened
 */
async function take({ app, window }) {
  await window.getByRole('textbox', { name: 'Copy' }).waitFor();
  const found = await readStory(window);
  await window.keyboard.press('Alt+ArrowDown');
  await window.screenshot({ path: picture });
  const names = await exportAll(app, window);
  return { found, names };
}

mkdirSync(out, { recursive: true });
const files = process.argv.length > 2 ? process.argv.slice(2) : [sample];
const userData = mkdtempSync(join(tmpdir(), 'verbatim-tour-'));
let opened = null;
try {
  opened = await openWindow(files, userData);
  const { found, names } = await take(opened);
  moveToOut(names);
  printTable(found, names);
} catch (error) {
  await opened?.window.screenshot({ path: picture }).catch(() => undefined);
  say(
    `the tour stopped: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]} (see out/window.png)`,
  );
  process.exitCode = 1;
} finally {
  await opened?.app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
}
