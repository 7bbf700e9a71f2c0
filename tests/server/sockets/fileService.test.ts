import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileLimits, fileService, type FileService } from '../../../server/sockets/fileService';
import { diskStore } from '../../../server/stories/diskStore';
import type { StoryStore } from '../../../server/stories/storyStore';
import { serialiseTranscript } from '../../../shared/importers/transcripts/keptTranscript';
import { longestFile, longestPart, transcriptType } from '../../../shared/ipc/deskFiles';
import { requestSchema } from '../../../shared/ipc/deskProtocol';
import * as v from 'valibot';

const ann = { name: 'Ann', role: 'reporter', isReadOnly: false } as const;
const gif = Buffer.from('GIF89a, and what follows it');
const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a desk that is sent files', () => {
  let folder = '';
  let store: StoryStore;
  let service: FileService;
  const put = async (bytes: Uint8Array, change: object = {}): Promise<string> => {
    const whole = {
      kind: 'put-file',
      ask: 1,
      sha256: nameOf(bytes),
      mediaType: 'image/gif',
      size: bytes.length,
      from: 0,
      part: Buffer.from(bytes).toString('base64'),
      ...change,
    };
    const answer = await service(whole as Parameters<FileService>[0], ann);
    return answer.ok ? 'ok' : answer.problem.code;
  };
  const has = async (bytes: Uint8Array): Promise<boolean> => (await store.missingFiles([nameOf(bytes)])).length === 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-files-'));
    store = await diskStore(folder);
    service = fileService(store, fileLimits());
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps a picture that is one, under its own name', async () => {
    expect(await put(gif)).toBe('ok');
    expect(await store.filePart(nameOf(gif), 0, 99)).toEqual({ mediaType: 'image/gif', size: gif.length, bytes: gif });
  });

  it('keeps nothing that is not what it is said to be', async () => {
    for (const [bytes, mediaType] of [
      [Buffer.from('<svg onload="alert(1)"/>'), 'image/gif'],
      [Buffer.from('<script>'), 'image/png'],
      [gif, 'image/webp'],
      [gif, 'image/svg+xml'],
      [Buffer.from('{"not":"a transcript"}'), transcriptType],
      [Buffer.from([0xff, 0xfe, 0x7b, 0x7d]), transcriptType],
    ] as const) {
      expect(await put(bytes, { mediaType })).toBe('refused');
      expect(await has(bytes)).toBe(false);
    }
    const transcript = Buffer.from(
      serialiseTranscript({ name: 'council.srt', format: 'srt', sha256: nameOf(gif), segments: [] }),
    );
    expect(await put(transcript, { mediaType: transcriptType })).toBe('ok');
  });

  it('keeps nothing under a name that is another’s, nor a file that did not come whole and in order', async () => {
    const other = Buffer.from('GIF89a, another');
    expect(await put(other, { sha256: nameOf(gif) })).toBe('file-broken');
    const half = (from: number, to: number) => ({ from, part: gif.subarray(from, to).toString('base64') });
    expect(await put(gif, half(5, 9))).toBe('file-broken');
    expect(await put(gif, half(0, 5))).toBe('ok');
    expect(await put(gif, half(9, 12))).toBe('file-broken');
    expect(await put(gif, half(5, gif.length))).toBe('file-broken');
    expect(await put(gif, half(0, 5))).toBe('ok');
    expect(await put(gif, half(0, 5))).toBe('ok');
    expect(await put(gif, { ...half(5, gif.length), size: 5 })).toBe('file-broken');
    expect(await put(gif, { part: '' })).toBe('file-broken');
    expect(await has(gif)).toBe(false);
    expect(await put(gif, half(0, 5))).toBe('ok');
    expect(await put(gif, half(5, gif.length))).toBe('ok');
    expect(await has(gif)).toBe(true);
  });

  it('reads no message that asks for more than a file may be', () => {
    const asked = {
      kind: 'put-file',
      ask: 1,
      sha256: nameOf(gif),
      mediaType: 'image/gif',
      size: 10,
      from: 0,
      part: '',
    };
    const reads = (change: object): boolean => v.safeParse(requestSchema, { ...asked, ...change }).success;
    expect(reads({})).toBe(true);
    expect(reads({ size: longestFile + 1 })).toBe(false);
    expect(reads({ size: 0 })).toBe(false);
    expect(reads({ from: -1 })).toBe(false);
    expect(reads({ mediaType: 'image/svg+xml' })).toBe(false);
    expect(reads({ part: 'A'.repeat(longestPart * 2) })).toBe(false);
    expect(reads({ sha256: '../../etc/passwd' })).toBe(false);
  });

  it('is sent no more of one person than a day’s pictures at once', async () => {
    const answers: string[] = [];
    for (let at = 0; at < 520; at += 1) answers.push(await put(gif, { part: '' }));
    expect(answers.at(-1)).toBe('too-many');
    expect(answers.filter((answer) => answer === 'too-many').length).toBeLessThan(25);
  });
});
