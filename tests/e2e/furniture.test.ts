import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const library = resolve('resources/stories/library-hours.txt');

test('writes what stands about a story, as a person writes it, and it goes out with the copy', async ({ shared }) => {
  const { app, page } = await shared.start([library]);
  const copy = page.getByRole('main', { name: 'Copy' });
  const panel = page.getByRole('tabpanel');

  await test.step('the headline says how it fits while it is written', async () => {
    await expect(copy.locator('.headline-counts')).toContainText('Web 44 of 60');
    await copy.locator('h1').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' that the whole of the town had waited for');
    await expect(copy.locator('.headline-counts')).toContainText(/Web \d+ too many/);
    await page.keyboard.press('Control+z');
  });

  await test.step('a date that cannot be read says so at its field, one that can is kept', async () => {
    await page.keyboard.press('Control+6');
    const published = panel.getByLabel('Published', { exact: true });
    await published.fill('2/3/2026');
    await published.press('Enter');
    await expect(published).toHaveAttribute('aria-invalid', 'true');
    await expect(panel.getByRole('alert')).toContainText('no date that can be read for sure');
    await published.fill('2 March 2026, 9.30am GMT');
    await published.press('Enter');
    await expect(panel.getByLabel('Published', { exact: true })).toHaveValue('2 March 2026, 09:30 UTC');
    const embargo = panel.getByLabel('Embargo until', { exact: true });
    await embargo.fill('3 March 2026');
    await embargo.press('Enter');
    await expect(panel.getByRole('alert')).toContainText('The hour is missing');
    await embargo.fill('');
    await embargo.press('Enter');
    await expect(panel.getByRole('alert')).toHaveCount(0);
  });

  await test.step('section, copyright, tags and a correction are set, and undone like words', async () => {
    for (const [name, value] of [
      ['Section', 'Culture'],
      ['Copyright', '© Saltby News'],
      ['Tags', 'libraries, Saltby, libraries'],
    ] as const) {
      await panel.getByLabel(name, { exact: true }).fill(value);
      await panel.getByLabel(name, { exact: true }).press('Enter');
    }
    await expect(panel.getByLabel('Tags', { exact: true })).toHaveValue('libraries, Saltby');
    await panel.getByLabel('What was put right').fill('The vote was on Tuesday.');
    await panel.getByLabel('Kind of note').selectOption('Clarification');
    await panel.getByRole('button', { name: 'Note it' }).click();
    const note = panel.getByRole('region', { name: 'Corrections' }).getByRole('listitem');
    await expect(note).toContainText(/^Clarification, .*: The vote was on Tuesday\./);
    await copy.locator('h1').click();
    await page.keyboard.press('Control+z');
    await expect(note).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(note).toHaveCount(1);
  });

  await test.step('and it all stands in the files', async () => {
    const out = join(shared.folder, 'out');
    mkdirSync(out);
    await pickFolder(app, out);
    await page.keyboard.press('Control+5');
    await panel.getByRole('checkbox', { name: /^Markdown/ }).check();
    const reason = panel.getByRole('textbox', { name: /reason/i });
    if (await reason.isVisible()) {
      await reason.fill('Checked by the desk');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Shift+E');
    await expect.poll(() => readdirSync(out).some((name) => name.endsWith('.md'))).toBe(true);
    const file = readFileSync(join(out, readdirSync(out).find((name) => name.endsWith('.md')) ?? ''), 'utf8');
    for (const words of [
      'date: "2026-03-02T09:30:00Z"',
      '- "Culture"',
      '- "Saltby"',
      '© Saltby News',
      'Clarification, ',
    ])
      expect(file).toContain(words);
  });
});
