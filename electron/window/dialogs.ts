import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

const filters = [
  {
    name: 'Stories',
    extensions: [
      'txt',
      'text',
      'html',
      'htm',
      'xhtml',
      'docx',
      'docm',
      'rtf',
      'odt',
      'ott',
      'eml',
      'xml',
      'md',
      'json',
    ],
  },
  { name: 'All files', extensions: ['*'] },
];

/** The files to open; empty when the user cancels. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open stories',
    properties: ['openFile', 'multiSelections'],
    filters,
  });
  return canceled ? [] : filePaths;
}

/** A transcript to hold a story against; null when the user cancels. */
export async function chooseTranscript(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a transcript beside the story',
    properties: ['openFile'],
    filters: [
      { name: 'Transcripts', extensions: ['srt', 'vtt', 'json', 'txt'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The folder to export to, beginning where the last export went; null when the user cancels. */
export async function chooseFolder(window: BrowserWindow, last: string | null): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose where to export',
    buttonLabel: 'Export here',
    defaultPath: last ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks a question with a warning; the number of the button pressed, 0 where the user cancels. */
export async function askWith(
  window: BrowserWindow,
  message: string,
  detail: string,
  buttons: readonly string[],
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [...buttons],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response;
}

/** Whether stories may be sent to these sites; false when the user cancels. */
export async function askToSendTo(window: BrowserWindow, name: string, sites: readonly string[]): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `May stories be sent to ${sites.join(' and ')}?`,
    detail: `You set this up as “${name}”. A story goes there only when you send it. Say yes if you know this address.`,
    buttons: ['Cancel', 'Allow'],
    defaultId: 1,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Where to put a copy of one story, which has this name unless the user gives it another; null when the user cancels. */
export async function choosePlaceForCopy(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy as',
    buttonLabel: 'Save the copy',
    defaultPath: join(app.getPath('documents'), name),
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Where to put a proof, which has this name unless the user gives it another; null when the user cancels. */
export async function choosePlaceForProof(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the proof as',
    buttonLabel: 'Save the proof',
    defaultPath: join(app.getPath('documents'), name),
  });
  return canceled || filePath === '' ? null : filePath;
}

/** The folder to put copies of several stories in; null when the user cancels. */
export async function chooseFolderForCopies(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose where to put the copies',
    buttonLabel: 'Save the copies here',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asked when the page does not answer; false when the user waits, or when it answers meanwhile. */
export async function askToReload(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window does not answer.',
    detail:
      'It may still be reading something large. If you open it again, your stories come back as they were last saved; what you typed in the last second may be missing.',
    buttons: ['Wait', 'Open the window again'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return !signal.aborted && response === 1;
}
