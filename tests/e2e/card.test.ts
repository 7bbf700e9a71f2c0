import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const long = 'The boats go out in every weather and the quay must stand for all of them. '.repeat(12).trim();
const story = `Harbour to stay open all winter

Ruth Pell, the harbour master, said: “The harbour stays open.”

Owen Tarrant, who leads the council and has led it for a very long time indeed, said: “${long}”

The plan was called “ambitious”.

The statement ran as follows. “There was no other way.”

Ms Pell said: “It is a good day for the town.”
`;

/** Where the card begins, and the button under Enter. */
const places = (page: Page) =>
  page.evaluate(() => {
    const at = (name: string): readonly number[] | null => {
      const box = document.querySelector(name)?.getBoundingClientRect();
      return box ? [box.left, box.top, box.height].map(Math.round) : null;
    };
    return { list: at('.review .ledger'), card: at('.card'), button: at('.card-head .actions > :first-child') };
  });

test('holds the card and the button under Enter where they are, whatever quotation is under review', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
    await page.keyboard.press('Home');
    const rows = await page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').count();
    expect(rows).toBeGreaterThan(3);
    const seen = [];
    for (let row = 0; row < rows; row += 1) {
      seen.push(await places(page));
      await page.keyboard.press('ArrowDown');
    }
    for (const each of seen) expect(each).toEqual(seen[0]);
    expect((seen[0]?.button?.[1] ?? height) + 30).toBeLessThan(height);
  }
});

test('gives a ground to the quotation under review and to one without a speaker, and to nothing else', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.locator('.quotation', { hasText: 'The harbour stays open' }).click();
  const grounds = await page.locator('.copy .quotation').evaluateAll((spans) =>
    spans.map((span) => ({
      words: span.textContent.slice(0, 20),
      hue: span.getAttribute('data-hue'),
      isTinted: getComputedStyle(span).backgroundColor !== 'rgba(0, 0, 0, 0)',
      rail: getComputedStyle(span, '::after').borderLeftWidth,
    })),
  );
  for (const { words, hue, isTinted, rail } of grounds) {
    expect([words, isTinted]).toEqual([words, hue === 'open' || words.startsWith('The harbour stays')]);
    expect([words, rail !== '0px']).toEqual([words, hue !== 'scare']);
  }
});

test('keeps every sign under forced colours', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('.quotation', { hasText: 'The harbour stays open' }).click();
  const styleOf = (name: string, pseudo?: string) =>
    page
      .locator(name)
      .first()
      .evaluate((each, part) => {
        const { outlineStyle, borderLeftStyle, borderLeftWidth, textDecorationLine } = getComputedStyle(each, part);
        return { outlineStyle, rail: `${borderLeftWidth} ${borderLeftStyle}`, textDecorationLine };
      }, pseudo);
  const first = '.quotation[data-quotation]';
  expect((await styleOf(first)).outlineStyle).toBe('solid');
  expect((await styleOf(first, '::after')).rail).toBe('4px solid');
  expect((await styleOf('.ledger-row[aria-selected=true]')).outlineStyle).toBe('solid');
  await page.locator('.quotation', { hasText: 'There was no other way' }).click();
  expect((await styleOf('.quotation[data-hue=open]')).textDecorationLine).toBe('underline');
});

test('tells a screen reader where a quotation stands and who says it, and not where a term does', async ({
  shared,
}) => {
  const { page } = await shared.start([resolve('resources/stories/harbour-dredging.txt')]);
  const said = page.locator('.copy .quotation', { hasText: 'I walked the length' });
  await expect(said).toHaveAttribute('role', 'mark');
  await expect(said).toHaveAttribute('aria-description', 'Quotation, Judith Marlowe');
});
