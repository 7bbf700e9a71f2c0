import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSendingDesk, type SendingDesk, type Told } from './sendingDesk';

const picture = (from: number): Uint8Array =>
  Uint8Array.from({ length: 3000 }, (_, at) => (at < 4 ? ([0x89, 0x50, 0x4e, 0x47][at] ?? 0) : (at + from) % 251));
const figure = (from: number, type = 'png'): string =>
  `<figure><img src="data:image/${type};base64,${Buffer.from(picture(from)).toString('base64')}" alt="A dredger" width="640" height="480">` +
  '<figcaption>The dredger at work</figcaption></figure>';
const page = (figures: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>Dredging begins</title></head><body><article><h1>Dredging begins</h1>
<p>The harbour board of Pelham Sands has begun to take a million tonnes of sand out of the channel, as it had said.</p>
${figures}<p>Ruth Pell, the harbour master, said: “It is not a gift to the town.” She spoke at a meeting on Monday.</p>
<p>The council meets again in the first week of April to decide how the rest of the work is to be paid for.</p>
</article></body></html>`;

let desk: SendingDesk;
beforeAll(async () => {
  desk = await openSendingDesk();
});
afterAll(() => desk.close());

const file = (name: string, html: string): string => desk.file(name, html);
const send = (path: string, ...args: readonly string[]): Promise<Told> =>
  desk.send([path, '--override', 'a test', ...args]);

describe.each([
  ['paper', () => desk.wordpress, '/wp-content/uploads/'],
  ['blog', () => desk.ghost, '/content/images/'],
] as const)('verbatim send --to %s', (name, cms, place) => {
  it('shows in a dry run the pictures and the story, and sends nothing', async () => {
    const { code, told } = await send(file('dry.html', page(figure(0))), '--to', name, '--dry-run');
    expect(code).toBe(0);
    expect(told.match(/^POST /gm)).toHaveLength(2);
    expect(told).toMatch(/the address of [0-9a-f]{16}\.png/);
    expect(cms().seen).toEqual([]);
  });

  it('puts the pictures there before the story, which shows them where they lie; again, a new one alone', async () => {
    const path = file(`${name}.html`, page(figure(0) + figure(9) + figure(0)));
    const told = expect.stringContaining('Sent as a draft') as string;
    expect(await send(path, '--to', name)).toMatchObject({ code: 0, told });
    expect(cms().uploads).toHaveLength(2);
    expect(cms().uploads[0]?.bytes.includes(Buffer.from(picture(0)))).toBe(true);
    const post = JSON.stringify(cms().posts[0]?.fields);
    for (const upload of cms().uploads) expect(post).toContain(`${cms().address}${place}${upload.name}`);
    expect(post).not.toContain('-pictures/');
    file(`${name}.html`, page(figure(0) + figure(9) + figure(20)));
    expect(await send(path, '--to', name)).toMatchObject({ code: 0 });
    expect([cms().uploads.length, cms().posts.length]).toEqual([3, 1]);
  });
});

it('sends no story whose picture was refused, says which, and keeps what had arrived', async () => {
  const path = file('refused.html', page(figure(40) + figure(50, 'gif')).replaceAll('Dredging begins', 'Sand moves'));
  const before = { posts: desk.wordpress.posts.length, uploads: desk.wordpress.uploads.length };
  const { code, told } = await send(path, '--to', 'paper');
  expect(code).toBe(2);
  expect(told).toMatch(/The picture [0-9a-f]{16}\.gif was not taken, and the story was not sent/);
  expect(desk.wordpress.posts).toHaveLength(before.posts);
  expect(Object.keys(JSON.parse(readFileSync(`${path}.sent.json`, 'utf8')).paper.pictures)).toHaveLength(1);
  expect(desk.wordpress.uploads).toHaveLength(before.uploads + 1);
});
