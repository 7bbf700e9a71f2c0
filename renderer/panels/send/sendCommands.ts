import { focusPanel } from '../../app/panes';
import { currentSession } from '../../state/openStories';
import { showPanel } from '../../state/windowState';
import { say, windowStore } from '../../state/windowStore';
import { loadDestinations, showDestinations } from './destinationStore';

/** Shows where the story can be sent, and goes there. */
async function goToSend(): Promise<void> {
  if (!currentSession()) return say('No story is open.');
  windowStore.change(showPanel('export'));
  focusPanel();
  await loadDestinations();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.send [data-send]:enabled')?.focus());
}

export const sendCommands = {
  send: (): void => void goToSend(),
  destinations: (): void => void showDestinations(),
} as const;
