import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { sealStory } from '../../electron/stories/storyFile';
import { openSealed } from '../../shared/story/sealedStory';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const storyFiles = (folder: string): readonly string[] => {
  const stories = join(folder, 'data', 'stories');
  return readdirSync(stories)
    .filter((name) => name.endsWith('.verbatim.json'))
    .map((name) => join(stories, name));
};

const everything = (folder: string): string =>
  storyFiles(folder)
    .map((path) => readFileSync(path, 'utf8'))
    .join();

/** Another desk takes the story further and its program puts the file in the place of ours, whole. */
function changeThere(folder: string, words: string, to: string): void {
  const [path = ''] = storyFiles(folder);
  const opened = openSealed(readFileSync(path), sha256);
  if (opened.kind !== 'sound') throw new Error('The story’s file is not whole.');
  const { id, rev, summary, source } = opened.header;
  const json = opened.json.replaceAll(words, to);
  expect(json).not.toBe(opened.json);
  const sealed = sealStory({ id, rev: rev + 2, summary, source, json }, new Date().toISOString(), false);
  writeFileSync(`${path}.sync`, sealed);
  renameSync(`${path}.sync`, path);
}

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

const copyOf = (page: Page) => page.getByRole('main', { name: 'Copy' });

test('keeps both when another program changes a story that is being edited, and shows both', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect.poll(() => everything(newsroom.folder)).toContain('The tide did the rest.');
  await expect(page.locator('.saved')).toHaveText('Saved');
  // The typing goes on, so that there is no moment without changes to save.
  changeThere(newsroom.folder, 'The tide did the rest.', 'The wind did the rest.');
  await page.keyboard.type(' And the rain.');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('Both are on the desk');
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText(/\(conflict \d{4}-\d\d-\d\d \d\d\.\d\d\)/);
  await expect(copyOf(page)).toContainText('The tide did the rest. And the rain.');
  // The caret is where it was: the typing goes on without a word lost.
  await page.keyboard.type(' And the gulls.');
  await expect(copyOf(page)).toContainText('And the rain. And the gulls.');
  await expect.poll(() => everything(newsroom.folder)).toContain('And the rain. And the gulls.');
  expect(everything(newsroom.folder)).toContain('The wind did the rest.');
  expect(storyFiles(newsroom.folder)).toHaveLength(2);
  await page.getByRole('button', { name: 'Show the other' }).click();
  await expect(copyOf(page)).toContainText('The wind did the rest.');
  await app.close();
  const second = await newsroom.start();
  await second.page.getByRole('option', { name: /conflict/ }).click();
  await expect(copyOf(second.page)).toContainText('And the rain. And the gulls.');
});

test('offers to read a story again that another program changed while nothing was edited', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect.poll(() => everything(newsroom.folder)).toContain('The tide did the rest.');
  await expect(page.locator('.saved')).toHaveText('Saved');
  changeThere(newsroom.folder, 'The tide did the rest.', 'The wind did the rest.');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await expect(copyOf(page)).toContainText('The wind did the rest.');
  await typeAtEnd(page, ' Then it calmed.');
  await expect.poll(() => everything(newsroom.folder)).toContain('Then it calmed.');
  expect(storyFiles(newsroom.folder)).toHaveLength(1);
});

test('tells that the file of an open story is gone, and writes it again', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect.poll(() => everything(newsroom.folder)).toContain('The tide did the rest.');
  await expect(page.locator('.saved')).toHaveText('Saved');
  const [path = ''] = storyFiles(newsroom.folder);
  rmSync(path);
  await page.getByRole('button', { name: 'Write it again' }).click();
  await expect.poll(() => everything(newsroom.folder)).toContain('The tide did the rest.');
});
