import { goToPanel, paneOf } from '../../app/panes';
import { currentSession } from '../../state/openStories';
import { say } from '../../state/windowStore';
import { loadDestinations, showDestinations } from './destinationStore';

/** Shows where the story can be sent, and goes there. */
async function goToSend(): Promise<void> {
  if (!currentSession()) return say('No story is open.');
  goToPanel('export');
  await loadDestinations();
  if (paneOf(document.activeElement) === 'inspector')
    document.querySelector<HTMLElement>('.send [data-send]:enabled')?.focus();
}

export const sendCommands = {
  send: (): void => void goToSend(),
  destinations: (): void => void showDestinations(),
} as const;
