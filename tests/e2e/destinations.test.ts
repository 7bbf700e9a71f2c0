import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { pickFolder, sample } from './keys';
import { expect, test } from './newsroom';

const harbour = resolve('resources/stories/harbour-dredging.txt');
const notices = (page: Page) => page.getByRole('list', { name: 'Notices' });
const copyOf = (page: Page) => page.getByRole('main', { name: 'Copy' });

const pasteText = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Makes every name stand for a public place, and every connection end at a server of the test's own. */
const leadTo = (app: ElectronApplication, port: number): Promise<void> =>
  app.evaluate((_electron, to) => {
    const net = process.getBuiltinModule('node:net');
    const dns = process.getBuiltinModule('node:dns');
    const connect = net.connect.bind(net);
    Object.assign(net, { connect: () => connect(to, '127.0.0.1') });
    Object.assign(dns.promises, { lookup: async () => [{ address: '93.184.216.34', family: 4 }] });
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, port);

let server: Server | null = null;

async function serve(answer: RequestListener): Promise<number> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((done) => void started.listen(0, '127.0.0.1', done));
  return (started.address() as AddressInfo).port;
}

test.afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

test('opens a pasted address as a page, and says that it was not encrypted', async ({ newsroom }) => {
  const port = await serve(
    (_request, response) =>
      void response.setHeader('Content-Type', 'text/html').end(sample('library-vote', 'source.html')),
  );
  const { app, page } = await newsroom.start();
  await leadTo(app, port);
  await page.keyboard.press('Control+l');
  await page.keyboard.insertText('http://news.example.org/library-vote');
  await page.keyboard.press('Enter');
  await expect(copyOf(page)).toContainText('Council votes to keep all five libraries open');
  await expect(notices(page)).toContainText('not encrypted');
});

test('says why an address is not read, and leaves the desk as it was', async ({ newsroom }) => {
  const port = await serve((request, response) => {
    response.setHeader('Content-Type', 'text/html');
    if (request.url === '/gone') response.writeHead(404).end('<p>Not found</p>');
    else response.end('<p>We value your privacy. Accept all cookies to go on to the page.</p>');
  });
  const { app, page } = await newsroom.start([harbour]);
  await expect(copyOf(page)).toContainText('Harbour board');
  await pasteText(page, 'http://169.254.169.254/latest/meta-data');
  await expect(notices(page)).toContainText('not on the public web');
  await leadTo(app, port);
  await pasteText(page, 'http://news.example.org/gone');
  await expect(notices(page)).toContainText('(404)');
  await pasteText(page, 'http://news.example.org/wall');
  await expect(notices(page)).toContainText('No article text was found');
  await expect(copyOf(page)).toContainText('Harbour board');
});

test('stops reading a page when asked to', async ({ newsroom }) => {
  const port = await serve(() => undefined);
  const { app, page } = await newsroom.start();
  await leadTo(app, port);
  await pasteText(page, 'http://news.example.org/slow');
  await expect(notices(page)).toContainText('Reading news.example.org…');
  await notices(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(notices(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Put a story here.' })).toBeVisible();
});

test('lets go of a page it reads when it is closed', async ({ newsroom }) => {
  const port = await serve(() => undefined);
  const { app, page } = await newsroom.start();
  await leadTo(app, port);
  await pasteText(page, 'http://news.example.org/slow');
  await expect(notices(page)).toContainText('Reading news.example.org…');
  const connections = (): Promise<number> =>
    new Promise((done) => void server?.getConnections((_error, count) => done(count)));
  await expect.poll(connections).toBe(1);
  await app.close();
  await expect.poll(connections).toBe(0);
});

test('keeps a destination under a name, and exports to it with two keys after a new start', async ({ newsroom }) => {
  const folder = join(newsroom.folder, 'gazette');
  mkdirSync(folder);
  const first = await newsroom.start([harbour]);
  await pickFolder(first.app, folder);
  await first.page.keyboard.press('Control+e');
  await first.page.getByRole('button', { name: /Choose a folder/ }).click();
  await first.page.getByRole('checkbox', { name: 'Web page (HTML with JSON-LD)' }).uncheck();
  await first.page.getByText('House style, file names, presets').click();
  await first.page.getByLabel('House style of the files').selectOption('American');
  await first.page.getByLabel('Comma or full stop at a closing mark').selectOption('Always inside (American)');
  await first.page.getByLabel('File names').fill('../{slug}.{ext}');
  await expect(first.page.locator('#file-names-problem')).toContainText('slash');
  await first.page.getByLabel('File names').fill('cms-{slug}.{ext}');
  await first.page.getByLabel('Keep these choices').fill('Gazette');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('button', { name: 'Gazette', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await first.page.getByRole('button', { name: 'All formats' }).click();
  await expect(first.page.getByRole('button', { name: 'Gazette', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible();
  await first.app.close();

  const { page } = await newsroom.start();
  await expect(copyOf(page)).toContainText('Harbour board');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('button', { name: 'Gazette', exact: true })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('button', { name: 'Gazette', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByText(/Exported to/)).toBeVisible();
  const names = readdirSync(folder)
    .filter((name) => !name.includes('receipt'))
    .toSorted();
  expect(names).toEqual([
    expect.stringMatching(/^cms-harbour-board.*\.json$/),
    expect.stringMatching(/^cms-harbour-board.*\.md$/),
  ]);
  expect(readFileSync(join(folder, names[1] ?? ''), 'utf8')).toContain('“within every limit it was given.”');
  await expect(copyOf(page)).toContainText('‘sorry for the mess’');
  await expect(copyOf(page)).toContainText('‘within every limit it was given’.');
});

test('shows every format, well formed, and saves one alone', async ({ newsroom }) => {
  const folder = join(newsroom.folder, 'one');
  mkdirSync(folder);
  const { app, page } = await newsroom.start([harbour]);
  await pickFolder(app, folder);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: 'All formats' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  const formats = await preview
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(formats.length).toBeGreaterThanOrEqual(18);
  for (const id of formats) {
    await preview.getByRole('combobox').selectOption(id);
    await expect(preview.locator('.form'), id).toHaveAttribute('data-tone', 'ready');
    await expect(preview.locator('pre'), id).toContainText('Pelham');
  }
  await preview.getByRole('combobox').selectOption('nitf');
  await expect(preview.locator('.form')).toHaveText('Well-formed XML.');
  await expect(preview).toContainText('left out: it has no web address');
  await expect(preview.locator('[data-token=name]').first()).toHaveText('<nitf');
  await preview.getByRole('button', { name: 'Save this one' }).click();
  await expect(page.getByText(/Exported to/)).toBeVisible();
  expect(readdirSync(folder).filter((name) => name.endsWith('.xml'))).toHaveLength(1);
});

test('copies the story rich and plain at once', async ({ shared }) => {
  const { app, page } = await shared.start([harbour]);
  await page.keyboard.press('Control+e');
  await app.evaluate(({ clipboard }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    clipboard.write = async (items) => {
      const read = async (flavour: unknown): Promise<string> => (flavour instanceof Blob ? flavour.text() : '');
      for (const item of items)
        seen.push(await Promise.all(['text/plain', 'text/html'].map(async (type) => read(await item.getType(type)))));
    };
  });
  await page.getByRole('button', { name: 'Copy the story' }).click();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[][] }).seen))
    .toEqual([
      [
        expect.stringContaining('Families in Pelham Sands'),
        expect.stringMatching(/^<article>[^]*<blockquote>[^]*<\/article>$/),
      ],
    ]);
});
