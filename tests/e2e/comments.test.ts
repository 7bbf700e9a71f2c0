import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “The harbour has waited for this since 1921.”
`;

const copy = (page: Page) => page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
const field = (page: Page) => page.getByRole('textbox', { name: 'Comment to yourself' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Comments to yourself' });

test('a comment to oneself is written, found, changed, taken away and brought back by keys alone', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  await copy(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Alt+c');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Which harbour?');
  await page.keyboard.press('Enter');
  await expect(copy(page)).toBeFocused();
  await expect(copy(page).locator('.comment')).toHaveAttribute('title', 'Which harbour?');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Alt+Shift+c');
  await expect(list(page).getByRole('option')).toContainText(['Which harbour?']);
  await page.keyboard.press('Enter');
  await expect(copy(page)).toBeFocused();
  await page.keyboard.press('Alt+c');
  await expect(field(page)).toHaveValue('Which harbour?');
  await page.keyboard.type('Saltby’s');
  await page.keyboard.press('Enter');
  await expect(copy(page).locator('.comment')).toHaveAttribute('title', 'Saltby’s');

  await page.keyboard.press('Alt+Shift+c');
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  await expect(copy(page).locator('.comment')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(copy(page).locator('.comment')).toHaveText(/^Harbour/);
  await expect(page.getByRole('button', { name: '1 comment' })).toBeVisible();
});
