import type { SourceFile } from '../../shared/importers/importer';
import { looksSpoken, spokenHead } from '../../shared/importers/transcripts/looksSpoken';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { openFiles, openSource } from '../state/openSources';
import { showProblem, windowStore } from '../state/windowStore';
import { openTranscript } from '../panels/transcripts/transcriptStore';
import { currentSession } from '../state/openStories';
import { openAddress } from '../state/openAddress';
import { pastedAddress } from '../state/pastedAddress';
import { pastedSource } from './pastedSource';

const largest = 20 * 1024 * 1024;

const isInCopy = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.copy') !== null;
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea:not([data-takes-story]), select');

/** A paste outside the copy is a new story; inside it, the editor takes the words. */
export async function takePaste(event: ClipboardEvent): Promise<void> {
  const { pasting } = windowStore.get();
  if (!pasting && (isInCopy(event.target) || isField(event.target))) return;
  const { clipboardData } = event;
  if (!clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  if (clipboardData.files.length > 0) return takeFiles([...clipboardData.files]);
  const address = pastedAddress(clipboardData.getData('text/plain'));
  if (address !== null) return openAddress(address);
  const source = pastedSource(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
  if (!source)
    return showProblem({
      code: 'nothing-pasted',
      message: 'There are no words on the clipboard. Copy the story, then paste again.',
    });
  windowStore.change((now) => ({ ...now, pasting: false }));
  await openSource(source);
}

async function readFile(file: File): Promise<Outcome<SourceFile & { readonly name: string }>> {
  if (file.size > largest)
    return fail('too-large', `${file.name} is larger than 20 MB. Open a shorter file, or paste the story’s text.`);
  try {
    return succeed({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    // A folder, or a file that went away: the browser tells only that it could not be read.
    const why = error instanceof DOMException ? error.name : 'unknown';
    return fail('unreadable', `${file.name} could not be read (${why}). If it is a folder, drop the files inside it.`);
  }
}

async function takeFiles(files: readonly File[]): Promise<void> {
  await openFiles(await Promise.all(files.map(readFile)));
}

/** What is dropped on the transcripts, or says itself that it is one, is held against the story that is up. */
async function isTranscript(file: File, target: EventTarget | null): Promise<boolean> {
  if (target instanceof Element && target.closest('[data-takes-transcript]') !== null) return true;
  // What cannot be read is told when it is opened.
  const head = await file
    .slice(0, spokenHead)
    .text()
    .catch(() => '');
  return looksSpoken(file.name, head);
}

async function takeDropped(files: readonly File[], target: EventTarget | null): Promise<void> {
  const session = currentSession();
  const are = await Promise.all(files.map((file) => isTranscript(file, target)));
  const spoken = session?.editor.isEditable === true ? files.filter((_, at) => are[at]) : [];
  for (const file of spoken) {
    const read = await readFile(file);
    if (!read.ok) showProblem(read.problem);
    else if (session) await openTranscript(session, read.value);
  }
  const rest = files.filter((file) => !spoken.includes(file));
  if (rest.length > 0) await takeFiles(rest);
}

/** Files dropped anywhere are new stories, but for transcripts; so are words dropped outside the copy. */
export async function takeDrop(event: DragEvent): Promise<void> {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  if (dataTransfer.files.length > 0) {
    event.preventDefault();
    return takeDropped([...dataTransfer.files], event.target);
  }
  if (isInCopy(event.target) || isField(event.target)) return;
  event.preventDefault();
  const address = pastedAddress(dataTransfer.getData('text/plain'));
  if (address !== null) return openAddress(address);
  const source = pastedSource(dataTransfer.getData('text/html'), dataTransfer.getData('text/plain'));
  if (source) await openSource(source);
}
