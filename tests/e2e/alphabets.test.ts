import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './newsroom';

const words = (text: string): Buffer => Buffer.from(text, 'latin1');

const hello = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);

test('a file whose alphabet is not known is opened in the one that is chosen by how a line reads', async ({
  shared,
}) => {
  const file = join(shared.folder, 'report.txt');
  writeFileSync(
    file,
    Buffer.concat([words('Harbour to open\nThe report says: '), hello, words(' and that was all.\n')]),
  );
  const { page } = await shared.start([file]);
  const sheet = page.getByRole('dialog', { name: 'The file’s alphabet' });
  await expect(sheet.getByRole('option').first()).toContainText('Привет');
  await expect(page.getByRole('main', { name: 'Copy' })).not.toContainText('The report says');
  await sheet.getByRole('listbox').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('The report says: Привет and that was all.');
});

test('a file that was taken for Western European can be opened in another alphabet', async ({ shared }) => {
  const file = join(shared.folder, 'story.txt');
  writeFileSync(file, words('P\u00f8\u00edb\u00echy z p\u00f8\u00edstavu\nSlovo a slovo, \u00f8ekla.\n'));
  const { page } = await shared.start([file]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('øekla');
  await page.getByRole('button', { name: 'Another alphabet…' }).click();
  const sheet = page.getByRole('dialog', { name: 'The file’s alphabet' });
  await sheet.getByRole('option').filter({ hasText: 'windows-1250' }).dblclick();
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('řekla');
});

test('of two files that are asked about none is dropped: the second waits in a notice', async ({ shared }) => {
  const files = ['one.txt', 'two.txt'].map((name) => join(shared.folder, name));
  for (const file of files)
    writeFileSync(
      file,
      Buffer.concat([words(`Report of ${file.slice(-7, -4)}: `), hello, words(' and that was all.\n')]),
    );
  const { page } = await shared.start(files);
  const sheet = page.getByRole('dialog', { name: 'The file’s alphabet' });
  await sheet.getByRole('button', { name: /^Open it/ }).click();
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Report of one: Привет');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('two.txt is not open yet');
  await page.getByRole('button', { name: 'Choose…' }).click();
  await sheet.getByRole('button', { name: /^Open it/ }).click();
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Report of two: Привет');
});
