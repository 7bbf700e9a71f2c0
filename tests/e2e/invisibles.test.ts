import { pasteStory } from './keys';
import { expect, test } from './newsroom';

const story = `Ferry runs again from Monday

The ferry runs from Monday, its owner Ada Lind said in a statement to the town.

She said: “It is a good day for the town.”`;

test('shows what cannot be seen at one key, without a word of the copy changed', async ({ shared }) => {
  const { page } = await shared.start();
  const { keyboard } = page;
  const copy = page.getByRole('textbox', { name: 'Copy' });
  await pasteStory(page, story);
  await expect(copy).toContainText('It is a good day');
  await copy.locator('p', { hasText: 'The ferry runs' }).click();
  await keyboard.press('End');
  await keyboard.insertText(' 10\u00a0km,  then co\u00adast');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const words = await copy.innerText();
  const heard = await copy.ariaSnapshot();
  await keyboard.press('F9');
  await expect(page.locator('output')).toContainText('1 no-break space, 2 spaces too many and 1 soft hyphen');
  await expect(copy.locator('.invisible-sign')).toHaveCount(4);

  await test.step('what is read, heard and copied is the copy and nothing else', async () => {
    expect(await copy.innerText()).toBe(words);
    expect(await copy.ariaSnapshot()).toBe(heard);
    await keyboard.press('Control+A');
    await keyboard.press('Control+C');
    const copied = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(copied).not.toMatch(/[°¶¬]/);
  });

  await test.step('signs follow the typing, and the same key takes them away', async () => {
    await copy.locator('p', { hasText: 'She said' }).click();
    await keyboard.press('End');
    await keyboard.insertText('\u00a0!');
    await expect(copy.locator('.invisible-sign')).toHaveCount(5);
    await keyboard.press('F9');
    await expect(copy.locator('.invisible-sign')).toHaveCount(0);
  });
});
