import type { KeptTexts } from '../../shared/ipc/contract';
import type { Outcome } from '../../shared/story/outcome';
import { derive } from '../../shared/desk/derive';
import { readJournal } from '../../shared/steps/journalText';
import { replay, type JournalEntry } from '../../shared/steps/journal';
import { documentSchema } from '../../shared/steps/schema';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import { toRecord } from '../../shared/steps/storyRecord';
import type { StoryState } from '../../shared/steps/storyState';
import { storyToDoc } from '../../shared/steps/storyToDoc';
import { sameData } from '../../shared/desk/sameData';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { StoryHistory } from '../editor/editorWithHistory';
import { newsroom } from '../newsroom';
import { hash } from './hash';
import { readKeptTexts } from './keptStory';

/** What was done to a story since its journal began, and the story it came to. */
export interface History extends StoryHistory {
  readonly story: StoryDocument;
  /** How many of the changes the story's file does not have: the app was stopped before it was saved. */
  readonly unsaved: number;
}

/**
 * A journal of more changes than this is begun anew when its story is opened: making them again would be felt. Not where
 * the file lacks some of them: they are nowhere else.
 */
const mostEntries = 5000;

/**
 * The history of a story that stands on the disk with these texts. Null where its journal is gone, damaged or too long, or
 * belongs to another text: the file is what counts then.
 */
export async function readHistory(
  id: string,
  texts: KeptTexts,
  story: StoryDocument,
  most = mostEntries,
  given: Outcome<string | null> | null = null,
): Promise<History | null> {
  const read = given ?? (await newsroom.readJournal(id));
  const journal = read.ok && read.value !== null ? readJournal(read.value) : null;
  if (!journal) return null;
  const sha256 = await hash(texts.json);
  const saved = journal.saves.findLast((save) => save.sha256 === sha256);
  if (!saved || saved.n > journal.entries.length) return null;
  if (journal.entries.length > most && saved.n === journal.entries.length) return null;
  const kept = readKeptTexts({ ...texts, json: journal.base });
  if (!kept.ok || kept.value.readOnly !== null) return null;
  const base = derive(kept.value.story);
  const entries = journal.entries;
  const onDisk = after(startOf(base), entries.slice(0, saved.n));
  const end = onDisk && after(onDisk, entries.slice(saved.n));
  if (!end || !sameData(storyOf(onDisk).blocks, story.blocks)) return null;
  return { base, entries, story: derive(storyOf(end)), unsaved: entries.length - saved.n };
}

const startOf = (base: StoryDocument): StoryState => ({
  doc: storyToDoc(documentSchema, base),
  record: toRecord(base),
});
const storyOf = ({ doc, record }: StoryState): StoryDocument => storyFromDoc(doc, record);

/** The story after as many of these changes as fit it, one after the other. */
export function asFarAsItGoes(story: StoryDocument, entries: readonly JournalEntry[]): StoryDocument {
  let state = startOf(story);
  for (const entry of entries) {
    const next = after(state, [entry]);
    if (next === null) break;
    state = next;
  }
  return derive(storyOf(state));
}

/** What changes make of a story; null where they do not fit. */
function after(start: StoryState, entries: readonly JournalEntry[]): StoryState | null {
  const end = replay(documentSchema, start, entries);
  return end.ok ? end.value : null;
}
