import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sample } from './keys';
import { expect, test, type Newsroom } from './newsroom';

async function openSample({ start, folder }: Newsroom, width: number, height: number) {
  const path = join(folder, 'harbour.txt');
  writeFileSync(path, sample('harbour-dredging'));
  const running = await start([path]);
  await running.page.setViewportSize({ width, height });
  await expect(running.page.getByText('Saved', { exact: true })).toBeAttached();
  return running;
}

/** Boxes of the parts that are shown, from left to right. */
const parts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-pane]:not([hidden])')].map((pane) => {
      const { left, right } = pane.getBoundingClientRect();
      return { name: pane.getAttribute('data-pane'), left, right };
    }),
  );
const names = async (page: Page): Promise<readonly (string | null)[]> => (await parts(page)).map(({ name }) => name);

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'none');

/** Whether two texts of the window lie over one another, or one goes out of the window. */
const printedOver = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.status-line > *, .pane-bar button, [role=tab], .tally')].filter(
      (each) => each.checkVisibility(),
    );
    const boxes = shown.map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }));
    const over = boxes.filter(({ box }, at) =>
      boxes.some(
        (other, index) =>
          index > at &&
          box.left < other.box.right - 1 &&
          other.box.left < box.right - 1 &&
          box.top < other.box.bottom - 1 &&
          other.box.top < box.bottom - 1,
      ),
    );
    return [
      ...over.map(({ text }) => text),
      ...(document.documentElement.scrollWidth > window.innerWidth ? ['the window scrolls sideways'] : []),
    ];
  });

test('folds the window as it narrows, down to one column that can be read', async ({ shared }) => {
  const { page } = await openSample(shared, 1920, 1080);
  for (const [width, height, shown] of [
    [1920, 1080, ['desk', 'copy', 'source', 'inspector']],
    [1440, 900, ['desk', 'copy', 'inspector']],
    [1280, 800, ['desk', 'copy', 'inspector']],
    [1024, 700, ['copy', 'inspector']],
    [720, 450, ['copy']],
    [640, 400, ['copy']],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => names(page)).toEqual(shown);
    const boxes = await parts(page);
    for (const [at, { left }] of boxes.entries()) expect(left).toBeGreaterThanOrEqual(boxes[at - 1]?.right ?? 0);
    expect(boxes.at(-1)?.right).toBeLessThanOrEqual(width);
    expect(await printedOver(page)).toEqual([]);
  }
  const measure = await page
    .locator('.block.paragraph')
    .first()
    .evaluate((block) => {
      const { paddingLeft } = getComputedStyle(block);
      return block.clientWidth - Number.parseFloat(paddingLeft);
    });
  expect(measure).toBeGreaterThan(400);
});

test('goes through the parts of a narrow window by F6, and asks for one by its key', async ({ shared }) => {
  const { page } = await openSample(shared, 720, 450);
  const { keyboard } = page;
  await page.locator('.copy').click();
  await keyboard.press('F6');
  await expect.poll(() => names(page)).toEqual(['source']);
  await expect(page.getByRole('listbox', { name: 'Lines of the source' })).toBeFocused();
  await keyboard.press('F6');
  await expect.poll(() => names(page)).toEqual(['inspector']);
  await expect.poll(() => focused(page)).toBe('inspector');
  expect(await printedOver(page)).toEqual([]);
  await keyboard.press('F6');
  await expect(page.getByRole('listbox', { name: 'Stories on the desk' })).toBeFocused();
  await keyboard.press('F6');
  await expect(page.locator('.copy')).toBeFocused();
  await keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await keyboard.press('e');
  await expect.poll(() => names(page)).toEqual(['copy']);
});

test('shows and hides a part by its key, and the focus is never lost', async ({ shared }) => {
  const { page } = await openSample(shared, 1440, 900);
  const { keyboard } = page;
  await keyboard.press('Control+Shift+S');
  await expect(page.getByRole('listbox', { name: 'Lines of the source' })).toBeFocused();
  expect(await names(page)).toEqual(['desk', 'copy', 'source', 'inspector']);
  for (const key of ['Control+Shift+S', 'Control+Shift+B', 'Control+Shift+I']) {
    await keyboard.press(key);
    await expect.poll(() => focused(page)).toBe('copy');
  }
  expect(await names(page)).toEqual(['copy']);
  await keyboard.press('Control+Shift+B');
  await expect(page.getByRole('listbox', { name: 'Stories on the desk' })).toBeFocused();
  await keyboard.press('Control+2');
  await expect.poll(() => names(page)).toEqual(['desk', 'copy', 'inspector']);
});

test('goes round a sheet by Tab, and the focus is never lost behind it', async ({ shared }) => {
  const { page } = await openSample(shared, 1440, 900);
  for (const sheet of ['F1', 'Control+,', 'Control+Shift+N', 'Control+Shift+Y']) {
    await page.keyboard.press(sheet);
    await expect(page.locator('dialog[open]')).toBeVisible();
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('dialog[open]') !== null), { message: sheet })
        .toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  }
});

test('gives a part another width by keys and by pointer, and remembers it', async ({ shared }) => {
  const { page } = await openSample(shared, 1440, 900);
  const widthOf = async (name: string): Promise<number> => {
    const found = (await parts(page)).find((part) => part.name === name);
    return found ? found.right - found.left : 0;
  };
  const edge = page.getByRole('separator', { name: 'Width of the inspector' });
  await edge.focus();
  const before = await widthOf('inspector');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf('inspector')).toBeCloseTo(before + 16, 0);
  await expect(edge).toHaveAttribute('aria-valuenow', String(Math.round(before + 16)));
  await page.keyboard.press('Home');
  await expect.poll(() => widthOf('inspector')).toBe(300);
  const desk = page.getByRole('separator', { name: 'Width of the desk' });
  const box = await desk.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 0.5, 400);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 60, 400, { steps: 4 });
  await page.mouse.up();
  const desked = await widthOf('desk');
  expect(desked).toBeGreaterThan(260);
  await page.keyboard.press('Control+Shift+S');
  await page.waitForTimeout(600); // the settings are written once the hand rests
  const again = await shared.again();
  await again.page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => names(again.page)).toEqual(['desk', 'copy', 'source', 'inspector']);
  const kept = await parts(again.page);
  expect((kept[3]?.right ?? 0) - (kept[3]?.left ?? 0)).toBe(300);
  expect((kept[0]?.right ?? 0) - (kept[0]?.left ?? 0)).toBeCloseTo(desked, 0);
});
