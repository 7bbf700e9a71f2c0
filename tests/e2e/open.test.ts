import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFile, sample } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const copyOf = (page: Page) => page.getByRole('main', { name: 'Copy' });

/** Pastes as an aggregator page is pasted: its markup and its text at once. */
const pasteHtml = (page: Page, html: string): Promise<void> =>
  page.evaluate((markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', 'plain text of the page');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);

test('opens a story named on the command line, its quotations tagged', async ({ shared }) => {
  const { page } = await shared.start([harbour]);
  await expect(copyOf(page)).toContainText('Harbour board ‘sorry for the mess’');
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option')).toHaveCount(7);
});

test('draws one quotation over two paragraphs as one quotation', async ({ shared }) => {
  const { page } = await shared.start([harbour]);
  const rows = page.getByRole('listbox', { name: 'Quotations' }).getByRole('option');
  await expect(rows.filter({ hasText: 'It is our silt' })).toContainText('Nobody should have to explain');
});

test('opens what is chosen in the dialog, and lists it among the recent files', async ({ shared }) => {
  const file = join(shared.folder, 'rail-fares.txt');
  copyFileSync(resolve('tests/stories/rail-fares/source.txt'), file);
  const { app, page } = await shared.start();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
  await expect(copyOf(page)).toContainText('Rail fares to be frozen');
  await page.getByText('Recent files').click();
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('rail-fares.txt');
});

test('opens a dropped file', async ({ shared }) => {
  const { page } = await shared.start();
  await dropFile(page, 'tram-strike.txt', sample('tram-strike'));
  await expect(copyOf(page)).toContainText('a rock ’n’ roll band from the class of ’94');
});

test('opens a pasted page with its structure', async ({ shared }) => {
  const { page } = await shared.start();
  await pasteHtml(page, sample('library-vote', 'source.html'));
  await expect(copyOf(page)).toContainText('Council votes to keep all five libraries open');
  await expect(copyOf(page)).not.toContainText('Privacy policy');
});
