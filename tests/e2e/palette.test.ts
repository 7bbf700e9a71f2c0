import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Newsroom } from './newsroom';

const story = (headline: string): string => `${headline}

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”
`;

async function open(shared: Newsroom, ...headlines: readonly string[]) {
  const paths = headlines.map((headline, at) => {
    const path = join(shared.folder, `story-${at}.txt`);
    writeFileSync(path, story(headline));
    return path;
  });
  const { page } = await shared.start(paths);
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  return page;
}

test('finds a command by a few letters and does it where the caret was', async ({ shared }) => {
  const page = await open(shared, 'Harbour to stay open');
  const { keyboard } = page;
  await page.locator('.paragraph').first().click();
  await keyboard.press('Control+Shift+P');
  await keyboard.type('numbered');
  await expect(page.getByRole('option', { name: /Numbered list/ })).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('main', { name: 'Copy' }).getByRole('listitem')).toContainText('The harbour at Saltby');
  await keyboard.press('Control+z');
  await expect(page.getByRole('main', { name: 'Copy' }).getByRole('listitem')).toHaveCount(0);
});

test('opens another story, and goes to where a person is named first', async ({ shared }) => {
  const page = await open(shared, 'Harbour to stay open', 'Ferry to run again');
  const { keyboard } = page;
  await keyboard.press('Control+Shift+P');
  await keyboard.type('harbour to');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour to stay open');
  await keyboard.press('Control+Shift+P');
  await keyboard.type('ruth');
  await keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => String(window.getSelection()))).toBe('Ruth');
});

test('says that nothing is called so, and leaves by Escape', async ({ shared }) => {
  const page = await open(shared, 'Harbour to stay open');
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('zzz');
  await expect(page.getByText('Nothing is called that.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
