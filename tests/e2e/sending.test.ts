import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { openWordPress, type Cms } from '../cli/cmsServers';
import { expect, test } from './newsroom';

const ready = `Harbour to stay open all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

The first winter ferry will sail from the new quay on the first day of November.
`;
const password = 'abcd efgh ijkl mnop';
const sendPart = (page: Page) => page.getByRole('region', { name: 'Send straight into a content system' });
const said = (page: Page) => page.locator('output.unseen[aria-live=polite]').last();

/** Answers the question whether stories may be sent to a site; what it asks is noted. */
const answerWith = (app: ElectronApplication, response: number): Promise<void> =>
  app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      Object.assign(globalThis, { asked: JSON.stringify(given) });
      return { response: button, checkboxChecked: false };
    };
  }, response);
const asked = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => String(Reflect.get(globalThis, 'asked') ?? ''));

async function setUp(page: Page, cms: Cms): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('button', { name: 'New destination…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('The paper');
  await page.getByLabel('Address', { exact: true }).fill(cms.address);
  await page.getByLabel('User').fill('desk');
  await page.keyboard.press('Enter');
}

/** Every file below a folder as one text. */
const allBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/chromium|Cache|leveldb/i.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

test('a story is sent as a draft by keyboard, sent again updated, and never doubled', async ({ newsroom }) => {
  const cms = await openWordPress(password);
  const file = join(newsroom.folder, 'harbour.txt');
  writeFileSync(file, ready);
  const { app, page } = await newsroom.start([file]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('a good day');

  await answerWith(app, 0);
  await setUp(page, cms);
  await expect(said(page)).toContainText('The paper is not set up');
  await answerWith(app, 1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Destinations' })).toContainText('The paper');
  expect(await asked(app)).toContain(cms.address);
  await page.keyboard.press('Escape');

  // There is no safe place for secrets here: it is asked for, and the hands are there already.
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByRole('button', { name: 'Send to The paper' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Application password of The paper')).toBeFocused();
  await page.keyboard.insertText('wrong');
  await page.keyboard.press('Enter');
  await expect(sendPart(page)).toContainText('Check both');
  expect(cms.posts).toHaveLength(0);
  await page.getByRole('button', { name: 'Show what would be sent' }).click();
  await expect(sendPart(page)).toContainText('Authorization: (the secret)');
  await page.getByLabel('Application password of The paper').fill(password);
  await page.keyboard.press('Enter');
  await expect(sendPart(page)).toContainText('Sent as a draft to The paper');
  await expect(said(page)).toContainText('Sent to The paper as a draft');
  expect(cms.posts.map(({ status }) => status)).toEqual(['draft']);

  // Undo takes words back, and not that it was sent.
  await page.getByRole('main', { name: 'Copy' }).getByText('Harbour to stay open').first().click();
  await page.keyboard.insertText('Fine ');
  await page.keyboard.press('Control+z');
  await page.keyboard.insertText('Fair ');
  await page.keyboard.press('Control+Shift+D');
  await expect(page.getByRole('button', { name: 'Update at The paper' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(password);
  await page.keyboard.press('Enter');
  await expect(sendPart(page)).toContainText('Updated at The paper');
  expect(cms.posts).toHaveLength(1);
  const title = String(cms.posts[0]?.fields['title']);
  expect(title).toContain('Fair ');
  expect(title).not.toContain('Fine');

  await app.close();
  expect(allBelow(join(newsroom.folder, 'data'))).not.toContain(password);
  const again = await newsroom.start();
  await again.page.getByRole('navigation', { name: 'Desk' }).getByText('Fair', { exact: false }).first().click();
  await again.page.keyboard.press('Control+Shift+D');
  await expect(again.page.getByRole('button', { name: 'Update at The paper' })).toBeVisible();
  cms.close();
});
