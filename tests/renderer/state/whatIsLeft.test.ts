import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptTexts } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/story/outcome';
import { loadStory } from '../../../shared/desk/loadStory';
import { keptOf } from '../../../shared/desk/derive';
import { british } from '../../../shared/houseStyle/houseStyle';
import { baseLine, entryLine } from '../../../shared/steps/journalText';
import { documentSchema } from '../../../shared/steps/schema';
import { sharedLine, startLine } from '../../../shared/steps/sharedLog';
import { toRecord } from '../../../shared/steps/storyRecord';
import { storyToDoc } from '../../../shared/steps/storyToDoc';
import { serialiseCopy, serialiseSource } from '../../../shared/story/storyParts';
import { Transform } from '@tiptap/pm/transform';

const disk: { journal: string | null; versions: Record<string, KeptTexts | null> } = { journal: null, versions: {} };
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: {
    listVersions: async () => Object.keys(disk.versions).map((handle) => ({ handle, savedAt: '', words: 1 })),
    readVersion: async (_id: string, handle: string) => {
      const texts = disk.versions[handle];
      return texts ? succeed(texts) : fail('version-not-read', 'It cannot be read.');
    },
    readJournal: async () => succeed(disk.journal),
  },
}));
const { journalBase, whatIsLeft } = await import('../../../renderer/state/whatIsLeft');

const file = {
  name: 'ferry.txt',
  bytes: new TextEncoder().encode('Ferry to run again\nThe ferry runs from Monday, its owner said.\n'),
};
const loaded = loadStory(file, british, 'story-0001');
if (!loaded.ok) throw new Error(loaded.problem.message);
const { story } = loaded.value;

/** The change that types these words at the end of the copy. */
function typed(n: number, words: string): string {
  const doc = storyToDoc(documentSchema, story);
  const { steps } = new Transform(doc).insert(doc.content.size - 1, documentSchema.text(words));
  return entryLine({ n, at: 0, group: 1, kind: 'do', steps: steps.map((step) => step.toJSON() as unknown) });
}
const version = (): KeptTexts => ({
  json: serialiseCopy(keptOf(story)),
  rev: 3,
  source: { sha256: 'a'.repeat(64), json: serialiseSource(story.source) },
});
const text = (left: Awaited<ReturnType<typeof whatIsLeft>>): string =>
  left?.story.blocks.map((block) => block.text).join('\n') ?? '';

beforeEach(() => {
  disk.journal = null;
  disk.versions = {};
});

describe('of a story whose file is gone', () => {
  it('nothing is left where there is neither journal nor version', async () => {
    expect(await whatIsLeft('story-0001')).toBeNull();
    disk.journal = 'no journal at all\n';
    disk.versions = { damaged: null };
    expect(await whatIsLeft('story-0001')).toBeNull();
  });

  it('the newest version that can be read is left', async () => {
    disk.versions = { damaged: null, older: version() };
    expect(await whatIsLeft('story-0001')).toMatchObject({ from: 'earlier version', readOnly: null });
  });

  it('the journal alone brings a story back that never reached the disk, with its source and the last key', async () => {
    disk.journal = baseLine(journalBase(story, false)) + typed(1, ' Tickets cost nothing.');
    const left = await whatIsLeft('story-0001');
    expect(left).toMatchObject({ from: 'from its journal', readOnly: null });
    expect(text(left)).toContain('its owner said. Tickets cost nothing.');
    expect(left?.story.source.text).toBe(story.source.text);
  });

  it('the journal goes further than the version, and has its source from there', async () => {
    disk.versions = { older: version() };
    disk.journal = baseLine(journalBase(story, true)) + typed(1, ' Tickets cost nothing.');
    const left = await whatIsLeft('story-0001');
    expect(left).toMatchObject({ from: 'from its journal', readOnly: null });
    expect(text(left)).toContain('Tickets cost nothing.');
  });

  it('a journal without any source can be read, not written', async () => {
    disk.journal = baseLine(journalBase(story, true)) + typed(1, ' Tickets cost nothing.');
    const left = await whatIsLeft('story-0001');
    expect(left?.readOnly).toContain('source of this story is gone');
    expect(text(left)).toContain('Tickets cost nothing.');
  });

  it('a shared story is brought back with what its desk may not have', async () => {
    const doc = storyToDoc(documentSchema, story);
    const { steps } = new Transform(doc).insert(doc.content.size - 1, documentSchema.text(' Tickets cost nothing.'));
    const { source, ...record } = toRecord(story);
    const shared = { desk: 'ws://127.0.0.1:4711', client: 'c', maker: 'w1-', person: 'Ann', schema: 1, version: 4 };
    const begun = { ...shared, doc: doc.toJSON() as unknown, record };
    const made = sharedLine(1, { made: steps.map((step) => ({ kind: 'do', step: step.toJSON() as unknown })) });
    disk.journal = startLine({ ...begun, source }) + made;
    expect(text(await whatIsLeft('story-0001'))).toContain('its owner said. Tickets cost nothing.');
    disk.journal = startLine(begun) + made;
    expect(await whatIsLeft('story-0001')).toBeNull();
    disk.versions = { older: version() };
    expect(text(await whatIsLeft('story-0001'))).toContain('Tickets cost nothing.');
  });

  it('a change that does not fit ends what the journal tells, and the words before it are there', async () => {
    const unfit = entryLine({ n: 2, at: 0, group: 1, kind: 'do', steps: [{ stepType: 'no such step' }] });
    disk.journal = baseLine(journalBase(story, false)) + typed(1, ' Tickets cost nothing.') + unfit;
    expect(text(await whatIsLeft('story-0001'))).toContain('Tickets cost nothing.');
  });
});
