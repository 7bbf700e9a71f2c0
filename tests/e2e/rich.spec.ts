import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const page = `<!doctype html><html lang="en-GB"><head><title>Dredging of the harbour begins</title></head><body><article>
<h1>Dredging of the harbour begins</h1>
<p>The harbour board of Pelham Sands has begun to take 10<sup>6</sup> tonnes of sand out of the channel, as its
<a href="https://harbour.example/plan">plan of last year</a> had said it would.</p>
<p>“It is <em>not</em> a gift to the town,” said Ruth Pell, the harbour master, at a meeting of the board on Monday.</p>
<p>The council meets again in the first week of April.</p>
</article></body></html>`;

const copyOf = (window: Page) => window.getByRole('textbox', { name: 'Copy' });

/** Puts the cursor at the beginning of a paragraph and chooses so many words from there. */
async function choose(window: Page, paragraph: string, words: number): Promise<void> {
  await copyOf(window).getByText(paragraph).click();
  await window.keyboard.press('Home');
  for (let word = 0; word < words; word += 1) await window.keyboard.press('Control+Shift+ArrowRight');
}

test('keeps links and emphasis from the file to the restart', async ({ newsroom }) => {
  const file = join(newsroom.folder, 'dredging.html');
  writeFileSync(file, page);
  const first = await newsroom.start([file]);
  const copy = copyOf(first.page);
  await expect(copy.locator('sup')).toHaveText('6');
  await expect(copy.locator('a')).toHaveText('plan of last year');
  await expect(copy.locator('a')).toHaveAttribute('href', 'https://harbour.example/plan');
  await expect(copy.locator('.quotation em')).toHaveText('not');
  const textBefore = await copy.innerText();

  await choose(first.page, 'The council meets', 2);
  await first.page.keyboard.press('Control+B');
  await expect(copy.locator('strong')).toHaveText(/^The council ?$/);
  await first.page.keyboard.press('Control+Z');
  await expect(copy.locator('strong')).toHaveCount(0);
  await first.page.keyboard.press('Control+Shift+Z');
  await expect(copy.locator('strong')).toHaveCount(1);

  await first.page.keyboard.press('Control+K');
  const field = first.page.getByRole('textbox', { name: 'Address of the link' });
  await expect(field).toBeFocused();
  await first.page.keyboard.type('javascript:alert(1)');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('That is not a web address')).toBeVisible();
  await first.page.screenshot({ path: 'test-results/e2e/link-field.png' });
  await first.page.keyboard.press('Control+A');
  await first.page.keyboard.type('https://council.example/april');
  await first.page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(copy).toBeFocused();
  await expect(copy.locator('a')).toHaveCount(2);

  await copy
    .locator('a')
    .first()
    .click({ modifiers: ['Control'] });
  expect(first.page.url()).not.toContain('harbour.example');
  expect(first.app.windows()).toHaveLength(1);

  await first.page.keyboard.press('Control+K');
  await expect(field).toHaveValue('https://harbour.example/plan');
  await first.page.keyboard.press('Escape');
  await expect(copy).toBeFocused();
  expect(await copy.innerText()).toBe(textBefore);

  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.app.close();
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
  const again = copyOf(second.page);
  await expect(again.locator('strong')).toHaveText(/^The council ?$/);
  await expect(again.locator('sup')).toHaveText('6');
  await expect(again.locator('a').last()).toHaveAttribute('href', 'https://council.example/april');
});

test('takes a link away with an empty address', async ({ newsroom }) => {
  const file = join(newsroom.folder, 'dredging.html');
  writeFileSync(file, page);
  const { page: window } = await newsroom.start([file]);
  const copy = copyOf(window);
  await copy.locator('a').click();
  await window.keyboard.press('Control+K');
  await window.keyboard.press('Control+A');
  await window.keyboard.press('Delete');
  await window.keyboard.press('Enter');
  await expect(copy.locator('a')).toHaveCount(0);
  await expect(copy).toContainText('plan of last year');
});
