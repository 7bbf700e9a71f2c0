import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”
`;

test('lets a finding be for a reason, by keyboard, and keeps that over a restart', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const first = await shared.start([path]);
  const { page } = first;
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+4');
  const rows = page.getByRole('listbox', { name: 'Findings' }).getByRole('option');
  const twice = rows.filter({ hasText: 'stands twice' });
  await expect(twice).toContainText('Fix');
  await twice.click();
  await page.keyboard.press('x');
  await page.keyboard.type('She said it so');
  await page.keyboard.press('Enter');
  await expect(twice).toContainText('Let be');
  await expect(twice).toContainText('Your reason: She said it so');
  await expect(page.getByRole('listbox', { name: 'Findings' })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const { page: again } = await shared.again();
  await again.getByRole('navigation', { name: 'Desk' }).getByText('harbour-stay').first().click();
  await again.keyboard.press('Control+4');
  const kept = again.getByRole('listbox', { name: 'Findings' }).getByRole('option').filter({ hasText: 'stands twice' });
  await expect(kept).toContainText('Let be');
  await kept.click();
  await again.keyboard.press('x');
  await expect(kept).toContainText('Fix');
});
