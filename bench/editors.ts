// Prints one JSON line: how long it takes until what editors type is kept by a shared desk, and stands on the others' screens.
// The desk is a process of its own with its own PostgreSQL; all editors are in this one.
// usage: npm run bench:desk -- [--editors 200] [--stories 40] [--keys 3] [--minutes 5]; the figures above are the goal’s
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadStory } from '../shared/desk/loadStory';
import { british } from '../shared/houseStyle/houseStyle';
import { serialiseStory } from '../shared/story/storyFile';
import { buildDesk, connectionIn, runDesk, startDesk, usedBy } from './desk/deskProcess';
import { openEditor, type EditorLine } from './desk/editorLine';
import { spread } from './desk/spread';
import { openDatabase } from '../server/postgres/database';
import { postgresStore } from '../server/stories/postgresStore';
import { bringUp } from '../server/stories/liveStory';

const { values } = parseArgs({
  options: {
    editors: { type: 'string', default: '200' },
    stories: { type: 'string', default: '40' },
    keys: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '5' },
  },
});
const [editors, stories, keys, minutes] = [values.editors, values.stories, values.keys, values.minutes].map(Number) as [
  number,
  number,
  number,
  number,
];

const copy = `Harbour to be dredged\n\n${Array.from({ length: 12 }, (_, n) => `Paragraph ${n} says that the harbour at Saltby will be dredged before the winter, as council leader Owen Tarrant said on day ${n}: “It was long overdue.”`).join('\n\n')}\n`;

function storyFile(id: string): string {
  const loaded = loadStory({ name: 'copy.txt', bytes: new TextEncoder().encode(copy) }, british, id);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return serialiseStory(loaded.value.story);
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const program = buildDesk();
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-desk-'));
const desk = await startDesk(program, ['--data', folder, '--port', '0']);
const lines: EditorLine[] = [];
try {
  const token = runDesk(program, ['invite', 'Bench', '--role', 'sub', '--data', folder]);
  const headers = { Authorization: `Bearer ${token}` };
  for (let n = 0; n < stories; n += 1) {
    const made = await fetch(`http://127.0.0.1:${desk.port}/stories`, {
      method: 'POST',
      headers,
      body: storyFile(`story-0${n}`),
    });
    if (!made.ok) throw new Error(await made.text());
  }
  const typedAt = new Map<string, number>();
  const acknowledged: number[] = [];
  const seen: number[] = [];
  const keptWords: string[] = [];
  for (let n = 0; n < editors; n += 1) {
    lines.push(
      openEditor({
        address: () => `ws://127.0.0.1:${desk.port}`,
        token,
        story: `story-0${n % stories}`,
        client: `e${n}`,
        events: {
          onKept: (words, after) => {
            keptWords.push(`story-0${n % stories} ${words.trim()}`);
            acknowledged.push(after);
          },
          onOthers: (words) => {
            const at = typedAt.get(words);
            if (at !== undefined) seen.push(performance.now() - at);
          },
        },
      }),
    );
    // Sign-ins of one address are not limited, but nobody opens two hundred windows in one millisecond.
    if (n % 20 === 19) await pause(50);
  }
  while (lines.some((line) => !line.isOpen())) await pause(20);
  const before = usedBy(desk.pid);
  const own = process.cpuUsage();
  const begun = performance.now();
  const end = begun + minutes * 60_000;
  let typed = 0;
  await Promise.all(
    lines.map(async (line, n) => {
      await pause(Math.random() * (1000 / keys));
      for (let key = 0; performance.now() < end; key += 1) {
        const words = ` e${n}k${key}`;
        typedAt.set(words, performance.now());
        if (line.type(n % 12, words)) typed += 1;
        await pause((1000 / keys) * (0.5 + Math.random()));
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const after = usedBy(desk.pid);
  const ownAfter = process.cpuUsage(own);
  const last = performance.now();
  const isSame = (): boolean =>
    lines.every((line) => line.waiting() === 0) &&
    Array.from(
      { length: stories },
      (_, n) => new Set(lines.filter((_line, at) => at % stories === n).map((line) => line.text())),
    ).every(({ size }) => size === 1);
  while (!isSame() && performance.now() - last < 60_000) await pause(50);
  const sameAfter = isSame() ? Math.round(performance.now() - last) : null;
  const database = openDatabase(connectionIn(folder), 2);
  let lost = 0;
  let doubled = 0;
  const store = postgresStore(database);
  for (let n = 0; n < stories; n += 1) {
    const stored = await store.open(`story-0${n}`);
    if (!stored) throw new Error('A story is gone.');
    const { state } = bringUp(stored);
    const counts = new Map<string, number>();
    for (const word of state.doc.textBetween(0, state.doc.content.size, '\n').split(/\s/))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const kept of keptWords) {
      if (!kept.startsWith(`story-0${n} `)) continue;
      const count = counts.get(kept.slice(kept.indexOf(' ') + 1)) ?? 0;
      if (count === 0) lost += 1;
      if (count > 1) doubled += 1;
    }
  }
  await database.end();
  process.stdout.write(
    `${JSON.stringify({
      bench: 'desk',
      editors,
      stories,
      keysPerSecond: keys,
      minutes,
      typed,
      acknowledged: acknowledged.length,
      lost,
      doubled,
      acknowledgedMs: spread(acknowledged),
      otherScreenMs: spread(seen),
      sameAfterMs: sameAfter,
      deskCores: Math.round(((after.cpu - before.cpu) / seconds) * 100) / 100,
      deskMegabytes: after.megabytes,
      clientCores: Math.round(((ownAfter.user + ownAfter.system) / 1e6 / seconds) * 100) / 100,
      cores: availableParallelism(),
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    })}\n`,
  );
} finally {
  for (const line of lines) line.close();
  desk.child.kill('SIGTERM');
  await new Promise((done) => desk.child.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}
