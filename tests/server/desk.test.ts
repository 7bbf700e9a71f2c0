import { Step } from 'prosemirror-transform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../server/createDesk';
import { createLog } from '../../server/log';
import { peopleOf } from '../../server/people/people';
import { openDatabase, type Database } from '../../server/postgres/database';
import { firstBroken } from '../../server/stories/decisionChain';
import { postgresStore } from '../../server/stories/postgresStore';
import { chooseSpeaker } from '../../shared/desk/decideSpeaker';
import { british } from '../../shared/houseStyle/houseStyle';
import type { OpenedStory } from '../../shared/ipc/deskProtocol';
import { DecideStep } from '../../shared/steps/decideStep';
import { documentSchema } from '../../shared/steps/schema';
import { changesBetween, toRecord } from '../../shared/steps/storyRecord';
import { serialiseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { storyOf } from '../desk/storyFrom';
import { emptyDatabase, postgres } from './postgres';
import { callDesk, type WindowLine } from './windowLine';

const copy = (id: string): StoryDocument => ({
  ...storyOf(
    'Council leader Owen Tarrant said the plan was “long overdue”.',
    'Nobody else was there to say so at noon.',
  ),
  id,
});

/** Types at a position of the document. */
const typed = (at: number, text: string): unknown => ({
  kind: 'do',
  step: { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } },
});

const roles = { Ann: 'sub', Ben: 'reporter', Lee: 'legal', Cat: 'chief' } as const;

describe.skipIf(postgres === null)('a desk', () => {
  const lines: string[] = [];
  const tokens: Record<string, string> = {};
  const windows: WindowLine[] = [];
  let connection: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Database;
  let desks: readonly Desk[] = [];

  const open = (): Promise<Desk> =>
    createDesk({
      connection,
      host: '127.0.0.1',
      port: 0,
      houseStyle: british,
      log: createLog((line) => lines.push(line)),
    });
  const window = (name: string, desk = 0, schema?: number): WindowLine => {
    const line = callDesk(desks[desk]!.port, tokens[name] ?? name, schema);
    windows.push(line);
    return line;
  };
  const steps = (story: string, base: number, ...made: unknown[]) =>
    ({ kind: 'steps', story, client: 'c', base, steps: made as { kind: 'do'; step: unknown }[] }) as const;
  const opened = async (line: WindowLine, story: string, client = 'c'): Promise<OpenedStory> =>
    (await line.ask({ kind: 'open', story, client })).value as OpenedStory;

  beforeAll(async () => {
    connection = await emptyDatabase();
    desks = [await open(), await open()];
    database = openDatabase(connection);
    const people = peopleOf(database);
    for (const [name, role] of Object.entries(roles))
      tokens[name] = await people.invite({ name, role, isReadOnly: false });
    tokens['Eve'] = await people.invite({ name: 'Eve', role: 'chief', isReadOnly: true });
  });
  afterAll(async () => {
    for (const line of windows) line.close();
    await Promise.all(desks.map((desk) => desk.close()));
    await database?.end();
  });

  it('lets in who has a token, and a page of another origin not at all', async () => {
    await expect(window('Ann').hears(({ kind }) => kind === 'welcome')).resolves.toMatchObject({
      person: 'Ann',
      role: 'sub',
    });
    expect(await window('vbt_wrong').closed).toBe(4401);
    expect(await callDesk(desks[0]!.port, tokens['Ann']!, 1, 'https://elsewhere.example').closed).toBe(1006);
    const plain = await fetch(`http://127.0.0.1:${desks[0]!.port}/stories`);
    expect(plain.status).toBe(401);
    const health = await fetch(`http://127.0.0.1:${desks[0]!.port}/health`);
    expect(await health.json()).toEqual({ ok: true, database: 'up' });
  });

  it('numbers steps, carries them to windows at another desk, and tells the loser to take the winner’s first', async () => {
    const [ann, ben] = [window('Ann', 0), window('Ben', 1)];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-two')) });
    expect((await opened(ann, 'story-two')).version).toBe(0);
    await opened(ben, 'story-two', 'other');
    const [one, other] = await Promise.all([
      ann.ask(steps('story-two', 0, typed(1, 'A'))),
      ben.ask({ ...steps('story-two', 0, typed(1, 'B')), client: 'other' }),
    ]);
    expect([one.problem, other.problem].filter((problem) => problem === 'behind')).toHaveLength(1);
    const winner = one.problem === undefined ? ann : ben;
    const loser = winner === ann ? ben : ann;
    await loser.hears(({ kind }) => kind === 'steps');
    const client = loser === ann ? 'c' : 'other';
    expect((await loser.ask({ ...steps('story-two', 1, typed(1, 'C')), client })).value).toEqual({ version: 2 });
    await winner.hears((message) => message.kind === 'steps' && message.from === 1);
    expect((await opened(window('Cat', 1), 'story-two')).version).toBe(2);
  });

  it('takes no steps under the name of another’s window, and no story under a name that no window can open', async () => {
    const [ann, ben] = [window('Ann', 0), window('Ben', 0)];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-names')) });
    await opened(ann, 'story-names', 'anns-window');
    await opened(ben, 'story-names', 'bens-window');
    const forged = { ...steps('story-names', 0, typed(1, 'B')), client: 'anns-window' };
    expect(await ben.ask(forged)).toMatchObject({ problem: 'not-open' });
    for (const id of [
      'short',
      '../../etc/passwd',
      'Capitals-in-it',
      'blank in it',
      'nul\u0000-in-it',
      `${'long'.repeat(20)}`,
    ])
      expect(await ann.ask({ kind: 'create', story: serialiseStory(copy(id)) }), id).toMatchObject({
        problem: expect.any(String) as string,
      });
    expect(((await ann.ask({ kind: 'list' })).value as { id: string }[]).map(({ id }) => id)).not.toContain('short');
  });

  it('cuts off at once, at whichever desk, the windows of somebody whose token is void', async () => {
    const people = peopleOf(database);
    const token = await people.invite({ name: 'Dan', role: 'sub', isReadOnly: false });
    const [first, second] = [callDesk(desks[0]!.port, token), callDesk(desks[1]!.port, token)];
    windows.push(first, second);
    for (const line of [first, second]) await line.hears(({ kind }) => kind === 'welcome');
    expect(await people.revoke('Dan')).toBe(true);
    expect(await Promise.all([first.closed, second.closed])).toEqual([4401, 4401]);
    expect(await callDesk(desks[0]!.port, token).closed).toBe(4401);
    // Whoever is invited anew, with fewer rights perhaps, does not go on with the old ones.
    const again = await people.invite({ name: 'Dan', role: 'sub', isReadOnly: false });
    const third = callDesk(desks[1]!.port, again);
    windows.push(third);
    await third.hears(({ kind }) => kind === 'welcome');
    await people.invite({ name: 'Dan', role: 'reporter', isReadOnly: true });
    expect(await third.closed).toBe(4401);
    const ann = window('Ann', 0);
    await ann.hears(({ kind }) => kind === 'welcome');
    expect((await ann.ask({ kind: 'list' })).problem).toBeUndefined();
  });

  it('tells a newer window what it does not know, and goes on with it; what is none of its messages it cuts off', async () => {
    const ann = window('Ann');
    const newer = { kind: 'tea', cups: 2 } as unknown as Parameters<WindowLine['ask']>[0];
    expect(await ann.ask(newer)).toMatchObject({ problem: 'unknown-ask' });
    expect((await ann.ask({ kind: 'list' })).problem).toBeUndefined();
    void ann.ask({ kind: 'open', story: 7 } as unknown as Parameters<WindowLine['ask']>[0]);
    expect(await ann.closed).toBe(4400);
  });

  it('has nothing at an address that was set wrongly', async () => {
    const headers = { Authorization: `Bearer ${tokens['Ann']}` };
    const at = async (path: string) => (await fetch(`http://127.0.0.1:${desks[0]!.port}${path}`, { headers })).status;
    expect(await at('/stories/%E0%A4%A')).toBe(404);
    expect(await at('/stories/none-of-that-name')).toBe(404);
  });

  it('looks for no more at once than one person can ask for', async () => {
    const headers = { Authorization: `Bearer ${tokens['Lee']}` };
    const ask = async () => (await fetch(`http://127.0.0.1:${desks[0]!.port}/search?q=harbour`, { headers })).status;
    const answers = await Promise.all(Array.from({ length: 80 }, ask));
    expect(answers.filter((status) => status === 200).length).toBeGreaterThanOrEqual(40);
    expect(answers).toContain(429);
  });

  it('says who is in which paragraph, at whichever desk', async () => {
    const [ann, ben] = [window('Ann', 0), window('Ben', 1)];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-seen')) });
    await opened(ann, 'story-seen', 'ann');
    await opened(ben, 'story-seen', 'ben');
    await ben.ask({ kind: 'presence', story: 'story-seen', block: 'p1' });
    await ann.hears(
      (told) => told.kind === 'presence' && told.people.some(({ person, block }) => person === 'Ben' && block === 'p1'),
    );
  });

  it('takes no step that does not fit, that links to a program, that signs for another, or that overrides', async () => {
    const ann = window('Ann');
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-gate')) });
    const { state } = await opened(ann, 'story-gate');
    const record = state!.record as ReturnType<typeof toRecord>;
    const verified = { by: 'Cat', at: '2026-03-04T12:00:00Z' };
    const forged = record.quotations.map((each) => ({ ...each, verified }));
    const mark = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const refused = [
      typed(1_000_000, 'x'),
      { kind: 'do', step: { stepType: 'unheard' } },
      { kind: 'do', step: { stepType: 'addMark', mark, from: 1, to: 4 } },
      { kind: 'do', step: new DecideStep(changesBetween(record, { ...record, quotations: forged })).toJSON() },
      {
        kind: 'do',
        step: new DecideStep([{ key: ['override'], before: null, after: { reason: 'so', findings: [] } }]).toJSON(),
      },
    ];
    for (const each of refused)
      expect(await ann.ask(steps('story-gate', 0, each))).toMatchObject({ problem: 'refused' });
    expect((await ann.ask(steps('story-gate', 0, typed(1, 'x')))).value).toEqual({ version: 1 });
  });

  it('takes no dispute in the name of somebody who did not answer, and one that tells who did', async () => {
    const [ann, ben] = [window('Ann'), window('Ben')];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-dispute')) });
    const { state } = await opened(ann, 'story-dispute');
    await opened(ben, 'story-dispute', 'ben');
    const record = state!.record as ReturnType<typeof toRecord>;
    const { id } = record.quotations[0]!;
    const key = ['quotations', id, 'speaker'] as const;
    const answer = { speaker: null, suggested: null, cue: null, confidence: 0, reasons: [], status: 'unknown' };
    const decide = (after: unknown, kind = 'do') => ({
      kind,
      step: new DecideStep([{ key, before: undefined, after }]).toJSON(),
    });
    expect((await ann.ask(steps('story-dispute', 0, decide(answer)))).value).toEqual({ version: 1 });
    const disputed = (by: string) => ({
      ...answer,
      disputed: [
        { by, name: null },
        { by: 'Ben', name: 'Owen Tarrant' },
      ],
    });
    const sent = { ...steps('story-dispute', 1, decide(disputed('Cat'), 'reading')), client: 'ben' };
    expect(await ben.ask(sent)).toMatchObject({
      problem: 'refused',
      message: expect.stringContaining('somebody else'),
    });
    const fair = { ...steps('story-dispute', 1, decide(disputed('Ann'), 'reading')), client: 'ben' };
    expect((await ben.ask(fair)).value).toEqual({ version: 2 });
  });

  it('logs what was decided, by what name and as what change a window ever sends it', async () => {
    const ben = window('Ben');
    await ben.ask({ kind: 'create', story: serialiseStory(copy('story-smuggled')) });
    const { state } = await opened(ben, 'story-smuggled');
    const record = state!.record as ReturnType<typeof toRecord>;
    const [quotation] = record.quotations;
    const { id, where, segments, said, closed } = quotation!;
    const place = { where, segments, said, closed, status: 'unknown', speaker: null };
    const verified = { by: 'Ben', at: '2026-03-04T12:00:00Z' };
    const smuggled = [
      { kind: 'do', step: new DecideStep([{ key: ['quotations', id, 'place'], before: 1, after: place }]).toJSON() },
      {
        kind: 'reading',
        step: new DecideStep([{ key: ['quotations', id, 'verified'], before: 2, after: { verified } }]).toJSON(),
      },
    ];
    expect((await ben.ask(steps('story-smuggled', 0, ...smuggled))).value).toEqual({ version: 2 });
    const log = await postgresStore(database).decisions('story-smuggled');
    const told = log.slice(1).map(({ kind, person, what }) => {
      const { key, before } = JSON.parse(what) as { key: string[]; before: { status?: string } | undefined };
      return [kind, person, key[2], before?.status];
    });
    expect(told).toEqual([
      ['decide', 'Ben', 'speaker', quotation!.status],
      ['reading', 'Ben', 'verified', undefined],
    ]);
  });

  it('tells of names that a story file brings who brought it', async () => {
    const ben = window('Ben');
    const verified = (by: string) => ({ by, at: '2026-03-04T12:00:00Z' });
    const story = copy('story-brought');
    const forged = { ...story, quotations: story.quotations.map((each) => ({ ...each, verified: verified('Cat') })) };
    await ben.ask({ kind: 'create', story: serialiseStory(forged) });
    const { state } = await opened(ben, 'story-brought');
    const record = state!.record as ReturnType<typeof toRecord>;
    expect(record.quotations.map((each) => each.verified)).toEqual(
      story.quotations.map(() => verified('Cat, says Ben')),
    );
  });

  it('says that a story would be too long, and goes on with what is shorter', async () => {
    const line = window('Ann');
    await line.ask({ kind: 'create', story: serialiseStory(copy('story-long')) });
    await opened(line, 'story-long');
    const half = 'x'.repeat(600_000);
    expect((await line.ask(steps('story-long', 0, typed(1, half)))).value).toEqual({ version: 1 });
    const refusal = await line.ask(steps('story-long', 1, typed(1, half)));
    expect(refusal).toMatchObject({
      problem: 'refused',
      message: expect.stringContaining('a story of its own') as string,
    });
    const comment = { id: 'c1', at: null, words: '', text: 'x'.repeat(7_000_000) };
    const note = (n: number) => ({
      kind: 'do',
      step: new DecideStep([{ key: ['comments', `c${n}`], before: undefined, after: { ...comment, id: `c${n}` } }]),
    });
    expect((await line.ask(steps('story-long', 1, note(1)))).value).toEqual({ version: 2 });
    expect((await line.ask(steps('story-long', 2, note(2)))).value).toEqual({ version: 3 });
    expect(await line.ask(steps('story-long', 3, note(3)))).toMatchObject({ problem: 'refused' });
    const cut = { kind: 'do', step: { stepType: 'replace', from: 1, to: 500_000 } };
    expect((await line.ask(steps('story-long', 3, cut, typed(1, 'y')))).value).toEqual({ version: 5 });
  });

  it('tells a window that was long away of many steps in several answers', async () => {
    const [ann, ben] = [window('Ben'), window('Lee')];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-away')) });
    await opened(ann, 'story-away');
    const comment = { id: 'c1', at: null, words: '', text: 'x'.repeat(5_000_000) };
    const note = (text: string) => ({
      kind: 'do',
      step: new DecideStep([{ key: ['comments', 'c1'], before: undefined, after: { ...comment, text } }]),
    });
    for (const [base, letter] of [...'abc'].entries())
      await ann.ask(steps('story-away', base, note(letter.repeat(5_000_000))));
    let version = 0;
    let answers = 0;
    for (; version < 3; answers += 1) {
      const answer = await ben.ask({ kind: 'open', story: 'story-away', client: 'ben', from: version });
      const told = answer.value as OpenedStory;
      expect(JSON.stringify(told).length).toBeLessThan(9_000_000);
      expect(told.version).toBe(version + told.steps.length);
      ({ version } = told);
      // Until it has all, it is told that there is more.
      if (version < 3)
        await ben.hears((message) => message.kind === 'steps' && message.from === 3 && message.steps.length === 0);
    }
    expect(answers).toBe(3);
  });

  it('keeps nobody from typing who sent much, and takes no more of it for a while', async () => {
    const token = await peopleOf(database).invite({ name: 'Flo', role: 'sub', isReadOnly: false });
    const flood = callDesk(desks[0]!.port, token);
    windows.push(flood);
    const story = serialiseStory({ ...copy('story-flood'), slug: 'x'.repeat(7_000_000) });
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 12; n += 1) codes.push((await flood.ask({ kind: 'create', story })).problem);
    expect(codes.slice(0, 2)).toEqual([undefined, 'story-there']);
    expect(codes.at(-1)).toBe('too-many');
    expect((await window('Ann').ask({ kind: 'list' })).problem).toBeUndefined();
  });

  it('lets an older window, and one that may only read, look on', async () => {
    await window('Ann').ask({ kind: 'create', story: serialiseStory(copy('story-old')) });
    for (const line of [window('Ann', 0, 0), window('Eve')]) {
      expect((await opened(line, 'story-old')).isReadOnly).toBe(true);
      expect(await line.ask(steps('story-old', 0, typed(1, 'x')))).toMatchObject({ problem: 'not-allowed' });
    }
  });

  it('releases by its own checks alone: not from an old state, not on hold, and by those who may', async () => {
    const [ann, ben, lee] = [window('Ann'), window('Ben'), window('Lee')];
    const story = copy('story-out');
    const held = { ...story, blocks: story.blocks.filter(({ kind }) => kind !== 'headline') };
    await ann.ask({ kind: 'create', story: serialiseStory(held) });
    await opened(ann, 'story-out');
    expect(await ben.ask({ kind: 'release', story: 'story-out', version: 0 })).toMatchObject({
      problem: 'not-allowed',
    });
    expect(await ann.ask({ kind: 'release', story: 'story-out', version: 0 })).toMatchObject({ problem: 'held' });
    await ann.ask(steps('story-out', 0, typed(1, 'x')));
    expect(await ann.ask({ kind: 'release', story: 'story-out', version: 0 })).toMatchObject({ problem: 'old-state' });
    expect(await ann.ask({ kind: 'override', story: 'story-out', version: 1, reason: 'agreed' })).toMatchObject({
      problem: 'not-allowed',
    });
    expect(await lee.ask({ kind: 'override', story: 'story-out', version: 0, reason: 'agreed' })).toMatchObject({
      problem: 'old-state',
    });
    expect((await lee.ask({ kind: 'override', story: 'story-out', version: 1, reason: 'agreed' })).value).toEqual({
      version: 2,
    });
    expect((await ann.ask({ kind: 'release', story: 'story-out', version: 2 })).value).toEqual({ version: 2 });
    const headers = { Authorization: `Bearer ${tokens['Ben']}` };
    const released = async (): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${desks[0]!.port}/stories/story-out`, { headers });
      return ((await response.json()) as { release: unknown }).release;
    };
    expect(await released()).toMatchObject({ person: 'Ann', version: 2, isStale: false });
    await ann.ask(steps('story-out', 2, typed(1, 'y')));
    expect(await released()).toMatchObject({ person: 'Ann', version: 2, isStale: true });
  });

  it('keeps others from a story that somebody has locked for release, until the lock is given back or broken', async () => {
    const [ann, ben, cat] = [window('Ann'), window('Ben', 1), window('Cat')];
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-lock')) });
    await opened(ann, 'story-lock');
    await opened(ben, 'story-lock');
    expect((await ann.ask({ kind: 'lock', story: 'story-lock' })).value).toMatchObject({ person: 'Ann' });
    await ben.hears((told) => told.kind === 'lock' && told.lock?.person === 'Ann');
    expect(await ben.ask(steps('story-lock', 0, typed(1, 'x')))).toMatchObject({
      problem: 'locked',
      message: expect.stringContaining('Ann'),
    });
    expect(await cat.ask({ kind: 'lock', story: 'story-lock' })).toMatchObject({ problem: 'locked' });
    expect(await ann.ask({ kind: 'break-lock', story: 'story-lock', reason: 'gone home' })).toMatchObject({
      problem: 'not-allowed',
    });
    await cat.ask({ kind: 'break-lock', story: 'story-lock', reason: 'gone home' });
    await ben.hears((told) => told.kind === 'lock' && told.lock === null);
    expect((await ben.ask(steps('story-lock', 0, typed(1, 'x')))).value).toEqual({ version: 1 });
  });

  it('logs every decision under the name that signed in, in a chain, and no word of a story in its own lines', async () => {
    const ben = window('Ben');
    const story = copy('story-log');
    await ben.ask({ kind: 'create', story: serialiseStory(story) });
    const { state } = await opened(ben, 'story-log');
    const record = { ...(state!.record as ReturnType<typeof toRecord>), source: story.source };
    const [quotation] = record.quotations;
    const after = toRecord(chooseSpeaker({ ...record, blocks: story.blocks }, quotation!.id, record.speakers[0]!.id));
    const step = new DecideStep(changesBetween(record, after));
    expect(Step.fromJSON(documentSchema, step.toJSON())).toBeInstanceOf(DecideStep);
    await ben.ask(steps('story-log', 0, { kind: 'do', step: step.toJSON() }));
    const store = postgresStore(database);
    expect((await store.decisions('story-log')).map(({ person, kind }) => [person, kind])).toEqual([
      ['Ben', 'create'],
      ['Ben', 'decide'],
    ]);
    expect(firstBroken(await store.decisions())).toBeNull();
    expect(lines.join('')).not.toMatch(/overdue|Tarrant|vbt_/);
    const metrics = await (await fetch(`http://127.0.0.1:${desks[0]!.port}/metrics`)).text();
    expect(metrics).toMatch(/verbatim_desk_commit_seconds_count \d+/);
  });

  it('answers nobody at an address from which too many wrong tokens came, for a while', async () => {
    const other = await open();
    const calls = Array.from({ length: 12 }, () => callDesk(other.port, 'vbt_wrong').closed);
    expect(await Promise.all(calls)).toContain(4401);
    expect(await callDesk(other.port, tokens['Ann']!).closed).toBe(4429);
    await other.close();
  });

  it('is after a restart what was acknowledged', async () => {
    const ann = window('Ann', 1);
    await ann.ask({ kind: 'create', story: serialiseStory(copy('story-again')) });
    await opened(ann, 'story-again');
    await ann.ask(steps('story-again', 0, typed(1, 'kept')));
    const third = await open();
    const line = callDesk(third.port, tokens['Ann']!);
    const { version, steps: made } = (await line.ask({ kind: 'open', story: 'story-again', client: 'n' }))
      .value as OpenedStory;
    expect([version, made.length, made[0]?.person]).toEqual([1, 1, 'Ann']);
    line.close();
    await third.close();
  });
});
