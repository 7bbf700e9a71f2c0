import type { Verb } from '../shared/ipc/channels';

/** How often a verb may be called: `burst` times at once, and `perSecond` times for as long as it goes on. */
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** Far more than the largest desk needs: a thousand stories read, saved and exported in one go. */
const usual: Allowance = { burst: 3000, perSecond: 60 };
/** What opens something outside the window, or a dialog before it: nobody does that more often by hand. */
const outside: Allowance = { burst: 20, perSecond: 2 };

const allowances: Readonly<Partial<Record<Verb, Allowance>>> = {
  chooseSources: outside,
  chooseTranscript: outside,
  chooseExportFolder: outside,
  saveCopyAs: outside,
  printProof: outside,
  saveProof: outside,
  showExportFolder: outside,
  openLink: outside,
  keepDestination: outside,
  askDestination: { burst: 300, perSecond: 5 },
  giveDeskToken: outside,
  openAddress: { burst: 60, perSecond: 3 },
  copyToClipboard: { burst: 60, perSecond: 10 },
  saveSettings: { burst: 300, perSecond: 30 },
  flushed: { burst: 60, perSecond: 10 },
};

const quiet = 60_000;

export interface CallLimitSettings {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Called when a verb is refused; for each verb at most once a minute. */
  readonly onRefused: (verb: Verb) => void;
}

/** True while a verb may be called; every verb has a bucket of its own that fills again as time goes by. */
export function limitCalls({ now, onRefused }: CallLimitSettings): (verb: Verb) => boolean {
  const buckets = new Map<Verb, { left: number; at: number }>();
  const told = new Map<Verb, number>();
  return (verb) => {
    const { burst, perSecond } = allowances[verb] ?? usual;
    const time = now();
    const bucket = buckets.get(verb) ?? { left: burst, at: time };
    bucket.left = Math.min(burst, bucket.left + ((time - bucket.at) / 1000) * perSecond);
    bucket.at = time;
    buckets.set(verb, bucket);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return true;
    }
    if (time - (told.get(verb) ?? -Infinity) >= quiet) {
      told.set(verb, time);
      onRefused(verb);
    }
    return false;
  };
}
