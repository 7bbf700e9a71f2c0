import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”
`;

test('gives a command another key on the key sheet, and is told where a key is taken', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const first = await shared.start([path]);
  const { page } = first;
  const { keyboard } = page;
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const people = page.getByRole('button', { name: /^People: change its key/ });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keyboard.press('F1');
  await expect(sheet).toBeVisible();
  await keyboard.type('people');

  await test.step('a key that another command has is refused, and so is a letter alone', async () => {
    await people.focus();
    await keyboard.press('Enter');
    await expect(people).toHaveText('Press the keys…');
    await keyboard.press('Control+f');
    await expect(sheet.locator('.problem')).toContainText('“Find and replace” has that key');
    await expect(page.getByRole('search')).toHaveCount(0);
    await keyboard.press('j');
    await expect(sheet.locator('.problem')).toContainText('the key alone writes');
  });

  await test.step('a free one does it from then on, and its own does nothing', async () => {
    await keyboard.press('Control+j');
    await expect(people).toHaveText('Ctrl+J');
    await keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await keyboard.press('Control+1');
    await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'People' })).toContainText('Ctrl+J');
    await keyboard.press('Control+7');
    await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
    await keyboard.press('Control+j');
    await expect(page.getByRole('listbox', { name: 'People' })).toBeFocused();
  });

  await test.step('also after a restart, until Backspace gives it its own again', async () => {
    const again = (await shared.again()).page;
    await again.keyboard.press('F1');
    await again.keyboard.type('people');
    const row = again.getByRole('button', { name: /^People: change its key/ });
    await expect(row).toHaveText('Ctrl+J');
    await row.press('Enter');
    await again.keyboard.press('Backspace');
    await expect(row).toHaveText('Ctrl+7');
  });
});
