import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { sealStory } from '../../electron/stories/storyFile';
import { isFull } from '../runs';
import { expect, test, type Running } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
/** Scaled down; in `npm run test:trust` as docs/trust.md has it. The soak takes its minutes from VERBATIM_SOAK. */
const kills = isFull ? 50 : 3;
const manyStories = isFull ? 10_000 : 500;
const openAtOnce = isFull ? 20 : 5;
const soakMinutes = Number(process.env['VERBATIM_SOAK'] ?? 0.2);

const minutes = (count: number): number => count * 60_000;
/** Tells a figure for a person to read, and `npm run test:trust` to hand on. */
function figure(name: string, value: Readonly<Record<string, number>>): void {
  const line = JSON.stringify({ name, ...value });
  console.log(`figure ${line}`);
  const file = process.env['VERBATIM_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
}

async function typesOn({ page }: Running): Promise<void> {
  await page.getByText('Families in Pelham Sands say').click();
  await page.keyboard.press('End');
}

/** The words `w0 w1 …` that a text holds without a gap, from the first. */
function wordsKept(text: string): number {
  let kept = 0;
  while (new RegExp(`\\bw${kept}\\b`).test(text)) kept += 1;
  return kept;
}

test(`loses nothing that stood in the story’s file in ${kills} kills of the whole app, and says how much typing went`, async ({
  newsroom,
}) => {
  test.setTimeout(minutes(2 + kills));
  const stories = join(newsroom.folder, 'data', 'stories');
  const lostMs: number[] = [];
  let running = await newsroom.start([harbour]);
  for (let kill = 0; kill < kills; kill += 1) {
    await expect(running.page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
    await typesOn(running);
    await running.page.keyboard.type(` kill${kill}x `);
    const typed: number[] = [];
    const until = Date.now() + 600 + ((kill * 7919) % 1900);
    while (Date.now() < until) {
      await running.page.keyboard.type(`w${typed.length} `);
      typed.push(Date.now());
    }
    const dead = new Promise((done) => running.app.process().once('exit', done));
    const mark = `kill${kill}x`;
    const afterMark = (text: string): string => text.split(mark)[1] ?? '';
    const saved = Math.max(
      ...readdirSync(stories)
        .filter((name) => name.endsWith('.verbatim.json'))
        .map((name) => wordsKept(afterMark(readFileSync(join(stories, name), 'utf8')))),
    );
    const ended = Date.now();
    running.app.process().kill('SIGKILL');
    await dead;
    running = await newsroom.start();
    await running.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour-board').first().click();
    const copy = running.page.getByRole('main', { name: 'Copy' });
    await expect(copy).toContainText(mark);
    const kept = wordsKept(afterMark(await copy.locator('.ProseMirror').innerText()).split('\n')[0] ?? '');
    expect(kept).toBeGreaterThanOrEqual(saved);
    const lost = typed.slice(kept).filter((at) => at < ended);
    lostMs.push(lost[0] === undefined ? 0 : ended - lost[0]);
  }
  // By the clock, so for a person to read: on a busy machine the window itself waits.
  figure('kills of the app', {
    kills,
    lostAtMostMs: Math.max(...lostMs),
    over250Ms: lostMs.filter((ms) => ms > 250).length,
  });
});

test(`opens a desk of ${manyStories} stories and works on it`, async ({ newsroom }) => {
  test.setTimeout(minutes(isFull ? 10 : 3));
  const stories = join(newsroom.folder, 'data', 'stories');
  mkdirSync(stories, { recursive: true });
  for (let number = 0; number < manyStories; number += 1) {
    const id = `story-${String(number).padStart(6, '0')}`;
    const summary = { slug: id, headline: `Ferry ${number}`, words: 300, quotations: 4, state: 'ready' as const };
    const json = JSON.stringify({ id, text: 'Copy of a story. '.repeat(300) });
    writeFileSync(
      join(stories, `${id}.verbatim.json`),
      sealStory({ id, rev: 1, summary, source: null, json }, '2026-01-01T09:00:00.000Z', false),
    );
  }
  const begun = Date.now();
  const { page } = await newsroom.start([harbour]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board', { timeout: 120_000 });
  const opened = Date.now() - begun;
  await typesOn({ page } as Running);
  const typing = Date.now();
  await page.keyboard.type(' The tide did the rest.');
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 60_000 });
  figure('stories on the desk', { stories: manyStories, openedMs: opened, typedAndSavedMs: Date.now() - typing });
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('The tide did the rest.');
});

test(`keeps ${openAtOnce} stories open at once, each with what was typed in it`, async ({ newsroom }) => {
  test.setTimeout(minutes(5));
  const files = Array.from({ length: openAtOnce }, (_, number) => {
    const path = join(newsroom.folder, `open-${number}.txt`);
    writeFileSync(path, `Ferry ${number} to run again\nThe ferry ${number} runs from Monday, its owner said.\n`);
    return path;
  });
  const { page } = await newsroom.start(files);
  const rows = page.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option');
  await expect(rows).toHaveCount(openAtOnce, { timeout: 120_000 });
  for (let number = 0; number < openAtOnce; number += 1) {
    await rows.filter({ hasText: `Ferry ${number} to run` }).click();
    await page.getByRole('main', { name: 'Copy' }).getByText(`The ferry ${number} runs`).click();
    await page.keyboard.press('End');
    await page.keyboard.type(` Typed in ${number}.`);
  }
  const standing = (): number =>
    readdirSync(join(newsroom.folder, 'data', 'stories'))
      .filter((name) => name.endsWith('.verbatim.json'))
      .map((name) => readFileSync(join(newsroom.folder, 'data', 'stories', name), 'utf8'))
      .filter((text) => /The ferry (\d+) runs from Monday, its owner said\. Typed in \1\./.test(text)).length;
  await expect.poll(standing, { timeout: 60_000 }).toBe(openAtOnce);
  figure('open at once', { stories: openAtOnce });
});

test(`types for ${soakMinutes} minutes without growing or leaving a temporary file`, async ({ newsroom }) => {
  test.setTimeout(minutes(soakMinutes + 3));
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  await typesOn({ app, page });
  const memory = (): Promise<number> => app.evaluate(() => process.memoryUsage().rss / 1024 / 1024);
  await page.keyboard.type(' word'.repeat(40));
  const before = await memory();
  let keys = 0;
  for (const end = Date.now() + minutes(soakMinutes); Date.now() < end; keys += 8) {
    await page.keyboard.type('the sea ');
    // A paragraph as long as this is taken back, so that the story stays a story.
    if (keys % 2000 === 0) for (let back = 0; back < 40; back += 1) await page.keyboard.press('Control+Backspace');
  }
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const grown = (await memory()) - before;
  await app.close();
  const left = readdirSync(join(newsroom.folder, 'data', 'stories')).filter((name) => name.endsWith('.tmp'));
  figure('soak', { minutes: soakMinutes, keys, mainGrewMb: Math.round(grown), temporaryFiles: left.length });
  expect(left).toEqual([]);
  expect(grown).toBeLessThan(soakMinutes > 10 ? 50 : 150);
});
