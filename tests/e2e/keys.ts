import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';

/** One of the project's own sample stories. */
export const sample = (slug: string, file = 'source.txt'): string =>
  readFileSync(resolve('tests/stories', slug, file), 'utf8');

/** Opens a text as a new story the way hands do: the paste box, the text, cut, paste. */
export async function pasteStory(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+V');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
}

/** Lets a file go over the window, or over what the selector names. */
export const dropFile = (page: Page, name: string, text: string, over = 'body'): Promise<void> =>
  page.evaluate(
    ([fileName, content, selector]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: 'text/plain' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document
          .querySelector(selector)
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text, over] as const,
  );

/** Moves the focus with Tab until it is on something with this name; at most `limit` presses. */
export async function tabTo(page: Page, name: RegExp, limit = 40): Promise<void> {
  for (let press = 0; press < limit; press += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      return (
        focused?.getAttribute('aria-label') ??
        (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
          ? focused.labels?.[0]?.textContent
          : focused?.textContent) ??
        ''
      );
    });
    if (name.test(label)) return;
  }
  throw new Error(`no Tab stop named ${String(name)} within ${limit} presses`);
}

/** Answers the next folder dialogs, as a user would who picks `folder`. */
export const pickFolder = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);

/** Answers the next save dialogs, as a user would who keeps the name that is offered and goes to `folder`. */
export const pickPlace = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async (...given: readonly unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      return { canceled: false, filePath: `${path}/${defaultPath.split(/[\\/]/).at(-1) ?? ''}` };
    };
  }, folder);
