import type { ElectronApplication, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixtureFolder, isLogged, launch, logOf, missing, newUserData, until, type Fixture } from './launchFixture';

describe.skipIf(missing)('a page in the Chromium shell', () => {
  let app: ElectronApplication;
  let page: Page;
  const userData = newUserData();

  const logged = (...entry: readonly unknown[]) => isLogged(app, entry);
  const invoke = (channel: string, ...args: readonly unknown[]) =>
    page.evaluate(
      ([name, values]) => (globalThis as never as { desk: { invoke: Function } }).desk.invoke(name, ...values),
      [channel, args] as const,
    );

  beforeAll(async () => {
    ({ app, page } = await launch(fixtureFolder, userData));
  });
  beforeEach(() => app.evaluate(() => void (globalThis as unknown as { fixture: Fixture }).fixture.log.splice(0)));
  afterAll(() => app?.close());

  it('has the title and the address of the app', async () => {
    expect(await page.title()).toBe('Fixture');
    expect(page.url()).toBe('https://fixture.app.invalid/index.html');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
      'app://fixture/index.html',
    );
  });

  it('carries plain values through invoke and back', async () => {
    const same = await page.evaluate(async () => {
      const { desk } = globalThis as never as {
        desk: { invoke: (channel: string, value: unknown) => Promise<unknown> };
      };
      const sent = {
        text: '“Fine”\u2028\ud800 "\\',
        none: undefined,
        nan: Number.NaN,
        list: [1, null, [true]],
        day: new Date(5),
        map: new Map([[1, { a: 1 }]]),
        bytes: new Uint8Array([0, 255, 7]),
        $: 'x',
        nested: { $: { v: 1 } },
        big: 12n,
      };
      const back = (await desk.invoke('echo', sent)) as typeof sent;
      return [
        back.text === sent.text,
        'none' in back && back.none === undefined,
        Number.isNaN(back.nan),
        JSON.stringify(back.list),
        back.day.getTime(),
        back.map.get(1)?.a,
        [...back.bytes],
        back.bytes instanceof Uint8Array,
        back.$,
        JSON.stringify(back.nested),
        back.big === 12n,
      ];
    });
    expect(same).toEqual([true, true, true, '[1,null,[true]]', 5, 1, [0, 255, 7], true, 'x', '{"$":{"v":1}}', true]);
  });

  it('carries an own __proto__ as data', async () => {
    const back = await page.evaluate(async () => {
      const { desk } = globalThis as never as {
        desk: { invoke: (channel: string, value: unknown) => Promise<Record<string, unknown>> };
      };
      const value = await desk.invoke('echo', JSON.parse('{"__proto__":{"polluted":1}}'));
      return [Object.keys(value), ({} as Record<string, unknown>).polluted, value.polluted];
    });
    expect(back).toEqual([['__proto__'], undefined, undefined]);
  });

  it('carries 20 MB of text, and bytes', async () => {
    const sizes = await page.evaluate(async () => {
      const { desk } = globalThis as never as { desk: { invoke: (channel: string, value: unknown) => Promise<never> } };
      const text = 'He said: “It’s fine.”\n'.repeat(900_000);
      const echoed: string = await desk.invoke('echo', text);
      const bytes: Uint8Array = await desk.invoke('echo', new Uint8Array(2_000_000).fill(9));
      return [echoed === text, bytes.length, bytes.at(-1)];
    });
    expect(sizes).toEqual([true, 2_000_000, 9]);
  }, 90_000);

  it('refuses to clone functions and circles', async () => {
    const problems = await page.evaluate(async () => {
      const { desk } = globalThis as never as {
        desk: { invoke: (channel: string, value: unknown) => Promise<unknown> };
      };
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      const attempt = async (value: unknown) => {
        try {
          return await desk.invoke('echo', value);
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [
        await attempt({ f() {} }),
        await attempt(circle),
        await attempt(document.body),
        await attempt(Symbol('x')),
      ];
    });
    expect(problems).toEqual([
      'An object could not be cloned.',
      expect.stringMatching(/recursion depth|could not be cloned/),
      'An object could not be cloned.',
      'An object could not be cloned.',
    ]);
  });

  it('names the channel when a handler fails or is missing', async () => {
    await expect(invoke('fail')).rejects.toThrow("Error invoking remote method 'fail': TypeError: the presses stopped");
    await expect(invoke('nobody')).rejects.toThrow(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    );
  });

  it('tells handlers the true sender', async () => {
    expect(await invoke('sender')).toEqual({ url: 'app://fixture/index.html', origin: 'app://fixture', parent: null });
  });

  it('exposes a frozen API whose functions return, throw and take callbacks', async () => {
    const seen = await page.evaluate(() => {
      const { desk } = globalThis as never as {
        desk: {
          add: (a: number, b: number) => number;
          refuse: () => void;
          names: { first: string[] };
          platform: string;
        };
      };
      const refused = (() => {
        try {
          desk.refuse();
          return null;
        } catch (error) {
          return [error instanceof Error, (error as Error).name, (error as Error).message];
        }
      })();
      return [desk.add(2, 3), refused, Object.isFrozen(desk), Object.isFrozen(desk.names.first), desk.platform];
    });
    expect(seen).toEqual([5, [true, 'RangeError', 'refused'], true, true, process.platform]);
  });

  it('keeps its API working and its bus hidden when the page patches built-ins', async () => {
    const leaked = await page.evaluate(async () => {
      const { desk } = globalThis as never as {
        desk: { invoke: (channel: string, value: unknown) => Promise<unknown> };
      };
      const seen: string[] = [];
      const undo: (() => void)[] = [];
      const patch = (owner: object, name: string) => {
        const original = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
        const spy = function spy(this: unknown, ...args: unknown[]) {
          seen[seen.length] = name;
          return Reflect.apply(original.value as Function, this, args);
        };
        Object.defineProperty(owner, name, { ...original, value: spy });
        undo[undo.length] = () => Object.defineProperty(owner, name, original);
      };
      patch(EventTarget.prototype, 'dispatchEvent');
      patch(EventTarget.prototype, 'addEventListener');
      patch(Array.prototype, 'push');
      patch(JSON, 'parse');
      patch(Function.prototype, 'call');
      patch(Map.prototype, 'get');
      patch(WeakMap.prototype, 'get');
      const back = await desk.invoke('echo', { a: [1, { b: 2 }] });
      for (const restore of undo) restore();
      return [JSON.stringify(back), seen];
    });
    expect(leaked).toEqual(['{"a":[1,{"b":2}]}', []]);
  });

  it('shows the page nothing of the shell or of Node', async () => {
    const names = await page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((name) =>
        /shell|electron|^binding|^require$|^process$|^module$|^Buffer$/i.test(name),
      ),
    );
    expect(names).toEqual([]);
  });

  it('gives frames within the page no preload and no way to the main process', async () => {
    const seen = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      const loaded = new Promise((done) => frame.addEventListener('load', done));
      document.body.append(frame);
      await loaded;
      const inside = frame.contentWindow as unknown as Record<string, unknown>;
      const names = [inside.desk, inside.shellSend, inside.shellHear].map((value) => typeof value);
      frame.remove();
      return names;
    });
    expect(seen).toEqual(['undefined', 'undefined', 'undefined']);
    expect(await logged('will-frame-navigate', 'app://fixture/index.html', false)).toBe(true);
  });

  it('drops a call from any world but the preload of the top frame', async () => {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: { frame: { id: string } } };
    const before = await logOf(app);
    const forge = JSON.stringify({ kind: 'refused', url: 'https://forged.example/' });
    await session.send('Runtime.addBinding', { name: 'shellSend' });
    const world = (await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'another',
    })) as { executionContextId: number };
    await session.send('Runtime.evaluate', {
      contextId: world.executionContextId,
      expression: `globalThis.shellSend?.(${JSON.stringify(forge)})`,
    });
    await session.send('Runtime.evaluate', { expression: `globalThis.shellSend?.(${JSON.stringify(forge)})` });
    await session.send('Runtime.removeBinding', { name: 'shellSend' });
    await invoke('sender');
    expect(await logOf(app)).toEqual(before);
  });

  it('holds the page to its content security policy', async () => {
    const seen = await page.evaluate(async () => {
      const rules: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => rules.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.head.append(script);
      const outside = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      );
      const own = await fetch('/page.js').then((response) => response.status);
      const named = await fetch('https://fixture.app.invalid/none.txt').then((response) => response.status);
      const globals = globalThis as never as { inlineScriptRan?: boolean; injected?: boolean };
      return [
        globals.inlineScriptRan,
        globals.injected,
        outside,
        own,
        named,
        rules.includes('script-src-elem'),
        rules.includes('connect-src'),
      ];
    });
    expect(seen).toEqual([undefined, undefined, 'refused', 200, 404, true, true]);
  });

  it('asks the app before the page goes elsewhere', async () => {
    // One after the other: a page that is on its way somewhere drops that for the next.
    await page.evaluate("location.href = 'https://example.org/x'");
    await until('the first is refused', () => logged('will-navigate', 'https://example.org/x'));
    await page.evaluate("document.getElementById('away').click()");
    await until('the second is refused', () => logged('will-navigate', 'https://example.org/away'));
    await page.evaluate("history.pushState({}, '', '/else'); history.back()");
    expect(await page.title()).toBe('Fixture');
    expect(await invoke('echo', 'still here')).toBe('still here');
  });

  it('refuses addresses that never become a request', async () => {
    await page.evaluate(() => document.getElementById('mail')?.click());
    await page.evaluate(
      () => (location.href = URL.createObjectURL(new Blob(['<title>Blob</title>'], { type: 'text/html' }))),
    );
    await page.evaluate(() => (location.href = 'about:blank'));
    await until('about:blank is refused', () => logged('will-navigate', 'about:blank'));
    expect(await logged('will-navigate', 'mailto:desk@example.org')).toBe(true);
    expect(await page.title()).toBe('Fixture');
  });

  it('grants the page no permission', async () => {
    const states = await page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'clipboard-read'].map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});
