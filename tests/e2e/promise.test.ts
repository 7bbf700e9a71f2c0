import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type Newsroom, type Running } from './newsroom';

const winter = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “It is a good day for the town.

“We did not agree to the dredging.

“The boats will go out.”

The council meets again in the first week of April to decide on the plan.
`;

const attack = `Harbour plan divides the town

Council leader Owen Tarrant said the plan was “long overdue”.

Victor Marsh, the harbour master, told reporters the plan was “a mistake”.

He said: “This will cost jobs and the leader knows it.

“He should resign.”

The council meets again in the first week of April to decide on the plan.
`;

const pier = `Storm closes the pier

The pier at Saltby was closed by the storm on Monday night and will stay closed for a week at least.

He also said the crews were given “no notice at all” of the change before the boats went out.

The pier opened in 1921 and has been closed by storms three times since the year it was built.
`;

async function open(shared: Newsroom, text: string): Promise<Running> {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, text);
  const running = await shared.start([path]);
  await expect(rowsOf(running.page).first()).toBeVisible();
  return running;
}

/** Closes the window once all is saved, starts the app anew and opens the story by its slug. */
async function restart(shared: Newsroom, { page }: Running, slug: string): Promise<Running> {
  await rest(page);
  const again = await shared.again();
  await again.page.getByRole('navigation', { name: 'Desk' }).getByText(slug).first().click();
  await expect(rowsOf(again.page).first()).toBeVisible();
  return again;
}

const rowsOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Quotations' }).getByRole('option');
const paragraph = (page: Page, words: string): Locator => page.locator('.paragraph', { hasText: words });

/**
 * Puts the caret before words of a paragraph that fills one line. A key pressed by a machine while the window still
 * draws may be lost, so where the caret stands is looked at.
 */
async function caretBefore(page: Page, words: string): Promise<void> {
  const at = ((await paragraph(page, words).textContent()) ?? '').indexOf(words);
  await expect(async () => {
    await paragraph(page, words).click();
    await page.keyboard.press('Home');
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowRight');
    const ahead = await page.evaluate(() => {
      const { focusNode, focusOffset } = window.getSelection() ?? {};
      return focusNode?.textContent?.slice(focusOffset) ?? '';
    });
    expect(ahead.startsWith(words)).toBe(true);
  }).toPass();
}

/** Selects a paragraph of one line by keyboard; what is selected is looked at, as above. */
async function selectLine(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await paragraph(page, words).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    expect(await page.evaluate(() => String(window.getSelection()))).toContain(words);
  }).toPass();
}

/** Puts the caret behind the last word of a paragraph of one line; where it stands is looked at, as above. */
async function caretAtEnd(page: Page, words: string): Promise<void> {
  await expect(async () => {
    await paragraph(page, words).click();
    await page.keyboard.press('End');
    const before = await page.evaluate(() => {
      const { anchorNode, anchorOffset } = window.getSelection() ?? {};
      const line = anchorNode?.parentElement?.closest('.paragraph');
      if (!anchorNode || !line) return '';
      const range = document.createRange();
      range.setStart(line, 0);
      range.setEnd(anchorNode, anchorOffset ?? 0);
      return range.toString();
    });
    expect(before).toBe(await paragraph(page, words).textContent());
  }).toPass();
}

/** No paragraph has these words any more. Where words of a quotation went, they are shown struck out. */
const expectGone = (page: Page, words: string): Promise<void> =>
  expect(paragraph(page, words).filter({ hasNot: page.locator('del', { hasText: words }) })).toHaveCount(0);

async function takeOut(page: Page, words: string): Promise<void> {
  await paragraph(page, words).click();
  await expect(page.getByRole('textbox', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('Control+Shift+Backspace');
  await expectGone(page, words);
}

/** What the checks say of words whose speaker the copy no longer names. */
const toldOtherwise = /Victor Marsh’s; since an edit, the copy now says Owen Tarrant/;

/** Undoes the last change; after a restart a change from before it. */
async function undo(page: Page): Promise<void> {
  await page.locator('.paragraph').first().click();
  await page.keyboard.press('Control+z');
}

const checks = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('Control+4');
  return page.getByRole('tabpanel');
};

/** Waits until what was typed has been read again, which is when it is saved. */
const rest = (page: Page): Promise<void> => expect(page.getByText('Saved', { exact: true })).toBeVisible();

test('Enter inside a long quotation and Ctrl+Z bring back the quotation, its speaker and the decision', async ({
  shared,
}) => {
  const first = await open(shared, winter);
  const { page } = first;
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page).first()).toContainText('Ruth Pell');
  const before = await rowsOf(page).allInnerTexts();
  const copy = page.getByRole('main', { name: 'Copy' });
  const drawn = async (): Promise<string> =>
    (await copy.locator('.ProseMirror').innerHTML()).replaceAll(' at-caret', '');
  const words = await drawn();

  await test.step('the split quotation is still one, and still hers', async () => {
    await caretBefore(page, 'agree to the dredging');
    await page.keyboard.press('Enter');
    await rest(page);
    await expect(rowsOf(page)).toHaveCount(before.length);
    await expect(page.locator('.quotation', { hasText: 'agree to the dredging' })).toHaveCount(1);
  });

  await test.step('undo gives the very state before', async () => {
    await page.keyboard.press('Control+z');
    await rest(page);
    await expect.poll(() => rowsOf(page).allInnerTexts()).toEqual(before);
    await expect.poll(drawn).toBe(words);
  });

  await test.step('so does a restart', async () => {
    const second = await restart(shared, first, 'harbour-stay');
    await expect(rowsOf(second.page)).toHaveCount(before.length);
    await expect.poll(() => rowsOf(second.page).allInnerTexts()).toEqual(before);
  });
});

test('the middle paragraph of a quotation taken out holds the story', async ({ shared }) => {
  const first = await open(shared, winter);
  await takeOut(first.page, 'We did not agree');
  await expect(await checks(first.page)).toContainText('paragraph 2 of 3 was taken out');

  await test.step('also after a restart, until it is undone', async () => {
    const { page } = await restart(shared, first, 'harbour-stay');
    await expect(page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
    await expect(await checks(page)).toContainText('paragraph 2 of 3 was taken out');
    await undo(page);
    await expect(await checks(page)).not.toContainText('was taken out');
  });
});

test('the middle paragraph moved after the last holds the story', async ({ shared }) => {
  const first = await open(shared, winter);
  const { page } = first;
  await selectLine(page, 'We did not agree');
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Backspace');
  await expectGone(page, 'We did not agree');
  await caretAtEnd(page, 'The boats will go out');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+v');
  await rest(page);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
  await expect(await checks(page)).toContainText(/order was changed|taken out|left out/);

  await test.step('also after a restart', async () => {
    const again = await restart(shared, first, 'harbour-stay');
    await expect(again.page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
    await expect(await checks(again.page)).toContainText(/order was changed|taken out|left out/);
  });
});

test('a speaker that the copy changes is not taken over in silence', async ({ shared }) => {
  const first = await open(shared, attack);
  const words = (page: Page): Locator => rowsOf(page).filter({ hasText: 'cost jobs' });
  await expect(words(first.page)).toContainText('Victor Marsh');
  await takeOut(first.page, 'told reporters');
  await rest(first.page);
  await expect(words(first.page)).toContainText('Victor Marsh');
  await expect(await checks(first.page)).toContainText(toldOtherwise);

  await test.step('nor over a restart, until it is undone', async () => {
    const { page } = await restart(shared, first, 'harbour-plan');
    await expect(words(page)).toContainText('Victor Marsh');
    await expect(await checks(page)).toContainText(toldOtherwise);
    await undo(page);
    await expect(await checks(page)).not.toContainText('since an edit');
  });
});

test('a reason given once does not let a later change out', async ({ shared }) => {
  const first = await open(shared, winter);
  const { page } = first;
  await caretBefore(page, 'good day');
  await page.keyboard.type('very ');
  await rest(page);
  await page.keyboard.press('Control+e');
  const reason = page.getByRole('textbox', { name: /reason/i });
  await reason.fill('She rang to correct it');
  await reason.press('Enter');
  await expect(page.getByText(/overridden/i).first()).toBeVisible();

  await test.step('though the reason outlives a restart', async () => {
    const again = await restart(shared, first, 'harbour-stay');
    await expect(await checks(again.page)).toContainText('Hold overridden: She rang to correct it');
    await caretBefore(again.page, 'boats will go');
    await again.page.keyboard.type('old ');
    await expect(again.page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
    const last = await restart(shared, again, 'harbour-stay');
    await expect(last.page.getByRole('main', { name: 'Copy' })).toContainText('On hold');
  });
});

test('Enter on a quotation without a speaker takes no offer', async ({ shared }) => {
  const first = await open(shared, pier);
  const { page } = first;
  await page.keyboard.press('Control+1');
  await expect(rowsOf(page)).toContainText('Speaker wanted');
  await page.keyboard.press('Enter');
  // Two frames on, the window shows whatever the key has done.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(rowsOf(page)).toContainText('Speaker wanted');

  await test.step('and none is taken by a restart', async () => {
    const again = await restart(shared, first, 'storm-closes');
    await expect(rowsOf(again.page)).toContainText('Speaker wanted');
  });
});
