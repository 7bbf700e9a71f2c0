import { resolve } from 'node:path';
import { pasteStory } from './keys';
import { expect, test } from './newsroom';

test('gives related links another title and source, and drops those without an address, by keyboard', async ({
  shared,
}) => {
  const { page } = await shared.start([resolve('resources/stories/harbour-dredging.txt')]);
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Related links' });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keyboard.press('Control+2');
  await expect(list).toBeFocused();
  const first = list.getByRole('option').first();

  await test.step('a title is set by Enter, and the focus is back in the list', async () => {
    await page.getByLabel('Title', { exact: true }).fill('Ferry to sail three times a day');
    await keyboard.press('Enter');
    await expect(first).toContainText('Ferry to sail three times a day');
    await expect(list).toBeFocused();
  });

  await test.step('a title is never taken away', async () => {
    await page.getByLabel('Title', { exact: true }).fill(' ');
    await keyboard.press('Enter');
    await expect(page.locator('#related-title-problem')).toContainText('needs a title');
    await expect(first).toContainText('Ferry to sail three times a day');
  });

  await test.step('a source is set, and taken away again', async () => {
    const source = page.getByLabel('Source', { exact: true });
    await source.fill('The Pelham Post');
    await keyboard.press('Enter');
    await expect(first).toContainText('The Pelham Post');
    await source.fill('');
    await keyboard.press('Enter');
    await expect(first).not.toContainText('The Pelham Post');
  });

  await test.step('the link with an address stays, the other is dropped', async () => {
    await list.press('Enter');
    await keyboard.type('https://pelham.example/ferry');
    await keyboard.press('Enter');
    await expect(first).toContainText('Kept');
    await list.press('d');
    await expect(list.getByRole('option', { name: /Dropped/ })).toHaveCount(1);
    await expect(first).toContainText('Kept');
  });

  await test.step('undo takes the drop back', async () => {
    await keyboard.press('Control+z');
    await expect(list.getByRole('option', { name: /Dropped/ })).toHaveCount(0);
  });
});

test('checks the addresses of related links, says which are dead, and puts links in order by dragging', async ({
  newsroom,
}) => {
  const { app, page } = await newsroom.start([resolve('resources/stories/harbour-dredging.txt')]);
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Related links' });
  const rows = list.getByRole('option');
  const card = page.getByRole('region', { name: 'Related link' });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  // Main answers as it does where the first site has no such page, and the second cannot be reached.
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('newsroom:openAddress');
    ipcMain.handle('newsroom:openAddress', async (_, address: string) => ({
      ok: false,
      problem: address.includes('gone')
        ? { code: 'page-status', message: 'gone.example has no such page. Check the address (404). Open the page.' }
        : { code: 'page-unreachable', message: 'far.example could not be found. Check the spelling of the address.' },
    }));
  });
  await keyboard.press('Control+2');
  await expect(list).toBeFocused();
  await test.step('on demand alone, and what stands in the way is told', async () => {
    for (const [at, address] of ['https://gone.example/a', 'https://far.example/b'].entries()) {
      await rows.nth(at).click();
      await list.press('Enter');
      await keyboard.type(address);
      await keyboard.press('Enter');
      await expect(list).toBeFocused();
    }
    await expect(rows.first()).toContainText('Kept');
    await keyboard.press('c');
    await expect(rows.first()).toContainText('Dead link');
    await expect(rows.nth(1)).toContainText('Not checked');
    await expect(page.getByText('1 link dead. 1 link could not be checked.')).toBeAttached();
    await expect(card).toContainText('far.example could not be found. The link may be sound all the same.');
  });

  await test.step('offline is said, and nothing is asked', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
    await keyboard.press('c');
    await expect(page.getByText('Offline: no address was checked.')).toBeAttached();
  });

  await test.step('a link is dragged to another’s place, and undo takes it back', async () => {
    const titles = await rows.locator('.words').allInnerTexts();
    await rows.nth(1).dragTo(rows.first());
    await expect(rows.locator('.words').first()).toHaveText(titles[1] ?? '');
    await keyboard.press('Control+z');
    await expect(rows.locator('.words').first()).toHaveText(titles[0] ?? '');
  });
});

test('turns ages into dates, takes a title from its page, and links another story of the desk', async ({
  newsroom,
}) => {
  const { app, page } = await newsroom.start([resolve('resources/stories/harbour-dredging.txt')]);
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Related links' });
  const rows = list.getByRole('option');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await pasteStory(page, 'Pier closed by the storm\n\nThe pier was closed by the storm, the council said on Monday.');
  await expect(page.getByRole('textbox', { name: 'Copy' })).toContainText('The pier was closed');
  await page.keyboard.press('Control+Tab');
  await expect(page.getByRole('textbox', { name: 'Copy' })).not.toContainText('The pier was closed');
  await keyboard.press('Control+2');
  await expect(list).toBeFocused();

  await test.step('without a date of the story, that is asked for', async () => {
    await keyboard.press('a');
    await expect(page.locator('output')).toContainText(/date/);
  });

  await test.step('a story of the desk is found by a few letters', async () => {
    const count = await rows.count();
    await keyboard.press('n');
    const field = page.getByRole('combobox', { name: 'Find the story that is linked' });
    await expect(field).toBeFocused();
    await keyboard.type('pier');
    await keyboard.press('Enter');
    await expect(rows).toHaveCount(count + 1);
    await expect(rows.last()).toContainText('Pier closed by the storm');
    await expect(page.locator('output')).toContainText('It has no address yet');
    await expect(list).toBeFocused();
  });

  await test.step('its title comes from its page, by key alone, and undo takes that back', async () => {
    await app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('newsroom:openAddress');
      ipcMain.handle('newsroom:openAddress', async (_, url: string) => ({
        ok: true,
        value: {
          name: 'pier.html',
          url,
          bytes: new TextEncoder().encode(
            '<html><head><title>Pier shut until May</title><meta property="og:title" content="Pier shut until May"><meta property="og:site_name" content="Saltby News"></head><body><article><h1>Pier shut until May</h1><p>The pier was closed by the storm, the council said on Monday in a statement.</p></article></body></html>',
          ),
        },
      }));
    });
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('https://saltby.example/pier');
    await keyboard.press('Enter');
    await expect(list).toBeFocused();
    await keyboard.press('t');
    await expect(rows.last()).toContainText('Pier shut until May');
    await expect(rows.last()).toContainText('Saltby News');
    await keyboard.press('Control+z');
    await expect(rows.last()).toContainText('Pier closed by the storm');
  });

  await test.step('offline is said, and the title stays', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
    await keyboard.press('t');
    await expect(page.getByText('Offline: no page was asked.').first()).toBeVisible();
  });

  await test.step('before export it is told how many links leave, and which are dead', async () => {
    await keyboard.press('Control+5');
    await expect(page.getByRole('region', { name: 'Links' })).toContainText('not checked');
  });
});
