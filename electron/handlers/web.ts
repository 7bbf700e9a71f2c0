import type { OpenedFile } from '../../shared/ipc/contract';
import { fail, type Outcome } from '../../shared/story/outcome';
import type { Network } from '../web/network';
import { readPage } from '../web/readPage';

const turnedOff = fail(
  'web-turned-off',
  'Your newsroom has turned off the opening of web pages. Open the page in a browser, select the story and paste it here.',
);

/** Pages of the web as a way in. The page in the window never fetches anything itself. */
/** `network` is null where the newsroom has turned pages of the web off. */
export function webHandlers(network: Network | null) {
  let reading = new AbortController();
  return {
    openAddress: (url: string): Promise<Outcome<OpenedFile | null>> =>
      network === null ? Promise.resolve(turnedOff) : readPage(url, network, reading.signal),
    stopReading: async (): Promise<void> => {
      reading.abort();
      reading = new AbortController();
    },
  };
}
