import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pasteStory, pickFolder, sample, tabTo } from './keys';
import { expect, test } from './newsroom';

/** A story whose opening is lost, as an aggregator page would paste it: junk and two other stories below. */
const pasted = [
  sample('lost-opening').trimEnd(),
  sample('harbour-dredging').slice(sample('harbour-dredging').indexOf('Comments')),
].join('\n');

test('takes a story from paste to files by keyboard alone', async ({ shared }) => {
  const { app, page } = await shared.start();
  const folder = join(shared.folder, 'cms');
  mkdirSync(folder);
  await pickFolder(app, folder);
  const { keyboard } = page;
  const copy = page.getByRole('main', { name: 'Copy' });
  const quotations = page.getByRole('listbox', { name: 'Quotations' });

  await pasteStory(page, pasted);
  await expect(copy).toContainText('Lifeboat crew ‘let down’ by radio failure');
  await expect(copy).not.toContainText('Advertisement');

  await test.step('reviews every quotation', async () => {
    await keyboard.press('Control+1');
    await expect(quotations).toBeFocused();
    await keyboard.press('Home');
    await expect(page.getByText(/\d+ of \d+ to review/)).toBeVisible();
    const rows = await quotations.getByRole('option').count();
    expect(rows).toBeGreaterThanOrEqual(3);
    // Confirming leads on to the next that waits; what has no speaker takes the first candidate.
    for (let press = 0; press < rows + 2 && !(await page.getByText(/^All \d+ reviewed/).isVisible()); press += 1) {
      const open = await page.getByRole('heading', { name: 'Speaker wanted' }).isVisible();
      await keyboard.press(open ? '1' : 'Enter');
    }
    await expect(page.getByText(/^All \d+ reviewed/)).toBeVisible();
  });

  await test.step('corrects a speaker, and undoes and redoes it', async () => {
    await keyboard.press('End');
    await keyboard.press('n');
    await keyboard.type('Wendy Tregenza');
    await keyboard.press('Enter');
    const last = quotations.getByRole('option').last();
    await expect(last).toContainText('Wendy Tregenza');
    await keyboard.press('Control+z');
    await expect(last).toContainText('Mrs Tregenza');
    await keyboard.press('Control+Shift+Z');
    await expect(last).toContainText('Wendy Tregenza');
  });

  await test.step('brings a removed line back, and keeps it out again, by one key', async () => {
    await keyboard.press('Control+3');
    const removed = page.getByRole('listbox', { name: 'Removed lines' });
    await expect(removed).toBeFocused();
    await keyboard.press('Home');
    // A row that has not been drawn yet has content, and no inner text.
    const text = (await removed.getByRole('option', { selected: true }).locator('.words').textContent()) ?? '';
    expect(text).not.toBe('');
    await keyboard.press('Enter');
    await expect(copy).toContainText(text);
    await keyboard.press('Control+z');
    await expect(copy).not.toContainText(text);
    await keyboard.press('Control+Shift+Z');
    await expect(copy).toContainText(text);
    const chosen = removed.getByRole('option', { selected: true });
    await expect(chosen).toContainText('Brought back');
    await keyboard.press('Enter');
    await expect(copy).not.toContainText(text);
    await expect(chosen).not.toContainText('Brought back');
    await keyboard.press('Enter');
    await expect(copy).toContainText(text);
  });

  await test.step('gives a related link its address', async () => {
    await keyboard.press('Control+2');
    await expect(page.getByRole('listbox', { name: /related/i })).toBeFocused();
    await keyboard.press('Home');
    await tabTo(page, /Address/);
    await keyboard.type('javascript:alert(1)');
    await keyboard.press('Enter');
    await expect(page.locator('#related-url-problem')).toBeVisible();
    await tabTo(page, /Address/);
    await keyboard.press('Control+A');
    await keyboard.type('https://gazette.example/ferry');
    await keyboard.press('Enter');
    await expect(page.locator('#related-url-problem')).toBeHidden();
  });

  await test.step('is refused while the story is on hold, and overrides with a reason', async () => {
    await keyboard.press('Control+e');
    await expect(page.getByRole('region', { name: 'On hold' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Export \d+ file/ })).toBeDisabled();
    await expect(page.getByLabel(/give the reason/)).toBeFocused();
    await keyboard.type('Opening restored in the CMS, night editor agreed');
    await keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Hold overridden' })).toContainText('night editor agreed');
  });

  await test.step('exports and reads the files', async () => {
    await expect(page.getByRole('button', { name: /^Export \d+ file/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByText(/Exported to/)).toBeVisible();
    const names = readdirSync(folder);
    const read = (end: string): string =>
      readFileSync(join(folder, names.find((name) => name.endsWith(end)) ?? end), 'utf8');
    for (const text of [read('.ninjs-3.1.json'), read('.html'), read('.markdown.md')]) {
      expect(text).toContain('Wendy Tregenza');
      expect(text).toContain('https://gazette.example/ferry');
      expect(text).toContain('night editor agreed');
      expect(text).toContain('out again tonight if the bell rang');
      expect(text).not.toContain('Passengers on the Pelham to Ostrey ferry');
    }
  });
});
