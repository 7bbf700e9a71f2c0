import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const copyOf = (page: Page) => page.getByRole('main', { name: 'Copy' });

const fileOf = (folder: string): string => {
  const stories = join(folder, 'data', 'stories');
  return join(stories, readdirSync(stories).find((name) => name.endsWith('.verbatim.json')) ?? '');
};
const journalOf = (folder: string): string => {
  const journals = join(folder, 'data', 'journals');
  return join(journals, readdirSync(journals).find((name) => name.endsWith('.journal')) ?? '');
};
/** The story's file; empty as long as it was never saved. */
const standing = (folder: string): string =>
  fileOf(folder).endsWith('.json') ? readFileSync(fileOf(folder), 'utf8') : '';

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('says when a byte of a story’s file was changed, and what opens instead', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  await page.keyboard.type(' Then the wind.');
  await expect.poll(() => standing(newsroom.folder)).toContain('Then the wind.');
  await app.close();
  const path = fileOf(newsroom.folder);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Then the wind.', 'Then the sand.'));
  const second = await newsroom.start();
  await expect(second.page.getByRole('list', { name: 'Notices' })).toContainText('damaged');
  // The copy before it opens, the journal brings back what was done since, and the damaged bytes are kept beside it.
  await expect(copyOf(second.page)).toContainText('The tide did the rest. Then the wind.');
  await expect(second.page.getByRole('list', { name: 'Notices' })).toContainText('What you did last is back');
  await expect.poll(() => standing(newsroom.folder)).toContain('Then the wind.');
  const kept = readdirSync(dirname(path)).filter((name) => name.includes('.damaged'));
  expect(kept.map((name) => readFileSync(join(dirname(path), name), 'utf8')).join()).toContain('Then the sand.');
  await second.app.close();

  rmSync(path);
  const third = await newsroom.start();
  await expect(third.page.getByRole('list', { name: 'Notices' })).toContainText('is gone');
  await expect(third.page.getByRole('navigation', { name: 'Desk' })).not.toContainText('damaged');
});

test('opens an earlier version as a story of its own where the file, its backups and its journal are damaged', async ({
  newsroom,
}) => {
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.locator('.saved')).toHaveText('Saved');
  await typeAtEnd(page, ' The tide did the rest.');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type('Nothing.');
  await expect.poll(() => standing(newsroom.folder)).toContain('Nothing.');
  await app.close();
  const path = fileOf(newsroom.folder);
  for (const each of [path, `${path}.bak1`, `${path}.bak2`, journalOf(newsroom.folder)]) writeFileSync(each, 'damage');
  const second = await newsroom.start();
  await second.page.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option').first().click();
  await second.page.getByRole('button', { name: 'Open its newest earlier version' }).click();
  await expect(copyOf(second.page)).toContainText('The tide did the rest.');
});

test('lists every notice again, by keyboard, also those that five bad files push out', async ({ shared }) => {
  const bad = ['one', 'two', 'three', 'four', 'five'].map((name) => join(shared.folder, `${name}.docx`));
  for (const path of bad) writeFileSync(path, 'no document');
  const { page } = await shared.start(bad);
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('five.docx');
  await page.keyboard.press('Control+Shift+N');
  const all = page.getByRole('list', { name: 'All notices' });
  await expect(all).toBeFocused();
  for (const path of bad) await expect(all).toContainText(path.split('/').at(-1) ?? '');
  await page.keyboard.press('Escape');
  await expect(all).toBeHidden();
});

test('shows all of what to do about a failed save, however narrow the window is', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  await expect(page.locator('.saved')).toHaveText('Saved');
  const stories = join(newsroom.folder, 'data', 'stories');
  renameSync(stories, `${stories}-away`);
  writeFileSync(stories, '');
  await typeAtEnd(page, ' The tide did the rest.');
  const failed = page.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(failed).toBeVisible();
  for (const width of [1440, 1100, 900]) {
    await page.setViewportSize({ width, height: 700 });
    const isHidden = (): Promise<boolean> =>
      failed.evaluate((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const words = range.getBoundingClientRect();
        const { left, right, bottom } = (line.closest('.status-line') ?? line).getBoundingClientRect();
        return words.left < left || words.right > right || words.bottom > bottom;
      });
    await expect.poll(isHidden, `at ${width} pixels`).toBe(false);
  }
  rmSync(stories);
  renameSync(`${stories}-away`, stories);
  await expect(page.locator('.saved')).toHaveText('Saved');
});
