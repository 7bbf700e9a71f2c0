import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './newsroom';
import { pickFolder } from './keys';

const harbour = resolve('resources/stories/harbour-dredging.txt');

/** Puts a file where the folder of stories was, so that no save can succeed, and gives a way back. */
function breakTheDisk(folder: string): () => void {
  const stories = join(folder, 'data', 'stories');
  renameSync(stories, `${stories}-away`);
  writeFileSync(stories, '');
  return () => {
    rmSync(stories);
    renameSync(`${stories}-away`, stories);
  };
}

/** Answers the app's questions by the button with this name, and counts them. */
const answerWith = (app: ElectronApplication, button: string): Promise<void> =>
  app.evaluate(({ dialog }, name) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { message, buttons = [] } = given.at(-1) as { message: string; buttons?: string[] };
      asked.push(message);
      return { response: Math.max(0, buttons.indexOf(name)), checkboxChecked: false };
    };
  }, button);

const asked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('asks before it quits while a story cannot be saved, and keeps the window', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.locator('.saved')).toHaveText('Saved');
  const mend = breakTheDisk(newsroom.folder);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect(page.locator('.saved')).toContainText('Not saved');
  await answerWith(app, 'Keep open');
  await closeWindow(app);
  await expect.poll(() => asked(app)).toEqual([expect.stringContaining('is not saved')]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
  await expect(page.locator('.saved')).toContainText('Not saved');
  mend();
  await expect(page.locator('.saved')).toHaveText('Saved');
});

test('quits with a copy in a folder of the user’s, which opens with every word', async ({ newsroom }) => {
  const copies = join(newsroom.folder, 'copies');
  mkdirSync(copies);
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.locator('.saved')).toHaveText('Saved');
  const mend = breakTheDisk(newsroom.folder);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect(page.locator('.saved')).toContainText('Not saved');
  await answerWith(app, 'Save a copy as…');
  await pickFolder(app, copies);
  const over = new Promise((done) => app.process().once('exit', done));
  await closeWindow(app);
  await over;
  const [name = ''] = readdirSync(copies);
  expect(name).toMatch(/\.verbatim\.json$/);
  mend();
  const second = await newsroom.start([join(copies, name)]);
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
});
