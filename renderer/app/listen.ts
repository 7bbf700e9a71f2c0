import { newsroom } from '../newsroom';
import { isLetter, readCaret } from '../editor/readCaret';
import { listenToDesk } from '../state/deskLine';
import { takeChanges } from '../state/deskActions';
import { openPending } from '../state/openSources';
import { currentSession, flushAll } from '../state/openStories';
import { pictures, readPicturesOf } from '../state/pictures';
import { unsavedStory } from '../state/unsavedStory';
import { roomOf } from '../state/paneLayout';
import { windowStore } from '../state/windowStore';
import { leaveFocusMode } from './focusMode';
import { keepFocus } from './keepFocus';
import { takeDrop, takePaste } from './bringIn';
import { run } from './commands';
import type { CommandName } from '../../shared/ipc/commands';
import { commandsWith } from '../../shared/ipc/keys';
import { commandOf, isMac } from './keyTable';

/** How long the pictures of stories that are not saved may take before the window closes, in milliseconds. */
const picturesWithin = 1000;
const echo = 1000; // a menu may send the command of a key that the page has answered already; on a busy machine late

let lastKey: { command: CommandName; at: number } = { command: 'open', at: -Infinity };

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

function onKeyDown(event: KeyboardEvent): void {
  // A key that is being given to a command is none yet.
  if (event.target instanceof Element && event.target.closest('[data-takes-keys]')) return;
  const typing = isField(event.target) || (event.target instanceof HTMLElement && event.target.isContentEditable);
  // No command has a key that writes.
  if (typing && isLetter(event)) return;
  const command =
    event.key === '?' && isLetter(event)
      ? 'show-keys'
      : commandOf(event, isMac(), commandsWith(windowStore.get().settings.keys));
  if (event.defaultPrevented || !command) return;
  // A field being filled in has an undo of its own.
  if (isField(event.target) && (command === 'undo' || command === 'redo')) return;
  // The key goes on to paste into the box that now has the focus.
  if (command !== 'paste-story') event.preventDefault();
  lastKey = { command, at: performance.now() };
  const session = currentSession();
  if (session) readCaret(session.editor.view);
  run(command);
}

function onMenu(command: CommandName): void {
  if (lastKey.command === command && performance.now() - lastKey.at < echo) return;
  if (isField(document.activeElement) && (command === 'undo' || command === 'redo'))
    return void document.execCommand(command);
  run(command);
}

/** Shows that a file may be let go here. */
function onDragOver(event: DragEvent): void {
  event.preventDefault();
  if (event.dataTransfer?.types.includes('Files')) document.body.dataset['dropping'] = '';
}

function onDragEnd({ relatedTarget }: DragEvent): void {
  if (relatedTarget === null) delete document.body.dataset['dropping'];
}

/** Lays the window out for its width; zoomed, it is as much narrower. */
const onResize = (): void => {
  const room = roomOf(window.innerWidth);
  windowStore.change((now) => (now.layout.room === room ? now : { ...now, layout: { ...now.layout, room } }));
};

const onFlush = async (): Promise<void> => {
  const unsaved = await flushAll();
  // A disk that takes nothing may give nothing either, and the question before closing does not wait for it.
  const read = Promise.allSettled(unsaved.map(readPicturesOf));
  await Promise.race([read, new Promise((done) => window.setTimeout(done, picturesWithin))]);
  await newsroom.flushed(unsaved.map((story) => unsavedStory(story, pictures.get())));
};

/** Listens to keys, menus, drops and pastes for the life of the window; answers with a way to stop. */
export function listen(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // Before the editor sees the key: the table is the same everywhere.
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('keydown', leaveFocusMode, { signal });
  window.addEventListener('paste', (event) => void takePaste(event), { signal, capture: true });
  window.addEventListener('dragover', onDragOver, { signal });
  window.addEventListener('dragleave', onDragEnd, { signal });
  window.addEventListener(
    'drop',
    (event) => {
      delete document.body.dataset['dropping'];
      void takeDrop(event);
    },
    { signal },
  );
  onResize();
  window.addEventListener('resize', onResize, { signal });
  window.addEventListener('blur', () => void flushAll(), { signal });
  const offs = [
    keepFocus(),
    listenToDesk(),
    newsroom.onMenu(onMenu),
    newsroom.onFlush(() => void onFlush()),
    newsroom.onPendingSources(() => void openPending()),
    newsroom.onStoriesChanged((changes) => void takeChanges(changes)),
  ];
  return () => {
    stop.abort();
    for (const off of offs) off();
  };
}
