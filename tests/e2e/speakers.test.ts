import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pickFolder, tabTo } from './keys';
import { expect, test } from './newsroom';

const copy = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.”

Owen Tarrant, who leads the council, said: “The plan is long overdue.”

In a statement they added: “We will look after every boat.”
`;

test('lets two people speak together, by keyboard alone', async ({ shared }) => {
  const path = join(shared.folder, 'winter.txt');
  const folder = join(shared.folder, 'out');
  mkdirSync(folder);
  writeFileSync(path, copy);
  const { app, page } = await shared.start([path]);
  await pickFolder(app, folder);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('look after every boat');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  const card = page.getByRole('region', { name: 'Quotation under review' });
  const numberOf = async (name: string): Promise<number> =>
    (await card.getByRole('group', { name: 'Speakers' }).getByRole('button').allInnerTexts()).findIndex((text) =>
      text.includes(name),
    ) + 1;
  await page.keyboard.press(String(await numberOf('Ruth Pell')));
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  await page.keyboard.press(`Shift+Digit${await numberOf('Owen Tarrant')}`);
  await expect(card.getByRole('heading')).toHaveText('Ruth Pell and Owen Tarrant');
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').last()).toContainText(
    'Ruth Pell and Owen Tarrant',
  );
  await page.keyboard.press(`Alt+Shift+Digit${await numberOf('Owen Tarrant')}`);
  await expect(card.getByRole('heading')).toHaveText('Ruth Pell');
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('heading')).toHaveText('Ruth Pell and Owen Tarrant');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByText(/Exported to/)).toBeVisible();
  const html = readdirSync(folder).find((name) => name.endsWith('.html')) ?? '';
  expect(readFileSync(join(folder, html), 'utf8')).toContain('data-speaker="Ruth Pell and Owen Tarrant"');
});

test('shows whom the copy names where the file names somebody else', async ({ shared }) => {
  const path = join(shared.folder, 'ferry.xml');
  writeFileSync(
    path,
    `<nitf><body><body.head><hedline><hl1>Ferry to close</hl1></hedline></body.head><body.content>
    <p>Ines Marlow runs the harbour.</p><p>“<q quote-source="Tobias Quill">The boat will sail again in the spring</q>,” Ines Marlow said.</p></body.content></body></nitf>`,
  );
  const { page } = await shared.start([path]);
  const card = page.getByRole('region', { name: 'Quotation under review' });
  await expect(card.getByRole('heading')).toHaveText('Tobias Quill');
  await expect(card).toContainText('The file names Tobias Quill, but the copy reads as if Ines Marlow said it');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('1');
  await expect(card.getByRole('heading')).toHaveText('Ines Marlow');
  await expect(card).not.toContainText('The file names');
});

test('shows what people said without marks, and leads to it by keyboard', async ({ shared }) => {
  const path = join(shared.folder, 'winter.txt');
  writeFileSync(path, copy);
  const { page } = await shared.start([path]);
  const line = page.locator('.reported');
  await expect(line).toHaveText('The harbour at Saltby will stay open all winter for the first time');
  await page.keyboard.press('Control+1');
  await tabTo(page, /^Indirect speech/);
  await expect(page.locator('summary', { hasText: 'Indirect speech' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Indirect speech' })).toContainText('the town council');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Copy' })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    'The harbour at Saltby will stay open all winter for the first time',
  );
});
