import { expect, test, windowsOf } from './newsroom';

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
    'askDesk',
    'askDestination',
    'checkWords',
    'chooseExportFolder',
    'chooseSources',
    'chooseTranscript',
    'clearRecentFiles',
    'copyToClipboard',
    'deleteStory',
    'deskState',
    'flushed',
    'forgetDestination',
    'giveDeskToken',
    'keepDestination',
    'keepSecret',
    'lastExportFolder',
    'leaveDesk',
    'listDestinations',
    'listRecentFiles',
    'listStories',
    'listVersions',
    'lookAtFiles',
    'nameVersion',
    'noteExported',
    'onDesk',
    'onFlush',
    'onMenu',
    'onPendingSources',
    'onStoriesChanged',
    'openAddress',
    'openLink',
    'openRecentFile',
    'previewStory',
    'printProof',
    'readFile',
    'readJournal',
    'readPicture',
    'readPolicy',
    'readSettings',
    'readStory',
    'readTranscript',
    'readVersion',
    'saveCopyAs',
    'saveFiles',
    'savePicture',
    'saveProof',
    'saveSettings',
    'saveSource',
    'saveStory',
    'saveTranscript',
    'searchStories',
    'showExportFolder',
    'spikeStory',
    'stopReading',
    'suggestWords',
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
    // Its text is set as a node: as a string it would be refused before it could run.
    script.append('globalThis.canary = 1');
    document.body.append(script);
    const image = document.createElement('img');
    try {
      image.setAttribute('onerror', 'globalThis.canary = 2');
    } catch {
      // Refused already where it is set.
    }
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

test('lets no text become markup or code', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const tries = await page.evaluate(() => {
    const element = document.createElement('div');
    const script = document.createElement('script');
    const world = globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
    const all: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (element.innerHTML = '<b>x</b>'),
      outerHTML: () => (document.createElement('p').appendChild(element).outerHTML = '<b>x</b>'),
      insertAdjacentHTML: () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b>x</b>'),
      parseFromString: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      fragment: () => document.createRange().createContextualFragment('<b>x</b>'),
      write: () => document.write('<b>x</b>'),
      script: () => (script.textContent = 'globalThis.canary = 1'),
      source: () => (script.src = 'app://verbatim/assets/x.js'),
      worker: () => new Worker('app://verbatim/assets/x.js'),
      handler: () => element.setAttribute('onclick', 'globalThis.canary = 1'),
      'a policy of any name': () => world.trustedTypes.createPolicy('mine', { createHTML: (text: string) => text }),
      'the default policy': () => world.trustedTypes.createPolicy('default', { createHTML: (text: string) => text }),
      'our own policy again': () => world.trustedTypes.createPolicy('verbatim-xml', {}),
    };
    return Object.entries(all).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [name];
      } catch {
        return [];
      }
    });
  });
  expect(tries).toEqual([]);
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
  // The hidden reader may still be on its way to its page.
  await expect.poll(() => windowsOf(app)).toEqual(['app://verbatim/index.html']);
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
