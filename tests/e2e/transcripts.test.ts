import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { dropFile, pickFolder } from './keys';
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

test('a transcript let go over the window is held against the story, and where each quotation was said is shown', async ({
  shared,
}) => {
  const file = join(shared.folder, 'harbour.txt');
  writeFileSync(file, story);
  const { page } = await shared.start([file]);
  const desk = page.getByRole('navigation', { name: 'Desk' });
  const copy = page.getByRole('main', { name: 'Copy' }).locator('.ProseMirror');
  await expect(copy).toContainText('a good day');
  const words = await copy.textContent();
  const stories = await desk.getByRole('option').count();

  await test.step('by its name, over the copy itself', async () => {
    await dropFile(page, 'talk.vtt', talk, '.copy');
    await expect(said(page)).toContainText('talk.vtt is held against the quotations: 1 without fillers, 1 in other');
    await expect(recording(page)).toContainText('As said, without fillers and repeats at 0:00:04');
    await expect(recording(page)).toContainText('Ruth Pell · talk.vtt');
    await expect(recording(page).locator('.said')).toContainText('It is a good, um, a good day');
    await expect(recording(page)).toContainText('Before: Tom Wray: What do you make of it?');
    await expect(recording(page)).toContainText('After: Owen Tarrant: The plan is long overdue');
  });

  await test.step('JSON with words and times, by what is in it', async () => {
    const segments = [{ start: 4, end: 9, text: 'It is a good day for the town and for the crews.', speaker: 'Ruth' }];
    await dropFile(page, 'whisper.json', JSON.stringify({ segments }));
    await expect(said(page)).toContainText('whisper.json is held against the quotations: 1 as said');
    await expect(recording(page)).toContainText('As said in the recording at 0:00:04');
  });

  await test.step('text with names and times, where the transcripts are listed', async () => {
    await page.locator('.transcripts summary').click();
    const otter = 'Owen Tarrant 0:00:02\nThe plan is overdue, and nobody can doubt that the town wants it.\n';
    await dropFile(page, 'otter.txt', otter, '[data-takes-transcript]');
    await expect(said(page)).toContainText('otter.txt is held against the quotations: 2 as said');
  });

  await test.step('what holds no words with their times is refused, and nothing is lost', async () => {
    await dropFile(page, 'empty.srt', 'no times here');
    await expect(page.getByRole('list', { name: 'Notices' })).toContainText('empty.srt holds no transcript');
  });

  expect(await copy.textContent()).toBe(words);
  expect(await desk.getByRole('option').count()).toBe(stories);
});
