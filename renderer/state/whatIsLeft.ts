import { derive, keptOf } from '../../shared/desk/derive';
import type { KeptTexts } from '../../shared/ipc/contract';
import { readJournal } from '../../shared/steps/journalText';
import { isSharedLog, readSharedLog, withMine } from '../../shared/steps/sharedLog';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { Source } from '../../shared/story/source';
import { readKept, serialiseStory } from '../../shared/story/storyFile';
import { parseJson } from '../../shared/text/parseJson';
import { serialiseCopy } from '../../shared/story/storyParts';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { asFarAsItGoes } from './history';
import { readKeptTexts, type KeptStory } from './keptStory';

/** What can still be opened of a story whose file cannot be read. */
export interface Left extends Omit<KeptStory, 'source'> {
  /** Where it comes from, as the new story is named after it. */
  readonly from: 'earlier version' | 'from its journal';
}

/** A source longer than this, in UTF-16 code units, is not written into the journal, too. */
const longestInJournal = 4 * 1024 * 1024;

/** What a story's journal begins with: all of it while no file has its source, so that the journal alone can bring it back. */
export function journalBase(story: StoryDocument, isOnDisk: boolean): string {
  const kept = keptOf(story);
  return isOnDisk || story.source.text.length > longestInJournal ? serialiseCopy(kept) : serialiseStory(kept);
}

async function newestVersion(id: string): Promise<{ readonly texts: KeptTexts; readonly kept: KeptStory } | null> {
  for (const { handle } of await newsroom.listVersions(id)) {
    const texts = await newsroom.readVersion(id, handle);
    const kept = texts.ok ? readKeptTexts(texts.value) : texts;
    if (texts.ok && kept.ok) return { texts: texts.value, kept: kept.value };
  }
  return null;
}

/** The story that was written down of a shared one, with what the desk may not have. */
function fromSharedLog(text: string, given: KeptTexts['source']): KeptStory | null {
  const log = readSharedLog(text);
  const source = log?.start.source ?? (given?.json == null ? undefined : parseJson(given.json));
  if (!log || source === undefined) return null;
  const { doc, record } = withMine(log);
  const kept = readKept(serialiseStory(storyFromDoc(doc, { ...record, source: source as Source })));
  return kept.ok ? { story: derive(kept.value.story), readOnly: null, source: null } : null;
}

/** The story that a journal comes to; with the source given where it does not hold it itself. */
async function fromJournal(id: string, source: KeptTexts['source']): Promise<KeptStory | null> {
  const read = await newsroom.readJournal(id);
  if (read.ok && read.value !== null && isSharedLog(read.value)) return fromSharedLog(read.value, source);
  const journal = read.ok && read.value !== null ? readJournal(read.value) : null;
  if (journal === null) return null;
  const whole = readKeptTexts({ json: journal.base, source: null });
  const kept = whole.ok ? whole : readKeptTexts({ json: journal.base, source: source ?? { sha256: '', json: null } });
  if (!kept.ok) return null;
  return { ...kept.value, story: asFarAsItGoes(derive(kept.value.story), journal.entries) };
}

/** The journal goes further than any version, and is read first; null where neither can be read. */
export async function whatIsLeft(id: string): Promise<Left | null> {
  const version = await newestVersion(id);
  const written = await fromJournal(id, version?.texts.source ?? null);
  if (written && (written.readOnly === null || version === null)) return { ...written, from: 'from its journal' };
  return version && { ...version.kept, from: 'earlier version' };
}
