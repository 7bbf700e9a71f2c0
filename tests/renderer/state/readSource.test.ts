import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { british } from '../../../shared/houseStyle/houseStyle';
import type { ReadingRequest } from '../../../renderer/engine.worker';

/** A reader that answers, breaks or never ends, by the file's name. */
class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = [];
  isEnded = false;
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  terminate(): void {
    this.isEnded = true;
  }
  postMessage({ request, file, id }: ReadingRequest): void {
    if (file.name.startsWith('endless.')) return;
    const event =
      file.name === 'broken.docx'
        ? new Event('error')
        : new MessageEvent('message', { data: { request, outcome: { ok: true, value: { id } } } });
    queueMicrotask(() => this.dispatchEvent(event));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  FakeWorker.started.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const reader = async () => {
  const { readSource } = await import('../../../renderer/state/readSource');
  return (name: string) => readSource({ name, bytes: new Uint8Array() }, british, name);
};

it('gives an office file up after ten seconds and any other after a minute, says so, and reads the next with a new reader', async () => {
  const read = await reader();
  const endless = read('endless.docx');
  const next = read('story.docx');
  await vi.advanceTimersByTimeAsync(9_000);
  expect(FakeWorker.started[0]?.isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await endless).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('endless.docx took more than 10 seconds') as string },
  });
  expect(await next).toEqual({ ok: true, value: { id: 'story.docx' } });
  expect(FakeWorker.started.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  const text = read('endless.txt');
  await vi.advanceTimersByTimeAsync(60_001);
  expect(await text).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('endless.txt took more than 60 seconds') as string },
  });
});

it('names the file that stopped the reader, and no other', async () => {
  const read = await reader();
  const outcomes = await Promise.all(['a.docx', 'broken.docx', 'b.docx'].map(read));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(outcomes[1]).toMatchObject({
    problem: { message: expect.stringMatching(/^broken\.docx stopped the reader/) as string },
  });
  expect(FakeWorker.started).toHaveLength(2);
});
