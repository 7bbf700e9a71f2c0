import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGhost, openWordPress, type Cms } from './cmsServers';
import { builtProgram, type Program } from './verbatimProgram';

const password = 'abcd efgh ijkl mnop';
const ghostKey = `${'a'.repeat(24)}:${'0f'.repeat(32)}`;
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

let program: Program;
let folder: string;
let wordpress: Cms;
let ghost: Cms;

beforeAll(async () => {
  [program, wordpress, ghost] = await Promise.all([builtProgram(), openWordPress(password), openGhost('a'.repeat(24))]);
  folder = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
  const destinations = {
    paper: { kind: 'wordpress', address: wordpress.address, user: 'desk' },
    blog: { kind: 'ghost', address: ghost.address },
  };
  writeFileSync(join(folder, 'd.json'), JSON.stringify(destinations));
});
afterAll(() => {
  wordpress.close();
  ghost.close();
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, ...args: readonly string[]): Promise<{ code: number | null; told: string }> =>
  new Promise((done) => {
    const all = ['send', path, '--destinations', join(folder, 'd.json'), '--override', 'a test', ...args];
    const child = spawn(process.execPath, [program.file, ...all], {
      env: { ...process.env, VERBATIM_SECRET_PAPER: password, VERBATIM_SECRET_BLOG: ghostKey },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    child.stdout.on('data', (part) => (told += String(part)));
    child.stderr.on('data', (part) => (told += String(part)));
    child.on('close', (code) => done({ code, told }));
  });

const file = (name: string, html: string): string => {
  writeFileSync(join(folder, name), html);
  return join(folder, name);
};

describe.each([
  ['paper', () => wordpress, '/wp-content/uploads/'],
  ['blog', () => ghost, '/content/images/'],
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
  const before = { posts: wordpress.posts.length, uploads: wordpress.uploads.length };
  const { code, told } = await send(path, '--to', 'paper');
  expect(code).toBe(2);
  expect(told).toMatch(/The picture [0-9a-f]{16}\.gif was not taken, and the story was not sent/);
  expect(wordpress.posts).toHaveLength(before.posts);
  expect(Object.keys(JSON.parse(readFileSync(`${path}.sent.json`, 'utf8')).paper.pictures)).toHaveLength(1);
  expect(wordpress.uploads).toHaveLength(before.uploads + 1);
});
