import { resolve } from 'node:path';
import { expect, test } from './newsroom';

test('gives related links another title and source, and drops those without an address, by keyboard', async ({
  newsroom,
}) => {
  const { page } = await newsroom.start([resolve('resources/stories/harbour-dredging.txt')]);
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Related links' });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keyboard.press('Control+2');
  await expect(list).toBeFocused();
  const first = list.getByRole('option').first();

  await test.step('a title is set by Enter, and the focus is back in the list', async () => {
    await page.getByLabel('Title', { exact: true }).fill('Ferry to sail three times a day');
    await keyboard.press('Enter');
    await expect(first).toContainText('Ferry to sail three times a day');
    await expect(list).toBeFocused();
  });

  await test.step('a title is never taken away', async () => {
    await page.getByLabel('Title', { exact: true }).fill(' ');
    await keyboard.press('Enter');
    await expect(page.locator('#related-title-problem')).toContainText('needs a title');
    await expect(first).toContainText('Ferry to sail three times a day');
  });

  await test.step('a source is set, and taken away again', async () => {
    const source = page.getByLabel('Source', { exact: true });
    await source.fill('The Pelham Post');
    await keyboard.press('Enter');
    await expect(first).toContainText('The Pelham Post');
    await source.fill('');
    await keyboard.press('Enter');
    await expect(first).not.toContainText('The Pelham Post');
  });

  await test.step('the link with an address stays, the other is dropped', async () => {
    await list.press('Enter');
    await keyboard.type('https://pelham.example/ferry');
    await keyboard.press('Enter');
    await expect(first).toContainText('Kept');
    await list.press('d');
    await expect(list.getByRole('option', { name: /Dropped/ })).toHaveCount(1);
    await expect(first).toContainText('Kept');
  });

  await test.step('undo takes the drop back', async () => {
    await keyboard.press('Control+z');
    await expect(list.getByRole('option', { name: /Dropped/ })).toHaveCount(0);
  });
});
