import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { greyPicture } from './greyPicture';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const picture = greyPicture(120);
const sha256 = createHash('sha256').update(picture).digest('hex');

const paragraphs = [
  'The harbour board of Pelham Sands has begun to take a million tonnes of sand out of the channel, as it had said.',
  'Ruth Pell, the harbour master, said: “It is not a gift to the town.” She spoke at a meeting of the board on Monday.',
  'The council meets again in the first week of April to decide how the rest of the work is to be paid for.',
];
const page = `<!doctype html><html lang="en-GB"><head><title>Dredging of the harbour begins</title></head><body><article>
<h1>Dredging of the harbour begins</h1><p>${paragraphs[0]}</p>
<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt="A dredger off the pier" width="640" height="640">
<figcaption>The dredger at work on Monday</figcaption></figure>
<p>${paragraphs[1]}</p><p>${paragraphs[2]}</p></article></body></html>`;

test('keeps a picture that a page carries, shows it after a restart, and exports it beside the story', async ({
  shared,
}) => {
  const file = join(shared.folder, 'dredging.html');
  writeFileSync(file, page);
  const first = await shared.start([file]);
  const shown = (running: typeof first) => running.page.locator('figure.image img');
  await expect(shown(first)).toHaveAttribute('src', /^blob:/);
  const kept = join(shared.data, 'stories', 'pictures');
  expect(readdirSync(kept)).toEqual([`${sha256}.png`]);
  expect(readFileSync(join(kept, `${sha256}.png`)).equals(picture)).toBe(true);
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();

  const second = await shared.again();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
  await expect(shown(second)).toHaveAttribute('src', /^blob:/);
  expect(await shown(second).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(120);

  const folder = join(shared.folder, 'out');
  mkdirSync(folder);
  await pickFolder(second.app, folder);
  await second.page.keyboard.press('Control+e');
  await second.page.getByRole('button', { name: /^Export \d+ file/ }).click();
  await expect(second.page.getByText(/Exported to/)).toBeVisible();
  const beside = readdirSync(folder).find((name) => name.endsWith('-pictures')) ?? '';
  expect(readFileSync(join(folder, beside, `${sha256.slice(0, 16)}.png`)).equals(picture)).toBe(true);
});
