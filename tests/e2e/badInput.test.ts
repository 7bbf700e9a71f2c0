import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paragraph, run, wordFile } from '../importers/office/wordFile';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);

/** What a sub-editor might drop on the app by mistake, and what the app must say of it. */
const cases: readonly {
  readonly name: string;
  readonly make: (path: string) => void;
  readonly says: RegExp;
  readonly notForRoot?: true;
}[] = [
  { name: 'empty.txt', make: (path) => writeFileSync(path, ''), says: /empty/i },
  { name: 'picture.txt', make: (path) => writeFileSync(path, png), says: /PNG|picture|image/i },
  {
    name: 'missing.txt',
    make: () => undefined,
    says: /not (there|found)|no longer|cannot be found|could not be found/i,
  },
  { name: 'folder.txt', make: (path) => mkdirSync(path), says: /folder/i },
  {
    name: 'locked.txt',
    make: (path) => {
      writeFileSync(path, 'A headline\nCopy.');
      chmodSync(path, 0);
    },
    says: /permission|allowed/i,
    notForRoot: true,
  },
  {
    name: 'bomb.docx',
    make: (path) => writeFileSync(path, wordFile(paragraph(run('a'.repeat(20_000_000))))),
    says: /unpacks to far more/,
  },
  { name: 'huge.txt', make: (path) => writeFileSync(path, Buffer.alloc(21 * 1024 * 1024, 'word ')), says: /MB/ },
];

for (const { name, make, says, notForRoot } of cases) {
  test(`says in a sentence why ${name} does not open, and leaves the desk as it was`, async ({ shared }) => {
    test.skip(notForRoot === true && process.getuid?.() === 0, 'root may read every file');
    const path = join(shared.folder, name);
    make(path);
    const { app, page } = await shared.start([harbour]);
    await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('list', { name: 'Notices' })).toContainText(says);
    await expect(page.getByRole('list', { name: 'Notices' })).toContainText(name);
    await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
  });
}

test('opens a text of 5 MB and stays awake', async ({ shared }) => {
  test.setTimeout(120_000);
  const path = join(shared.folder, 'long.txt');
  writeFileSync(path, `A long story\n${'He said: ‘We walked on.’ The rain did not stop that day.\n'.repeat(90_000)}`);
  const { page } = await shared.start([path]);
  await expect(
    page
      .getByRole('main', { name: 'Copy' })
      .or(page.getByRole('list', { name: 'Notices' }))
      .filter({ hasText: /A long story|MB/ })
      .first(),
  ).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press('F1');
  await expect(page.getByText('Next quotation').first()).toBeVisible({ timeout: 30_000 });
});

test('says so when the export folder is gone, and exports once another is chosen', async ({ shared }) => {
  const { app, page } = await shared.start([harbour]);
  const gone = join(shared.folder, 'gone');
  const there = join(shared.folder, 'there');
  mkdirSync(gone);
  mkdirSync(there);
  await page.keyboard.press('Control+e');
  await pickFolder(app, gone);
  await page.getByRole('button', { name: /Choose a folder/ }).click();
  await expect(page.getByRole('button', { name: /Folder:/ })).toContainText('gone');
  rmSync(gone, { recursive: true });
  await page.getByRole('button', { name: /^Export \d+ file/ }).click();
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText(/folder/i);
  await pickFolder(app, there);
  await page.getByRole('button', { name: /Folder:/ }).click();
  await expect(page.getByRole('button', { name: /Folder:/ })).toContainText('there');
  await page.getByRole('button', { name: /^Export \d+ file/ }).click();
  await expect(page.getByText(/Exported to/)).toBeVisible();
});
