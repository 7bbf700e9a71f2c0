import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { flushBeforeClose } from '../../../electron/window/flushBeforeClose';
import { isOurPage } from '../../../electron/window/isOurPage';
import { menuTemplate } from '../../../electron/window/menu';
import { recoverPage } from '../../../electron/window/recoverPage';

const tick = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

function closing(answer = false) {
  const events = new EventEmitter();
  const told: string[] = [];
  const window = {
    on: (event: 'close', listener: (event: { preventDefault(): void }) => void) => events.on(event, listener),
    destroy: () => void told.push('destroyed'),
    isDestroyed: () => told.includes('destroyed'),
    webContents: { send: (channel: string) => void told.push(channel) },
  };
  const flush = flushBeforeClose(window, {
    patience: 20,
    settled: async () => void told.push('settled'),
    mayClose: async (unsaved) => {
      told.push(unsaved === 'unknown' ? 'asked' : `asked about ${unsaved.length}`);
      return answer;
    },
  });
  const close = (): boolean => {
    let isHeld = false;
    events.emit('close', { preventDefault: () => (isHeld = true) });
    return isHeld;
  };
  return { flush, close, told };
}

describe('a window that closes', () => {
  it('waits for no page that does not listen', () => {
    expect(closing().close()).toBe(false);
  });

  it('waits until the page has saved and the disk has it', async () => {
    const { flush, close, told } = closing();
    flush.pageListens();
    expect(close()).toBe(true);
    expect(close()).toBe(true);
    expect(told).toEqual(['newsroom:flush']);
    flush.flushed([]);
    await tick();
    expect(told).toEqual(['newsroom:flush', 'settled', 'destroyed']);
  });

  it('asks when the page does not answer, stays, and can be closed again', async () => {
    const { flush, close, told } = closing(false);
    flush.pageListens();
    close();
    await tick(40);
    expect(told).toEqual(['newsroom:flush', 'settled', 'asked']);
    close();
    flush.flushed([]);
    await tick();
    expect(told.at(-1)).toBe('destroyed');
  });

  it('closes without saving when the user says so', async () => {
    const { flush, close, told } = closing(true);
    flush.pageListens();
    close();
    await tick(40);
    expect(told.at(-1)).toBe('destroyed');
  });

  it('asks when the page could not save everything, and stays', async () => {
    const { flush, close, told } = closing(false);
    flush.pageListens();
    close();
    flush.flushed([{ slug: 'harbour', text: 'Copy.', json: '{}', pictures: [] }]);
    await tick();
    expect(told).toEqual(['newsroom:flush', 'settled', 'asked about 1']);
  });

  it('does not wait for a page that crashed', async () => {
    const { flush, close, told } = closing();
    flush.pageListens();
    close();
    flush.pageGone();
    await tick();
    expect(told.at(-1)).toBe('destroyed');
    expect(closing().close()).toBe(false);
  });
});

it('only lets in the top frame of our page', () => {
  const ours = { url: 'app://verbatim/index.html', origin: 'app://verbatim', parent: null };
  expect(isOurPage(ours)).toBe(true);
  for (const other of [
    null,
    { ...ours, parent: ours },
    { ...ours, origin: 'null' },
    { ...ours, origin: 'app://verbatim.evil' },
    { ...ours, url: 'about:blank' },
    { ...ours, url: 'data:text/html,x' },
    { ...ours, url: 'app://verbatim.evil/index.html' },
    { ...ours, origin: 'https://verbatim' },
  ])
    expect(isOurPage(other)).toBe(false);
});

it('reloads a crashed page three times a minute, then gives up', () => {
  const reload = vi.fn();
  const giveUp = vi.fn();
  let time = 0;
  const crashed = recoverPage({ reload, giveUp, now: () => time });
  for (const next of [0, 10_000, 20_000, 61_000, 62_000]) {
    time = next;
    crashed();
  }
  expect([reload.mock.calls.length, giveUp.mock.calls.length]).toEqual([4, 1]);
});

it('sends undo and redo to the page and leaves the rest of editing to the system', () => {
  const sent: string[] = [];
  const items = menuTemplate((command) => sent.push(command), 'linux').flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  expect(items.flatMap(({ role }) => role ?? [])).toEqual([
    'quit',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'resetZoom',
    'zoomIn',
    'zoomOut',
    'togglefullscreen',
  ]);
  for (const item of items) (item.click as (() => void) | undefined)?.();
  expect(sent).toEqual(expect.arrayContaining(['undo', 'redo']));
});
