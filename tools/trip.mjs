// A sub-editor's hour: ten of our own stories pasted, mended, reviewed, cut, moved, quoted, linked, found and exported in
// the real window, by the keyboard alone. Says each surprise, takes pictures, and ends with one JSON line.
// usage: node tools/trip.mjs [FOLDER]   (default: docs/trip)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { hasElectron, root, shellFolder } from './setup.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'docs', 'trip'));
const patience = 8000;
if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH = shellFolder;
mkdirSync(folder, { recursive: true });
spawnSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'ignore' });

const data = mkdtempSync(join(tmpdir(), 'verbatim-trip-'));
const app = await _electron.launch({
  args: ['.', `--user-data-dir=${data}`],
  cwd: root,
  acceptDownloads: false,
  colorScheme: 'light',
});
const page = await app.firstWindow();
page.on('dialog', () => undefined);
await page.setViewportSize({ width: 1440, height: 900 });
const out = join(data, 'out');
mkdirSync(out);
// The system's dialogs are no part of the window: they answer as a person would who picks what is offered.
await app.evaluate(({ dialog }, path) => {
  /** @param {...unknown} given */
  const answer = async (...given) => {
    const { properties = [] } = /** @type {{ properties?: string[] }} */ (given.at(-1));
    const chosen = properties.includes('openDirectory') ? path : String(Reflect.get(globalThis, 'tripFile'));
    return { canceled: false, filePaths: [chosen] };
  };
  dialog.showOpenDialog = answer;
}, out);

let pressed = 0;
let pictures = 0;
/** @type {string[]} */
const surprises = [];
/** @type {string} */
let step = '';

/** @param {...string} names */
async function keys(...names) {
  for (const name of names) {
    await page.keyboard.press(name);
    pressed += 1;
    // As fast as quick hands.
    await page.waitForTimeout(40);
  }
}
/** @param {string} words */
async function type(words) {
  await page.keyboard.type(words, { delay: 15 });
  pressed += words.length;
}
/**
 * Waits for what a person would wait for; what does not come is a surprise.
 * @param {string} what
 * @param {() => Promise<unknown>} look
 */
async function expectSoon(what, look) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (await look().catch(() => false)) return true;
    await page.waitForTimeout(60);
  }
  surprises.push(`${step}: ${what}`);
  console.log(`surprise, ${step}: ${what}`);
  await page.screenshot({ path: join(data, `surprise-${surprises.length}.png`) });
  return false;
}
const copyText = () => page.locator('.copy').innerText();
const said = () => page.locator('output.unseen').innerText();
const isSaid = (/** @type {RegExp} */ words) => expectSoon(`not said: ${words}`, async () => words.test(await said()));
const has = (/** @type {string} */ words) =>
  expectSoon(`the copy lacks “${words}”`, async () => (await copyText()).includes(words));
const lacks = (/** @type {string} */ words) =>
  expectSoon(`the copy still has “${words}”`, async () => !(await copyText()).includes(words));
const isFocused = (/** @type {string} */ selector) =>
  expectSoon(`the focus is not in ${selector}`, () =>
    page.evaluate((css) => document.activeElement?.closest(css) !== null, selector),
  );
const state = () => page.locator('.status-line .state').innerText();

/** @param {string} name @param {string} note */
async function picture(name, note) {
  pictures += 1;
  await page.waitForTimeout(250);
  // Where the files go is this machine's own affair.
  await page.getByRole('button', { name: /^Folder: / }).evaluateAll((buttons) => {
    for (const button of buttons) button.textContent = 'Folder: …/out';
  });
  await page.screenshot({ path: join(folder, `${String(pictures).padStart(2, '0')}-${name}.png`) });
  console.log(`picture ${pictures}: ${note}`);
}

/** @param {string} slug */
const textOf = (slug, file = 'source.txt') => readFileSync(join(root, 'tests', 'stories', slug, file), 'utf8');

/** From another program's clipboard. @param {string} text @param {string} words of the copy that tell that it is there */
async function paste(text, words) {
  await keys('Control+Shift+V');
  await isFocused('.paste-box');
  // What another program copied: brought onto the clipboard through the box itself.
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await keys('Control+V');
  await has(words);
}
/** @param {string} path @param {string} words */
async function openFile(path, words) {
  await app.evaluate((_, chosen) => Reflect.set(globalThis, 'tripFile', chosen), path);
  await keys('Control+O');
  await has(words);
}
/** The caret onto words of the copy, by finding them. @param {string} words */
async function goTo(words) {
  await keys('Control+F');
  await isFocused('.find-bar');
  await keys('Control+A');
  await type(words);
  await expectSoon(
    `“${words}” is not found`,
    async () => !/nothing|none/i.test(await page.locator('.find-bar').innerText()),
  );
  await keys('Enter', 'Escape');
  await isFocused('.copy');
  await expectSoon(
    `“${words}” is not chosen`,
    async () => (await page.evaluate(() => String(getSelection()))).toLowerCase() === words.toLowerCase(),
  );
}
/** Tab until something with this id has the focus. @param {string} id */
async function tabTo(id) {
  for (let left = 40; left > 0; left -= 1) {
    if (await page.evaluate((name) => document.activeElement?.id === name, id)) return;
    await keys('Tab');
  }
  surprises.push(`${step}: Tab does not lead to ${id}`);
}
/** Goes through the quotations: agrees where somebody is named, and says that it cannot be known where nobody is. */
async function review() {
  await keys('Control+1');
  await isFocused('[role=listbox]');
  for (let left = 40; left > 0; left -= 1) {
    if ((await page.locator('.status-line').innerText()).includes('to review') === false) return;
    const named = await page.locator('.card :is(.primary, .decided)').count();
    await keys(named > 0 ? 'Enter' : 'u');
  }
  const rest = await page.locator('.card').innerText();
  surprises.push(`${step}: the review does not end at ${rest.slice(0, 120)}`);
  await page.screenshot({ path: join(data, `surprise-${surprises.length}.png`) });
}
async function exportIt() {
  await keys('Control+Shift+E');
  await isSaid(/^Exported \d+ files/);
  await expectSoon('it is not exported', async () => (await state()) === 'Exported');
}

/** @param {string} name @param {() => Promise<void>} run */
async function doing(name, run) {
  step = name;
  const [before, begun] = [pressed, Date.now()];
  await run();
  console.log(`${name}: ${pressed - before} keys, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

await page.locator('.empty-desk').waitFor();

await doing('paste and review', async () => {
  await paste(textOf('tram-strike'), 'Drivers on the Westhaven tramway');
  await review();
  await picture('reviewed', 'the tram strike, reviewed');
  await exportIt();
  await expectSoon('it is not exported', async () => (await state()) === 'Exported');
});

await doing('mend', async () => {
  await paste(textOf('school-kitchens'), 'reopen their kitchens');
  await goTo('send out for cold meals');
  await type('have cold meals brought in');
  await has('Schools that have cold meals brought in will');
  await keys('Control+Z');
  await expectSoon('undo does not say what', async () => (await said()).startsWith('Undone: words in'));
  await has('send out for cold meals');
  await keys('Control+Shift+Z');
  await has('have cold meals brought in');
  await goTo('Education Secretary has announced.');
  await keys('End', 'Enter');
  await type('He said: "We are ready" -- almost...');
  await has('He said: ‘We are ready’ – almost…');
  await expectSoon('typed marks make no quotation', () =>
    page.locator('.quotation', { hasText: 'We are ready' }).count(),
  );
  await keys('Control+4');
  await isFocused('[role=listbox]');
  await picture('mended', 'words typed in marks that the source does not have: on hold');
  await expectSoon('a quotation that nobody said does not hold', async () => (await state()) === 'On hold');
  await goTo('He said: ‘We are ready’ – almost…');
  await keys('Control+Shift+Backspace');
  await isSaid(/taken out/i);
  await review();
  await exportIt();
});

await doing('cut what names a speaker, and take it back', async () => {
  await paste(textOf('bridge-closure'), 'The only bridge across');
  await goTo('Luanne Petrie, who ordered');
  await keys('Control+Shift+Backspace');
  await expectSoon('the edit is not asked about', () => page.locator('.alarm').count());
  await picture('cut', 'a cut took words from their speaker: undo, or keep');
  await keys('Alt+Z');
  await expectSoon('the alarm stays', async () => (await page.locator('.alarm').count()) === 0);
  await has('Luanne Petrie, who ordered');
  await review();
  await exportIt();
});

await doing('change what somebody said, and put it back', async () => {
  await paste(textOf('museum-return'), 'It was never ours');
  await goTo('never ours');
  await type('always ours');
  await expectSoon('the change is not asked about', () => page.locator('.change-bar').count());
  await picture('changed', 'a changed word: what was said, and the way back');
  await keys('Alt+R');
  await has('It was never ours');
  await review();
  await exportIt();
});

await doing('held by its embargo, and let out for a reason', async () => {
  await paste(textOf('rail-fares'), 'Rail fares in the north');
  await review();
  await keys('Control+6');
  await isFocused('[data-pane=inspector]');
  await tabTo('detail-embargo');
  await type('tomorrow 6am');
  await keys('Enter');
  await expectSoon('an embargo of tomorrow does not hold it', async () => (await state()) === 'On hold');
  await keys('Control+E');
  await isFocused('[data-pane=inspector] textarea');
  await type('Sent to the web desk under embargo.');
  await keys('Enter');
  await isSaid(/overridden/);
  await picture('held', 'on hold, and let out with a reason that leaves with it');
  await exportIt();
});

await doing('a story whose opening is lost', async () => {
  await paste(textOf('lost-opening'), 'shouting into the wind');
  await expectSoon('it is not on hold', async () => (await state()) === 'On hold');
  await keys('Control+3');
  await isFocused('[data-pane=inspector]');
  await keys('Control+4');
  await isFocused('[role=listbox]');
  await keys('Enter');
  await goTo('She also told');
  await keys('Home');
  await type('Mara Quist, the coxswain, gave evidence on Monday. ');
  await has('Mara Quist, the coxswain, gave evidence on Monday. She also told');
  await review();
  await keys('Control+E');
  if ((await state()) === 'On hold') {
    await isFocused('[data-pane=inspector] textarea');
    await type('The top was checked with the writer.');
    await keys('Enter');
    await isSaid(/overridden/);
  }
  await exportIt();
});

await doing('the source beside the copy, and a line that is something else', async () => {
  await openFile(join(root, 'tests', 'stories', 'library-vote', 'source.html'), 'The City Council voted');
  await keys('Control+Shift+S');
  await isFocused('[data-pane=source]');
  await keys('End');
  await picture('source', 'the source beside the copy, each line with what became of it');
  await keys('Control+Shift+S');
  await isFocused('.copy');
  await review();
  await exportIt();
});

await doing('quote', async () => {
  await openFile(join(root, 'tests', 'stories', 'reservoir-levels', 'source.html'), 'eservoir');
  await review();
  await keys('F6');
  const before = await page.locator('.copy .quotation').count();
  const words = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.copy .paragraph')].find(
      (each) => !each.querySelector('.quotation'),
    );
    return paragraph?.textContent?.split(' ').slice(1, 5).join(' ') ?? '';
  });
  await goTo(words);
  await keys('Alt+Q');
  await expectSoon('no quotation was made', async () => (await page.locator('.copy .quotation').count()) > before);
  await keys('Control+Z');
  await expectSoon('the tag stays', async () => (await page.locator('.copy .quotation').count()) === before);
  await review();
  await exportIt();
});

await doing('move a paragraph within a story', async () => {
  await paste(
    readFileSync(join(root, 'resources', 'stories', 'library-hours.txt'), 'utf8'),
    'Saltby library will open',
  );
  await goTo('His colleague Hannah Orme');
  await keys('Home', 'Control+Shift+ArrowDown');
  await expectSoon('a paragraph is not chosen by a key', async () =>
    /^His colleague.*with a window’\.\s*$/s.test(await page.evaluate(() => String(getSelection()))),
  );
  await keys('Control+X');
  await lacks('a cupboard with a window');
  await picture('moving', 'a paragraph taken up to be moved');
  await goTo('would come.');
  await keys('End', 'Enter', 'Control+V');
  await has('a cupboard with a window');
  await expectSoon('the moved quotation lost its speaker', () =>
    page.locator('.quotation[data-label*=Orme], .quotation', { hasText: 'a cupboard with a window' }).count(),
  );
  await keys('Alt+K');
  await review();
  await exportIt();
});

await doing('take a quotation to another story, and link that one', async () => {
  await paste(
    readFileSync(join(root, 'resources', 'stories', 'harbour-dredging.txt'), 'utf8'),
    'Families in Pelham Sands',
  );
  await review();
  await exportIt();
  await goTo('He added:');
  await keys('Home', 'Shift+End', 'Control+C', 'Control+Shift+F');
  await isFocused('.desk');
  await type('saltby library');
  await expectSoon('the library story is not found', async () =>
    /library/i.test(await page.locator('.desk [role=option]').first().innerText()),
  );
  await keys('ArrowDown', 'Enter');
  await has('Saltby library will open');
  await isFocused('.copy');
  await goTo('again after a year.');
  await keys('End', 'Enter', 'Control+V');
  await isSaid(/came along from|since an edit/i);
  await picture('pasted', 'a quotation from another story, held against that story’s source');
  await review();
  await keys('Control+2');
  await keys('F6', 'F6');
  await keys('Control+Shift+P');
  await type('related');
  await keys('Escape', 'Control+2');
  await page.waitForTimeout(200);
  const link = page.getByRole('button', { name: 'Link a story of the desk' });
  await expectSoon('no way to link a story', () => link.count());
  if (!(await page.locator('[aria-label="Related links"]').count())) {
    for (let at = 0; at < 20; at += 1) {
      if (await link.evaluate((button) => button === document.activeElement)) break;
      await keys('Tab');
    }
    await keys('Enter');
  } else await keys('n');
  await isFocused('dialog');
  await type('harbour');
  await keys('Enter');
  await isSaid(/Related link to .* added/);
  await isFocused('[data-pane=inspector]');
  await keys('Enter');
  await type('https://pelham.example/harbour');
  await keys('Enter');
  await isSaid(/Address set/);
  await picture('linked', 'the harbour story, linked under the library’s');
  await keys('F9');
  await isSaid(/Invisible characters are shown/);
  await keys('F9', 'Alt+K');
  await exportIt();
});

await doing('find any of the ten, and go through those that are open', async () => {
  await keys('Control+Shift+F');
  await isFocused('.desk');
  await type('Petrie');
  await expectSoon('the bridge is not found by its speaker', async () =>
    /bridge/i.test(await page.locator('.desk [role=option]').first().innerText()),
  );
  await picture('found', 'a story found by who speaks in it');
  await keys('ArrowDown', 'Enter');
  await has('The only bridge across');
  for (let at = 0; at < 9; at += 1) await keys('Control+Tab');
  await isSaid(/of 10 open stories/);
});

const files = readdirSync(out).filter((name) => !name.includes('receipt'));
step = 'the files';
await expectSoon(
  `${files.length} files of 30`,
  async () => readdirSync(out).filter((name) => !name.includes('receipt')).length >= 30,
);
console.log(
  JSON.stringify({ name: 'a sub-editor’s hour', stories: 10, keys: pressed, files: files.length, pictures, surprises }),
);
await app.close();
if (surprises.length === 0) rmSync(data, { recursive: true, force: true });
else console.log(`pictures of the surprises: ${data}`);
process.exit(surprises.length > 0 ? 1 : 0);
