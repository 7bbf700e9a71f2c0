import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const copy = `Harbour to stay open all winter

The statement ran as follows. “There was no other way.”

Ruth Pell, the harbour master, said: “The harbour stays open all winter, whatever comes.”

Owen Tarrant, the council leader, said: “We will vote against it in the spring.”

The council meets again in the first week of April.

Ms Pell said: “It is a good day for the town and for the boats.”
`;

test('reviews a story’s quotations with one hand on the list', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, copy);
  const { page } = await shared.start([path]);
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: 'Quotations' });
  const rows = list.getByRole('option');
  const chosen = list.locator('[aria-selected=true]');
  const card = page.getByRole('region', { name: 'Quotation under review' });
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('4 of 4 to review');
  await keyboard.press('Control+1');
  await expect(list).toBeFocused();

  await test.step('J and K go down and up', async () => {
    await keyboard.press('Home');
    await expect(chosen).toContainText('no other way');
    await keyboard.press('j');
    await expect(chosen).toContainText('whatever comes');
    await keyboard.press('k');
    await expect(chosen).toContainText('no other way');
  });

  await test.step('L puts what is least certain first, and what is decided last', async () => {
    await keyboard.press('End');
    await keyboard.press('Enter');
    await expect(panel).toContainText('3 of 4 to review');
    await keyboard.press('l');
    await expect(rows.first()).toContainText('Speaker wanted');
    await expect(rows.last()).toContainText('Confirmed');
    await keyboard.press('l');
    await expect(rows.last()).toContainText('a good day');
    await keyboard.press('Control+z');
    await expect(panel).toContainText('4 of 4 to review');
  });

  await test.step('Shift and A confirm all that are sure of a speaker, and the count follows', async () => {
    await keyboard.press('Home');
    await keyboard.press('j');
    await keyboard.press('A');
    await expect(panel).toContainText('2 of 4 to review');
    await expect(rows.filter({ hasText: '✓ Ruth Pell' })).toHaveCount(2);
  });

  await test.step('a number chooses, U leaves open, and / names somebody else', async () => {
    await keyboard.press('Home');
    await keyboard.press('1');
    await expect(rows.first()).toContainText('Confirmed');
    await keyboard.press('Home');
    await keyboard.press('u');
    await expect(rows.first()).toContainText('Cannot be known');
    await keyboard.press('Home');
    await keyboard.press('/');
    await expect(page.getByRole('combobox', { name: /Someone else/ })).toBeFocused();
    await keyboard.type('Wendy Tregenza');
    await keyboard.press('Enter');
    await expect(rows.first()).toContainText('✓ Wendy Tregenza');
    await expect(list).toBeFocused();
  });

  await test.step('M merges with the one before, S splits at the caret, W and Shift+W move the end', async () => {
    await keyboard.press('Home');
    await keyboard.press('W');
    await expect(card.locator('.said')).toHaveText('There was no other');
    await keyboard.press('w');
    await expect(card.locator('.said')).toHaveText('There was no other way.');
    await keyboard.press('End');
    await keyboard.press('m');
    await expect(rows).toHaveCount(3);
    await keyboard.press('Control+z');
    await expect(rows).toHaveCount(4);
    await page.locator('.quotation', { hasText: 'a good day' }).click();
    await expect(chosen).toContainText('a good day');
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Control+1');
    await keyboard.press('s');
    await expect(rows).toHaveCount(5);
    await keyboard.press('Control+z');
    await expect(rows).toHaveCount(4);
  });

  await test.step('V says that it was checked, O what may be published, X that nobody said it', async () => {
    await keyboard.press('Control+1');
    await keyboard.press('End');
    await keyboard.press('v');
    await expect(card).toContainText('verified by the editor');
    await keyboard.press('o');
    await expect(card).toContainText('on the record');
    await keyboard.press('Home');
    await keyboard.press('x');
    await expect(card.getByRole('heading')).toHaveText('Nobody’s words');
  });

  await test.step('on hold, Control+E leads to the reason', async () => {
    await keyboard.press('End');
    await keyboard.press('o');
    await expect(page.locator('.status-line .state')).toHaveText('On hold');
    await keyboard.press('Control+e');
    await expect(page.getByRole('textbox', { name: /give the reason/ })).toBeFocused();
  });
});
