import { expect, test } from './newsroom';

test('gives the page neither Node nor Electron, only the newsroom’s verbs', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const seen = await page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown> & { newsroom: object };
    return {
      leaks: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
        (name) => typeof world[name] !== 'undefined',
      ),
      verbs: Object.keys(world.newsroom).toSorted(),
    };
  });
  expect(seen.leaks).toEqual([]);
  expect(seen.verbs).toEqual([
    'chooseExportFolder',
    'chooseSources',
    'copyToClipboard',
    'flushed',
    'lastExportFolder',
    'listRecentFiles',
    'listStories',
    'listVersions',
    'onFlush',
    'onMenu',
    'onPendingSources',
    'onStoriesChanged',
    'openAddress',
    'openLink',
    'openRecentFile',
    'readJournal',
    'readPicture',
    'readSettings',
    'readStory',
    'readVersion',
    'saveFiles',
    'savePicture',
    'saveSettings',
    'saveSource',
    'saveStory',
    'showExportFolder',
    'spikeStory',
    'stopReading',
    'takePendingSources',
    'unspikeStory',
    'writeJournal',
  ]);
});

test('runs no injected script and sends nothing out', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const outcome = await page.evaluate(async () => {
    const world = globalThis as unknown as { canary?: number };
    const script = document.createElement('script');
    script.textContent = 'globalThis.canary = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.canary = 2');
    image.src = 'x';
    document.body.append(image);
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    await new Promise((done) => setTimeout(done, 200));
    // Only now: the debugger that drives this test may evaluate what the page may not.
    let evaluated = true;
    try {
      new Function('return 1')();
    } catch {
      evaluated = false;
    }
    return { canary: world.canary ?? null, evaluated, fetched };
  });
  expect(outcome).toEqual({ canary: null, evaluated: false, fetched: false });
});

test('cannot be navigated away and opens no window', async ({ newsroom }) => {
  const { app, page } = await newsroom.start();
  const address = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByRole('navigation', { name: 'Desk' })).toBeVisible();
});

test('refuses calls whose arguments are not of the contract', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const answers = await page.evaluate(async () => {
    const api = (globalThis as unknown as { newsroom: Record<string, (...args: unknown[]) => Promise<unknown>> })
      .newsroom;
    const tries: readonly (readonly [string, readonly unknown[]])[] = [
      ['readStory', ['../../../etc/passwd']],
      ['readStory', [42]],
      ['saveStory', [{ id: 'a/b', rev: 1, json: '{}', summary: {} }]],
      ['saveStory', [{ id: 'good-story-id', rev: Number.NaN, json: '{}' }]],
      ['saveFiles', [{ folderId: '/tmp', files: [{ name: 'x', content: 'x' }] }]],
      ['openLink', ['file:///etc/passwd']],
      ['openLink', ['javascript:alert(1)']],
      ['saveSettings', [{ __proto__: null, nonsense: 1 }]],
    ];
    return Promise.all(
      tries.map(async ([verb, args]) => {
        try {
          const answer = (await api[verb]?.(...args)) as { ok?: boolean };
          return answer.ok === true ? `${verb} was let through` : 'refused';
        } catch {
          return 'refused';
        }
      }),
    );
  });
  expect(answers.filter((answer) => answer !== 'refused')).toEqual([]);
});
