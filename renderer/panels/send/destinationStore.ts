import type { DestinationList, NamedDestination } from '../../../shared/ipc/destinations';
import type { Outcome } from '../../../shared/story/outcome';
import { newsroom } from '../../newsroom';
import { createStore } from '../../state/store';
import { toggleSheet } from '../../state/windowState';
import { say, showNotice, showProblem, windowStore } from '../../state/windowStore';

/** The content systems that are set up, as main knows them; null until it has told. */
export const destinationStore = createStore<DestinationList | null>(null);

export async function loadDestinations(): Promise<void> {
  const list = await newsroom.listDestinations();
  destinationStore.change(() => list);
}

/** Shows where stories are sent, once that is known: the hands land on what can be done. */
export async function showDestinations(): Promise<void> {
  await loadDestinations();
  windowStore.change(toggleSheet('destinations'));
}

/** Takes over what main answered; false where it was a problem, which is shown, or a no. */
function take(outcome: Outcome<DestinationList | null>): boolean {
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return false;
  }
  if (outcome.value === null) return false;
  const list = outcome.value;
  destinationStore.change(() => list);
  return true;
}

/** Sets a destination up, with its secret where one is given and the system keeps it. False where it was not set up. */
export async function setUp(named: NamedDestination, secret: string): Promise<boolean> {
  const isSet = take(await newsroom.keepDestination(named));
  if (!isSet) {
    say(`${named.name} is not set up.`);
    return false;
  }
  const isKept = secret !== '' && take(await newsroom.keepSecret({ name: named.name, secret }));
  say(`${named.name} is set up${isKept ? ', and its secret is kept by the system' : ''}.`);
  return true;
}

/** Forgets a destination with its secret; what was sent there stays there. */
export async function forget(named: NamedDestination): Promise<void> {
  if (!take(await newsroom.forgetDestination(named.name))) return;
  showNotice(`${named.name} is forgotten, and its secret too. What was sent there stays there.`, {
    label: 'Set it up again',
    run: () => void setUp({ name: named.name, destination: named.destination }, ''),
  });
}

/** Has the system keep the secret of a destination. */
export const keepSecret = async (name: string, secret: string): Promise<boolean> =>
  take(await newsroom.keepSecret({ name, secret }));
