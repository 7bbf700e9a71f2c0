import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

The council meets again in the first week of April to decide on the plan.
`;

test('a key acts where the caret was put, also before the browser has told of it', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  const copy = page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
  const paragraphs = copy.locator('.paragraph');
  await expect(paragraphs).toHaveCount(2);
  await paragraphs.first().click();
  // A busy window hands a click and the key after it over in one go: the browser tells of the caret after both.
  await copy.evaluate((element) => {
    const last = [...element.querySelectorAll('.paragraph')].at(-1);
    const words = last === undefined ? null : document.createTreeWalker(last, NodeFilter.SHOW_TEXT).nextNode();
    getSelection()?.collapse(words, 'The council'.length);
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(paragraphs).toHaveCount(3);
  await expect(paragraphs.nth(1)).toHaveText('The council');
  await expect(paragraphs.last()).toHaveText(/^\s?meets again/);
});

test('letters go into a block that was made only just now, before the window has drawn it', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { page } = await shared.start([path]);
  const copy = page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
  /** Presses a key and writes a word before the next frame, as a busy window lets a quick hand do. */
  const pressAndWrite = (init: { key: string; ctrlKey?: boolean; shiftKey?: boolean }, word: string): Promise<void> =>
    copy.evaluate(
      (element, given) => {
        element.dispatchEvent(new KeyboardEvent('keydown', { ...given.init, bubbles: true, cancelable: true }));
        document.execCommand('insertText', false, given.word);
      },
      { init, word },
    );
  await copy.locator('.paragraph').last().click();
  await page.keyboard.press('Control+End');

  await pressAndWrite({ key: 'Enter' }, 'A');
  await page.keyboard.type('nd the boats went out.');
  await expect(copy.locator('.paragraph').last()).toHaveText('And the boats went out.');

  await pressAndWrite({ key: 'T', ctrlKey: true, shiftKey: true }, 'Year');
  await expect(copy.getByRole('columnheader').first()).toHaveText('Year');
});
