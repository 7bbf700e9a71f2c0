import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tabTo } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const library = resolve('resources/stories/library-hours.txt');

/** The text of a file; none where it went meanwhile, as a draft does that took the name of its file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** The files of the app’s own data that hold these words; what Chromium keeps beside them is not ours to look into. */
const filesWith = (folder: string, words: string): string[] =>
  readdirSync(join(folder, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('chromium'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => textOf(path).includes(words));

test('a spiked story is deleted for good by keyboard, and nothing of it is left', async ({ newsroom }) => {
  const { page } = await newsroom.start([library, harbour]);
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The tide did the rest.');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect.poll(() => filesWith(newsroom.folder, 'The tide did the rest.').length).toBeGreaterThan(0);
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('is spiked. Its file is kept.');

  await tabTo(page, /^Spiked \(1\)/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Delete harbour.* for good/);
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Delete a story for good' });
  await expect(question).toContainText('It cannot be brought back');
  // Enter keeps the story.
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(filesWith(newsroom.folder, 'The tide did the rest.').length).toBeGreaterThan(0);

  await page.getByRole('button', { name: /^Delete harbour.* for good/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('is deleted for good');
  expect(filesWith(newsroom.folder, 'The tide did the rest.')).toEqual([]);
  expect(filesWith(newsroom.folder, 'Pelham Sands')).toEqual([]);
  await expect(page.getByRole('option', { name: /library/ })).toBeVisible();
});

test('the list of recent files is cleared by keyboard, and no file tells their names', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  const named = (): string[] =>
    filesWith(newsroom.folder, 'harbour-dredging.txt').filter((path) => /config/.test(path));
  expect(named().length).toBeGreaterThan(0);
  await tabTo(page, /^Recent files/, 60);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Clear this list/);
  await page.keyboard.press('Enter');
  await expect(page.locator('summary', { hasText: 'Recent files' })).toHaveCount(0);
  expect(named()).toEqual([]);
});
