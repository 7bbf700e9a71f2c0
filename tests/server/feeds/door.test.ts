import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDesk, type Desk } from '../../../server/createDesk';
import { feedTokensOf } from '../../../server/feeds/feedTokens';
import { peopleOf } from '../../../server/people/people';
import { inTransaction, openDatabase, type Database } from '../../../server/postgres/database';
import { british } from '../../../shared/houseStyle/houseStyle';
import { serialiseStory } from '../../../shared/story/storyFile';
import { storyOf } from '../../desk/storyFrom';
import { builtDesk } from '../builtDesk';
import { emptyDatabase, postgres } from '../postgres';
import { callDesk } from '../windowLine';
import { ninjs } from './wireCopy';

describe.skipIf(postgres === null)('the door of the wire', () => {
  let database: Database;
  let desk: Desk;
  let token = '';
  let ann = '';

  const push = (n: number): Promise<Response> =>
    fetch(`http://127.0.0.1:${desk.port}/feeds/partner`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: ninjs({ uri: `urn:door:${n}` }),
    });

  beforeAll(async () => {
    const connection = await emptyDatabase();
    desk = await createDesk({
      connection,
      host: '127.0.0.1',
      port: 0,
      houseStyle: british,
      log: () => undefined,
      feeds: { feeds: [{ name: 'partner', push: true }], workers: 1, readerProgram: builtDesk() },
    });
    database = openDatabase(connection, 4);
    token = await feedTokensOf(database).make('partner');
    ann = await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: false });
  });
  afterAll(async () => {
    await desk?.close();
    await database?.end();
  });

  it('says soon that it is crowded, lets editors by, and loses nothing of who comes again', async () => {
    const line = callDesk(desk.port, ann);
    await line.ask({ kind: 'create', story: serialiseStory({ ...storyOf('The council met.'), id: 'story-door' }) });
    await line.ask({ kind: 'open', story: 'story-door', client: 'c' });
    const answers: Response[] = [];
    const again: number[] = [];
    let all: Promise<unknown> = Promise.resolve();
    await inTransaction(database, async (transaction) => {
      // Nothing can be kept of the wire while this lasts.
      await transaction.query('lock table raw in access exclusive mode');
      all = Promise.all(
        Array.from({ length: 120 }, async (_, n) => {
          const response = await push(n);
          answers.push(response);
          if (response.status !== 200) again.push(n);
        }),
      );
      await vi.waitFor(() => expect(answers.length).toBeGreaterThanOrEqual(50), 20_000);
      for (const { status, headers } of answers) expect([status, headers.get('retry-after')]).toEqual([429, '1']);
      const typed = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } };
      const steps = [{ kind: 'do' as const, step: typed }];
      const kept = await line.ask({ kind: 'steps', story: 'story-door', client: 'c', base: 0, steps });
      expect(kept.value).toEqual({ version: 1 });
      // Those who waited for their turn are told too, before anything of theirs was begun.
      await vi.waitFor(() => expect(answers.length).toBe(114), { timeout: 20_000, interval: 100 });
    });
    await all;
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    while (again.length > 0) {
      const n = again.pop()!;
      if ((await push(n)).status !== 200) again.push(n);
    }
    const { rows } = await database.query<{ n: number }>('select count(*)::int as n from delivery');
    expect(rows[0]?.n).toBe(120);
    line.close();
  });

  it('asks a person who asks too much to come again, and in how many seconds', async () => {
    const headers = { Authorization: `Bearer ${ann}` };
    const ask = () => fetch(`http://127.0.0.1:${desk.port}/wire?most=1`, { headers });
    let refused: Response | undefined;
    // However slowly they are answered, more come than may.
    for (let round = 0; round < 10 && !refused; round += 1)
      refused = (await Promise.all(Array.from({ length: 300 }, ask))).find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('5');
    expect(await refused?.json()).toMatchObject({ problem: { code: 'too-many' } });
  });
});
