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

test('keeps links and emphasis from the file to the restart', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const first = await shared.start([file]);
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
  const second = await shared.again();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
  const again = copyOf(second.page);
  await expect(again.locator('strong')).toHaveText(/^The council ?$/);
  await expect(again.locator('sup')).toHaveText('6');
  await expect(again.locator('a').last()).toHaveAttribute('href', 'https://council.example/april');
});

test('takes a link away with an empty address', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const { page: window } = await shared.start([file]);
  const copy = copyOf(window);
  await copy.locator('a').click();
  await window.keyboard.press('Control+K');
  await window.keyboard.press('Control+A');
  await window.keyboard.press('Delete');
  await window.keyboard.press('Enter');
  await expect(copy.locator('a')).toHaveCount(0);
  await expect(copy).toContainText('plan of last year');
});

/** Pastes a page and its text where the caret stands. */
const pastePage = (window: Page, html: string, text: string): Promise<void> =>
  copyOf(window).evaluate(
    (copy, [markup = '', words = '']) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', markup);
      clipboardData.setData('text/plain', words);
      copy.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );

/** Puts the caret at the end of a paragraph, in the editor as on the screen. */
async function caretAfter(window: Page, paragraph: string): Promise<void> {
  await copyOf(window).getByText(paragraph).click();
  await window.waitForTimeout(200);
  await window.keyboard.press('End');
  await window.waitForTimeout(200);
}

async function writeLines(window: Page, ...lines: readonly string[]): Promise<void> {
  for (const [at, line] of lines.entries()) {
    if (at > 0) await window.keyboard.press('Enter');
    await window.keyboard.type(line);
  }
}

test('makes lists, tables, pictures and pull quotes by keyboard, and keeps them over a restart', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const first = await shared.start([file]);
  const { keyboard } = first.page;
  const copy = copyOf(first.page);
  const before = await copy.innerText();

  await caretAfter(first.page, 'The council meets');
  await keyboard.press('Enter');
  await keyboard.press('Control+Shift+7');
  await expect(first.page.getByText('Numbered list.', { exact: true })).toBeAttached();
  await writeLines(first.page, 'Sand', 'Silt');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await writeLines(first.page, 'of the river', '', '', '');
  const items = copy.getByRole('listitem');
  await expect(items).toHaveText(['Sand', 'Silt', 'of the river']);
  await expect(items.nth(2)).toHaveAttribute('aria-level', '2');

  await keyboard.press('Control+Shift+T');
  for (const cell of ['Year', 'Tonnes', 'Note', '1970', '1,450', '']) {
    await keyboard.type(cell);
    await keyboard.press('Tab');
  }
  await keyboard.type('1990');
  const cells = copy.getByRole('table', { name: 'Table' }).getByRole('cell');
  await expect(cells).toHaveText(['1970', '1,450', '', '1990', '', '']);
  await keyboard.press('Alt+Shift+Delete');
  await expect(cells).toHaveText(['1,450', '', '', '']);
  await keyboard.press('Control+Z');
  await expect(cells).toHaveText(['1970', '1,450', '', '1990', '', '']);

  await keyboard.press('Control+Shift+G');
  await expect(copy.getByLabel('Address')).toBeFocused();
  await keyboard.type('https://www.pictures.example/quay.jpg');
  await keyboard.press('Tab');
  await keyboard.type('Two dredgers at the quay');
  await keyboard.press('Enter');
  await keyboard.type('Dredgers at work');
  const picture = copy.getByRole('figure', { name: 'Picture: Two dredgers at the quay' });
  await expect(picture).toContainText('Picture at pictures.example');
  await expect(picture.locator('figcaption')).toHaveText('Dredgers at work');
  await expect(copy.locator('img')).toHaveCount(0);

  await copy.getByText('gift to the town').click();
  await first.page.waitForTimeout(200);
  await keyboard.press('Control+Shift+U');
  await expect(copy.getByLabel('Pull quote')).toHaveText('It is not a gift to the town');

  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.page.waitForTimeout(1000);
  await first.page.screenshot({ path: 'test-results/e2e/blocks.png' });
  const told = await copy.innerText();
  const second = await shared.again();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
  const again = copyOf(second.page);
  await expect(again.getByRole('listitem')).toHaveText(['Sand', 'Silt', 'of the river']);
  expect(await again.innerText()).toBe(told);
  expect(told).not.toBe(before);
});

test('pastes a page as blocks, copies them exactly, and makes a related link of a link', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const { page: window } = await shared.start([file]);
  const { keyboard } = window;
  const copy = copyOf(window);
  await caretAfter(window, 'The council meets');
  await keyboard.press('Enter');
  const html = `<ul><li>Sand<ol><li>fine</li></ol></li></ul><table><tr><th>Year</th><th>Tonnes</th></tr>
    <tr><td>1970</td><td>1,450</td></tr></table><figure><img src="https://pictures.example/q.jpg" alt="A quay">
    <figcaption>At dawn</figcaption></figure><script>document.title = 'ran'</script>`;
  await pastePage(window, html, 'Sand\nfine\nYear\tTonnes\n1970\t1,450\nAt dawn');
  await expect(copy.getByRole('listitem')).toHaveText(['Sand', 'fine']);
  await expect(copy.getByRole('columnheader')).toHaveText(['Year', 'Tonnes']);
  await expect(copy.getByRole('figure', { name: 'Picture: A quay' })).toContainText('At dawn');
  expect(await window.title()).not.toBe('ran');

  await keyboard.press('Control+A');
  await keyboard.press('Control+C');
  await keyboard.press('Control+End');
  await window.waitForTimeout(200);
  await keyboard.press('Control+V');
  await expect(copy.getByRole('listitem')).toHaveText(['Sand', 'fine', 'Sand', 'fine']);
  await expect(copy.getByRole('columnheader')).toHaveCount(4);
  await keyboard.press('Control+Z');
  await expect(copy.getByRole('listitem')).toHaveCount(2);

  await copy.locator('a').click();
  await window.waitForTimeout(200);
  await keyboard.press('Control+Shift+L');
  await keyboard.press('Control+2');
  const related = window.getByRole('listbox', { name: 'Related links' });
  await expect(related).toContainText('plan of last year');
  await copy.locator('a').click();
  await window.waitForTimeout(200);
  await keyboard.press('Control+Shift+L');
  await expect(related).toHaveCount(0);
  await keyboard.press('Control+Z');
  await expect(related).toContainText('plan of last year');
});

test('brings a picture and a table that were taken out back as they were', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  const things = `<figure><img src="https://pictures.example/q.jpg" alt="A quay"></figure><table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>1970</td><td></td></tr></table>`;
  writeFileSync(file, page.replace('<p>The council', `${things}<p>The council`));
  const { page: window } = await shared.start([file]);
  const { keyboard } = window;
  const copy = copyOf(window);
  const picture = copy.getByRole('figure', { name: 'Picture: A quay' });
  await expect(picture).toBeVisible();
  const before = await copy.innerText();
  await copy.getByText('1970').click();
  await window.waitForTimeout(200);
  await keyboard.press('Control+Shift+Backspace');
  await expect(copy.getByRole('columnheader')).toHaveCount(0);
  await picture.locator('figcaption').click();
  await window.waitForTimeout(200);
  await keyboard.press('Control+Shift+Backspace');
  await expect(picture).toHaveCount(0);

  await keyboard.press('Control+3');
  const removed = window.getByRole('listbox', { name: 'Removed lines' });
  await expect(removed).toContainText('Year | Tonnes / 1970 |');
  await removed.getByText('Picture: A quay').click();
  await keyboard.press('Enter');
  await expect(picture).toBeVisible();
  await removed.getByText('Year | Tonnes').click();
  await keyboard.press('Enter');
  await expect(copy.getByRole('columnheader')).toHaveText(['Year', 'Tonnes']);
  expect(await copy.innerText()).toBe(before);
});

test('rings the chosen quotation under forced colours, which take fills and shadows away', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const { page: window } = await shared.start([file]);
  const words = copyOf(window).locator('.quotation').first();
  await expect(words).toBeVisible();
  await window.emulateMedia({ forcedColors: 'active' });
  await expect(words).toHaveCSS('outline-style', 'solid');
  await window.emulateMedia({ forcedColors: 'none' });
  await expect(words).toHaveCSS('outline-style', 'none');
});

test('leaves the copy room for its words in a small window at twice the size', async ({ shared }) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const { page: window } = await shared.start([file]);
  await window.setViewportSize({ width: 720, height: 450 });
  const line = copyOf(window).getByText('The council meets');
  const width = (): Promise<number> =>
    line.evaluate((block) => {
      const { paddingLeft, paddingRight } = getComputedStyle(block);
      return block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    });
  await expect.poll(width).toBeGreaterThan(220);
});
