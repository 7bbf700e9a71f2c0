import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');

test.afterEach(() => void delete process.env['VERBATIM_POLICY']);

test('what the newsroom has set is shown as that, and holds', async ({ newsroom }) => {
  const file = join(newsroom.folder, 'policy.json');
  const out = join(newsroom.folder, 'out');
  const elsewhere = join(newsroom.folder, 'elsewhere');
  for (const folder of [out, elsewhere]) mkdirSync(folder);
  writeFileSync(
    file,
    JSON.stringify({
      settings: { houseStyle: 'American', exportNames: '{slug}.{ext}' },
      formats: ['html', 'nitf'],
      exportFolders: [out],
      webPages: false,
    }),
  );
  process.env['VERBATIM_POLICY'] = file;
  const { app, page } = await newsroom.start([harbour]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');

  await page.keyboard.press('Control+,');
  const style = page.getByRole('combobox', { name: 'House style set by your newsroom' });
  await expect(style).toBeDisabled();
  await expect(style).toHaveValue('American');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+e');
  const formats = page.getByRole('group', { name: /^Formats set by your newsroom/ });
  await expect(formats.getByRole('checkbox')).toHaveCount(2);
  await pickFolder(app, elsewhere);
  await page.getByRole('button', { name: /Choose a folder/ }).click();
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('certain folders only');
  await pickFolder(app, out);
  await page.getByRole('button', { name: /Choose a folder/ }).click();
  await expect(page.getByRole('button', { name: /Folder:/ })).toContainText('out');

  await page.keyboard.press('Control+l');
  await page.keyboard.insertText('https://example.com/story');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await page.keyboard.press('Control+V');
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText('turned off the opening of web pages');
});

test('a newsroom’s file that cannot be read is told of', async ({ newsroom }) => {
  const file = join(newsroom.folder, 'policy.json');
  writeFileSync(file, '{"webPages": fal');
  process.env['VERBATIM_POLICY'] = file;
  const { page } = await newsroom.start([harbour]);
  await expect(page.getByRole('list', { name: 'Notices' })).toContainText(
    'Your newsroom’s settings file cannot be read',
  );
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('Harbour board');
});
