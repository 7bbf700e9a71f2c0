import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pickFolder } from './keys';
import { expect, test } from './newsroom';

const story = `Harbour to stay open all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Owen Tarrant, who leads the council, said: ‘The plan is overdue, and nobody can doubt that the town wants it.’

The first winter ferry will sail from the new quay on the first day of November.
`;
const talk = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Tom Wray>What do you make of it?

00:00:04.000 --> 00:00:09.500
<v Ruth Pell>It is a good, um, a good day for the town and for the crews.

00:01:10.000 --> 00:01:15.000
<v Owen Tarrant>The plan is long overdue, and nobody can doubt that the town wants it.
`;

const choose = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
const recording = (page: Page) => page.getByRole('region', { name: 'In the recording' });
const said = (page: Page) => page.locator('output.unseen[aria-live=polite]').last();

test('a transcript is held against the story’s quotations, kept with it, and goes into the receipt', async ({
  shared,
}) => {
  const [file, transcript] = [join(shared.folder, 'harbour.txt'), join(shared.folder, 'talk.vtt')];
  writeFileSync(file, story);
  writeFileSync(transcript, talk);
  const { app, page } = await shared.start([file]);
  await expect(page.getByRole('main', { name: 'Copy' })).toContainText('a good day');

  await choose(app, transcript);
  await page.keyboard.press('Control+Shift+J');
  await expect(said(page)).toContainText('1 without fillers, 1 in other words');
  await expect(recording(page)).toContainText('As said, without fillers and repeats at 0:00:04');
  await expect(recording(page)).toContainText('Before: Tom Wray: What do you make of it?');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(recording(page)).toContainText('The recording has other words at 0:01:10');
  await expect(recording(page)).toContainText('long overdue');

  // It is a decision like any other, and no word of the copy is changed by it.
  await page.keyboard.press('Control+z');
  await expect(recording(page)).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(recording(page)).toBeVisible();

  await pickFolder(app, shared.folder);
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: /^Export \d files/ }).click();
  await expect(page.getByText('Exported to')).toBeVisible();
  const receipt = readdirSync(shared.folder).find((name) => name.endsWith('.receipt.json')) ?? '';
  expect(JSON.parse(readFileSync(join(shared.folder, receipt), 'utf8'))).toMatchObject({
    transcripts: [{ name: 'talk.vtt', format: 'webvtt' }],
    quotations: [{ spoken: { grade: 'cleaned', start: 4000 } }, { spoken: { grade: 'words', start: 70_000 } }],
  });

  const again = await shared.again();
  await again.page.getByRole('navigation', { name: 'Desk' }).getByText('harbour', { exact: false }).first().click();
  await again.page.keyboard.press('Control+1');
  await again.page.keyboard.press('Alt+ArrowDown');
  await expect(recording(again.page)).toContainText('talk.vtt');
});
