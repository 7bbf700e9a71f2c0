import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { page as setPage, pdfFile } from '../importers/pdf/pdfFile';
import { expect, test } from './newsroom';

const item = (title: string, words: string): string =>
  `<item><title>${title}</title><description>${words}</description></item>`;

const feed = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Saltby News</title>
${item('Ferry to run again', 'The ferry runs from Monday, its owner Ada Lind said in a statement to the town.')}
${item('Pier closed by the storm', 'The pier was closed by the storm, the council said on Monday in a statement.')}
${item('Market opens late', 'The market opened late on Monday, the traders said in a statement to the town.')}
</channel></rss>`;

test('lists the stories of a file that holds several, and opens those that are marked', async ({ shared }) => {
  const path = join(shared.folder, 'news.xml');
  writeFileSync(path, feed);
  const { page } = await shared.start([path]);
  const list = page.getByRole('listbox', { name: 'Stories in the file' });
  await expect(list.getByRole('option')).toHaveText([
    'Ferry to run again',
    'Pier closed by the storm',
    'Market opens late',
  ]);
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  const desk = page.getByRole('listbox', { name: 'Stories on the desk' }).getByRole('option');
  await expect(desk).toHaveCount(2);
  await expect(desk.filter({ hasText: 'Pier closed' })).toHaveCount(1);
  await expect(desk.filter({ hasText: 'Market opens' })).toHaveCount(1);
});

test('offers what is attached to a mail beside its text, and reads a PDF among it', async ({ shared }) => {
  const pdf = pdfFile([
    [
      { text: 'Mill opens after nine years', y: 790, size: 20 },
      ...setPage(['The mill at Dorn opened on Monday after a nine-year wait for a licence from the', 'town.'], 740),
    ],
  ]);
  const path = join(shared.folder, 'mill.eml');
  writeFileSync(
    path,
    [
      'From: Ann Otter <ann@saltby.example>\nTo: desk@saltby.example\nSubject: The mill\nMIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n',
      'The mill for page three is attached, as it came from the printer this morning.\n--b',
      'Content-Type: application/pdf; name="mill.pdf"\nContent-Transfer-Encoding: base64\n',
      `${Buffer.from(pdf).toString('base64')}\n--b--\n`,
    ].join('\n'),
  );
  const { page } = await shared.start([path]);
  const list = page.getByRole('listbox', { name: 'Stories in the file' });
  await expect(list.getByRole('option')).toHaveText(['The mill', 'mill.pdf']);
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('after a nine-year wait for a licence from the town.')).toBeVisible();
});
