import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

Ruth Pell, the harbour master, said: “The boats go out in appalling weather and always will.”

The council meets again in the first week of April.
`;

/** The words that the window points at by this name. */
const highlighted = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

test('shows a changed word where it is typed, says it, and puts it back or lets it stand by a key', async ({
  shared,
}) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  const { keyboard } = page;
  const quotation = page.locator('.copy .quotation');
  const was = page.locator('.copy del.was');
  const bar = page.getByRole('form', { name: 'Changed words' });
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  /** Puts another word in the place of “appalling”. */
  const change = async (word: string): Promise<void> => {
    await page.locator('.copy').focus();
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('.copy .quotation')]
        .flatMap((span) => [...span.childNodes])
        .find((node) => node.textContent?.includes('appalling'));
      const at = text?.textContent?.indexOf('appalling') ?? -1;
      if (text && at >= 0) window.getSelection()?.setBaseAndExtent(text, at, text, at + 'appalling'.length);
    });
    await keyboard.type(word);
  };

  await test.step('shows the source’s word struck beside the new one', async () => {
    await change('lovely');
    await expect(was).toHaveText('appalling');
    await expect.poll(() => highlighted(page, 'changed-words')).toEqual(['lovely']);
    await expect(bar).toBeVisible();
    await expect(bar).toContainText('appalling');
    await expect(page.getByText(/^Changed words: .*Alt\+R/)).toBeAttached();
  });

  await test.step('puts it back by one key from the copy', async () => {
    await keyboard.press('Alt+r');
    await expect(was).toHaveCount(0);
    await expect(bar).toBeHidden();
    await expect(quotation).toContainText('appalling weather');
  });

  await test.step('asks for the reason beneath the words, and a change that is answered for asks no more', async () => {
    await change('[awful]');
    await expect.poll(() => highlighted(page, 'told-words')).toEqual(['[awful]']);
    await expect(was).toHaveCount(0);
    await keyboard.press('Alt+r');
    await expect(quotation).toContainText('appalling weather');
    await change('lovely');
    await expect(bar).toBeVisible();
    await keyboard.press('Alt+y');
    await expect(page.locator('#change-bar-reason')).toBeFocused();
    await keyboard.type('She sent the right word');
    await keyboard.press('Enter');
    await expect(bar).toBeHidden();
    await expect(page.locator('.copy')).toBeFocused();
    await expect(was).toHaveText('appalling');
  });
});
