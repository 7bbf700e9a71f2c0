import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const copy = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “The quay is safe.”

Owen Tarrant, who leads the council, said: “The plan is long overdue.”

Ms Pell said: “It is a good day for the town.” Ms Pell has run the harbour for eleven years.

The Admiral told reporters: “We shall see about Pell.”
`;
const other = `Ferry to run again

The ferry at Saltby will run again in the spring for the first time in four years, the line said.

Wendy Tregenza, who runs the line, said: “The boat is dry at last.”
`;

test('goes through the people of a story, and mends who is who by keyboard', async ({ shared }) => {
  const paths = [other, copy].map((text, at) => {
    const path = join(shared.folder, `story-${at}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const first = await shared.start(paths);
  const { page } = first;
  const { keyboard } = page;
  const people = page.getByRole('listbox', { name: 'People' });
  const rows = people.getByRole('option');
  const card = page.getByRole('region', { name: 'Person', exact: true });
  const field = card.getByRole('combobox', { name: 'Name' });
  const text = page.getByRole('textbox', { name: 'Copy' });
  const said = (words: string) => page.locator('.quotation', { hasText: words });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour to stay open');
  await keyboard.press('Control+7');
  await expect(people).toBeFocused();

  await test.step('each has a role, what was said and how much of it', async () => {
    await expect(rows.filter({ hasText: 'Ruth Pell' })).toContainText('2 quotations, 12 words');
    await expect(rows.filter({ hasText: 'Owen Tarrant' })).toContainText('1 quotation, 5 words');
  });

  await test.step('Enter goes to the first mention', async () => {
    await keyboard.press('Home');
    await expect(card.getByRole('heading')).toHaveText('Ruth Pell');
    await keyboard.press('Enter');
    await expect(text).toBeFocused();
    expect(await page.evaluate(() => String(getSelection()))).toBe('Ruth');
    await keyboard.press('Control+7');
    await expect(people).toBeFocused();
  });

  await test.step('a new name is everywhere, but in the copy only when that is asked for, and never in what was said', async () => {
    await keyboard.press('r');
    await expect(field).toBeFocused();
    await field.fill('Ruth Pelling');
    await keyboard.press('Enter');
    await expect(people).toBeFocused();
    await expect(said('quay is safe')).toHaveAttribute('data-label', 'Ruth Pelling');
    await expect(said('good day')).toHaveAttribute('data-label', 'Ruth Pelling');
    await expect(text).not.toContainText('Pelling');
    await expect(card).toContainText('as it was in 3 places');
    await keyboard.press('w');
    await expect(text).toContainText('Ruth Pelling, the harbour master');
    await expect(text).toContainText('Ms Pelling has run the harbour');
    await expect(text).toContainText('We shall see about Pell.');
    await expect(card).not.toContainText('as it was');
  });

  await test.step('undo takes the words back in one step, and the name in another', async () => {
    await keyboard.press('Control+z');
    await expect(text).not.toContainText('Pelling');
    await expect(said('good day')).toHaveAttribute('data-label', 'Ruth Pelling');
    await keyboard.press('Control+z');
    await expect(said('good day')).toHaveAttribute('data-label', 'Ruth Pell');
  });

  await test.step('a name that another has is refused, with what to do', async () => {
    await people.focus();
    await keyboard.press('Home');
    await keyboard.press('r');
    await field.fill('Owen Tarrant');
    await keyboard.press('Enter');
    await expect(page.locator('#person-name-problem')).toContainText('Join the two with M');
    await field.fill('Ruth Pell');
    await keyboard.press('Enter');
  });

  await test.step('a form of the name that is somebody else’s is split off', async () => {
    await expect(people).toBeFocused();
    await keyboard.press('s');
    const choices = card.getByRole('group').getByRole('button');
    const at = (await choices.allInnerTexts()).findIndex((label) => label.includes('Ms Pell'));
    await keyboard.press(String(at + 1));
    await expect(said('good day')).toHaveAttribute('data-label', 'Ms Pell');
    await expect(said('quay is safe')).toHaveAttribute('data-label', 'Ruth Pell');
    await keyboard.press('Control+z');
    await expect(said('good day')).toHaveAttribute('data-label', 'Ruth Pell');
  });

  await test.step('two that are one are joined', async () => {
    await rows.filter({ hasText: 'The Admiral' }).click();
    await keyboard.press('m');
    const choices = card.getByRole('group').getByRole('button');
    const at = (await choices.allInnerTexts()).findIndex((label) => label.includes('Owen Tarrant'));
    await keyboard.press(String(at + 1));
    await expect(page.getByText('The Admiral is Owen Tarrant: one person.')).toBeAttached();
    await expect(rows.filter({ hasText: 'Owen Tarrant' })).toContainText('2 quotations');
    await expect(people).toBeFocused();
  });

  await test.step('who speaks in other stories is offered by the field of a name, and filled in nowhere', async () => {
    await expect(page.locator('#directory option', { hasText: 'Wendy Tregenza' })).toBeAttached();
    await expect(rows.filter({ hasText: 'Wendy' })).toHaveCount(0);
  });

  await test.step('all of it is there after a restart', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    const again = await shared.again();
    await again.page.getByRole('navigation', { name: 'Desk' }).getByText('Harbour to stay open').first().click();
    const words = again.page.locator('.quotation', { hasText: 'see about Pell' });
    await expect(words).toHaveAttribute('data-label', 'Owen Tarrant');
  });
});
