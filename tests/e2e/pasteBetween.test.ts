import { pasteStory } from './keys';
import { expect, test } from './newsroom';

const pell = `No to the dredging, says Pell

Ruth Pell, who has fished from the harbour for thirty years, told the meeting on Monday: “We did not agree to the dredging and never will.”

The council will meet again in the first week of April to decide on the plan.`;

const fleet = `Fleet stays away from the council

The council met on Tuesday evening to decide on the future of the harbour.

Nobody from the fleet was in the room when the vote was taken.`;

test('takes a quotation to another story by copy and paste, with its speaker and what proves it', async ({
  shared,
}) => {
  const { page } = await shared.start();
  const copy = page.getByRole('textbox', { name: 'Copy' });
  await pasteStory(page, fleet);
  await expect(copy).toContainText('Nobody from the fleet');
  await pasteStory(page, pell);
  await expect(copy).toContainText('Ruth Pell, who has fished');
  await copy.locator('p', { hasText: 'Ruth Pell' }).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Control+Tab');
  await expect(copy).toContainText('Nobody from the fleet');
  await copy.locator('p', { hasText: 'Nobody from' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+V');
  await expect(
    page.getByText('One quotation came along from “No to the dredging, says Pell”: review it here.').first(),
  ).toBeVisible();

  // The words were pasted without their cue.
  await expect(page.getByRole('region', { name: 'Since an edit' })).toContainText('was Ruth Pell’s');

  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox', { name: 'Quotations' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const card = page.getByRole('region', { name: 'Quotation under review' });
  await expect(card).toContainText('Ruth Pell');
  await expect(card).toContainText('Taken over from “No to the dredging, says Pell”, and held against its source');
  await expect(card.getByRole('button', { name: 'Confirm Ruth Pell' })).toBeVisible();

  await page.keyboard.press('Control+Z');
  await expect(copy).not.toContainText('Ruth Pell');
});
