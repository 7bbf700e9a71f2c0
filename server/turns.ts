import { fail, type Outcome } from '../shared/story/outcome';

/** So many work at once, so many more wait for their turn, and each for so many milliseconds at most. */
export interface TurnsPlan {
  readonly atOnce: number;
  readonly mostWaiting: number;
  readonly patience: number;
}

/** Lets a few work at once. Whoever would have to wait too long hears so early, and nothing of theirs was begun. */
export interface Turns {
  /** What to call when the work is done; null where there is no turn to be had. */
  readonly enter: () => Promise<(() => void) | null>;
}

export function createTurns({ atOnce, mostWaiting, patience }: TurnsPlan): Turns {
  const waiting: (() => void)[] = [];
  let working = 0;

  /** Called once for each turn: the place goes to whoever waited longest. */
  const turn = (): (() => void) => {
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = waiting.shift();
      if (next) next();
      else working -= 1;
    };
  };

  return {
    enter: () => {
      if (working < atOnce) {
        working += 1;
        return Promise.resolve(turn());
      }
      if (waiting.length >= mostWaiting) return Promise.resolve(null);
      return new Promise((done) => {
        const come = (): void => {
          clearTimeout(clock);
          done(turn());
        };
        const clock = setTimeout(() => {
          waiting.splice(waiting.indexOf(come), 1);
          done(null);
        }, patience);
        waiting.push(come);
      });
    },
  };
}

const crowded = fail('crowded', 'Many ask at once just now. Wait a second, then send this again: it was not taken.');

/** Does something when its turn comes, at once where it needs none; where none comes in time, nothing of it was begun. */
export async function inTurn<T>(turns: Turns | undefined, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (!turns) return work();
  const leave = await turns.enter();
  if (!leave) return crowded;
  try {
    return await work();
  } finally {
    leave();
  }
}
