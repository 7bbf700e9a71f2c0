import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test, type Running } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');

async function typeAndSave({ page }: Running): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The tide did the rest.');
  await expect(page.getByText(/^Saved/)).toBeVisible();
}

/** What the window's page says, seen anew: a driver that saw a page crash will not look at it again. */
async function textSeenAnew(folder: string): Promise<string> {
  const data = join(folder, 'data');
  const file = [data, join(data, 'chromium')]
    .map((path) => join(path, 'DevToolsActivePort'))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error('no port to look at the page by');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0]}`);
  const page = browser.contexts()[0]?.pages()[0];
  // There is no page before it is back.
  const text = page ? await page.evaluate(() => document.body.innerText).catch(() => '') : '';
  await browser.close();
  return text;
}

async function expectBack(folder: string, why: string): Promise<void> {
  await expect.poll(() => textSeenAnew(folder), { timeout: 30_000 }).toContain(why);
  // The notice may be there before the desk is read and its story open.
  await expect.poll(() => textSeenAnew(folder), { timeout: 30_000 }).toContain('The tide did the rest.');
}

test('says what came back after the page crashed', async ({ newsroom }) => {
  const running = await newsroom.start([harbour]);
  await typeAndSave(running);
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expectBack(newsroom.folder, 'The window failed and was opened again.');
});

test('opens a window again that hangs, with its text, when the user wants that', async ({ newsroom }) => {
  const running = await newsroom.start([harbour]);
  await typeAndSave(running);
  // It never answers, so nobody waits for it here.
  running.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await running.app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive');
  });
  await expectBack(newsroom.folder, 'The window did not answer and was opened again.');
});
