import { readyTranscript, type ReadyTranscript } from '../../shared/desk/transcripts';
import { parseTranscript } from '../../shared/importers/transcripts/keptTranscript';
import { newsroom } from '../newsroom';
import { hash } from './hash';
import { createStore } from './store';

/** The transcripts that this window has read, by their id; null for one whose file is gone. */
export const transcripts = createStore<ReadonlyMap<string, ReadyTranscript | null>>(new Map());

export const knowTranscript = (id: string, transcript: ReadyTranscript | null): void =>
  transcripts.change((known) => new Map([...known, [id, transcript]]));

/** Keeps a transcript that came from another window, as text; false where it is none, or cannot be kept. */
export async function keepTranscript(sha256: string, json: string): Promise<boolean> {
  const kept = parseTranscript(json);
  if (!kept || (await hash(json)) !== sha256) return false;
  const saved = await newsroom.saveTranscript({ sha256, json });
  const id = `sha256:${sha256}`;
  knowTranscript(id, readyTranscript(id, kept));
  return saved.ok;
}
