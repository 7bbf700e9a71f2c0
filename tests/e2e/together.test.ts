import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { end, expect, launch, test, type Launched } from './newsroom';
import { hasPostgres, openDesk, type TestDesk } from './sharedDesk';

const copy = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”

Owen Tarrant, who leads the council, said: “The plan is long overdue.”

In a statement they added: “We will look after every boat.”

The council meets again in April.
`;

const paragraph = (page: Page, words: string) => page.locator('.copy > *', { hasText: words });
const copyOf = (page: Page) => page.getByRole('textbox', { name: 'Copy' });
const text = async (page: Page): Promise<string> => (await copyOf(page).innerText()).replaceAll(/\s+/g, ' ');

async function type(page: Page, behind: string, words: string): Promise<void> {
  await paragraph(page, behind).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** Goes to the list of quotations. */
async function reviewAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
}

const card = (page: Page) => page.getByRole('region', { name: 'Quotation under review' });

/** Brings the last quotation up for review. */
async function reviewLast(page: Page): Promise<void> {
  await reviewAll(page);
  // Where none is under review yet, the first key brings up the first.
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await expect(card(page)).toContainText('look after every boat');
}

/** Says who speaks the last quotation. */
async function choose(page: Page, name: string): Promise<void> {
  await reviewLast(page);
  const speakers = await card(page).getByRole('group', { name: 'Speakers' }).getByRole('button').allInnerTexts();
  await page.keyboard.press(String(speakers.findIndex((each) => each.includes(name)) + 1));
  await reviewLast(page);
  await expect(card(page).getByRole('heading')).toHaveText(name);
  await expect(card(page)).toContainText('Confirmed');
}

const status = (page: Page, told: string) => page.locator('.status-line').getByText(told);

test('two windows work on one story at a shared desk, on line and off', async () => {
  // Two apps and a desk of their own: the limit only ends what would never end.
  test.setTimeout(300_000);
  test.skip(!(await hasPostgres()), 'PostgreSQL 15 or newer is not installed here: the shared desk is not tried.');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  const running: Launched[] = [];
  let desk: TestDesk | null = null;
  try {
    desk = await openDesk();
    const [annsToken, bensToken] = await Promise.all([desk.invite('Ann Lee', 'sub'), desk.invite('Ben Sato', 'sub')]);
    const path = join(folder, 'winter.txt');
    writeFileSync(path, copy);
    const enter = async (name: string, token: string, files: readonly string[] = []): Promise<Launched> => {
      const started = await launch(join(folder, name), files, {
        switches: [`--desk=${desk!.address}`],
        env: { VERBATIM_DESK_TOKEN: token },
      });
      running.push(started);
      return started;
    };
    const [first, { page: ben }] = await Promise.all([enter('ann', annsToken, [path]), enter('ben', '')]);
    let ann = first.page;

    await test.step('a story of one’s own is put on the desk, and opened from there', async () => {
      await expect(copyOf(ann)).toContainText('meets again in April');
      await expect(ann.getByRole('navigation', { name: 'Desk' }).getByText('No story is there yet')).toBeVisible();
      await ann.keyboard.press('Alt+Shift+D');
      await expect(status(ann, 'On the desk')).toBeVisible();
      await ben.keyboard.press('Control+Shift+O');
      const sheet = ben.getByRole('dialog', { name: 'The shared desk' });
      await sheet.getByLabel('Your token').fill('vbt_wrong');
      await ben.keyboard.press('Enter');
      await expect(sheet).toContainText('does not know this token');
      await sheet.getByLabel('Your token').fill(bensToken);
      await ben.keyboard.press('Enter');
      await expect(sheet).toContainText('Signed in as Ben Sato');
      await sheet.getByRole('button', { name: 'winter' }).click();
      await expect(copyOf(ben)).toContainText('meets again in April');
      await expect(status(ben, 'On the desk')).toBeVisible();
    });

    await test.step('both see what both type, and who is where', async () => {
      await type(ann, 'will stay open', ' Berths cost nothing.');
      await type(ben, 'meets again in April', ' Dogs may come.');
      await expect(copyOf(ben)).toContainText('Berths cost nothing.');
      await expect(copyOf(ann)).toContainText('Dogs may come.');
      await expect(ann.getByRole('region', { name: 'Also in this story' })).toContainText(
        'Ben Sato in “The council meets',
      );
      await expect(status(ann, 'On the desk')).toBeVisible();
      await expect(status(ann, 'Saved here')).toBeVisible();
    });

    await test.step('undo takes back one’s own', async () => {
      await ann.keyboard.press('Control+z');
      await expect(copyOf(ben)).not.toContainText('Berths cost nothing.');
      await expect(copyOf(ann)).toContainText('Dogs may come.');
    });

    await test.step('a quotation confirmed in one window shows in the other', async () => {
      await reviewAll(ann);
      await ann.keyboard.press('Home');
      await ann.keyboard.press('Enter');
      const row = ben.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first();
      await expect(row).toContainText('Confirmed');
    });

    await test.step('what was typed off line is sent when the desk is back, and nothing is lost or doubled', async () => {
      await desk!.stop();
      await expect(status(ann, 'Desk away')).toBeVisible();
      await expect(status(ben, 'Desk away')).toBeVisible();
      await type(ann, 'will stay open', ' It has nine piers.');
      await type(ben, 'meets again in April', ' Tea is served.');
      // Each answers otherwise who speaks, not having seen the other.
      await choose(ann, 'Ruth Pell');
      await choose(ben, 'Owen Tarrant');
      await expect(status(ann, 'changes wait')).toBeVisible();
      await expect(status(ann, 'Saved here')).toBeVisible();
      // One of the two starts anew meanwhile: what the desk lacks is in its own files.
      await end(first);
      ann = (await enter('ann', annsToken)).page;
      await expect(status(ann, 'changes wait')).toBeVisible();
      await expect(copyOf(ann)).toContainText('It has nine piers.');
      await desk!.open();
      await expect(status(ann, 'On the desk')).toBeVisible();
      await expect(status(ben, 'On the desk')).toBeVisible();
      await expect(copyOf(ann)).toContainText('Tea is served.');
      await expect(copyOf(ben)).toContainText('It has nine piers.');
      await expect.poll(async () => (await text(ann)) === (await text(ben))).toBe(true);
      for (const words of ['It has nine piers.', 'Tea is served.', 'Dogs may come.'])
        expect((await text(ann)).split(words)).toHaveLength(2);
    });

    await test.step('two who decided differently have a disputed quotation, which holds the story', async () => {
      for (const page of [ann, ben]) {
        await reviewLast(page);
        await expect(card(page)).toContainText('Ann Lee');
        await expect(card(page)).toContainText('Ben Sato');
        await expect(page.locator('.status-line .state')).toHaveText('On hold');
      }
    });

    await test.step('the desk refuses to release what it holds itself', async () => {
      await ann.keyboard.press('Alt+Shift+R');
      await expect(ann.getByRole('list', { name: 'Notices' })).toContainText('The story is on hold:');
    });

    await test.step('what was done before a window was started again is undone after it, one’s own alone', async () => {
      await copyOf(ann).focus();
      for (let at = 0; at < 6 && (await text(ann)).includes('nine piers'); at += 1) {
        await ann.keyboard.press('Control+z');
        await ann.waitForTimeout(200);
      }
      await expect(copyOf(ann)).not.toContainText('nine piers');
      await expect(copyOf(ben)).not.toContainText('nine piers');
      for (const page of [ann, ben]) await expect(copyOf(page)).toContainText('Tea is served.');
      await ann.keyboard.press('Control+y');
      await expect(copyOf(ben)).toContainText('It has nine piers.');
    });
  } finally {
    await Promise.all(running.map(end));
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
