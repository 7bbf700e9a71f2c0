import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sealStory } from '../../electron/stories/storyFile';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const library = resolve('resources/stories/library-hours.txt');

/** Puts stories on the desk that nobody has opened yet. */
function fill(stories: string, count: number): void {
  mkdirSync(stories, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const id = `kestrel-${String(number).padStart(5, '0')}`;
    const headline = `Kestrel number ${number} seen`;
    const blocks = [
      { id: 'b0', kind: 'headline', text: headline, source: null },
      { id: 'b1', kind: 'paragraph', text: `Birdwatchers counted wing ${number * 7} over the marsh.`, source: null },
    ];
    const json = JSON.stringify({ schemaVersion: 2, id, slug: id, blocks, quotations: [] });
    const summary = { slug: id, headline, words: 300, quotations: 4, state: 'ready' as const };
    const sealed = sealStory({ id, rev: 1, summary, source: null, json }, '2026-01-01T09:00:00.000Z', false);
    writeFileSync(join(stories, `${id}.verbatim.json`), sealed);
  }
}

test('finds a story among many by its words, looks at it, opens it, and goes between those that are open', async ({
  newsroom,
}) => {
  fill(join(newsroom.folder, 'data', 'stories'), 300);
  const { app, page } = await newsroom.start([harbour, library]);
  const desk = page.getByRole('navigation', { name: 'Desk' });
  const field = desk.getByRole('combobox', { name: 'Find a story' });
  const rows = desk.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option');
  const copy = page.getByRole('main', { name: 'Copy' });
  const preview = page.getByRole('region', { name: /^Preview of/ });
  await expect(copy.locator('.status-line .slug')).toHaveText(/library/);

  await test.step('by a word of its copy, shown where it stands', async () => {
    await page.keyboard.press('Control+Shift+F');
    await expect(field).toBeFocused();
    await page.keyboard.type('birdw 2093');
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('kestrel-00299');
    await expect(rows.first().locator('mark')).toHaveText(['Birdwatchers', '2093']);
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
  });

  await test.step('by its slug or headline, and by nothing that is not there', async () => {
    await page.keyboard.type('zeppelin');
    await expect(desk).toContainText('No story has these words.');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('families pelham');
    await expect(rows).toHaveCount(1);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('kestrel');
    await expect(desk).toContainText('The best 100 of 300 stories');
  });

  await test.step('the arrows show how it reads, and Escape leads back to the copy as it was', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(preview).toContainText('Birdwatchers counted wing');
    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
    await expect(copy.locator('.status-line .slug')).toHaveText(/library/);
  });

  await test.step('letters in the list look for a story, and never spike one', async () => {
    await page.keyboard.press('Escape');
    await rows.first().locator('xpath=..').focus();
    await page.keyboard.type('spikes harbour board');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('spikes harbour board');
    await expect(desk).not.toContainText('Spiked');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('harbour board');
    await page.keyboard.press('Enter');
    await expect(copy.locator('.status-line .slug')).toHaveText(/harbour/);
    await expect(copy.locator('.ProseMirror')).toBeFocused();
  });

  await test.step('with the story open all others stand there again, and the next search begins with the last', async () => {
    await expect(field).toHaveValue('');
    expect(await rows.count()).toBeGreaterThan(3);
    await page.keyboard.press('Control+Shift+F');
    await expect(field).toHaveValue('harbour board');
    await expect(rows).toHaveCount(1);
    await page.keyboard.type('birdw 2093');
    await expect(field).toHaveValue('birdw 2093');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(copy.locator('.ProseMirror')).toBeFocused();
  });

  await test.step('Control and Tab go between the open stories', async () => {
    await page.keyboard.press('Control+Tab');
    await expect(copy.locator('.status-line .slug')).toHaveText(/library/);
    await page.keyboard.press('Control+Shift+Tab');
    await expect(copy.locator('.status-line .slug')).toHaveText(/harbour/);
  });

  await test.step('a story that went out says so until it is changed, and goes out again in its own place', async () => {
    const out = join(newsroom.folder, 'out');
    mkdirSync(out);
    await pickFolder(app, out);
    await page.keyboard.press('Control+5');
    const panel = page.getByRole('tabpanel');
    const reason = panel.getByRole('textbox', { name: /reason/i });
    if (await reason.isVisible()) {
      await reason.fill('Checked by the desk');
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Shift+E');
    await expect(copy.locator('.status-line .state')).toHaveText('Exported');
    const before = readdirSync(out).toSorted();
    await expect(panel.getByRole('group', { name: 'Already in the folder' })).toContainText('exported');
    await copy.getByText('Families in Pelham Sands say').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Once more.');
    await expect(copy.locator('.status-line .state')).not.toHaveText('Exported');
    await page.keyboard.press('Control+Shift+E');
    await expect(panel).toContainText('took the place of the earlier one');
    expect(readdirSync(out).toSorted()).toEqual(before);
    expect(before.map((name) => readFileSync(join(out, name), 'utf8')).join()).toContain('Once more.');
    await panel.getByRole('radio', { name: /^Keep/ }).check();
    await page.keyboard.press('Control+Shift+E');
    await expect.poll(() => readdirSync(out).length).toBe(2 * before.length);
  });
});
