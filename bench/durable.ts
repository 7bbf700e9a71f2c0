// What it costs to have a change on the disk: one line of the journal, beside a plain write of the same bytes and a save
// of the whole story. Prints one JSON line, in milliseconds.
// usage: npm run bench:durable
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeDisk } from '../disk/disk';
import { createJournalStore } from '../electron/stories/journalStore';
import { replaceFile } from '../disk/replaceFile';
import { entryLine } from '../shared/steps/journalText';

const times = 300;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-durable-'));
const line = entryLine({
  n: 1,
  at: 1,
  group: 1,
  kind: 'do',
  steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'word ' }] } }],
});
const bytes = new TextEncoder().encode(line);
const story = new Uint8Array(64 * 1024).fill(65);

async function each(task: () => Promise<unknown>): Promise<{ readonly p50: number; readonly p95: number }> {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now();
    await task();
    took.push(performance.now() - begun);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor(share * times)] ?? 0) * 1000) / 1000;
  return { p50: at(0.5), p95: at(0.95) };
}

const journals = createJournalStore(nodeDisk, folder);
await journals.write({ id: 'bench-0001', text: line, isNew: true });
const plain = await open(join(folder, 'plain'), 'a');
const result = {
  bench: 'durable',
  bytes: bytes.length,
  plainWriteAndSync: await each(async () => {
    await plain.write(bytes);
    await plain.sync();
  }),
  journalLine: await each(() => journals.write({ id: 'bench-0001', text: line, isNew: false })),
  wholeStory64K: await each(() => replaceFile(nodeDisk, join(folder, 'story'), story, 'generations')),
};
await plain.close();
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(result));
