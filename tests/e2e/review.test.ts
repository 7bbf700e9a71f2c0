import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

Ruth Pell, the harbour master, said: “The harbour stays open all winter, whatever comes.”

Owen Tarrant, the council leader, said: “We will vote against it in the spring.”

The council meets again in the first week of April.

Ms Pell said: “It is a good day for the town and for the boats.”
`;

test('confirms all that are sure of a speaker by one key, and takes it back by another', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('3 of 3 to review');
  await page.locator('.quotation', { hasText: 'whatever comes' }).click();
  await page.keyboard.press('Alt+Shift+Enter');
  await expect(panel).toContainText('1 of 3 to review');
  await expect(page.getByRole('option', { name: /Owen Tarrant/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+z');
  await expect(panel).toContainText('3 of 3 to review');
});

test('goes on to the next quotation from where the caret stands', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  const card = page.getByRole('region', { name: 'Quotation under review' });
  await expect(page.getByRole('tabpanel')).toContainText('3 of 3 to review');
  await page.locator('.paragraph', { hasText: 'The council meets again' }).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(card.locator('.said')).toContainText('a good day');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(card.locator('.said')).toContainText('whatever comes');
});
