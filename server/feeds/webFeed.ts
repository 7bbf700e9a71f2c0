import { createHash } from 'node:crypto';
import { readPage, type Limits } from '../../electron/web/readPage';
import type { Network } from '../../electron/web/network';
import type { Intake } from './intake';
import type { Look } from './fileFeeds';

export interface WebFeedPlan {
  readonly feed: string;
  readonly url: string;
  readonly format?: string | undefined;
  readonly network: Network;
  readonly intake: Pick<Intake, 'hasRoom' | 'take'>;
  /** It was not read: the code of the problem. */
  readonly onProblem: (code: string) => void;
  readonly closing: AbortSignal;
}

const limits: Limits = { seconds: 20, megabytes: 10, hops: 5 };

/**
 * Reads a web feed as the window reads a page: each address on the way is checked, and none inside the house is asked.
 * What is as it was the time before is not taken again.
 */
export function webFeed({ feed, url, format, network, intake, onProblem, closing }: WebFeedPlan): Look {
  let last = '';
  return async () => {
    if (!(await intake.hasRoom())) return 0;
    const page = await readPage(url, network, closing, limits);
    if (!page.ok) {
      onProblem(page.problem.code);
      return 0;
    }
    if (page.value === null) return 0;
    const { name, bytes, url: from } = page.value;
    const now = createHash('sha256').update(bytes).digest('hex');
    if (now === last) return 0;
    await intake.take({
      feed,
      name,
      bytes,
      ...(from === undefined ? {} : { url: from }),
      ...(format === undefined ? {} : { format }),
    });
    last = now;
    return 1;
  };
}
