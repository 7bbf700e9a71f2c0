import type { OpenedFile } from '../../shared/ipc/contract';
import type { SourceFile } from '../../shared/importers/importer';
import type { Outcome } from '../../shared/story/outcome';
import { newsroom } from '../newsroom';
import { savePictures } from './pictures';
import { askForAlphabet, askForStories } from './askOf';
import { readSource, type ReadingChoice } from './readSource';
import { awaitsReview } from '../../shared/story/quotation';
import { isTagged } from '../../shared/story/tagged';
import { say, showNotice, showProblem, windowStore } from './windowStore';
import { bodyWords } from '../../shared/story/bodyWords';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { begin, bringUpNew, houseStyleNow, openStored } from './openStories';

/** The same copy brought in twice is most often a slip: the other one is a click away. */
function tellTwin(story: StoryDocument): void {
  const headline = story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '';
  const words = bodyWords(story.blocks);
  const twin = windowStore
    .get()
    .stories.find(
      (each) => each.id !== story.id && !each.spiked && each.headline === headline && each.words === words && words > 0,
    );
  if (twin)
    showNotice(`A story with this headline and as many words was on the desk already: ${twin.slug}.`, {
      label: 'Show that one',
      run: () => void openStored(twin.id),
    });
}

/** Reads a file into a new story and opens it, true when it could; the story open now is left as it is. */
export async function openSource(file: SourceFile, choice: ReadingChoice = {}): Promise<boolean> {
  windowStore.change((state) => ({ ...state, reading: [...state.reading, file.name] }));
  const outcome = await readSource(file, houseStyleNow().name, crypto.randomUUID(), choice);
  windowStore.change((state) => ({ ...state, reading: state.reading.toSpliced(state.reading.indexOf(file.name), 1) }));
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return false;
  }
  if ('titles' in outcome.value) {
    const { titles } = outcome.value;
    askForStories(file, titles);
    return true;
  }
  if (!('story' in outcome.value)) {
    askForAlphabet(file, outcome.value.alphabets);
    return true;
  }
  const { story, pictures, guessed } = outcome.value;
  const kept = await savePictures(pictures);
  if (!kept.ok) showProblem(kept.problem);
  const started = begin(story, { rev: 0, source: null });
  bringUpNew(started);
  started.session.select(story.quotations.find(awaitsReview)?.id ?? null);
  const { quotations, removed } = story;
  tellTwin(story);
  if (guessed.length > 0)
    showNotice(`${file.name} is not UTF-8 and was read as Western European.`, {
      label: 'Another alphabet…',
      run: () => askForAlphabet(file, guessed),
    });
  say(`${story.slug} is open: ${quotations.filter(isTagged).length} quotations, ${removed.length} lines kept out.`);
  return true;
}

export async function openFiles(files: readonly Outcome<OpenedFile>[]): Promise<void> {
  for (const file of files) {
    if (file.ok) await openSource(file.value);
    else showProblem(file.problem);
  }
  const recent = await newsroom.listRecentFiles();
  windowStore.change((state) => ({ ...state, recent }));
}

export async function chooseSources(): Promise<void> {
  const chosen = await newsroom.chooseSources();
  if (!chosen.ok) return showProblem(chosen.problem);
  await openFiles(chosen.value.map((value) => ({ ok: true, value })));
}

export const openRecent = async (id: string): Promise<void> => openFiles([await newsroom.openRecentFile(id)]);

/** Forgets which files were opened here. */
export async function clearRecent(): Promise<void> {
  await newsroom.clearRecentFiles();
  windowStore.change((state) => ({ ...state, recent: [] }));
  say('The list of recent files is empty. The files are where they were.');
}

export const openPending = async (): Promise<void> => openFiles(await newsroom.takePendingSources());
