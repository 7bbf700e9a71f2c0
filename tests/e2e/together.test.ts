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

const status = (page: Page, told: string) => page.locator('.status-line').getByText(told);

test('two windows work on one story at a shared desk, on line and off', async () => {
  test.skip(!(await hasPostgres()), 'PostgreSQL 15 or newer is not installed here: the shared desk is not tried.');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  const running: Launched[] = [];
  let desk: TestDesk | null = null;
  try {
    desk = await openDesk();
    const [annsToken, bensToken] = await Promise.all([desk.invite('Ann Lee', 'sub'), desk.invite('Ben Sato', 'sub')]);
    const path = join(folder, 'winter.txt');
    writeFileSync(path, copy);
    const join_ = async (name: string, token: string, files: readonly string[]): Promise<Page> => {
      const started = await launch(join(folder, name), files, {
        switches: [`--desk=${desk!.address}`],
        env: { VERBATIM_DESK_TOKEN: token },
      });
      running.push(started);
      return started.page;
    };
    const [ann, ben] = await Promise.all([join_('ann', annsToken, [path]), join_('ben', bensToken, [])]);

    await test.step('a story of one’s own is put on the desk, and opened from there', async () => {
      await expect(copyOf(ann)).toContainText('meets again in April');
      await expect(ann.getByRole('navigation', { name: 'Desk' }).getByText('No story is there yet')).toBeVisible();
      await ann.keyboard.press('Alt+Shift+D');
      await expect(status(ann, 'On the desk')).toBeVisible();
      await ben.keyboard.press('Control+Shift+O');
      await ben.getByRole('dialog', { name: 'The shared desk' }).getByRole('button', { name: 'winter' }).click();
      await expect(copyOf(ben)).toContainText('meets again in April');
    });

    await test.step('both see what both type, and who is where', async () => {
      await type(ann, 'will stay open', ' ANN WAS HERE.');
      await type(ben, 'meets again in April', ' BEN WAS HERE.');
      await expect(copyOf(ben)).toContainText('ANN WAS HERE.');
      await expect(copyOf(ann)).toContainText('BEN WAS HERE.');
      await expect(ann.getByRole('region', { name: 'Also in this story' })).toContainText(
        'Ben Sato in “The council meets',
      );
      await expect(status(ann, 'On the desk')).toBeVisible();
      await expect(status(ann, 'Saved here')).toBeVisible();
    });

    await test.step('undo takes back one’s own', async () => {
      await ann.keyboard.press('Control+z');
      await expect(copyOf(ben)).not.toContainText('ANN WAS HERE.');
      await expect(copyOf(ann)).toContainText('BEN WAS HERE.');
    });

    await test.step('a quotation confirmed in one window shows in the other', async () => {
      await ann.keyboard.press('Control+1');
      await ann.keyboard.press('Home');
      await ann.keyboard.press('Enter');
      const first = ben.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first();
      await expect(first).toContainText('Confirmed');
    });

    await test.step('what was typed off line is sent when the desk is back, and nothing is lost or doubled', async () => {
      await desk!.stop();
      await expect(status(ann, 'Desk away')).toBeVisible();
      await expect(status(ben, 'Desk away')).toBeVisible();
      await type(ann, 'will stay open', ' Ann, off line.');
      await type(ben, 'meets again in April', ' Ben, off line.');
      // Each answers otherwise who speaks, not having seen the other.
      for (const [page, by] of [
        [ann, 0],
        [ben, 1],
      ] as const) {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('End');
        const speakers = page
          .getByRole('region', { name: 'Quotation under review' })
          .getByRole('group', { name: 'Speakers' })
          .getByRole('button');
        const names = await speakers.allInnerTexts();
        const at = names.findIndex((name) => name.includes(['Ruth Pell', 'Owen Tarrant'][by]!));
        await page.keyboard.press(String(at + 1));
      }
      await expect(status(ann, 'changes wait')).toBeVisible();
      await expect(status(ann, 'Saved here')).toBeVisible();
      await desk!.open();
      await expect(status(ann, 'On the desk')).toBeVisible();
      await expect(status(ben, 'On the desk')).toBeVisible();
      await expect(copyOf(ann)).toContainText('Ben, off line.');
      await expect(copyOf(ben)).toContainText('Ann, off line.');
      await expect.poll(async () => (await text(ann)) === (await text(ben))).toBe(true);
      for (const words of ['Ann, off line.', 'Ben, off line.', 'BEN WAS HERE.'])
        expect((await text(ann)).split(words)).toHaveLength(2);
    });

    await test.step('two who decided differently have a disputed quotation, which holds the story', async () => {
      for (const page of [ann, ben]) {
        await page.keyboard.press('Control+1');
        await page.keyboard.press('End');
        await expect(page.getByRole('region', { name: 'Quotation under review' })).toContainText('Ann Lee');
        await expect(page.getByRole('region', { name: 'Quotation under review' })).toContainText('Ben Sato');
        await expect(page.locator('.status-line .state')).toHaveText('Hold');
      }
    });

    await test.step('the desk refuses to release what it holds itself', async () => {
      await ann.keyboard.press('Alt+Shift+R');
      await expect(ann.getByText('The story is on hold:')).toBeVisible();
    });
  } finally {
    await Promise.all(running.map(end));
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
