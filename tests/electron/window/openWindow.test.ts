import { expect, it, vi } from 'vitest';

interface Options {
  readonly show: boolean;
  readonly webPreferences: Readonly<Record<string, unknown>>;
}
const opened = vi.hoisted(() => ({ windows: [] as { options: Options; address: string }[] }));

vi.mock('electron', () => ({
  nativeTheme: { shouldUseDarkColors: false },
  BrowserWindow: class {
    readonly #made: { options: Options; address: string };
    constructor(options: Options) {
      this.#made = { options, address: '' };
      opened.windows.push(this.#made);
    }
    once(): void {}
    async loadURL(address: string): Promise<void> {
      this.#made.address = address;
    }
  },
}));

it('opens the reader unseen, in a session of its own and as locked as the desk', async () => {
  const { openReaderWindow, openWindow } = await import('../../../electron/window/openWindow');
  openWindow('preload', null);
  openReaderWindow('preload');
  const [desk, reader] = opened.windows;
  expect([desk?.address, reader?.address]).toEqual(['app://verbatim/index.html', 'app://reader/reader.html']);
  expect(reader?.options.show).toBe(false);
  expect(reader?.options.webPreferences).toEqual({
    ...desk?.options.webPreferences,
    partition: 'reader',
    backgroundThrottling: false,
  });
  expect(desk?.options.webPreferences).not.toHaveProperty('partition');
});
