import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Running } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');

async function caretAtEnd(page: Page): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
}

/** True once a file of that folder of the app's data holds these words. */
const holds = (folder: string, ending: string, words: string): boolean =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .some((name) => readFileSync(join(folder, name), 'utf8').includes(words));

/** True once a story file of the desk holds these words. */
const isOnDisk = (folder: string, words: string): boolean =>
  holds(join(folder, 'data', 'stories'), '.verbatim.json', words);

/** Ends the whole app as a power cut would end it: no farewell to anybody. */
async function kill({ app }: Running): Promise<void> {
  const dead = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await dead;
}

test('brings back what was typed before the app was killed', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  await caretAtEnd(first.page);
  await first.page.keyboard.type(' The tide did the rest.');
  await expect.poll(() => isOnDisk(newsroom.folder, 'The tide did the rest.')).toBe(true);
  await kill(first);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
});

test('saves while the typing goes on', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  await caretAtEnd(first.page);
  // The typing never rests: it ends only because the disk has the first words.
  for (let word = 0; word < 1000 && !isOnDisk(newsroom.folder, ' w5 '); word += 1)
    await first.page.keyboard.type(` w${word}`);
  await kill(first);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText(' w5 ');
});

test('keeps a spiked story and takes it back', async ({ newsroom }) => {
  const { page } = await newsroom.start([harbour]);
  const desk = page.getByRole('navigation', { name: 'Desk' });
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByRole('main', { name: 'Copy' })).not.toContainText('Harbour board');
  await desk
    .getByText(/spiked/i)
    .first()
    .click();
  await desk
    .getByRole('button', { name: /unspike|back/i })
    .first()
    .click();
  await expect(desk).toContainText('harbour-board');
});

test('opens a story whose source was lost for reading, and loses nothing of it', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  await caretAtEnd(first.page);
  await first.page.keyboard.type(' The tide did the rest.');
  await expect.poll(() => isOnDisk(newsroom.folder, 'The tide did the rest.')).toBe(true);
  await first.app.close();
  const sources = join(newsroom.folder, 'data', 'stories', 'sources');
  expect(readdirSync(sources)).toHaveLength(1);
  renameSync(sources, `${sources}-elsewhere`);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
  await expect(second.page.getByRole('list', { name: 'Notices' })).toContainText('Put the folder of sources back');
  await second.app.close();
  renameSync(`${sources}-elsewhere`, sources);
  const third = await newsroom.start();
  await third.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await caretAtEnd(third.page);
  await third.page.keyboard.type(' And then some.');
  await expect.poll(() => isOnDisk(newsroom.folder, 'And then some.')).toBe(true);
});

test('loses no more than a moment of typing to a kill, though the story was not saved', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  await caretAtEnd(first.page);
  await first.page.keyboard.type(' One.');
  await expect.poll(() => isOnDisk(newsroom.folder, ' One.')).toBe(true);
  // From now on the folder of stories takes nothing more.
  const stories = join(newsroom.folder, 'data', 'stories');
  renameSync(stories, `${stories}-elsewhere`);
  writeFileSync(stories, '');
  await first.page.keyboard.type(' Two.');
  await first.page.waitForTimeout(250);
  await kill(first);
  rmSync(stories);
  renameSync(`${stories}-elsewhere`, stories);
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  await expect(second.page.getByRole('main', { name: 'Copy' })).toContainText('One. Two.');
  await expect(second.page.getByRole('list', { name: 'Notices' })).toContainText('What you did last is back');
});

test('goes on undoing after a restart', async ({ newsroom }) => {
  const first = await newsroom.start([harbour]);
  const copy = first.page.getByRole('main', { name: 'Copy' });
  await caretAtEnd(first.page);
  // All of it, drawn already or not.
  const before = await copy.locator('.ProseMirror').textContent();
  await first.page.keyboard.type(' The tide did the rest.');
  await first.page.keyboard.press('Enter');
  await first.page.keyboard.type('And the boats went out.');
  await expect.poll(() => isOnDisk(newsroom.folder, 'And the boats went out.')).toBe(true);
  await first.app.close();
  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
  const again = second.page.getByRole('main', { name: 'Copy' });
  await expect(again).toContainText('And the boats went out.');
  await caretAtEnd(second.page);
  await expect(async () => {
    await second.page.keyboard.press('Control+z');
    expect(await again.locator('.ProseMirror').textContent()).toBe(before);
  }).toPass();
  // On a busy machine the keys of one word may be steps of their own.
  await expect(async () => {
    await second.page.keyboard.press('Control+Shift+z');
    await expect(again).toContainText('The tide', { timeout: 200 });
  }).toPass();
});

test('brings back a story that no save ever reached the disk for, with its source, after a kill', async ({
  newsroom,
}) => {
  const stories = join(newsroom.folder, 'data', 'stories');
  mkdirSync(join(newsroom.folder, 'data'), { recursive: true });
  // A file where the folder should be: nothing can be saved from the first moment on.
  writeFileSync(stories, '');
  const first = await newsroom.start([harbour]);
  await caretAtEnd(first.page);
  await first.page.keyboard.type(' The tide did the rest.');
  await expect(first.page.locator('.saved')).toContainText('Not saved');
  const lastKey = '"text":"."';
  await expect.poll(() => holds(join(newsroom.folder, 'data', 'journals'), '.journal', lastKey)).toBe(true);
  await kill(first);
  rmSync(stories);

  const { page: second } = await newsroom.start();
  await second.getByRole('option').filter({ hasText: 'stopped before this story had a file' }).click();
  await second.getByRole('button', { name: 'Open it from its journal' }).click();
  const copy = second.getByRole('main', { name: 'Copy' });
  await expect(copy).toContainText('The tide did the rest.');
  await expect(second.locator('.saved')).toHaveText('Saved');
});
