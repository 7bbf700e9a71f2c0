import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { paragraph, run, wordFile } from '../importers/office/wordFile';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const library = resolve('resources/stories/library-hours.txt');

/** Opens a file as the dialog would hand it over. */
async function open({ app, page }: { app: ElectronApplication; page: Page }, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await page.keyboard.press('Control+o');
}

/** The process that reads files, once it is there. */
async function readerOf(app: ElectronApplication): Promise<number> {
  const pid = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => {
      const reader = BrowserWindow.getAllWindows().find((window) =>
        window.webContents.getURL().startsWith('app://reader/'),
      );
      return reader?.webContents.getOSProcessId() ?? 0;
    });
  await expect.poll(pid).toBeGreaterThan(0);
  return pid();
}

/** Types into the story that is open, and sees it saved. */
async function typesOn(page: Page, words: string): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(` ${words}`);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText(words);
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

test('gives up a file that fills the memory, with the window awake and the next file read', async ({ newsroom }) => {
  test.setTimeout(180_000);
  const greedy = join(newsroom.folder, 'greedy.txt');
  // A quotation every seven letters, on two million lines.
  writeFileSync(greedy, `Two million words\n${'‘a’ b\n'.repeat(1_900_000)}`);
  const running = await newsroom.start([harbour]);
  const { app, page } = running;
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  const before = await readerOf(app);
  await open(running, greedy);
  await typesOn(page, 'The tide did the rest.');
  const notices = page.getByRole('list', { name: 'Notices' });
  await expect(notices).toContainText('greedy.txt took more than 1024 MB of memory to read and was not opened', {
    timeout: 90_000,
  });
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
  await open(running, library);
  await expect(page.getByRole('main', { name: 'Copy' })).not.toContainText('The tide did the rest.');
  await expect.poll(() => readerOf(app)).not.toBe(before);
});

test('gives up a file whose reading never ends, and loses nothing of the story that is open', async ({ newsroom }) => {
  test.skip(process.platform === 'win32', 'a process cannot be stopped there');
  const endless = join(newsroom.folder, 'endless.docx');
  writeFileSync(endless, wordFile(paragraph(run('It goes on.'))));
  const running = await newsroom.start([harbour]);
  const { app, page } = running;
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  const reader = await readerOf(app);
  process.kill(reader, 'SIGSTOP');
  await open(running, endless);
  await typesOn(page, 'Nobody waited for it.');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('endless.docx took more than 10 seconds', {
    timeout: 30_000,
  });
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Nobody waited for it.');
  await open(running, endless);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('It goes on.');
});

test('reads files in a process of its own, and a new one after the old one was killed', async ({ newsroom }) => {
  const running = await newsroom.start([harbour]);
  const { app, page } = running;
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  const reader = await readerOf(app);
  process.kill(reader, 'SIGKILL');
  await typesOn(page, 'The desk went on.');
  await open(running, library);
  await expect(page.getByRole('main', { name: 'Copy' })).not.toContainText('The desk went on.');
  expect(await readerOf(app)).not.toBe(reader);
});
