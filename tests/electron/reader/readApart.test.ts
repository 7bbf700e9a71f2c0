import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadFile } from '../../../shared/ipc/readFiles';
import type { ReadRequest } from '../../../shared/ipc/reader';
import { readApart, type ReaderEvents } from '../../../electron/reader/readApart';

/** A process that answers, breaks or never ends, by the file's name. */
interface FakeReader {
  readonly events: ReaderEvents;
  readonly asked: string[];
  megabytes: number | null;
  cpuSeconds: number | null;
  isEnded: boolean;
}

const answerTo: Readonly<Record<string, (reader: FakeReader, request: ReadRequest) => void>> = {
  story: ({ events }, { number }) =>
    events.onAnswer({ number, outcome: { ok: true, value: { json: '{}', pictures: [] } } }),
  empty: ({ events }, { number }) =>
    events.onAnswer({ number, outcome: { ok: false, problem: { code: 'empty', message: 'It is empty.' } } }),
  endless: () => undefined,
  broken: ({ events }) => events.onGone('broke'),
  swollen: ({ events }) => events.onGone('out-of-memory'),
  growing: (reader) => void (reader.megabytes = 700),
  astray: ({ events }, { number }) => events.onAnswer({ number, outcome: { ok: true, value: { json: 7 } } }),
  'of-another': ({ events }, { number }) =>
    events.onAnswer({ number: number + 1, outcome: { ok: true, value: { json: '{}', pictures: [] } } }),
  twice: ({ events }, { number }) => {
    for (const json of ['{"first":1}', '{"second":1}'])
      events.onAnswer({ number, outcome: { ok: true, value: { json, pictures: [] } } });
  },
};

let started: FakeReader[] = [];
let doesStart = true;
/** What the system tells of a process that has done nothing yet. */
let cpuAtStart: number | null = null;

const open = (events: ReaderEvents) => {
  const reader: FakeReader = { events, asked: [], megabytes: 90, cpuSeconds: null, isEnded: false };
  started.push(reader);
  return {
    ready: doesStart ? Promise.resolve() : new Promise<void>(() => undefined),
    read: (request: ReadRequest) => {
      reader.asked.push(request.file.name);
      answerTo[request.file.name.replace(/\..*/, '')]?.(reader, request);
    },
    usage: () => ({ megabytes: reader.megabytes, cpuSeconds: reader.cpuSeconds ?? cpuAtStart }),
    end: () => void (reader.isEnded = true),
  };
};

const fileOf = (name: string): ReadFile => ({ name, bytes: new Uint8Array(), houseStyle: '', id: 'story-0001' });
const apart = () => {
  const { read, ...rest } = readApart({ open, megabytes: 512 });
  return { ...rest, read: (name: string) => read(fileOf(name)) };
};

const told = (text: string) => ({ ok: false, problem: { message: expect.stringContaining(text) as string } });
const sound = { ok: true, value: { json: '{}', pictures: [] } };

beforeEach(() => {
  vi.useFakeTimers();
  started = [];
  doesStart = true;
  cpuAtStart = null;
});
afterEach(() => void vi.useRealTimers());

describe('a file from outside', () => {
  it.each([
    ['endless.docx', 10],
    ['endless.ODT', 10],
    ['endless.eml', 10],
    ['endless.txt', 60],
    ['endless.html', 60],
    ['endless.json', 60],
  ])('%s that never ends is given up after %i seconds, and the next has a new process', async (name, seconds) => {
    const { read } = apart();
    const endless = read(name);
    const next = read('story.docx');
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(2);
    expect(await endless).toMatchObject(told(`${name} took more than ${seconds} seconds`));
    expect(await next).toEqual(sound);
    expect(started.map(({ isEnded, asked }) => [isEnded, asked])).toEqual([
      [true, [name]],
      [false, ['story.docx']],
    ]);
  });

  it('may take its seconds of work, however long a busy machine needs for them', async () => {
    cpuAtStart = 3;
    const { read } = apart();
    const slow = read('endless.docx');
    await vi.advanceTimersByTimeAsync(0);
    const [reader] = started;
    for (let second = 1; second < 60; second += 1) {
      if (reader) reader.cpuSeconds = 3 + second / 6;
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(reader?.isEnded).toBe(false);
    if (reader) reader.cpuSeconds = 13;
    await vi.advanceTimersByTimeAsync(200);
    expect(await slow).toMatchObject(told('endless.docx took more than 10 seconds'));
  });

  it('is given up where its process works for nothing at all', async () => {
    cpuAtStart = 3;
    const { read } = apart();
    const stuck = read('endless.txt');
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await stuck).toMatchObject(told('endless.txt took more than 10 seconds'));
  });

  it('is given up by the clock where its process hardly works', async () => {
    cpuAtStart = 3;
    const { read } = apart();
    const slow = read('endless.docx');
    for (let second = 1; second <= 101; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      const [reader] = started;
      if (reader) reader.cpuSeconds = 3 + second / 100;
    }
    expect(await slow).toMatchObject(told('endless.docx took more than 100 seconds'));
  });

  it('that fills the memory is given up at the limit, which is named', async () => {
    const { read } = apart();
    const growing = read('growing.html');
    await vi.advanceTimersByTimeAsync(200);
    expect(await growing).toMatchObject(told('growing.html took more than 512 MB of memory'));
    expect(started[0]?.isEnded).toBe(true);
    expect(await read('swollen.html')).toMatchObject(told('swollen.html took more than 512 MB of memory'));
    expect(await read('story.html')).toEqual(sound);
  });

  it('is read on where the system does not tell how much memory a process has', async () => {
    const { read } = apart();
    const slow = read('endless.txt');
    await vi.advanceTimersByTimeAsync(0);
    const [reader] = started;
    if (reader) reader.megabytes = null;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(reader?.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await slow).toMatchObject(told('60 seconds'));
  });

  it('that breaks its process is named, and no other', async () => {
    const { read } = apart();
    const outcomes = await Promise.all(['story.docx', 'broken.docx', 'story.odt', 'empty.txt'].map(read));
    expect(outcomes).toMatchObject([
      sound,
      told('broken.docx stopped the reader'),
      sound,
      { ok: false, problem: { code: 'empty', message: 'It is empty.' } },
    ]);
    expect(started.map(({ asked }) => asked)).toEqual([
      ['story.docx', 'broken.docx'],
      ['story.odt', 'empty.txt'],
    ]);
  });

  it.each(['astray.html', 'of-another.html'])(
    'whose process gives an answer that is none is not opened: %s',
    async (name) => {
      const { read } = apart();
      expect(await read(name)).toMatchObject(told(`${name} stopped the reader`));
      expect(started[0]?.isEnded).toBe(true);
      expect(await read('story.html')).toEqual(sound);
    },
  );

  it('is answered once, and a second answer goes to no other file', async () => {
    const { read } = apart();
    const first = read('twice.html');
    const next = read('endless.txt');
    expect(await first).toEqual({ ok: true, value: { json: '{"first":1}', pictures: [] } });
    await vi.advanceTimersByTimeAsync(60_001);
    expect(await next).toMatchObject(told('endless.txt took more than 60 seconds'));
  });

  it('is told of when no process starts', async () => {
    doesStart = false;
    const { read } = apart();
    const waiting = read('story.docx');
    await vi.advanceTimersByTimeAsync(20_001);
    expect(await waiting).toMatchObject(told('did not start'));
    doesStart = true;
    expect(await read('story.docx')).toEqual(sound);
  });
});

describe('the process', () => {
  it('is there before the first file when it was prepared, and is one', async () => {
    const { prepare, read } = apart();
    prepare();
    prepare();
    expect(started).toHaveLength(1);
    expect(await read('story.docx')).toEqual(sound);
    expect(started).toHaveLength(1);
  });

  it('ends with the window: nothing is read any more and none starts again', async () => {
    const { prepare, read, close } = apart();
    const reading = read('endless.txt');
    const waiting = read('story.txt');
    await vi.advanceTimersByTimeAsync(0);
    close();
    prepare();
    expect((await reading).ok).toBe(false);
    expect((await waiting).ok).toBe(false);
    expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});
