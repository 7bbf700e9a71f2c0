import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, type EditorLine } from '../../../bench/desk/editorLine';
import { createDesk, type Desk } from '../../../server/createDesk';
import { peopleOf } from '../../../server/people/people';
import { openDatabase, type Database } from '../../../server/postgres/database';
import { firstBroken } from '../../../server/stories/decisionChain';
import { putOnDesk } from '../../../server/stories/newStory';
import { postgresStore } from '../../../server/stories/postgresStore';
import { quotationOf } from '../../desk/storyFrom';
import { chooseSpeaker } from '../../../shared/desk/decideSpeaker';
import { british } from '../../../shared/houseStyle/houseStyle';
import type { OpenedStory, ToldStep } from '../../../shared/ipc/deskProtocol';
import { receiveSteps, unconfirmed, versionOf } from '../../../renderer/collab/collabPlugin';
import { recordOf } from '../../../renderer/editor/storyRecord';
import { isFull } from '../../runs';
import { emptyDatabase, postgres } from '../postgres';
import { editorOf, joinStory, type SharedSession } from '../sharedSessions';
import { callDesk, type WindowLine } from '../windowLine';
import { manners, openBadLine, type BadLine } from './badLine';
import { pause, reckon, story, typeOn, until, type Kept } from './rig';

/** How often every line changes its manners. */
const turns = isFull ? 1500 : 20;
/** In full length it takes ten minutes. */
const hour = 3_600_000;

describe.skipIf(postgres === null)('desks behind bad lines', () => {
  let database: Database;
  let desks: readonly Desk[] = [];
  let token = '';
  const lines: BadLine[] = [];
  const editors: EditorLine[] = [];

  beforeAll(async () => {
    const connection = await emptyDatabase();
    const open = () =>
      createDesk({ connection, host: '127.0.0.1', port: 0, houseStyle: british, log: () => undefined });
    desks = [await open(), await open()];
    database = openDatabase(connection);
    token = await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: false });
    for (const id of ['lines', 'parted']) await putOnDesk(postgresStore(database), { ...story, id }, 'Ann');
  });
  afterAll(async () => {
    for (const editor of editors) editor.close();
    await Promise.all(lines.map((line) => line.close()));
    await Promise.all(desks.map((desk) => desk.close()));
    await database?.end();
  });

  it(
    'lose and double nothing that was acknowledged, though lines delay, drop, fall silent and carry crumbs',
    async () => {
      const kept: Kept[] = [];
      for (let n = 0; n < 4; n += 1) {
        const line = await openBadLine(desks[n % 2]!.port);
        lines.push(line);
        editors.push(
          openEditor({
            address: () => `ws://127.0.0.1:${line.port}`,
            token,
            story: 'lines',
            client: `c${n}`,
            patience: 1500,
            events: { onKept: (words) => kept.push({ story: 'lines', words: words.trim() }) },
          }),
        );
      }
      await until(() => editors.every((line) => line.isOpen()), 'all editors are in');
      const typing = typeOn(editors, 25);
      for (let turn = 0; turn < turns; turn += 1) {
        const before = kept.length;
        for (const [at, line] of lines.entries()) line.behave(manners[(turn * (at + 2) + at) % manners.length]!);
        // Two of them get through now and then: the turn ends once something was acknowledged, or none can be.
        const end = performance.now() + 400;
        while (kept.length < before + 5 && performance.now() < end) await pause(10);
      }
      for (const line of lines) line.behave('drop');
      for (const line of lines) line.behave('pass');
      await typing.end();
      const { acknowledged, lost, doubled } = await reckon(postgresStore(database), kept);
      expect(acknowledged).toBeGreaterThan(turns);
      expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
      await until(() => new Set(editors.map((line) => line.text())).size === 1, 'all screens are the same');
    },
    hour,
  );

  it('hold a quotation as disputed that two decided on differently while no line led from one to the other', async () => {
    const ends: { window: SharedSession; line: WindowLine }[] = [];
    for (const [at, person] of ['Ann', 'Ben'].entries()) {
      const own = await peopleOf(database).invite({ name: person, role: 'sub', isReadOnly: false });
      const line = callDesk(desks[at]!.port, own);
      const { version } = (await line.ask({ kind: 'open', story: 'parted', client: person })).value as OpenedStory;
      expect(version).toBe(0);
      ends.push({ window: joinStory({ ...story, id: 'parted' }, person, person), line });
    }
    const { id } = quotationOf(story, 'long overdue');
    for (const [at, { window }] of ends.entries())
      window.session.update((now) => chooseSpeaker(now, id, story.speakers[at]!.id));
    /** Sends what a window has, over what others sent first. */
    const exchange = async ({ window, line }: (typeof ends)[number]): Promise<void> => {
      for (;;) {
        const editor = editorOf(window);
        const from = versionOf(editor.state);
        const { steps } = (await line.ask({ kind: 'open', story: 'parted', client: window.client, from }))
          .value as OpenedStory;
        const take = (told: readonly ToldStep[]): void =>
          receiveSteps(
            () => editor.state,
            (change) => editor.view.dispatch(change),
            told,
            window.person,
            window.client,
          );
        if (steps.length > 0) take(steps);
        const own = unconfirmed(editor.state, 500);
        if (!own) return;
        const sent = own.steps.map(({ kind, step }) => ({ kind, step: JSON.parse(JSON.stringify(step)) as unknown }));
        await line.ask({ kind: 'steps', story: 'parted', client: window.client, base: own.base, steps: sent });
      }
    };
    for (const end of [...ends, ...ends]) await exchange(end);
    for (const { window } of ends)
      expect(recordOf(editorOf(window).state).quotations.find((each) => each.id === id)?.disputed).toHaveLength(2);
    for (const { line } of ends) line.close();
    expect(firstBroken(await postgresStore(database).decisions())).toBeNull();
  });
});
