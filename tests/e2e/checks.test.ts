import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”
`;

test('lets a finding be for a reason, by keyboard, and keeps that over a restart', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const first = await shared.start([path]);
  const { page } = first;
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+4');
  const rows = page.getByRole('listbox', { name: 'Findings' }).getByRole('option');
  const twice = rows.filter({ hasText: 'stands twice' });
  await expect(twice).toContainText('Fix');
  await twice.click();
  await page.keyboard.press('x');
  await page.keyboard.type('She said it so');
  await page.keyboard.press('Enter');
  await expect(twice).toContainText('Let be');
  await expect(twice).toContainText('Your reason: She said it so');
  await expect(page.getByRole('listbox', { name: 'Findings' })).toBeFocused();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const { page: again } = await shared.again();
  await again.getByRole('navigation', { name: 'Desk' }).getByText('harbour-stay').first().click();
  await again.keyboard.press('Control+4');
  const kept = again.getByRole('listbox', { name: 'Findings' }).getByRole('option').filter({ hasText: 'stands twice' });
  await expect(kept).toContainText('Let be');
  await kept.click();
  await again.keyboard.press('x');
  await expect(kept).toContainText('Fix');
});

test('mends what one key can mend, one or all of a kind, and does without a check in this house', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, `${story}\nAn e-mail to the board said the e-mail of Monday was late.\n`);
  const { page } = await shared.start([path]);
  const copy = page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
  const list = page.getByRole('listbox', { name: 'Findings' });
  const rows = list.getByRole('option');
  const said = page.locator('output.unseen');
  await expect(copy).toContainText('An e-mail to the board');

  await test.step('the terms of the house are written down, a line that is none is named', async () => {
    await page.keyboard.press('Control+,');
    const field = page.getByRole('textbox', { name: /^House terms/ });
    await field.fill('e-mail');
    await field.blur();
    await expect(page.getByRole('alert')).toContainText('“e-mail” is no term.');
    await field.fill('e-mail → email');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  });

  await test.step('F mends one, Control and Z gives it back', async () => {
    await page.keyboard.press('Control+4');
    await expect(list).toBeFocused();
    await rows.filter({ hasText: 'stands twice' }).click();
    await page.keyboard.press('f');
    await expect(copy).toContainText('for the first time');
    await expect(list).toBeFocused();
    await expect(rows.filter({ hasText: 'stands twice' })).toHaveCount(0);
    await page.keyboard.press('Control+Z');
    await expect(copy).toContainText('for the the first time');
  });

  await test.step('Shift and F mends all of a kind in one step', async () => {
    await rows.filter({ hasText: 'the house writes' }).first().click();
    await page.keyboard.press('Shift+F');
    await expect(copy).toContainText('An email to the board said the email of Monday');
    await expect(said).toHaveText(/^Mended in 2 places/);
    await page.keyboard.press('Control+Z');
    await expect(copy).toContainText('An e-mail to the board said the e-mail of Monday');
  });

  await test.step('H does without the check in every story, Settings take it up again', async () => {
    await rows.filter({ hasText: 'stands twice' }).click();
    await page.keyboard.press('h');
    await expect(rows.filter({ hasText: 'stands twice' })).toHaveCount(0);
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: /^On again.*Doubled word/ }).click();
    await page.keyboard.press('Escape');
    await expect(rows.filter({ hasText: 'stands twice' })).toHaveCount(1);
  });

  await test.step('the list keeps its place, and goes on where a finding was mended', async () => {
    const chosen = list.getByRole('option', { selected: true });
    const twice = rows.filter({ hasText: 'stands twice' });
    const next = await twice.locator('xpath=following-sibling::*[1]').textContent();
    await twice.click();
    await page.keyboard.press('Enter');
    await expect(copy).toBeFocused();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+4');
    await expect(chosen).toContainText('stands twice');
    await page.keyboard.press('f');
    await expect(chosen).toHaveText(next ?? '');
  });

  await test.step('what concerns the whole story leads to its fields', async () => {
    await rows.filter({ hasText: 'The story has no' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Details' })).toHaveAttribute('aria-selected', 'true');
  });
});
