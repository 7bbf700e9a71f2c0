import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './newsroom';
import { greyPicture } from './greyPicture';
import { pickPlace } from './keys';

const harbour = resolve('resources/stories/harbour-dredging.txt');

/** Puts a file where the folder of stories was, so that no save can succeed, and gives a way back. */
function breakTheDisk(folder: string): () => void {
  const stories = join(folder, 'data', 'stories');
  renameSync(stories, `${stories}-away`);
  writeFileSync(stories, '');
  return () => {
    rmSync(stories);
    renameSync(`${stories}-away`, stories);
  };
}

/** Answers the app's questions by the button with this name, and counts them. */
const answerWith = (app: ElectronApplication, button: string): Promise<void> =>
  app.evaluate(({ dialog }, name) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const { message, buttons = [] } = given.at(-1) as { message: string; buttons?: string[] };
      asked.push(message);
      return { response: Math.max(0, buttons.indexOf(name)), checkboxChecked: false };
    };
  }, button);

const asked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

const closeWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.getByRole('main', { name: 'Copy' }).getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test('asks before it quits while a story cannot be saved, and keeps the window', async ({ newsroom }) => {
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.locator('.saved')).toHaveText('Saved');
  const mend = breakTheDisk(newsroom.folder);
  await typeAtEnd(page, ' The tide did the rest.');
  await expect(page.locator('.saved')).toContainText('Not saved');
  await answerWith(app, 'Keep open');
  await closeWindow(app);
  await expect.poll(() => asked(app)).toEqual([expect.stringContaining('is not saved')]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
  await expect(page.locator('.saved')).toContainText('Not saved');
  mend();
  await expect(page.locator('.saved')).toHaveText('Saved');
});

const page = (picture: Buffer): string => `<!doctype html><html lang="en-GB"><head><title>Dredging begins</title></head>
<body><article><h1>Dredging of the harbour begins</h1>
<p>The harbour board of Pelham Sands has begun to take a million tonnes of sand out of the channel, as it had said.</p>
<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt="A dredger" width="640" height="640">
<figcaption>The dredger at work on Monday</figcaption></figure>
<p>Families in Pelham Sands say: “It is not a gift to the town.” The council meets again in the first week of April.</p>
</article></body></html>`;

test('quits with a copy where the user wants it, which opens on another machine with every word and picture', async ({
  newsroom,
}) => {
  const copies = join(newsroom.folder, 'copies');
  mkdirSync(copies);
  const file = join(newsroom.folder, 'dredging.html');
  writeFileSync(file, page(greyPicture(120)));
  const { app, page: first } = await newsroom.start([file]);
  await expect(first.locator('.saved')).toHaveText('Saved');
  breakTheDisk(newsroom.folder);
  await typeAtEnd(first, ' The tide did the rest.');
  await expect(first.locator('.saved')).toContainText('Not saved');
  await answerWith(app, 'Save a copy as…');
  await pickPlace(app, copies);
  const over = new Promise((done) => app.process().once('exit', done));
  await closeWindow(app);
  await over;
  const name = readdirSync(copies).find((each) => each.endsWith('.verbatim.json')) ?? '';
  expect(readdirSync(join(copies, 'pictures'))).toHaveLength(1);
  rmSync(join(newsroom.folder, 'data'), { recursive: true });
  const { page: second } = await newsroom.start([join(copies, name)]);
  await expect(second.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
  await expect(second.locator('figure.image img')).toHaveAttribute('src', /^blob:/);
});

test('saves a copy from the window while the disk takes nothing, and goes on', async ({ newsroom }) => {
  const copies = join(newsroom.folder, 'copies');
  mkdirSync(copies);
  const { app, page: first } = await newsroom.start([harbour]);
  await expect(first.locator('.saved')).toHaveText('Saved');
  const mend = breakTheDisk(newsroom.folder);
  await typeAtEnd(first, ' The tide did the rest.');
  await pickPlace(app, copies);
  await first.getByRole('button', { name: 'Save a copy as…' }).click();
  await expect(first.getByRole('list', { name: 'Notices' })).toContainText('A copy is saved as harbour');
  const [name = ''] = readdirSync(copies);
  expect(readFileSync(join(copies, name), 'utf8')).toContain('The tide did the rest.');
  await first.getByRole('button', { name: 'Save a copy as…' }).click();
  await expect.poll(() => readdirSync(copies).length).toBe(2);
  expect(readFileSync(join(copies, name), 'utf8')).toContain('The tide did the rest.');
  mend();
  await expect(first.locator('.saved')).toHaveText('Saved');
});
