import { expect, test } from './newsroom';

test('teaches the trip on stories of its own, one step after the other, by keyboard', async ({ shared }) => {
  const { page } = await shared.start();
  const { keyboard } = page;
  const copy = page.getByRole('textbox', { name: 'Copy' });
  const bar = page.getByRole('region', { name: 'Practice' });
  await keyboard.press('Shift+F1');
  await expect(copy).toContainText('Families in Pelham Sands');
  await expect(page.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option')).toHaveCount(3);
  await expect(bar).toContainText('1 of 6');

  await test.step('the quotations', async () => {
    await keyboard.press('Control+1');
    await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
    for (
      let left = await page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').count();
      left > 0;
      left -= 1
    )
      await keyboard.press('u');
    await expect(bar).toContainText('2 of 6');
  });

  await test.step('a changed word, and the way back', async () => {
    await copy.locator('.quotation', { hasText: 'walked the length' }).click();
    await expect(page.getByRole('region', { name: 'Quotation under review' })).toContainText('walked the length');
    await keyboard.insertText('x');
    await expect(bar).toContainText('3 of 6');
    await keyboard.press('Alt+R');
    await expect(bar).toContainText('4 of 6');
  });

  await test.step('a line that was taken out, and the checks', async () => {
    await keyboard.press('Control+3');
    await keyboard.press('Enter');
    await expect(bar).toContainText('5 of 6');
    await keyboard.press('Control+4');
    await expect(bar).toContainText('6 of 6');
  });

  await test.step('it is gone when one has enough', async () => {
    await bar.getByRole('button', { name: 'Enough' }).click();
    await expect(bar).toHaveCount(0);
  });
});
