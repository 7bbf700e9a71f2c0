import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileLimits, fileService } from '../../../server/sockets/fileService';
import type { StoryStore } from '../../../server/stories/storyStore';
import { diskStore } from '../../../server/stories/diskStore';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchFile, sendFile, type Ask, type DeskFile } from '../../../renderer/collab/deskFiles';
import { filesOf, shareFiles, type FileKind } from '../../../renderer/collab/shareFiles';
import { longestPart } from '../../../shared/ipc/deskFiles';
import { fail } from '../../../shared/story/outcome';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { storyFrom } from '../../desk/storyFrom';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A picture of so many bytes, as far as its beginning tells. */
function png(size: number, seed = 0): DeskFile {
  const bytes = new Uint8Array(size).map((_, at) => (at * 31 + seed) % 256);
  bytes.set(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return { sha256: sha256(bytes), mediaType: 'image/png', bytes };
}

const person = { name: 'Ann', role: 'sub', isReadOnly: false } as const;

describe('the files of a shared story', () => {
  let folder = '';
  let isAway = false;
  let ask: Ask;
  let store: StoryStore;

  /** A window of its own, with what it keeps. */
  function window(named: readonly string[], has: readonly DeskFile[], maySend = true) {
    const kept = new Map(has.map((file) => [file.sha256, file]));
    const timers = new Set<NodeJS.Timeout>();
    const files = shareFiles({
      ask,
      names: () => new Map(named.map((each): [string, FileKind] => [each, 'picture'])),
      read: async (name) => kept.get(name) ?? null,
      keep: async (file) => {
        kept.set(file.sha256, file);
        return true;
      },
      maySend: () => maySend,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds / 100);
        timers.add(timer);
        return () => clearTimeout(timer);
      },
    });
    return { files, kept };
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-files-'));
    isAway = false;
    store = await diskStore(folder);
    const service = fileService(store, fileLimits());
    ask = (asked) =>
      isAway
        ? Promise.resolve(fail('desk-away', 'away'))
        : service({ ...asked, ask: 1 } as Parameters<typeof service>[0], person);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('go part by part, and are proved by their names', async () => {
    const file = png(2 * longestPart + 7);
    expect((await sendFile(ask, file)).ok).toBe(true);
    const fetched = await fetchFile(ask, file.sha256);
    expect(fetched.ok && fetched.value.mediaType).toBe('image/png');
    expect(fetched.ok && Buffer.compare(fetched.value.bytes, file.bytes)).toBe(0);
    expect(await fetchFile(ask, 'f'.repeat(64))).toMatchObject({ problem: { code: 'file-gone' } });
    const answering =
      (part: (own: string) => string): Ask =>
      async (asked) => {
        const answer = await ask(asked);
        const value = answer.ok ? (answer.value as { readonly part: string }) : null;
        return value ? { ok: true, value: { ...value, part: part(value.part) } } : answer;
      };
    const short = answering(() => btoa('x'));
    expect(await fetchFile(short, file.sha256)).toMatchObject({ problem: { code: 'file-broken' } });
    // As long as it should be, and other bytes.
    const wrong = answering((own) => (own.startsWith('A') ? 'B' : 'A') + own.slice(1));
    expect(await fetchFile(wrong, file.sha256)).toMatchObject({ problem: { code: 'file-broken' } });
  });

  it('come to the window that lacks them, though it asked before they were there', async () => {
    const file = png(100);
    const ben = window([file.sha256], []);
    ben.files.up();
    await new Promise((done) => setTimeout(done, 30));
    expect(ben.kept.size).toBe(0);
    const ann = window([file.sha256], [file]);
    ann.files.up();
    await vi.waitFor(() => expect(ben.kept.has(file.sha256)).toBe(true));
    for (const each of [ann, ben]) each.files.close();
  });

  it('are sent when the line is back, and again to a desk that was set back', async () => {
    const file = png(64);
    isAway = true;
    const ann = window([file.sha256], [file]);
    ann.files.up();
    ann.files.down();
    isAway = false;
    expect(await ask({ kind: 'files-missing', files: [file.sha256] })).toMatchObject({ value: [file.sha256] });
    ann.files.up();
    await vi.waitFor(async () =>
      expect(await ask({ kind: 'files-missing', files: [file.sha256] })).toMatchObject({ value: [] }),
    );
    ann.files.close();
  });

  it('of a window that may only read are not sent', async () => {
    const file = png(64);
    const eve = window([file.sha256], [file], false);
    eve.files.up();
    await new Promise((done) => setTimeout(done, 50));
    expect(await ask({ kind: 'files-missing', files: [file.sha256] })).toMatchObject({ value: [file.sha256] });
    eve.files.close();
  });

  it('are the pictures of the copy, of what was taken out and of the source, and the transcripts', () => {
    const [one, two, three, four] = ['1', '2', '3', '4'].map((digit) => digit.repeat(64));
    const story = storyFrom('Owen Tarrant said the plan was “long overdue”.');
    const picture = (name: string | undefined) => ({ src: `sha256:${name}`, alt: '', credit: null });
    const named = {
      ...story,
      blocks: [{ ...story.blocks[0]!, kind: 'image', picture: picture(one) }],
      removed: [{ block: { id: 'x', kind: 'image', picture: picture(two) } }],
      source: { ...story.source, objects: [{ kind: 'picture', at: 0, caption: null, ...picture(three) }] },
      transcripts: [{ id: `sha256:${four}`, name: 'council.srt' }],
    } as unknown as StoryDocument;
    expect([...filesOf(named)]).toEqual([
      [one, 'picture'],
      [two, 'picture'],
      [three, 'picture'],
      [four, 'transcript'],
    ]);
    expect(
      filesOf({
        ...named,
        blocks: [{ ...named.blocks[0]!, picture: { ...picture('x'), src: 'https://a.example/b.png' } }],
      }).size,
    ).toBe(3);
  });
});
