import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Network } from '../../../electron/web/network';
import { createDesk, type Desk } from '../../../server/createDesk';
import { deliveriesOf } from '../../../server/feeds/deliveries';
import { feedTokensOf } from '../../../server/feeds/feedTokens';
import { wireStoryId } from '../../../server/feeds/wire';
import { createLog } from '../../../server/log';
import { peopleOf } from '../../../server/people/people';
import { openDatabase, type Database } from '../../../server/postgres/database';
import { british } from '../../../shared/houseStyle/houseStyle';
import { builtDesk } from '../builtDesk';
import { emptyDatabase, postgres } from '../postgres';
import { callDesk } from '../windowLine';
import { ninjs, rss, usualParagraphs } from './wireCopy';

interface Listed {
  readonly id: number;
  readonly feed: string;
  readonly guid: string;
  readonly headline: string;
  readonly version: string | null;
  readonly versions: number;
  readonly used: unknown;
  readonly story: string | null;
}

/** As the web has it: names stand for a public place, which the test’s own server plays. */
const pretend = (port: () => number): Network => ({
  resolve: async (host) => [{ address: host === 'inside.example' ? '10.1.2.3' : '93.184.216.34', family: 4 }],
  connect: () => connect(port(), '127.0.0.1'),
});

describe.skipIf(postgres === null)('the wire', () => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-wire-'));
  const folder = join(root, 'agency');
  const maildir = join(root, 'post');
  const lines: string[] = [];
  const asked: string[] = [];
  let database: Database;
  let desk: Desk;
  let site: Server;
  let page = rss([]);
  let token = '';
  let person = '';

  const call = async (path: string, init: RequestInit = {}, as = person): Promise<{ status: number; value: never }> => {
    const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${as}` },
    });
    return { status: response.status, value: (await response.json()) as never };
  };
  const push = (body: string, as = token, feed = 'partner', name = '') =>
    call(`/feeds/${feed}?name=${name}`, { method: 'POST', body }, as);
  const list = async (query = ''): Promise<readonly Listed[]> => (await call(`/wire${query}`)).value;
  const listed = (guid: string, versions = 1): Promise<Listed> =>
    vi.waitFor(
      async () => {
        const found = (await list('?most=500')).find((each) => each.guid === guid && each.versions >= versions);
        expect(found).toBeDefined();
        return found!;
      },
      { timeout: 30_000, interval: 50 },
    );

  beforeAll(async () => {
    mkdirSync(folder);
    for (const part of ['new', 'cur', 'tmp']) mkdirSync(join(maildir, part), { recursive: true });
    site = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/away') {
        response.writeHead(302, { location: 'http://inside.example/feed.xml' });
        return response.end();
      }
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      return response.end(page);
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const connection = await emptyDatabase();
    desk = await createDesk({
      connection,
      host: '127.0.0.1',
      port: 0,
      houseStyle: british,
      log: createLog((line) => lines.push(line)),
      feeds: {
        feeds: [
          { name: 'partner', push: true },
          { name: 'other', push: true },
          { name: 'agency', folder, every: 0.1 },
          { name: 'post', maildir, every: 0.1 },
          { name: 'world', url: 'http://news.example/feed.xml', every: 0.1 },
          { name: 'astray', url: 'http://news.example/away', every: 0.1 },
        ],
        workers: 2,
        readerProgram: builtDesk(),
        network: pretend(() => (site.address() as AddressInfo).port),
      },
    });
    database = openDatabase(connection);
    token = await feedTokensOf(database).make('partner');
    person = await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: false });
  });
  afterAll(async () => {
    await desk?.close();
    await database?.end();
    site?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('takes a push from who has the feed’s token, and from nobody else', async () => {
    expect((await push(ninjs({ uri: 'urn:a:1' }), 'vbf_wrong')).status).toBe(401);
    expect((await push(ninjs({ uri: 'urn:a:1' }), person)).status).toBe(401);
    for (const feed of ['agency', 'other'])
      expect((await push(ninjs({ uri: 'urn:a:1' }), token, feed)).status).toBe(403);
    expect(await push(ninjs({ uri: 'urn:a:1' }))).toMatchObject({ status: 200, value: { isNew: true } });
    expect(await listed('urn:a:1')).toMatchObject({ feed: 'partner', version: '1', used: null });
    expect((await call('/wire', {}, token)).status).toBe(401);
  });

  it('has one item of what came twice, and all bytes as they came', async () => {
    const body = ninjs({ uri: 'urn:a:twice' });
    await push(body);
    await listed('urn:a:twice');
    expect(await push(body)).toMatchObject({ status: 200, value: { delivery: null, isNew: false } });
    // The same item in other bytes: a blank more.
    await push(`${body} `);
    await vi.waitFor(async () => expect((await deliveriesOf(database).standing()).waiting).toBe(0), 20_000);
    expect((await list()).filter(({ guid }) => guid === 'urn:a:twice')).toMatchObject([{ versions: 1 }]);
    const { rows } = await database.query<{ bytes: Buffer }>('select bytes from raw');
    expect(rows.map(({ bytes }) => bytes.toString('utf8'))).toContain(body);
  });

  it('shows the newest version as new and keeps all, in whatever order they come', async () => {
    await push(ninjs({ uri: 'urn:a:v', version: 1, headline: 'First' }));
    await listed('urn:a:v');
    await push(ninjs({ uri: 'urn:a:other' }));
    await listed('urn:a:other');
    await push(ninjs({ uri: 'urn:a:v', version: 3, headline: 'Third' }));
    await listed('urn:a:v', 2);
    expect((await list('?feed=partner'))[0]).toMatchObject({ guid: 'urn:a:v', headline: 'Third', version: '3' });
    await push(ninjs({ uri: 'urn:a:v', version: 2, headline: 'Second' }));
    const { id } = await listed('urn:a:v', 3);
    expect((await list('?feed=partner'))[0]).toMatchObject({ guid: 'urn:a:v', headline: 'Third' });
    const { value } = await call(`/wire/${id}`);
    expect((value as { versions: { version: string }[] }).versions.map(({ version }) => version)).toEqual([
      '3',
      '2',
      '1',
    ]);
  });

  it('puts a story on the desk, marks it as used, and as unused again', async () => {
    await push(ninjs({ uri: 'urn:a:use' }));
    const { id } = await listed('urn:a:use');
    const used = await call(`/wire/${id}/use`, { method: 'POST' });
    expect(used.value).toEqual({ story: wireStoryId(id) });
    expect((await call(`/wire/${id}/use`, { method: 'POST' })).value).toEqual({ story: wireStoryId(id) });
    const story = (await call(`/stories/${wireStoryId(id)}`)).value as {
      story: { quotations: { speaker: { name: string } | null }[] };
    };
    expect(story.story.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Owen Tarrant', 'Victor Marsh']);
    expect(await listed('urn:a:use')).toMatchObject({ used: { by: 'Ann' }, story: wireStoryId(id) });
    expect((await list('?state=used')).map(({ guid }) => guid)).toContain('urn:a:use');
    await call(`/wire/${id}/unused`, { method: 'POST' });
    expect((await list('?state=unused')).map(({ guid }) => guid)).toContain('urn:a:use');
  });

  it('gives out no story that the agency took back', async () => {
    await push(ninjs({ uri: 'urn:a:kill' }));
    const { id } = await listed('urn:a:kill');
    await push(ninjs({ uri: 'urn:a:kill', version: 2, pubstatus: 'canceled' }));
    expect(await listed('urn:a:kill', 2)).toMatchObject({ isCanceled: true });
    expect((await call(`/wire/${id}/use`, { method: 'POST' })).status).toBe(409);
  });

  it('takes files of a folder once they are whole, and mails of a mailbox, and moves them aside', async () => {
    writeFileSync(join(folder, 'late.txt.part'), 'half of a st');
    writeFileSync(join(folder, 'vote.txt'), `Council votes\n\n${usualParagraphs.join('\n\n')}\n`);
    const body = `Message-ID: <m1@wire.example>\r\nSubject: Harbour\r\nFrom: wire@wire.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${usualParagraphs.join('\r\n\r\n')}\r\n`;
    writeFileSync(join(maildir, 'new', '1.a'), `Received: one way\r\n${body}`);
    writeFileSync(join(maildir, 'new', '2.b'), `Received: another\r\n${body}`);
    expect(await listed('vote.txt')).toMatchObject({ feed: 'agency' });
    expect(await listed('<m1@wire.example>')).toMatchObject({ feed: 'post' });
    await vi.waitFor(
      () => expect(readdirSync(join(maildir, 'cur')).toSorted()).toEqual(['1.a:2,S', '2.b:2,S']),
      20_000,
    );
    await vi.waitFor(() => expect(readdirSync(join(folder, 'taken'))).toEqual(['vote.txt']), 20_000);
    expect(readdirSync(folder)).toContain('late.txt.part');
    expect((await listed('<m1@wire.example>')).versions).toBe(1);
  });

  it('keeps a picture that came inside a story, gives it to windows, and fetches none that is only named', async () => {
    // As large as a photo at least: what is smaller is an icon.
    const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(30_000, 7)]);
    const mail = [
      'Message-ID: <m3@wire.example>',
      'Subject: Harbour with a picture',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${usualParagraphs.join('</p><p>')}</p><p><img src="cid:p1" alt="The harbour"></p><p><img src="http://news.example/far.png" alt="Far"></p>`,
      '--b',
      'Content-Type: image/png',
      'Content-ID: <p1>',
      'Content-Transfer-Encoding: base64',
      '',
      picture.toString('base64'),
      '--b--',
      '',
    ].join('\r\n');
    writeFileSync(join(maildir, 'new', '3.c'), mail);
    const { id } = await listed('<m3@wire.example>');
    const { story } = (await call(`/wire/${id}/use`, { method: 'POST' })).value as { story: string };
    const read = (await call(`/stories/${story}`)).value as { story: { blocks: { picture?: { src: string } }[] } };
    const kept = read.story.blocks.flatMap((block) => block.picture?.src ?? []);
    const sha256 = createHash('sha256').update(picture).digest('hex');
    expect(kept).toContain(`sha256:${sha256}`);
    const window = callDesk(desk.port, person);
    const part = (await window.ask({ kind: 'file', sha256, from: 0 })).value as { part: string; mediaType: string };
    expect([part.mediaType, part.part]).toEqual(['image/png', picture.toString('base64')]);
    window.close();
    expect(asked).not.toContain('/far.png');
  });

  it('reads of a web feed what is new, and follows no way into the house', async () => {
    page = rss([['w-1', 'Harbour to be dredged']]);
    await listed('w-1');
    page = rss([
      ['w-2', 'Library to stay open'],
      ['w-1', 'Harbour to be dredged'],
    ]);
    await listed('w-2');
    expect((await listed('w-1')).versions).toBe(1);
    expect(
      lines.some(
        (line) =>
          line.includes('"feed":"astray","problem":"redirect-refused"') ||
          line.includes('"problem":"address-not-public"'),
      ),
    ).toBe(true);
    expect((await list('?feed=astray')).length).toBe(0);
  });

  it('puts what cannot be read on the hold pile with its reason and bytes, and goes on', async () => {
    const bad = '{"uri": "urn:a:broken", "body_xhtml": "<p>The story breaks o';
    await push(bad, token, 'partner', 'broken.json');
    await push(ninjs({ uri: 'urn:a:behind' }));
    await listed('urn:a:behind');
    const held = await vi.waitFor(async () => {
      const found = ((await call('/held')).value as { id: number; name: string; reason: string }[]).find(
        ({ name }) => name === 'broken.json',
      );
      expect(found).toBeDefined();
      return found!;
    }, 20_000);
    expect(held.reason).toMatch(/breaks off or is damaged/);
    expect(Buffer.from((await deliveriesOf(database).bytes(held.id))!).toString('utf8')).toBe(bad);
    expect((await call(`/held/${held.id}/replay`, { method: 'POST' })).value).toEqual({ replayed: 1 });
    await vi.waitFor(async () => {
      const again = ((await call('/held')).value as { id: number; attempts: number }[]).find(
        ({ id }) => id === held.id,
      );
      expect(again?.attempts).toBe(1);
    }, 20_000);
  });

  it('tells its figures by feed, and no words of stories in its log', async () => {
    const metrics = await (await fetch(`http://127.0.0.1:${desk.port}/metrics`)).text();
    expect(metrics).toMatch(/verbatim_wire_lag_seconds_count\{feed="partner"\} [1-9]/);
    expect(metrics).toMatch(/verbatim_wire_duplicates_total\{feed="partner"\} [1-9]/);
    expect(metrics).toMatch(/verbatim_wire_dead_total\{feed="partner"\} [1-9]/);
    expect(metrics).toMatch(/verbatim_wire_depth 0/);
    expect(metrics).toMatch(/verbatim_wire_held 1/);
    expect(lines.join('')).not.toMatch(/dredged|Tarrant|overdue|vbf_/);
  });

  it('takes no more while too much waits: a push is told to come again, and files lie where they lie', async () => {
    await database.query(`insert into raw (sha256, bytes) values (repeat('0', 64), '')`);
    await database.query(
      `insert into delivery (feed, name, raw) select 'flood', 'f' || n, repeat('0', 64) from generate_series(1, 2100) n`,
    );
    await vi.waitFor(async () => expect((await push(ninjs({ uri: 'urn:a:late' }))).status).toBe(429), 20_000);
    writeFileSync(join(folder, 'waits.txt'), `Council waits\n\n${usualParagraphs.join('\n\n')}\n`);
    // Looked at meanwhile, and left.
    for (let look = 0; look < 5; look += 1)
      await vi.waitFor(async () => expect((await push(ninjs({ uri: 'urn:a:late' }))).status).toBe(429), 20_000);
    expect(readdirSync(folder)).toContain('waits.txt');
    await database.query(`update delivery set state = 'read' where feed = 'flood'`);
    await listed('waits.txt');
    expect((await push(ninjs({ uri: 'urn:a:late' }))).status).toBe(200);
    await listed('urn:a:late');
  });
});
