import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test, windowsOf } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const electron = createRequire(import.meta.url)('electron') as unknown as string;

test('hands a file to the window that is open when it is started again', async ({ newsroom }) => {
  const { app, page } = await newsroom.start();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(electron, [...asRoot, '.', `--user-data-dir=${join(newsroom.folder, 'data')}`, harbour], {
    stdio: 'ignore',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  });
  // One that goes on is a second writer to the same stories.
  const end = await Promise.race([
    new Promise((done) => second.once('exit', done)),
    page.waitForTimeout(20_000).then(() => second.kill() && 'still running'),
  ]);
  expect(end).toBe(0);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  // The hidden reader may still be on its way to its page.
  await expect.poll(() => windowsOf(app)).toEqual(['app://verbatim/index.html']);
});

test('mends settings that cannot be read, says so, and lets no other user read them', async ({ newsroom }) => {
  const data = join(newsroom.folder, 'data');
  const file = join(data, 'config.json');
  mkdirSync(data);
  writeFileSync(file, '{"appearance":"da', { mode: 0o644 });
  const { page } = await newsroom.start([harbour]);
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('Your settings could not be read');
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  const kept = readdirSync(data).filter((name) => name.startsWith('config.'));
  expect(kept.filter((name) => name.startsWith('config.corrupt-'))).toHaveLength(1);
  if (process.platform === 'win32') return;
  for (const name of kept) expect([name, statSync(join(data, name)).mode & 0o777]).toEqual([name, 0o600]);
});

test('begins at the way to a first story, and with a story at its review', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  await expect(page.getByRole('button', { name: /^Open a file/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(1);
  await page.keyboard.press('Shift+F1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const { page: again } = await newsroom.again();
  await expect(again.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
});

test('prints no word of a story', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  let printed = '';
  for (const stream of [app.process().stdout, app.process().stderr])
    stream?.on('data', (part: Buffer) => void (printed += part.toString()));
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The tide did the rest.');
  const stories = join(newsroom.folder, 'data', 'stories');
  await expect
    .poll(() =>
      readdirSync(stories)
        .filter((name) => name.endsWith('.verbatim.json'))
        .some((name) => readFileSync(join(stories, name), 'utf8').includes('did the rest.')),
    )
    .toBe(true);
  await app.close();
  expect(printed).not.toMatch(/Pelham Sands|did the rest/);
});
