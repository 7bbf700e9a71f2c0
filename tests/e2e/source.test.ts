import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const copy = `THE LOWNESS COURIER

Ferry to run all winter for the first time

By Anna Cole

The ferry to Lowness will run all winter, the harbour board said on Monday.

A first for the island

Share this article

Sign up to our newsletter

Wendy Pell, who chairs the board, said: “It is a good day for the island.”

Owen Tarrant, a fisherman, said: “We waited long for this.”
`;

test('mends what a line was taken for by a letter, from the source beside the copy', async ({ shared }) => {
  const path = join(shared.folder, 'ferry.txt');
  writeFileSync(path, copy);
  const first = await shared.start([path]);
  const { page } = first;
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Lines of the source' });
  const line = (words: string) => list.getByRole('option').filter({ hasText: words });
  const headline = page.locator('.copy .headline');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await test.step('shows every line with its class and its reason', async () => {
    await keyboard.press('Control+Shift+S');
    await expect(list).toBeFocused();
    await expect(list.getByRole('option')).toHaveCount(9);
    for (const each of await list.getByRole('option').all()) await expect(each.locator('.line-class')).not.toBeEmpty();
    await expect(line('Share this').locator('.line-reason')).not.toBeEmpty();
  });

  await test.step('makes a headline of a line in two keys, and one undo takes it back', async () => {
    const before = await headline.textContent();
    await line('A first for the island').click();
    await keyboard.press('h');
    await expect(headline).toHaveText('A first for the island');
    await expect(line('A first for').locator('.line-class')).toHaveText('Headline');
    await expect(page.getByText('Now headline.', { exact: false }).first()).toBeAttached();
    await keyboard.press('Control+z');
    await expect(headline).toHaveText(before ?? '');
    await keyboard.press('b');
    await expect(page.locator('.copy .crosshead')).toHaveCount(0);
    await keyboard.press('x');
    await expect(page.locator('.copy .crosshead')).toHaveText('A first for the island');
  });

  await test.step('makes junk of several lines at once', async () => {
    await line('Wendy Pell').click();
    await keyboard.press('Shift+ArrowUp');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await expect(list.locator('[aria-selected=true]')).toHaveCount(2);
    await expect(page.locator('.copy')).toContainText('We waited long');
    await keyboard.press('j');
    await expect(page.locator('.copy')).not.toContainText('Wendy Pell');
    await expect(page.locator('.copy')).not.toContainText('We waited long');
    await keyboard.press('Control+z');
    await expect(page.locator('.copy')).toContainText('Wendy Pell');
  });

  await test.step('shows the other side of whatever is clicked', async () => {
    await page.locator('.copy .block', { hasText: 'We waited long' }).click();
    await expect(list.locator('[data-head]')).toContainText('We waited long');
    await line('The ferry to Lowness').click();
    const block = page.locator('.copy .block', { hasText: 'The ferry to Lowness' });
    await expect(block).toBeInViewport();
    await list.focus();
    await keyboard.press('Enter');
    await expect(page.locator('.copy')).toBeFocused();
  });

  await test.step('switches a clean-up step off and on again', async () => {
    const reason = (await line('Share this').locator('.line-reason').textContent()) ?? '';
    await page.getByText('Clean-up steps').click();
    const step = page.getByRole('list', { name: 'Clean-up steps' }).getByRole('checkbox', { name: reason });
    await expect(step).toBeChecked();
    await step.click();
    await expect(page.locator('.copy')).toContainText('Share this article');
    await step.click();
    await expect(page.locator('.copy')).not.toContainText('Share this article');
  });

  await test.step('finds the decision again after a restart', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const second = await shared.again();
    await expect(second.page.locator('.copy .crosshead')).toHaveText('A first for the island');
    const again = second.page.getByRole('listbox', { name: 'Lines of the source' });
    await expect(again.getByRole('option').filter({ hasText: 'A first' })).toContainText('You said so.');
  });
});
