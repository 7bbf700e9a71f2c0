import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pickPlace } from './keys';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: “The harbour has waited for this since 1921.”
`;

async function textOf(path: string): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items),
  );
  return pages
    .flatMap((items) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

test('a proof is saved as a PDF of the copy alone, with the speakers in its margin', async ({ shared }) => {
  const path = join(shared.folder, 'story.txt');
  writeFileSync(path, story);
  const { app, page } = await shared.start([path]);
  await expect(page.getByRole('listbox', { name: 'Quotations' }).getByRole('option').first()).toBeVisible();
  await pickPlace(app, shared.folder);
  await page.keyboard.press('Alt+p');
  await expect(page.getByText('The proof is saved as').first()).toBeVisible();
  const text = await textOf(join(shared.folder, 'harbour-stay-open-winter-proof.pdf'));
  expect(text).toContain('Ruth Pell');
  expect(text).toContain('The harbour has waited for this since 1921.');
  expect(text).toContain('In review');
  expect(text).toContain('1 / 1');
  expect(text).not.toContain('Inspector');
  await expect(page.locator('.proof')).toHaveCount(0);
});
