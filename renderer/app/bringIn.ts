import type { SourceFile } from '../../shared/importers/importer';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { openFiles, openSource } from '../state/openSources';
import { showProblem, windowStore } from '../state/windowStore';
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

/** Files dropped anywhere are new stories; so are words dropped outside the copy. */
export async function takeDrop(event: DragEvent): Promise<void> {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  if (dataTransfer.files.length > 0) {
    event.preventDefault();
    return takeFiles([...dataTransfer.files]);
  }
  if (isInCopy(event.target) || isField(event.target)) return;
  event.preventDefault();
  const address = pastedAddress(dataTransfer.getData('text/plain'));
  if (address !== null) return openAddress(address);
  const source = pastedSource(dataTransfer.getData('text/html'), dataTransfer.getData('text/plain'));
  if (source) await openSource(source);
}
