import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const copy = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell said: “It is a good day. We will wait.”

There was no other way and everybody knew it.

Owen Tarrant, who leads the council, spoke of a “gift”. He said: “The plan is long overdue.”
`;

const untaggedWords = 'no other way and everybody knew it';

/**
 * Selects words of a paragraph of one line by keyboard: the caret goes to the paragraph’s start, on to the words and
 * over them. A key pressed by a machine while the window still draws may be lost, so what is selected is looked at.
 */
async function selectWords(page: Page, words: string): Promise<void> {
  const paragraph = page.locator('.paragraph', { hasText: words });
  const at = ((await paragraph.textContent()) ?? '').indexOf(words);
  await expect(async () => {
    await paragraph.click();
    await page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < words.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(() => String(window.getSelection()))).toBe(words);
  }).toPass();
}

test('tags words without marks as a quotation, by keyboard, undoably and for good', async ({ shared }) => {
  const path = join(shared.folder, 'winter.txt');
  writeFileSync(path, copy);
  const first = await shared.start([path]);
  const { page } = first;
  const { keyboard } = page;
  const card = page.getByRole('region', { name: 'Quotation under review' });
  const tagged = page.locator('.quotation', { hasText: untaggedWords });
  const list = page.getByRole('listbox', { name: 'Quotations' });
  const rows = list.getByRole('option');
  await expect(rows).toHaveCount(3);

  await test.step('tags the words and names who said them', async () => {
    await selectWords(page, untaggedWords);
    await keyboard.press('Alt+q');
    await expect(tagged).toHaveText(untaggedWords);
    await expect(rows).toHaveCount(4);
    await expect(card.getByRole('heading')).toHaveText('Speaker wanted');
    await expect(card).toContainText('tagged by hand');
    await keyboard.press('Control+1');
    await expect(list).toBeFocused();
    await keyboard.press('n');
    await keyboard.type('Wendy Tregenza');
    await keyboard.press('Enter');
    await expect(tagged).toHaveAttribute('data-label', '✓ Wendy Tregenza');
  });

  await test.step('takes the tag off, and undo brings it back with its speaker', async () => {
    await page.locator('.quotation', { hasText: untaggedWords }).click();
    await keyboard.press('Alt+u');
    await expect(rows).toHaveCount(3);
    await expect(tagged).not.toHaveAttribute('data-label');
    await expect(page.getByRole('main', { name: 'Copy' })).toContainText(untaggedWords);
    await keyboard.press('Control+z');
    await expect(rows).toHaveCount(4);
    await expect(tagged).toHaveAttribute('data-label', '✓ Wendy Tregenza');
  });

  await test.step('finds it all again after a restart', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const second = await shared.again();
    const again = second.page.locator('.quotation', { hasText: untaggedWords });
    await expect(again).toHaveAttribute('data-label', '✓ Wendy Tregenza');
    await again.click();
    await expect(second.page.getByRole('region', { name: 'Quotation under review' })).toContainText('tagged by hand');
  });
});

test('moves the ends of quotations, splits and merges them, and says what may be published', async ({ shared }) => {
  const path = join(shared.folder, 'winter.txt');
  writeFileSync(path, copy);
  const { page } = await shared.start([path]);
  const { keyboard } = page;
  const card = page.getByRole('region', { name: 'Quotation under review' });
  const list = page.getByRole('listbox', { name: 'Quotations' });
  const rows = list.getByRole('option');
  await expect(rows).toHaveCount(3);
  const overdue = page.locator('.quotation', { hasText: 'plan is long' });
  await overdue.click();
  await expect(card.locator('.said')).toHaveText('The plan is long overdue.');
  await keyboard.press('Alt+w');
  await expect(card.locator('.said')).toHaveText('said: ‘The plan is long overdue.');
  await keyboard.press('Alt+Shift+W');
  await keyboard.press('Alt+Shift+E');
  await expect(card.locator('.said')).toHaveText('The plan is long');
  await keyboard.press('Alt+e');
  await expect(card.locator('.said')).toHaveText('The plan is long overdue.');

  await selectWords(page, 'We will wait');
  await keyboard.press('ArrowLeft');
  await keyboard.press('Alt+s');
  await expect(card.locator('.said')).toHaveText('It is a good day.');
  await expect(rows).toHaveCount(4);
  await keyboard.press('Alt+ArrowDown');
  await expect(card.locator('.said')).toHaveText('We will wait.');
  await keyboard.press('Alt+m');
  await expect(card.locator('.said')).toHaveText('It is a good day. We will wait.');
  await expect(rows).toHaveCount(3);

  await keyboard.press('Control+1');
  await expect(list).toBeFocused();
  await keyboard.press('v');
  await expect(card).toContainText('verified by the editor');
  await keyboard.press('o');
  await keyboard.press('o');
  await expect(card).toContainText('off the record');
  await expect(page.locator('.status-line .state')).toHaveText('On hold');
});

test('makes indirect speech of words, and nobody’s words of a quotation', async ({ shared }) => {
  const path = join(shared.folder, 'winter.txt');
  writeFileSync(path, copy);
  const { page } = await shared.start([path]);
  const card = page.getByRole('region', { name: 'Quotation under review' });
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option')).toHaveCount(3);
  await selectWords(page, untaggedWords);
  await page.keyboard.press('Alt+i');
  await expect(page.locator('.reported', { hasText: untaggedWords })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.reported', { hasText: untaggedWords })).toHaveCount(0);
  await page.locator('.quotation', { hasText: 'long overdue' }).click();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await page.keyboard.press('x');
  await expect(card.getByRole('heading')).toHaveText('Nobody’s words');
});

test('takes no offered speaker by Enter, only by its number', async ({ shared }) => {
  const path = join(shared.folder, 'offer.txt');
  writeFileSync(path, copy.replace(/There was[^\n]*/, 'The statement ran as follows. “There was no other way.”'));
  const { page } = await shared.start([path]);
  const card = page.getByRole('region', { name: 'Quotation under review' });
  await page.locator('.quotation', { hasText: 'There was no other way.' }).click();
  const offer = card.getByRole('button', { name: /^No speaker yet: press 1 for/ });
  await expect(offer).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(card.getByRole('heading')).toHaveText('Speaker wanted');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading')).toHaveText('Speaker wanted');
  await expect(page.getByText(/^No speaker yet: press 1 for .+, N to name, U if it cannot be known\./)).toBeAttached();
  await page.keyboard.press('1');
  await page.locator('.headline').click();
  await page.locator('.quotation', { hasText: 'There was no other way.' }).click();
  await expect(card).toContainText('Confirmed');
});
