import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { panelNames } from '../../shared/ipc/commands';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA, and what else axe advises. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const all = [...wcag, 'best-practice'];

/** What axe finds, a line each: the rule, and the place it was broken at. The bars between the panes are in none of them. */
async function faults(page: Page, rules: readonly string[] = all): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ exclude: ['[role=separator]'] }, { resultTypes: ['violations'], runOnly: ${JSON.stringify(rules)} })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const sheets = [
  ['palette', 'Control+Shift+P'],
  ['the shortcuts', 'F1'],
  ['earlier versions', 'Control+Shift+Y'],
  ['notices', 'Control+Shift+N'],
] as const;

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in any panel and sheet, ${colorScheme}`, async ({ shared }) => {
    const { page } = await shared.start([harbour]);
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    for (const [at, panel] of panelNames.entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await expect(page.locator(`#tab-${panel === 'people' ? 'quotations' : panel}`)).toHaveAttribute(
        'aria-selected',
        'true',
      );
      if (panel === 'people') await expect(page.getByRole('listbox', { name: 'People' })).toBeVisible();
      expect.soft(await faults(page), panel).toEqual([]);
    }
    await page.keyboard.press('Control+Shift+S');
    await expect(page.locator('[data-pane=source]')).toBeVisible();
    expect.soft(await faults(page), 'the source').toEqual([]);
    await page.keyboard.press('Control+F');
    await expect(page.getByRole('search')).toBeVisible();
    expect.soft(await faults(page), 'find and replace').toEqual([]);
    await page.keyboard.press('Escape');
    for (const [name, keys] of sheets) {
      await page.keyboard.press(keys);
      await expect(page.locator('dialog[open]')).toBeVisible();
      expect.soft(await faults(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    }
    await page.setViewportSize({ width: 720, height: 450 });
    await expect(page.locator('.window')).toHaveAttribute('data-room', 'one');
    // The copy, and with it the headline, is out of sight here.
    expect.soft(await faults(page, wcag), 'one column').toEqual([]);
  });
