import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

/** A plain picture as PNG: so wide and high, each row of other grey, so that it does not pack to nothing. */
function greyPicture(side: number): Buffer {
  const rows = Buffer.alloc(side * (side + 1));
  for (let at = 0; at < rows.length; at += 1) rows[at] = at % (side + 1) === 0 ? 0 : (at * 7919) % 251;
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer): number => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([size, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

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
  newsroom,
}) => {
  const file = join(newsroom.folder, 'dredging.html');
  writeFileSync(file, page);
  const first = await newsroom.start([file]);
  const shown = (running: typeof first) => running.page.locator('figure.image img');
  await expect(shown(first)).toHaveAttribute('src', /^blob:/);
  const kept = join(newsroom.folder, 'data', 'stories', 'pictures');
  expect(readdirSync(kept)).toEqual([`${sha256}.png`]);
  expect(readFileSync(join(kept, `${sha256}.png`)).equals(picture)).toBe(true);
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.app.close();

  const second = await newsroom.start();
  await second.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
  await expect(shown(second)).toHaveAttribute('src', /^blob:/);
  expect(await shown(second).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(120);

  const folder = join(newsroom.folder, 'out');
  mkdirSync(folder);
  await pickFolder(second.app, folder);
  await second.page.keyboard.press('Control+e');
  await second.page.getByRole('button', { name: /^Export \d+ file/ }).click();
  await expect.poll(() => readdirSync(folder).some((name) => name.endsWith('-pictures'))).toBe(true);
  const beside = readdirSync(folder).find((name) => name.endsWith('-pictures')) ?? '';
  expect(readFileSync(join(folder, beside, `${sha256.slice(0, 16)}.png`)).equals(picture)).toBe(true);
});
