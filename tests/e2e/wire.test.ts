import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faults } from './axeFaults';
import { end, expect, launch, test, type Launched } from './newsroom';
import { hasPostgres, openDesk, type TestDesk } from './sharedDesk';

const paragraphs = [
  'SALTBY — The harbour at Saltby will be dredged before the winter, the council said on Monday.',
  '“The plan was long overdue,” said council leader Owen Tarrant after the vote in the town hall.',
  'Victor Marsh, the harbour master, told reporters: “We have waited eleven years for this.”',
];

/** An agency sends a story, whole at once. */
function send(desk: TestDesk, uri: string, headline: string, version = 1, copy = paragraphs): void {
  const item = {
    uri: `urn:wire:${uri}`,
    type: 'text',
    version: String(version),
    versioncreated: '2026-03-02T09:00:00Z',
    pubstatus: 'usable',
    language: 'en-GB',
    headline,
    body_xhtml: copy.map((text) => `<p>${text}</p>`).join(''),
  };
  const part = join(desk.incoming, `.${uri}-${version}`);
  writeFileSync(part, JSON.stringify(item));
  renameSync(part, join(desk.incoming, `${uri}-${version}.json`));
}

const sheet = (page: Page) => page.getByRole('dialog', { name: 'The wire' });
const list = (page: Page) => page.getByRole('listbox', { name: 'The wire, the newest first' });
const rows = (page: Page) => list(page).getByRole('option');
const found = (page: Page) => page.getByRole('dialog', { name: 'Find in the newsroom' });
const copyOf = (page: Page) => page.getByRole('textbox', { name: 'Copy' });

test('the wire and the newsroom’s stories are read, used and searched from the window, by keyboard', async () => {
  // An app and a desk of its own: the limit only ends what would never end.
  test.setTimeout(300_000);
  test.skip(!(await hasPostgres()), 'PostgreSQL 15 or newer is not installed here: the shared desk is not tried.');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  let desk: TestDesk | null = null;
  let app: Launched | null = null;
  try {
    desk = await openDesk({ feed: 'agency' });
    const token = await desk.invite('Ann Lee', 'sub');
    app = await launch(join(folder, 'ann'), [], {
      switches: [`--desk=${desk.address}`],
      env: { VERBATIM_DESK_TOKEN: token },
    });
    const { page } = app;
    await expect(page.getByText('No story is there yet')).toBeVisible();

    await test.step('a wire on which nothing came says so', async () => {
      await page.keyboard.press('Alt+Shift+N');
      await expect(sheet(page)).toContainText('Nothing came over the wire yet');
      expect.soft(await faults(page), 'an empty wire').toEqual([]);
    });

    await test.step('what comes is listed while one looks, the newest first, and is told', async () => {
      send(desk!, 'harbour', 'Harbour to be dredged');
      await expect(rows(page)).toHaveCount(1, { timeout: 40_000 });
      send(desk!, 'library', 'Library to stay open', 1, ['“Reading is no luxury,” said librarian Judith Marlowe.']);
      await expect(rows(page)).toHaveCount(2, { timeout: 40_000 });
      await expect(rows(page).first()).toContainText('Library to stay open');
      await expect(rows(page).first()).toContainText('Not used');
      await expect(page.locator('[aria-live]').filter({ hasText: '1 new on the wire.' })).toBeAttached();
    });

    await test.step('the chosen one is read beside the list, and marked by a key', async () => {
      await list(page).focus();
      await page.keyboard.press('End');
      await expect(sheet(page).getByRole('article', { name: 'How it reads' })).toContainText('waited eleven years');
      await page.keyboard.press('u');
      await expect(rows(page).last()).toContainText('Used by Ann Lee');
      await page.keyboard.press('u');
      await expect(rows(page).last()).toContainText('Not used');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await faults(page), `the wire, ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
    });

    await test.step('Enter opens it as a story that all share, and it is used', async () => {
      await page.keyboard.press('Enter');
      await expect(sheet(page)).toHaveCount(0);
      await expect(copyOf(page)).toContainText('waited eleven years');
      await expect(copyOf(page)).toBeFocused();
      await expect(page.locator('.status-line').getByText('On the desk')).toBeVisible();
      await page.keyboard.press('Alt+Shift+N');
      await sheet(page).getByRole('radio', { name: 'Not used' }).check();
      await expect(rows(page)).toHaveCount(1);
      await sheet(page).getByRole('radio', { name: 'Used', exact: true }).check();
      await expect(rows(page)).toHaveText([/Harbour to be dredged[^]*Used by Ann Lee/]);
      await sheet(page).getByRole('radio', { name: 'All' }).check();
      await page.keyboard.press('Escape');
    });

    await test.step('stories are found by their words, and what somebody said by who said it', async () => {
      await page.keyboard.press('Alt+Shift+F');
      await expect(found(page).getByLabel('Words')).toBeFocused();
      await page.keyboard.type('reading luxury');
      await expect(found(page).getByRole('option')).toHaveText([/Library to stay open[^]*On the wire/]);
      await found(page).getByRole('radio', { name: 'What somebody said' }).check();
      await found(page).getByLabel('Said by').fill('Tarrant');
      await found(page).getByLabel('About').fill('plan');
      await expect(
        found(page)
          .getByRole('listbox', { name: /was said/ })
          .getByRole('option')
          .first(),
      ).toContainText('The plan was long overdue');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect.soft(await faults(page), `what was said, ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await found(page).getByLabel('How sure').selectOption({ label: 'Verified only' });
      await expect(found(page)).toContainText('Nothing is there that fits this.');
      await found(page).getByLabel('How sure').selectOption({ label: 'All' });
      await found(page).getByLabel('Said by').focus();
      await page.keyboard.press('Enter');
      await expect(found(page)).toHaveCount(0);
      await expect(copyOf(page)).toContainText('waited eleven years');
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('The plan was long overdue');
    });

    await test.step('while the desk is away the wire stays to be read, and says so', async () => {
      await desk!.stop();
      await expect(page.locator('.status-line').getByText('Desk away')).toBeVisible();
      await page.keyboard.press('Alt+Shift+N');
      await expect(sheet(page)).toContainText('does not answer');
      await expect(sheet(page)).toContainText('This is the wire as it was at');
      await expect(rows(page)).toHaveCount(2);
      await list(page).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('u');
      await expect(sheet(page)).toContainText('The shared desk does not answer just now');
      expect.soft(await faults(page), 'the wire, away').toEqual([]);
      await desk!.open();
      await expect(sheet(page)).not.toContainText('does not answer', { timeout: 20_000 });
    });
  } finally {
    if (app) await end(app);
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the wire says what it is where no desk was named', async ({ shared }) => {
  const { page } = await shared.start();
  for (const [keys, name] of [
    ['Alt+Shift+N', 'The wire'],
    ['Alt+Shift+F', 'Find in the newsroom'],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog', { name })).toContainText('none was named');
    await page.keyboard.press('Escape');
  }
});
