import type { Network } from '../../electron/web/network';
import { errorFields, type Log } from '../log';
import type { FeedPlan } from './config';
import { folderFeed, mailFeed, type Look } from './fileFeeds';
import type { Intake } from './intake';
import { webFeed } from './webFeed';

export interface FeedsPlan {
  readonly feeds: readonly FeedPlan[];
  readonly intake: Intake;
  readonly network: Network;
  readonly log: Log;
}

export interface Feeds {
  readonly close: () => Promise<void>;
}

/** In seconds: how long from one look to the next where a feed does not say, and at most behind failures. */
const usualWait = { folder: 1, maildir: 2, url: 60 };
const longestWait = 300;

interface Polled {
  readonly feed: string;
  readonly seconds: number;
  readonly look: Look;
}

function polled(plan: FeedPlan, { intake, network, log }: FeedsPlan, closing: AbortSignal): Polled | null {
  const { name: feed, format } = plan;
  if ('push' in plan) return null;
  const onTooLarge = (size: number): void => log('warn', 'file-too-large', { feed, size });
  if ('folder' in plan) {
    const look = folderFeed(plan.folder, { feed, format, intake, onTooLarge });
    return { feed, seconds: plan.every ?? usualWait.folder, look };
  }
  if ('maildir' in plan) {
    const look = mailFeed(plan.maildir, { feed, format, intake, onTooLarge });
    return { feed, seconds: plan.every ?? usualWait.maildir, look };
  }
  const onProblem = (problem: string): void => log('warn', 'feed-not-read', { feed, problem });
  const look = webFeed({ feed, url: plan.url, format, network, intake, onProblem, closing });
  return { feed, seconds: plan.every ?? usualWait.url, look };
}

/** Looks at every feed again and again, each by itself: one that fails waits longer each time, and stops none of the others. */
export function startFeeds(plan: FeedsPlan): Feeds {
  const closing = new AbortController();
  const timers = new Set<NodeJS.Timeout>();
  const looking = new Set<Promise<void>>();

  const keepLooking = ({ feed, seconds, look }: Polled): void => {
    let failures = 0;
    const once = async (): Promise<void> => {
      try {
        await look();
        failures = 0;
      } catch (error) {
        failures += 1;
        plan.log('warn', 'feed-failed', { feed, ...errorFields(error) });
      }
      if (closing.signal.aborted) return;
      const wait = Math.min(longestWait, seconds * 2 ** Math.min(failures, 8));
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          start();
        },
        Math.max(seconds, wait) * 1000,
      );
      timers.add(timer);
    };
    const start = (): void => {
      const one = once().finally(() => looking.delete(one));
      looking.add(one);
    };
    start();
  };
  for (const each of plan.feeds) {
    const own = polled(each, plan, closing.signal);
    if (own) keepLooking(own);
  }
  return {
    close: async () => {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(looking);
    },
  };
}
