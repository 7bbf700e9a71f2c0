import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const copy = (page: Page) => page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
const quotations = (page: Page) => page.getByRole('listbox', { name: 'Quotations' });

test('the copy stands alone by one key, is remembered, and Escape or the key brings the window back', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(
    path,
    'Harbour stays open\n\nRuth Pell, the harbour master, said: “The harbour has waited for this.”\n',
  );
  const { page } = await shared.start([path]);
  await expect(quotations(page)).toBeVisible();
  await copy(page).focus();
  await page.keyboard.press('F8');
  await expect(quotations(page)).toHaveCount(0);
  await expect(page.getByRole('toolbar', { name: 'Parts of the window' })).toBeHidden();
  await expect(page.getByText('The copy alone. Escape brings the window back.')).toBeAttached();
  await expect(copy(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(quotations(page)).toBeVisible();
  await expect(copy(page)).toBeFocused();

  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(quotations(page)).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Shift+I');
  await expect(quotations(page)).toBeVisible();
  await page.keyboard.press('F8');
  const remembered = () => page.evaluate(async () => (await window.newsroom.readSettings()).focused);
  await expect.poll(remembered).toBe(true);
});
