import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { panelNames } from '../../shared/ipc/commands';
import { faults, wcag } from './axeFaults';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const sheets = [
  ['palette', 'Control+Shift+P'],
  ['the shortcuts', 'F1'],
  ['earlier versions', 'Control+Shift+Y'],
  ['notices', 'Control+Shift+N'],
  ['the settings', 'Control+,'],
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

/** What comes and goes over a story, each with the keys that bring it and how one sees that it is there. */
const passing: readonly (readonly [name: string, bring: (page: Page) => Promise<void>, sign: string])[] = [
  ['the empty page', async () => undefined, '.empty-desk'],
  ['practice', (page) => page.keyboard.press('Shift+F1'), '.practice'],
  ['another story, as it reads', (page) => page.keyboard.press('Control+Shift+F'), '.desk input:focus'],
  ['a story on hold', (page) => page.keyboard.press('Control+Shift+Tab'), '.status-line .state[data-state=hold]'],
  ['what holds it', (page) => page.keyboard.press('Control+e'), '.card[data-tone=hold]'],
  ['a changed word', changeWord, '.change-bar'],
  ['an edit that took words from their speaker', takeCue, '.alarm'],
  ['invisible characters', (page) => page.keyboard.press('F9'), '.shows-invisibles'],
  ['the box for a paste', (page) => page.keyboard.press('Control+Shift+V'), '.paste-box'],
  [
    'the name of a version',
    pressInCopy('Control+s'),
    '[aria-label="Name this version"], .name-version, form input:focus',
  ],
  ['the address of a link', pressInCopy('Control+k'), 'input:focus'],
  ['a comment', pressInCopy('Alt+c'), 'input:focus, textarea:focus'],
  ['the next misspelt word', pressInCopy('F7'), '.copy'],
  ['a story of the desk to be linked', linkStory, 'dialog[open]'],
  ['destinations', showDestinations, 'dialog[open]'],
];

function pressInCopy(keys: string) {
  return async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape');
    await page
      .locator('.copy p')
      .last()
      .dblclick({ position: { x: 250, y: 12 } });
    await page.keyboard.press(keys);
  };
}

async function changeWord(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await page.locator('.copy p .quotation', { hasText: 'left to guess' }).click();
  await expect(page.locator('.card .said')).toContainText('left to guess');
  await page.keyboard.type('x');
}

async function takeCue(page: Page): Promise<void> {
  await page.keyboard.press('Alt+r');
  await page.locator('.copy p', { hasText: 'Captain Alun Reese' }).click();
  await page.keyboard.press('Control+Shift+Backspace');
}

async function linkStory(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Link a story of the desk' }).click();
}

async function showDestinations(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+M');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what comes and goes, ${colorScheme}`, async ({ shared }) => {
    const { page } = await shared.start();
    await page.emulateMedia({ colorScheme });
    for (const [name, bring, sign] of passing) {
      await bring(page);
      await expect(page.locator(sign).first()).toBeVisible();
      expect.soft(await faults(page), name).toEqual([]);
    }
  });

  test(`axe finds nothing in any panel at 200 %, ${colorScheme}`, async ({ shared }) => {
    const { page } = await shared.start([harbour]);
    await page.emulateMedia({ colorScheme });
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.setViewportSize({ width: 720, height: 450 });
    await expect(page.locator('.window')).toHaveAttribute('data-room', 'one');
    for (const [at, panel] of panelNames.entries()) {
      await page.keyboard.press(`Control+${at + 1}`);
      await expect(page.locator('[data-pane=inspector]')).toBeVisible();
      expect.soft(await faults(page, wcag), panel).toEqual([]);
    }
    for (const [name, keys] of [
      ['the source', 'Control+Shift+S'],
      ['the desk', 'Control+Shift+B'],
      ...sheets,
    ] as const) {
      await page.keyboard.press(keys);
      await expect(page.locator('[data-pane=source], [data-pane=desk], dialog[open]').first()).toBeVisible();
      expect.soft(await faults(page, wcag), name).toEqual([]);
      if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
    }
  });
}

/** Whatever moves by its style, of all that is drawn: the element, or what stands before or behind it. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
        const stands = transitionDuration.split(', ').every((time) => Number.parseFloat(time) < 0.001);
        const isStill = stands && animationName === 'none' && scrollBehavior === 'auto';
        return isStill ? [] : [`${element.tagName} ${element.className} ${part ?? ''}`];
      }),
    ),
  );

test('nothing moves under reduced motion, in any panel, bar or sheet', async ({ shared }) => {
  const { page } = await shared.start([harbour]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect((await moving(page)).length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [at, panel] of panelNames.entries()) {
    await page.keyboard.press(`Control+${at + 1}`);
    expect.soft(await moving(page), panel).toEqual([]);
  }
  await page.keyboard.press('Control+F');
  await expect(page.getByRole('search')).toBeVisible();
  await page.keyboard.press('Control+Shift+S');
  expect.soft(await moving(page), 'find and the source').toEqual([]);
  for (const [name, keys] of sheets) {
    await page.keyboard.press(keys);
    await expect(page.locator('dialog[open]')).toBeVisible();
    expect.soft(await moving(page), name).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
