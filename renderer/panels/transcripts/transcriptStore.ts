import {
  addTranscript,
  readyTranscript,
  removeTranscript,
  type ReadyTranscript,
} from '../../../shared/desk/transcripts';
import { parseTranscript } from '../../../shared/importers/transcripts/keptTranscript';
import { fail, succeed, type Outcome } from '../../../shared/story/outcome';
import type { StoryDocument, TranscriptRef } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { hash } from '../../state/hash';
import { currentSession } from '../../state/openStories';
import type { Session } from '../../state/session';
import { knowTranscript, transcripts } from '../../state/transcripts';
import { say, showNotice, showProblem } from '../../state/windowStore';
import { tallyOf } from './spokenQuotations';

/** Those of a story that are read and there. */
export const readyOf = (
  { transcripts: named = [] }: Pick<StoryDocument, 'transcripts'>,
  known: ReadonlyMap<string, ReadyTranscript | null>,
): readonly ReadyTranscript[] => named.flatMap(({ id }) => known.get(id) ?? []);

async function readKept(id: string): Promise<void> {
  if (transcripts.get().has(id)) return;
  const read = await newsroom.readTranscript(id.slice('sha256:'.length));
  const kept = read.ok ? parseTranscript(read.value) : null;
  knowTranscript(id, kept && readyTranscript(id, kept));
}

/** Reads the transcripts of a story that are kept beside it. */
export async function readTranscriptsOf({ transcripts: named = [] }: StoryDocument): Promise<void> {
  await Promise.all(named.map(({ id }) => readKept(id)));
}

interface TranscriptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a transcript in the process for files from outside, which may have been led astray, and keeps it beside the stories. */
async function bringIn(file: TranscriptFile, story: string): Promise<Outcome<TranscriptRef>> {
  const read = await newsroom.readFile({ ...file, as: 'transcript', houseStyle: '', id: story });
  if (!read.ok) return read;
  const json = 'transcript' in read.value ? read.value.transcript : '';
  const kept = parseTranscript(json);
  if (!kept)
    return fail('reader-astray', `${file.name} was read, but what came back is no transcript. Export it once more.`);
  const sha256 = await hash(json);
  const saved = await newsroom.saveTranscript({ sha256, json });
  if (!saved.ok) return saved;
  const id = `sha256:${sha256}`;
  knowTranscript(id, readyTranscript(id, kept));
  return succeed({ id, name: kept.name });
}

/** Opens a transcript beside the story: its quotations are held against it, and no word of the copy changes. */
export async function openTranscript(session: Session, file: TranscriptFile): Promise<void> {
  const brought = await bringIn(file, session.id);
  if (!brought.ok) return showProblem(brought.problem);
  const isNew = session.update((story) => addTranscript(story, brought.value));
  const tally = tallyOf(session.sync(), readyOf(session.sync(), transcripts.get()));
  say(isNew ? `${file.name} is held against the quotations: ${tally}.` : `${file.name} is there already: ${tally}.`);
}

/** Asks for a transcript and opens it beside the story that is up. */
export async function chooseTranscript(): Promise<void> {
  const session = currentSession();
  if (!session) return say('No story is open.');
  if (!session.editor.isEditable) return say('This story is only read: nothing is held against it anew.');
  const chosen = await newsroom.chooseTranscript();
  if (!chosen.ok) return showProblem(chosen.problem);
  if (chosen.value !== null) await openTranscript(session, chosen.value);
}

/** Holds the story against a transcript no longer. */
export function takeAway(session: Session, { id, name }: TranscriptRef): void {
  session.update((story) => removeTranscript(story, id));
  showNotice(`The quotations are not held against ${name} any more.`, {
    label: 'Undo',
    run: () => void session.undo(),
  });
}
