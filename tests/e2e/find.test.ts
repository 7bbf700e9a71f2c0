import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Newsroom } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “The harbour has waited for this since 1921.”

The Harbour Trust paid for it in 1953 and in 1978.
`;

async function open(shared: Newsroom): Promise<Page> {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  await page.locator('.paragraph').first().click();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toBeFocused();
  return page;
}

const bar = (page: Page) => page.getByRole('search', { name: 'Find and replace' });
const copy = (page: Page) => page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');

test('finds words by keyboard, goes from one to the next, and leaves the caret there', async ({ shared }) => {
  const page = await open(shared);
  await page.keyboard.type('harbour');
  await expect(bar(page)).toContainText('3 of 5, 1 quoted');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => String(window.getSelection()).toLowerCase())).toBe('harbour');
});

test('replaces words everywhere but inside quotations, and takes it back in one step', async ({ shared }) => {
  const page = await open(shared);
  await page.keyboard.type('harbour');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('Port');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(copy(page)).toContainText('The Port at Saltby');
  await expect(copy(page)).toContainText('The Port Trust');
  await expect(copy(page)).toContainText('The harbour has waited');
  await expect(page.getByText('left alone').first()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(copy(page)).toContainText('The harbour at Saltby');
  await expect(copy(page)).toContainText('The Harbour Trust');
});

test('replaces inside a quotation only when asked, and holds the story for it', async ({ shared }) => {
  const page = await open(shared);
  await page.keyboard.type('waited');
  await bar(page).getByRole('checkbox', { name: 'Not inside quotations' }).uncheck();
  await page.getByRole('textbox', { name: 'Replace with' }).fill('hoped');
  await page.keyboard.press('Enter');
  await expect(copy(page)).toContainText('The harbour has hoped');
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
});

test('finds by a pattern, puts its groups in other places, and says when it cannot be read', async ({ shared }) => {
  const page = await open(shared);
  await bar(page).getByRole('checkbox', { name: 'Pattern' }).check();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('in (19\\d\\d');
  await expect(bar(page)).toContainText('This pattern cannot be read');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('in (19\\d\\d)');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('during $1');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(copy(page)).toContainText('during 1953 and during 1978');
});
