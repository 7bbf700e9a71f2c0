/** Tasks that wait for those before them. */
export interface Queues {
  run<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Runs a task once all before it are done, and none beside it. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  settled(): Promise<void>;
}

/** Runs the tasks of one key after one another. */
export function queues(): Queues {
  const last = new Map<string, Promise<unknown>>();
  let lone: Promise<unknown> = Promise.resolve();
  return {
    run(key, task) {
      const before = last.get(key);
      const after = lone;
      const begin = async (): Promise<void> => void (await Promise.allSettled([before, after]));
      const result = begin().then(task);
      last.set(key, result);
      return result;
    },
    alone(task) {
      const before = [...last.values(), lone];
      const result = Promise.allSettled(before).then(task);
      lone = result;
      return result;
    },
    async settled() {
      await Promise.allSettled([...last.values(), lone]);
    },
  };
}
