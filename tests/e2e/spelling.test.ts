import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open untill May, the town counsil said on Monday.

Ruth Pell, the harbourmaster, said: “I never recieved the letter.”
`;

const bar = (page: Page) => page.getByRole('region', { name: 'Spelling' });
const copy = (page: Page) => page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map(String));

test('misspelt words are marked at rest, mended by a number, learnt by a letter; what somebody said is left alone', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByRole('button', { name: '3 misspelt words' })).toBeVisible();
  expect(await marked(page)).toEqual(['untill', 'counsil', 'harbourmaster']);

  await copy(page).focus();
  await page.keyboard.press('F7');
  await expect(bar(page)).toContainText('untill');
  await expect(bar(page).getByRole('button', { name: 'until', exact: true })).toBeFocused();
  await page.keyboard.press('1');
  await expect(copy(page)).toContainText('open until May');
  await expect(bar(page)).toContainText('counsil');
  await page.keyboard.press('F7');
  await expect(bar(page)).toContainText('harbourmaster');
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('counsil');
  await page.keyboard.press('Escape');
  await expect(copy(page)).toBeFocused();
  await expect.poll(() => marked(page)).toEqual(['counsil']);

  await page.keyboard.press('Control+z');
  await expect(copy(page)).toContainText('untill May');
  await expect.poll(() => marked(page)).toEqual(['untill', 'counsil']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => marked(page)).toEqual(['untill', 'counsil', 'harbourmaster']);
});

test('a suggestion goes in the place of its own word alone, also after the copy was changed beside the open bar', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByRole('button', { name: '3 misspelt words' })).toBeVisible();
  await copy(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F7');
  await expect(bar(page)).toContainText('untill');

  await copy(page).locator('.paragraph').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Yes: ');
  await expect(copy(page)).toContainText('Yes: Harbour to stay');
  await bar(page).getByRole('button', { name: 'until', exact: true }).click();
  await expect(copy(page)).toContainText('The harbour at Saltby will stay open until May');
});
