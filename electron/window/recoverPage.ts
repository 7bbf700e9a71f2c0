const most = 3;
const within = 60_000;

/** What a page that crashes needs: it is loaded again, and finds its stories on the disk. */
export interface CrashingPage {
  readonly reload: () => void;
  /** Called when it crashes again and again. */
  readonly giveUp: () => void;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** Reloads a crashed page, but not for ever: at the fourth crash within a minute it gives up. */
export function recoverPage({ reload, giveUp, now }: CrashingPage): () => void {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < within), time];
    if (crashes.length > most) giveUp();
    else reload();
  };
}
