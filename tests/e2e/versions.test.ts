import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const copyOf = (page: Page) => page.getByRole('main', { name: 'Copy' });

function standing(folder: string): string {
  const stories = join(folder, 'data', 'stories');
  return readdirSync(stories)
    .filter((name) => name.endsWith('.verbatim.json'))
    .map((name) => readFileSync(join(stories, name), 'utf8'))
    .join();
}

test('brings back the edited copy that was deleted and typed over before a restart', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The tide did the rest.');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  // Four seconds of typing: the file and both its backups hold nothing else by then.
  for (const begun = Date.now(); Date.now() - begun < 4000;) {
    await page.keyboard.type('word ');
    await page.waitForTimeout(60);
  }
  await expect.poll(() => standing(newsroom.folder)).not.toContain('The tide did the rest.');
  await app.close();

  const second = await newsroom.start();
  await expect(copyOf(second.page)).toContainText('word word');
  await expect(copyOf(second.page)).not.toContainText('The tide did the rest.');
  await second.page.keyboard.press('Control+Shift+Y');
  const list = second.page.getByRole('listbox', { name: 'Earlier versions' });
  await expect(list).toBeFocused();
  await expect(second.page.getByRole('status')).toContainText(/earlier version/);
  const edited = second.page.getByRole('article').getByText('The tide did the rest.');
  const cut = list.getByRole('option', { name: /before a cut/i }).first();
  await expect(cut).toContainText(/more than now/);
  for (let press = 0; press < 20 && (await cut.getAttribute('aria-selected')) !== 'true'; press += 1)
    await second.page.keyboard.press('ArrowDown');
  await expect(edited).toBeVisible();
  // What only that version has is struck, what only the copy now has is underlined.
  const article = second.page.getByRole('article');
  await expect(article.locator('del', { hasText: 'The tide did the rest.' })).toBeVisible();
  await expect(article.locator('ins', { hasText: 'word word' })).toBeVisible();
  await second.page.getByLabel('Show what differs').uncheck();
  await expect(article.locator('del, ins')).toHaveCount(0);
  await list.focus();
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('article')).toBeFocused();
  await second.page.keyboard.press('r');
  await expect(copyOf(second.page)).toContainText('The tide did the rest.');
  await expect(copyOf(second.page)).not.toContainText('word word');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  // It is one change like any other.
  await second.page.keyboard.press('Control+Z');
  await expect(copyOf(second.page)).toContainText('word word');
  await second.page.keyboard.press('Control+Shift+Z');
  await expect(copyOf(second.page)).toContainText('The tide did the rest.');
});

/** Removes the files of the one story on the desk; what is kept beside them stays. */
function loseTheFiles(folder: string): void {
  const stories = join(folder, 'data', 'stories');
  for (const name of readdirSync(stories).filter((each) => each.includes('.verbatim.json')))
    rmSync(join(stories, name));
}

test('a story whose file and copies are gone opens again from its journal, to the last word, and then may go', async ({
  newsroom,
}) => {
  const { app, page } = await newsroom.start([harbour]);
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' The tide did the rest.');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  await app.close();
  loseTheFiles(newsroom.folder);

  const { page: second } = await newsroom.start();
  const row = second.getByRole('option').filter({ hasText: 'The file of this story and its copies are gone' });
  await row.click();
  await second.getByRole('button', { name: 'Open it from its journal' }).click();
  await expect(copyOf(second)).toContainText('The tide did the rest.');
  await expect.poll(() => standing(newsroom.folder)).toContain('The tide did the rest.');
  await second.locator('summary', { hasText: 'Cannot be opened (1)' }).click();
  await second.getByRole('button', { name: /^Delete .* for good/ }).click();
  await expect(second.getByRole('dialog', { name: 'Delete a story for good' })).toContainText('backup');
  await second.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(row).toHaveCount(0);
  await expect(copyOf(second)).toContainText('The tide did the rest.');
});

test('brings back the story as it came in, before any edit', async ({ shared }) => {
  const { page } = await shared.start([harbour]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const before = await copyOf(page).locator('.ProseMirror').innerText();
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('All gone');
  await page.keyboard.press('Control+Shift+Y');
  const list = page.getByRole('listbox', { name: 'Earlier versions' });
  await expect(list).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.getByRole('option', { name: 'As it came in' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('article').locator('ins', { hasText: 'All' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(copyOf(page).locator('.ProseMirror')).not.toContainText('All gone');
  await expect(copyOf(page).locator('.ProseMirror')).toHaveText(before, { useInnerText: true });
  await page.keyboard.press('Control+Z');
  await expect(copyOf(page)).toContainText('All gone');
});

test('keeps a version under a name by its key, finds it again and brings it back', async ({ shared }) => {
  const { page } = await shared.start([harbour]);
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' As legal saw it.');
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Keep this version as')).toBeFocused();
  await page.keyboard.type('For legal');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“For legal” is kept among the earlier versions.').first()).toBeVisible();
  await expect(copyOf(page).locator('.ProseMirror')).toBeFocused();
  for (const _ of ' As legal saw it.') await page.keyboard.press('Backspace');
  await expect(copyOf(page)).not.toContainText('As legal saw it.');
  await page.keyboard.press('Control+Shift+Y');
  const named = page.getByRole('listbox', { name: 'Earlier versions' }).getByRole('option', { name: 'For legal' });
  await named.click();
  await expect(page.getByRole('article').locator('del', { hasText: 'As legal saw it.' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(copyOf(page)).toContainText('As legal saw it.');
});
