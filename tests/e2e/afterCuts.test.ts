import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const copy = `Harbour plan divides the town

Council leader Owen Tarrant said the plan was “long overdue”.

Victor Marsh, the harbour master, told reporters the plan was “a mistake”.

He said: “This will cost jobs and the leader knows it.

“He should resign.

“The quay will fall.”

The town paid for the quay in May.

The council also bought two cranes.
`;

test('cuts the paragraph that names a speaker, and answers what that breaks', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, copy);
  const { page } = await shared.start([path]);
  const { keyboard } = page;
  const alarm = page.getByRole('region', { name: 'Since an edit' });
  const main = page.getByRole('main', { name: 'Copy' });
  const rows = page.getByRole('listbox', { name: 'Quotations' }).getByRole('option');
  const state = page.locator('.status-line .state');
  const cut = async (words: string): Promise<void> => {
    await page.locator('.paragraph', { hasText: words }).click();
    await expect(page.getByRole('textbox', { name: 'Copy' })).toBeFocused();
    await keyboard.press('Control+Shift+Backspace');
    await expect(page.getByRole('textbox', { name: 'Copy' })).not.toContainText(words);
  };
  await expect(rows.filter({ hasText: 'cost jobs' })).toContainText('Victor Marsh');
  await expect(alarm).toHaveCount(0);

  await test.step('one line says how many paragraphs were whose, and whom the copy names now', async () => {
    await cut('told reporters');
    await expect(alarm).toContainText(
      'Three paragraphs (“This will cost jobs and the leader knows…”) were Victor Marsh’s; since an edit, the copy now says Owen Tarrant.',
    );
    await expect(state).toHaveText('On hold');
    await expect(page.getByText(/Alt\+Z undoes the edit, Alt\+K: Keep Victor Marsh/)).toBeAttached();
  });

  await test.step('one key undoes the edit, though another came after it', async () => {
    await page.locator('.paragraph', { hasText: 'two cranes' }).click();
    await keyboard.press('End');
    await keyboard.type(' It paid in May.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await keyboard.press('Alt+z');
    await expect(alarm).toHaveCount(0);
    await expect(main).toContainText('told reporters');
    await expect(page.getByText('2 changes are undone.')).toBeAttached();
  });

  await test.step('another keeps it, and the words stay his', async () => {
    await cut('told reporters');
    await keyboard.press('Alt+k');
    await expect(alarm).toHaveCount(0);
    await expect(rows.filter({ hasText: 'cost jobs' })).toContainText('✓ Victor Marsh');
    await keyboard.press('Control+z');
    await expect(alarm).toContainText('Victor Marsh’s');
    await keyboard.press('Control+z');
    await expect(alarm).toHaveCount(0);
  });

  await test.step('“also” with nothing to add to is let stand by the same key', async () => {
    await cut('The town paid');
    await expect(alarm).toContainText('“also” adds to');
    await keyboard.press('Alt+k');
    await expect(alarm).toHaveCount(0);
  });

  await test.step('whoever speaks keeps his colour when the one before him is cut', async () => {
    const words = page.locator('.copy .quotation', { hasText: 'cost jobs' });
    const hue = await words.getAttribute('data-hue');
    await cut('long overdue');
    await expect(rows.filter({ hasText: 'long overdue' })).toHaveCount(0);
    await expect(words).toHaveAttribute('data-hue', hue ?? '');
    await expect(rows.filter({ hasText: 'cost jobs' })).toHaveAttribute('data-tone', hue ?? '');
  });
});
