import type { OpenedFile } from '../../shared/ipc/contract';
import type { Outcome } from '../../shared/story/outcome';
import type { Network } from '../web/network';
import { readPage } from '../web/readPage';

/** Pages of the web as a way in. The page in the window never fetches anything itself. */
export function webHandlers(network: Network) {
  let reading = new AbortController();
  return {
    openAddress: (url: string): Promise<Outcome<OpenedFile | null>> => readPage(url, network, reading.signal),
    stopReading: async (): Promise<void> => {
      reading.abort();
      reading = new AbortController();
    },
  };
}
