import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../receipt/stories';
import { openSendingDesk, type SendingDesk } from './sendingDesk';

let desk: SendingDesk;
beforeAll(async () => {
  desk = await openSendingDesk();
});
afterAll(() => desk.close());

const story = (name: string, text = ready): string => desk.file(name, text);
const run: SendingDesk['send'] = (args, secrets) => desk.send(args, secrets);

describe.each([
  ['paper', () => desk.wordpress],
  ['blog', () => desk.ghost],
] as const)('verbatim send --to %s', (name, cms) => {
  it('puts the story there as a draft, and again in the same place, which keeps its standing', async () => {
    const path = story(`${name}.txt`);
    expect(await run([path, '--to', name])).toMatchObject({
      code: 0,
      told: expect.stringContaining('Sent as a draft') as string,
    });
    expect(cms().posts.map(({ status }) => status)).toEqual(['draft']);
    cms().posts[0] = { ...cms().posts[0]!, status: 'published' };
    writeFileSync(path, ready.replace('a good day', 'a fine day'));
    expect(await run([path, '--to', name])).toMatchObject({
      code: 0,
      told: expect.stringContaining('Updated') as string,
    });
    expect(cms().posts.map(({ status }) => status)).toEqual(['published']);
    expect(JSON.stringify(cms().posts)).toContain('a fine day');
  });

  it('replaces nothing that is not known to be the story, unless told to', async () => {
    const path = story(`${name}-again.txt`);
    expect(await run([path, '--to', name])).toMatchObject({
      code: 2,
      told: expect.stringContaining('--replace') as string,
    });
    expect(await run([path, '--to', name, '--replace'])).toMatchObject({ code: 0 });
    expect(cms().posts).toHaveLength(1);
  });

  it('shows in a dry run what would be sent, without the secret and without a word to the site', async () => {
    const before = cms().seen.length;
    const { code, told } = await run([story('dry.txt'), '--to', name, '--dry-run']);
    expect(code).toBe(0);
    expect(told).toContain('POST http://127.0.0.1');
    expect(told).toContain('(the secret)');
    expect(cms().seen).toHaveLength(before);
  });

  it('says what the site refused and why, and never the secret', async () => {
    const wrong = `${'b'.repeat(24)}:${'0e'.repeat(32)}`;
    const { code, told } = await run([story('wrong.txt'), '--to', name], {
      VERBATIM_SECRET_PAPER: 'wrong',
      VERBATIM_SECRET_BLOG: wrong,
    });
    expect(code).toBe(2);
    expect(told).toContain('401');
    expect(told).not.toContain(wrong);
  });
});

it('never shows a secret that the site repeats', async () => {
  const echo = createServer((request, response) =>
    response.writeHead(400).end(JSON.stringify({ message: `bad token ${request.headers.authorization}` })),
  );
  await new Promise<void>((done) => echo.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(echo.address() as AddressInfo).port}/items`;
  writeFileSync(join(desk.folder, 'echo.json'), JSON.stringify({ wire: { kind: 'http', address } }));
  const { told } = await run([story('echo.txt'), '--to', 'wire', '--destinations', join(desk.folder, 'echo.json')], {
    VERBATIM_SECRET_WIRE: 's3cret',
  });
  echo.close();
  expect(told).toContain('bad token Bearer (the secret)');
});

it('keeps no secret on the disk', () => {
  const kept = readFileSync(join(desk.folder, 'paper.txt.sent.json'), 'utf8');
  expect(JSON.parse(kept)).toMatchObject({ paper: { id: '1' } });
  expect(kept).not.toContain('abcd');
});

it('sends no story that is on hold', async () => {
  const path = story('held.txt', ready.replace(/^.*\n/, '\n'));
  expect(await run([path, '--to', 'paper'])).toMatchObject({
    code: 1,
    told: expect.stringContaining('on hold') as string,
  });
});

it('names the destinations there are', async () =>
  expect((await run([story('x.txt'), '--to', 'nowhere'])).told).toContain('paper, blog'));
