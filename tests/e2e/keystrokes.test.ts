import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const seed = resolve('../shared/stories/seed.txt');
/** From the clipboard to files, on hold and overridden; the letters of the reason are not counted. */
const mostKeys = 45;

test(`takes the seed from the clipboard to files in ${mostKeys} keys at most`, async ({ shared }) => {
  test.skip(!existsSync(seed), 'the seed story is not beside the project');
  const { app, page } = await shared.start();
  const folder = join(shared.folder, 'cms');
  mkdirSync(folder);
  await pickFolder(app, folder);
  const { keyboard } = page;
  const box = page.getByRole('textbox', { name: /paste/i });
  await test.step('somebody has copied it elsewhere', async () => {
    await keyboard.press('Control+Shift+V');
    await keyboard.insertText(readFileSync(seed, 'utf8'));
    await keyboard.press('Control+A');
    await keyboard.press('Control+X');
    await keyboard.press('Escape');
    await expect(box).toBeHidden();
  });

  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await keyboard.press(key);
  };
  await press('Control+Shift+V');
  if (await box.isVisible()) await press('Control+V');
  await expect(page.getByText(/ to review/).first()).toBeVisible();

  await press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  const all = page.getByText(/^All \d+ reviewed/);
  for (let answer = 0; answer < mostKeys && !(await all.isVisible()); answer += 1) {
    const isOpen = await page.getByRole('heading', { name: 'Speaker wanted' }).isVisible();
    await press(isOpen ? 'u' : 'Enter');
  }
  await expect(all).toBeVisible();

  await press('Control+e');
  await expect(page.getByLabel(/give the reason/)).toBeFocused();
  await keyboard.type('The chief sub has seen it');
  await press('Enter');
  await expect(page.getByRole('button', { name: /^Export \d+ file/ })).toBeFocused();
  await press('Enter');
  await expect(page.getByText(/Exported to/)).toBeVisible();
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  expect(keys).toBeLessThanOrEqual(mostKeys);
});
