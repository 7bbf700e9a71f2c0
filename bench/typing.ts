// What a key typed inside a quotation costs the window, beside bare ProseMirror in the same Chromium with the same story:
// main-thread CPU a key, in milliseconds, from the first key until all is saved. Prints one JSON line.
// usage: npm run bench:typing -- [WORDS...]   (500 5000 20000)
// Needs a built app (npm run build), and a Chromium for the bare page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, chromium, type CDPSession, type Page } from '@playwright/test';
import { build } from 'rolldown';
import { findBrowser } from '../tools/chromium-shell/browser.mjs';
import { median } from './median';
import { spoken, storyOf } from './typing/story';

/** Milliseconds between two keys: a burst shows the editor, a human pace the saving and reading behind it as well. */
const paces = { burst: 8, human: 110 } as const;
type Pace = keyof typeof paces;
const keys = 40;
const rounds = 5;
const words = 'the quay and the boats of the town were there ';

async function meter(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Seconds of CPU that the page's main thread has used so far. */
async function used(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Milliseconds of main-thread CPU a key, with what follows until the page rests. */
async function cost(page: Page, session: CDPSession, pace: Pace, rest: () => Promise<void>): Promise<number> {
  const before = await used(session);
  const text = Array.from({ length: keys }, (_, at) => words[at % words.length]).join('');
  await page.keyboard.type(text, { delay: paces[pace] });
  await rest();
  return ((await used(session)) - before) * (1000 / keys);
}

/** Puts the caret into the quotation that stands in the middle of the story. */
async function caretInside(page: Page): Promise<void> {
  const place = page.locator('p', { hasText: spoken }).first();
  await place.scrollIntoViewIfNeeded();
  await place.click();
  await page.keyboard.press('Home');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowRight');
}

const root = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'verbatim-typing-'));

async function barePage(story: string): Promise<string> {
  const { output } = await build({
    cwd: root,
    input: join(root, 'bench', 'typing', 'barePage.ts'),
    output: { format: 'iife' },
    write: false,
    logLevel: 'warn',
  });
  const path = join(folder, 'bare.html');
  const code = output[0].code.replaceAll('</script', '<\\/script');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><style>body{white-space:pre-wrap;width:640px}</style>` +
      `<script type="text/plain">${story}</script><body><script>${code}</script>`,
  );
  return `file://${path}`;
}

async function figures(length: number): Promise<Readonly<Record<string, unknown>>> {
  const story = storyOf(length);
  const file = join(folder, `story-${length}.txt`);
  writeFileSync(file, story);
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No Chromium was found: name one in CHROMIUM_SHELL_BROWSER.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${join(folder, `data-${length}`)}`, file],
    cwd: root,
  });
  try {
    const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await bare.goto(await barePage(story));
    const page = await app.firstWindow();
    await page.locator('p', { hasText: spoken }).first().waitFor({ timeout: 120_000 });
    const saved = (): Promise<void> =>
      page.locator('.status-line .saved', { hasText: 'Saved' }).waitFor({ timeout: 60_000 });
    await saved();
    const sides: readonly Side[] = [
      { page: bare, session: await meter(bare), rest: async () => undefined, costs: { burst: [], human: [] } },
      { page, session: await meter(page), rest: saved, costs: { burst: [], human: [] } },
    ];
    for (const side of sides) await caretInside(side.page);
    for (const side of sides) await cost(side.page, side.session, 'burst', side.rest);
    for (let round = 0; round < rounds; round += 1)
      for (const pace of ['burst', 'human'] as const)
        for (const side of sides) side.costs[pace].push(await cost(side.page, side.session, pace, side.rest));
    const [prosemirror, window] = sides;
    return Object.fromEntries(
      (['burst', 'human'] as const).map((pace) => {
        const [before, ours] = [median(prosemirror?.costs[pace] ?? []), median(window?.costs[pace] ?? [])];
        return [pace, { prosemirror: round(before), window: round(ours), ratio: round(ours / before) }];
      }),
    );
  } finally {
    await app.close();
    await browser.close();
  }
}

interface Side {
  readonly page: Page;
  readonly session: CDPSession;
  readonly rest: () => Promise<void>;
  readonly costs: Record<Pace, number[]>;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const lengths = process.argv.slice(2).map(Number).filter(Number.isFinite);
const all: Record<string, unknown> = {};
try {
  for (const length of lengths.length > 0 ? lengths : [500, 5000, 20_000]) all[length] = await figures(length);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify({ keys, rounds, words: all }));
