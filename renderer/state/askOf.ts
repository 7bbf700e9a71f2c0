import type { SourceFile } from '../../shared/importers/importer';
import type { AlphabetPreview } from '../../shared/ipc/readFiles';
import type { WindowState } from './windowState';
import { showProblem, windowStore } from './windowStore';

/** Asks what is to be chosen of a file; where another question lies over the window, this one waits in a notice. */
function askOf(file: SourceFile, question: Partial<WindowState>): void {
  const ask = (): void => windowStore.change((state) => ({ ...state, ...question }));
  if (windowStore.get().sheet === null) return ask();
  const message = `${file.name} is not open yet: there is something to choose first.`;
  showProblem({ code: 'to-choose', message }, { label: 'Choose…', run: ask });
}

/** Asks which alphabet a file is in, with a line of it in each. */
export const askForAlphabet = (file: SourceFile, alphabets: readonly AlphabetPreview[]): void =>
  askOf(file, { spelling: { file, alphabets }, sheet: 'alphabets' });

/** Asks which stories of a file are wanted. */
export const askForStories = (file: SourceFile, titles: readonly string[]): void =>
  askOf(file, { choosing: { file, titles }, sheet: 'stories' });
