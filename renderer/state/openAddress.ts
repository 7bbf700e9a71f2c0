import { newsroom } from '../newsroom';
import { siteOf } from './pastedAddress';
import { openSource } from './openSources';
import { dismissSaying, say, showNotice, showProblem, windowStore } from './windowStore';

const openAgain = (address: string) => ({ label: 'Try again', run: () => void openAddress(address) });

/** What may be put right by asking once more. */
const passing: readonly string[] = ['page-unreachable', 'page-too-slow', 'page-damaged'];

const unencrypted =
  'This page came over a connection that is not encrypted: anyone on the way could have changed it. Check it against the source.';

/** Reads a page of the web into a new story; main fetches it, and Cancel stops that. */
export async function openAddress(address: string): Promise<void> {
  const reading = `Reading ${siteOf(address)}…`;
  windowStore.change((now) => ({ ...now, pasting: false }));
  showNotice(reading, { label: 'Cancel', run: () => void newsroom.stopReading() });
  const page = await newsroom.openAddress(address);
  dismissSaying(reading);
  if (!page.ok) return showProblem(page.problem, passing.includes(page.problem.code) ? openAgain(address) : undefined);
  if (page.value === null) return say('Stopped. Nothing was opened.');
  const isOpen = await openSource(page.value);
  if (isOpen && page.value.url?.startsWith('http:')) showNotice(unencrypted);
}
