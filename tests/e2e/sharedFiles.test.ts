import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { greyPicture } from './greyPicture';
import { end, expect, launch, test, type Launched } from './newsroom';
import { hasPostgres, openDesk, type TestDesk } from './sharedDesk';

/** More than one part of a message. */
const picture = greyPicture(1100);
const sha256 = createHash('sha256').update(picture).digest('hex');

const story = `<!doctype html><html lang="en-GB"><head><title>Dredging of the harbour begins</title></head><body><article>
<h1>Dredging of the harbour begins</h1>
<p>The harbour board of Pelham Sands has begun to take a million tonnes of sand out of the channel, as it had said.</p>
<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt="A dredger off the pier" width="640" height="640">
<figcaption>The dredger at work on Monday</figcaption></figure>
<p>Ruth Pell, the harbour master, said: “It is a good day for the town and for the crews.” She spoke on Monday.</p>
<p>The council meets again in the first week of April to decide how the rest of the work is to be paid for.</p>
</article></body></html>`;

const talk = `WEBVTT

00:00:04.000 --> 00:00:09.500
<v Ruth Pell>It is a good, um, a good day for the town and for the crews.
`;

test('pictures and transcripts of a shared story reach the other window, and stay there off line', async () => {
  test.setTimeout(300_000);
  test.skip(!(await hasPostgres()), 'PostgreSQL 15 or newer is not installed here: the shared desk is not tried.');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  const running: Launched[] = [];
  let desk: TestDesk | null = null;
  try {
    desk = await openDesk();
    const enter = async (name: string, files: readonly string[] = []): Promise<Launched> => {
      const started = await launch(join(folder, name), files, {
        switches: [`--desk=${desk!.address}`],
        env: { VERBATIM_DESK_TOKEN: await desk!.invite(name, 'sub') },
      });
      running.push(started);
      return started;
    };
    const [path, transcript] = [join(folder, 'dredging.html'), join(folder, 'talk.vtt')];
    writeFileSync(path, story);
    writeFileSync(transcript, talk);
    const ann = await enter('ann', [path]);
    const ben = await enter('ben');
    const shown = ({ page }: Launched) => page.locator('figure.image img');
    const recording = ({ page }: Launched) => page.getByRole('region', { name: 'In the recording' });
    await expect(shown(ann)).toHaveAttribute('src', /^blob:/);
    await expect(ann.page.getByText('No story is there yet')).toBeVisible();
    await ann.page.keyboard.press('Alt+Shift+D');
    await expect(ann.page.locator('.status-line').getByText('On the desk')).toBeVisible();

    await ben.page.keyboard.press('Control+Shift+O');
    await ben.page.getByRole('dialog', { name: 'The shared desk' }).getByRole('button', { name: 'dredging' }).click();
    await expect(shown(ben)).toHaveAttribute('src', /^blob:/);
    await expect
      .poll(() => shown(ben).evaluate((image) => (image as HTMLImageElement).naturalWidth), 'the whole picture')
      .toBe(1100);

    await ann.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, transcript);
    await ann.page.keyboard.press('Control+Shift+J');
    await ann.page.keyboard.press('Control+1');
    await ann.page.keyboard.press('Home');
    await expect(recording(ann)).toContainText('As said, without fillers');
    await ben.page.keyboard.press('Control+1');
    await ben.page.keyboard.press('Home');
    await expect(recording(ben)).toContainText('As said, without fillers');

    await desk.stop();
    const stories = join(folder, 'ben', 'data', 'stories');
    expect(readdirSync(join(stories, 'pictures'))).toEqual([`${sha256}.png`]);
    expect(readdirSync(join(stories, 'transcripts'))).toHaveLength(1);
    await expect(ben.page.locator('.status-line').getByText('Saved here')).toBeVisible();
    await end(ben);
    const again = await enterAway(folder, desk.address);
    running.push(again);
    await again.page.getByRole('navigation', { name: 'Desk' }).getByText('dredging').first().click();
    await expect(shown(again)).toHaveAttribute('src', /^blob:/);
  } finally {
    await Promise.all(running.map(end));
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Ben's window, started anew while the desk is away. */
const enterAway = (folder: string, address: string): Promise<Launched> =>
  launch(join(folder, 'ben'), [], { switches: [`--desk=${address}`], env: { VERBATIM_DESK_TOKEN: 'vbt_none' } });
